import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { NoConnection, Problem } from "@/platform/api";
import { ActFormView, DayField, LongTextField, MoneyField, TextField, useActForm } from "@/ui/form";
import { findFormatFaults } from "@/ui/form/act-form";

import { show } from "../../support/render";

type Values = { name: string; source: string; from_on: string; amount: string };
type Sent = (values: Values, act: { key: string; reasons: Record<string, string> | undefined }) => Promise<string>;

function Form({ send, done = () => undefined }: { send: Sent; done?: (answer: string) => void }) {
  const form = useActForm<Values, string>({ texts: "staff", draft: "test", initial: { name: "", source: "", from_on: "", amount: "" }, send, done });
  return (
    <ActFormView form={form} submit_label="Zapisz">
      <TextField {...form.field("name")} />
      <LongTextField {...form.field("source")} />
      <DayField {...form.field("from_on")} />
      <MoneyField {...form.field("amount")} />
    </ActFormView>
  );
}

const save = () => userEvent.click(screen.getByRole("button", { name: "Zapisz" }));
const name = () => screen.getByLabelText<HTMLInputElement>("Nazwisko i imię");

describe("a form of an act", () => {
  it("shows every finding at its field and in a summary that takes the focus", async () => {
    await show(<Form send={() => Promise.reject(new Problem(422, { findings: [{ rule: "", field: "name", code: "required" }, { rule: "R18-01", field: "", code: "too_much_together", values: { sum: "1.500", day: "2011-05-10" } }] }))} />);
    await save();
    const summary = await screen.findByRole("alert");
    await waitFor(() => expect(summary).toHaveFocus());
    expect(summary).toHaveTextContent("Do poprawy są 2 rzeczy");
    expect(summary).toHaveTextContent("Razem byłoby 1.500 etatu w dniu 10.05.2011. (R18-01)");
    expect(name()).toHaveAccessibleDescription("Wypełnij to pole.");
    await userEvent.click(within(summary).getByRole("button", { name: "Nazwisko i imię" }));
    expect(name()).toHaveFocus();
  });

  it("asks for the reason of a justifiable finding and sends it with the next try", async () => {
    const send = vi.fn<Sent>().mockRejectedValueOnce(new Problem(422, { findings: [{ rule: "R18-01", field: "name", code: "too_much_together", can_be_justified: true }] })).mockResolvedValueOnce("ok");
    const done = vi.fn();
    await show(<Form send={send} done={done} />);
    await save();
    await userEvent.type(await screen.findByLabelText("Uzasadnienie (R18-01)"), "zastępstwo");
    await save();
    await waitFor(() => expect(done).toHaveBeenCalledWith("ok"));
    expect(send.mock.calls[1]![1].reasons).toEqual({ "R18-01": "zastępstwo" });
  });

  it("keeps the text and the key of the act when the connection is gone, and says so", async () => {
    const send = vi.fn<Sent>().mockRejectedValueOnce(new NoConnection()).mockResolvedValueOnce("ok");
    await show(<Form send={send} />);
    await userEvent.type(name(), "Kowalczyk Ćwiklina");
    await save();
    expect(await screen.findByText(/nie zapisano: brak połączenia/)).toBeVisible();
    expect(name()).toHaveValue("Kowalczyk Ćwiklina");
    await save();
    await screen.findByText(/zapisano \d\d:\d\d/);
    expect(send.mock.calls[1]![1].key).toBe(send.mock.calls[0]![1].key);
  });

  it("takes a new key after a refusal, since nothing was kept", async () => {
    const send = vi.fn<Sent>().mockRejectedValueOnce(new Problem(422, { findings: [{ field: "name", code: "required" }] })).mockResolvedValueOnce("ok");
    await show(<Form send={send} />);
    await save();
    await screen.findByRole("alert");
    await save();
    await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    expect(send.mock.calls[1]![1].key).not.toBe(send.mock.calls[0]![1].key);
  });

  it("does not say saved before the server does", async () => {
    let answer: (text: string) => void = () => undefined;
    await show(<Form send={() => new Promise((resolve) => (answer = resolve))} />);
    await save();
    expect(screen.getByText(/zapisuję/)).toBeVisible();
    expect(screen.queryByText(/zapisano \d/)).toBeNull();
    await act(async () => answer("ok"));
    expect(screen.getByText(/zapisano \d\d:\d\d/)).toBeVisible();
  });

  it("does not send by Enter, and sends by Ctrl+S", async () => {
    const send = vi.fn<Sent>().mockResolvedValue("ok");
    await show(<Form send={send} />);
    await userEvent.type(name(), "Nowak{Enter}");
    expect(send).not.toHaveBeenCalled();
    fireEvent.keyDown(document, { key: "s", ctrlKey: true });
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
    expect(send.mock.calls[0]![0].name).toBe("Nowak");
  });

  it("reads a day and an amount as they are typed", async () => {
    const send = vi.fn<Sent>().mockResolvedValue("ok");
    await show(<Form send={send} />);
    await userEvent.type(screen.getByLabelText("Od dnia"), "12.12.2011");
    await userEvent.type(screen.getByLabelText("Kwota"), "1 234,5");
    await userEvent.tab();
    expect(screen.getByLabelText("Kwota")).toHaveValue("1\u00a0234,50");
    await save();
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.calls[0]![0]).toMatchObject({ from_on: "2011-12-12", amount: "1234.50" });
  });

  it("does not bother the server with half a day", async () => {
    const send = vi.fn<Sent>().mockResolvedValue("ok");
    await show(<Form send={send} />);
    await userEvent.type(screen.getByLabelText("Od dnia"), "31.02.2011");
    await save();
    expect(await screen.findByRole("alert")).toHaveTextContent("Wpisz datę jako DD.MM.RRRR");
    expect(send).not.toHaveBeenCalled();
  });

  it("brings back text that was not saved when one comes back", async () => {
    const first = await show(<Form send={() => Promise.resolve("ok")} />);
    await userEvent.type(screen.getByLabelText("Źródło"), "długi opis");
    first.unmount();
    await show(<Form send={() => Promise.resolve("ok")} />);
    expect(screen.getByLabelText("Źródło")).toHaveValue("długi opis");
    await userEvent.click(screen.getByRole("button", { name: "Zacznij od nowa" }));
    expect(screen.getByLabelText("Źródło")).toHaveValue("");
  });

  it("forgets the text once it is saved", async () => {
    const first = await show(<Form send={() => Promise.resolve("ok")} />);
    await userEvent.type(screen.getByLabelText("Źródło"), "długi opis");
    await save();
    await screen.findByText(/zapisano \d/);
    first.unmount();
    await show(<Form send={() => Promise.resolve("ok")} />);
    expect(screen.getByLabelText("Źródło")).toHaveValue("");
  });
});

describe("half-typed values", () => {
  it("are found in rows too", () => {
    expect(findFormatFaults({ actions: [{ due_on: "2011-05-01" }, { due_on: "31.02." }], lines: [{ amount: "12,345" }], name: "x" })).toEqual([
      { field: "actions.1.due_on", code: "not_a_day" },
      { field: "lines.0.amount", code: "not_an_amount" },
    ]);
  });
});
