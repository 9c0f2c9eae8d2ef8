import { Alert, Button, Group, Table, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { announce, Card, Failure, Page, Status, useParam } from "@/ui";
import { useFindingText } from "@/ui/form";

import { useSeriesPath } from "./show-series";
import { importAttendance, type ImportedAttendance, useSeries } from "./support-api";

/** First a trial that keeps nothing and says what is wrong row by row, then the good rows. */
export function ImportAttendance() {
  const { t } = useTranslation("support");
  const series_id = useParam("series_id");
  const series = useSeries(series_id);
  const path = useSeriesPath(series.data, true);
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<{ name: string; csv: string } | null>(null);
  const [trial, setTrial] = useState<ImportedAttendance | null>(null);
  const [done, setDone] = useState<ImportedAttendance | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [is_running, setRunning] = useState(false);

  const choose = async (file: File | undefined) => {
    if (!file) return;
    setChosen({ name: file.name, csv: await file.text() });
    setTrial(null);
    setDone(null);
    setFault(null);
  };
  const run = async (is_trial: boolean) => {
    if (!chosen || is_running) return;
    setRunning(true);
    setFault(null);
    try {
      const answer = await importAttendance(series_id, chosen.csv, is_trial, newKey());
      if (is_trial) setTrial(answer);
      else {
        setDone(answer);
        announce({ kind: "saved", at: new Date() });
        void queries.invalidateQueries({ queryKey: ["series", series_id] });
      }
    } catch (thrown) {
      setFault(thrown);
    } finally {
      setRunning(false);
    }
  };

  return (
    <Page title={t("import_attendance.title")} path={path}>
      <Card title={t("import_attendance.file")}>
        <Text size="sm" mb="sm">
          {t("import_attendance.columns")} <code style={{ overflowWrap: "anywhere" }}>{t("import_attendance.header")}</code>
        </Text>
        <input ref={input} type="file" accept=".csv,text/csv" hidden aria-label={t("import_attendance.choose")} onChange={(event) => void choose(event.currentTarget.files?.[0])} />
        <Group>
          <Button size="xs" variant="default" onClick={() => input.current?.click()}>
            {t("import_attendance.choose")}
          </Button>
          {chosen && <Text size="sm">{chosen.name}</Text>}
        </Group>
        <Group mt="md">
          <Button size="sm" variant="default" disabled={!chosen} loading={is_running && !trial} onClick={() => void run(true)}>
            {t("import_attendance.trial")}
          </Button>
          <Button size="sm" disabled={!trial || trial.accepted === 0 || done !== null} loading={is_running && trial !== null} onClick={() => void run(false)}>
            {t("import_attendance.accept", { count: trial?.accepted ?? 0 })}
          </Button>
        </Group>
      </Card>
      {fault !== null && <Failure fault={fault} texts="support" />}
      {done && <Alert color="green" role="status" title={t("import_attendance.done", { count: done.accepted })} mb="sm" />}
      {trial && !done && <Outcome answer={trial} />}
    </Page>
  );
}

function Outcome({ answer }: { answer: ImportedAttendance }) {
  const { t } = useTranslation("support");
  const text = useFindingText("support");
  return (
    <Card title={t("import_attendance.outcome")}>
      <Group mb="sm" role="status">
        <Status tone={answer.faults.length === 0 ? "good" : "warning"}>{t("import_attendance.rows", { accepted: answer.accepted, rows: answer.rows })}</Status>
      </Group>
      {answer.faults.length > 0 && (
        <Table verticalSpacing={4} aria-label={t("import_attendance.faults")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={80}>{t("import_attendance.line")}</Table.Th>
              <Table.Th w={160}>{t("import_attendance.column")}</Table.Th>
              <Table.Th>{t("import_attendance.fault")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {answer.faults.map((one, index) => (
              <Table.Tr key={index}>
                <Table.Td>{one.line}</Table.Td>
                <Table.Td>{one.column}</Table.Td>
                <Table.Td>{text({ rule: one.rule, code: one.code })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}
