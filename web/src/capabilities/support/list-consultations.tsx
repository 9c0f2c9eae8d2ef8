import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, FileMenu, useParam, wholeList } from "@/ui";

import { type Consultation, useConsultations } from "./support-api";

export function ListConsultations() {
  const { t } = useTranslation("support");
  const project_id = useParam("project_id");
  const consultations = useConsultations(project_id);
  const name = (row: Consultation) => `${row.last_name} ${row.first_name}`;
  const columns: Column<Consultation>[] = [
    { key: "given_on", label: t("fields.given_on"), cell: (row) => formatDay(row.given_on), sort: (row) => row.given_on },
    { key: "person", of: ["last_name", "first_name"], label: t("fields.person_id"), cell: name, sort: name },
    { key: "kind", label: t("fields.kind"), cell: (row) => t(`words.ConsultationKind.${row.kind}`), sort: (row) => row.kind },
    { key: "form", label: t("fields.form"), cell: (row) => t(`words.ConsultationForm.${row.form}`), sort: (row) => row.form },
    { key: "minutes", label: t("fields.minutes"), cell: (row) => row.minutes, sort: (row) => row.minutes, is_number: true },
    { key: "worker", of: ["worker_name"], label: t("fields.worker_id"), cell: (row) => row.worker_name, sort: (row) => row.worker_name, is_wide_only: true },
  ];
  const record = (
    <ActLink to={`/projects/${project_id}/consultations/new`} permission="support.record_consultation" variant="filled">
      {t("record_consultation.act")}
    </ActLink>
  );
  return (
    <>
      <Group gap="xs" mb="sm">
        {record}
        <FileMenu path={`/api/projects/${project_id}/consultations`} name="konsultacje" columns={columns} />
      </Group>
      <DataList
        label={t("tables.ConsultationRow")}
        list={wholeList(consultations)}
        columns={columns}
        row_key={(row) => row.consultation_id}
        open={(row) => `/people/${row.person_id}`}
        empty={<EmptyState title={t("list.none")}>{record}</EmptyState>}
      />
    </>
  );
}
