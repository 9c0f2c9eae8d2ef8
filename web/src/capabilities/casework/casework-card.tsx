import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod, today } from "@/platform/formats";
import { ActLink, AppLink, Card, Reading, Status } from "@/ui";

import { type Interview, useCasework } from "./casework-api";
import { AssistanceMark } from "./assistance-mark";
import { ContractMark } from "./contract-mark";
import contract_classes from "./contract.module.css";
import classes from "./casework.module.css";

/** Interviews, diagnoses, contracts and family assistance of a person, with what waits, and the notes. */
export function CaseworkCard({ person_id }: { person_id: string }) {
  const { t } = useTranslation("casework");
  const casework = useCasework(person_id);
  return (
    <Card title={t("card.title")}>
      <Reading query={casework}>
        {({ interviews, diagnoses, contracts, assistances }) =>
          interviews.length + diagnoses.length + contracts.length + assistances.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("card.nothing")}
            </Text>
          ) : (
            <ul className={classes.acts}>
              {interviews.map((interview) => (
                <li key={interview.interview_id}>
                  <span>{t("interview.line", { number: interview.number })}</span>
                  <InterviewState interview={interview} />
                  {!interview.visited_on && (
                    <ActLink to={`/people/${person_id}/interviews/${interview.interview_id}/visit`} permission="casework.record_visit">
                      {t("record_visit.act")}
                    </ActLink>
                  )}
                </li>
              ))}
              {diagnoses.map((diagnosis) => (
                <li key={diagnosis.diagnosis_id}>
                  <span>{t("diagnosis.line", { day: formatDay(diagnosis.signed_on) })}</span>
                  <Status tone="good">{t("diagnosis.signed")}</Status>
                </li>
              ))}
              {contracts.map((contract) => (
                <li key={contract.contract_id}>
                  <AppLink to={`/contracts/${contract.contract_id}`} fw={600}>
                    {t("contract.title", { number: contract.number })}
                  </AppLink>
                  <span>{formatPeriod(contract.from_on, contract.to_on)}</span>
                  <ContractMark contract={contract} />
                </li>
              ))}
              {assistances.map((assistance) => (
                <li key={assistance.assistance_id}>
                  <AppLink to={`/assistances/${assistance.assistance_id}`} fw={600}>
                    {t("assistance.title", { number: assistance.number })}
                  </AppLink>
                  <span>{formatPeriod(assistance.from_on, assistance.ended_on ?? assistance.to_on)}</span>
                  <AssistanceMark assistance={assistance} />
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </Card>
  );
}

/** Notes of social work and material help, the latest first; one that was set right stays readable. */
export function NotesCard({ person_id }: { person_id: string }) {
  const { t } = useTranslation("casework");
  const notes = useCasework(person_id).data?.notes ?? [];
  if (notes.length === 0) return null;
  return (
    <Card title={t("notes.title")}>
      <ul className={classes.acts}>
        {notes.map((note) => (
          <li key={note.note_id} className={classes.note} data-wrong={note.corrected_by_id ? true : undefined}>
            <span>{t("notes.line", { day: formatDay(note.noted_on), kind: t(`words.NoteKind.${note.kind}`), worker: note.worker_name })}</span>
            {note.corrects_id && <Status tone="neutral">{t("notes.correction")}</Status>}
            {note.corrected_by_id ? (
              <Status tone="warning">{t("notes.corrected")}</Status>
            ) : (
              <ActLink to={`/people/${person_id}/notes/${note.note_id}/correction`} permission="casework.note_work" size="compact-xs">
                {t("correct_note.act_short")}
              </ActLink>
            )}
            <p className={contract_classes.text}>{note.text}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function InterviewState({ interview }: { interview: Interview }) {
  const { t } = useTranslation("casework");
  if (interview.visited_on) return <Status tone="good">{t("interview.visited", { day: formatDay(interview.visited_on) })}</Status>;
  const is_late = Boolean(interview.due_on && interview.due_on < today());
  return <Status tone={is_late ? "bad" : "waiting"}>{t(is_late ? "interview.late" : "interview.due", { day: formatDay(interview.due_on) })}</Status>;
}
