import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { fullName } from "@/capabilities/people";
import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, Pair, TextField, TickField, useActForm, WholeField } from "@/ui/form";

import { type Assistance, assistance_key, type NewFamilyVisit, recordFamilyVisit, useAssistance } from "./assistance-api";

export function RecordFamilyVisit() {
  const { t } = useTranslation("casework");
  const assistance_id = useParam("assistance_id");
  const assistance = useAssistance(assistance_id).data;
  const go = useGo();
  const queries = useQueryClient();
  const back = `/assistances/${assistance_id}`;
  const form = useActForm<NewFamilyVisit, Assistance>({
    texts: "casework",
    draft: `record-family-visit:${assistance_id}`,
    initial: { visited_on: today(), minutes: null, place: "", is_child_at_risk: false, course: "" },
    send: (values, act) => recordFamilyVisit(assistance_id, values, act),
    done: (answer) => {
      queries.setQueryData(assistance_key(assistance_id), answer);
      void queries.invalidateQueries({ queryKey: ["people"] });
      go(back, { replace: true });
    },
  });
  return (
    <Page title={t("record_family_visit.title")} path={[{ to: back, label: assistance ? t("assistance.title", { number: assistance.number }) : "…" }]} note={assistance && fullName(assistance.family[0]!)}>
      <ActFormView form={form} submit_label={t("record_family_visit.act")} cancel={() => go(back)}>
        <Pair>
          <DayField {...form.field("visited_on")} required />
          <WholeField {...form.field("minutes")} required />
        </Pair>
        <TextField {...form.field("place")} required description={t("record_family_visit.place_hint")} />
        <LongTextField {...form.field("course")} required />
        <TickField {...form.field("is_child_at_risk")} />
      </ActFormView>
    </Page>
  );
}
