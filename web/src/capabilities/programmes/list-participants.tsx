import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, AppLink, type Column, DataList, EmptyState, FileMenu, Status, useParam, wholeList } from "@/ui";

import { type Participant, useParticipants } from "./programmes-api";

export function ListParticipants() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const participants = useParticipants(project_id);
  const reads_contracts = useMay("casework.read");
  const at = `/projects/${project_id}`;
  const name = (row: Participant) => `${row.last_name} ${row.first_name}`;
  const columns: Column<Participant>[] = [
    { key: "name", of: ["last_name", "first_name"], label: t("participants.name"), cell: name, sort: name },
    { key: "enrolled_on", label: t("fields.enrolled_on"), cell: (row) => formatDay(row.enrolled_on), sort: (row) => row.enrolled_on },
    {
      key: "contract",
      of: ["contract_number"],
      label: t("participants.contract"),
      cell: (row) =>
        row.contract_id ? (
          reads_contracts ? (
            <AppLink to={`/contracts/${row.contract_id}`}>{row.contract_number ?? t("participants.contract")}</AppLink>
          ) : (
            (row.contract_number ?? t("participants.contract"))
          )
        ) : (
          <ActLink to={`${at}/participants/${row.participation_id}/contract`} permission="programmes.enrol" size="compact-xs">
            {t("link_contract.act")}
          </ActLink>
        ),
      sort: (row) => row.contract_number ?? "",
    },
    {
      key: "started_on",
      label: t("participants.started_on"),
      cell: (row) =>
        row.started_on ? (
          <Status tone="good">{formatDay(row.started_on)}</Status>
        ) : (
          <ActLink to={`${at}/consultations/new?person_id=${row.person_id}`} permission="support.record_consultation" size="compact-xs">
            {t("participants.first_consultation")}
          </ActLink>
        ),
      sort: (row) => row.started_on ?? "",
    },
    {
      key: "left_on",
      label: t("participants.until"),
      cell: (row) =>
        row.left_on ? (
          <AppLink to={`${at}/participants/${row.participation_id}/leaving`}>{t("participants.left", { day: formatDay(row.left_on) })}</AppLink>
        ) : (
          <ActLink to={`${at}/participants/${row.participation_id}/leaving`} permission="programmes.enrol" size="compact-xs">
            {t("record_leaving.title")}
          </ActLink>
        ),
      sort: (row) => row.left_on ?? "",
      is_wide_only: true,
    },
  ];
  const enrol = (
    <ActLink to={`${at}/participants/new`} permission="programmes.enrol" variant="filled">
      {t("enrol_participant.act")}
    </ActLink>
  );
  return (
    <>
      <Group gap="xs" mb="sm">
        {enrol}
        <ActLink to={`${at}/participants/data`} permission="monitoring.read">
          {t("participants.data")}
        </ActLink>
        <FileMenu path={`/api/projects/${project_id}/participants`} name="uczestnicy" columns={columns} />
      </Group>
      <DataList
        label={t("tabs.participants")}
        list={wholeList(participants)}
        columns={columns}
        row_key={(row) => row.participation_id}
        open={(row) => `/people/${row.person_id}`}
        empty={<EmptyState title={t("participants.none")}>{enrol}</EmptyState>}
      />
    </>
  );
}
