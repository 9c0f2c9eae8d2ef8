import { Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod } from "@/platform/formats";
import { ActLink, AppLink, Card, type Column, DataList, EmptyState, FileMenu, Figure, Figures, Page, Reading, useParam, wholeList } from "@/ui";

import { ChangeMark } from "./change-mark";
import { type Family, type FamilyMember, moments, useFamily } from "./families-api";
import { signed } from "./list-families";
import classes from "./programmes.module.css";

/** The family of one participant: who joined, and what each answered before and after, side by side. */
export function OpenFamily() {
  const { t } = useTranslation("programmes");
  const participation_id = useParam("participation_id");
  const family = useFamily(participation_id);
  const known = family.data;
  const at = `/families/${participation_id}`;
  return (
    <Page
      title={known ? `${known.last_name} ${known.first_name}` : t("family.one")}
      tab_title={t("family.one")}
      path={known ? [{ to: `/projects/${known.project_id}/families`, label: known.project_name }] : []}
      note={t("family.one")}
      acts={
        <>
          <ActLink to={`${at}/members/new`} permission="programmes.keep_families">
            {t("join_family.act")}
          </ActLink>
          <ActLink to={`${at}/relations/new`} permission="programmes.keep_families" refused={known && known.questions.length === 0 ? t("ask_relations.no_questions") : undefined}>
            {t("ask_relations.act")}
          </ActLink>
          <FileMenu />
        </>
      }
    >
      <Reading query={family}>{(answer) => <FamilySheet family={answer} />}</Reading>
    </Page>
  );
}

function FamilySheet({ family }: { family: Family }) {
  const { t } = useTranslation("programmes");
  const name = (row: FamilyMember) => `${row.last_name} ${row.first_name}`;
  const columns: Column<FamilyMember>[] = [
    {
      key: "name",
      of: ["last_name", "first_name", "kinship"],
      label: t("fields.person_id"),
      cell: (row) => (
        <>
          <AppLink to={`/people/${row.person_id}`}>{name(row)}</AppLink>
          <Text size="xs" c="dimmed">
            {row.kinship ? t(`words.Kinship.${row.kinship}`) : t("family.participant")}
          </Text>
        </>
      ),
      sort: name,
    },
    { key: "joined_on", label: t("fields.joined_on"), cell: (row) => formatPeriod(row.joined_on, row.left_on), sort: (row) => row.joined_on, is_wide_only: true },
    { key: "declared_on", label: t("fields.declared_on"), cell: (row) => formatDay(row.declared_on) || "–", is_wide_only: true },
    {
      key: "leaving",
      label: t("family.acts"),
      cell: (row) =>
        row.family_member_id && !row.left_on ? (
          <ActLink to={`/families/${family.participation_id}/members/${row.family_member_id}/leaving`} permission="programmes.keep_families" size="compact-xs">
            {t("leave_family.act")}
          </ActLink>
        ) : (
          "–"
        ),
    },
  ];
  const { sums } = family;
  return (
    <>
      <Figures>
        <Figure label={t("fields.relatives")} value={sums.relatives} />
        <Figure label={t("family.sums")} value={<ChangeMark change={sums.change} />} note={t("families.asked", { before: sums.asked_before, after: sums.asked_after })} />
        {sums.asked_after > 0 && <Figure label={t("fields.points")} value={t("families.relations", { before: sums.points_before, after: sums.points_after })} note={t("family.of_both")} />}
        {sums.asked_after > 0 && <Figure label={t("fields.difference")} value={signed(sums.difference)} />}
      </Figures>
      <DataList
        label={t("family.members")}
        list={wholeList({ data: family.members, error: null, refetch: () => undefined })}
        columns={columns}
        row_key={(row) => row.family_member_id ?? row.person_id}
        empty={<EmptyState title={t("family.none")} />}
      />
      <br />
      {family.questions.length === 0 ? <Text size="sm">{t("ask_relations.no_questions")}</Text> : <Answers family={family} />}
    </>
  );
}

/** Who left and came back is asked as one person. */
function asPeople(members: FamilyMember[]): FamilyMember[] {
  return members.filter((one, index) => members.findIndex((other) => other.person_id === one.person_id) === index);
}

function Answers({ family }: { family: Family }) {
  const { t } = useTranslation("programmes");
  const people = asPeople(family.members);
  const points = (member: FamilyMember, moment: "before" | "after", question_id: string) => member[moment]?.answers.find((one) => one.question_id === question_id)?.points ?? "–";
  return (
    <Card title={t("family.answers")}>
      <Table.ScrollContainer minWidth={320}>
        <Table withColumnBorders striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th rowSpan={2}>{t("family.question")}</Table.Th>
              {people.map((member) => (
                <Table.Th key={member.person_id} colSpan={2} scope="colgroup">
                  {`${member.first_name} (${member.kinship ? t(`words.Kinship.${member.kinship}`) : t("family.participant")})`}
                </Table.Th>
              ))}
            </Table.Tr>
            <Table.Tr>
              {people.flatMap((member) =>
                moments.map((moment) => (
                  <Table.Th key={`${member.person_id}-${moment}`} scope="col">
                    {t(`family.${moment}`)}
                    <Text size="xs" c="dimmed" component="div">
                      {member[moment] ? formatDay(member[moment].asked_on) : t("family.not_asked")}
                    </Text>
                  </Table.Th>
                )),
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {family.questions.map((one) => (
              <Table.Tr key={one.question_id}>
                <Table.Th scope="row" fw={400}>
                  {one.question}
                </Table.Th>
                {people.flatMap((member) => moments.map((moment) => <Table.Td key={`${member.person_id}-${moment}`}>{points(member, moment, one.question_id)}</Table.Td>))}
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row">{t("family.total")}</Table.Th>
              {people.flatMap((member) =>
                moments.map((moment) => (
                  <Table.Td key={`${member.person_id}-${moment}`} fw={600}>
                    {member[moment]?.points ?? "–"}
                  </Table.Td>
                )),
              )}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <ul className={classes.certificateLines}>
        {people.flatMap((member) =>
          moments
            .filter((moment) => member[moment]?.note)
            .map((moment) => <li key={`${member.person_id}-${moment}`}>{t("family.note", { name: member.first_name, moment: t(`words.RelationMoment.${moment}`), note: member[moment]?.note })}</li>),
        )}
      </ul>
    </Card>
  );
}
