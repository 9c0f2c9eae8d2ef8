import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { formatPeriod } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, FileMenu, Page, wholeList } from "@/ui";

import { type ProjectRow, useProjects } from "./programmes-api";
import { ProgrammesTabs } from "./programmes-tabs";

export function ListProjects() {
  const { t } = useTranslation("programmes");
  const projects = useProjects();
  const columns: Column<ProjectRow>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "period", of: ["from_on", "to_on"], label: t("project.period"), cell: (row) => formatPeriod(row.from_on, row.to_on), sort: (row) => row.from_on },
    { key: "planned", label: t("project.planned"), cell: (row) => row.planned ?? "–", sort: (row) => row.planned ?? 0, is_number: true },
    { key: "selected", label: t("fields.selected"), cell: (row) => row.selected, sort: (row) => row.selected, is_number: true },
    { key: "enrolled", label: t("fields.enrolled"), cell: (row) => row.enrolled, sort: (row) => row.enrolled, is_number: true },
  ];
  const found = (
    <ActLink to="/projects/new" permission="programmes.found_project" variant="filled" icon={<IconPlus size={14} aria-hidden />}>
      {t("found_project.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.ProjectRow")}
      acts={
        <>
          <FileMenu path="/api/projects" name="projekty" columns={columns} />
          {found}
        </>
      }
    >
      <ProgrammesTabs />
      <DataList
        label={t("tables.ProjectRow")}
        list={wholeList(projects)}
        columns={columns}
        row_key={(row) => row.project_id}
        open={(row) => `/projects/${row.project_id}`}
        empty={<EmptyState title={t("projects.none")}>{found}</EmptyState>}
      />
    </Page>
  );
}
