import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, TextField, useActForm } from "@/ui/form";

import { type NewEdition, placeProject, type Programme, useProgrammes } from "./programme-api";
import { type Project, project_key, useProject } from "./programmes-api";

/** Says of which programme the project is which edition. */
export function PlaceProject() {
  const project = useProject(useParam("project_id"));
  return <Reading query={project}>{(known) => <PlaceForm project={known} />}</Reading>;
}

function PlaceForm({ project }: { project: Project }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const programmes = useProgrammes().data ?? [];
  const back = `/projects/${project.project_id}/plan`;
  const form = useActForm<NewEdition, Programme>({
    texts: "programmes",
    draft: `place-project:${project.project_id}`,
    initial: { programme_id: project.edition?.programme_id ?? "", edition: project.edition?.edition ?? project.from_on.slice(0, 4) },
    send: (values, act) => placeProject(project.project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["programmes"] });
      void queries.invalidateQueries({ queryKey: project_key(project.project_id) });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("place_project.title")} submit_label={t("place_project.act")} cancel={() => go(back)}>
      <ChoiceField {...form.field("programme_id")} required choices={programmes.map((one) => ({ value: one.programme_id, label: one.name }))} />
      <TextField {...form.field("edition")} required />
    </ActFormView>
  );
}
