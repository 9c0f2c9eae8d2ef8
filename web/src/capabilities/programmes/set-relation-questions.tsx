import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Card, Reading, useGo, useParam } from "@/ui";
import { ActFormView, TextField, useActForm } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { type NewQuestions, type Questionnaire, setRelationQuestions, useRelationQuestions } from "./families-api";
import { project_key } from "./programmes-api";

/** What families of a project are asked; once answered, the questions are only read. */
export function SetRelationQuestions() {
  const { t } = useTranslation("programmes");
  const questionnaire = useRelationQuestions(useParam("project_id"));
  return (
    <Reading query={questionnaire}>
      {(answer) =>
        answer.has_answers ? (
          <Card title={t("relation_questions.title")}>
            <p>{t("codes.questions_answered")}</p>
            <ol>
              {answer.questions.map((one) => (
                <li key={one.question_id}>{one.question}</li>
              ))}
            </ol>
          </Card>
        ) : (
          <QuestionsForm questionnaire={answer} />
        )
      }
    </Reading>
  );
}

function QuestionsForm({ questionnaire }: { questionnaire: Questionnaire }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const { project_id } = questionnaire;
  const back = `/projects/${project_id}/families`;
  const known = questionnaire.questions.map((one) => ({ question: one.question }));
  const form = useActForm<NewQuestions, Questionnaire>({
    texts: "programmes",
    draft: `relation-questions:${project_id}`,
    initial: { questions: known.length > 0 ? known : [{ question: "" }, { question: "" }, { question: "" }] },
    send: (values, act) => setRelationQuestions(project_id, values, act),
    done: (answer) => {
      queries.setQueryData([...project_key(project_id), "relation-questions"], answer);
      void queries.invalidateQueries({ queryKey: ["families"] });
      go(back, { replace: true });
    },
  });
  const questions = form.values.questions;
  return (
    <ActFormView form={form} title={t("relation_questions.title")} submit_label={t("relation_questions.act")} cancel={() => go(back)}>
      <p>{t("relation_questions.hint")}</p>
      {questions.map((_, index) => {
        const field = form.row("questions", index, "question");
        return (
          <div key={index} className={rows.rowOf}>
            <TextField {...field} label={t("relation_questions.question", { number: index + 1 })} error={field.error ?? form.errorOf(`questions.${index}`)} required={index === 0} />
            {questions.length > 1 && (
              <Button mt="xs" variant="subtle" size="compact-xs" color="red" onClick={() => form.change({ questions: questions.filter((__, at) => at !== index) })}>
                {t("ui:form.remove_row", { number: index + 1 })}
              </Button>
            )}
          </div>
        );
      })}
      <Button id="field-questions" variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.change({ questions: [...questions, { question: "" }] })}>
        {t("relation_questions.add")}
      </Button>
    </ActFormView>
  );
}
