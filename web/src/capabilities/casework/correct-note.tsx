import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { PersonLine, usePersonPath } from "@/capabilities/people";
import { Card, Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, useActForm } from "@/ui/form";

import { correctNote, type Note } from "./assistance-api";
import { useCasework } from "./casework-api";
import classes from "./contract.module.css";

/** Sets a note right by another one; the wrong one stays and can be read. */
export function CorrectNote() {
  const { t } = useTranslation("casework");
  const person_id = useParam("person_id");
  const note_id = useParam("note_id");
  const path = usePersonPath(person_id);
  const casework = useCasework(person_id);
  return (
    <Page title={t("correct_note.title")} path={path} note={<PersonLine person_id={person_id} />}>
      <Reading query={casework}>
        {({ notes }) => {
          const wrong = notes.find((one) => one.note_id === note_id);
          return wrong ? <CorrectionForm wrong={wrong} person_id={person_id} /> : null;
        }}
      </Reading>
    </Page>
  );
}

function CorrectionForm({ wrong, person_id }: { wrong: Note; person_id: string }) {
  const { t } = useTranslation("casework");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ noted_on: string; text: string }, Note>({
    texts: "casework",
    draft: `correct-note:${wrong.note_id}`,
    initial: { noted_on: wrong.noted_on, text: wrong.text },
    send: (values, act) => correctNote(wrong.note_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["people", person_id] });
      go(`/people/${person_id}`, { replace: true });
    },
  });
  return (
    <>
      <Card title={t("correct_note.wrong")}>
        <p className={classes.text}>{wrong.text}</p>
      </Card>
      <ActFormView form={form} submit_label={t("correct_note.act")} cancel={() => go(`/people/${person_id}`)}>
        <DayField {...form.field("noted_on")} required />
        <LongTextField {...form.field("text")} minRows={5} required description={t("correct_note.hint")} />
      </ActFormView>
    </>
  );
}
