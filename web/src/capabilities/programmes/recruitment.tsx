import { Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatNumber } from "@/platform/formats";
import { ActLink, AppLink, Card, EmptyState, Figure, Figures, Meter, Reading, useParam } from "@/ui";

import { type ApplicationRow, type ApplicationState, type Project, useApplications, useProject } from "./programmes-api";
import classes from "./programmes.module.css";

const columns: readonly { key: string; states: readonly ApplicationState[] }[] = [
  { key: "received", states: ["received", "to_complete", "correct"] },
  { key: "assessed", states: ["assessed"] },
  { key: "basic", states: ["basic", "enrolled"] },
  { key: "reserve", states: ["reserve"] },
  { key: "rejected", states: ["rejected", "not_selected", "resigned"] },
];

/** Still before the committee. */
const not_assessed: readonly ApplicationState[] = ["received", "to_complete", "correct"];

/** Who is on neither list has no place to wait at. */
const has_place: readonly ApplicationState[] = ["basic", "enrolled", "reserve"];

/** The board of recruitment: from applications received to the lists. */
export function Recruitment() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const project = useProject(project_id).data;
  const applications = useApplications(project_id);
  const at = `/projects/${project_id}`;
  const rows = applications.data ?? [];
  const nothing_assessed = applications.data && !rows.some((row) => !not_assessed.includes(row.state)) ? t("draw_selection.nothing_assessed") : undefined;
  const planned = project?.planned_versions.at(-1)?.participants;
  return (
    <>
      {project && (
        <Figures>
          <Figure label={t("counts.applications")} value={project.counts.applications} />
          <Figure label={t("counts.selected")} value={project.counts.selected} />
          <Figure label={t("counts.enrolled")} value={project.counts.enrolled} note={planned ? t("counts.of_planned", { planned }) : undefined} />
          <Figure label={t("counts.contracts")} value={project.counts.contracts} />
        </Figures>
      )}
      <Group gap="xs" mb="sm" className={classes.noPrint}>
        <ActLink to={`${at}/applications/new`} permission="programmes.receive_application" variant="filled">
          {t("receive_application.act")}
        </ActLink>
        <ActLink to={`${at}/selections/new`} permission="programmes.draw_selection" refused={nothing_assessed}>
          {t("draw_selection.act")}
        </ActLink>
        <ActLink to={`${at}/committee`} permission="programmes.read">
          {t("committee.title")}
        </ActLink>
        <ActLink to={`${at}/invitations`} permission="programmes.read">
          {t("invitations.title")}
        </ActLink>
      </Group>
      <Reading query={applications}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t("recruitment.none")}>{t("recruitment.none_next")}</EmptyState>
          ) : (
            <div className={classes.board} tabIndex={0} role="region" aria-label={t("tabs.recruitment")}>
              {columns.map((column) => (
                <BoardColumn key={column.key} title={t(`board.${column.key}`)} project_id={project_id} rows={all.filter((row) => column.states.includes(row.state))} />
              ))}
            </div>
          )
        }
      </Reading>
      {project && project.sexes.length > 0 && <WomenAndMen sexes={project.sexes} />}
    </>
  );
}

/** Every project tells them apart; where the regulations plan how many, the plan stands beside. */
function WomenAndMen({ sexes }: { sexes: Project["sexes"] }) {
  const { t } = useTranslation("programmes");
  const is_planned = sexes.some((one) => typeof one.target === "number");
  return (
    <Card title={t("sexes.title")}>
      <Table.ScrollContainer minWidth={is_planned ? 480 : 300} type="native" tabIndex={0}>
        <Table verticalSpacing={4} aria-label={t("sexes.title")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("sexes.who")}</Table.Th>
              <Table.Th ta="right">{t("counts.applications")}</Table.Th>
              <Table.Th ta="right">{t("counts.selected")}</Table.Th>
              <Table.Th ta="right">{t("counts.enrolled")}</Table.Th>
              {is_planned && <Table.Th w="40%">{t("sexes.target")}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sexes.map((one) => (
              <Table.Tr key={one.sex}>
                <Table.Th>{t(`sexes.${one.sex}`)}</Table.Th>
                <Table.Td ta="right">{formatNumber(one.applications)}</Table.Td>
                <Table.Td ta="right">{formatNumber(one.selected)}</Table.Td>
                <Table.Td ta="right">{formatNumber(one.enrolled)}</Table.Td>
                {typeof one.target === "number" && (
                  <Table.Td>
                    {t("sexes.of_target", { enrolled: one.enrolled, target: one.target })}
                    <Meter label={t(`sexes.${one.sex}`)} value={one.enrolled} target={one.target} value_text={t("sexes.of_target", { enrolled: one.enrolled, target: one.target })} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

function byPlace(left: ApplicationRow, right: ApplicationRow): number {
  return (left.list_position ?? 9_999) - (right.list_position ?? 9_999) || left.number.localeCompare(right.number, "pl", { numeric: true });
}

function BoardColumn({ title, rows, project_id }: { title: string; rows: ApplicationRow[]; project_id: string }) {
  const { t } = useTranslation("programmes");
  return (
    <section className={classes.column}>
      <h2 className={classes.columnTitle}>
        {title} <span>{rows.length}</span>
      </h2>
      <ul className={classes.cards}>
        {[...rows].sort(byPlace).map((row) => (
          <li key={row.application_id} className={classes.card}>
            <AppLink to={`/projects/${project_id}/applications/${row.application_id}`} fw={600}>
              {row.last_name} {row.first_name}
            </AppLink>
            <Text size="xs" c="dimmed">
              {has_place.includes(row.state) && row.list_position ? `${t("board.place", { position: row.list_position })} · ` : ""}
              {row.number} · {formatDay(row.received_on)}
            </Text>
            <Text size="xs">
              {row.points !== null && row.points !== undefined ? t("board.points", { count: Number(row.points), points: formatNumber(row.points) }) : t("board.not_assessed")}
              {row.formal_ok === false ? ` · ${t("board.formal_not_met")}` : ""}
              {row.state === "enrolled" ? ` · ${t("board.enrolled")}` : ""}
              {row.state === "to_complete" || row.state === "correct" ? ` · ${t(`words.ApplicationState.${row.state}`)}` : ""}
              {row.state === "not_selected" || row.state === "resigned" ? ` · ${t(`words.ApplicationState.${row.state}`)}` : ""}
            </Text>
          </li>
        ))}
        {rows.length === 0 && (
          <li>
            <Text size="xs" c="dimmed">
              {t("board.empty")}
            </Text>
          </li>
        )}
      </ul>
    </section>
  );
}
