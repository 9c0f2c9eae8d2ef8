import { useQueryClient } from "@tanstack/react-query";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { Card, EmptyState, Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, useActForm } from "@/ui/form";

import { FiguresCounted } from "./figures-counted";
import { PublishedText, TextTitle } from "./published-text";
import { approveVersion, type Publication, publication_key, useLastVersion } from "./publishing-api";

/** The draft as it will be published, and the figures that will be kept with it. */
export function ApproveVersion() {
  const { t } = useTranslation("publishing");
  const publication_id = useParam("publication_id");
  const publication = useLastVersion(publication_id);
  return (
    <Page
      title={t("approve.act")}
      path={[
        { to: "/publications", label: t("tables.PublicationRow") },
        { to: `/publications/${publication_id}`, label: t("one") },
      ]}
    >
      <Reading query={publication}>{(answer) => (answer.shown.state === "draft" ? <ApproveForm publication={answer} /> : <EmptyState title={t("rules.W-07")} />)}</Reading>
    </Page>
  );
}

function ApproveForm({ publication }: { publication: Publication }) {
  const { t } = useTranslation("publishing");
  const go = useGo();
  const queries = useQueryClient();
  const { publication_id, shown, version } = publication;
  const form = useActForm<object, Publication>({
    texts: "publishing",
    draft: null,
    initial: {},
    send: (_, act) => approveVersion(publication_id, version, act),
    done: () => {
      queries.removeQueries({ queryKey: publication_key(publication_id) });
      void queries.invalidateQueries({ queryKey: ["publications", "list"] });
      go(`/publications/${publication_id}`, { replace: true });
    },
  });
  return (
    <>
      <ActFormView form={form} submit_label={t("approve.act")} cancel={() => go(`/publications/${publication_id}?version=${shown.version_no}`)}>
        <Text size="sm">{t("approve.note")}</Text>
      </ActFormView>
      {shown.texts.map((text) => (
        <Card key={text.language} title={t(`words.TextLanguage.${text.language}`)}>
          <TextTitle title={text.title} language={text.language} />
          <PublishedText body={text.body} language={text.language} figures={shown.figures} />
        </Card>
      ))}
      <Card title={t("how")}>
        <FiguresCounted figures={shown.figures} is_draft />
      </Card>
    </>
  );
}
