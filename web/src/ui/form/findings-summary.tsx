import { Alert, Anchor, Text, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconMessageQuestion } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { ActForm } from "./act-form";
import { fieldName, useFieldLabel, useFindingText } from "./finding-text";
import classes from "./form.module.css";

function goTo(field: string) {
  const id = `field-${fieldName(field).replaceAll(".", "-")}`;
  const element = document.getElementById(id);
  const target = element?.matches("input,select,textarea,button") ? element : element?.querySelector<HTMLElement>("input,select,textarea,button");
  (target ?? element)?.focus();
  (target ?? element)?.scrollIntoView?.({ block: "center" });
}

/** All findings of a refused act at once. It takes the focus; what may be justified asks for the reason here. */
export function FindingsSummary<V extends object>({ form }: { form: ActForm<V> }) {
  const { t } = useTranslation("ui");
  const text = useFindingText(form.texts);
  const label = useFieldLabel(form.texts);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (form.refusals > 0) box.current?.focus();
  }, [form.refusals]);

  if (form.findings.length === 0) return null;
  const justifiable = form.findings.filter((finding) => finding.can_be_justified && finding.rule);
  const strict = form.findings.filter((finding) => !justifiable.includes(finding));
  const rules = [...new Set(justifiable.map((finding) => finding.rule!))];

  return (
    <div ref={box} tabIndex={-1} className={classes.summary} role="alert">
      {strict.length > 0 && (
        <Alert role="group" color="red" icon={<IconAlertTriangle aria-hidden />} title={t("form.not_saved", { count: strict.length })}>
          <ul className={classes.findings}>
            {strict.map((finding, index) => (
              <li key={index}>
                {finding.field ? (
                  <>
                    <Anchor component="button" type="button" size="sm" fw={600} onClick={() => goTo(finding.field!)}>
                      {label(finding.field)}
                    </Anchor>
                    {": "}
                  </>
                ) : null}
                {text(finding)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {rules.length > 0 && (
        <Alert
          role="group"
          color="yellow"
          icon={<IconMessageQuestion aria-hidden />}
          title={t("form.needs_reason")}
          mt={strict.length > 0 ? "sm" : 0}
        >
          <Text size="sm" mb="xs">
            {t("form.needs_reason_next")}
          </Text>
          {rules.map((rule) => (
            <Textarea
              key={rule}
              id={`reason-${rule}`}
              label={t("form.reason_for", { rule })}
              description={justifiable.filter((finding) => finding.rule === rule).map(text).join(" ")}
              value={form.reasons[rule] ?? ""}
              onChange={(event) => form.setReason(rule, event.currentTarget.value)}
              autosize
              minRows={2}
              mt="xs"
            />
          ))}
        </Alert>
      )}
    </div>
  );
}
