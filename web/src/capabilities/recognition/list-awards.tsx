import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, AppLink, Card, type Column, DataList, EmptyState, FileMenu, Page, ResultsTabs, Status, wholeList } from "@/ui";

import { type Award, type Practice, useAwards, usePractices } from "./recognition-api";

/** Awards with what proves them, and good practices with where they are described. */
export function ListAwards() {
  const { t } = useTranslation("recognition");
  const awards = useAwards();
  const columns: Column<Award>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "awarded_by", label: t("fields.awarded_by"), cell: (row) => row.awarded_by, sort: (row) => row.awarded_by },
    { key: "awarded_on", label: t("fields.awarded_on"), cell: (row) => formatDay(row.awarded_on), sort: (row) => row.awarded_on },
    { key: "awarded_for", label: t("fields.awarded_for"), cell: (row) => row.awarded_for, sort: (row) => row.awarded_for, is_wide_only: true },
    { key: "project", of: ["project_name"], label: t("fields.project_id"), cell: (row) => row.project_name ?? "–", sort: (row) => row.project_name ?? "", is_wide_only: true },
    { key: "evidence", label: t("fields.evidence"), cell: (row) => <EvidenceMark award={row} />, sort: (row) => row.evidence.length },
  ];
  const record = (
    <ActLink to="/awards/new" permission="recognition.record" variant="filled">
      {t("record_award.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.Award")}
      note={t("awards.note")}
      acts={
        <>
          <FileMenu path="/api/awards" name="nagrody" columns={columns} />
          {record}
        </>
      }
    >
      <ResultsTabs />
      <DataList label={t("tables.Award")} list={wholeList(awards)} columns={columns} row_key={(row) => row.award_id} open={(row) => `/awards/${row.award_id}`} empty={<EmptyState title={t("awards.none")}>{record}</EmptyState>} />
      <br />
      <Practices />
    </Page>
  );
}

function EvidenceMark({ award }: { award: Award }) {
  const { t } = useTranslation("recognition");
  if (award.evidence.length === 0) return <Status tone="bad">{t("awards.no_evidence")}</Status>;
  return <>{award.evidence.map((one) => t(`words.EvidenceKind.${one.kind}`)).join(", ")}</>;
}

function Practices() {
  const { t } = useTranslation("recognition");
  const practices = usePractices();
  const columns: Column<Practice>[] = [
    { key: "title", label: t("fields.title"), cell: (row) => row.title, sort: (row) => row.title },
    { key: "described_in", label: t("fields.described_in"), cell: (row) => row.described_in, sort: (row) => row.described_in },
    { key: "described_on", label: t("fields.described_on"), cell: (row) => formatDay(row.described_on), sort: (row) => row.described_on },
    { key: "project", of: ["project_name"], label: t("fields.project_id"), cell: (row) => (row.project_id ? <AppLink to={`/projects/${row.project_id}`}>{row.project_name}</AppLink> : "–"), sort: (row) => row.project_name ?? "", is_wide_only: true },
  ];
  const record = (
    <ActLink to="/good-practices/new" permission="recognition.record">
      {t("record_practice.act")}
    </ActLink>
  );
  return (
    <Card title={t("tables.Practice")} acts={record}>
      <DataList label={t("tables.Practice")} list={wholeList(practices)} columns={columns} row_key={(row) => row.practice_id} open={(row) => `/good-practices/${row.practice_id}`} empty={<EmptyState title={t("practices.none")} />} />
    </Card>
  );
}
