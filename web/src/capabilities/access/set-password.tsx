import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useGo } from "@/ui";
import { ActFormView, PasswordField, useActForm } from "@/ui/form";

import { setPassword } from "./access-api";
import { BeforeOffice } from "./before-office";

/** Behind an invitation or the start of a reset. The word stands after #, so that no server and no log sees it. */
export function SetPassword() {
  const { t } = useTranslation("access");
  const go = useGo();
  const [word] = useState(() => window.location.hash.slice(1));
  const [is_done, setDone] = useState(false);
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { password: "" },
    send: (values) => setPassword(word, values.password),
    done: () => setDone(true),
  });
  return (
    <BeforeOffice title={t("set_password.title")} heading={t("set_password.title")}>
      {is_done ? (
        <>
          <Text size="sm" mb="md" role="status">
            {t("set_password.done")}
          </Text>
          <Button onClick={() => go("/sign-in", { replace: true })}>{t("sign_in.title")}</Button>
        </>
      ) : (
        <ActFormView form={form} submit_label={t("set_password.act")} sends_on_enter>
          <PasswordField {...form.field("password")} required autoComplete="new-password" autoFocus description={t("accounts.password_hint")} />
        </ActFormView>
      )}
    </BeforeOffice>
  );
}
