import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod, today } from "@/platform/formats";
import { ActLink, AppLink, Card, Reading, Status } from "@/ui";

import { type Interview, useCasework } from "./casework-api";
import { ContractMark } from "./contract-mark";
import classes from "./casework.module.css";

/** Interviews, diagnoses and contracts of a person, with what waits. */
export function CaseworkCard({ person_id }: { person_id: string }) {
  const { t } = useTranslation("casework");
  const casework = useCasework(person_id);
  return (
    <Card title={t("card.title")}>
      <Reading query={casework}>
        {({ interviews, diagnoses, contracts }) =>
          interviews.length + diagnoses.length + contracts.length === 0 ? (
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
            </ul>
          )
        }
      </Reading>
    </Card>
  );
}

function InterviewState({ interview }: { interview: Interview }) {
  const { t } = useTranslation("casework");
  if (interview.visited_on) return <Status tone="good">{t("interview.visited", { day: formatDay(interview.visited_on) })}</Status>;
  const is_late = Boolean(interview.due_on && interview.due_on < today());
  return <Status tone={is_late ? "bad" : "waiting"}>{t(is_late ? "interview.late" : "interview.due", { day: formatDay(interview.due_on) })}</Status>;
}
