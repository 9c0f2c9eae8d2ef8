import { Button, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useProgrammes, useProjects } from "@/capabilities/programmes";
import { formatDay, isDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, Card, EmptyState, Figure, Figures, Page, Reading, useAddressState, useGo, useParam } from "@/ui";
import { type ActForm, ActFormView, ChoiceField, DayField, ManyField, Pair, Section, SwitchField, TextField, useActForm } from "@/ui/form";

import { changeComposition, composeFigure, type Composition, type CompositionForm, empty_set, type FactChoice, formOf, measures, recipeOf, useComposition, useFacts, usePreview } from "./compositions-api";
import { valueText } from "./figure-text";
import { RecordsList } from "./records-list";

export function ComposeFigure() {
  const { t } = useTranslation("results");
  const projects = useProjects();
  const [programme_id] = useAddressState("programme_id");
  const [project_id] = useAddressState("project_id");
  return (
    <Page title={t("compose.title")} path={[{ to: "/compositions", label: t("tables.CompositionRow") }]} note={t("compose.note")}>
      <Reading query={projects}>
        {(all) => {
          // The one project of a small office need not be chosen.
          const set = { ...empty_set, programme_id, project_id: all.length === 1 && programme_id === "" ? all[0]!.project_id : project_id };
          return <CompositionSheet initial={{ name: "", measure: "people", counted: set, leaves_out: false, without: set }} />;
        }}
      </Reading>
    </Page>
  );
}

export function ChangeComposition() {
  const { t } = useTranslation("results");
  const composition_id = useParam("composition_id");
  const composition = useComposition(composition_id);
  return (
    <Page
      title={composition.data?.name ?? t("fields.composition_id")}
      path={[{ to: "/compositions", label: t("tables.CompositionRow") }]}
      note={t("compose.published_keeps")}
      acts={
        <ActLink to={`/figures/new?composition_id=${composition_id}`} permission="results.publish_statement" variant="filled">
          {t("publish_statement.act")}
        </ActLink>
      }
    >
      <Reading query={composition}>{(before) => <CompositionSheet key={before.version} before={before} initial={formOf(before)} />}</Reading>
    </Page>
  );
}

function CompositionSheet({ before, initial }: { before?: Composition; initial: CompositionForm }) {
  const { t } = useTranslation("results");
  const go = useGo();
  const queries = useQueryClient();
  const may_compose = useMay("results.compose_figure");
  const form = useActForm<CompositionForm, Composition>({
    texts: "results",
    draft: `compose-figure:${before ? `${before.composition_id}:${before.version}` : ""}`,
    initial,
    send: (values, act) => (before ? changeComposition(before, values, act) : composeFigure(values, act)),
    done: (composition) => {
      void queries.invalidateQueries({ queryKey: ["results"] });
      go(`/compositions/${composition.composition_id}`, { replace: true });
    },
  });
  const { counted, leaves_out, without } = form.values;
  const facts = useFacts(counted).data ?? [];
  const facts_without = useFacts(without).data ?? [];
  const source = facts.find((one) => one.fact === counted.fact);
  const fits = { people: source?.has_people, pieces: true, labels: source?.has_labels, amounts: source?.has_amounts };
  return (
    <>
      <ActFormView form={form} title={t("compose.act")} submit_label={t(before ? "compose.change" : "compose.save")} cancel={() => go("/compositions")} refused={may_compose ? undefined : t("ui:no_permission")}>
        <TextField {...form.field("name")} required />
        <SetFields form={form} part="counted" facts={facts} title={t("compose.counted")} />
        <SwitchField {...form.field("measure")} required choices={measures.map((one) => ({ value: one, label: t(`words.Measure.${one}`), disabled: !fits[one] }))} />
        {leaves_out ? (
          <>
            <SetFields form={form} part="without" facts={facts_without} title={t("compose.without")} hint={t("compose.without_hint")} />
            <div>
              <Button size="xs" variant="default" onClick={() => form.change({ leaves_out: false })}>
                {t("compose.drop_without")}
              </Button>
            </div>
          </>
        ) : (
          <div>
            <Button size="xs" variant="default" onClick={() => form.change({ leaves_out: true, without: { ...empty_set, project_id: counted.project_id, programme_id: counted.programme_id } })}>
              {t("compose.add_without")}
            </Button>
          </div>
        )}
      </ActFormView>
      {may_compose && <Preview values={form.values} />}
    </>
  );
}

/** Marks a programme among the projects to choose from. */
const of_programme = "programme:";

type SetProps = { form: ActForm<CompositionForm>; part: "counted" | "without"; facts: readonly FactChoice[]; title: string; hint?: string };

/** Which records: their kind and project, then what the kind lets one choose. */
function SetFields({ form, part, facts, title, hint }: SetProps) {
  const { t } = useTranslation("results");
  const projects = useProjects();
  const chosen = facts.find((one) => one.fact === form.values[part].fact);
  const fact = form.part(part, "fact");
  const programmes = useProgrammes();
  const project = form.part(part, "project_id");
  const { programme_id } = form.values[part];
  // Another kind has other states and labels; none of the earlier ones may stay behind.
  const choose = (change: Partial<CompositionForm["counted"]>) =>
    form.change((before) => ({
      [part]: { ...before[part], states: [], label: "", ...change },
      ...(part === "counted" && change.fact ? { measure: facts.find((one) => one.fact === change.fact)?.has_people === false ? "pieces" : "people" } : {}),
    }));
  return (
    <Section title={title}>
      {hint && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
      <Pair>
        <ChoiceField {...fact} required onChange={(value) => choose({ fact: value })} choices={facts.map((one) => ({ value: one.fact, label: t(`words.FactKind.${one.fact}`) }))} />
        <ChoiceField
          {...project}
          required
          value={programme_id === "" ? project.value : of_programme + programme_id}
          onChange={(value) => choose(value.startsWith(of_programme) ? { project_id: "", programme_id: value.slice(of_programme.length) } : { project_id: value, programme_id: "" })}
          choices={[
            ...(projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name })),
            ...(programmes.data ?? []).map((one) => ({ value: of_programme + one.programme_id, label: t("compose.all_editions", { name: one.name }) })),
          ]}
        />
      </Pair>
      {chosen && chosen.states.length > 0 && (
        <ManyField {...form.part(part, "states")} description={t("compose.any_state")} choices={chosen.states.map((one) => ({ value: one, label: t(`${chosen.words}.${one}`) }))} />
      )}
      {chosen?.has_labels && <ChoiceField {...form.part(part, "label")} is_optional choices={chosen.labels.map((one) => ({ value: one, label: one }))} />}
      <Pair>
        <DayField {...form.part(part, "from_on")} />
        <DayField {...form.part(part, "to_on")} />
      </Pair>
    </Section>
  );
}

/** The value and the records behind it, while the figure is put together. */
function Preview({ values }: { values: CompositionForm }) {
  const { t } = useTranslation("results");
  const [on, setOn] = useState("");
  const readable = (day: string) => (day === "" || isDay(day) ? day : "");
  const set = (one: CompositionForm["counted"]) => ({ ...one, from_on: readable(one.from_on), to_on: readable(one.to_on) });
  const [recipe] = useDebouncedValue(recipeOf({ ...values, name: "", counted: set(values.counted), without: set(values.without) }), 400);
  const preview = usePreview(recipe, readable(on));
  return (
    <Card title={t("compose.preview")} acts={<DayField id="field-preview-on" label={t("as_of_day")} value={on} onChange={setOn} />}>
      {preview.fetchStatus === "idle" && !preview.data && !preview.isError ? (
        <EmptyState title={t("compose.choose_project")} />
      ) : (
        <Reading query={preview} texts="results">
          {(figure) => (
            <>
              <Figures>
                <Figure label={t("fields.value")} value={valueText(t, figure.value, figure.unit)} />
                <Figure label={t("fields.as_of")} value={formatDay(figure.as_of)} />
                <Figure label={t("fields.records")} value={figure.records} note={t("of_records", { count: figure.records_list.length })} />
              </Figures>
              <RecordsList records={figure.records_list} />
            </>
          )}
        </Reading>
      )}
    </Card>
  );
}
