import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { formatDay, formatNumber } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, CentreTabs, type Column, DataList, EmptyState, Page, wholeList } from "@/ui";
import { ActFormView, DayField, Pair, TextField, useActForm, WholeField } from "@/ui/form";

import { AssistedResidents } from "./record-assisted";
import { recordResidents, type Residents, useResidents } from "./staff-api";

type Values = { year: number | null; residents: number | null; counted_on: string; source: string };

const blank: Values = { year: null, residents: null, counted_on: "", source: "" };

export function RecordResidents() {
  const { t } = useTranslation("staff");
  const residents = useResidents();
  const columns: Column<Residents>[] = [
    { key: "year", label: t("fields.year"), cell: (row) => row.year, sort: (row) => row.year },
    { key: "residents", label: t("fields.residents"), cell: (row) => formatNumber(row.residents), sort: (row) => row.residents, is_number: true },
    { key: "counted_on", label: t("fields.counted_on"), cell: (row) => formatDay(row.counted_on), sort: (row) => row.counted_on },
    { key: "source", label: t("fields.source"), cell: (row) => row.source },
  ];
  return (
    <Page title={t("tables.Residents")} note={t("residents.note")}>
      <CentreTabs />
      <DataList label={t("tables.Residents")} list={wholeList(residents)} columns={columns} row_key={(row) => String(row.year)} empty={<EmptyState title={t("residents.none")} />} />
      <br />
      <Card title={t("residents.act")}>
        <ResidentsForm />
      </Card>
      <br />
      <AssistedResidents />
    </Page>
  );
}

function ResidentsForm() {
  const { t } = useTranslation("staff");
  const queries = useQueryClient();
  const may_change = useMay("staff.change");
  const form = useActForm<Values, unknown>({
    texts: "staff",
    draft: "record-residents",
    initial: blank,
    send: recordResidents,
    done: () => {
      void queries.invalidateQueries({ queryKey: ["staff"] });
      form.startAnew();
    },
  });
  return (
    <ActFormView form={form} submit_label={t("residents.act")} refused={may_change ? undefined : t("ui:no_permission")}>
      <Pair>
        <WholeField {...form.field("year")} required />
        <WholeField {...form.field("residents")} required />
        <DayField {...form.field("counted_on")} required />
      </Pair>
      <TextField {...form.field("source")} required description={t("residents.source_hint")} />
    </ActFormView>
  );
}
