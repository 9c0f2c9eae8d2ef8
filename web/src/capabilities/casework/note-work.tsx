import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { PersonLine, usePersonPath } from "@/capabilities/people";
import { WorkerField } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, Pair, SwitchField, useActForm } from "@/ui/form";

import { type NewNote, type Note, note_kinds, noteWork } from "./assistance-api";

export function NoteWork() {
  const { t } = useTranslation("casework");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const { member_id } = useSession();
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewNote, Note>({
    texts: "casework",
    draft: `note-work:${person_id}`,
    // Who writes the note is who did the work, unless told otherwise.
    initial: { kind: "social_work", noted_on: today(), worker_id: member_id ?? "", text: "" },
    send: (values, act) => noteWork(person_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["people", person_id] });
      go(`/people/${person_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("note_work.title")} path={path} note={<PersonLine person_id={person_id} />}>
      <ActFormView form={form} submit_label={t("note_work.act")} cancel={() => go(`/people/${person_id}`)}>
        <SwitchField {...form.field("kind")} label={t("note_work.kind")} choices={note_kinds.map((one) => ({ value: one, label: t(`words.NoteKind.${one}`) }))} />
        <Pair>
          <DayField {...form.field("noted_on")} required />
          <WorkerField {...form.field("worker_id")} label={t("note_work.who")} on={form.values.noted_on} required />
        </Pair>
        <LongTextField {...form.field("text")} minRows={5} required description={t("note_work.hint")} />
      </ActFormView>
    </Page>
  );
}
