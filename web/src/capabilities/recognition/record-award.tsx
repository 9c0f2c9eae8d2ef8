import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useProjects } from "@/capabilities/programmes";
import { today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, Section, TextField, useActForm } from "@/ui/form";

import { type Award, type AwardTerms, changeAward, evidence_kinds, type NewEvidence, recordAward, useAwards } from "./recognition-api";

const blank_evidence: NewEvidence = { kind: "", description: "", kept_at: "" };

export function RecordAward() {
  const { t } = useTranslation("recognition");
  return (
    <Page title={t("record_award.title")} path={[{ to: "/awards", label: t("tables.Award") }]}>
      <AwardForm award={undefined} />
    </Page>
  );
}

export function ChangeAward() {
  const { t } = useTranslation("recognition");
  const award_id = useParam("award_id");
  const awards = useAwards();
  const award = awards.data?.find((one) => one.award_id === award_id);
  return (
    <Page title={award?.name ?? t("awards.one")} path={[{ to: "/awards", label: t("tables.Award") }]}>
      <Reading query={awards}>{() => <AwardForm key={award?.version ?? 0} award={award} />}</Reading>
    </Page>
  );
}

function AwardForm({ award }: { award: Award | undefined }) {
  const { t } = useTranslation("recognition");
  const go = useGo();
  const queries = useQueryClient();
  const projects = useProjects();
  const may_record = useMay("recognition.record");
  const form = useActForm<AwardTerms, Award>({
    texts: "recognition",
    draft: `award:${award?.award_id ?? "new"}`,
    initial: {
      name: award?.name ?? "",
      awarded_by: award?.awarded_by ?? "",
      awarded_for: award?.awarded_for ?? "",
      awarded_on: award?.awarded_on ?? today(),
      project_id: award?.project_id ?? "",
      evidence: award ? award.evidence.map((one) => ({ kind: one.kind, description: one.description ?? "", kept_at: one.kept_at ?? "" })) : [blank_evidence],
    },
    send: (values, act) => (award ? changeAward(award, values, act) : recordAward(values, act)),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["recognition"] });
      go("/awards", { replace: true });
    },
  });
  const { evidence } = form.values;
  return (
    <ActFormView form={form} submit_label={t("record_award.act")} refused={may_record ? undefined : t("ui:no_permission")} cancel={() => go("/awards")}>
      <TextField {...form.field("name")} required />
      <Pair>
        <TextField {...form.field("awarded_by")} required />
        <DayField {...form.field("awarded_on")} required />
      </Pair>
      <LongTextField {...form.field("awarded_for")} required minRows={2} />
      <ChoiceField {...form.field("project_id")} is_optional choices={(projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name }))} />
      <Section title={t("fields.evidence")}>
        {evidence.map((_, index) => (
          <div key={index} role="group" aria-label={t("awards.evidence_number", { number: index + 1 })}>
            <ChoiceField {...form.row("evidence", index, "kind")} is_optional choices={evidence_kinds.map((one) => ({ value: one, label: t(`words.EvidenceKind.${one}`) }))} />
            <Pair>
              <TextField {...form.row("evidence", index, "description")} />
              <TextField {...form.row("evidence", index, "kept_at")} />
            </Pair>
          </div>
        ))}
        <Button variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.change({ evidence: [...evidence, blank_evidence] })}>
          {t("awards.add_evidence")}
        </Button>
      </Section>
    </ActFormView>
  );
}
