import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, useGo } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, Section, TextField, useActForm } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { PlannedFields } from "./planned-fields";
import { foundProject, type NewProject, partner_roles, type Project, rule_sets } from "./programmes-api";

export function FoundProject() {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewProject, Project>({
    texts: "programmes",
    draft: "found-project",
    initial: {
      name: "",
      number: "",
      rule_set: "",
      from_on: "",
      to_on: "",
      aim: "",
      partners: [],
      planned: { participants: null, decision_on: "", decision_reference: "", reason: "" },
    },
    send: foundProject,
    done: (project) => {
      void queries.invalidateQueries({ queryKey: ["projects", "list"] });
      go(`/projects/${project.project_id}`, { replace: true });
    },
  });
  const partners = form.values.partners;
  return (
    <Page title={t("found_project.title")} path={[{ to: "/projects", label: t("tables.ProjectRow") }]}>
      <ActFormView form={form} submit_label={t("found_project.act")} cancel={() => go("/projects")}>
        <Section title={t("found_project.what")}>
          <TextField {...form.field("name")} required />
          <Pair>
            <TextField {...form.field("number")} />
            <ChoiceField {...form.field("rule_set")} required choices={rule_sets.map((one) => ({ value: one, label: t(`words.RuleSet.${one}`) }))} />
          </Pair>
          <Pair>
            <DayField {...form.field("from_on")} required />
            <DayField {...form.field("to_on")} required />
          </Pair>
          <LongTextField {...form.field("aim")} required />
        </Section>
        <Section title={t("fields.partners")}>
          {partners.map((_, index) => (
            <div key={index} className={rows.rowOf}>
              <Pair>
                <TextField {...form.row("partners", index, "name")} required />
                <ChoiceField {...form.row("partners", index, "role")} choices={partner_roles.map((role) => ({ value: role, label: t(`words.PartnerRole.${role}`) }))} required />
              </Pair>
              <TextField {...form.row("partners", index, "does")} required />
              <Button mt="xs" variant="subtle" size="compact-xs" color="red" onClick={() => form.change({ partners: partners.filter((__, at) => at !== index) })}>
                {t("ui:form.remove_row", { number: index + 1 })}
              </Button>
            </div>
          ))}
          <Button variant="default" size="xs" w="fit-content" onClick={() => form.change({ partners: [...partners, { name: "", role: "partner", does: "" }] })}>
            {t("found_project.add_partner")}
          </Button>
        </Section>
        <Section title={t("fields.planned")}>
          <PlannedFields field={(part) => form.part("planned", part)} />
        </Section>
      </ActFormView>
    </Page>
  );
}
