import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { PersonLine } from "@/capabilities/people";
import { formatDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { announce, Card, Facts, Failure, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, useActForm } from "@/ui/form";

import { leaving_reasons, type NewLeaving, type Participation, project_key, recordLeaving, recordReturn, useParticipation, withdrawLeaving, withdrawReturn } from "./programmes-api";

/** The last day of taking part, or what was recorded of it, and the times away. */
export function RecordLeaving() {
  const participation = useParticipation(useParam("participation_id"));
  return (
    <Reading query={participation}>
      {(answer) => (
        <>
          {answer.left_on ? <Left participation={answer} /> : <LeavingForm participation={answer} />}
          <Interruptions participation={answer} />
        </>
      )}
    </Reading>
  );
}

/** After somebody left or came back, the lists of the project and the page itself are read anew. */
function useReadAnew(participation: Participation) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: project_key(participation.project_id) });
    return queries.invalidateQueries({ queryKey: ["participants", participation.participation_id] });
  };
}

function LeavingForm({ participation }: { participation: Participation }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const readAnew = useReadAnew(participation);
  const back = `/projects/${participation.project_id}/participants`;
  const form = useActForm<NewLeaving, Participation>({
    texts: "programmes",
    draft: `record-leaving:${participation.participation_id}`,
    initial: { left_on: today(), reason: "", note: "" },
    send: (values, act) => recordLeaving(participation.participation_id, values, act),
    done: () => {
      void readAnew();
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
  return (
    <>
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
        {may && <TakeBack participation={participation} act={withdrawLeaving} label={t("record_leaving.take_back")} />}
      </Card>
      {may && <ReturnForm participation={participation} />}
    </>
  );
}

function ReturnForm({ participation }: { participation: Participation }) {
  const { t } = useTranslation("programmes");
  const readAnew = useReadAnew(participation);
  const form = useActForm<{ returned_on: string }, Participation>({
    texts: "programmes",
    draft: `record-return:${participation.participation_id}`,
    initial: { returned_on: today() },
    send: (values, act) => recordReturn(participation.participation_id, values, act),
    done: () => void readAnew(),
  });
  return (
    <Card title={t("record_return.title")}>
      <ActFormView form={form} submit_label={t("record_return.act")}>
        <p>{t("record_return.what")}</p>
        <DayField {...form.field("returned_on")} required />
      </ActFormView>
    </Card>
  );
}

/** The times away; the last return may be taken back while no other leaving stands. */
function Interruptions({ participation }: { participation: Participation }) {
  const { t } = useTranslation("programmes");
  const may = useMay("programmes.enrol");
  if (participation.interruptions.length === 0) return null;
  return (
    <Card title={t("record_return.interruptions")}>
      <ul>
        {participation.interruptions.map((one) => (
          <li key={one.interruption_id}>
            {t("record_return.away", { from: formatDay(one.left_on), to: formatDay(one.returned_on), reason: t(`words.LeavingReason.${one.left_because}`) })}
            {one.note && (
              <Text size="sm" c="dimmed">
                {one.note}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {may && !participation.left_on && <TakeBack participation={participation} act={withdrawReturn} label={t("record_return.take_back")} />}
    </Card>
  );
}

function TakeBack({ participation, act, label }: { participation: Participation; act: (participation_id: string) => Promise<Participation>; label: string }) {
  const readAnew = useReadAnew(participation);
  const [fault, setFault] = useState<unknown>(null);
  const takeBack = async () => {
    try {
      await act(participation.participation_id);
      announce({ kind: "saved", at: new Date() });
      await readAnew();
    } catch (thrown) {
      setFault(thrown);
    }
  };
  return (
    <>
      {fault !== null && <Failure fault={fault} texts="programmes" />}
      <Button size="xs" variant="default" onClick={() => void takeBack()}>
        {label}
      </Button>
    </>
  );
}
