import { Button, Group, Text } from "@mantine/core";
import { IconPlus, IconUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { PersonLine } from "@/capabilities/people";
import { formatDay, formatMoney, formatPeriod } from "@/platform/formats";
import { ActLink, AppLink, type Column, DataList, EmptyState, FileMenu, Page, useAddressState, useCursorList } from "@/ui";

import { type BenefitPayment, fetchBenefitPayments } from "./finance-api";
import { FinanceTabs } from "./finance-tabs";

export function ListBenefitPayments() {
  const { t } = useTranslation("finance");
  const [person_id, setPerson] = useAddressState("person_id");
  const list = useCursorList<BenefitPayment>(["finance", "benefit-payments", person_id], (after, signal) => fetchBenefitPayments(person_id, after, signal));
  const name = (row: BenefitPayment) => (row.last_name ? `${row.last_name} ${row.first_name ?? ""}` : <PersonLine person_id={row.person_id} />);
  const columns: Column<BenefitPayment>[] = [
    { key: "paid_on", label: t("fields.paid_on"), cell: (row) => formatDay(row.paid_on), sort: (row) => row.paid_on },
    { key: "person", of: ["last_name", "first_name"], label: t("fields.person_id"), cell: (row) => <AppLink to={`/people/${row.person_id}`}>{name(row)}</AppLink>, sort: (row) => row.last_name ?? "" },
    { key: "kind", label: t("fields.kind"), cell: (row) => t(`words.BenefitKind.${row.kind}`, { defaultValue: row.kind }), sort: (row) => row.kind },
    { key: "decision_number", label: t("fields.decision_number"), cell: (row) => row.decision_number, sort: (row) => row.decision_number },
    { key: "period", of: ["period_from", "period_to"], label: t("benefits.period"), cell: (row) => formatPeriod(row.period_from, row.period_to), sort: (row) => row.period_from, is_wide_only: true },
    { key: "amount", label: t("fields.amount"), cell: (row) => formatMoney(row.amount), sort: (row) => Number(row.amount), is_number: true },
  ];
  const record = (
    <ActLink to="/benefit-payments/new" permission="finance.record_benefit" variant="filled" icon={<IconPlus size={14} aria-hidden />}>
      {t("record_benefit.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.BenefitPaymentRow")}
      acts={
        <>
          <FileMenu path="/api/benefit-payments" query={{ person_id }} name="swiadczenia" columns={columns} />
          <ActLink to="/benefit-payments/import" permission="finance.import_benefits" icon={<IconUpload size={14} aria-hidden />}>
            {t("import_benefits.act")}
          </ActLink>
          {record}
        </>
      }
    >
      <FinanceTabs />
      {person_id && (
        <Group mb="sm" gap="xs">
          <Text size="sm">
            {t("benefits.only_of")} <PersonLine person_id={person_id} />
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => setPerson("")}>
            {t("benefits.show_all")}
          </Button>
        </Group>
      )}
      <DataList label={t("tables.BenefitPaymentRow")} list={list} columns={columns} row_key={(row) => row.payment_id} empty={<EmptyState title={t("benefits.none")}>{record}</EmptyState>} />
    </Page>
  );
}
