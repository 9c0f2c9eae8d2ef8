import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const source = join(process.cwd(), "src");

type Bundle = { [key: string]: string | Bundle };

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function flatten(bundle: Bundle, path = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(bundle).map(([key, value]) => {
      const at = path ? `${path}.${key}` : key;
      return typeof value === "string" ? { [at]: value } : flatten(value, at);
    }),
  ) as Record<string, string>;
}

const plural = /_(one|few|many|other)$/;
const folders = [join(source, "app"), join(source, "ui"), ...readdirSync(join(source, "capabilities")).map((name) => join(source, "capabilities", name))];

function textsOf(folder: string, language: string): Record<string, string> {
  return flatten(JSON.parse(readFileSync(join(folder, `texts.${language}.json`), "utf8")) as Bundle);
}

function namespace(folder: string): string {
  return folder.split("/").at(-1)!;
}

const files = walk(source).filter((path) => /\.tsx?$/.test(path) && !path.endsWith("api-types.ts"));

describe("texts", () => {
  it.each(folders.map((folder) => [relative(source, folder), folder]))("of %s say the same in both languages", (_, folder) => {
    expect(existsSync(join(folder, "texts.pl.json"))).toBe(true);
    const keys = (language: string) => [...new Set(Object.keys(textsOf(folder, language)).map((key) => key.replace(plural, "")))].sort();
    expect(keys("en")).toEqual(keys("pl"));
  });

  it("have every form that the numbers of the language ask for", () => {
    const forms = { pl: ["one", "few", "many", "other"], en: ["one", "other"] } as const;
    for (const folder of folders) {
      for (const language of ["pl", "en"] as const) {
        const keys = Object.keys(textsOf(folder, language));
        for (const key of keys.filter((one) => plural.test(one) && !one.startsWith("codes."))) {
          const stem = key.replace(plural, "");
          expect(forms[language].every((form) => keys.includes(`${stem}_${form}`)), `${folder} ${language} ${stem}`).toBe(true);
        }
      }
    }
  });

  it("name the same values in both languages", () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    for (const folder of folders) {
      const polish = textsOf(folder, "pl");
      for (const [key, text] of Object.entries(textsOf(folder, "en"))) {
        if (polish[key] !== undefined) expect(values(text), `${folder} ${key}`).toEqual(values(polish[key]));
      }
    }
  });

  it("exist for every key that a screen asks for", () => {
    const known = new Map(folders.map((folder) => [namespace(folder), new Set(Object.keys(textsOf(folder, "pl")).flatMap((key) => [key, key.replace(plural, ""), key.replace(/_(female|male)$/, "")]))]));
    const missing: string[] = [];
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      const own = /useTranslation\("(\w+)"\)/.exec(text)?.[1];
      for (const match of text.matchAll(/\bt\("([\w.:/-]+)"/g)) {
        const key = match[1]!;
        const [home, rest] = key.includes(":") ? key.split(":") : [own, key];
        if (!home || !known.get(home)?.has(rest!)) missing.push(`${relative(source, file)}: ${key}`);
      }
      // What a template asks for must have at least its beginning: t(`words.Sex.${sex}`).
      for (const match of text.matchAll(/\bt\(`([\w.:/-]+)\$\{/g)) {
        const key = match[1]!;
        const [home, rest] = key.includes(":") ? key.split(":") : [own, key];
        if (!home || ![...(known.get(home) ?? [])].some((one) => one.startsWith(rest!))) missing.push(`${relative(source, file)}: ${key}…`);
      }
    }
    expect(missing).toEqual([]);
  });

  it("stand in the text files and nowhere else", () => {
    const found: string[] = [];
    const spoken = new Set(["aria-label", "title", "label", "placeholder", "description", "alt"]);
    for (const file of files.filter((path) => path.endsWith(".tsx"))) {
      const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
      const visit = (node: ts.Node) => {
        const words = ts.isJsxText(node)
          ? node.text
          : ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)
            ? node.initializer.text
            : "";
        // A currency, the columns of the import file: no sentence.
        if (/\p{L}{3,}/u.test(words) && !words.includes("pesel;rodzaj")) found.push(`${relative(source, file)}: ${words.trim()}`);
        ts.forEachChild(node, visit);
      };
      visit(tree);
    }
    expect(found).toEqual([]);
  });
});
