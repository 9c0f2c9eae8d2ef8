import { Button, Group, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatDay, today } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, FileMenu, Status, useGo, useParam, wholeList } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, TextField, useActForm } from "@/ui/form";

import { type NewOutput, type Output, output_kinds, outputs_key, recordOutput, useOutputs, withdrawOutput } from "./outputs-api";

/** What the project gave besides support to people: entities, adjustments, objects. */
export function ListOutputs() {
  const { t } = useTranslation("monitoring");
  const project_id = useParam("project_id");
  const outputs = useOutputs(project_id);
  const [withdrawn, setWithdrawn] = useState<Output | null>(null);
  const columns: Column<Output>[] = [
    { key: "name", label: t("outputs.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "kind", label: t("outputs.kind"), cell: (row) => t(`words.OutputKind.${row.kind}`), sort: (row) => row.kind },
    { key: "nip", label: t("fields.nip"), cell: (row) => row.nip ?? "–", is_wide_only: true },
    { key: "given_on", label: t("fields.given_on"), cell: (row) => formatDay(row.given_on), sort: (row) => row.given_on },
    { key: "proof", label: t("outputs.proof"), cell: (row) => row.proof, is_wide_only: true },
    {
      key: "withdrawn_on",
      label: t("fields.state"),
      cell: (row) =>
        row.withdrawn_on ? (
          <Status tone="neutral">{t("withdrawn", { day: formatDay(row.withdrawn_on), why: row.withdrawn_because })}</Status>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => setWithdrawn(row)}>
            {t("withdraw_effect.act")}
          </Button>
        ),
    },
  ];
  const record = (
    <ActLink to={`/projects/${project_id}/indicators/outputs/new`} permission="monitoring.report" variant="filled">
      {t("record_output.act")}
    </ActLink>
  );
  return (
    <>
      <Group gap="xs" mb="sm">
        {record}
        <FileMenu path={`/api/projects/${project_id}/outputs`} name="podmioty-i-obiekty" columns={columns} />
      </Group>
      <DataList label={t("tables.Output")} list={wholeList(outputs)} columns={columns} row_key={(row) => row.output_id} empty={<EmptyState title={t("outputs.none")}>{record}</EmptyState>} />
      {withdrawn && <WithdrawOutput project_id={project_id} output={withdrawn} close={() => setWithdrawn(null)} />}
    </>
  );
}

export function RecordOutput() {
  const { t } = useTranslation("monitoring");
  const project_id = useParam("project_id");
  const go = useGo();
  const readAnew = useReadAnew(project_id);
  const back = `/projects/${project_id}/indicators/outputs`;
  const form = useActForm<NewOutput, Output>({
    texts: "monitoring",
    draft: `output:${project_id}`,
    initial: { kind: "", name: "", nip: "", given_on: today(), proof: "" },
    send: (values, act) => recordOutput(project_id, values, act),
    done: () => {
      readAnew();
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("record_output.title")} submit_label={t("record_output.act")} cancel={() => go(back)}>
      <Pair>
        <ChoiceField {...form.field("kind")} label={t("outputs.kind")} required choices={output_kinds.map((one) => ({ value: one, label: t(`words.OutputKind.${one}`) }))} />
        <DayField {...form.field("given_on")} required />
      </Pair>
      <Pair>
        <TextField {...form.field("name")} label={t("outputs.name")} required />
        <TextField {...form.field("nip")} inputMode="numeric" />
      </Pair>
      <TextField {...form.field("proof")} label={t("outputs.proof")} description={t("outputs.proof_hint")} required />
    </ActFormView>
  );
}

function WithdrawOutput({ project_id, output, close }: { project_id: string; output: Output; close: () => void }) {
  const { t } = useTranslation("monitoring");
  const readAnew = useReadAnew(project_id);
  const form = useActForm<{ reason: string }, unknown>({
    texts: "monitoring",
    draft: null,
    initial: { reason: "" },
    send: (values, act) => withdrawOutput(output.output_id, values, act),
    done: () => {
      readAnew();
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={t("withdraw_effect.title")} closeButtonProps={{ "aria-label": t("ui:close") }}>
      <ActFormView form={form} submit_label={t("withdraw_effect.act")} cancel={close}>
        <LongTextField {...form.field("reason")} required minRows={2} />
      </ActFormView>
    </Modal>
  );
}

/** Indicators count outputs, so both are read anew. */
function useReadAnew(project_id: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: outputs_key(project_id) });
    void queries.invalidateQueries({ queryKey: ["results"] });
  };
}
