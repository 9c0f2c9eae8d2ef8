import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { formatDay, formatNumber, formatPercent } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, type Column, DataList, EmptyState, wholeList } from "@/ui";
import { ActFormView, DayField, Pair, TextField, useActForm, WholeField } from "@/ui/form";

import { type Assisted, recordAssisted, useAssisted } from "./staff-api";

type Values = { year: number | null; people: number | null; counted_on: string; source: string };

/** How many residents were on social assistance in each year, and which share of all that is. */
export function AssistedResidents() {
  const { t } = useTranslation("staff");
  const assisted = useAssisted();
  const columns: Column<Assisted>[] = [
    { key: "year", label: t("fields.year"), cell: (row) => row.year, sort: (row) => row.year },
    { key: "people", label: t("fields.people"), cell: (row) => formatNumber(row.people), sort: (row) => row.people, is_number: true },
    { key: "share", of: ["share", "residents"], label: t("assisted.share"), cell: (row) => (row.share ? formatPercent(row.share) : t("assisted.no_residents")), sort: (row) => Number(row.share ?? 0), is_number: true },
    { key: "counted_on", label: t("fields.counted_on"), cell: (row) => formatDay(row.counted_on), sort: (row) => row.counted_on, is_wide_only: true },
    { key: "source", label: t("fields.source"), cell: (row) => row.source, is_wide_only: true },
  ];
  return (
    <Card title={t("tables.AssistedRow")}>
      <DataList label={t("tables.AssistedRow")} list={wholeList(assisted)} columns={columns} row_key={(row) => String(row.year)} empty={<EmptyState title={t("assisted.none")} />} />
      <br />
      <AssistedForm />
    </Card>
  );
}

function AssistedForm() {
  const { t } = useTranslation("staff");
  const queries = useQueryClient();
  const may_change = useMay("staff.change");
  const form = useActForm<Values, unknown>({
    texts: "staff",
    draft: "record-assisted",
    initial: { year: null, people: null, counted_on: "", source: "" },
    send: recordAssisted,
    done: () => {
      void queries.invalidateQueries({ queryKey: ["staff"] });
      form.startAnew();
    },
  });
  return (
    <ActFormView form={form} title={t("assisted.act")} submit_label={t("assisted.act")} refused={may_change ? undefined : t("ui:no_permission")}>
      <Pair>
        <WholeField {...form.field("year")} required />
        <WholeField {...form.field("people")} required />
        <DayField {...form.field("counted_on")} required />
      </Pair>
      <TextField {...form.field("source")} required description={t("assisted.source_hint")} />
    </ActFormView>
  );
}
