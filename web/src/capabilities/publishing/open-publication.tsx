import { Alert, Group, SegmentedControl } from "@mantine/core";
import { IconAlertTriangle, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { formatInstant } from "@/platform/formats";
import { ActLink, AppLink, Card, type Column, DataList, EmptyState, FileMenu, Page, Reading, Status, type Tone, useAddressState, useParam, wholeList } from "@/ui";

import { FiguresCounted } from "./figures-counted";
import { PublishedText, TextTitle } from "./published-text";
import classes from "./publishing.module.css";
import { type Publication, usePublication } from "./publishing-api";

const tones: Record<string, Tone> = { draft: "waiting", approved: "good", superseded: "neutral" };

export function OpenPublication() {
  const { t } = useTranslation("publishing");
  const publication_id = useParam("publication_id");
  const [version] = useAddressState("version");
  const publication = usePublication(publication_id, /^\d+$/.test(version) ? version : "");
  const draft = publication.data?.versions.find((one) => one.state === "draft");
  const title = publication.data ? publication.data.shown.texts[0]?.title : undefined;
  return (
    <Page
      title={title ?? t("one")}
      tab_title={t("one")}
      path={[{ to: "/publications", label: t("tables.PublicationRow") }]}
      note={publication.data && (publication.data.project_name ?? t("whole_office"))}
      acts={
        <>
          <FileMenu />
          <ActLink to={`/publications/${publication_id}/draft`} permission="publishing.write" icon={<IconPencil size={14} aria-hidden />}>
            {draft ? t("draft.go_on") : t("draft.new")}
          </ActLink>
          {draft && (
            <ActLink to={`/publications/${publication_id}/approval`} permission="publishing.approve" variant="filled">
              {t("approve.act")}
            </ActLink>
          )}
        </>
      }
    >
      <Reading query={publication}>{(answer) => <PublicationSheet publication={answer} />}</Reading>
    </Page>
  );
}

function PublicationSheet({ publication }: { publication: Publication }) {
  const { t } = useTranslation("publishing");
  const [asked, setLanguage] = useAddressState("language");
  const { shown, versions, publication_id } = publication;
  const text = shown.texts.find((one) => one.language === asked) ?? shown.texts[0]!;
  const brief = versions.find((one) => one.version_no === shown.version_no)!;
  const draft = versions.find((one) => one.state === "draft");
  const moved = shown.figures.filter((figure) => figure.has_moved).length;
  return (
    <>
      <Group gap="xs" mb="sm" className={classes.screenOnly!}>
        <Status tone={tones[shown.state]!}>
          {brief.approved_at ? t("version_approved", { number: brief.version_no, at: formatInstant(brief.approved_at), who: brief.approved_by }) : t("version_draft", { number: brief.version_no, at: formatInstant(brief.written_at), who: brief.written_by })}
        </Status>
        {draft && shown.state !== "draft" && <AppLink to={`/publications/${publication_id}?version=${draft.version_no}`}>{t("draft.waits")}</AppLink>}
        {shown.texts.length > 1 && (
          <SegmentedControl size="xs" aria-label={t("language")} value={text.language} onChange={(language) => setLanguage(language === "pl" ? "" : language)} data={shown.texts.map(({ language }) => ({ value: language, label: t(`words.TextLanguage.${language}`) }))} />
        )}
      </Group>
      {shown.state === "superseded" && (
        <Alert color="blue" mb="sm" title={t("superseded")}>
          <AppLink to={`/publications/${publication_id}`}>{t("superseded_next")}</AppLink>
        </Alert>
      )}
      {shown.state === "draft" && shown.unknown.length > 0 && (
        <Alert color="red" mb="sm" icon={<IconAlertTriangle aria-hidden />} title={t("unknown_marks", { codes: shown.unknown.join(", ") })} />
      )}
      {moved > 0 && (
        <Alert color="orange" mb="sm" className={classes.screenOnly!} icon={<IconAlertTriangle aria-hidden />} title={t("moved_title", { count: moved })}>
          {t("moved_next")}
        </Alert>
      )}
      <article className={classes.sheet}>
        {text.language !== shown.texts[0]!.language && <TextTitle title={text.title} language={text.language} />}
        <PublishedText body={text.body} language={text.language} figures={shown.figures} heading={text.language === shown.texts[0]!.language ? "h2" : "h3"} />
      </article>
      <Card title={t("how")}>
        <FiguresCounted figures={shown.figures} is_draft={shown.state === "draft"} />
      </Card>
      {versions.some((one) => one.state === "approved") && <RecordPapers record_id={publication_id} kinds={shown.texts.some((one) => one.language === "en") ? ["publication", "publication_en"] : ["publication"]} />}
      <div className={classes.screenOnly}>
        <Card title={t("versions.title")}>
          <Versions publication={publication} />
        </Card>
      </div>
    </>
  );
}

type Brief = Publication["versions"][number];

function Versions({ publication }: { publication: Publication }) {
  const { t } = useTranslation("publishing");
  const columns: Column<Brief>[] = [
    { key: "version_no", label: t("fields.version_no"), cell: (row) => t("versions.number", { number: row.version_no }) },
    { key: "state", label: t("fields.state"), cell: (row) => <Status tone={tones[row.state]!}>{t(`words.VersionState.${row.state}`)}</Status> },
    { key: "written", label: t("fields.written_by"), cell: (row) => `${row.written_by}, ${formatInstant(row.written_at)}`, is_wide_only: true },
    { key: "approved", label: t("fields.approved_by"), cell: (row) => (row.approved_at ? `${row.approved_by}, ${formatInstant(row.approved_at)}` : "–") },
  ];
  return (
    <DataList
      label={t("versions.title")}
      list={wholeList({ data: publication.versions, error: null, refetch: () => undefined })}
      columns={columns}
      row_key={(row) => String(row.version_no)}
      open={(row) => `/publications/${publication.publication_id}?version=${row.version_no}`}
      empty={<EmptyState title={t("none")} />}
    />
  );
}
