import { useCallback } from "react";
import { useTranslation } from "react-i18next";

import type { Finding } from "@/platform/api";
import { formatAmount, formatDay, isDay } from "@/platform/formats";

function readable(values: Record<string, unknown> | null | undefined): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values ?? {})) {
    const text = String(value ?? "");
    if (isDay(text)) texts[name] = formatDay(text);
    else texts[name] = /^-?\d+\.\d{2}$/.test(text) ? formatAmount(text) : text;
  }
  return texts;
}

/** Names of fields as the server writes them: actions[0].due_on and /actions/0/due_on → actions.0.due_on */
export function fieldName(field: string): string {
  return field.replace(/^\//, "").replace(/\[(\d+)\]/g, ".$1").replace(/\//g, ".");
}

/** The sentence of a finding: by its rule, then by its code; an unknown one still shows its number. */
export function useFindingText(texts: string): (finding: Finding) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (finding: Finding) => {
      const known = Object.keys(i18n.store.data[i18n.language] ?? {});
      const namespaces = [texts, ...known.filter((name) => name !== texts)];
      const values = readable(finding.values);
      const { rule, code } = finding;
      // A code is a word of its capability; of others only the rule is sure to mean the same.
      const candidates = [
        ...(rule && code ? namespaces.map((home) => `${home}:rules.${rule}/${code}`) : []),
        ...(code ? [`${texts}:codes.${code}`] : []),
        ...(rule ? namespaces.map((home) => `${home}:rules.${rule}`) : []),
        ...(code ? ["ui", ...namespaces].map((home) => `${home}:codes.${code}`) : []),
      ];
      const key = candidates.find((candidate) => i18n.exists(candidate));
      if (key) {
        const sentence = t(key, values);
        return rule && !sentence.includes(rule) ? `${sentence} (${rule})` : sentence;
      }
      return t("ui:form.unknown_finding", { rule: finding.rule ?? finding.code ?? "?" });
    },
    [t, i18n, texts],
  );
}

/** The label of a field, also of one in a row: actions.0.due_on → "Działanie 1: termin". */
export function useFieldLabel(texts: string): (field: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (field: string) => {
      const parts = fieldName(field).split(".");
      const label = (part: string) => {
        const key = [`${texts}:fields.${part}`, `ui:fields.${part}`].find((candidate) => i18n.exists(candidate));
        return key ? t(key) : part;
      };
      const [first, index, last] = parts;
      if (first && index !== undefined && /^\d+$/.test(index)) {
        const row = t("ui:form.row", { label: label(first), number: Number(index) + 1 });
        return last ? `${row}: ${label(last)}` : row;
      }
      return label(parts[parts.length - 1] ?? field);
    },
    [t, i18n, texts],
  );
}
