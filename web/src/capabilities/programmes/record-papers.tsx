import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, DayField, ManyField, useActForm } from "@/ui/form";

import { type Application, recordPapers, useApplication } from "./programmes-api";

export function RecordPapers() {
  const application = useApplication(useParam("application_id"));
  return <Reading query={application}>{(answer) => <PapersForm application={answer} />}</Reading>;
}

function PapersForm({ application }: { application: Application }) {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/applications/${application.application_id}`;
  const form = useActForm<{ handed_on: string; requirement_ids: string[] }, Application>({
    texts: "programmes",
    draft: `record-papers:${application.application_id}`,
    initial: { handed_on: today(), requirement_ids: [] },
    send: (values, act) => recordPapers(application.application_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["projects"] });
      void queries.invalidateQueries({ queryKey: ["applications", application.application_id] });
      go(back, { replace: true });
    },
  });
  const missing = application.papers.filter((one) => !one.handed_on);
  return (
    <ActFormView form={form} title={t("record_papers.act")} submit_label={t("record_papers.act")} cancel={() => go(back)}>
      <DayField {...form.field("handed_on")} required />
      <ManyField {...form.field("requirement_ids")} required choices={missing.map((one) => ({ value: one.requirement_id, label: `${one.name} (${t(`words.RequirementKind.${one.kind}`)})` }))} />
    </ActFormView>
  );
}
