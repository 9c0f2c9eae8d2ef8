import { Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

import { changeLanguage, languages } from "@/platform/i18n";

import classes from "./sign-in.module.css";

/** A page for whom nobody knows yet: signing in, setting a password, the first run. */
export function BeforeOffice({ title, heading, children }: { title: string; heading?: string; children: ReactNode }) {
  const { t, i18n } = useTranslation("access");
  useEffect(() => {
    document.title = `${title} · Wędka`;
  }, [title]);
  return (
    <main className={classes.page}>
      <section className={classes.box}>
        <div className={classes.brand}>
          <img src="/wedka.svg" width={40} height={40} alt="" />
          <div>
            <Title order={1}>{t("sign_in.product")}</Title>
            <Text size="sm" c="dimmed">
              {t("sign_in.motto")}
            </Text>
          </div>
        </div>
        {heading && (
          <Title order={2} size="h4" mb="sm">
            {heading}
          </Title>
        )}
        {children}
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
