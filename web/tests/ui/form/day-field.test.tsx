import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";

import { DayField } from "@/ui/form";

import { show } from "../../support/render";

function Field({ first }: { first: string }) {
  const [value, setValue] = useState(first);
  return (
    <>
      <DayField id="field-on" label="Dzień" value={value} onChange={setValue} />
      <button onClick={() => setValue("")}>inne pole</button>
      <output>{value}</output>
    </>
  );
}

const day = () => screen.getByLabelText<HTMLInputElement>("Dzień");

describe("the field of a day", () => {
  it("keeps half a day as it was typed, and says at the field what is missing", async () => {
    await show(<Field first="2011-12-12" />);
    await userEvent.clear(day());
    await userEvent.type(day(), "21.11.");
    expect(screen.queryByText(/Wpisz datę jako/)).toBeNull();
    await userEvent.tab();
    expect(day()).toHaveValue("21.11.");
    expect(day()).toHaveAccessibleDescription("Wpisz datę jako DD.MM.RRRR, na przykład 21.11.2026.");
    await userEvent.type(day(), "2026");
    await userEvent.tab();
    expect(day()).toHaveValue("21.11.2026");
    expect(day()).not.toHaveAccessibleDescription();
    expect(screen.getByRole("status")).toHaveTextContent("2026-11-21");
  });

  it("shows half a day again when one comes back to the form", async () => {
    await show(<Field first="21.11." />);
    expect(day()).toHaveValue("21.11.");
    expect(day()).toHaveAccessibleDescription(/Wpisz datę jako/);
  });

  it("follows a day that was changed elsewhere", async () => {
    await show(<Field first="2011-12-12" />);
    await userEvent.type(day(), "3");
    await userEvent.click(screen.getByRole("button", { name: "inne pole" }));
    expect(day()).toHaveValue("");
  });
});
