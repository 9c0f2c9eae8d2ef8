import { describe, expect, it } from "vitest";

import { get, getAll, NoConnection, post, Problem, put, withoutBlanks } from "@/platform/api";
import { openSession } from "@/platform/session";

import { anna } from "../support/render";
import { refusal, serve } from "../support/server";

describe("asking the server", () => {
  it("tells every finding of a refusal", async () => {
    serve({ "POST /api/contracts": refusal(422, [{ rule: "R3-01", field: "diagnosis_id", code: "no_diagnosis" }, { rule: "", field: "causes", code: "required" }]) });
    const problem = await post("/api/contracts", {}).catch((fault: unknown) => fault);
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).findings.map((finding) => finding.code)).toEqual(["no_diagnosis", "required"]);
    expect((problem as Problem).isRefusal).toBe(true);
  });

  it("tells no connection from a refusal", async () => {
    serve({ "GET /api/people": "no_connection" });
    await expect(get("/api/people")).rejects.toBeInstanceOf(NoConnection);
  });

  it("does not take a failure of the server for a refusal", async () => {
    serve({ "GET /api/people": { status: 503 } });
    const problem = (await get("/api/people").catch((fault: unknown) => fault)) as Problem;
    expect(problem.isRefusal).toBe(false);
  });

  it("notices that the session is gone, but not at a wrong password", async () => {
    const { useSessionState } = await import("@/platform/session");
    const { renderHook, act } = await import("@testing-library/react");
    openSession(anna);
    const { result } = renderHook(() => useSessionState());
    serve({ "POST /api/session": refusal(401, []), "GET /api/people": refusal(401, []) });
    await act(() => post("/api/session", {}).catch(() => undefined));
    expect(result.current.is_lost).toBe(false);
    await act(() => get("/api/people").catch(() => undefined));
    expect(result.current.is_lost).toBe(true);
    expect(result.current.session).toEqual(anna);
  });

  it("sends the key of the act and the version that was read", async () => {
    const asked = serve({ "PUT /api/people/1": { body: {} } });
    await put("/api/people/1", { first_name: "Ewa" }, { key: "k-1", version: 3 });
    expect(asked[0]!.headers).toMatchObject({ "Idempotency-Key": "k-1", "If-Match": '"3"', "Content-Type": "application/json" });
  });

  it("reads a whole list, not only its first page", async () => {
    const asked = serve({
      "GET /api/projects/1/participants": ({ query }) => ({ body: query.get("after") === "p2" ? { items: [3], next: null } : { items: [1, 2], next: "p2" } }),
    });
    expect(await getAll("/api/projects/1/participants")).toEqual([1, 2, 3]);
    expect(asked).toHaveLength(2);
  });

  it("leaves out what was not filled in", () => {
    expect(withoutBlanks({ a: "", b: "  ", c: null, d: undefined, e: 0, f: false, g: "x" })).toEqual({ e: 0, f: false, g: "x" });
  });
});
