import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useProjects } from "@/capabilities/programmes";
import { Page, Reading, useAddressState, useGo } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, Section, TextField, useActForm, WholeField } from "@/ui/form";

import { useCompositions } from "./compositions-api";
import { figureAddress } from "./figure-text";
import { definitions, type FigureRow, type NewStatement, publishStatement, useFigures, words } from "./results-api";

/** A statement of the office: its sentence, and what computes the figure in it. */
export function PublishStatement() {
  const { t } = useTranslation("results");
  const [code] = useAddressState("code");
  const [composition_id] = useAddressState("composition_id");
  const figures = useFigures("", "");
  return (
    <Page title={t(code ? "publish_statement.change" : "publish_statement.title")} tab_title={t("publish_statement.title")} path={[{ to: "/figures", label: t("tables.Figure") }]} note={t("publish_statement.note")}>
      <Reading query={figures}>{(answer) => <StatementForm key={code} before={answer.find((one) => one.code === code)} composition_id={composition_id} figures={answer} />}</Reading>
    </Page>
  );
}

function StatementForm({ before, composition_id, figures }: { before: FigureRow | undefined; composition_id: string; figures: FigureRow[] }) {
  const { t } = useTranslation("results");
  const go = useGo();
  const queries = useQueryClient();
  const projects = useProjects();
  const compositions = useCompositions();
  const next = Math.max(0, ...figures.map((one) => one.position)) + 10;
  const form = useActForm<NewStatement, FigureRow>({
    texts: "results",
    draft: `publish-statement:${before?.code ?? composition_id}`,
    initial: {
      code: before?.code ?? "",
      position: before?.position ?? next,
      definition: before?.definition ?? (composition_id ? "composed" : ""),
      project_id: before?.project_id ?? "",
      composition_id: before?.composition_id ?? composition_id,
      on_day: before?.on_day ?? "",
      word: before?.word ?? "exactly",
      sentence_pl: before?.sentence_pl ?? "",
      sentence_en: before?.sentence_en ?? "",
    },
    send: publishStatement,
    done: (figure) => {
      void queries.invalidateQueries({ queryKey: ["results"] });
      go(figureAddress(figure.code), { replace: true });
    },
  });
  const is_replaced = figures.some((one) => one.code === form.values.code.trim()) && form.values.code.trim() !== before?.code;
  const back = before ? figureAddress(before.code) : composition_id ? `/compositions/${composition_id}` : "/figures";
  return (
    <ActFormView form={form} submit_label={t("publish_statement.act")} cancel={() => go(back)}>
      <Section title={t("publish_statement.what")}>
        <ChoiceField {...form.field("definition")} required choices={definitions.map((one) => ({ value: one, label: t(`words.Definition.${one}`) }))} {...(form.values.definition ? { description: t(`definitions.${form.values.definition}`) } : {})} />
        {form.values.definition === "composed" ? (
          <ChoiceField {...form.field("composition_id")} required choices={(compositions.data ?? []).map((one) => ({ value: one.composition_id, label: one.name }))} />
        ) : (
          <ChoiceField {...form.field("project_id")} is_optional choices={(projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name }))} />
        )}
        <Pair>
          <DayField {...form.field("on_day")} description={t("publish_statement.day_hint")} />
          <ChoiceField {...form.field("word")} required choices={words.map((one) => ({ value: one, label: t(`words.Word.${one}`) }))} />
        </Pair>
      </Section>
      <Section title={t("publish_statement.sentence")}>
        <LongTextField {...form.field("sentence_pl")} minRows={2} required description={t("publish_statement.sentence_hint")} />
        <LongTextField {...form.field("sentence_en")} minRows={2} required />
      </Section>
      <Pair>
        <TextField {...form.field("code")} required description={is_replaced ? t("publish_statement.replaces") : t("publish_statement.code_hint")} />
        <WholeField {...form.field("position")} required />
      </Pair>
    </ActFormView>
  );
}
