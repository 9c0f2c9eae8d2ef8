import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { SignInForm } from "@/capabilities/access";
import { ownAddress } from "@/capabilities/access/sign-in";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

async function fill(password: string) {
  await userEvent.type(screen.getByLabelText(/Login/), "anna");
  await userEvent.type(screen.getByLabelText(/^Hasło/), `${password}{Enter}`);
}

describe("signing in", () => {
  it("says that login or password is wrong, and keeps the login", async () => {
    serve({ "POST /api/session": refusal(401, [{ rule: "", field: "", code: "wrong_login_or_password" }]) });
    const done = vi.fn();
    await show(<SignInForm done={done} />);
    await fill("zle");
    expect(await screen.findByRole("alert")).toHaveTextContent("Login lub hasło się nie zgadza");
    expect(screen.getByLabelText(/Login/)).toHaveValue("anna");
    expect(done).not.toHaveBeenCalled();
  });

  it("asks for the office only when the server needs it", async () => {
    const asked = serve({
      "POST /api/session": (request) => ((request.body as { office?: string }).office ? { status: 204 } : refusal(422, [{ rule: "", field: "office", code: "required" }])),
      "GET /api/session": { body: anna },
    });
    const done = vi.fn();
    await show(<SignInForm done={done} />);
    expect(screen.queryByLabelText("Ośrodek")).toBeNull();
    await fill("tajne-haslo-12");
    await userEvent.type(await screen.findByLabelText("Ośrodek"), "mops-lezajsk{Enter}");
    await waitFor(() => expect(done).toHaveBeenCalledWith(anna));
    expect(asked[1]!.body).toEqual({ office: "mops-lezajsk", login: "anna", password: "tajne-haslo-12" });
  });

  it("goes on to pages of ours only", () => {
    expect(ownAddress("//example.org/x")).toBe("/my-day");
    expect(ownAddress("https://example.org")).toBe("/my-day");
    expect(ownAddress("/\\example.org")).toBe("/my-day");
    expect(ownAddress("/people?x=1")).toBe("/people?x=1");
    expect(ownAddress(undefined)).toBe("/my-day");
  });
});
