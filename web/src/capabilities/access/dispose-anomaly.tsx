import { Button, Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { formatInstant } from "@/platform/formats";
import { Facts } from "@/ui";
import { ActFormView, ChoiceField, LongTextField, useActForm } from "@/ui/form";

import { type AnomalyRow, disposeAnomaly, dispositions } from "./anomalies-api";

/** Whom the row is about, and a head where it is about a head, may only look. */
export function OpenDisposition({ row, take }: { row: AnomalyRow; take: (row: AnomalyRow) => void }) {
  const { t } = useTranslation("access");
  const act = t(row.may_dispose ? "anomalies.act" : "anomalies.look");
  const name = t("anomalies.act_of", { act, rule: t(`words.AnomalyRule.${row.rule}`), workers: row.workers.join(", ") });
  return (
    <Button size="compact-xs" variant="default" aria-label={name} onClick={() => take(row)}>
      {act}
    </Button>
  );
}

export function DisposeAnomaly({ row, close }: { row: AnomalyRow; close: () => void }) {
  const { t } = useTranslation("access");
  return (
    <Modal opened onClose={close} title={t(`words.AnomalyRule.${row.rule}`)} size="lg" closeButtonProps={{ "aria-label": t("ui:close") }}>
      <Facts
        items={[
          { label: t("fields.workers"), value: row.workers.join(", ") },
          { label: t("fields.first_at"), value: formatInstant(row.first_at) },
          { label: t("fields.last_at"), value: formatInstant(row.last_at) },
          { label: t("fields.count"), value: row.count },
          { label: t("fields.entries"), value: row.entries.join(", ") },
        ]}
      />
      {row.note && (
        <Text size="sm" my="sm">
          {t("anomalies.said", { state: t(`words.AnomalyState.${row.state}`), who: row.disposed_by, at: formatInstant(row.disposed_at), note: row.note })}
        </Text>
      )}
      {row.may_dispose ? (
        <DispositionForm row={row} close={close} />
      ) : (
        <Text size="sm" mt="sm">
          {t("anomalies.not_yours")}
        </Text>
      )}
    </Modal>
  );
}

function DispositionForm({ row, close }: { row: AnomalyRow; close: () => void }) {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const form = useActForm<{ disposition: string; note: string }, void>({
    texts: "access",
    draft: null,
    initial: { disposition: "", note: "" },
    send: (values, act) => disposeAnomaly(row, values, act.key),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["anomalies"] });
      close();
    },
  });
  return (
    <ActFormView form={form} submit_label={t("anomalies.submit")}>
      <ChoiceField {...form.field("disposition")} required choices={dispositions.map((one) => ({ value: one, label: t(`words.Disposition.${one}`) }))} />
      <LongTextField {...form.field("note")} required description={t("anomalies.note_hint")} />
    </ActFormView>
  );
}
