import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { useProjects } from "@/capabilities/programmes";
import { type ActForm, ChoiceField, DayField, Pair, Section, ShareField, TextField, TickField } from "@/ui/form";

import { end_reasons, hasPost, type NewProof, proofsOf, senders, type Terms, work_kinds } from "./placements-api";

export const blank_proof: NewProof = { kind: "", dated_on: "" };

/** The work itself, its papers, and its end where it has one; the same for a new record and for a correction. */
export function JobFields<Values extends Terms>({ form: given }: { form: ActForm<Values> }) {
  const { t } = useTranslation("placements");
  const form = given as unknown as ActForm<Terms>;
  const projects = useProjects();
  const { kind, proofs } = form.values;
  const is_internship = kind === "internship";
  return (
    <>
      <Section title={t("record_job.work")}>
        <Pair>
          <ChoiceField {...form.field("kind")} required choices={work_kinds.map((one) => ({ value: one, label: t(`words.WorkKind.${one}`) }))} />
          <DayField {...form.field("taken_up_on")} {...(is_internship ? { label: t("begun_on") } : {})} required />
        </Pair>
        {is_internship && <p>{t("record_job.internship_hint")}</p>}
        <Pair>
          <TextField {...form.field("employer")} {...(is_internship ? { label: t("organiser") } : {})} required />
          <TextField {...form.field("nip")} inputMode="numeric" />
        </Pair>
        <Pair>
          <TextField {...form.field("position")} required />
          {hasPost(kind) ? <ShareField {...form.field("share")} required description={t("record_job.share_hint")} /> : <span />}
        </Pair>
        {is_internship && (
          <>
            <Pair>
              <DayField {...form.part("internship", "until_on")} required />
              <ChoiceField {...form.part("internship", "sent_by")} required choices={senders.map((one) => ({ value: one, label: t(`words.SentBy.${one}`) }))} />
            </Pair>
            <TickField {...form.part("internship", "has_stipend")} />
          </>
        )}
        <ChoiceField {...form.field("project_id")} is_optional description={t("record_job.project_hint")} choices={(projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name }))} />
      </Section>
      <Section title={t("fields.proofs")}>
        <p>{t("record_job.proof_hint")}</p>
        {proofs.map((_, index) => (
          <Pair key={index}>
            <ChoiceField {...form.row("proofs", index, "kind")} label={t("fields.proof_kind")} is_optional choices={proofsOf(kind).map((one) => ({ value: one, label: t(`words.ProofKind.${one}`) }))} />
            <DayField {...form.row("proofs", index, "dated_on")} />
          </Pair>
        ))}
        <Button id="field-proofs" variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.change({ proofs: [...proofs, blank_proof] })}>
          {t("record_job.add_proof")}
        </Button>
      </Section>
      <Section title={t("record_job.end")}>
        <Pair>
          <DayField {...form.field("ended_on")} />
          <ChoiceField {...form.field("end_reason")} is_optional choices={end_reasons.map((one) => ({ value: one, label: t(`words.EndReason.${one}`) }))} />
        </Pair>
      </Section>
    </>
  );
}
