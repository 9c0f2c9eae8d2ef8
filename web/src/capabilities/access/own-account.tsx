import { Alert, Code, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { OwnConflicts } from "@/capabilities/people";
import { get } from "@/platform/api";
import { formatInstant } from "@/platform/formats";
import { openSession, type Session, useSession } from "@/platform/session";
import type { Schemas } from "@/platform/schemas";
import { Card, type Column, DataList, EmptyState, Page, Status, wholeList } from "@/ui";
import { ActFormView, Pair, PasswordField, TextField, useActForm } from "@/ui/form";

import { beginFactor, changePassword, confirmFactor, endOtherSessions, endOwnSession, type OpenSession, useOwnSessions } from "./access-api";
import { DoButton } from "./do-button";

/** What everybody sees to oneself: the password, the second factor, where one is signed in. */
export function OwnAccount() {
  const { t } = useTranslation("access");
  return (
    <Page title={t("own.title")}>
      <Sessions />
      <SecondFactor />
      <Password />
      <OwnConflicts />
    </Page>
  );
}

function Sessions() {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const sessions = useOwnSessions();
  const again = () => void queries.invalidateQueries({ queryKey: ["access", "sessions"] });
  const columns: Column<OpenSession>[] = [
    { key: "device", label: t("fields.device"), cell: (row) => (row.device === "?" ? t("own.unknown_device") : row.device) },
    { key: "began_at", label: t("fields.began_at"), cell: (row) => formatInstant(row.began_at) },
    { key: "seen_at", label: t("fields.seen_at"), cell: (row) => formatInstant(row.seen_at) },
    {
      key: "act",
      label: t("fields.act"),
      cell: (row) => (row.is_this ? <Status tone="good">{t("own.this_session")}</Status> : <DoButton label={t("own.end")} name={t("own.end_of", { device: row.device })} act={() => endOwnSession(row.session_id)} done={again} />),
    },
  ];
  return (
    <Card title={t("own.sessions")} acts={(sessions.data?.length ?? 0) > 1 && <DoButton label={t("own.end_others")} act={endOtherSessions} done={again} />}>
      <DataList label={t("own.sessions")} list={wholeList(sessions)} columns={columns} row_key={(row) => row.session_id} empty={<EmptyState title={t("own.sessions")} />} />
    </Card>
  );
}

function SecondFactor() {
  const { t } = useTranslation("access");
  const session = useSession();
  const [secret, setSecret] = useState<Schemas["FactorSecret"] | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <Card title={t("factor.title")}>
      {codes ? (
        <Alert color="green" role="status" title={t("factor.codes_title")}>
          <Text size="sm" mb="xs">
            {t("factor.codes_hint")}
          </Text>
          <Code block>{codes.join("\n")}</Code>
        </Alert>
      ) : session.has_second_factor ? (
        <Status tone="good">{t("factor.is_on")}</Status>
      ) : secret ? (
        <Confirm secret={secret} done={setCodes} />
      ) : (
        <Begin done={setSecret} />
      )}
    </Card>
  );
}

function Begin({ done }: { done: (secret: Schemas["FactorSecret"]) => void }) {
  const { t } = useTranslation("access");
  const form = useActForm({ texts: "access", draft: null, initial: { password: "" }, send: (values) => beginFactor(values.password), done });
  return (
    <>
      <Text size="sm" mb="xs">
        {t("factor.hint")}
      </Text>
      <ActFormView form={form} submit_label={t("factor.begin")}>
        <PasswordField {...form.field("password")} required autoComplete="current-password" />
      </ActFormView>
    </>
  );
}

function Confirm({ secret, done }: { secret: Schemas["FactorSecret"]; done: (codes: string[]) => void }) {
  const { t } = useTranslation("access");
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { code: "" },
    send: (values) => confirmFactor(values.code),
    done: (answer) => {
      done(answer.codes);
      void get<Session>("/api/session").then(openSession);
    },
  });
  return (
    <>
      <Text size="sm" mb="xs">
        {t("factor.scan")}
      </Text>
      <QRCodeSVG value={secret.address} size={192} marginSize={4} title={t("factor.qr")} />
      <Text size="sm" my="xs">
        {t("factor.by_hand")} <Code>{secret.secret.replace(/(.{4})/g, "$1 ").trim()}</Code>
      </Text>
      <ActFormView form={form} submit_label={t("factor.confirm")} sends_on_enter>
        <TextField {...form.field("code")} required autoComplete="one-time-code" inputMode="numeric" />
      </ActFormView>
    </>
  );
}

function Password() {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const [is_done, setDone] = useState(false);
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { password: "", new_password: "" },
    send: (values) => changePassword(values.password, values.new_password),
    done: () => {
      form.change({ password: "", new_password: "" });
      setDone(true);
      void queries.invalidateQueries({ queryKey: ["access", "sessions"] });
    },
  });
  return (
    <Card title={t("own.password")}>
      {is_done && (
        <Alert color="green" role="status" mb="sm">
          {t("own.password_done")}
        </Alert>
      )}
      <ActFormView form={form} submit_label={t("own.change_password")}>
        <Pair>
          <PasswordField {...form.field("password")} id="field-old-password" label={t("own.old_password")} required autoComplete="current-password" />
          <PasswordField {...form.field("new_password")} required autoComplete="new-password" description={t("accounts.password_hint")} />
        </Pair>
      </ActFormView>
    </Card>
  );
}
