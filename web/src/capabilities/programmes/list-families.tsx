import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { ActLink, type Column, DataList, EmptyState, FileMenu, Figure, Figures, useParam, wholeList } from "@/ui";

import { ChangeMark } from "./change-mark";
import { changes, type FamilyRow, useFamilies } from "./families-api";

/** Participants with their families, and how relations changed; no kind of family is left out. */
export function ListFamilies() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const families = useFamilies(project_id);
  const at = `/projects/${project_id}/families`;
  const name = (row: FamilyRow) => `${row.last_name} ${row.first_name}`;
  const was_told = (row: FamilyRow) => row.asked_after > 0;
  const columns: Column<FamilyRow>[] = [
    { key: "name", of: ["last_name", "first_name"], label: t("participants.name"), cell: name, sort: name },
    { key: "relatives", label: t("fields.relatives"), cell: (row) => row.relatives, sort: (row) => row.relatives, is_number: true },
    { key: "asked_before", label: t("fields.asked_before"), cell: (row) => row.asked_before, sort: (row) => row.asked_before, is_number: true, is_wide_only: true },
    { key: "asked_after", label: t("fields.asked_after"), cell: (row) => row.asked_after, sort: (row) => row.asked_after, is_number: true, is_wide_only: true },
    { key: "points_before", label: t("fields.points_before"), cell: (row) => (was_told(row) ? row.points_before : "–"), sort: (row) => row.points_before, is_number: true, is_wide_only: true },
    { key: "points_after", label: t("fields.points_after"), cell: (row) => (was_told(row) ? row.points_after : "–"), sort: (row) => row.points_after, is_number: true, is_wide_only: true },
    { key: "difference", label: t("fields.difference"), cell: (row) => (was_told(row) ? signed(row.difference) : "–"), sort: (row) => row.difference, is_number: true },
    { key: "change", label: t("fields.change"), cell: (row) => <ChangeMark change={row.change} />, sort: (row) => changes.indexOf(row.change) },
  ];
  const joined = (families.data ?? []).filter((row) => row.relatives > 0 || row.asked_before > 0);
  return (
    <>
      <p>{t("families.note")}</p>
      <Group gap="xs" mb="sm">
        <ActLink to={`${at}/questions`} permission="programmes.set_questions">
          {t("families.questions")}
        </ActLink>
        <ActLink to={`/compositions/new?project_id=${project_id}`} permission="results.compose_figure">
          {t("families.compose")}
        </ActLink>
        <FileMenu path={`/api/projects/${project_id}/families`} name="rodziny" columns={columns} />
      </Group>
      {joined.length > 0 && (
        <Figures>
          <Figure label={t("fields.relatives")} value={joined.reduce((sum, row) => sum + row.relatives, 0)} />
          {changes.map((change) => (
            <Figure key={change} label={t(`words.RelationChange.${change}`)} value={joined.filter((row) => row.change === change).length} note={t("families.of_families")} />
          ))}
        </Figures>
      )}
      <DataList
        label={t("tables.FamilyRow")}
        list={wholeList(families)}
        columns={columns}
        row_key={(row) => row.participation_id}
        open={(row) => `/families/${row.participation_id}`}
        empty={<EmptyState title={t("families.none")} />}
      />
    </>
  );
}

export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0";
}
