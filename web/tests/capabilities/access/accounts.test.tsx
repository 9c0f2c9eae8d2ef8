import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import { useIdleLock } from "@/app/idle-lock";
import { SignInForm, UnlockForm } from "@/capabilities/access";
import { FirstRun } from "@/capabilities/access/first-run";
import { OpenAccount } from "@/capabilities/access/open-account";
import { OwnAccount } from "@/capabilities/access/own-account";
import { SetPassword } from "@/capabilities/access/set-password";

import { anna, show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const beata = {
  account_id: "b",
  member_id: "m-beata",
  login: "beata",
  name: "Beata Brzoza",
  authorised_from: "2026-01-01",
  authorised_to: null,
  oath_on: "2026-01-01",
  is_active: true,
  has_password: false,
  has_second_factor: false,
  roles: [{ role: "social_worker", from_on: "2026-01-01", to_on: null, granted_by: "a", approved_by: null }],
};
const head = { ...anna, roles: ["head"], permissions: ["access.read_accounts", "access.start_reset", "access.grant_role", "access.disable_account", "access.end_sessions", "access.approve_role"] };

afterEach(() => {
  vi.useRealTimers();
  window.location.hash = "";
});

describe("an account", () => {
  it("is invited by a link that is shown once", async () => {
    const asked = serve({
      "GET /api/accounts/b": { body: beata },
      "GET /api/role-requests": { body: { items: [] } },
      "POST /api/accounts/b/password-link": { status: 201, body: { word: "SLOWO", ends_at: "2026-11-24T10:00:00.000000Z" } },
    });
    await show(<OpenAccount />, { path: "/centre/accounts/$account_id", at: "/centre/accounts/b", session: head });
    expect((await screen.findAllByText("zaproszone, bez hasła")).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole("button", { name: "Zaproś" }));
    expect(await screen.findByText(/\/welcome#SLOWO/)).toBeVisible();
    expect(asked.some((one) => one.path.endsWith("/password-link") && one.headers["Idempotency-Key"])).toBe(false);
  });

  it("shows roles that wait, and says why one may not approve", async () => {
    serve({
      "GET /api/accounts/b": { body: beata },
      "GET /api/role-requests": { body: { items: [{ request_id: "q", account_id: "b", name: "Beata Brzoza", role: "psychologist", from_on: "2026-11-21", to_on: null, asked_by: "a", asked_by_name: "Anna Kowal", asked_at: "2026-11-21T10:00:00.000000Z" }] } },
      "POST /api/role-requests/q/decision": refusal(422, [{ rule: "R0-22", field: "", code: "by_oneself" }]),
    });
    await show(<OpenAccount />, { path: "/centre/accounts/$account_id", at: "/centre/accounts/b", session: head });
    await userEvent.click(await screen.findByRole("button", { name: "Zatwierdź: Beata Brzoza" }));
    expect(await screen.findByText(/R0-22/)).toBeVisible();
  });
});

describe("one's own account", () => {
  it("lists sessions and ends another", async () => {
    const session = (id: string, device: string, is_this: boolean) => ({ session_id: id, device, began_at: "2026-11-21T08:00:00.000000Z", seen_at: "2026-11-21T09:00:00.000000Z", ends_at: "2026-11-21T20:00:00.000000Z", is_this });
    const asked = serve({
      "GET /api/account/sessions": { body: { items: [session("s1", "Firefox, Windows", true), session("s2", "Chrome, Android", false)] } },
      "DELETE /api/account/sessions/s2": { status: 204 },
    });
    await show(<OwnAccount />, { session: anna });
    await userEvent.click((await screen.findAllByRole("button", { name: "Zakończ: Chrome, Android" }))[0]!);
    await waitFor(() => expect(asked.some((one) => one.method === "DELETE")).toBe(true));
    expect(screen.queryByRole("button", { name: "Zakończ: Firefox, Windows" })).toBeNull();
  });

  it("turns a second factor on: image, code, recovery codes", async () => {
    serve({
      "GET /api/account/sessions": { body: { items: [] } },
      "GET /api/session": { body: { ...anna, has_second_factor: true } },
      "POST /api/account/second-factor": { status: 201, body: { secret: "ABCDEFGH", address: "otpauth://totp/Wedka:anna?secret=ABCDEFGH&issuer=Wedka" } },
      "POST /api/account/second-factor/confirmation": { status: 201, body: { codes: ["aaaa-bbbb-cccc-dddd", "eeee-ffff-gggg-hhhh"] } },
    });
    await show(<OwnAccount />, { session: anna });
    await userEvent.type((await screen.findAllByLabelText(/^Hasło/))[0]!, "wierzba nad woda");
    await userEvent.click(screen.getByRole("button", { name: "Włącz drugi składnik" }));
    expect(await screen.findByTitle("Obraz QR z sekretem kodów")).toBeInTheDocument();
    expect(screen.getByText("ABCD EFGH")).toBeVisible();
    await userEvent.type(screen.getByLabelText(/^Kod/), "123456");
    await userEvent.click(screen.getByRole("button", { name: "Potwierdź kodem" }));
    expect(await screen.findByText(/aaaa-bbbb-cccc-dddd/)).toBeVisible();
  });
});

describe("coming in", () => {
  it("asks for the code only where the account has a second factor", async () => {
    const asked = serve({
      "POST /api/session": (request) => ((request.body as { code?: string }).code ? { status: 204 } : refusal(401, [{ rule: "", field: "code", code: "code_needed" }])),
      "GET /api/session": { body: anna },
    });
    const done = vi.fn();
    await show(<SignInForm done={done} />);
    expect(screen.queryByLabelText(/^Kod/)).toBeNull();
    await userEvent.type(screen.getByLabelText(/Login/), "anna");
    await userEvent.type(screen.getByLabelText(/^Hasło/), "wierzba nad woda{Enter}");
    await userEvent.type(await screen.findByLabelText(/^Kod/), "123456{Enter}");
    await waitFor(() => expect(done).toHaveBeenCalledWith(anna));
    expect(asked[1]!.body).toEqual({ login: "anna", password: "wierzba nad woda", code: "123456" });
  });

  it("goes on with a locked session by its password, and with a new one when it is over", async () => {
    serve({
      "POST /api/session/unlock": (request) => ((request.body as { password: string }).password === "dobre haslo" ? refusal(401, [{ rule: "", field: "", code: "session_over" }]) : refusal(401, [{ rule: "", field: "password", code: "wrong_password" }])),
    });
    await show(<UnlockForm login="anna" office="mops-lezajsk" done={vi.fn()} />);
    await userEvent.type(screen.getByLabelText(/^Hasło/), "zle haslo{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("Hasło się nie zgadza");
    await userEvent.clear(screen.getByLabelText(/^Hasło/));
    await userEvent.type(screen.getByLabelText(/^Hasło/), "dobre haslo{Enter}");
    expect(await screen.findByLabelText(/Login/)).toHaveValue("anna");
  });

  it("sets a password by the word behind #", async () => {
    window.location.hash = "#SLOWO";
    const asked = serve({ "POST /api/session/password": { status: 204 } });
    await show(<SetPassword />);
    await userEvent.type(screen.getByLabelText(/^Hasło/), "sosna i wrzos{Enter}");
    expect(await screen.findByText("Hasło zapisane. Teraz się zaloguj.")).toBeVisible();
    expect(asked[0]!.body).toEqual({ word: "SLOWO", password: "sosna i wrzos" });
  });

  it("founds the first office by the word of the terminal", async () => {
    window.location.hash = "#TERMINAL";
    const asked = serve({ "POST /api/first-run": refusal(422, [{ rule: "R0-27", field: "password", code: "too_common" }]) });
    await show(<FirstRun />);
    await userEvent.type(screen.getByLabelText(/^Nazwa ośrodka/), "GOPS Przykład");
    await userEvent.type(screen.getByLabelText(/^Hasło/), "password1");
    await userEvent.click(screen.getByRole("button", { name: "Załóż ośrodek" }));
    expect((await screen.findAllByText(/zgaduje się jako jedno z pierwszych/)).length).toBeGreaterThan(0);
    expect(asked[0]!.body).toMatchObject({ word: "TERMINAL", office_name: "GOPS Przykład" });
  });
});

describe("a screen that nobody touches", () => {
  function Idle({ lock }: { lock: () => void }) {
    useIdleLock(15, lock);
    return <p>tu</p>;
  }

  it("locks after its minutes, and not while somebody types", async () => {
    const asked = serve({ "GET /api/session": { body: anna } });
    const lock = vi.fn();
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    const { unmount } = render(<Idle lock={lock} />);
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    document.dispatchEvent(new Event("keydown"));
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    expect(lock).not.toHaveBeenCalled();
    // Typing without asking anything is told to the server, so that it does not lock either.
    expect(asked.map((one) => one.path)).toContain("/api/session");
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(lock).toHaveBeenCalled();
    unmount();
  });
});
