import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { Card, type Column, DataList, EmptyState, Facts, Reading, Status, useAddressState, useParam, wholeList } from "@/ui";
import { ChoiceField } from "@/ui/form";

import { type Difference, type Snapshot, useDifference, useSnapshot, useSnapshots } from "./indicators-api";
import { IndicatorName } from "./list-indicators";

type IndicatorDifference = Difference["indicators"][number];

/** Frozen indicators beside those of another day: what moved, and who. */
export function ShowSnapshot() {
  const snapshot = useSnapshot(useParam("snapshot_id"));
  return <Reading query={snapshot}>{(known) => <SnapshotView snapshot={known} />}</Reading>;
}

function SnapshotView({ snapshot }: { snapshot: Snapshot }) {
  const { t } = useTranslation("results");
  const [other_id, setOther] = useAddressState("other");
  const snapshots = useSnapshots(snapshot.project_id).data ?? [];
  const difference = useDifference(snapshot.snapshot_id, other_id);
  return (
    <Card
      title={snapshot.name}
      acts={
        <ChoiceField
          id="field-other-snapshot"
          label={t("snapshot.compare")}
          value={other_id}
          onChange={setOther}
          is_optional
          choices={snapshots.filter((one) => one.snapshot_id !== snapshot.snapshot_id).map((one) => ({ value: one.snapshot_id, label: one.name }))}
        />
      }
    >
      <Facts
        items={[
          { label: t("fields.as_of"), value: formatDay(snapshot.as_of) },
          { label: t("fields.frozen_on"), value: formatDay(snapshot.frozen_on) },
          { label: t("snapshot.checksum"), value: snapshot.is_intact ? <Status tone="good">{t("snapshot.intact")}</Status> : <Status tone="bad">{t("snapshot.broken")}</Status> },
        ]}
      />
      <Reading query={difference}>{(known) => <Differences difference={known} project_id={snapshot.project_id} />}</Reading>
    </Card>
  );
}

function Differences({ difference, project_id }: { difference: Difference; project_id: string }) {
  const { t } = useTranslation("results");
  const columns: Column<IndicatorDifference>[] = [
    { key: "indicator", label: t("fields.indicator"), cell: (row) => <IndicatorName indicator={row.indicator} project_id={project_id} />, sort: (row) => row.indicator },
    { key: "before", label: formatDay(difference.from_day), cell: (row) => row.before, is_number: true },
    { key: "now", label: difference.to_name ?? t("snapshot.today"), cell: (row) => row.now, is_number: true },
    {
      key: "moved",
      label: t("snapshot.moved"),
      cell: (row) =>
        row.moved
          .map((one) => t(one.counts_now ? "snapshot.came" : "snapshot.went", { name: one.name || t("hidden_person"), why: t(`words.IndicatorWhy.${one.counts_now ? one.why_before || "no_support_yet" : one.why_now}`) }))
          .join("; ") || "–",
    },
  ];
  return (
    <DataList
      label={t("snapshot.difference")}
      list={wholeList({ data: difference.indicators, error: null, refetch: () => undefined })}
      columns={columns}
      row_key={(row) => row.indicator}
      empty={<EmptyState title={t("indicators.none")} />}
    />
  );
}
