import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { WorkerField } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { Page, useGo } from "@/ui";
import { ActFormView, DayField, ManyField, Pair, Section, TextField, useActForm } from "@/ui/form";

import { type Account, createAccount, type NewAccount } from "./access-api";
import { roles } from "./roles";

export function CreateAccount() {
  const { t } = useTranslation("access");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewAccount, Account>({
    texts: "access",
    draft: null,
    initial: { member_id: "", login: "", authorised_from: today(), oath_on: "", roles: [] },
    send: (values, act) => createAccount(values, act.key),
    done: (account) => {
      void queries.invalidateQueries({ queryKey: ["access"] });
      go(`/centre/accounts/${account.account_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("accounts.create_title")} path={[{ to: "/centre/accounts", label: t("tables.Account") }]}>
      <ActFormView form={form} submit_label={t("accounts.create")} cancel={() => go("/centre/accounts")}>
        <WorkerField {...form.field("member_id")} required />
        <TextField {...form.field("login")} required autoComplete="off" description={t("accounts.invite_next")} />
        <Section title={t("accounts.authorisation")}>
          <Pair>
            <DayField {...form.field("authorised_from")} required />
            <DayField {...form.field("oath_on")} required />
          </Pair>
        </Section>
        <ManyField {...form.field("roles")} required choices={roles.map((role) => ({ value: role, label: t(`words.Role.${role}`) }))} />
      </ActFormView>
    </Page>
  );
}
