import { Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { statementOf, useFigures } from "@/capabilities/results";
import { type ActForm, Section } from "@/ui/form";

import { codesIn } from "./marked-text";
import classes from "./publishing.module.css";
import { type Draft, text_languages } from "./publishing-api";
import { TextEditor } from "./text-editor";

/** What every draft has: its texts, and of the figures in them how far they may move. */
export function DraftFields<Values extends Draft>({ form }: { form: ActForm<Values> }) {
  const { t, i18n } = useTranslation("publishing");
  const draft = form as unknown as ActForm<Draft>;
  const figures = useFigures("", "").data ?? [];
  const { texts, tolerances } = draft.values;
  const used = codesIn(texts.map((text) => text.body)).flatMap((code) => figures.filter((figure) => figure.code === code));

  const setTolerance = (code: string, tolerance: string) =>
    draft.change((before) => ({
      tolerances: before.tolerances.some((one) => one.code === code) ? before.tolerances.map((one) => (one.code === code ? { code, tolerance } : one)) : [...before.tolerances, { code, tolerance }],
    }));

  return (
    <>
      {text_languages.map((language, index) => (
        <Section key={language} title={t(`words.TextLanguage.${language}`)}>
          <TextEditor language={language} title={draft.row("texts", index, "title")} body={draft.row("texts", index, "body")} figures={figures} required={language === "pl"} />
        </Section>
      ))}
      <Section title={t("tolerance.title")}>
        <Text size="sm">{used.length > 0 ? t("tolerance.note") : t("tolerance.none")}</Text>
        {used.map((figure) => {
          const at = tolerances.findIndex((one) => one.code === figure.code);
          return (
            <div key={figure.code} className={classes.tolerance}>
              <div>
                <Text size="sm" fw={600}>
                  {statementOf(t, figure, i18n.language)}
                </Text>
                <Text size="xs" c="dimmed">
                  {t(`results:definitions.${figure.definition}`)}
                </Text>
              </div>
              {figure.unit !== "yes_no" && (
                <TextInput
                  id={at < 0 ? undefined : `field-tolerances-${at}-tolerance`}
                  size="xs"
                  w={120}
                  inputMode="decimal"
                  label={t("fields.tolerance")}
                  aria-label={t("tolerance.of", { code: figure.code })}
                  error={at < 0 ? undefined : draft.errorOf(`tolerances.${at}.tolerance`)}
                  value={at < 0 ? "0" : tolerances[at]!.tolerance}
                  onChange={(event) => setTolerance(figure.code, event.currentTarget.value)}
                />
              )}
            </div>
          );
        })}
      </Section>
    </>
  );
}
