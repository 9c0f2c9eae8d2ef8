import { Group, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, today } from "@/platform/formats";
import { ActLink, Card, EmptyState, Reading, useParam } from "@/ui";

import { type Invitation, useInvitations } from "./programmes-api";
import classes from "./programmes.module.css";

/** Who was invited to a vacant place, and what they answered; by numbers of applications. */
export function Invitations() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const invitations = useInvitations(project_id);
  const at = `/projects/${project_id}/invitations`;
  return (
    <>
      <Group gap="xs" mb="sm" className={classes.noPrint}>
        <ActLink to={`${at}/new`} permission="programmes.enrol" variant="filled">
          {t("invite_applicant.act")}
        </ActLink>
      </Group>
      <Reading query={invitations}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t("invitations.none")}>{t("invitations.none_next")}</EmptyState>
          ) : (
            <Card title={t("invitations.title")}>
              <Table.ScrollContainer minWidth={520} type="native" tabIndex={0}>
                <Table verticalSpacing={4} aria-label={t("invitations.title")}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t("ranking.number")}</Table.Th>
                      <Table.Th>{t("fields.invited_on")}</Table.Th>
                      <Table.Th>{t("invitations.until")}</Table.Th>
                      <Table.Th>{t("fields.answer")}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {all.map((one) => (
                      <Table.Tr key={one.invitation_id}>
                        <Table.Td>{one.number}</Table.Td>
                        <Table.Td>{formatDay(one.invited_on)}</Table.Td>
                        <Table.Td>{formatDay(one.due_on)}</Table.Td>
                        <Table.Td>
                          <Answer invitation={one} at={at} />
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </Card>
          )
        }
      </Reading>
    </>
  );
}

function Answer({ invitation, at }: { invitation: Invitation; at: string }) {
  const { t } = useTranslation("programmes");
  if (invitation.answer) return <>{t("invitations.answered", { answer: t(`words.InvitationAnswer.${invitation.answer}`), day: formatDay(invitation.answered_on) })}</>;
  return (
    <Group gap="xs">
      {invitation.due_on < today() ? t("invitations.lapsed") : t("invitations.waiting")}
      <ActLink to={`${at}/${invitation.invitation_id}/answer`} permission="programmes.enrol">
        {t("answer_invitation.act")}
      </ActLink>
    </Group>
  );
}
