import { useAddressState } from "./address-state";

/** A column as far as a file of the list needs it. */
export type FileColumn = {
  key: string;
  /** The members of the row that stand in it, where they are not called as the column is. */
  of?: readonly string[];
};

/** Which columns are left out of the list; it lives in the address, for the table and for its file. */
export function useLeftOut(): [ReadonlySet<string>, (keys: ReadonlySet<string>) => void] {
  const [text, setText] = useAddressState("without");
  return [new Set(text === "" ? [] : text.split(" ")), (keys) => setText([...keys].join(" "))];
}

/** What the file is asked for, so that it holds just the columns on screen. */
export function useAskedColumns(columns: readonly FileColumn[]): string | undefined {
  const [left_out] = useLeftOut();
  const members = columns.filter((column) => !left_out.has(column.key)).flatMap((column) => column.of ?? [column.key]);
  return members.length === 0 ? undefined : [...new Set(members)].join(",");
}
