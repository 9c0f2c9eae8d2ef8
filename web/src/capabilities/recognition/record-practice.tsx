import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useProjects } from "@/capabilities/programmes";
import { today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, TextField, useActForm } from "@/ui/form";

import { changePractice, type Practice, type PracticeTerms, recordPractice, usePractices } from "./recognition-api";

export function RecordPractice() {
  const { t } = useTranslation("recognition");
  return (
    <Page title={t("record_practice.title")} path={[{ to: "/awards", label: t("tables.Award") }]}>
      <PracticeForm practice={undefined} />
    </Page>
  );
}

export function ChangePractice() {
  const { t } = useTranslation("recognition");
  const practice_id = useParam("practice_id");
  const practices = usePractices();
  const practice = practices.data?.find((one) => one.practice_id === practice_id);
  return (
    <Page title={practice?.title ?? t("practices.one")} path={[{ to: "/awards", label: t("tables.Award") }]}>
      <Reading query={practices}>{() => <PracticeForm key={practice?.version ?? 0} practice={practice} />}</Reading>
    </Page>
  );
}

function PracticeForm({ practice }: { practice: Practice | undefined }) {
  const { t } = useTranslation("recognition");
  const go = useGo();
  const queries = useQueryClient();
  const projects = useProjects();
  const may_record = useMay("recognition.record");
  const form = useActForm<PracticeTerms, Practice>({
    texts: "recognition",
    draft: `practice:${practice?.practice_id ?? "new"}`,
    initial: { title: practice?.title ?? "", description: practice?.description ?? "", described_in: practice?.described_in ?? "", described_on: practice?.described_on ?? today(), project_id: practice?.project_id ?? "" },
    send: (values, act) => (practice ? changePractice(practice, values, act) : recordPractice(values, act)),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["recognition"] });
      go("/awards", { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("record_practice.act")} refused={may_record ? undefined : t("ui:no_permission")} cancel={() => go("/awards")}>
      <TextField {...form.field("title")} required />
      <LongTextField {...form.field("description")} required />
      <Pair>
        <TextField {...form.field("described_in")} required />
        <DayField {...form.field("described_on")} required />
      </Pair>
      <ChoiceField {...form.field("project_id")} is_optional choices={(projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name }))} />
    </ActFormView>
  );
}
