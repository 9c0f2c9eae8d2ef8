import { Button, Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { usePersonPath } from "@/capabilities/people";
import { formatDay, formatInstant, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, type Column, DataList, EmptyState, FileMenu, Page, Status, useParam, wholeList } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, TextField, useActForm } from "@/ui/form";

import { activities, informed_hows, type InformationRow, informPerson, useInformation, withdrawInformation } from "./registers-api";

/** What the person was told of the processing of their data, and what they have to be told yet. */
export function PersonInformation() {
  const { t } = useTranslation("access");
  const person_id = useParam("person_id");
  const rows = useInformation(person_id);
  const may_inform = useMay("access.inform");
  const [in_hand, take] = useState<string | null>(null);
  const columns: Column<InformationRow>[] = [
    { key: "activity", label: t("fields.activity"), cell: (row) => t(`words.Activity.${row.activity}`) },
    { key: "is_missing", label: t("fields.is_missing"), cell: (row) => <State row={row} /> },
    { key: "given_on", label: t("fields.given_on"), cell: (row) => (row.given_on ? formatDay(row.given_on) : "–") },
    { key: "how", label: t("fields.how"), cell: (row) => (row.how ? t(`words.InformedHow.${row.how}`) : "–") },
    { key: "clause", label: t("fields.clause"), cell: (row) => row.clause ?? "–", is_wide_only: true },
    { key: "recorded_by", label: t("fields.recorded_by"), cell: (row) => row.recorded_by ?? "–", is_wide_only: true },
    { key: "withdrawal_reason", of: ["withdrawn_at", "withdrawn_by", "withdrawal_reason"], label: t("fields.withdrawal_reason"), cell: (row) => (row.withdrawn_at ? <Withdrawn row={row} /> : "–") },
  ];
  if (may_inform) columns.push({ key: "withdraw", of: [], label: t("information.withdraw"), cell: (row) => (row.information_id && !row.withdrawn_at ? <Withdraw row={row} take={take} /> : "–") });
  return (
    <Page title={t("information.title")} path={usePersonPath(person_id)} note={t("information.note")} acts={<FileMenu path={`/api/people/${person_id}/information`} name="obowiazek-informacyjny" columns={columns} />}>
      <DataList label={t("tables.InformationRow")} list={wholeList(rows)} columns={columns} row_key={(row) => row.information_id ?? row.activity} empty={<EmptyState title={t("information.empty")} />} />
      {may_inform && <InformPerson person_id={person_id} />}
      {in_hand && <Withdrawal person_id={person_id} information_id={in_hand} close={() => take(null)} />}
    </Page>
  );
}

function State({ row }: { row: InformationRow }) {
  const { t } = useTranslation("access");
  if (row.is_missing) return <Status tone="warning">{t("information.missing")}</Status>;
  if (row.withdrawn_at) return <Status tone="neutral">{t("information.withdrawn")}</Status>;
  return <Status tone="good">{t("information.told")}</Status>;
}

function Withdrawn({ row }: { row: InformationRow }) {
  return (
    <>
      {formatInstant(row.withdrawn_at)}, {row.withdrawn_by}
      {row.withdrawal_reason && <Text size="sm">{row.withdrawal_reason}</Text>}
    </>
  );
}

function Withdraw({ row, take }: { row: InformationRow; take: (id: string | null) => void }) {
  const { t } = useTranslation("access");
  const name = `${t("information.withdraw")}: ${t(`words.Activity.${row.activity}`)}, ${formatDay(row.given_on)}`;
  return (
    <Button size="compact-xs" variant="default" aria-label={name} onClick={() => take(row.information_id ?? null)}>
      {t("information.withdraw")}
    </Button>
  );
}

function InformPerson({ person_id }: { person_id: string }) {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { activity: "social_work", given_on: today(), how: "notice", clause: "" },
    send: (values, act) => informPerson(person_id, values, act.key),
    done: () => void queries.invalidateQueries({ queryKey: ["people", person_id, "information"] }),
  });
  return (
    <Card title={t("information.record")}>
      <ActFormView form={form} submit_label={t("information.save")}>
        <Pair>
          <ChoiceField {...form.field("activity")} required choices={activities.map((one) => ({ value: one, label: t(`words.Activity.${one}`) }))} />
          <DayField {...form.field("given_on")} required />
        </Pair>
        <Pair>
          <ChoiceField {...form.field("how")} required choices={informed_hows.map((one) => ({ value: one, label: t(`words.InformedHow.${one}`) }))} />
          <TextField {...form.field("clause")} />
        </Pair>
      </ActFormView>
    </Card>
  );
}

function Withdrawal({ person_id, information_id, close }: { person_id: string; information_id: string; close: () => void }) {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const form = useActForm<{ reason: string }, void>({
    texts: "access",
    draft: null,
    initial: { reason: "" },
    send: (values, act) => withdrawInformation(person_id, information_id, values.reason, act.key),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["people", person_id, "information"] });
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={t("information.withdraw")} closeButtonProps={{ "aria-label": t("ui:close") }}>
      <ActFormView form={form} submit_label={t("information.withdraw_act")}>
        <LongTextField {...form.field("reason")} required />
      </ActFormView>
    </Modal>
  );
}
