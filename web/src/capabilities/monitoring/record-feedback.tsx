import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, Pair, useActForm, WholeField } from "@/ui/form";

import { type FeedbackError, type NewFeedback, recordFeedback } from "./fund-file-api";
import { data_key } from "./monitoring-api";

/** An error that the fund's system told of a file, by row and column. */
export function RecordFeedback() {
  const { t } = useTranslation("monitoring");
  const project_id = useParam("project_id");
  const file_id = useParam("file_id");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/participants/file`;
  const form = useActForm<NewFeedback, FeedbackError>({
    texts: "monitoring",
    draft: `feedback:${file_id}`,
    initial: { row: null, column: null, told: "", told_on: today() },
    send: (values, act) => recordFeedback(file_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: data_key(project_id) });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("feedback.record")} submit_label={t("feedback.save")} cancel={() => go(back)}>
      <Pair>
        <WholeField {...form.field("row")} required description={t("feedback.row_note")} />
        <WholeField {...form.field("column")} required />
      </Pair>
      <LongTextField {...form.field("told")} required minRows={2} />
      <DayField {...form.field("told_on")} required label={t("fields.told_on_feedback")} />
    </ActFormView>
  );
}
