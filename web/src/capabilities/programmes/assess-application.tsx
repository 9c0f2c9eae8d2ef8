import { useQueryClient } from "@tanstack/react-query";
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { fullName } from "@/capabilities/people";
import { formatDay, formatNumber, today } from "@/platform/formats";
import { ActLink, AppLink, Card, EmptyState, Facts, Failure, RecordPage, Status, useGo, useParam, Waiting } from "@/ui";
import { ActFormView, DayField, Section, SwitchField, TextField, useActForm, WholeField } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { type Application, assessApplication, type Assessment, handInCard, project_key, useApplication, useRegulations } from "./programmes-api";

export function AssessApplication() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const application = useApplication(useParam("application_id"));
  const regulations = useRegulations(project_id);
  if (application.error) return <Failure fault={application.error} retry={() => void application.refetch()} />;
  if (!application.data) return <Waiting />;
  const answer = application.data;
  const by_committee = answer.committee;
  const at = `/projects/${project_id}/applications/${answer.application_id}`;
  const refused = answer.state === "enrolled" ? t("assess_application.already_drawn") : by_committee?.refused ? t(`codes.${by_committee.refused}`) : undefined;
  return (
    <RecordPage
      card={
        <Card title={t("application.title", { number: answer.number })}>
          <Facts
            items={[
              { label: t("fields.person_id"), value: <AppLink to={`/people/${answer.person_id}`}>{fullName(answer)}</AppLink> },
              { label: t("fields.received_on"), value: formatDay(answer.received_on) },
              { label: t("fields.channel"), value: t(`words.ApplicationChannel.${answer.channel}`) },
              { label: t("fields.state"), value: <StateMark state={answer.state} /> },
              { label: t("ranking.points"), value: answer.points ? formatNumber(answer.points) : "–" },
              ...(by_committee ? [{ label: t("hand_in_card.cards"), value: t("hand_in_card.of", { cards: by_committee.cards_in, needed: by_committee.cards_needed }) }] : []),
              ...(answer.list_position ? [{ label: t("ranking.place"), value: answer.list_position }] : []),
            ]}
          />
          <Package application={answer} />
          <Appeals application={answer} />
          {answer.resigned_on && (
            <Text size="sm" mt="sm">
              {t("record_resignation.recorded", { day: formatDay(answer.resigned_on) })} {answer.resignation_note ?? ""}
            </Text>
          )}
          <Group mt="sm" gap="xs">
            {answer.points && (
              <ActLink to={`${at}/explanation`} permission="programmes.read">
                {t("explain_application.act")}
              </ActLink>
            )}
            {answer.papers.some((one) => !one.handed_on) && (
              <ActLink to={`${at}/papers`} permission="programmes.receive_application">
                {t("record_papers.act")}
              </ActLink>
            )}
            {answer.papers.some((one) => !one.handed_on) && !answer.completion_due_on && (
              <ActLink to={`${at}/completion`} permission="programmes.receive_application">
                {t("ask_completion.act")}
              </ActLink>
            )}
            {answer.list_position && !answer.resigned_on && (
              <ActLink to={`${at}/appeals/new`} permission="programmes.receive_application">
                {t("submit_appeal.act")}
              </ActLink>
            )}
            {by_committee && !by_committee.refused && (
              <ActLink to={`/projects/${project_id}/applications/${answer.application_id}/exclusion`} permission="programmes.score">
                {t("exclude_oneself.act")}
              </ActLink>
            )}
            {(answer.state === "basic" || answer.state === "reserve") && (
              <ActLink to={`/projects/${project_id}/participants/new?application_id=${answer.application_id}`} permission="programmes.enrol" variant="filled">
                {t("enrol_participant.act")}
              </ActLink>
            )}
            {!answer.resigned_on && answer.state !== "enrolled" && (
              <ActLink to={`/projects/${project_id}/applications/${answer.application_id}/resignation`} permission="programmes.enrol">
                {t("record_resignation.act")}
              </ActLink>
            )}
          </Group>
        </Card>
      }
    >
      {answer.formal.length + answer.scored.length === 0 ? (
        <EmptyState title={t("regulations.none")}>
          <ActLink to={`/projects/${project_id}/regulations/new`} permission="programmes.adopt_regulations">
            {t("adopt_regulations.act")}
          </ActLink>
        </EmptyState>
      ) : (
        <AssessmentForm key={answer.application_id} application={answer} minimum={regulations.data?.minimum_points} project_id={project_id} refused={refused} />
      )}
      <Letters application={answer} />
    </RecordPage>
  );
}

/** What the applicant can be told in writing by now. */
function Letters({ application }: { application: Application }) {
  const kinds = [
    ...(application.completion_due_on ? ["completion_request"] : []),
    ...(application.list_position ? ["recruitment_result"] : []),
    ...(application.state === "basic" || application.state === "reserve" || application.state === "enrolled" ? ["place_invitation"] : []),
    ...(application.appeals.some((one) => one.decision) ? ["appeal_answer"] : []),
  ];
  return kinds.length > 0 && <RecordPapers record_id={application.application_id} kinds={kinds} />;
}

/** What the regulations ask for, and what came. */
function Package({ application }: { application: Application }) {
  const { t } = useTranslation("programmes");
  if (application.papers.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600} mt="sm">
        {t("fields.required_papers")}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: "1.2rem" }}>
        {application.papers.map((one) => (
          <li key={one.requirement_id}>
            {one.name}: {one.handed_on ? formatDay(one.handed_on) : t("record_papers.missing")}
          </li>
        ))}
      </ul>
      {application.completion_due_on && <Text size="sm">{t("ask_completion.until", { day: formatDay(application.completion_due_on) })}</Text>}
    </>
  );
}

function Appeals({ application }: { application: Application }) {
  const { t } = useTranslation("programmes");
  const at = `/projects/${application.project_id}/applications/${application.application_id}/appeals`;
  return application.appeals.map((one) => (
    <div key={one.appeal_id}>
      <Text size="sm" mt="sm">
        {t("submit_appeal.submitted", { day: formatDay(one.submitted_on) })} {one.grounds ?? ""}
      </Text>
      {one.decision ? (
        <Text size="sm">
          {t("decide_appeal.decided", { decision: t(`words.AppealDecision.${one.decision}`), day: formatDay(one.decided_on) })} {one.justification ?? ""}
        </Text>
      ) : (
        <ActLink to={`${at}/${one.appeal_id}`} permission="programmes.score">
          {t("decide_appeal.act")}
        </ActLink>
      )}
    </div>
  ));
}

function StateMark({ state }: { state: Application["state"] }) {
  const { t } = useTranslation("programmes");
  const tone = state === "rejected" ? "bad" : state === "basic" || state === "enrolled" ? "good" : ["received", "to_complete", "correct"].includes(state) ? "waiting" : "neutral";
  return <Status tone={tone}>{t(`words.ApplicationState.${state}`)}</Status>;
}

function AssessmentForm({ application, minimum, project_id, refused }: { application: Application; minimum: number | undefined; project_id: string; refused: string | undefined }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<Assessment, unknown>({
    texts: "programmes",
    draft: `assess-application:${application.application_id}`,
    initial: {
      assessed_on: application.assessed_on ?? today(),
      formal: application.formal.map((one) => ({ criterion_id: one.criterion_id, is_met: typeof one.is_met === "boolean" ? (one.is_met ? "yes" : "no") : "", note: one.note ?? "" })),
      points: application.scored.map((one) => ({ criterion_id: one.criterion_id, points: one.points ?? null, note: one.note ?? "" })),
    },
    send: (values, act) => (application.committee ? handInCard : assessApplication)(application.application_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      void queries.invalidateQueries({ queryKey: ["applications", application.application_id] });
      go(`/projects/${project_id}`, { replace: true });
    },
  });
  const sum = form.values.points.reduce((total, one) => total + (one.points ?? 0), 0);
  return (
    <ActFormView form={form} submit_label={t(application.committee ? "hand_in_card.act" : "assess_application.act")} refused={refused} cancel={() => go(`/projects/${project_id}`)}>
      {application.committee && <Text size="sm">{t("hand_in_card.what")}</Text>}
      <DayField {...form.field("assessed_on")} required />
      <Section title={t("fields.formal_criteria")}>
        {application.formal.map((criterion, index) => (
          <div key={criterion.criterion_id} className={rows.rowOf}>
            <SwitchField
              {...form.row("formal", index, "is_met")}
              label={criterion.statement}
              choices={[
                { value: "yes", label: t("assess_application.met") },
                { value: "no", label: t("assess_application.not_met") },
              ]}
            />
            {criterion.evidence && (
              <Text size="xs" c="dimmed">
                {t("assess_application.evidence", { evidence: criterion.evidence })}
                {criterion.is_computed ? ` · ${t("assess_application.computed")}` : ""}
              </Text>
            )}
            <TextField {...form.row("formal", index, "note")} />
          </div>
        ))}
      </Section>
      <Section title={t("fields.scored_criteria")}>
        {application.scored.map((criterion, index) => (
          <div key={criterion.criterion_id} className={rows.rowOf}>
            <WholeField
              {...form.row("points", index, "points")}
              label={criterion.statement}
              description={[t("assess_application.most", { count: criterion.most_points }), criterion.exclusive_group ? t("assess_application.group", { group: criterion.exclusive_group }) : "", criterion.evidence ? t("assess_application.evidence", { evidence: criterion.evidence }) : ""].filter(Boolean).join(" · ")}
            />
            <TextField {...form.row("points", index, "note")} />
          </div>
        ))}
        <Text fw={600} role="status">
          {t("assess_application.sum", { sum, minimum: minimum ?? "–" })}
        </Text>
      </Section>
    </ActFormView>
  );
}
