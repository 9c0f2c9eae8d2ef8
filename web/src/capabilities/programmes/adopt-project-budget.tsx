import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { type Budget, sources, useBudgetVersions } from "@/capabilities/finance";
import { formatMoney, sumMoney } from "@/platform/formats";
import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, MoneyField, Pair, Section, TextField, useActForm, WholeField } from "@/ui/form";
import rows from "@/ui/form/form.module.css";

import { adoptProjectBudget, type NewProjectBudget, project_key, useProject } from "./programmes-api";

/** The first budget of a project, or the next version of the one it has: one act either way. */
export function AdoptProjectBudget() {
  const project = useProject(useParam("project_id"));
  return <Reading query={project}>{({ project_id, budget_id }) => (budget_id ? <NextVersion project_id={project_id} budget_id={budget_id} /> : <BudgetForm project_id={project_id} before={undefined} />)}</Reading>;
}

function NextVersion({ project_id, budget_id }: { project_id: string; budget_id: string }) {
  const versions = useBudgetVersions(budget_id);
  return <Reading query={versions}>{(answer) => <BudgetForm project_id={project_id} before={answer[0]} />}</Reading>;
}

function BudgetForm({ project_id, before }: { project_id: string; before: Budget | undefined }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const at = `/projects/${project_id}/budget`;
  const act = before ? t("adopt_budget.act_next", { version: before.version_no + 1 }) : t("adopt_budget.act");
  const form = useActForm<NewProjectBudget, unknown>({
    texts: "finance",
    draft: `adopt-budget:${project_id}`,
    initial: {
      name: "",
      reason: "",
      adopted_on: "",
      total: before?.total ?? "",
      lines: before ? before.lines.map((line) => ({ ...line })) : [{ task_number: 1, task: "", source: "efs", amount: "" }],
    },
    send: (values, sent) => adoptProjectBudget(project_id, values, sent),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      void queries.invalidateQueries({ queryKey: ["budgets"] });
      go(at, { replace: true });
    },
  });
  const lines = form.values.lines;
  const last = lines.at(-1);
  return (
    <ActFormView form={form} title={act} submit_label={act} cancel={() => go(at)}>
      {before ? (
        <>
          <Text size="sm">{t("adopt_budget.earlier_stays", { name: before.name, version: before.version_no })}</Text>
          <LongTextField {...form.field("reason")} minRows={2} required description={t("adopt_budget.reason_hint")} />
        </>
      ) : (
        <TextField {...form.field("name")} required />
      )}
      <Pair>
        <DayField {...form.field("adopted_on")} required />
        <MoneyField {...form.field("total")} required />
      </Pair>
      <Section title={t("finance:fields.lines")}>
        {lines.map((_, index) => (
          <div key={index} className={rows.rowOf} role="group" aria-label={t("adopt_budget.line", { number: index + 1 })}>
            <Pair>
              <WholeField {...form.row("lines", index, "task_number")} required />
              <TextField {...form.row("lines", index, "task")} required />
            </Pair>
            <Pair>
              <ChoiceField {...form.row("lines", index, "source")} choices={sources.map((source) => ({ value: source, label: t(`finance:words.FundingSource.${source}`) }))} required />
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
