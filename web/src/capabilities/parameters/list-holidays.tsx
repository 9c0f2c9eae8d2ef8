import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, today } from "@/platform/formats";
import { CentreTabs, type Column, DataList, EmptyState, FileMenu, Page, useAddressState, wholeList } from "@/ui";

import { type Holiday, useHolidays } from "./parameters-api";

/** Days off by the act; by them the program counts working days. */
export function ListHolidays() {
  const { t, i18n } = useTranslation("parameters");
  const [asked, setYear] = useAddressState("year");
  const this_year = Number(today().slice(0, 4));
  const year = /^\d{4}$/.test(asked) ? Number(asked) : this_year;
  const holidays = useHolidays(year);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: "long", timeZone: "UTC" });
  const change = (next: number) => setYear(next === this_year ? "" : String(next));
  const columns: Column<Holiday>[] = [
    { key: "on", label: t("fields.on"), cell: (row) => formatDay(row.on), sort: (row) => row.on },
    { key: "weekday", of: [], label: t("fields.weekday"), cell: (row) => weekday.format(new Date(`${row.on}T12:00:00Z`)) },
    { key: "name", label: t("fields.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "legal_basis", label: t("fields.legal_basis"), cell: (row) => row.legal_basis, is_wide_only: true },
  ];
  return (
    <Page
      title={t("holidays.title", { year })}
      note={t("holidays.note")}
      acts={
        <>
          <Button size="xs" variant="default" onClick={() => change(year - 1)}>{t("holidays.year_before", { year: year - 1 })}</Button>
          <Button size="xs" variant="default" onClick={() => change(year + 1)}>{t("holidays.year_after", { year: year + 1 })}</Button>
          <FileMenu path="/api/holidays" query={{ year: String(year) }} name="dni-wolne" columns={columns} />
        </>
      }
    >
      <CentreTabs />
      <DataList label={t("holidays.title", { year })} list={wholeList(holidays)} columns={columns} row_key={(row) => `${row.holiday_key}-${row.on}`} empty={<EmptyState title={t("holidays.none")} />} />
    </Page>
  );
}
