import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { type Column, DataList, type ListState } from "@/ui";

import { show } from "../support/render";

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
});
