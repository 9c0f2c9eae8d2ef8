import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { formatDay, formatMoney, sumMoney, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { announce, causeOf, type Column, DataList, EmptyState, Failure, Figure, Figures, FileMenu, Status, useAddressState, useParam, wholeList } from "@/ui";

import { declareEligible, declareOwnContribution, type OwnContributionRow, useOwnContribution, useProjectBudget, withdrawOwnContribution } from "./settlement-api";

/** Benefits paid to participants that stand for the own contribution: declared, counted, and why not. */
export function DeclareOwnContribution() {
  const { t } = useTranslation("settlement");
  const project_id = useParam("project_id");
  const payments = useOwnContribution(project_id);
  const budget = useProjectBudget(project_id).data;
  const may_declare = useMay("settlement.declare");
  const queries = useQueryClient();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useAddressState("show");
  const [fault, setFault] = useState<unknown>(null);
  const [is_sending, setSending] = useState(false);
  const key = useRef(newKey());
  const all = payments.data ?? [];
  const rows = payments.data?.filter((row) => shown === "" || (shown === "counts" ? row.counts : shown === "declared" ? row.is_declared && !row.counts : !row.is_declared));
  const picked_rows = all.filter((row) => picked.has(row.payment_id));

  const act = async (send: () => Promise<unknown>) => {
    if (is_sending) return;
    setSending(true);
    setFault(null);
    announce({ kind: "saving" });
    try {
      await send();
      key.current = newKey();
      setPicked(new Set());
      await queries.invalidateQueries({ queryKey: ["projects", project_id] });
      announce({ kind: "saved", at: new Date() });
    } catch (thrown) {
      setFault(thrown);
      announce({ kind: "failed", cause: causeOf(thrown) });
    } finally {
      setSending(false);
    }
  };

  const columns: Column<OwnContributionRow>[] = [
    { key: "person", of: ["last_name", "first_name"], label: t("fields.person"), cell: (row) => `${row.last_name} ${row.first_name}`, sort: (row) => `${row.last_name} ${row.first_name}` },
    { key: "paid_on", label: t("fields.paid_on"), cell: (row) => formatDay(row.paid_on), sort: (row) => row.paid_on },
    { key: "kind", label: t("fields.kind"), cell: (row) => t(`finance:words.BenefitKind.${row.kind}`, { defaultValue: row.kind }), sort: (row) => row.kind, is_wide_only: true },
    { key: "decision_number", label: t("fields.decision_number"), cell: (row) => row.decision_number, sort: (row) => row.decision_number, is_wide_only: true },
    { key: "amount", label: t("fields.amount"), cell: (row) => formatMoney(row.amount), sort: (row) => Number(row.amount), is_number: true },
    {
      key: "why",
      of: ["is_declared", "counts", "why"],
      label: t("fields.why"),
      cell: (row) => <Status tone={row.counts ? "good" : row.is_declared ? "warning" : "neutral"}>{row.counts ? t("words.ContributionWhy.counts") : t("why.not", { reason: t(`words.ContributionWhy.${row.why}`) })}</Status>,
      sort: (row) => row.why,
    },
    {
      key: "withdraw",
      of: [],
      label: t("fields.act"),
      cell: (row) =>
        row.is_declared && may_declare ? (
          <Button size="compact-xs" variant="default" disabled={is_sending} onClick={() => void act(() => withdrawOwnContribution(project_id, row.payment_id))} aria-label={t("withdraw_payment", { decision: row.decision_number })}>
            {t("withdraw")}
          </Button>
        ) : null,
    },
  ];

  return (
    <>
      {budget && (
        <Figures>
          <Figure label={t("budget.own_planned")} value={formatMoney(budget.own_contribution.planned)} />
          <Figure label={t("budget.own_counted")} value={formatMoney(budget.own_contribution.counted)} note={t("counted", { count: all.filter((row) => row.counts).length })} />
          <Figure label={t("budget.own_difference")} value={formatMoney(budget.own_contribution.difference)} />
        </Figures>
      )}
      <Group gap="xs" mb="sm">
        {may_declare && (
          <Button size="xs" disabled={picked.size === 0} loading={is_sending} onClick={() => void act(() => declareOwnContribution(project_id, [...picked], key.current))}>
            {picked.size === 0 ? t("declare_none") : t("declare", { count: picked.size, sum: formatMoney(sumMoney(picked_rows.map((row) => row.amount))) })}
          </Button>
        )}
        {may_declare && (
          <Button size="xs" variant="default" disabled={is_sending || !all.some((row) => row.why === "not_declared")} onClick={() => void act(() => declareEligible(project_id, today(), key.current))}>
            {t("declare_eligible")}
          </Button>
        )}
        <NativeSelect
          size="xs"
          aria-label={t("filter.label")}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value)}
          data={[
            { value: "", label: t("filter.all") },
            { value: "counts", label: t("filter.counts") },
            { value: "declared", label: t("filter.declared") },
            { value: "not_declared", label: t("filter.not_declared") },
          ]}
        />
        <FileMenu path={`/api/projects/${project_id}/own-contribution`} name="wklad-wlasny" columns={columns} refused={shown ? t("filter.file_refused") : undefined} />
        <Text size="xs" c="dimmed">
          {t("note")}
        </Text>
      </Group>
      {fault !== null && <Failure fault={fault} texts="settlement" />}
      <DataList
        label={t("tables.OwnContributionRow")}
        list={wholeList({ ...payments, data: rows })}
        columns={columns}
        row_key={(row) => row.payment_id}
        open={(row) => `/people/${row.person_id}`}
        empty={<EmptyState title={t("none")}>{t("none_next")}</EmptyState>}
        {...(may_declare
          ? { picked: { keys: picked, change: setPicked, may_pick: (row: OwnContributionRow) => row.why === "not_declared", name: (row: OwnContributionRow) => `${row.last_name} ${row.first_name} ${row.decision_number}` } }
          : {})}
      />
    </>
  );
}
