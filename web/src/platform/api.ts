import type { Schemas } from "./schemas";
import { loseSession } from "./session";

/** One reason why the server said no; its text stands in the text files under the rule. */
export type Finding = Partial<Schemas["Finding"]>;

/** The server answered, and the answer is no. */
export class Problem extends Error {
  readonly status: number;
  readonly findings: Finding[];
  readonly reference: string | null;

  constructor(status: number, body: { title?: string; reference?: string | null; findings?: Finding[] | null }) {
    super(body.title ?? `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.findings = body.findings ?? [];
    this.reference = body.reference ?? null;
  }

  /** A refusal is final: nothing was kept, so the same act may be tried as a new one. */
  get isRefusal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429;
  }
}

/** No answer came, so nobody knows whether the act was kept. */
export class NoConnection extends Error {
  constructor() {
    super("no connection");
    this.name = "NoConnection";
  }
}

type Query = Record<string, string | number | boolean | null | undefined>;

export type SendOptions = {
  /** The same for every retry of one act, so that it is done once. */
  key?: string;
  /** Version of the record that was read; the change is refused when someone was faster. */
  version?: number | string;
  signal?: AbortSignal;
};

export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

async function request(method: string, url: string, headers: Record<string, string>, body: unknown, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      headers: body === undefined ? headers : { "Content-Type": "application/json", ...headers },
      credentials: "same-origin",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") throw fault;
    throw new NoConnection();
  }
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (response.status === 401 && !url.startsWith("/api/session")) loseSession();
  throw problem;
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return new Problem(response.status, (await response.json()) as Record<string, never>);
  } catch {
    return new Problem(response.status, {});
  }
}

async function readJson<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

function sendHeaders({ key, version }: SendOptions): Record<string, string> {
  return {
    Accept: "application/json",
    ...(key ? { "Idempotency-Key": key } : {}),
    ...(version === undefined ? {} : { "If-Match": `"${version}"` }),
  };
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return readJson<T>(await request("GET", address(path, query), { Accept: "application/json" }, undefined, signal));
}

export async function post<T>(path: string, body: unknown, options: SendOptions = {}): Promise<T> {
  return readJson<T>(await request("POST", path, sendHeaders(options), body, options.signal));
}

export async function put<T>(path: string, body: unknown, options: SendOptions = {}): Promise<T> {
  return readJson<T>(await request("PUT", path, sendHeaders(options), body, options.signal));
}

export async function remove<T = void>(path: string, options: SendOptions = {}): Promise<T> {
  return readJson<T>(await request("DELETE", path, sendHeaders(options), undefined, options.signal));
}

export const file_types = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

export type FileType = keyof typeof file_types;

/** The same list as the screen shows, as a file in the language of the screen. */
export async function getFile(path: string, query: Query, type: FileType): Promise<Blob> {
  const response = await request("GET", address(path, query), { Accept: file_types[type], "Accept-Language": document.documentElement.lang }, undefined);
  return response.blob();
}

/** A document that the server keeps or makes. */
export async function getDocument(path: string, query: Query = {}): Promise<Blob> {
  const response = await request("GET", address(path, query), {}, undefined);
  return response.blob();
}

/** Hands a file to the browser, which keeps it or opens it in its program. */
export function handOver(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export type List<Row> = { items: Row[]; next?: string | null };

/** A list that is needed as a whole, such as a board: all its pages, never only the first. */
export async function getAll<Row>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null | undefined = undefined;
  do {
    const page: List<Row> = await get<List<Row>>(path, { ...query, limit: 200, after }, signal);
    rows.push(...page.items);
    after = page.next;
  } while (after);
  return rows;
}

/** Empty fields are left out, so that the server can say what is required. */
export function withoutBlanks<T extends object>(values: T): Partial<T> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    if (typeof value === "string" && value.trim() === "") continue;
    kept[name] = value;
  }
  return kept as Partial<T>;
}

export function newKey(): string {
  // randomUUID exists only on https and loopback; an office network may be neither.
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
