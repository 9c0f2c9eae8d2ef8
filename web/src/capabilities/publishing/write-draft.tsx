import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, useActForm } from "@/ui/form";

import { DraftFields } from "./draft-fields";
import classes from "./publishing.module.css";
import { type Draft, type Publication, publication_key, text_languages, usePublication, writeDraft } from "./publishing-api";

/** The last version, to write on: the draft there is, or what the next draft begins with. */
export function WriteDraft() {
  const { t } = useTranslation("publishing");
  const publication_id = useParam("publication_id");
  const known = usePublication(publication_id, "");
  const last = String(known.data?.versions[0]?.version_no ?? "");
  return (
    <Page
      title={t("draft.act")}
      path={[
        { to: "/publications", label: t("tables.PublicationRow") },
        { to: `/publications/${publication_id}`, label: t("one") },
      ]}
    >
      <Reading query={known}>{() => <LastVersion publication_id={publication_id} version_no={last} />}</Reading>
    </Page>
  );
}

function LastVersion({ publication_id, version_no }: { publication_id: string; version_no: string }) {
  const publication = usePublication(publication_id, version_no);
  return <Reading query={publication}>{(answer) => <DraftForm key={answer.version} publication={answer} />}</Reading>;
}

function DraftForm({ publication }: { publication: Publication }) {
  const { t } = useTranslation("publishing");
  const go = useGo();
  const queries = useQueryClient();
  const { publication_id, shown } = publication;
  const form = useActForm<Draft, Publication>({
    texts: "publishing",
    draft: `write-draft:${publication_id}`,
    initial: {
      texts: text_languages.map((language) => {
        const text = shown.texts.find((one) => one.language === language);
        return { language, title: text?.title ?? "", body: text?.body ?? "" };
      }),
      tolerances: shown.figures.filter((figure) => figure.tolerance !== "0").map(({ code, tolerance }) => ({ code, tolerance: tolerance.replace(".", ",") })),
    },
    send: (values) => writeDraft(publication_id, publication.version, values),
    done: (answer) => {
      void queries.invalidateQueries({ queryKey: publication_key(publication_id) });
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
