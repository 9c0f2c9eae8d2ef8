import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { formatMoney, sumMoney } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, MoneyField, Pair, Section, TextField, useActForm, WholeField } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { adoptBudget, type NewBudget, sources } from "./finance-api";

export function AdoptBudget() {
  const { t } = useTranslation("finance");
  const project_id = useParam("project_id");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/projects/${project_id}/budget`;
  const form = useActForm<NewBudget, unknown>({
    texts: "finance",
    draft: `adopt-budget:${project_id}`,
    initial: { name: "", adopted_on: "", total: "", lines: [{ task_number: 1, task: "", source: "efs", amount: "" }] },
    send: (values, act) => adoptBudget(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["projects", project_id] });
      go(at, { replace: true });
    },
  });
  const lines = form.values.lines;
  const last = lines.at(-1);
  return (
    <ActFormView form={form} title={t("adopt_budget.act")} submit_label={t("adopt_budget.act")} cancel={() => go(at)}>
      <TextField {...form.field("name")} required />
      <Pair>
        <DayField {...form.field("adopted_on")} required />
        <MoneyField {...form.field("total")} required />
      </Pair>
      <Section title={t("fields.lines")}>
        {lines.map((_, index) => (
          <div key={index} className={rows.rowOf} role="group" aria-label={t("adopt_budget.line", { number: index + 1 })}>
            <Pair>
              <WholeField {...form.row("lines", index, "task_number")} required />
              <TextField {...form.row("lines", index, "task")} required />
            </Pair>
            <Pair>
              <ChoiceField {...form.row("lines", index, "source")} choices={sources.map((source) => ({ value: source, label: t(`words.FundingSource.${source}`) }))} required />
              <MoneyField {...form.row("lines", index, "amount")} required />
            </Pair>
            {lines.length > 1 && (
              <Button mt="xs" variant="subtle" size="compact-xs" color="red" onClick={() => form.change({ lines: lines.filter((__, at_row) => at_row !== index) })}>
                {t("ui:form.remove_row", { number: index + 1 })}
              </Button>
            )}
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          onClick={() => form.change({ lines: [...lines, { task_number: last?.task_number ?? 1, task: last?.task ?? "", source: "own", amount: "" }] })}
        >
          {t("adopt_budget.add_line")}
        </Button>
        <Text fw={600} role="status">
          {t("adopt_budget.sum", { sum: formatMoney(sumMoney(lines.map((line) => line.amount))), total: formatMoney(form.values.total) })}
        </Text>
      </Section>
    </ActFormView>
  );
}
