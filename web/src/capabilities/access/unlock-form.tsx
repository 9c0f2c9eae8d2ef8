import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Problem } from "@/platform/api";
import type { Session } from "@/platform/session";
import { ActFormView, PasswordField, useActForm } from "@/ui/form";

import { unlockSession } from "./access-api";
import { SignInForm } from "./sign-in-form";

type Props = { login: string; office: string; done: (session: Session) => void };

/** The same session goes on with its password; when it is over, a new one is asked for. */
export function UnlockForm({ login, office, done }: Props) {
  const { t } = useTranslation("access");
  const [is_over, setOver] = useState(false);
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { password: "" },
    send: async (values) => {
      try {
        return await unlockSession(values.password);
      } catch (fault) {
        if (fault instanceof Problem && fault.findings.some((finding) => finding.code === "session_over")) setOver(true);
        throw fault;
      }
    },
    done,
  });
  if (is_over) return <SignInForm login={login} office={office} done={done} />;
  return (
    <ActFormView form={form} submit_label={t("unlock.act")} sends_on_enter>
      <PasswordField {...form.field("password")} required autoComplete="current-password" autoFocus />
    </ActFormView>
  );
}
