import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, ManyField, Pair, Section, TextField, TickField, useActForm } from "@/ui/form";

import { citizenships, data_key, declarations, degurba_levels, employed_in, isced_levels, type NewSheet, type ParticipantData, premises, recordSheet, sheetForm, statuses, useParticipantData } from "./monitoring-api";

/** The participant's data of the day of joining; recorded again, they correct the sheet before. */
export function RecordDataSheet() {
  const project_id = useParam("project_id");
  const data = useParticipantData(project_id, useParam("participation_id"));
  return <Reading query={data}>{(known) => <SheetForm data={known} />}</Reading>;
}

function SheetForm({ data }: { data: ParticipantData }) {
  const { t } = useTranslation("monitoring");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${data.project_id}/participants/${data.participation_id}/data`;
  const form = useActForm<NewSheet, ParticipantData>({
    texts: "monitoring",
    draft: `data-sheet:${data.participation_id}:${data.version}`,
    initial: sheetForm(data),
    send: (values, act) => recordSheet(data.participation_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: data_key(data.project_id) });
      void queries.invalidateQueries({ queryKey: ["results"] });
      go(back, { replace: true });
    },
  });
  const choices = (words: string, all: readonly string[]) => all.map((one) => ({ value: one, label: t(`words.${words}.${one}`) }));
  const { status } = form.values;
  return (
    <ActFormView form={form} title={`${t("record_data_sheet.title")}: ${data.last_name} ${data.first_name}`} submit_label={t("record_data_sheet.save")} cancel={() => go(back)}>
      <DayField {...form.field("told_on")} required />
      <Section title={t("part.status")}>
        <ChoiceField {...form.field("status")} required choices={choices("JoiningStatus", statuses)} />
        {status === "unemployed" && (
          <Pair>
            <DayField {...form.field("unemployed_since")} required />
            <TickField {...form.field("is_registered")} />
          </Pair>
        )}
        {status === "employed" && <ChoiceField {...form.field("employed_in")} required choices={choices("EmployedIn", employed_in)} />}
        <TickField {...form.field("is_in_education")} />
        <Pair>
          <ChoiceField {...form.field("isced")} required choices={isced_levels.map((one) => ({ value: one, label: t(`isced.${one}`) }))} />
          <DayField {...form.field("education_ends_on")} />
        </Pair>
      </Section>
      <Section title={t("part.place")}>
        <Pair>
          <TextField {...form.field("voivodeship")} required />
          <TextField {...form.field("county")} required />
        </Pair>
        <Pair>
          <TextField {...form.field("commune")} required />
          <ChoiceField {...form.field("degurba")} is_optional choices={degurba_levels.map((one) => ({ value: one, label: t(`degurba.${one}`) }))} />
        </Pair>
      </Section>
      <Section title={t("part.sensitive")}>
        <Pair>
          <ChoiceField {...form.field("citizenship")} required choices={choices("Citizenship", citizenships)} />
          <ChoiceField {...form.field("foreign_background")} required choices={choices("Declared", declarations)} />
        </Pair>
        <Pair>
          <ChoiceField {...form.field("minority")} required choices={choices("Declared", declarations)} />
          <ChoiceField {...form.field("homeless")} required choices={choices("Declared", declarations)} />
        </Pair>
        <Pair>
          <ChoiceField {...form.field("disability")} required choices={choices("Declared", declarations)} />
          <TickField {...form.field("is_severe_disability")} />
        </Pair>
        <ManyField {...form.field("premises")} choices={choices("Premise", premises)} />
      </Section>
    </ActFormView>
  );
}
