import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, FileMenu, Page, Status, wholeList } from "@/ui";

import { type PublicationRow, usePublications } from "./publishing-api";

export function ListPublications() {
  const { t } = useTranslation("publishing");
  const publications = usePublications();
  const columns: Column<PublicationRow>[] = [
    { key: "title", label: t("fields.title"), cell: (row) => row.title, sort: (row) => row.title },
    { key: "year", label: t("fields.year"), cell: (row) => row.year, sort: (row) => row.year, is_number: true },
    { key: "project_name", label: t("fields.project_name"), cell: (row) => row.project_name ?? t("whole_office"), sort: (row) => row.project_name ?? "", is_wide_only: true },
    {
      key: "state",
      of: ["state", "has_draft", "approved_on"],
      label: t("fields.state"),
      cell: (row) => (
        <>
          {row.approved_on && <Status tone="good">{t("approved_on", { day: formatDay(row.approved_on) })}</Status>} {row.has_draft && <Status tone="waiting">{t("words.VersionState.draft")}</Status>}
        </>
      ),
      sort: (row) => row.approved_on ?? "",
    },
    {
      key: "moved",
      label: t("fields.moved"),
      cell: (row) => (row.approved_on ? row.moved > 0 ? <Status tone="warning">{t("moved", { count: row.moved })}</Status> : <Status tone="good">{t("moved_none")}</Status> : "–"),
      sort: (row) => row.moved,
    },
  ];
  const begin = (
    <ActLink to="/publications/new" permission="publishing.write" variant="filled" icon={<IconPlus size={14} aria-hidden />}>
      {t("begin.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.PublicationRow")}
      note={t("note")}
      acts={
        <>
          <FileMenu path="/api/publications" name="publikacje" columns={columns} />
          {begin}
        </>
      }
    >
      <DataList
        label={t("tables.PublicationRow")}
        list={wholeList(publications)}
        columns={columns}
        row_key={(row) => row.publication_id}
        open={(row) => `/publications/${row.publication_id}`}
        empty={<EmptyState title={t("none")}>{begin}</EmptyState>}
      />
    </Page>
  );
}
