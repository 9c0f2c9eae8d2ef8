import { Alert, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useSession } from "@/platform/session";
import { Card, Page, useGo } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, PasswordField, Section, TextField, useActForm } from "@/ui/form";

import { type Emergency, emergency_kinds, type Identity, type LookedUp, lookUp, type NewEmergency, openEmergency } from "./doors-api";

/** First the reason, then the person: in this order nobody learns from the search whether somebody is sealed. */
export function OpenEmergency() {
  const { t } = useTranslation("access");
  const [emergency, setEmergency] = useState<Emergency | null>(null);
  return (
    <Page title={t("emergency.title")} path={[{ to: "/emergencies", label: t("tables.Emergency") }]}>
      <Alert color="red" mb="md">
        {t("emergency.what_it_does")}
      </Alert>
      {emergency ? <Search emergency={emergency} /> : <Reason done={setEmergency} />}
    </Page>
  );
}

function Reason({ done }: { done: (emergency: Emergency) => void }) {
  const { t } = useTranslation("access");
  const { has_second_factor } = useSession();
  const go = useGo();
  const form = useActForm<NewEmergency, Emergency>({
    texts: "access",
    draft: null,
    initial: { kind: "", reason: "", password: "", code: "" },
    send: (values, act) => openEmergency(values, act.key),
    done,
  });
  return (
    <ActFormView form={form} submit_label={t("emergency.open")} cancel={() => go("/my-day")}>
      <ChoiceField {...form.field("kind")} label={t("emergency.kind")} choices={emergency_kinds.map((kind) => ({ value: kind, label: t(`words.EmergencyKind.${kind}`) }))} required />
      <LongTextField {...form.field("reason")} description={t("emergency.reason_hint")} required />
      <Pair>
        <PasswordField {...form.field("password")} required autoComplete="current-password" />
        {has_second_factor && <TextField {...form.field("code")} required autoComplete="one-time-code" inputMode="numeric" />}
      </Pair>
    </ActFormView>
  );
}

function Search({ emergency }: { emergency: Emergency }) {
  const { t } = useTranslation("access");
  const go = useGo();
  const queries = useQueryClient();
  const [nobody, setNobody] = useState<LookedUp | null>(null);
  const form = useActForm<Identity, LookedUp>({
    texts: "access",
    draft: null,
    initial: { pesel: "", last_name: "", first_name: "", birth_on: "" },
    send: (values, act) => lookUp(emergency.emergency_id, values, act.key),
    done: (answer) => {
      void queries.invalidateQueries({ queryKey: ["emergencies"] });
      if (answer.person_id) go(`/people/${answer.person_id}`, { replace: true });
      else setNobody(answer);
    },
  });
  if (emergency.waits_for_release) return <Alert color="yellow">{t("emergency.waits")}</Alert>;
  return (
    <Card title={t("emergency.search_title")}>
      {nobody && (
        <Alert color="yellow" role="status" mb="sm">
          {t("emergency.nobody", { count: nobody.lookups_left })}
        </Alert>
      )}
      <ActFormView form={form} submit_label={t("emergency.search")}>
        <TextField {...form.field("pesel")} inputMode="numeric" />
        <Text size="sm">{t("emergency.or")}</Text>
        <Section title={t("emergency.by_name")}>
          <Pair>
            <TextField {...form.field("last_name")} />
            <TextField {...form.field("first_name")} />
          </Pair>
          <DayField {...form.field("birth_on")} label={t("people:fields.birth_on")} />
        </Section>
      </ActFormView>
    </Card>
  );
}
