import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Reading, useAddressState, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, Section, TextField, TickField, useActForm, WholeField } from "@/ui/form";

import { type NextEdition, openNextEdition } from "./families-api";
import { PlannedFields } from "./planned-fields";
import { useProgrammes } from "./programme-api";
import { type Project, useProject } from "./programmes-api";

/** The next edition begins as the last one was, with what is chosen to be taken over; any project is a template for another programme. */
export function OpenNextEdition() {
  const project = useProject(useParam("project_id"));
  return <Reading query={project}>{(last) => <EditionForm last={last} />}</Reading>;
}

/** "Razem 2012" after "Razem 2011". */
function nextName(name: string, edition: string): string {
  const next = nextYear(edition);
  return next === "" ? name : name.replace(edition, next);
}

function nextYear(edition: string): string {
  return /^\d{4}$/.test(edition) ? String(Number(edition) + 1) : "";
}

function EditionForm({ last }: { last: Project }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const [asked_for] = useAddressState("programme_id");
  const [as] = useAddressState("as");
  const own = last.edition?.programme_id ?? "";
  const programmes = useProgrammes().data ?? [];
  const starts_as_template = as === "template" || (asked_for !== "" && asked_for !== own);
  const form = useActForm<NextEdition, Project>({
    texts: "programmes",
    draft: `next-edition:${last.project_id}:${asked_for}`,
    initial: {
      programme_id: asked_for || (starts_as_template ? "" : own),
      edition: starts_as_template ? "" : nextYear(last.edition?.edition ?? ""),
      name: starts_as_template ? "" : nextName(last.name, last.edition?.edition ?? ""),
      number: "",
      from_on: "",
      to_on: "",
      planned: { participants: null, decision_on: "", decision_reference: "", reason: "" },
      with_partners: true,
      with_regulations: false,
      regulations: { adopted_on: "", opens_on: "", closes_on: "", women_target: null, men_target: null },
      with_questions: false,
      with_support: true,
      with_figures: starts_as_template,
    },
    send: (values, act) => openNextEdition(last.project_id, values, act),
    done: (project) => {
      void queries.invalidateQueries({ queryKey: ["projects", "list"] });
      void queries.invalidateQueries({ queryKey: ["programmes"] });
      go(`/projects/${project.project_id}`, { replace: true });
    },
  });
  const is_template = own === "" || form.values.programme_id !== own;
  return (
    <ActFormView form={form} title={t(is_template ? "template.title" : "next_edition.title")} submit_label={t("next_edition.save")} cancel={() => go(`/projects/${last.project_id}/plan`)}>
      <p>{t(is_template ? "template.from" : "next_edition.from", { name: last.name })}</p>
      <Section title={t("next_edition.dates")}>
        <ChoiceField {...form.field("programme_id")} required choices={programmes.map((one) => ({ value: one.programme_id, label: one.name }))} />
        <TextField {...form.field("name")} required />
        <Pair>
          <TextField {...form.field("edition")} required />
          <TextField {...form.field("number")} />
        </Pair>
        <Pair>
          <DayField {...form.field("from_on")} required />
          <DayField {...form.field("to_on")} required />
        </Pair>
        <PlannedFields field={(part) => form.part("planned", part)} />
      </Section>
      <Section title={t(is_template ? "template.take" : "next_edition.take")}>
        <p>{t(is_template ? "template.take_note" : "next_edition.take_note")}</p>
        <TickField {...form.field("with_partners")} />
        <TickField {...form.field("with_support")} />
        <TickField {...form.field("with_questions")} />
        <TickField {...form.field("with_figures")} />
        <TickField {...form.field("with_regulations")} label={t("fields.regulations")} />
      </Section>
      {form.values.with_regulations && (
        <Section title={t("next_edition.recruitment")}>
          <Pair>
            <DayField {...form.part("regulations", "adopted_on")} required />
            <DayField {...form.part("regulations", "opens_on")} required />
            <DayField {...form.part("regulations", "closes_on")} required />
          </Pair>
          <Pair>
            <WholeField {...form.part("regulations", "women_target")} description={t("next_edition.targets_hint")} />
            <WholeField {...form.part("regulations", "men_target")} />
          </Pair>
        </Section>
      )}
    </ActFormView>
  );
}
