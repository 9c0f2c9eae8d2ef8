import { Alert, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, Card, type Column, DataList, EmptyState, Facts, Reading, Status, useParam, wholeList } from "@/ui";

import { FeedbackList } from "./feedback-list";
import { data_key, type DataGap, type Effect, type ParticipantData, useParticipantData, withdrawEffect } from "./monitoring-api";
import { Withdraw } from "./withdraw";

/** What the funder is told of one participant: what is missing, the sheet, and what came of taking part. */
export function ShowParticipantData() {
  const project_id = useParam("project_id");
  const data = useParticipantData(project_id, useParam("participation_id"));
  return <Reading query={data}>{(known) => <ParticipantDataView data={known} />}</Reading>;
}

function ParticipantDataView({ data }: { data: ParticipantData }) {
  const { t } = useTranslation("monitoring");
  const at = `/projects/${data.project_id}/participants/${data.participation_id}/data`;
  return (
    <>
      <Card
        title={`${data.last_name} ${data.first_name}`}
        acts={
          <ActLink to={`${at}/new`} permission="monitoring.record" variant="filled">
            {t(data.sheet ? "record_data_sheet.correct" : "record_data_sheet.act")}
          </ActLink>
        }
      >
        <Facts
          items={[
            { label: t("fields.joined_on"), value: data.joined_on ? formatDay(data.joined_on) : t("not_joined") },
            { label: t("fields.age"), value: data.age ?? "–" },
            { label: t("fields.left_on"), value: data.left_on ? formatDay(data.left_on) : t("still_there") },
            { label: t("fields.filled"), value: t("filled_of", { filled: data.filled, required: data.required }) },
          ]}
        />
        {data.is_age_doubtful && <Alert color="orange">{t("leap_birth")}</Alert>}
        <Gaps gaps={data.gaps} />
      </Card>
      <br />
      <Sheet data={data} />
      <br />
      <Effects data={data} at={at} />
      {data.feedback.length > 0 && (
        <>
          <br />
          <Card title={t("feedback.title")}>
            <FeedbackList project_id={data.project_id} list={wholeList({ data: data.feedback, error: null, refetch: () => undefined })} />
          </Card>
        </>
      )}
    </>
  );
}

function Gaps({ gaps }: { gaps: readonly DataGap[] }) {
  const { t } = useTranslation("monitoring");
  if (gaps.length === 0) return <Status tone="good">{t("complete")}</Status>;
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={`${gap.rule} ${gap.field} ${gap.code}`}>
          <Status tone={gap.is_warning ? "warning" : "bad"}>{t(`fields.${gap.field}`)}</Status> {t(`rules.${gap.rule}/${gap.code}`, { defaultValue: t(`rules.${gap.rule}`) })}
        </li>
      ))}
    </ul>
  );
}

function Sheet({ data }: { data: ParticipantData }) {
  const { t } = useTranslation("monitoring");
  const { sheet } = data;
  if (!sheet)
    return (
      <Card title={t("sheet")}>
        <EmptyState title={t("no_sheet")} />
      </Card>
    );
  const declared = (["foreign_background", "minority", "homeless", "disability"] as const).map((matter) => ({ label: t(`fields.${matter}`), value: t(`words.Declared.${sheet[matter]}`) }));
  return (
    <Card title={t("sheet_version", { version: data.version })}>
      <Facts
        items={[
          { label: t("fields.told_on"), value: formatDay(sheet.told_on) },
          { label: t("fields.status"), value: t(`words.JoiningStatus.${sheet.status}`) },
          ...(sheet.unemployed_since ? [{ label: t("fields.unemployed_since"), value: formatDay(sheet.unemployed_since) }] : []),
          ...(sheet.employed_in ? [{ label: t("fields.employed_in"), value: t(`words.EmployedIn.${sheet.employed_in}`) }] : []),
          { label: t("fields.isced"), value: t(`isced.${sheet.isced}`) },
          { label: t("fields.citizenship"), value: t(`words.Citizenship.${sheet.citizenship}`) },
          ...declared,
          { label: t("fields.premises"), value: sheet.premises.map((one) => t(`words.Premise.${one}`)).join(", ") || t("no_premises") },
          { label: t("fields.commune"), value: `${sheet.commune}, ${sheet.county}, ${sheet.voivodeship}` },
          { label: t("fields.degurba"), value: sheet.degurba === 0 ? "–" : t(`degurba.${sheet.degurba}`) },
        ]}
      />
    </Card>
  );
}

function Effects({ data, at }: { data: ParticipantData; at: string }) {
  const { t } = useTranslation("monitoring");
  const queries = useQueryClient();
  const columns: Column<Effect>[] = [
    { key: "on", label: t("fields.on"), cell: (row) => formatDay(row.on), sort: (row) => row.on },
    { key: "kind", label: t("fields.kind"), cell: (row) => t(`words.EffectKind.${row.kind}`), sort: (row) => row.kind },
    { key: "proof", label: t("fields.proof"), cell: (row) => t("proof_of_day", { proof: t(`words.EffectProof.${row.proof}`), day: formatDay(row.proven_on) }) },
    { key: "note", label: t("fields.note"), cell: (row) => row.note ?? "", is_wide_only: true },
    {
      key: "withdrawn_on",
      label: t("fields.state"),
      cell: (row) => <Withdraw row={row} send={(values, act) => withdrawEffect(row.effect_id, values, act)} done={() => void queries.invalidateQueries({ queryKey: data_key(data.project_id) })} />,
    },
  ];
  return (
    <Card
      title={t("effects")}
      acts={
        <ActLink to={`${at}/effects/new`} permission="monitoring.record">
          {t("record_effect.act")}
        </ActLink>
      }
    >
      {data.window_ends_on && (
        <Text size="sm" mb="xs">
          {t("window", { day: formatDay(data.window_ends_on), half_year: formatDay(data.half_year_on) })}
        </Text>
      )}
      <DataList label={t("effects")} list={wholeList({ data: data.effects, error: null, refetch: () => undefined })} columns={columns} row_key={(row) => row.effect_id} empty={<EmptyState title={t("no_effects")} />} />
    </Card>
  );
}
