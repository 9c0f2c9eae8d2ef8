import { Alert, Code, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { addDays, formatDay, formatInstant, formatPeriod, today } from "@/platform/formats";
import { useMay, useSession } from "@/platform/session";
import { Card, type Column, DataList, EmptyState, Facts, Page, Reading, RecordPage, useParam, wholeList } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, useActForm } from "@/ui/form";

import { type Account, disableAccount, enableAccount, endAccount, endRole, endSessionsOf, grantRole, makePasswordLink, type PasswordLink, removeFactor, useAccount } from "./access-api";
import { AccountState } from "./account-state";
import { DoButton } from "./do-button";
import { RoleRequests } from "./role-requests";
import { roles } from "./roles";

/** One account: who holds it, its roles with their dates, and what those who answer for accounts do with it. */
export function OpenAccount() {
  const { t } = useTranslation("access");
  const account = useAccount(useParam("account_id"));
  return (
    <Page title={account.data?.name ?? t("account.one")} tab_title={t("account.one")} path={[{ to: "/centre/accounts", label: t("tables.Account") }]}>
      <Reading query={account}>{(answer) => <Shown account={answer} />}</Reading>
    </Page>
  );
}

function Shown({ account }: { account: Account }) {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const is_own = useSession().account_id === account.account_id;
  const again = () => void queries.invalidateQueries({ queryKey: ["access"] });
  return (
    <RecordPage
      card={
        <Card title={t("account.one")}>
          <Facts
            items={[
              { label: t("fields.login"), value: account.login },
              { label: t("fields.is_active"), value: <AccountState account={account} /> },
              { label: t("fields.authorised_from"), value: formatPeriod(account.authorised_from, account.authorised_to) },
              { label: t("fields.oath_on"), value: formatDay(account.oath_on) },
              { label: t("fields.has_second_factor"), value: t(`words.has_second_factor.${account.has_second_factor}`) },
            ]}
          />
        </Card>
      }
    >
      <RoleRequests account_id={account.account_id} />
      <Password account={account} done={again} />
      <Roles account={account} done={again} is_own={is_own} />
      {!is_own && <Ending account={account} done={again} />}
      {!is_own && account.has_second_factor && <FactorRemoval account={account} done={again} />}
    </RecordPage>
  );
}

/** The link is shown once; nobody but its owner ever sees the password. */
function Password({ account, done }: { account: Account; done: () => void }) {
  const { t } = useTranslation("access");
  const [link, setLink] = useState<PasswordLink | null>(null);
  if (!useMay("access.start_reset")) return null;
  return (
    <Card title={t("link.title")}>
      <Text size="sm" mb="xs">
        {t(account.has_password ? "link.reset_hint" : "link.invite_hint")}
      </Text>
      {link ? (
        <Alert color="green" role="status" title={t("link.once")}>
          <Code block>{`${window.location.origin}/welcome#${link.word}`}</Code>
          <Text size="sm" mt="xs">
            {t("link.ends", { at: formatInstant(link.ends_at) })}
          </Text>
        </Alert>
      ) : (
        <DoButton
          label={t(account.has_password ? "link.reset" : "link.invite")}
          act={() => makePasswordLink(account.account_id)}
          done={(made) => {
            setLink(made);
            done();
          }}
          is_main={!account.has_password}
        />
      )}
    </Card>
  );
}

type Held = Account["roles"][number];

function Roles({ account, done, is_own }: { account: Account; done: () => void; is_own: boolean }) {
  const { t } = useTranslation("access");
  const may_grant = useMay("access.grant_role");
  const day = today();
  const columns: Column<Held>[] = [
    { key: "role", label: t("fields.role_held"), cell: (row) => t(`words.Role.${row.role}`) },
    { key: "period", label: t("fields.period"), cell: (row) => formatPeriod(row.from_on, row.to_on) },
    { key: "approved_by", label: t("fields.approved_by"), cell: (row) => t(row.approved_by ? "account.two_people" : "account.one_person"), is_wide_only: true },
    {
      key: "act",
      label: t("fields.act"),
      cell: (row) =>
        may_grant && (!row.to_on || row.to_on >= day) ? (
          <DoButton label={t("role.end")} name={t("role.end_of", { role: t(`words.Role.${row.role}`) })} asks={t("role.end_asks", { role: t(`words.Role.${row.role}`) })} act={() => endRole(account.account_id, { role: row.role, from_on: row.from_on, to_on: addDays(day, -1) })} done={done} />
        ) : null,
    },
  ];
  return (
    <Card title={t("fields.roles")}>
      <DataList label={t("fields.roles")} list={wholeList({ data: account.roles, error: null, refetch: () => undefined })} columns={columns} row_key={(row) => `${row.role}${row.from_on}`} empty={<EmptyState title={t("role.none")} />} />
      {may_grant && !is_own && <Grant account_id={account.account_id} done={done} />}
    </Card>
  );
}

function Grant({ account_id, done }: { account_id: string; done: () => void }) {
  const { t } = useTranslation("access");
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { role: "", from_on: today(), to_on: "" },
    send: (values) => grantRole(account_id, values),
    done: () => {
      form.change({ role: "", from_on: today(), to_on: "" });
      done();
    },
  });
  return (
    <ActFormView form={form} title={t("role.grant")} submit_label={t("role.grant")}>
      <ChoiceField {...form.field("role")} label={t("fields.role_held")} required choices={roles.map((role) => ({ value: role, label: t(`words.Role.${role}`) }))} description={t("role.second_person")} />
      <Pair>
        <DayField {...form.field("from_on")} required />
        <DayField {...form.field("to_on")} />
      </Pair>
    </ActFormView>
  );
}

function Ending({ account, done }: { account: Account; done: () => void }) {
  const { t } = useTranslation("access");
  const id = account.account_id;
  return (
    <Card title={t("ending.title")}>
      <Group gap="xs">
        <DoButton label={t("ending.sessions")} permission="access.end_sessions" act={() => endSessionsOf(id)} done={done} />
        {account.is_active ? (
          <DoButton label={t("ending.disable")} asks={t("ending.disable_asks", { name: account.name })} permission="access.disable_account" act={() => disableAccount(id)} done={done} />
        ) : (
          <DoButton label={t("ending.enable")} permission="access.enable_account" act={() => enableAccount(id)} done={done} />
        )}
      </Group>
      {useMay("access.disable_account") && <EndOn account={account} done={done} />}
    </Card>
  );
}

function EndOn({ account, done }: { account: Account; done: () => void }) {
  const { t } = useTranslation("access");
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { authorised_to: account.authorised_to ?? "" },
    send: (values) => endAccount(account.account_id, values.authorised_to),
    done,
  });
  return (
    <ActFormView form={form} submit_label={t("ending.end")}>
      <DayField {...form.field("authorised_to")} required description={t("ending.end_hint")} />
    </ActFormView>
  );
}

function FactorRemoval({ account, done }: { account: Account; done: () => void }) {
  const { t } = useTranslation("access");
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { reason: "" },
    send: (values) => removeFactor(account.account_id, values.reason),
    done,
  });
  if (!useMay("access.remove_factor")) return null;
  return (
    <Card title={t("factor.removal")}>
      <ActFormView form={form} submit_label={t("factor.remove")}>
        <LongTextField {...form.field("reason")} required description={t("factor.reason_hint")} />
      </ActFormView>
    </Card>
  );
}
