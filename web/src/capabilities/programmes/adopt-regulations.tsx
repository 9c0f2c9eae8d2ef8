import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, Section, TextField, useActForm, WholeField } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { adoptRegulations, type NewRegulations, project_key } from "./programmes-api";

const blank_formal = { statement: "", evidence: "", checks: "none", youngest_age: null, oldest_age: null };

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
      formal_criteria: [blank_formal],
      scored_criteria: [{ statement: "", evidence: "", most_points: null }],
    },
    send: (values, act) => adoptRegulations(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(at, { replace: true });
    },
  });
  const { formal_criteria, scored_criteria } = form.values;
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
            </Pair>
            <Remove index={index} remove={() => form.change({ scored_criteria: scored_criteria.filter((__, at_row) => at_row !== index) })} />
          </div>
        ))}
        <Add add={() => form.change({ scored_criteria: [...scored_criteria, { statement: "", evidence: "", most_points: null }] })} label={t("adopt_regulations.add_scored")} />
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
