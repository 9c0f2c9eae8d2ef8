import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { useProject } from "@/capabilities/programmes";
import { formatDay } from "@/platform/formats";
import { ActLink, AppLink, Card, type Column, DataList, EmptyState, FileMenu, Meter, useAddressState, useParam, wholeList } from "@/ui";
import { DayField } from "@/ui/form";

import { type IndicatorRow, type SnapshotRow, useIndicators, useSnapshots } from "./indicators-api";

/** How many people are aimed at: by the project's target, or by the share that the guidelines ask for. */
export function goalOf(row: IndicatorRow): number | null {
  return row.target ?? row.asked_people ?? null;
}

/** The indicators of a project: how far to the target, and who may still come to count. */
export function ListIndicators() {
  const { t } = useTranslation("results");
  const project_id = useParam("project_id");
  const [on, setOn] = useAddressState("on");
  const indicators = useIndicators(project_id, on);
  const at = `/projects/${project_id}/indicators`;
  const value = (row: IndicatorRow) => (row.share == null ? String(row.value) : t("indicators.share", { share: row.share.replace(".", ","), value: row.value, base: row.base }));
  const columns: Column<IndicatorRow>[] = [
    { key: "indicator", label: t("fields.indicator"), cell: (row) => <IndicatorName indicator={row.indicator} project_id={project_id} />, sort: (row) => row.indicator },
    { key: "value", of: ["value", "share", "base"], label: t("fields.value"), cell: (row) => <strong>{value(row)}</strong>, sort: (row) => row.value, is_number: true },
    { key: "women", of: ["women", "men"], label: t("indicators.women_men"), cell: (row) => (row.is_of_people ? `${row.women} / ${row.men}` : "–"), is_number: true },
    {
      key: "target",
      label: t("fields.target"),
      of: ["target", "asked_share", "asked_people"],
      cell: (row) => {
        const goal = goalOf(row);
        return goal == null ? (
          "–"
        ) : (
          <>
            {row.asked_share == null ? goal : t("indicators.asked", { share: row.asked_share.replace(".", ","), people: goal })}
            <Meter label={t(`words.Indicator.${row.indicator}`)} value={row.value} target={goal} value_text={t("indicators.of_target", { value: row.value, target: goal })} />
          </>
        );
      },
      sort: (row) => goalOf(row) ?? -1,
      is_number: true,
    },
    { key: "may_still", of: ["may_still", "until"], label: t("fields.may_still"), cell: (row) => (row.may_still === 0 ? "–" : t("indicators.may_still", { count: row.may_still, day: formatDay(row.until) })), sort: (row) => row.may_still, is_wide_only: true },
  ];
  return (
    <>
      <Group gap="xs" mb="sm" align="end">
        <DayField id="field-indicators-on" label={t("as_of_day")} value={on} onChange={setOn} />
        <ActLink to={`${at}/freeze`} permission="results.freeze" variant="filled">
          {t("freeze_indicators.act")}
        </ActLink>
        <ActLink to={`${at}/targets`} permission="results.set_targets">
          {t("set_targets.act")}
        </ActLink>
        <ActLink to={`/projects/${project_id}/participants/data`} permission="monitoring.read">
          {t("indicators.data")}
        </ActLink>
        <ActLink to={`${at}/outputs`} permission="monitoring.report">
          {t("indicators.outputs")}
        </ActLink>
        <FileMenu path={`/api/projects/${project_id}/indicators`} name="wskazniki" columns={columns} />
      </Group>
      <DataList
        label={t("tables.IndicatorRow")}
        list={wholeList(indicators)}
        columns={columns}
        row_key={(row) => row.indicator}
        open={(row) => `${at}/${row.indicator}${on ? `?on=${on}` : ""}`}
        empty={<EmptyState title={t("indicators.none")} />}
      />
      <br />
      <Snapshots project_id={project_id} />
    </>
  );
}

/** "EECO02 osoby bezrobotne ...": the code only where the fund knows it, in EFS+. */
export function IndicatorName({ indicator, project_id }: { indicator: string; project_id: string }) {
  const { t } = useTranslation("results");
  const is_coded = useProject(project_id).data?.rule_set === "EFSPLUS_2127" && /^(EEC|PL)/.test(indicator);
  const code = is_coded ? `${indicator.replace("_", "+")} ` : "";
  return (
    <>
      {code}
      {t(`words.Indicator.${indicator}`)}
    </>
  );
}

function Snapshots({ project_id }: { project_id: string }) {
  const { t } = useTranslation("results");
  const snapshots = useSnapshots(project_id);
  const columns: Column<SnapshotRow>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => <AppLink to={`/projects/${project_id}/indicators/snapshots/${row.snapshot_id}`}>{row.name}</AppLink>, sort: (row) => row.name },
    { key: "as_of", label: t("fields.as_of"), cell: (row) => formatDay(row.as_of), sort: (row) => row.as_of },
    { key: "frozen_on", label: t("fields.frozen_on"), cell: (row) => formatDay(row.frozen_on), sort: (row) => row.frozen_on },
  ];
  return (
    <Card title={t("tables.SnapshotRow")}>
      <DataList label={t("tables.SnapshotRow")} list={wholeList(snapshots)} columns={columns} row_key={(row) => row.snapshot_id} empty={<EmptyState title={t("indicators.no_snapshots")} />} />
    </Card>
  );
}
