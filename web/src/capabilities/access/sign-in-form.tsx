import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import type { Session } from "@/platform/session";
import { ActFormView, PasswordField, TextField, useActForm } from "@/ui/form";

import { startSession } from "./access-api";

type Props = { login?: string; office?: string; done: (session: Session) => void };

/** Asks for the office only where the server cannot tell it from the login. */
export function SignInForm({ login = "", office = "", done }: Props) {
  const { t } = useTranslation("access");
  const [asks_office, setAsksOffice] = useState(false);
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { office, login, password: "", code: "" },
    send: (values) => startSession(values),
    done,
  });
  // Only where the password fitted and the account has a second factor.
  const [asks_code, setAsksCode] = useState(false);
  const wants_code = asks_code || form.findings.some((finding) => finding.field === "code");
  useEffect(() => {
    if (wants_code) setAsksCode(true);
  }, [wants_code]);
  const shows_office = asks_office || form.findings.some((finding) => finding.field === "office");
  return (
    <ActFormView form={form} submit_label={t("sign_in.act")} sends_on_enter>
      {shows_office && <TextField {...form.field("office")} description={t("sign_in.office_hint")} autoComplete="organization" />}
      <TextField {...form.field("login")} required autoComplete="username" autoFocus={login === ""} />
      <PasswordField {...form.field("password")} required autoComplete="current-password" autoFocus={login !== ""} />
      {wants_code && <TextField {...form.field("code")} description={t("sign_in.code_hint")} autoComplete="one-time-code" autoFocus required />}
      {!shows_office && !wants_code && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAsksOffice(true)} w="fit-content">
          {t("sign_in.other_office")}
        </Button>
      )}
    </ActFormView>
  );
}
