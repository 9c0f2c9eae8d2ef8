/** The text of a publication: paragraphs apart by an empty line, headings behind "# ", figures as {{w10.selected}}. */

export type Piece = { text: string } | { code: string };

export type Block = { kind: "heading" | "paragraph"; pieces: Piece[] };

const mark = /\{\{([^{}\n]+)\}\}/g;

export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(mark)) {
    const code = match[1]!.trim();
    if (code === "") continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ code });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", pieces: piecesOf(lines.join(" ")) });
    lines = [];
  };
  for (const line of body.split(/\r?\n/).map((one) => one.trim())) {
    if (line === "") close();
    else if (line.startsWith("# ")) {
      close();
      blocks.push({ kind: "heading", pieces: piecesOf(line.slice(2).trim()) });
    } else lines.push(line);
  }
  close();
  return blocks;
}

/** Each code once, in the order of the texts. */
export function codesIn(bodies: readonly string[]): string[] {
  const codes = bodies.flatMap((body) => piecesOf(body)).flatMap((piece) => ("code" in piece ? [piece.code] : []));
  return [...new Set(codes)];
}

/** The text with the mark in place of what is chosen, apart from the words beside it, and where to write on. */
export function insertMark(body: string, from: number, to: number, code: string): { body: string; at: number } {
  const before = body.slice(0, from);
  const after = body.slice(to);
  const put = `${/[\p{L}\p{N},.;:}]$/u.test(before) ? " " : ""}{{${code}}}${/^[\p{L}\p{N}{]/u.test(after) ? " " : ""}`;
  return { body: before + put + after, at: before.length + put.length };
}
