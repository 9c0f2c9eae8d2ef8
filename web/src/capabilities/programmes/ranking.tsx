import { Button, Group, Table } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { Problem } from "@/platform/api";
import { formatDay, formatNumber } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { ActLink, AppLink, Card, EmptyState, Reading, Status, useAddressState, useParam } from "@/ui";

import { lists, type Selection, type SelectionVersion, useCommittee, useSelection, useSelections } from "./programmes-api";
import classes from "./programmes.module.css";

/** The list as it may be put on the notice board: numbers of applications only (R0-02). */
export function Ranking() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const [version] = useAddressState("version");
  const selection = useSelection(project_id, version);
  const versions = useSelections(project_id).data ?? [];
  if (selection.error instanceof Problem && selection.error.status === 404) {
    return (
      <EmptyState title={t("ranking.none")}>
        <ActLink to={`/projects/${project_id}/selections/new`} permission="programmes.draw_selection">
          {t("draw_selection.act")}
        </ActLink>
      </EmptyState>
    );
  }
  return (
    <>
      <Reading query={selection}>{(answer) => <RankingSheet selection={answer} latest={versions[0]?.version ?? answer.version} />}</Reading>
      {versions.length > 1 && <EarlierLists project_id={project_id} versions={versions} shown={selection.data?.version} />}
    </>
  );
}

/** Every list that was drawn stays as it was; the latest is in force. */
function EarlierLists({ project_id, versions, shown }: { project_id: string; versions: SelectionVersion[]; shown: number | undefined }) {
  const { t } = useTranslation("programmes");
  return (
    <div className={classes.noPrint}>
      <Card title={t("ranking.versions")}>
        <Table verticalSpacing={4} aria-label={t("ranking.versions")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("ranking.version")}</Table.Th>
              <Table.Th>{t("fields.drawn_on")}</Table.Th>
              <Table.Th>{t("fields.reason")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map((one, index) => (
              <Table.Tr key={one.selection_id}>
                <Table.Td>
                  {one.version === shown ? <strong>{one.version}</strong> : <AppLink to={`/projects/${project_id}/ranking${index === 0 ? "" : `?version=${one.version}`}`}>{one.version}</AppLink>}
                  {index === 0 && <> · {t("ranking.in_force")}</>}
                </Table.Td>
                <Table.Td>{formatDay(one.drawn_on)}</Table.Td>
                <Table.Td>{one.reason ?? "–"}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Card>
    </div>
  );
}

function RankingSheet({ selection, latest }: { selection: Selection; latest: number }) {
  const { t } = useTranslation("programmes");
  const member_id = useSession().member_id;
  const committee = useCommittee(selection.project_id).data;
  return (
    <>
      <Group justify="space-between" mb="sm">
        <span>
          {!selection.is_intact && <Status tone="bad">{t("ranking.not_intact")}</Status>} {selection.version < latest && <Status tone="warning">{t("ranking.earlier", { latest })}</Status>} {t("ranking.drawn", { day: formatDay(selection.drawn_on), version: selection.version })}
        </span>
        <Button className={classes.noPrint} size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
          {t("ranking.print")}
        </Button>
      </Group>
      {typeof selection.women_places === "number" && <p>{t("ranking.split", { women: selection.women_places, men: selection.men_places ?? 0 })}</p>}
      {lists.map((list) => {
        const places = selection.places.filter((place) => place.list === list);
        if (places.length === 0) return null;
        return (
          <Card key={list} title={t("ranking.list", { list: t(`words.SelectionList.${list}`), count: places.length })}>
            <Table verticalSpacing={4} aria-label={t(`words.SelectionList.${list}`)}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th className={classes.place}>{t("ranking.place")}</Table.Th>
                  <Table.Th className={classes.number}>{t("ranking.number")}</Table.Th>
                  <Table.Th className={classes.points}>{t("ranking.points")}</Table.Th>
                  <Table.Th>{t("ranking.why")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {places.map((place) => (
                  <Table.Tr key={place.application_id}>
                    <Table.Td>{place.position}</Table.Td>
                    <Table.Td>{place.number}</Table.Td>
                    <Table.Td>{formatNumber(place.points)}</Table.Td>
                    <Table.Td>{t(`words.PlaceReason.${place.why}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Card>
        );
      })}
      {committee?.members.some((one) => one.member_id === member_id) && selection.version === latest && (
        <Group mb="sm" className={classes.noPrint}>
          <ActLink to={`/projects/${selection.project_id}/ranking/dissent`} permission="programmes.score">
            {t("record_dissent.act")}
          </ActLink>
        </Group>
      )}
      <RecordPapers record_id={selection.selection_id} kinds={["ranking_list", ...(committee ? ["committee_protocol"] : [])]} />
      <p className={classes.stamp}>{t("ranking.checksum", { checksum: selection.checksum })}</p>
      <div className={classes.signatures} aria-hidden>
        <div>{t("ranking.signature_commission")}</div>
        <div>{t("ranking.signature_head")}</div>
      </div>
    </>
  );
}
