import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatShare } from "@/platform/formats";
import { type Column, DataList, EmptyState, FileMenu, Page, useAddressState, useCursorList } from "@/ui";

import { JobMark } from "./job-mark";
import { fetchJobs, type JobRow } from "./placements-api";

export function ListJobs() {
  const { t } = useTranslation("placements");
  const [proof, setProof] = useAddressState("proof");
  const list = useCursorList<JobRow>(["jobs", "list", proof], (after, signal) => fetchJobs({ proof }, after, signal));
  const name = (row: JobRow) => `${row.last_name} ${row.first_name}`;
  const columns: Column<JobRow>[] = [
    { key: "person", of: ["last_name", "first_name"], label: t("fields.person_id"), cell: name, sort: name },
    { key: "sex", label: t("fields.sex"), cell: (row) => t(`words.Sex.${row.sex}`), sort: (row) => row.sex, is_wide_only: true },
    { key: "taken_up_on", label: t("fields.taken_up_on"), cell: (row) => formatDay(row.taken_up_on), sort: (row) => row.taken_up_on },
    { key: "employer", label: t("fields.employer"), cell: (row) => row.employer, sort: (row) => row.employer },
    { key: "position", label: t("fields.position"), cell: (row) => row.position, sort: (row) => row.position, is_wide_only: true },
    { key: "kind", label: t("fields.kind"), cell: (row) => t(`words.WorkKind.${row.kind}`), sort: (row) => row.kind, is_wide_only: true },
    { key: "share", label: t("fields.share"), cell: (row) => formatShare(row.share), sort: (row) => row.share ?? "", is_number: true, is_wide_only: true },
    { key: "ended_on", label: t("fields.ended_on"), cell: (row) => formatDay(row.ended_on), sort: (row) => row.ended_on ?? "", is_wide_only: true },
    { key: "proof", of: ["is_proven"], label: t("fields.proofs"), cell: (row) => <JobMark job={row} />, sort: (row) => (row.is_proven ? 1 : 0) },
    { key: "project", of: ["project_name"], label: t("fields.project_id"), cell: (row) => row.project_name ?? "–", sort: (row) => row.project_name ?? "", is_wide_only: true },
  ];
  return (
    <Page
      title={t("tables.JobRow")}
      note={t("list.note")}
      acts={
        <>
          <NativeSelect
            size="xs"
            aria-label={t("filter.label")}
            value={proof}
            onChange={(event) => setProof(event.currentTarget.value)}
            data={[
              { value: "", label: t("filter.all") },
              { value: "proven", label: t("filter.proven") },
              { value: "not_proven", label: t("filter.not_proven") },
            ]}
          />
          <FileMenu path="/api/jobs" query={{ proof }} name="zatrudnienie" columns={columns} />
        </>
      }
    >
      <DataList label={t("tables.JobRow")} list={list} columns={columns} row_key={(row) => row.job_id} open={(row) => `/jobs/${row.job_id}`} empty={<EmptyState title={t("list.none")}>{t("list.none_next")}</EmptyState>} />
    </Page>
  );
}
