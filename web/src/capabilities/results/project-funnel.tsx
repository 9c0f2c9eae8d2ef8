import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, FunnelPicture, Reading } from "@/ui";

import { type Funnel, useFunnel } from "./results-api";

/** How many people came how far, from the application to work; each step leads to its list. */
export function ProjectFunnel({ project_id }: { project_id: string }) {
  const { t } = useTranslation("results");
  const funnel = useFunnel(project_id);
  return (
    <Card title={t("funnel.title")}>
      <Reading query={funnel}>{(answer) => <FunnelOf funnel={answer} />}</Reading>
    </Card>
  );
}

function FunnelOf({ funnel }: { funnel: Funnel }) {
  const { t } = useTranslation("results");
  const reads_projects = useMay("programmes.read");
  const reads_work = useMay("placements.read");
  const at = `/projects/${funnel.project_id}`;
  const lists = {
    applied: reads_projects ? at : null,
    selected: reads_projects ? `${at}/ranking` : null,
    contracted: reads_projects ? `${at}/participants` : null,
    employed: reads_work ? `${at}/outcomes` : null,
  };
  const parts = funnel.steps.map(({ stage, people }, index) => {
    const before = funnel.steps[index - 1]?.people ?? 0;
    return {
      key: stage,
      label: t(`words.FunnelStage.${stage}`),
      amount: people,
      text: t("units.people", { count: people, shown: people }),
      to: lists[stage],
      ...(before > 0 ? { note: t("funnel.of_before", { percent: Math.round((people * 100) / before), before }) } : {}),
    };
  });
  return (
    <>
      <FunnelPicture label={t("funnel.title")} parts={parts} />
      <Text size="xs" c="dimmed" mt="xs" mb={0}>
        {t("funnel.note", { day: formatDay(funnel.as_of) })}
      </Text>
    </>
  );
}
