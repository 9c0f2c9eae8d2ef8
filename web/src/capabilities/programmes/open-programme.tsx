import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatPeriod } from "@/platform/formats";
import { ActLink, Card, type Column, DataList, EmptyState, Facts, Figure, Figures, Page, Reading, useParam, wholeList } from "@/ui";

import { type EditionRow, useProgramme } from "./programme-api";

/** One programme with all its editions. */
export function OpenProgramme() {
  const { t } = useTranslation("programmes");
  const programme_id = useParam("programme_id");
  const programme = useProgramme(programme_id);
  const columns: Column<EditionRow>[] = [
    { key: "edition", label: t("fields.edition"), cell: (row) => row.edition, sort: (row) => row.edition },
    { key: "name", label: t("project.one"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "period", of: ["from_on", "to_on"], label: t("project.period"), cell: (row) => formatPeriod(row.from_on, row.to_on), sort: (row) => row.from_on, is_wide_only: true },
    { key: "enrolled", label: t("fields.enrolled"), cell: (row) => row.enrolled, sort: (row) => row.enrolled, is_number: true },
  ];
  const last = programme.data?.editions[0];
  const empty = (variant: "filled" | "default") => (
    <ActLink to={`/projects/new?programme_id=${programme_id}`} permission="programmes.found_project" variant={variant}>
      {t(last ? "next_edition.empty" : "programme.new_edition")}
    </ActLink>
  );
  return (
    <Page title={programme.data?.name ?? t("programme.one")} path={[{ to: "/programmes", label: t("tables.ProgrammeRow") }]}>
      <Reading query={programme}>
        {(answer) => (
          <>
            <Group gap="xs" mb="sm">
              {last && (
                <ActLink to={`/projects/${last.project_id}/next-edition`} permission="programmes.found_project" variant="filled">
                  {t("next_edition.act")}
                </ActLink>
              )}
              {empty(last ? "default" : "filled")}
              <ActLink to={`/programmes/${programme_id}/change`} permission="programmes.found_programme">
                {t("change_programme.act")}
              </ActLink>
              <ActLink to={`/compositions/new?programme_id=${programme_id}`} permission="results.compose_figure">
                {t("programme.compose")}
              </ActLink>
            </Group>
            <Figures>
              <Figure label={t("fields.people")} value={answer.people} note={t("programme.once")} />
              <Figure label={t("fields.editions")} value={answer.editions.length} />
            </Figures>
            <DataList
              label={t("fields.editions")}
              list={wholeList({ data: answer.editions, error: null, refetch: programme.refetch })}
              columns={columns}
              row_key={(row) => row.project_id}
              open={(row) => `/projects/${row.project_id}`}
              empty={<EmptyState title={t("programme.no_editions")}>{empty("filled")}</EmptyState>}
            />
            <br />
            <Card title={t("programme.what")}>
              <Facts
                items={[
                  { label: t("fields.aim"), value: answer.aim },
                  { label: t("fields.target_group"), value: answer.target_group },
                  { label: t("fields.led_by"), value: answer.led_by },
                  ...(answer.with_whom ? [{ label: t("fields.with_whom"), value: answer.with_whom }] : []),
                ]}
              />
            </Card>
          </>
        )}
      </Reading>
    </Page>
  );
}
