import { Group, Table, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type Budget, type BudgetLine, useBudgetVersions } from "@/capabilities/finance";
import { Problem } from "@/platform/api";
import { formatDay, formatMoney, sumMoney, toGrosze } from "@/platform/formats";
import { ActLink, AppLink, BarKey, Card, type Column, DataList, EmptyState, Figure, Figures, PlannedBar, Reading, StackedBar, Status, useParam, wholeList } from "@/ui";

import { type ProjectBudget, useProjectBudget } from "./settlement-api";

export function ShowProjectBudget() {
  const { t } = useTranslation("settlement");
  const project_id = useParam("project_id");
  const budget = useProjectBudget(project_id);
  const adopt = (
    <ActLink to={`/projects/${project_id}/budget/new`} permission="finance.adopt_budget">
      {budget.data ? t("programmes:adopt_budget.act_next", { version: budget.data.version_no + 1 }) : t("programmes:adopt_budget.act")}
    </ActLink>
  );
  if (budget.error instanceof Problem && budget.error.status === 404) return <EmptyState title={t("budget.none")}>{adopt}</EmptyState>;
  return (
    <>
      <Group mb="sm">{adopt}</Group>
      <Reading query={budget}>{(answer) => <BudgetSheet budget={answer} project_id={project_id} />}</Reading>
    </>
  );
}

/** Drawing needs a number; the figures themselves stay as they came. */
function size(amount: string): number {
  return Number(toGrosze(amount));
}

function BudgetSheet({ budget, project_id }: { budget: ProjectBudget; project_id: string }) {
  const { t } = useTranslation("settlement");
  const { own_contribution } = budget;
  const is_even = toGrosze(own_contribution.difference) === 0n;
  const columns: Column<BudgetLine>[] = [
    { key: "task", label: t("finance:fields.task"), cell: (row) => `${row.task_number}. ${row.task}`, sort: (row) => row.task_number },
    { key: "source", label: t("finance:fields.source"), cell: (row) => t(`finance:words.FundingSource.${row.source}`), sort: (row) => row.source },
    { key: "amount", label: t("fields.amount"), cell: (row) => formatMoney(row.amount), sort: (row) => size(row.amount), is_number: true },
  ];
  return (
    <>
      <Figures>
        <Figure label={t("budget.total")} value={formatMoney(budget.total)} note={t("budget.version", { name: budget.name, version: budget.version_no })} />
        <Figure label={t("budget.own_planned")} value={formatMoney(own_contribution.planned)} />
        <Figure label={t("budget.own_counted")} value={<AppLink to={`/projects/${project_id}/own-contribution`}>{formatMoney(own_contribution.counted)}</AppLink>} />
        <Figure
          label={t("budget.own_difference")}
          value={formatMoney(own_contribution.difference)}
          note={is_even ? <Status tone="good">{t("budget.covered")}</Status> : <Status tone="warning">{t("budget.not_covered")}</Status>}
        />
      </Figures>
      <Card title={t("budget.by_source")}>
        <StackedBar label={t("budget.by_source")} parts={budget.sources.map((one) => ({ key: one.source, label: t(`finance:words.FundingSource.${one.source}`), amount: size(one.planned), text: formatMoney(one.planned) }))} />
      </Card>
      <Card title={t("budget.progress")}>
        <Progress progress={budget.progress} />
      </Card>
      <Title order={2} mb="xs">
        {t("budget.lines")}
      </Title>
        <DataList
          label={t("budget.lines")}
          list={wholeList({ data: budget.lines, error: null, refetch: () => undefined })}
          columns={columns}
          row_key={(row) => `${row.task_number}-${row.source}-${row.amount}`}
          empty={<EmptyState title={t("budget.no_lines")} />}
          footer={
            <Table.Tr>
              <Table.Th colSpan={2}>{t("budget.sum")}</Table.Th>
              <Table.Th ta="right">{formatMoney(sumMoney(budget.lines.map((line) => line.amount)))}</Table.Th>
            </Table.Tr>
          }
        />
      <br />
      <Versions budget_id={budget.budget_id} />
      <Card title={t("budget.by_task")}>
        <Table verticalSpacing={4} aria-label={t("budget.by_task")}>
          <Table.Tbody>
            {budget.tasks.map((task) => (
              <Table.Tr key={task.task_number}>
                <Table.Td>
                  {task.task_number}. {task.task}
                </Table.Td>
                <Table.Td ta="right">{formatMoney(task.planned)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Card>
    </>
  );
}

/** Each source against its own plan: a small one is seen as well as a great one. */
function Progress({ progress }: { progress: ProjectBudget["progress"] }) {
  const { t } = useTranslation("settlement");
  const drawn = (amount: string) => ({ amount: size(amount), text: formatMoney(amount) });
  const is_waiting = (one: ProjectBudget["progress"][number]) => Boolean(one.undeclared) && toGrosze(one.undeclared!) > 0n;
  const noteOf = (one: ProjectBudget["progress"][number]) => {
    const planned = formatMoney(one.planned);
    if (!one.paid) return t("budget.not_recorded", { planned });
    const told = t("budget.paid_of", { paid: formatMoney(one.paid), planned });
    return is_waiting(one) ? `${told} · ${t("budget.undeclared_too", { amount: formatMoney(one.undeclared) })}` : told;
  };
  const key = [
    { label: t("budget.key.planned"), look: "planned" as const },
    { label: t("budget.key.paid"), look: "paid" as const },
    ...(progress.some(is_waiting) ? [{ label: t("budget.key.waiting"), look: "waiting" as const }] : []),
    ...(progress.some((one) => !one.paid) ? [{ label: t("budget.key.unknown"), look: "unknown" as const }] : []),
  ];
  return (
    <>
      {progress.map((one) => (
        <PlannedBar
          key={one.source}
          label={t(`finance:words.FundingSource.${one.source}`)}
          planned={drawn(one.planned)}
          paid={one.paid ? drawn(one.paid) : null}
          waiting={is_waiting(one) ? drawn(one.undeclared!) : null}
          note={noteOf(one)}
        />
      ))}
      <BarKey items={key} />
    </>
  );
}

/** Every version as it was adopted; an earlier one opens to its lines. */
function Versions({ budget_id }: { budget_id: string }) {
  const { t } = useTranslation("settlement");
  const versions = useBudgetVersions(budget_id);
  if (!versions.data || versions.data.length < 2) return null;
  return (
    <Card title={t("budget.versions")}>
      {versions.data.map((version, index) => (
        <details key={version.version_no}>
          <summary>
            {t("budget.version_line", { version: version.version_no, day: formatDay(version.adopted_on), total: formatMoney(version.total) })}
            {index === 0 ? ` · ${t("budget.in_force")}` : ""}
            {version.reason ? ` · ${version.reason}` : ""}
          </summary>
          <VersionLines version={version} />
        </details>
      ))}
    </Card>
  );
}

function VersionLines({ version }: { version: Budget }) {
  const { t } = useTranslation("settlement");
  return (
    <Table verticalSpacing={4} my="xs" aria-label={t("budget.version_lines", { version: version.version_no })}>
      <Table.Tbody>
        {version.lines.map((line, index) => (
          <Table.Tr key={index}>
            <Table.Td>
              {line.task_number}. {line.task}
            </Table.Td>
            <Table.Td>{t(`finance:words.FundingSource.${line.source}`)}</Table.Td>
            <Table.Td ta="right">{formatMoney(line.amount)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        {version.sources.map((one) => (
          <Table.Tr key={one.source}>
            <Table.Th colSpan={2}>{t("budget.of_source", { source: t(`finance:words.FundingSource.${one.source}`) })}</Table.Th>
            <Table.Th ta="right">{formatMoney(one.planned)}</Table.Th>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th colSpan={2}>{t("budget.sum")}</Table.Th>
          <Table.Th ta="right">{formatMoney(version.total)}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
