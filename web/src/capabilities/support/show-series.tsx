import { Group, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { useProject } from "@/capabilities/programmes";
import { PapersMenu, RecordPapers } from "@/capabilities/papers";
import { formatDay, formatPeriod, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, AppLink, Card, EmptyState, Facts, FileMenu, Page, Reading, Status, useParam } from "@/ui";

import { type Series, type SeriesParticipant, type Session, useSeries } from "./support-api";
import classes from "./support.module.css";
import { formatDuration, formatTimes, wholePercent } from "./times";

/** One course, training or group: who is in it, when it meets, what it led to. */
export function ShowSeries() {
  const { t } = useTranslation("support");
  const series_id = useParam("series_id");
  const series = useSeries(series_id);
  const path = useSeriesPath(series.data);
  const at = `/series/${series_id}`;
  const lacks_sessions = series.data?.sessions.length === 0 ? t("series.session_first") : undefined;
  const lacks_people = series.data?.participants.length === 0 ? t("series.enrol_first") : undefined;
  return (
    <Page
      title={series.data?.name ?? t("series.one")}
      path={path}
      note={series.data && `${t(`words.SupportShape.${series.data.shape}`)} · ${formatPeriod(series.data.from_on, series.data.to_on)} · ${series.data.run_by}`}
      acts={
        <>
          <ActLink to={`${at}/attendance`} refused={lacks_sessions ?? lacks_people} variant="filled">
            {t("attendance.title")}
          </ActLink>
          <ActLink to={`${at}/enrolments/new`} permission="support.enrol">
            {t("enrol_in_series.act")}
          </ActLink>
          <ActLink to={`${at}/sessions/new`} permission="support.arrange">
            {t("plan_sessions.act")}
          </ActLink>
          <ActLink to={`${at}/change`} permission="support.arrange">
            {t("change_series.act")}
          </ActLink>
          <FileMenu />
        </>
      }
    >
      <Reading query={series}>{(answer) => <SeriesFile series={answer} />}</Reading>
    </Page>
  );
}

/** Where a page of a series stands: below its project. */
export function useSeriesPath(series: Series | undefined, is_below = false) {
  const { t } = useTranslation("support");
  const project = useProject(series?.project_id ?? "");
  const path = [{ to: "/projects", label: t("programmes:tables.ProjectRow") }];
  if (!series) return path;
  path.push({ to: `/projects/${series.project_id}/support`, label: project.data?.name ?? t("programmes:project.one") });
  if (is_below) path.push({ to: `/series/${series.series_id}`, label: series.name });
  return path;
}

function SeriesFile({ series }: { series: Series }) {
  const { t } = useTranslation("support");
  return (
    <>
      <Card>
        <div className={classes.facts}>
          <Facts
            items={[
              { label: t("series.kind"), value: t(`words.SupportKind.${series.kind}`) },
              { label: t("series.planned"), value: formatDuration(series.planned_minutes) },
              { label: t("series.held"), value: formatDuration(series.held_minutes) },
              { label: t("fields.places"), value: series.places ? `${series.enrolled} / ${series.places}` : series.enrolled },
              { label: t("fields.required_percent"), value: `${series.required_percent}%` },
              { label: t("series.certificates"), value: series.certificates },
              { label: t("fields.place"), value: series.place },
              ...(series.topics.length > 0 ? [{ label: t("fields.topics"), value: series.topics.join(", ") }] : []),
            ]}
          />
        </div>
      </Card>
      <Card title={t("series.participants", { count: series.participants.length })}>
        {series.participants.length === 0 ? <EmptyState title={t("series.nobody")} /> : <Participants series={series} />}
      </Card>
      <Card title={t("series.sessions")}>{series.sessions.length === 0 ? <EmptyState title={t("series.no_sessions")} /> : <Sessions series={series} />}</Card>
      <RecordPapers record_id={series.series_id} kinds={["attendance_list"]} />
    </>
  );
}

function Participants({ series }: { series: Series }) {
  const { t } = useTranslation("support");
  return (
    <div className={classes.scrolls}>
      <Table verticalSpacing={4} aria-label={t("series.people")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("fields.person_id")}</Table.Th>
            <Table.Th>{t("fields.enrolled_on")}</Table.Th>
            <Table.Th className={classes.number}>{t("attendance.attended")}</Table.Th>
            <Table.Th>{t("certificate.one")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {series.participants.map((row) => (
            <Table.Tr key={row.enrolment_id}>
              <Table.Td>
                <AppLink to={`/people/${row.person_id}`} fw={600}>
                  {row.last_name} {row.first_name}
                </AppLink>
              </Table.Td>
              <Table.Td>{formatDay(row.enrolled_on)}</Table.Td>
              <Table.Td className={classes.number}>
                <Attended row={row} series={series} />
              </Table.Td>
              <Table.Td>
                <CertificateState row={row} series={series} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Attended({ row, series }: { row: SeriesParticipant; series: Series }) {
  const share = wholePercent(row.attended_minutes, series.held_minutes);
  const is_enough = row.attended_minutes * 100 >= series.required_percent * series.held_minutes;
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      <span>{formatDuration(row.attended_minutes)}</span>
      {share !== null && <Status tone={is_enough ? "good" : "warning"}>{`${share}%`}</Status>}
    </Group>
  );
}

function CertificateState({ row, series }: { row: SeriesParticipant; series: Series }) {
  const { t } = useTranslation("support");
  const at = `/series/${series.series_id}`;
  const certifies = useMay("support.certify");
  const enrols = useMay("support.enrol");
  if (row.left_on) {
    return (
      <Text size="sm" c="dimmed">
        {t("series.left", { day: formatDay(row.left_on), reason: row.left_because })}
      </Text>
    );
  }
  if (row.certificate_id) {
    return (
      <Group gap="xs">
        <Status tone="good">{t("certificate.line", { number: row.certificate_number, day: formatDay(row.issued_on) })}</Status>
        <PapersMenu record_id={row.certificate_id} kinds={["certificate"]} name={row.certificate_number ?? ""} />
        {certifies && (
          <ActLink to={`${at}/certificates/${row.certificate_id}/withdrawal`} size="compact-xs">
            {t("withdraw_certificate.act")}
          </ActLink>
        )}
      </Group>
    );
  }
  return (
    <Group gap="xs">
      {certifies && (
        <ActLink to={`${at}/enrolments/${row.enrolment_id}/certificate`} size="compact-xs" refused={today() < series.to_on ? t("certificate.not_yet", { day: formatDay(series.to_on) }) : undefined}>
          {t("issue_certificate.act")}
        </ActLink>
      )}
      {enrols && (
        <ActLink to={`${at}/enrolments/${row.enrolment_id}/leaving`} size="compact-xs">
          {t("leave_series.act")}
        </ActLink>
      )}
    </Group>
  );
}

function Sessions({ series }: { series: Series }) {
  const { t } = useTranslation("support");
  return (
    <div className={classes.scrolls}>
      <Table verticalSpacing={4} aria-label={t("series.sessions")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("fields.held_on")}</Table.Th>
            <Table.Th>{t("session.time")}</Table.Th>
            <Table.Th>{t("fields.place")}</Table.Th>
            <Table.Th>{t("fields.leader")}</Table.Th>
            <Table.Th>{t("fields.topic")}</Table.Th>
            <Table.Th>{t("session.state")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {series.sessions.map((session) => (
            <Table.Tr key={session.session_id}>
              <Table.Td>{formatDay(session.held_on)}</Table.Td>
              <Table.Td>{formatTimes(session)}</Table.Td>
              <Table.Td>{session.place}</Table.Td>
              <Table.Td>{session.leader}</Table.Td>
              <Table.Td>{session.topic ?? "–"}</Table.Td>
              <Table.Td>
                <SessionState session={session} series={series} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function SessionState({ session, series }: { session: Session; series: Series }) {
  const { t } = useTranslation("support");
  const arranges = useMay("support.arrange");
  const at = `/series/${series.series_id}`;
  if (session.cancelled_because) return <Status tone="neutral">{t("session.cancelled", { reason: session.cancelled_because })}</Status>;
  return (
    <Group gap="xs">
      {session.marked > 0 ? (
        <AppLink to={`${at}/attendance?session=${session.session_id}`}>{t("session.marked", { count: session.marked })}</AppLink>
      ) : (
        session.held_on < today() && <AppLink to={`${at}/attendance?session=${session.session_id}`}>{t("session.to_mark")}</AppLink>
      )}
      {arranges && (
        <ActLink to={`${at}/sessions/${session.session_id}`} size="compact-xs">
          {t("change_session.act")}
        </ActLink>
      )}
      {arranges && session.marked === 0 && (
        <ActLink to={`${at}/sessions/${session.session_id}/cancellation`} size="compact-xs">
          {t("cancel_session.act")}
        </ActLink>
      )}
    </Group>
  );
}
