import { Text, Title } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { changeLanguage, languages } from "@/platform/i18n";
import { openSession } from "@/platform/session";
import { announce, useGo } from "@/ui";

import { SignInForm } from "./sign-in-form";
import classes from "./sign-in.module.css";

/** Only an address of ours, never another site. */
export function ownAddress(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/my-day";
}

export function SignIn() {
  const { t, i18n } = useTranslation("access");
  const { next } = useSearch({ strict: false }) as { next?: string };
  const go = useGo();
  useEffect(() => {
    document.title = `${t("sign_in.title")} · Wędka`;
  }, [t]);
  return (
    <main className={classes.page}>
      <section className={classes.box}>
        <div className={classes.brand}>
          <img src="/wedka.svg" width={40} height={40} alt="" />
          <div>
            <Title order={1}>
              {t("sign_in.product")}
            </Title>
            <Text size="sm" c="dimmed">
              {t("sign_in.motto")}
            </Text>
          </div>
        </div>
        <SignInForm
          done={(session) => {
            announce({ kind: "idle" });
            openSession(session);
            go(ownAddress(next), { replace: true });
          }}
        />
        <div className={classes.languages}>
          {languages.map((language) => (
            <button key={language} type="button" lang={language} aria-pressed={i18n.language === language} onClick={() => void changeLanguage(language)}>
              {t(`sign_in.language_${language}`)}
            </button>
          ))}
        </div>
      </section>
    </main>
  );
}
