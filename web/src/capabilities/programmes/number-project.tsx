import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, TextField, useActForm } from "@/ui/form";

import { numberProject, project_key, useProject } from "./programmes-api";

/** The number of the agreement on the money, which comes later than the project. */
export function NumberProject() {
  const project = useProject(useParam("project_id"));
  return <Reading query={project}>{(answer) => <NumberForm project_id={answer.project_id} number={answer.number ?? ""} />}</Reading>;
}

function NumberForm({ project_id, number }: { project_id: string; number: string }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/plan`;
  const form = useActForm<{ number: string }, unknown>({
    texts: "programmes",
    draft: `number-project:${project_id}`,
    initial: { number },
    send: (values, act) => numberProject(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("number_project.act")} submit_label={t("number_project.save")} cancel={() => go(back)}>
      <TextField {...form.field("number")} label={t("number_project.act")} required />
    </ActFormView>
  );
}
