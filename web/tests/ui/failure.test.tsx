import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { Problem } from "@/platform/api";
import { AskPurposeProvider, Failure } from "@/ui";

import { show } from "../support/render";

const unopened = (person_id: string) => new Problem(403, { findings: [{ rule: "", field: "", code: "purpose_needed", values: { person_id } }] });

describe("a part that could not be read", () => {
  it("asks why the file is opened wherever the server wants to know, and reads again", async () => {
    const again = vi.fn();
    await show(
      <AskPurposeProvider value={(person_id, done) => <button onClick={done}>cel: {person_id}</button>}>
        <Failure fault={unopened("p-1")} retry={again} />
      </AskPurposeProvider>,
    );
    await userEvent.click(screen.getByRole("button", { name: "cel: p-1" }));
    expect(again).toHaveBeenCalledOnce();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("says what was refused when there is nothing to read again", async () => {
    await show(<Failure fault={unopened("p-1")} />);
    expect(screen.getByRole("alert")).toHaveTextContent("Podaj najpierw, po co otwierasz tę teczkę.");
  });
});
