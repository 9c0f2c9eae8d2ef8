import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { RegisterPerson } from "@/capabilities/people/register-person";

import { show } from "../../support/render";
import { refusal, serve } from "../../support/server";

const register = () => userEvent.click(screen.getByRole("button", { name: "Zarejestruj osobę" }));

describe("registering a person", () => {
  it("shows a likely duplicate, asks for the reason and sends it", async () => {
    const asked = serve({
      "POST /api/people": (request) =>
        (request.body as { reasons?: object }).reasons
          ? { status: 201, body: { person_id: "p-1" } }
          : refusal(422, [{ rule: "R1-15", field: "last_name", code: "likely_duplicate", can_be_justified: true, values: {} }]),
    });
    const { address } = await show(<RegisterPerson />, { path: "/people/new" });
    await userEvent.type(screen.getByLabelText(/^Nazwisko/), "Żak");
    await userEvent.type(screen.getByLabelText(/^Imię/), "Łukasz");
    await register();
    const reason = await screen.findByLabelText("Uzasadnienie (R1-15)");
    expect(reason).toHaveAccessibleDescription(/Podobna osoba już jest w rejestrze/);
    await userEvent.type(reason, "brat bliźniak");
    await register();
    await waitFor(() => expect(address()).toBe("/people/p-1"));
    expect(asked[1]!.body).toMatchObject({ first_name: "Łukasz", last_name: "Żak", reasons: { "R1-15": "brat bliźniak" } });
  });

  it("fills birth and sex from the number", async () => {
    const asked = serve({ "POST /api/people": refusal(422, [{ rule: "", field: "first_name", code: "required" }]) });
    await show(<RegisterPerson />, { path: "/people/new" });
    await userEvent.type(screen.getByLabelText(/^PESEL/), "44051401359");
    expect(screen.getByRole("radio", { name: "mężczyzna" })).toBeChecked();
    await register();
    await screen.findByRole("alert");
    expect(asked[0]!.body).toEqual({ birth_on: "1944-05-14", sex: "male", pesel: "44051401359" });
  });

  it("puts a finding of the address at its field", async () => {
    serve({ "POST /api/people": refusal(422, [{ rule: "", field: "address.postal_code", code: "not_postal_code" }]) });
    await show(<RegisterPerson />, { path: "/people/new" });
    await userEvent.type(screen.getByLabelText(/^Miejscowość/), "Leżajsk");
    await register();
    await waitFor(() => expect(screen.getByLabelText(/^Kod pocztowy/)).toHaveAccessibleDescription("Wpisz kod pocztowy jako 37-300."));
  });

  it("says a wrong digit together with what is missing", async () => {
    serve({ "POST /api/people": refusal(422, [{ rule: "", field: "first_name", code: "required" }]) });
    await show(<RegisterPerson />, { path: "/people/new" });
    await userEvent.type(screen.getByLabelText(/^PESEL/), "44051401358");
    await register();
    await waitFor(() => expect(screen.getByLabelText(/^PESEL/)).toHaveAccessibleDescription(/cyfra kontrolna się nie zgadza/));
    expect(screen.getByLabelText(/^Imię/)).toHaveAccessibleDescription("Wypełnij to pole.");
  });
});
