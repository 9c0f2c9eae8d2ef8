import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, LongTextField, Section, TextField, useActForm } from "@/ui/form";

import { changeProgramme, foundProgramme, type NewProgramme, type Programme, useProgramme } from "./programme-api";

const empty: NewProgramme = { name: "", aim: "", target_group: "", led_by: "", with_whom: "" };

export function FoundProgramme() {
  return <ProgrammeForm initial={empty} />;
}

export function ChangeProgramme() {
  const programme = useProgramme(useParam("programme_id"));
  return <Reading query={programme}>{(before) => <ProgrammeForm key={before.version} before={before} initial={{ name: before.name, aim: before.aim, target_group: before.target_group, led_by: before.led_by, with_whom: before.with_whom ?? "" }} />}</Reading>;
}

function ProgrammeForm({ before, initial }: { before?: Programme; initial: NewProgramme }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewProgramme, Programme>({
    texts: "programmes",
    draft: `found-programme:${before ? `${before.programme_id}:${before.version}` : ""}`,
    initial,
    send: (values, act) => (before ? changeProgramme(before, values, act) : foundProgramme(values, act)),
    done: (programme) => {
      void queries.invalidateQueries({ queryKey: ["programmes"] });
      go(`/programmes/${programme.programme_id}`, { replace: true });
    },
  });
  const back = before ? `/programmes/${before.programme_id}` : "/programmes";
  return (
    <Page title={before ? t("change_programme.title") : t("found_programme.title")} path={[{ to: "/programmes", label: t("tables.ProgrammeRow") }]}>
      <ActFormView form={form} submit_label={before ? t("change_programme.act") : t("found_programme.act")} cancel={() => go(back)}>
        <Section title={t("found_programme.what")}>
          <TextField {...form.field("name")} required />
          <LongTextField {...form.field("aim")} required />
          <LongTextField {...form.field("target_group")} required />
        </Section>
        <Section title={t("found_programme.who")}>
          <TextField {...form.field("led_by")} required />
          <TextField {...form.field("with_whom")} />
        </Section>
      </ActFormView>
    </Page>
  );
}
