import { vi } from "vitest";

export type Request = { method: string; path: string; query: URLSearchParams; headers: Record<string, string>; body: unknown };

export type Answer = { status?: number; body?: unknown } | "no_connection";

type Route = Answer | ((request: Request) => Answer);

/** The server as far as a test needs it; whatever is asked is kept for the test to look at. */
export function serve(routes: Record<string, Route>): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", async (address: string, options: RequestInit = {}) => {
    const url = new URL(address, "http://127.0.0.1");
    const request: Request = {
      method: options.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      headers: (options.headers ?? {}) as Record<string, string>,
      body: typeof options.body === "string" ? JSON.parse(options.body) : undefined,
    };
    asked.push(request);
    const route = routes[`${request.method} ${request.path}`];
    if (route === undefined) throw new Error(`the test does not know ${request.method} ${request.path}`);
    const answer = typeof route === "function" ? route(request) : route;
    if (answer === "no_connection") throw new TypeError("Failed to fetch");
    const status = answer.status ?? 200;
    return new Response(status === 204 ? null : JSON.stringify(answer.body ?? {}), { status });
  });
  return asked;
}

export function refusal(status: number, findings: object[]): Answer {
  return { status, body: { type: "about:blank", title: "refused", status, findings } };
}
