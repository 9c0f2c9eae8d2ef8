import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, Card, type Column, DataList, EmptyState, Failure, Reading, Status, useParam, wholeList } from "@/ui";
import { ActFormView, DayField, TickField, useActForm } from "@/ui/form";

import { CheckFile } from "./check-file";
import { FeedbackList } from "./feedback-list";
import { downloadFundFile, file_key, type FundFile, type FundFileOutlook, type LeftOut, makeFundFile, type NewFundFile, useFeedback, useFundFileOutlook, useFundFiles } from "./fund-file-api";

/** The file for the fund: made of records, remembered, answered by the fund's system, and checked. */
export function FundFilePage() {
  const { t } = useTranslation("monitoring");
  const project_id = useParam("project_id");
  const may_report = useMay("monitoring.report");
  const files = useFundFiles(project_id, may_report);
  const feedback = useFeedback(project_id, may_report);
  return (
    <Stack>
      {may_report && (
        <>
          <MakeFile project_id={project_id} />
          <FilesMade project_id={project_id} files={files} />
          <Card title={t("feedback.title")}>
            <FeedbackList project_id={project_id} list={wholeList(feedback)} />
          </Card>
        </>
      )}
      <CheckFile />
    </Stack>
  );
}

function MakeFile({ project_id }: { project_id: string }) {
  const { t } = useTranslation("monitoring");
  const queries = useQueryClient();
  const [as_of, setDay] = useState(today());
  const form = useActForm<NewFundFile, FundFile>({
    texts: "monitoring",
    draft: null,
    initial: { as_of: today(), is_partial: false },
    send: (values, act) => makeFundFile(project_id, values, act),
    done: (file) => {
      void queries.invalidateQueries({ queryKey: file_key(project_id) });
      void downloadFundFile(file);
    },
  });
  const outlook = useFundFileOutlook(project_id, as_of, as_of !== "");
  const day = form.field("as_of");
  return (
    <Card
      title={t("fund_file.title")}
      acts={
        <ActLink to={`/projects/${project_id}/participants/file/words`} permission="monitoring.report">
          {t("file_words.link")}
        </ActLink>
      }
    >
      <ActFormView form={form} submit_label={t("fund_file.act")}>
        <DayField
          {...day}
          required
          onChange={(value) => {
            day.onChange(value);
            setDay(/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "");
          }}
        />
        {as_of !== "" && <Reading query={outlook}>{(known) => <Outlook outlook={known} />}</Reading>}
        {(outlook.data?.left_out.length ?? 0) > 0 && <TickField {...form.field("is_partial")} />}
      </ActFormView>
    </Card>
  );
}

/** Who would stand in the file, who not and why, and which columns stay empty. */
function Outlook({ outlook }: { outlook: FundFileOutlook }) {
  const { t } = useTranslation("monitoring");
  const gap_text = (row: LeftOut) => row.gaps.map((gap) => `${t(`fields.${gap.field}`)}: ${t(`rules.${gap.rule}/${gap.code}`, { defaultValue: t(`rules.${gap.rule}`) })}`);
  const columns: Column<LeftOut>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => `${row.last_name} ${row.first_name}`, sort: (row) => `${row.last_name} ${row.first_name}` },
    { key: "gaps", label: t("fields.gaps"), cell: (row) => gap_text(row).join(" ") },
  ];
  if (!outlook.kind) return <Alert color="orange">{t("rules.V-29/no_fund")}</Alert>;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t(`words.FundFileKind.${outlook.kind}`)}</Text>
      {outlook.gaps.map((gap) => (
        <Alert key={gap.code} color="orange">
          {t(`rules.${gap.rule}/${gap.code}`)}
        </Alert>
      ))}
      <Group gap="xs" role="status">
        <Status tone={outlook.ready > 0 ? "good" : "warning"}>{t("fund_file.ready", { count: outlook.ready })}</Status>
        {outlook.left_out.length > 0 && <Status tone="warning">{t("fund_file.left_out", { count: outlook.left_out.length })}</Status>}
      </Group>
      {outlook.left_out.length > 0 && (
        <DataList
          label={t("fund_file.who_left_out")}
          list={wholeList({ data: outlook.left_out, error: null, refetch: () => undefined })}
          columns={columns}
          row_key={(row) => row.participation_id}
          open={(row) => `/projects/${outlook.project_id}/participants/${row.participation_id}/data`}
          empty={<EmptyState title={t("complete")} />}
        />
      )}
      <details>
        <summary>{t("fund_file.empty_columns")}</summary>
        <List size="sm">
          {outlook.empty_columns.map((column) => (
            <List.Item key={column}>{column}</List.Item>
          ))}
        </List>
      </details>
    </Stack>
  );
}

function FilesMade({ project_id, files }: { project_id: string; files: ReturnType<typeof useFundFiles> }) {
  const { t } = useTranslation("monitoring");
  const [fault, setFault] = useState<unknown>(null);
  const download = async (file: FundFile) => {
    setFault(null);
    try {
      await downloadFundFile(file);
    } catch (thrown) {
      setFault(thrown);
    }
  };
  const columns: Column<FundFile>[] = [
    { key: "as_of", label: t("fields.as_of"), cell: (row) => formatDay(row.as_of), sort: (row) => row.as_of },
    { key: "kind", label: t("fields.file_kind"), cell: (row) => t(`words.FundFileKind.${row.kind}`), is_wide_only: true },
    { key: "participants", label: t("fields.participants"), cell: (row) => (row.left_out > 0 ? t("fund_file.rows_without", { rows: row.participants, left_out: row.left_out }) : row.participants) },
    { key: "made_on", label: t("fields.made_on"), cell: (row) => t("fund_file.made_by", { day: formatDay(row.made_on), who: row.made_by }), sort: (row) => row.made_on, is_wide_only: true },
    { key: "checksum", label: t("fields.checksum"), cell: (row) => <code title={row.checksum}>{row.checksum.slice(0, 12)}…</code>, is_wide_only: true },
    {
      key: "file_id",
      label: t("fields.acts"),
      cell: (row) => (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => void download(row)}>
            {t("fund_file.download")}
          </Button>
          <ActLink to={`/projects/${project_id}/participants/file/${row.file_id}/feedback`} permission="monitoring.report">
            {t("feedback.link")}
          </ActLink>
        </Group>
      ),
    },
  ];
  return (
    <Card title={t("fund_file.made")}>
      {fault !== null && <Failure fault={fault} texts="monitoring" />}
      <DataList label={t("fund_file.made")} list={wholeList(files)} columns={columns} row_key={(row) => row.file_id} empty={<EmptyState title={t("fund_file.none")} />} />
    </Card>
  );
}
