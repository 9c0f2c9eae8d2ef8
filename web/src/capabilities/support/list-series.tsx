import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatPeriod } from "@/platform/formats";
import { ActLink, Card, type Column, DataList, EmptyState, FileMenu, Reading, useParam, wholeList } from "@/ui";

import { type SeriesRow, support_kinds, type SupportForm, useForms, useSeriesOfProject } from "./support-api";
import classes from "./support.module.css";

/** Courses, trainings and groups of a project, and the catalogue that they come from. */
export function ListSeries() {
  const { t } = useTranslation("support");
  const project_id = useParam("project_id");
  const at = `/projects/${project_id}`;
  const series = useSeriesOfProject(project_id);
  const catalogue = useForms(project_id);
  const columns: Column<SeriesRow>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "shape", label: t("fields.shape"), cell: (row) => t(`words.SupportShape.${row.shape}`), sort: (row) => row.shape },
    { key: "period", of: ["from_on", "to_on"], label: t("series.period"), cell: (row) => formatPeriod(row.from_on, row.to_on), sort: (row) => row.from_on },
    { key: "session_count", label: t("series.sessions"), cell: (row) => row.session_count, sort: (row) => row.session_count, is_number: true, is_wide_only: true },
    { key: "enrolled", label: t("series.enrolled"), cell: (row) => (row.places ? `${row.enrolled} / ${row.places}` : row.enrolled), sort: (row) => row.enrolled, is_number: true },
    { key: "certificates", label: t("series.certificates"), cell: (row) => row.certificates, sort: (row) => row.certificates, is_number: true },
    { key: "run_by", label: t("fields.run_by"), cell: (row) => row.run_by, sort: (row) => row.run_by, is_wide_only: true },
  ];
  const lacks_forms = catalogue.data?.length === 0 ? t("series.form_first") : undefined;
  const open = (
    <ActLink to={`${at}/support/series/new`} permission="support.arrange" variant="filled" refused={lacks_forms}>
      {t("open_series.act")}
    </ActLink>
  );
  return (
    <>
      <Group gap="xs" mb="sm">
        {open}
        <ActLink to={`${at}/support/calendar`}>{t("calendar.title")}</ActLink>
        <ActLink to={`${at}/support/plans`}>{t("tables.ProjectPlanRow")}</ActLink>
        <ActLink to={`${at}/consultations`}>{t("tables.ConsultationRow")}</ActLink>
        <FileMenu path={`/api/projects/${project_id}/series`} name="zajecia" columns={columns} />
      </Group>
      <DataList label={t("tables.SeriesRow")} list={wholeList(series)} columns={columns} row_key={(row) => row.series_id} open={(row) => `/series/${row.series_id}`} empty={<EmptyState title={t("series.none")}>{open}</EmptyState>} />
      <div className={classes.below}>
        <Card
          title={t("catalogue.title")}
          acts={
            <ActLink to={`${at}/support/forms/new`} permission="support.arrange">
              {t("add_form.act")}
            </ActLink>
          }
        >
          <Reading query={catalogue}>{(answer) => <Catalogue forms={answer} />}</Reading>
        </Card>
      </div>
    </>
  );
}

function Catalogue({ forms }: { forms: readonly SupportForm[] }) {
  const { t } = useTranslation("support");
  if (forms.length === 0) return <EmptyState title={t("catalogue.none")}>{t("catalogue.none_next")}</EmptyState>;
  return (
    <div className={classes.catalogue}>
      {support_kinds.map((kind) => (
        <section key={kind}>
          <h3>{t(`words.SupportKind.${kind}`)}</h3>
          {forms.every((form) => form.kind !== kind) && (
            <Text size="sm" c="dimmed">
              {t("catalogue.none_of_kind")}
            </Text>
          )}
          <ul>
            {forms
              .filter((form) => form.kind === kind)
              .map((form) => (
                <li key={form.form_id}>
                  <strong>{form.name}</strong> · {t(`words.SupportShape.${form.shape}`)}
                  {form.topics.length > 0 && (
                    <Text size="sm" c="dimmed">
                      {form.topics.join(", ")}
                    </Text>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
