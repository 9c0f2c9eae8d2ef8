import { Alert, Space } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { WorkerField } from "@/capabilities/staff";
import { addDays, formatDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, CentreTabs, type Column, DataList, EmptyState, FileMenu, Page, wholeList } from "@/ui";
import { ActFormView, DayField, Pair, TextField, useActForm } from "@/ui/form";
import type { Schemas } from "@/platform/schemas";

import { DoButton } from "./do-button";
import { appointDeputy, type Deputyship, endDeputyship, handOver, type NewDeputyship, type NewHandover, useDeputyships } from "./doors-api";

/** Who stands in for whom, and who takes over somebody's work for good. */
export function ListDeputies() {
  const { t } = useTranslation("access");
  const deputies = useDeputyships();
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: ["deputies"] });
  const may_appoint = useMay("access.appoint_deputy");
  const may_assign = useMay("access.assign");
  const columns: Column<Deputyship>[] = [
    { key: "worker", label: t("fields.worker_away"), cell: (row) => row.worker, sort: (row) => row.worker },
    { key: "deputy", label: t("fields.deputy"), cell: (row) => row.deputy, sort: (row) => row.deputy },
    { key: "from_on", label: t("fields.from_on"), cell: (row) => formatDay(row.from_on), sort: (row) => row.from_on },
    { key: "to_on", label: t("fields.to_on"), cell: (row) => formatDay(row.to_on), sort: (row) => row.to_on },
    { key: "appointed_by", label: t("fields.appointed_by"), cell: (row) => row.appointed_by, is_wide_only: true },
    ...(may_appoint
      ? [
          {
            key: "act",
            label: t("fields.act"),
            cell: (row: Deputyship) =>
              row.to_on >= today() ? <DoButton label={t("deputy.end")} name={t("deputy.end_of", { name: row.deputy })} asks={t("deputy.end_asks")} act={() => endDeputyship(row.deputyship_id, addDays(today(), -1))} done={again} /> : null,
          },
        ]
      : []),
  ];
  return (
    <Page title={t("tables.DeputyshipRow")} note={t("deputy.note")} acts={<FileMenu path="/api/deputies" name="zastepstwa" columns={columns} />}>
      <CentreTabs />
      <DataList label={t("tables.DeputyshipRow")} list={wholeList(deputies)} columns={columns} row_key={(row) => row.deputyship_id} empty={<EmptyState title={t("deputy.none")} />} />
      <Space h="md" />
      {may_appoint && <Appoint done={again} />}
      {may_assign && <Handover />}
    </Page>
  );
}

function Appoint({ done }: { done: () => void }) {
  const { t } = useTranslation("access");
  const initial = { worker_id: "", deputy_id: "", from_on: today(), to_on: addDays(today(), 13) };
  const form = useActForm<NewDeputyship, Deputyship>({
    texts: "access",
    draft: null,
    initial,
    send: (values, act) => appointDeputy(values, act.key),
    done: () => {
      form.change(initial);
      done();
    },
  });
  return (
    <Card title={t("deputy.appoint")}>
      <ActFormView form={form} submit_label={t("deputy.appoint_act")}>
        <Pair>
          <WorkerField {...form.field("worker_id")} label={t("fields.worker_away")} on={form.values.from_on} required />
          <WorkerField {...form.field("deputy_id")} label={t("fields.deputy")} on={form.values.from_on} required />
        </Pair>
        <Pair>
          <DayField {...form.field("from_on")} required />
          <DayField {...form.field("to_on")} required />
        </Pair>
      </ActFormView>
    </Card>
  );
}

function Handover() {
  const { t } = useTranslation("access");
  const [result, setResult] = useState<Schemas["HandedOver"] | null>(null);
  const form = useActForm<NewHandover, Schemas["HandedOver"]>({
    texts: "access",
    draft: null,
    initial: { from_member_id: "", to_member_id: "", from_on: today(), basis: "", person_ids: [] },
    send: (values, act) => handOver(values, act.key),
    done: setResult,
  });
  return (
    <Card title={t("handover.title")}>
      {result && (
        <Alert color={result.left.length > 0 ? "yellow" : "green"} role="status" mb="sm">
          {t("handover.done", { count: result.handed_over })} {result.left.length > 0 && t("handover.left", { count: result.left.length })}
        </Alert>
      )}
      <ActFormView form={form} submit_label={t("handover.act")}>
        <Pair>
          <WorkerField {...form.field("from_member_id")} label={t("handover.from")} required />
          <WorkerField {...form.field("to_member_id")} label={t("handover.to")} required />
        </Pair>
        <Pair>
          <DayField {...form.field("from_on")} required />
          <TextField {...form.field("basis")} description={t("assign.basis_hint")} required />
        </Pair>
      </ActFormView>
    </Card>
  );
}
