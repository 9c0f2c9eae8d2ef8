import { ActionIcon, Button, Checkbox, Group, Menu, Table, Text } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconColumns3, IconSelector } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ColumnDef, flexRender, getCoreRowModel, getSortedRowModel, type SortingState, useReactTable, type VisibilityState } from "@tanstack/react-table";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import type { List } from "@/platform/api";
import { isTyping } from "@/platform/keyboard";

import { Failure } from "./failure";
import { AppLink, useGo } from "./link";
import { Waiting } from "./page";
import { type FileColumn, useLeftOut } from "./shown-columns";
import classes from "./ui.module.css";

export type Column<Row> = FileColumn & {
  label: string;
  cell: (row: Row) => ReactNode;
  /** What the column is sorted by, where the whole list is on screen. */
  sort?: (row: Row) => string | number;
  is_number?: boolean;
  is_wide_only?: boolean;
};

export type ListState<Row> = {
  rows: Row[] | undefined;
  fault: unknown;
  retry: () => void;
  has_more: boolean;
  more: () => void;
  is_loading_more: boolean;
};

/** A list that the server gives in pages of 50; the next page is put below. */
export function useCursorList<Row>(key: readonly unknown[], page: (after: string | undefined, signal: AbortSignal) => Promise<List<Row>>): ListState<Row> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => page(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return {
    rows: query.data?.pages.flatMap((one) => one.items),
    fault: query.data ? null : query.error,
    retry: () => void query.refetch(),
    has_more: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    is_loading_more: query.isFetchingNextPage,
  };
}

/** A list that is on screen as a whole. */
export function wholeList<Row>(query: { data: Row[] | undefined; error: unknown; refetch: () => unknown }): ListState<Row> {
  return { rows: query.data, fault: query.data ? null : query.error, retry: () => void query.refetch(), has_more: false, more: () => undefined, is_loading_more: false };
}

type Props<Row> = {
  label: string;
  list: ListState<Row>;
  columns: readonly Column<Row>[];
  row_key: (row: Row) => string;
  open?: (row: Row) => string | null;
  empty: ReactNode;
  picked?: { keys: ReadonlySet<string>; change: (keys: Set<string>) => void; may_pick: (row: Row) => boolean; name: (row: Row) => string };
  footer?: ReactNode;
};

/** The one table: j and k move, Enter opens, x picks; sorted by a heading where all rows are here. */
export function DataList<Row>({ label, list, columns, row_key, open, empty, picked, footer }: Props<Row>) {
  const { t } = useTranslation("ui");
  const go = useGo();
  const [active, setActive] = useState(-1);
  const [sorting, setSorting] = useState<SortingState>([]);
  const [left_out, leaveOut] = useLeftOut();
  const hidden: VisibilityState = Object.fromEntries([...left_out].map((key) => [key, false]));
  const body = useRef<HTMLTableSectionElement>(null);
  const rows = useMemo(() => list.rows ?? [], [list.rows]);
  const is_whole = !list.has_more;

  const definitions = useMemo<ColumnDef<Row>[]>(
    () =>
      columns.map((column) => ({
        id: column.key,
        header: column.label,
        enableSorting: is_whole && column.sort !== undefined,
        ...(column.sort ? { accessorFn: column.sort } : { accessorFn: () => "" }),
        sortingFn: (left, right) => compare(column.sort!(left.original), column.sort!(right.original)),
        cell: ({ row }) => column.cell(row.original),
      })),
    [columns, is_whole],
  );
  const table = useReactTable({
    data: rows,
    columns: definitions,
    state: { sorting, columnVisibility: hidden },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getRowId: (row) => row_key(row),
  });
  const shown = table.getRowModel().rows;
  const move = useRef<(event: KeyboardEvent) => void>(() => undefined);
  move.current = (event) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || shown.length === 0) return;
    const row = shown[active]?.original;
    if (event.key === "j") setActive(Math.min(active + 1, shown.length - 1));
    else if (event.key === "k") setActive(Math.max(active - 1, 0));
    else if (event.key === "x" && row && picked?.may_pick(row)) toggle(row_key(row));
    else if (event.key === "Enter" && row && event.target === document.body) {
      const to = open?.(row);
      if (to) go(to);
    }
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => move.current(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  useEffect(() => {
    if (active >= 0) body.current?.children[active]?.scrollIntoView?.({ block: "nearest" });
  }, [active]);

  const toggle = (key: string) => {
    if (!picked) return;
    picked.change(toggled(picked.keys, key));
  };

  if (list.fault) return <Failure fault={list.fault} retry={list.retry} />;
  if (!list.rows) return <Waiting />;
  if (rows.length === 0) return <>{empty}</>;

  return (
    <div className={classes.list}>
      <div className={classes.listScroll} tabIndex={0} role="region" aria-label={label}>
        <Table className={classes.table} highlightOnHover verticalSpacing={5} horizontalSpacing="sm" aria-label={label}>
          <Table.Thead>
            {table.getHeaderGroups().map((group) => (
              <Table.Tr key={group.id}>
                {picked && (
                  <Table.Th w={36}>
                    <span className={classes.heard}>{t("list.pick")}</span>
                  </Table.Th>
                )}
                {group.headers.map((header) => {
                  const column = columns.find((one) => one.key === header.id)!;
                  const sorted = header.column.getIsSorted();
                  return (
                    <Table.Th
                      key={header.id}
                      className={columnClass(column)}
                      aria-sort={sorted ? (sorted === "asc" ? "ascending" : "descending") : undefined}
                    >
                      {header.column.getCanSort() ? (
                        <button type="button" className={classes.sort} onClick={header.column.getToggleSortingHandler()}>
                          {column.label}
                          {sorted === "asc" ? <IconChevronUp size={14} aria-hidden /> : sorted === "desc" ? <IconChevronDown size={14} aria-hidden /> : <IconSelector size={14} aria-hidden />}
                        </button>
                      ) : (
                        flexRender(header.column.columnDef.header, header.getContext())
                      )}
                    </Table.Th>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Thead>
          <Table.Tbody ref={body}>
            {shown.map((row, index) => {
              const to = open?.(row.original);
              const key = row_key(row.original);
              return (
                <Table.Tr key={row.id} data-active={index === active || undefined} className={classes.row}>
                  {picked && (
                    <Table.Td>
                      <Checkbox
                        size="xs"
                        aria-label={t("list.pick_row", { name: picked.name(row.original) })}
                        checked={picked.keys.has(key)}
                        disabled={!picked.may_pick(row.original)}
                        onChange={() => toggle(key)}
                      />
                    </Table.Td>
                  )}
                  {row.getVisibleCells().map((cell, at) => {
                    const column = columns.find((one) => one.key === cell.column.id)!;
                    const content = flexRender(cell.column.columnDef.cell, cell.getContext());
                    return (
                      <Table.Td key={cell.id} className={columnClass(column)}>
                        {at === 0 && to ? (
                          <AppLink to={to} fw={600}>
                            {content}
                          </AppLink>
                        ) : (
                          content
                        )}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
          {footer && <Table.Tfoot>{footer}</Table.Tfoot>}
        </Table>
      </div>
      <Group justify="space-between" className={classes.listFooter}>
        <Text size="xs" c="dimmed" role="status">
          {list.has_more ? t("list.count_more", { count: rows.length }) : t("list.count", { count: rows.length })}
        </Text>
        <Group gap="xs">
          {list.has_more && (
            <Button size="xs" variant="default" loading={list.is_loading_more} onClick={list.more}>
              {t("list.more")}
            </Button>
          )}
          <Menu position="bottom-end" closeOnItemClick={false}>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={t("list.columns")}>
                <IconColumns3 size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {table.getAllLeafColumns().map((column, index) => (
                <Menu.Item
                  key={column.id}
                  disabled={index === 0}
                  role="menuitemcheckbox"
                  aria-checked={column.getIsVisible()}
                  leftSection={<Checkbox.Indicator checked={column.getIsVisible()} size="xs" />}
                  onClick={() => leaveOut(toggled(left_out, column.id))}
                >
                  {String(column.columnDef.header)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
    </div>
  );
}

function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const changed = new Set(keys);
  if (!changed.delete(key)) changed.add(key);
  return changed;
}

function compare(left: string | number, right: string | number): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "pl", { numeric: true });
}

function columnClass<Row>(column: Column<Row>): string {
  return [column.is_number ? classes.number : "", column.is_wide_only ? classes.wideOnly : ""].join(" ").trim();
}
