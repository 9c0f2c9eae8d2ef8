import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ActLink, Page, Reading, useAddressState, useGo } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, Section, TextField, useActForm } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { PlannedFields } from "./planned-fields";
import { useProgramme, useProgrammes } from "./programme-api";
import { foundProject, type NewProject, partner_roles, type Project, rule_sets, useProject, useProjects } from "./programmes-api";

const empty: NewProject = {
  name: "",
  number: "",
  rule_set: "",
  from_on: "",
  to_on: "",
  aim: "",
  partners: [],
  planned: { participants: null, decision_on: "", decision_reference: "", reason: "" },
  programme_id: "",
  edition: "",
};

/** A project of its own, or the next edition of a programme, which begins as the last one was. */
export function FoundProject() {
  const [programme_id] = useAddressState("programme_id");
  return programme_id === "" ? <ProjectForm initial={empty} /> : <NextEdition programme_id={programme_id} />;
}

function NextEdition({ programme_id }: { programme_id: string }) {
  const programme = useProgramme(programme_id);
  const last = programme.data?.editions[0]?.project_id ?? "";
  const before = useProject(last);
  return (
    <Reading query={programme}>
      {(answer) =>
        last === "" ? (
          <ProjectForm initial={{ ...empty, programme_id, name: answer.name, aim: answer.aim }} />
        ) : (
          <Reading query={before}>
            {({ name, rule_set, aim, partners }) => <ProjectForm initial={{ ...empty, programme_id, name, rule_set, aim, partners: partners.map((one) => ({ ...one })) }} />}
          </Reading>
        )
      }
    </Reading>
  );
}

function ProjectForm({ initial }: { initial: NewProject }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const programmes = useProgrammes().data ?? [];
  const projects = useProjects().data ?? [];
  const [template, setTemplate] = useState("");
  const form = useActForm<NewProject, Project>({
    texts: "programmes",
    draft: `found-project:${initial.programme_id}`,
    initial,
    send: foundProject,
    done: (project) => {
      void queries.invalidateQueries({ queryKey: ["projects", "list"] });
      void queries.invalidateQueries({ queryKey: ["programmes"] });
      go(`/projects/${project.project_id}`, { replace: true });
    },
  });
  const partners = form.values.partners;
  return (
    <Page title={t("found_project.title")} path={[{ to: "/projects", label: t("tables.ProjectRow") }]}>
      <ActFormView form={form} submit_label={t("found_project.act")} cancel={() => go("/projects")}>
        {projects.length > 0 && (
          <>
            <ChoiceField
              id="template"
              label={t("template.choose")}
              description={t("template.hint")}
              value={template}
              onChange={setTemplate}
              is_optional
              choices={projects.map((one) => ({ value: one.project_id, label: one.name }))}
            />
            {template !== "" && (
              <ActLink to={`/projects/${template}/next-edition?as=template&programme_id=${form.values.programme_id}`} permission="programmes.found_project">
                {t("template.go")}
              </ActLink>
            )}
          </>
        )}
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
          <Pair>
            <ChoiceField {...form.field("programme_id")} is_optional choices={programmes.map((one) => ({ value: one.programme_id, label: one.name }))} />
            <TextField {...form.field("edition")} />
          </Pair>
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
