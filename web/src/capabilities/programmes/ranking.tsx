import { Button, Group, Table } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Problem } from "@/platform/api";
import { formatDay } from "@/platform/formats";
import { ActLink, Card, EmptyState, Reading, Status, useParam } from "@/ui";

import { lists, type Selection, useSelection } from "./programmes-api";
import classes from "./programmes.module.css";

/** The list as it may be put on the notice board: numbers of applications only (R0-02). */
export function Ranking() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const selection = useSelection(project_id);
  if (selection.error instanceof Problem && selection.error.status === 404) {
    return (
      <EmptyState title={t("ranking.none")}>
        <ActLink to={`/projects/${project_id}/selections/new`} permission="programmes.draw_selection">
          {t("draw_selection.act")}
        </ActLink>
      </EmptyState>
    );
  }
  return <Reading query={selection}>{(answer) => <RankingSheet selection={answer} />}</Reading>;
}

function RankingSheet({ selection }: { selection: Selection }) {
  const { t } = useTranslation("programmes");
  return (
    <>
      <Group justify="space-between" mb="sm">
        <span>
          {!selection.is_intact && <Status tone="bad">{t("ranking.not_intact")}</Status>} {t("ranking.drawn", { day: formatDay(selection.drawn_on), version: selection.version })}
        </span>
        <Button className={classes.noPrint} size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
          {t("ranking.print")}
        </Button>
      </Group>
      {lists.map((list) => {
        const places = selection.places.filter((place) => place.list === list);
        if (places.length === 0) return null;
        return (
          <Card key={list} title={t("ranking.list", { list: t(`words.SelectionList.${list}`), count: places.length })}>
            <Table verticalSpacing={4} aria-label={t(`words.SelectionList.${list}`)}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={70}>{t("ranking.place")}</Table.Th>
                  <Table.Th w={160}>{t("ranking.number")}</Table.Th>
                  <Table.Th w={80}>{t("ranking.points")}</Table.Th>
                  <Table.Th>{t("ranking.why")}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {places.map((place) => (
                  <Table.Tr key={place.application_id}>
                    <Table.Td>{place.position}</Table.Td>
                    <Table.Td>{place.number}</Table.Td>
                    <Table.Td>{place.points}</Table.Td>
                    <Table.Td>{t(`words.PlaceReason.${place.why}`)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Card>
        );
      })}
      <p className={classes.stamp}>{t("ranking.checksum", { checksum: selection.checksum })}</p>
      <div className={classes.signatures} aria-hidden>
        <div>{t("ranking.signature_commission")}</div>
        <div>{t("ranking.signature_head")}</div>
      </div>
    </>
  );
}
