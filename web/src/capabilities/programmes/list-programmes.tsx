import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { ActLink, type Column, DataList, EmptyState, FileMenu, Page, wholeList } from "@/ui";

import { type ProgrammeRow, useProgrammes } from "./programme-api";
import { ProgrammesTabs } from "./programmes-tabs";

/** What the centre runs year after year, whatever the single projects are called. */
export function ListProgrammes() {
  const { t } = useTranslation("programmes");
  const programmes = useProgrammes();
  const columns: Column<ProgrammeRow>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "led_by", label: t("fields.led_by"), cell: (row) => row.led_by, sort: (row) => row.led_by },
    { key: "since_on", label: t("fields.since_on"), cell: (row) => row.since_on?.slice(0, 4) ?? "–", sort: (row) => row.since_on ?? "" },
    { key: "editions", label: t("fields.editions"), cell: (row) => row.editions, sort: (row) => row.editions, is_number: true },
    { key: "people", label: t("fields.people"), cell: (row) => row.people, sort: (row) => row.people, is_number: true },
  ];
  const found = (
    <ActLink to="/programmes/new" permission="programmes.found_programme" variant="filled" icon={<IconPlus size={14} aria-hidden />}>
      {t("found_programme.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.ProgrammeRow")}
      note={t("programme.note")}
      acts={
        <>
          <FileMenu path="/api/programmes" name="programy" columns={columns} />
          {found}
        </>
      }
    >
      <ProgrammesTabs />
      <DataList
        label={t("tables.ProgrammeRow")}
        list={wholeList(programmes)}
        columns={columns}
        row_key={(row) => row.programme_id}
        open={(row) => `/programmes/${row.programme_id}`}
        empty={<EmptyState title={t("programme.none")}>{found}</EmptyState>}
      />
    </Page>
  );
}
