import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod } from "@/platform/formats";
import { AppLink, Card, Reading } from "@/ui";

import { type ProjectPath, type Station, usePaths } from "./desk-api";
import classes from "./paths.module.css";
import { stationAddress } from "./tasks";

/** How far a person has come, as a line of stations for each project. Who applied nowhere has no such card. */
export function Paths({ person_id }: { person_id: string }) {
  const { t } = useTranslation("desk");
  const paths = usePaths(person_id);
  if (!paths.error && !paths.data?.length) return null;
  return (
    <Card title={t("paths.title")}>
      <Reading query={paths}>{(answer) => answer.map((path) => <Line key={path.project_id} path={path} />)}</Reading>
    </Card>
  );
}

function Line({ path }: { path: ProjectPath }) {
  const { t } = useTranslation("desk");
  return (
    <div className={classes.path}>
      <div className={classes.heading}>
        <Title order={3}>
          <AppLink to={`/projects/${path.project_id}`}>{path.project_name}</AppLink>
        </Title>
        <Text size="xs" c="dimmed" component="span">
          {formatPeriod(path.from_on, path.to_on)}
          {path.left_on ? ` · ${t("paths.left", { day: formatDay(path.left_on) })}` : ""}
        </Text>
      </div>
      <ol className={classes.line} aria-label={t("paths.of_project", { name: path.project_name })}>
        {path.stations.map((station, index) => (
          <Stop key={`${station.kind}-${station.subject_id ?? index}`} path={path} station={station} next={path.stations[index + 1]} />
        ))}
      </ol>
    </div>
  );
}

function Stop({ path, station, next }: { path: ProjectPath; station: Station; next: Station | undefined }) {
  const { t } = useTranslation("desk");
  const to = stationAddress(path, station);
  const title = t(`words.StationKind.${station.kind}`);
  // A course is known by its name; the number of its certificate would only crowd the line.
  const lacks_proof = station.why === "not_proven";
  const details = [station.name, station.kind === "course" ? null : station.number, station.why && !lacks_proof ? t(`words.StationWhy.${station.why}`) : null].filter((detail) => detail !== null);
  const is_done = station.state === "done";
  const word = lacks_proof ? "no_proof" : station.state === "not_reached" && path.is_over ? "not_happened" : station.state;
  return (
    <li className={classes.station} data-state={station.state} data-track={next ? (next.state === "not_reached" ? "ahead" : "passed") : undefined} aria-current={station.state === "current" ? "step" : undefined}>
      <Mark state={station.state} />
      <span className={classes.title}>{to ? <AppLink to={to}>{title}</AppLink> : title}</span>
      {details.map((detail) => (
        <span key={detail} className={classes.detail}>
          {detail}
        </span>
      ))}
      <span className={classes.state}>
        {is_done ? <span className={classes.heard}>{`${t("words.StationState.done")} `}</span> : <span className={classes.word}>{t(`words.StationState.${word}`)}</span>}
        {station.on && <span className={classes.day}>{formatDay(station.on)}</span>}
      </span>
    </li>
  );
}

/** The state as a shape too, so that it is seen without colour; its word stands below. */
function Mark({ state }: { state: Station["state"] }) {
  return (
    <svg viewBox="0 0 22 22" className={classes.mark} data-state={state} aria-hidden>
      <circle cx="11" cy="11" r="9.5" />
      {state === "done" && <path d="M6.6 11.4l3 3 5.8-6.4" />}
      {state === "current" && <circle cx="11" cy="11" r="4" className={classes.dot} />}
      {state === "missing" && <path d="M11 6v6.2M11 15.4v.2" />}
      {state === "ended" && <path d="M7.6 7.6l6.8 6.8M14.4 7.6l-6.8 6.8" />}
    </svg>
  );
}
