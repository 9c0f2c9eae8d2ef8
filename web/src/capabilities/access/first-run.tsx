import { useState } from "react";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { useGo } from "@/ui";
import { ActFormView, DayField, Pair, PasswordField, Section, TextField, useActForm } from "@/ui/form";

import { type FirstOffice, foundOffice } from "./access-api";
import { BeforeOffice } from "./before-office";

/** An empty installation: whoever reads its terminal founds the office and becomes its head. */
export function FirstRun() {
  const { t } = useTranslation("access");
  const go = useGo();
  const [word] = useState(() => window.location.hash.slice(1));
  const form = useActForm<FirstOffice, void>({
    texts: "access",
    draft: null,
    initial: { word, office_name: "", slug: "", first_name: "", last_name: "", login: "", password: "", authorised_from: today(), oath_on: today() },
    send: foundOffice,
    done: () => go("/sign-in", { replace: true }),
  });
  return (
    <BeforeOffice title={t("first_run.title")} heading={t("first_run.title")}>
      <ActFormView form={form} submit_label={t("first_run.act")}>
        {word === "" && <TextField {...form.field("word")} required description={t("first_run.word_hint")} />}
        <TextField {...form.field("office_name")} required />
        <TextField {...form.field("slug")} required description={t("first_run.slug_hint")} />
        <Section title={t("first_run.head")}>
          <Pair>
            <TextField {...form.field("first_name")} required />
            <TextField {...form.field("last_name")} required />
          </Pair>
          <TextField {...form.field("login")} required autoComplete="username" />
          <PasswordField {...form.field("password")} required autoComplete="new-password" description={t("accounts.password_hint")} />
          <Pair>
            <DayField {...form.field("authorised_from")} required />
            <DayField {...form.field("oath_on")} required />
          </Pair>
        </Section>
      </ActFormView>
    </BeforeOffice>
  );
}
