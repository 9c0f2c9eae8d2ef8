import { useQueryClient } from "@tanstack/react-query";
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { fullName } from "@/capabilities/people";
import { formatDay, today } from "@/platform/formats";
import { ActLink, AppLink, Card, EmptyState, Facts, Failure, RecordPage, Status, useGo, useParam, Waiting } from "@/ui";
import { ActFormView, DayField, Section, SwitchField, TextField, useActForm, WholeField } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { type Application, assessApplication, type Assessment, project_key, useApplication, useRegulations } from "./programmes-api";

export function AssessApplication() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const application = useApplication(useParam("application_id"));
  const regulations = useRegulations(project_id);
  if (application.error) return <Failure fault={application.error} retry={() => void application.refetch()} />;
  if (!application.data) return <Waiting />;
  const answer = application.data;
  const is_closed = answer.state === "enrolled";
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
              { label: t("ranking.points"), value: answer.points ?? "–" },
              ...(answer.list_position ? [{ label: t("ranking.place"), value: answer.list_position }] : []),
            ]}
          />
          {answer.resigned_on && (
            <Text size="sm" mt="sm">
              {t("record_resignation.recorded", { day: formatDay(answer.resigned_on) })} {answer.resignation_note ?? ""}
            </Text>
          )}
          <Group mt="sm" gap="xs">
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
        <AssessmentForm key={answer.application_id} application={answer} minimum={regulations.data?.minimum_points} project_id={project_id} refused={is_closed ? t("assess_application.already_drawn") : undefined} />
      )}
    </RecordPage>
  );
}

function StateMark({ state }: { state: Application["state"] }) {
  const { t } = useTranslation("programmes");
  const tone = state === "rejected" ? "bad" : state === "basic" || state === "enrolled" ? "good" : state === "received" ? "waiting" : "neutral";
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
    send: (values, act) => assessApplication(application.application_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      void queries.invalidateQueries({ queryKey: ["applications", application.application_id] });
      go(`/projects/${project_id}`, { replace: true });
    },
  });
  const sum = form.values.points.reduce((total, one) => total + (one.points ?? 0), 0);
  return (
    <ActFormView form={form} submit_label={t("assess_application.act")} refused={refused} cancel={() => go(`/projects/${project_id}`)}>
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
              description={[t("assess_application.most", { count: criterion.most_points }), criterion.evidence ? t("assess_application.evidence", { evidence: criterion.evidence }) : ""].filter(Boolean).join(" · ")}
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
