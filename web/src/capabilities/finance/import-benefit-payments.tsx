import { Alert, Button, Group, Table, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { announce, Card, Failure, Page, Status } from "@/ui";
import { useFindingText } from "@/ui/form";

import { type ImportAnswer, importBenefitPayments } from "./finance-api";

type Chosen = { name: string; csv: string };

/** First a trial that keeps nothing and says what is wrong row by row, then the real import of the good rows. */
export function ImportBenefitPayments() {
  const { t } = useTranslation("finance");
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const key = useRef(newKey());
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [trial, setTrial] = useState<ImportAnswer | null>(null);
  const [done, setDone] = useState<ImportAnswer | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [is_running, setRunning] = useState(false);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setChosen({ name: file.name, csv: await file.text() });
    setTrial(null);
    setDone(null);
    setFault(null);
    key.current = newKey();
  };

  const run = async (is_trial: boolean) => {
    if (!chosen || is_running) return;
    setRunning(true);
    setFault(null);
    try {
      const answer = await importBenefitPayments(chosen.csv, is_trial, is_trial ? newKey() : key.current);
      if (is_trial) setTrial(answer);
      else {
        setDone(answer);
        announce({ kind: "saved", at: new Date() });
        void queries.invalidateQueries({ queryKey: ["finance"] });
      }
    } catch (thrown) {
      setFault(thrown);
    } finally {
      setRunning(false);
    }
  };

  return (
    <Page title={t("import_benefits.title")} path={[{ to: "/benefit-payments", label: t("tables.BenefitPaymentRow") }]}>
      <Card title={t("import_benefits.file")}>
        <Text size="sm" mb="sm">
          {t("import_benefits.columns")} <code style={{ overflowWrap: "anywhere" }}>pesel;rodzaj;decyzja;okres_od;okres_do;wyplacono;kwota</code>
        </Text>
        <input ref={input} type="file" accept=".csv,text/csv" hidden aria-label={t("import_benefits.choose")} onChange={(event) => void choose(event.currentTarget.files?.[0])} />
        <Group>
          <Button size="xs" variant="default" onClick={() => input.current?.click()}>
            {t("import_benefits.choose")}
          </Button>
          {chosen && <Text size="sm">{chosen.name}</Text>}
        </Group>
        <Group mt="md">
          <Button size="sm" variant="default" disabled={!chosen} loading={is_running && !trial} onClick={() => void run(true)}>
            {t("import_benefits.trial")}
          </Button>
          <Button size="sm" disabled={!trial || trial.accepted === 0 || done !== null} loading={is_running && trial !== null} onClick={() => void run(false)}>
            {trial ? t("import_benefits.accept", { count: trial.accepted }) : t("import_benefits.accept_none")}
          </Button>
          {!trial && (
            <Text size="sm" c="dimmed">
              {t("import_benefits.trial_first")}
            </Text>
          )}
        </Group>
      </Card>
      {fault !== null && <Failure fault={fault} texts="finance" />}
      {done && (
        <Alert color="green" role="status" title={t("import_benefits.done", { count: done.accepted })} mb="sm">
          {t("import_benefits.done_rest", { count: done.rows - done.accepted })}
        </Alert>
      )}
      {trial && !done && <Outcome answer={trial} />}
    </Page>
  );
}

function Outcome({ answer }: { answer: ImportAnswer }) {
  const { t } = useTranslation("finance");
  const text = useFindingText("finance");
  return (
    <Card title={t("import_benefits.outcome")}>
      <Group mb="sm" role="status">
        <Status tone={answer.faults.length === 0 ? "good" : "warning"}>{t("import_benefits.rows", { accepted: answer.accepted, rows: answer.rows })}</Status>
      </Group>
      {answer.faults.length > 0 && (
        <Table verticalSpacing={4} aria-label={t("import_benefits.faults")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={80}>{t("import_benefits.line")}</Table.Th>
              <Table.Th w={160}>{t("import_benefits.column")}</Table.Th>
              <Table.Th>{t("import_benefits.fault")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {answer.faults.map((fault, index) => (
              <Table.Tr key={index}>
                <Table.Td>{fault.line}</Table.Td>
                <Table.Td>{fault.column || "–"}</Table.Td>
                <Table.Td>{text({ rule: fault.rule, code: fault.code })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}
