import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { type Column, DataList, FileMenu, type ListState } from "@/ui";

import { show } from "../support/render";
import { serve } from "../support/server";

type Row = { id: string; name: string; age: number };
const people: Row[] = [
  { id: "1", name: "Żak Ewa", age: 40 },
  { id: "2", name: "Ćwik Jan", age: 61 },
  { id: "3", name: "Dąb Ola", age: 25 },
];
const columns: Column<Row>[] = [
  { key: "name", label: "Nazwisko", cell: (row) => row.name, sort: (row) => row.name },
  { key: "age", label: "Wiek", cell: (row) => row.age, sort: (row) => row.age },
];

function list(rows: Row[], more: Partial<ListState<Row>> = {}): ListState<Row> {
  return { rows, fault: null, retry: () => undefined, has_more: false, more: () => undefined, is_loading_more: false, ...more };
}

function page(state: ListState<Row>) {
  return <DataList label="Osoby" list={state} columns={columns} row_key={(row) => row.id} open={(row) => `/people/${row.id}`} empty={<p>Nie ma nikogo</p>} />;
}

const names = () => screen.getAllByRole("row").slice(1).map((row) => within(row).getByRole("link").textContent);

describe("a list", () => {
  it("says what to do when it is empty", async () => {
    await show(page(list([])));
    expect(screen.getByText("Nie ma nikogo")).toBeVisible();
  });

  it("moves by j and k and opens by Enter", async () => {
    const { address } = await show(page(list(people)));
    await userEvent.keyboard("jjk{Enter}");
    expect(address()).toBe("/people/1");
  });

  it("leaves letters to the one who types", async () => {
    await show(
      <>
        <input aria-label="pole" />
        {page(list(people))}
      </>,
    );
    await userEvent.type(screen.getByLabelText("pole"), "jjj");
    expect(document.querySelector("[data-active]")).toBeNull();
  });

  it("sorts as Polish does, where all rows are there", async () => {
    await show(page(list(people)));
    await userEvent.click(screen.getByRole("button", { name: /Nazwisko/ }));
    expect(names()).toEqual(["Ćwik Jan", "Dąb Ola", "Żak Ewa"]);
  });

  it("does not sort a part of a list", async () => {
    const more = vi.fn();
    await show(page(list(people, { has_more: true, more })));
    expect(screen.queryByRole("button", { name: /Nazwisko/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Pokaż następne" }));
    expect(more).toHaveBeenCalled();
  });

  it("gives as a file just the columns on screen, in its language", async () => {
    const asked = serve({ "GET /api/people": { status: 200, body: "" } });
    URL.createObjectURL = () => "#list";
    URL.revokeObjectURL = () => undefined;
    document.documentElement.lang = "pl";
    const of_file: Column<Row>[] = [{ ...columns[0]!, of: ["last_name", "first_name"] }, columns[1]!, { key: "act", of: [], label: "Czynność", cell: () => "" }];
    const { address } = await show(
      <>
        <FileMenu path="/api/people" name="osoby" columns={of_file} />
        <DataList label="Osoby" list={list(people)} columns={of_file} row_key={(row) => row.id} empty={null} />
      </>,
    );
    const fetchCsv = async () => {
      await userEvent.click(screen.getByRole("button", { name: "Pobierz lub drukuj" }));
      await userEvent.click(await screen.findByRole("menuitem", { name: "Plik CSV" }));
    };
    await fetchCsv();
    await userEvent.click(screen.getByRole("button", { name: "Kolumny" }));
    await userEvent.click(within(await screen.findByRole("menu")).getByText("Wiek"));
    expect(address()).toContain("without=age");
    expect(screen.queryByRole("columnheader", { name: /Wiek/ })).toBeNull();
    await userEvent.keyboard("{Escape}");
    await fetchCsv();
    expect(asked.map((one) => one.query.get("columns"))).toEqual(["last_name,first_name,age", "last_name,first_name"]);
    expect(asked[0]!.headers["Accept-Language"]).toBe("pl");
  });
});
