import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useProjects } from "@/capabilities/programmes";
import { today } from "@/platform/formats";
import { Page, useGo } from "@/ui";
import { ActFormView, ChoiceField, Pair, Section, TextField, useActForm } from "@/ui/form";

import { DraftFields } from "./draft-fields";
import classes from "./publishing.module.css";
import { beginPublication, type NewPublication, type Publication, text_languages } from "./publishing-api";

export function BeginPublication() {
  const { t } = useTranslation("publishing");
  const go = useGo();
  const queries = useQueryClient();
  const projects = useProjects();
  const form = useActForm<NewPublication, Publication>({
    texts: "publishing",
    draft: "begin-publication",
    initial: { year: today().slice(0, 4), project_id: "", texts: text_languages.map((language) => ({ language, title: "", body: "" })), tolerances: [] },
    send: (values, act) => beginPublication(values, act.key),
    done: (publication) => {
      void queries.invalidateQueries({ queryKey: ["publications"] });
      go(`/publications/${publication.publication_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("begin.act")} path={[{ to: "/publications", label: t("tables.PublicationRow") }]}>
      <div className={classes.wide}>
        <ActFormView form={form} submit_label={t("draft.save")} cancel={() => go("/publications")}>
          <Section title={t("begin.about")}>
            <Pair>
              <TextField {...form.field("year")} required inputMode="numeric" maxLength={4} />
              <ChoiceField {...form.field("project_id")} is_optional choices={(projects.data ?? []).map((project) => ({ value: project.project_id, label: project.name }))} />
            </Pair>
          </Section>
          <DraftFields form={form} />
        </ActFormView>
      </div>
    </Page>
  );
}
