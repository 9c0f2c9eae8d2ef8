import { useTranslation } from "react-i18next";

import { formatDay, formatMoney, formatNumber, isDay, today } from "@/platform/formats";
import { CentreTabs, type Column, DataList, EmptyState, FileMenu, Page, useAddressState, wholeList } from "@/ui";
import { DayField } from "@/ui/form";

import { type Parameter, useParameters } from "./parameters-api";

export function ListParameters() {
  const { t } = useTranslation("parameters");
  const [asked, setOn] = useAddressState("on");
  const on = isDay(asked) ? asked : today();
  const parameters = useParameters(on);
  const value = (row: Parameter) => (row.unit === "pln" ? formatMoney(row.value) : row.unit === "yes_no" ? t(`yes_no.${row.value}`) : `${formatNumber(row.value)} ${t(`words.unit.${row.unit}`, { defaultValue: row.unit })}`);
  const columns: Column<Parameter>[] = [
    { key: "parameter_key", label: t("fields.parameter_key"), cell: (row) => t(`words.parameter_key.${row.parameter_key.replaceAll(".", "_")}`, { defaultValue: row.parameter_key }), sort: (row) => row.parameter_key },
    { key: "value", of: ["value", "unit"], label: t("fields.value"), cell: value, is_number: true },
    { key: "valid_from", label: t("fields.valid_from"), cell: (row) => formatDay(row.valid_from), sort: (row) => row.valid_from },
    { key: "valid_to", label: t("fields.valid_to"), cell: (row) => (row.valid_to ? formatDay(row.valid_to) : t("open_end")), sort: (row) => row.valid_to ?? "9999" },
    { key: "legal_basis", label: t("fields.legal_basis"), cell: (row) => row.legal_basis, is_wide_only: true },
  ];
  return (
    <Page
      title={t("tables.ParameterValue")}
      note={t("note", { day: formatDay(on) })}
      acts={
        <>
          <DayField id="field-on" label={t("on")} value={on} onChange={(day) => (day === "" || isDay(day)) && setOn(day === today() ? "" : day)} />
          <FileMenu path="/api/parameters" query={{ on }} name="parametry" columns={columns} />
        </>
      }
    >
      <CentreTabs />
      <DataList label={t("tables.ParameterValue")} list={wholeList(parameters)} columns={columns} row_key={(row) => `${row.parameter_key}-${row.valid_from}`} empty={<EmptyState title={t("none")} />} />
    </Page>
  );
}
