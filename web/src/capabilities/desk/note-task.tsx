import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { ActFormView, DayField, Pair, TextField, useActForm } from "@/ui/form";

import { noteTask, type OwnTask } from "./desk-api";

/** A task of one's own, with its day; nobody else sees it. */
export function NoteTask({ day, done }: { day: string; done: () => void }) {
  const { t } = useTranslation("desk");
  const queries = useQueryClient();
  const form = useActForm<{ due_on: string; what: string }, OwnTask>({
    texts: "desk",
    draft: "note-task",
    initial: { due_on: day, what: "" },
    send: (values, act) => noteTask(values, act.key),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["desk", "my-day"] });
      form.startAnew();
      done();
    },
  });
  return (
    <ActFormView form={form} submit_label={t("note_task.act")} cancel={done}>
      <TextField {...form.field("what")} required description={t("note_task.hint")} />
      <Pair>
        <DayField {...form.field("due_on")} required />
      </Pair>
    </ActFormView>
  );
}
