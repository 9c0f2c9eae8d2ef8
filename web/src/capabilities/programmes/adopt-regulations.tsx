import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, Section, SwitchField, TextField, useActForm, WholeField } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { adoptRegulations, type NewRegulations, project_key, requirement_kinds, score_rules, sex_rules, tie_keys } from "./programmes-api";

const blank_formal = { statement: "", evidence: "", checks: "none", youngest_age: null, oldest_age: null };

const blank_scored = { statement: "", evidence: "", most_points: null, exclusive_group: "" };

export function AdoptRegulations() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/projects/${project_id}/regulations`;
  const form = useActForm<NewRegulations, unknown>({
    texts: "programmes",
    draft: `adopt-regulations:${project_id}`,
    initial: {
      adopted_on: "",
      opens_on: "",
      closes_on: "",
      minimum_points: null,
      reserve_places: null,
      scorers: "1",
      score_rule: "sum",
      most_difference: null,
      completion_days: 5,
      appeal_days: 3,
      invitation_days: 14,
      sex_rule: "",
      women_target: null,
      men_target: null,
      sex_reason: "",
      formal_criteria: [blank_formal],
      scored_criteria: [blank_scored],
      ties: [],
      required_papers: [],
    },
    send: (values, act) => adoptRegulations(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(at, { replace: true });
    },
  });
  const { formal_criteria, scored_criteria, ties, required_papers, scorers, sex_rule } = form.values;
  const words = <Word extends string>(kind: string, all: readonly Word[]) => all.map((one) => ({ value: one, label: t(`words.${kind}.${one}`) }));
  return (
    <ActFormView form={form} title={t("adopt_regulations.act")} submit_label={t("adopt_regulations.act")} cancel={() => go(at)}>
      <Section title={t("adopt_regulations.time")}>
        <Pair>
          <DayField {...form.field("adopted_on")} required />
          <DayField {...form.field("opens_on")} required />
          <DayField {...form.field("closes_on")} required />
        </Pair>
        <Pair>
          <WholeField {...form.field("minimum_points")} required />
          <WholeField {...form.field("reserve_places")} required />
        </Pair>
      </Section>
      <Section title={t("fields.formal_criteria")}>
        {formal_criteria.map((_, index) => (
          <div key={index} className={rows.rowOf}>
            <TextField {...form.row("formal_criteria", index, "statement")} required />
            <Pair>
              <TextField {...form.row("formal_criteria", index, "evidence")} required />
              <ChoiceField {...form.row("formal_criteria", index, "checks")} choices={["none", "working_age"].map((check) => ({ value: check, label: t(`words.CriterionCheck.${check}`) }))} />
            </Pair>
            {formal_criteria[index]?.checks === "working_age" && (
              <Pair>
                <WholeField {...form.row("formal_criteria", index, "youngest_age")} required />
                <WholeField {...form.row("formal_criteria", index, "oldest_age")} required />
              </Pair>
            )}
            <Remove index={index} remove={() => form.change({ formal_criteria: formal_criteria.filter((__, at_row) => at_row !== index) })} />
          </div>
        ))}
        <Add add={() => form.change({ formal_criteria: [...formal_criteria, blank_formal] })} label={t("adopt_regulations.add_formal")} />
      </Section>
      <Section title={t("fields.scored_criteria")}>
        {scored_criteria.map((_, index) => (
          <div key={index} className={rows.rowOf}>
            <TextField {...form.row("scored_criteria", index, "statement")} required />
            <Pair>
              <TextField {...form.row("scored_criteria", index, "evidence")} required />
              <WholeField {...form.row("scored_criteria", index, "most_points")} required />
              <TextField {...form.row("scored_criteria", index, "exclusive_group")} description={t("adopt_regulations.group_hint")} />
            </Pair>
            <Remove index={index} remove={() => form.change({ scored_criteria: scored_criteria.filter((__, at_row) => at_row !== index) })} />
          </div>
        ))}
        <Add add={() => form.change({ scored_criteria: [...scored_criteria, blank_scored] })} label={t("adopt_regulations.add_scored")} />
      </Section>
      <Section title={t("adopt_regulations.ties")}>
        {ties.map((tie, index) => (
          <div key={index} className={rows.rowOf}>
            <Pair>
              <ChoiceField {...form.row("ties", index, "key")} choices={words("TieKey", tie_keys)} />
              {tie.key === "criterion" && (
                <ChoiceField {...form.row("ties", index, "criterion")} choices={scored_criteria.map((one, number) => ({ value: String(number + 1), label: one.statement || String(number + 1) }))} required />
              )}
            </Pair>
            <Remove index={index} remove={() => form.change({ ties: ties.filter((__, at_row) => at_row !== index) })} />
          </div>
        ))}
        <Add add={() => form.change({ ties: [...ties, { key: "received", criterion: "" }] })} label={t("adopt_regulations.add_tie")} />
      </Section>
      <Section title={t("adopt_regulations.committee")}>
        <SwitchField {...form.field("scorers")} choices={["1", "2"].map((one) => ({ value: one, label: t(`adopt_regulations.scorers_${one}`) }))} />
        {scorers === "2" && (
          <Pair>
            <ChoiceField {...form.field("score_rule")} choices={words("ScoreRule", score_rules)} />
            <WholeField {...form.field("most_difference")} description={t("adopt_regulations.difference_hint")} />
          </Pair>
        )}
        <Pair>
          <WholeField {...form.field("completion_days")} />
          <WholeField {...form.field("appeal_days")} />
          <WholeField {...form.field("invitation_days")} />
        </Pair>
      </Section>
      <Section title={t("fields.required_papers")}>
        {required_papers.map((_, index) => (
          <div key={index} className={rows.rowOf}>
            <Pair>
              <TextField {...form.row("required_papers", index, "name")} required />
              <ChoiceField {...form.row("required_papers", index, "kind")} choices={words("RequirementKind", requirement_kinds)} />
            </Pair>
            <Remove index={index} remove={() => form.change({ required_papers: required_papers.filter((__, at_row) => at_row !== index) })} />
          </div>
        ))}
        <Add add={() => form.change({ required_papers: [...required_papers, { kind: "statement", name: "" }] })} label={t("adopt_regulations.add_paper")} />
      </Section>
      <Section title={t("adopt_regulations.sexes")}>
        <ChoiceField {...form.field("sex_rule")} is_optional choices={words("SexRule", sex_rules)} />
        {sex_rule !== "" && (
          <Pair>
            <WholeField {...form.field("women_target")} required />
            <WholeField {...form.field("men_target")} required />
          </Pair>
        )}
        {sex_rule === "split" && <LongTextField {...form.field("sex_reason")} minRows={2} required />}
      </Section>
    </ActFormView>
  );
}

function Remove({ index, remove }: { index: number; remove: () => void }) {
  const { t } = useTranslation("programmes");
  return (
    <Button mt="xs" variant="subtle" size="compact-xs" color="red" onClick={remove}>
      {t("ui:form.remove_row", { number: index + 1 })}
    </Button>
  );
}

function Add({ add, label }: { add: () => void; label: string }) {
  return (
    <Button variant="default" size="xs" w="fit-content" onClick={add}>
      {label}
    </Button>
  );
}
