import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { PersonLine } from "@/capabilities/people";
import { formatDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { announce, Card, Facts, Failure, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, useActForm } from "@/ui/form";

import { leaving_reasons, type NewLeaving, type Participation, project_key, recordLeaving, useParticipation, withdrawLeaving } from "./programmes-api";

/** The last day of taking part, or what was recorded of it. */
export function RecordLeaving() {
  const participation = useParticipation(useParam("participation_id"));
  return <Reading query={participation}>{(answer) => (answer.left_on ? <Left participation={answer} /> : <LeavingForm participation={answer} />)}</Reading>;
}

function LeavingForm({ participation }: { participation: Participation }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${participation.project_id}/participants`;
  const form = useActForm<NewLeaving, Participation>({
    texts: "programmes",
    draft: `record-leaving:${participation.participation_id}`,
    initial: { left_on: today(), reason: "", note: "" },
    send: (values, act) => recordLeaving(participation.participation_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(participation.project_id) });
      void queries.invalidateQueries({ queryKey: ["participants", participation.participation_id] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("record_leaving.title")} submit_label={t("record_leaving.act")} cancel={() => go(back)}>
      <p>
        <PersonLine person_id={participation.person_id} />
      </p>
      <p>{t("record_leaving.what")}</p>
      <DayField {...form.field("left_on")} required />
      <ChoiceField {...form.field("reason")} required choices={leaving_reasons.map((one) => ({ value: one, label: t(`words.LeavingReason.${one}`) }))} />
      <LongTextField {...form.field("note")} minRows={2} />
    </ActFormView>
  );
}

function Left({ participation }: { participation: Participation }) {
  const { t } = useTranslation("programmes");
  const may = useMay("programmes.enrol");
  const queries = useQueryClient();
  const [fault, setFault] = useState<unknown>(null);
  const takeBack = async () => {
    try {
      await withdrawLeaving(participation.participation_id);
      announce({ kind: "saved", at: new Date() });
      await queries.invalidateQueries({ queryKey: ["participants", participation.participation_id] });
      void queries.invalidateQueries({ queryKey: project_key(participation.project_id) });
    } catch (thrown) {
      setFault(thrown);
    }
  };
  return (
    <Card title={t("record_leaving.title")}>
      <p>
        <PersonLine person_id={participation.person_id} />
      </p>
      <Facts
        items={[
          { label: t("fields.left_on"), value: formatDay(participation.left_on) },
          { label: t("fields.reason"), value: t(`words.LeavingReason.${participation.left_because ?? "other"}`) },
          { label: t("fields.note"), value: participation.leaving_note },
        ]}
      />
      {fault !== null && <Failure fault={fault} texts="programmes" />}
      {may && (
        <Button size="xs" variant="default" onClick={() => void takeBack()}>
          {t("record_leaving.take_back")}
        </Button>
      )}
    </Card>
  );
}
