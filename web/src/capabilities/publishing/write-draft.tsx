import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, useActForm } from "@/ui/form";

import { DraftFields } from "./draft-fields";
import classes from "./publishing.module.css";
import { type DraftOf, type Publication, publication_key, text_languages, useLastVersion, writeDraft } from "./publishing-api";

/** The last version, to write on: the draft there is, or what the next draft begins with. */
export function WriteDraft() {
  const { t } = useTranslation("publishing");
  const publication_id = useParam("publication_id");
  const publication = useLastVersion(publication_id);
  return (
    <Page
      title={t("draft.act")}
      path={[
        { to: "/publications", label: t("tables.PublicationRow") },
        { to: `/publications/${publication_id}`, label: t("one") },
      ]}
    >
      <Reading query={publication}>{(answer) => <DraftForm publication={answer} />}</Reading>
    </Page>
  );
}

function DraftForm({ publication }: { publication: Publication }) {
  const { t } = useTranslation("publishing");
  const go = useGo();
  const queries = useQueryClient();
  const { publication_id, shown } = publication;
  const form = useActForm<DraftOf, Publication>({
    texts: "publishing",
    draft: `write-draft:${publication_id}`,
    initial: {
      if_match: publication.version,
      texts: text_languages.map((language) => {
        const text = shown.texts.find((one) => one.language === language);
        return { language, title: text?.title ?? "", body: text?.body ?? "" };
      }),
      tolerances: shown.figures.filter((figure) => figure.tolerance !== "0").map(({ code, tolerance }) => ({ code, tolerance: tolerance.replace(".", ",") })),
    },
    send: (values) => writeDraft(publication_id, values),
    done: (answer) => {
      queries.removeQueries({ queryKey: publication_key(publication_id) });
      void queries.invalidateQueries({ queryKey: ["publications", "list"] });
      go(`/publications/${publication_id}?version=${answer.shown.version_no}`, { replace: true });
    },
  });
  return (
    <div className={classes.wide}>
      <ActFormView form={form} submit_label={t("draft.save")} cancel={() => go(`/publications/${publication_id}`)}>
        <DraftFields form={form} />
      </ActFormView>
    </div>
  );
}
