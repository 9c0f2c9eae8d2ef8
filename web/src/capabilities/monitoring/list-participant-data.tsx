import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, FileMenu, Meter, Status, useParam, wholeList } from "@/ui";

import { type CompletenessRow, useParticipantDataList } from "./monitoring-api";

/** How complete the data of each participant are, who lacks most first. */
export function ListParticipantData() {
  const { t } = useTranslation("monitoring");
  const project_id = useParam("project_id");
  const data = useParticipantDataList(project_id);
  const name = (row: CompletenessRow) => `${row.last_name} ${row.first_name}`;
  const filled = (row: CompletenessRow) => t("filled_of", { filled: row.filled, required: row.required });
  const columns: Column<CompletenessRow>[] = [
    { key: "name", of: ["last_name", "first_name"], label: t("fields.name"), cell: name, sort: name },
    {
      key: "filled",
      of: ["filled", "required"],
      label: t("fields.filled"),
      cell: (row) => (
        <>
          {filled(row)}
          <Meter label={t("fields.filled")} value={row.filled} target={row.required} value_text={filled(row)} />
        </>
      ),
      sort: (row) => row.filled - row.required,
    },
    {
      key: "gaps",
      label: t("fields.gaps"),
      cell: (row) => {
        const missing = row.gaps.filter((gap) => !gap.is_warning);
        if (missing.length === 0) return row.warnings > 0 ? <Status tone="warning">{t("warnings", { count: row.warnings })}</Status> : <Status tone="good">{t("complete")}</Status>;
        return missing.map((gap) => t(`fields.${gap.field}`)).join(", ");
      },
    },
    { key: "joined_on", label: t("fields.joined_on"), cell: (row) => formatDay(row.joined_on) || "–", sort: (row) => row.joined_on ?? "", is_wide_only: true },
    { key: "window_ends_on", label: t("fields.window_ends_on"), cell: (row) => formatDay(row.window_ends_on) || "–", sort: (row) => row.window_ends_on ?? "", is_wide_only: true },
  ];
  return (
    <>
      <Group gap="xs" mb="sm">
        <ActLink to={`/projects/${project_id}/participants/file`} permission="monitoring.read">
          {t("check_file.link")}
        </ActLink>
        <FileMenu path={`/api/projects/${project_id}/participant-data`} name="dane-uczestnikow" columns={columns} />
      </Group>
      <DataList
        label={t("tables.CompletenessRow")}
        list={wholeList(data)}
        columns={columns}
        row_key={(row) => row.participation_id}
        open={(row) => `/projects/${project_id}/participants/${row.participation_id}/data`}
        empty={<EmptyState title={t("none")} />}
      />
    </>
  );
}
