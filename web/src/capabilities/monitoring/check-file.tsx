import { Button, Group, Text } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { Card, type Column, DataList, EmptyState, Failure, Status, useParam, wholeList } from "@/ui";

import { checkFile, type CheckedFile, type FileFault } from "./monitoring-api";
import { TakeIdentifiers } from "./take-identifiers";

/** Tells what the system of the fund will not take, before the file is sent there. Nothing is kept. */
export function CheckFile() {
  const { t } = useTranslation("monitoring");
  const project_id = useParam("project_id");
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    setChecked(null);
    setFault(null);
    try {
      // The byte order mark belongs to the file: whether it is there is told.
      const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await file.arrayBuffer());
      setChecked(await checkFile(project_id, csv));
      setText(csv);
    } catch (thrown) {
      setFault(thrown);
    }
  };
  return (
    <>
      <Card title={t("check_file.title")}>
        <Text size="sm" mb="sm">
          {t("check_file.note")}
        </Text>
        <input ref={input} type="file" accept=".csv,text/csv" hidden aria-label={t("check_file.act")} onChange={(event) => void choose(event.currentTarget.files?.[0])} />
        <Group>
          <Button size="xs" onClick={() => input.current?.click()}>
            {t("check_file.act")}
          </Button>
          {name && <Text size="sm">{name}</Text>}
        </Group>
      </Card>
      {fault !== null && <Failure fault={fault} texts="monitoring" />}
      {checked && <Outcome checked={checked} />}
      {checked && checked.participants > 0 && <TakeIdentifiers key={text} project_id={project_id} csv={text} />}
    </>
  );
}

function Outcome({ checked }: { checked: CheckedFile }) {
  const { t } = useTranslation("monitoring");
  const columns: Column<FileFault>[] = [
    { key: "row", label: t("fields.row"), cell: (row) => (row.row === 0 ? t("check_file.whole") : row.row), sort: (row) => row.row, is_number: true },
    { key: "column", label: t("fields.column"), cell: (row) => row.column ?? "–", sort: (row) => row.column ?? -1, is_number: true },
    { key: "rule", label: t("fields.rule"), cell: (row) => row.rule || "–", sort: (row) => row.rule },
    { key: "code", label: t("fields.code"), cell: (row) => t(`file_codes.${row.code}`) },
    { key: "value", label: t("fields.value"), cell: (row) => row.value },
  ];
  return (
    <Card title={t("check_file.outcome")}>
      <Group mb="sm" role="status">
        <Status tone={checked.faults.length === 0 ? "good" : "warning"}>{t("check_file.faults", { count: checked.faults.length, participants: checked.participants })}</Status>
        {checked.faults.length === 0 && !checked.is_exact && <Status tone="warning">{t("check_file.not_exact")}</Status>}
      </Group>
      <DataList
        label={t("check_file.outcome")}
        list={wholeList({ data: checked.faults, error: null, refetch: () => undefined })}
        columns={columns}
        row_key={(row) => `${row.row} ${row.column} ${row.rule} ${row.code}`}
        empty={<EmptyState title={t("check_file.good")} />}
      />
    </Card>
  );
}
