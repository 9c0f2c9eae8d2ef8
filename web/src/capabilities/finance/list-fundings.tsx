import { Button, Group } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { formatDay, formatMoney } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, Figure, Figures, FileMenu, Page, Reading, useAddressState, wholeList } from "@/ui";

import { type FundingRow, useFundings, useFundingStages } from "./finance-api";
import { FinanceTabs } from "./finance-tabs";

/** Applications for money: how many stand at each stage and for how much, and the list of one stage or all. */
export function ListFundings() {
  const { t } = useTranslation("finance");
  const [stage, setStage] = useAddressState("stage");
  const fundings = useFundings(stage);
  const columns: Column<FundingRow>[] = [
    { key: "name", label: t("headings.FundingRow.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "funder", label: t("fields.funder"), cell: (row) => row.funder, sort: (row) => row.funder },
    { key: "stage", of: ["stage", "taken_on"], label: t("fields.stage"), cell: (row) => t("fundings.since", { stage: t(`words.FundingStage.${row.stage}`), day: formatDay(row.taken_on) }), sort: (row) => row.taken_on },
    { key: "call_closes_on", label: t("fields.call_closes_on"), cell: (row) => formatDay(row.call_closes_on), sort: (row) => row.call_closes_on ?? "", is_wide_only: true },
    { key: "asked", label: t("fields.asked"), cell: (row) => formatMoney(row.asked), sort: (row) => Number(row.asked ?? 0), is_number: true },
    { key: "granted", label: t("fields.granted"), cell: (row) => formatMoney(row.granted), sort: (row) => Number(row.granted ?? 0), is_number: true },
    { key: "worker", label: t("fields.worker"), cell: (row) => row.worker, sort: (row) => row.worker, is_wide_only: true },
  ];
  const note = (
    <ActLink to="/fundings/new" permission="finance.raise_funds" variant="filled" icon={<IconPlus size={14} aria-hidden />}>
      {t("note_idea.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.FundingRow")}
      acts={
        <>
          <FileMenu path="/api/fundings" query={{ stage }} name="wnioski" columns={columns} />
          {note}
        </>
      }
    >
      <FinanceTabs />
      <Stages stage={stage} choose={setStage} />
      <DataList
        label={t("tables.FundingRow")}
        list={wholeList(fundings)}
        columns={columns}
        row_key={(row) => row.funding_id}
        open={(row) => `/fundings/${row.funding_id}`}
        empty={<EmptyState title={t("fundings.none")}>{note}</EmptyState>}
      />
    </Page>
  );
}

/** Where an application ends without money; told only when one did. */
const ends: readonly string[] = ["refused", "withdrawn"];

/** The stages in their order; one of them chosen leaves only its applications in the list. */
function Stages({ stage, choose }: { stage: string; choose: (stage: string) => void }) {
  const { t } = useTranslation("finance");
  const stages = useFundingStages();
  return (
    <Reading query={stages}>
      {(sums) => (
        <>
          <Figures>
            {sums.filter((sum) => sum.applications > 0 || !ends.includes(sum.stage)).map((sum) => {
              const amount = Number(sum.granted) > 0 ? t("fundings.sum_granted", { amount: formatMoney(sum.granted) }) : Number(sum.asked) > 0 ? t("fundings.sum_asked", { amount: formatMoney(sum.asked) }) : undefined;
              return <Figure key={sum.stage} label={t(`words.FundingStage.${sum.stage}`)} value={sum.applications} note={amount} />;
            })}
          </Figures>
          <Group gap="xs" mb="sm" role="group" aria-label={t("fundings.filter")}>
            {["", ...sums.filter((sum) => sum.applications > 0).map((sum) => sum.stage)].map((one) => (
              <Button key={one} size="compact-sm" variant={one === stage ? "filled" : "default"} aria-pressed={one === stage} onClick={() => choose(one)}>
                {one ? t(`words.FundingStage.${one}`) : t("fundings.every_stage")}
              </Button>
            ))}
          </Group>
        </>
      )}
    </Reading>
  );
}
