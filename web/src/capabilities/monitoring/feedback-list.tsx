import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { formatDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { type Column, DataList, EmptyState, Failure, type ListState, Status } from "@/ui";

import { type FeedbackError, mendFeedback } from "./fund-file-api";
import { data_key } from "./monitoring-api";

/** What the fund's system found wrong, with whose row it was, until it is mended. */
export function FeedbackList({ project_id, list }: { project_id: string; list: ListState<FeedbackError> }) {
  const { t } = useTranslation("monitoring");
  const queries = useQueryClient();
  const may_report = useMay("monitoring.report");
  const [fault, setFault] = useState<unknown>(null);
  const mend = async (error: FeedbackError) => {
    setFault(null);
    try {
      await mendFeedback(error.feedback_id, newKey());
      await queries.invalidateQueries({ queryKey: data_key(project_id) });
    } catch (thrown) {
      setFault(thrown);
    }
  };
  const columns: Column<FeedbackError>[] = [
    { key: "row", label: t("fields.row"), cell: (row) => row.row, sort: (row) => row.row, is_number: true, is_wide_only: true },
    { key: "name", label: t("fields.name"), cell: (row) => `${row.last_name} ${row.first_name}`, sort: (row) => `${row.last_name} ${row.first_name}` },
    { key: "column", label: t("fields.column"), cell: (row) => `${row.column}: ${row.heading}`, sort: (row) => row.column, is_wide_only: true },
    { key: "told", label: t("fields.told"), cell: (row) => row.told },
    { key: "told_on", label: t("fields.told_on_feedback"), cell: (row) => formatDay(row.told_on), sort: (row) => row.told_on, is_wide_only: true },
    {
      key: "mended_on",
      label: t("fields.state"),
      cell: (row) =>
        row.mended_on ? (
          <Status tone="good">{t("feedback.mended", { day: formatDay(row.mended_on) })}</Status>
        ) : may_report ? (
          <Button size="compact-xs" variant="default" onClick={() => void mend(row)}>
            {t("feedback.mend")}
          </Button>
        ) : (
          <Status tone="warning">{t("feedback.waits")}</Status>
        ),
    },
  ];
  return (
    <>
      {fault !== null && <Failure fault={fault} texts="monitoring" />}
      <DataList label={t("tables.FeedbackError")} list={list} columns={columns} row_key={(row) => row.feedback_id} empty={<EmptyState title={t("feedback.none")} />} />
    </>
  );
}
