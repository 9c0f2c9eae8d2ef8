import { Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { formatDay, today } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, FileMenu, useGo, useParam, wholeList } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, TextField, useActForm } from "@/ui/form";

import { type NewOutput, type Output, output_kinds, outputs_key, recordOutput, useOutputs, withdrawOutput } from "./outputs-api";
import { Withdraw } from "./withdraw";

/** What the project gave besides support to people: entities, adjustments, objects. */
export function ListOutputs() {
  const { t } = useTranslation("monitoring");
  const project_id = useParam("project_id");
  const outputs = useOutputs(project_id);
  const readAnew = useReadAnew(project_id);
  const columns: Column<Output>[] = [
    { key: "name", label: t("outputs.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "kind", label: t("outputs.kind"), cell: (row) => t(`words.OutputKind.${row.kind}`), sort: (row) => row.kind },
    { key: "nip", label: t("fields.nip"), cell: (row) => row.nip ?? "–", is_wide_only: true },
    { key: "given_on", label: t("fields.given_on"), cell: (row) => formatDay(row.given_on), sort: (row) => row.given_on },
    { key: "proof", label: t("outputs.proof"), cell: (row) => row.proof, is_wide_only: true },
    {
      key: "withdrawn_on",
      label: t("fields.state"),
      cell: (row) => <Withdraw row={row} send={(values, act) => withdrawOutput(row.output_id, values, act)} done={readAnew} />,
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

/** Indicators count outputs, so both are read anew. */
function useReadAnew(project_id: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: outputs_key(project_id) });
    void queries.invalidateQueries({ queryKey: ["results"] });
  };
}
