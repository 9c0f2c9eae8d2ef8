import { Group, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { fullName } from "@/capabilities/people";
import { Problem } from "@/platform/api";
import { formatDay } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { ActLink, Card, EmptyState, Reading, useParam } from "@/ui";

import { useCommittee } from "./programmes-api";
import classes from "./programmes.module.css";

/** Who scores, and who has signed the statement of impartiality. */
export function Committee() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const committee = useCommittee(project_id);
  const member_id = useSession().member_id;
  const at = `/projects/${project_id}/committee`;
  const appoint = (
    <ActLink to={`${at}/new`} permission="programmes.appoint_committee">
      {t("appoint_committee.act")}
    </ActLink>
  );
  if (committee.error instanceof Problem && committee.error.status === 404)
    return (
      <EmptyState title={t("committee.none")}>
        {t("committee.none_next")}
        <div>{appoint}</div>
      </EmptyState>
    );
  return (
    <Reading query={committee}>
      {(answer) => {
        const own = answer.members.find((one) => one.member_id === member_id);
        return (
          <>
            <Group gap="xs" mb="sm" className={classes.noPrint}>
              {own && !own.signed_on && (
                <ActLink to={`${at}/statement`} permission="programmes.score" variant="filled">
                  {t("sign_impartiality.act")}
                </ActLink>
              )}
              {appoint}
            </Group>
            <Card title={t("committee.title")}>
              <Table verticalSpacing={4} aria-label={t("committee.title")}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t("committee.member")}</Table.Th>
                    <Table.Th>{t("committee.role")}</Table.Th>
                    <Table.Th>{t("fields.appointed_on")}</Table.Th>
                    <Table.Th>{t("committee.statement")}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {answer.members.map((one) => (
                    <Table.Tr key={one.member_id}>
                      <Table.Td>{fullName(one)}</Table.Td>
                      <Table.Td>{one.is_chair ? t("committee.chair") : t("committee.ordinary")}</Table.Td>
                      <Table.Td>{formatDay(one.appointed_on)}</Table.Td>
                      <Table.Td>{one.signed_on ? formatDay(one.signed_on) : t("committee.not_signed")}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Card>
          </>
        );
      }}
    </Reading>
  );
}
