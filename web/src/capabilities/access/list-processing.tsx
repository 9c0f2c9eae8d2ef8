import { Button, Modal, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatDay, isDay, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { CentreTabs, type Column, DataList, EmptyState, FileMenu, Page, useAddressState, wholeList } from "@/ui";
import { ActFormView, DayField, LongTextField, useActForm } from "@/ui/form";

import { type ProcessingRow, type ProcessingTexts, useProcessing, writeProcessing } from "./registers-api";

const texts_of_row = ["purposes", "people_categories", "data_categories", "legal_basis", "recipients", "erasure_term"] as const;

/** The register of processing activities; what the law leaves to the office, the head writes. */
export function ListProcessing() {
  const { t } = useTranslation("access");
  const [asked, setOn] = useAddressState("on");
  const on = isDay(asked) ? asked : today();
  const rows = useProcessing(on);
  const may_write = useMay("access.keep_register") && on === today();
  const [in_hand, take] = useState<ProcessingRow | null>(null);
  const said = (name: string, value: string) => t(`words.${name}.${value}`, { defaultValue: value });
  const columns: Column<ProcessingRow>[] = [
    { key: "activity", label: t("fields.activity"), cell: (row) => t(`words.Activity.${row.activity}`) },
    ...texts_of_row.map((name) => ({ key: name, label: t(`fields.${name}`), cell: (row: ProcessingRow) => said(name, row[name]), is_wide_only: name === "people_categories" || name === "data_categories" })),
    { key: "roles", label: t("registers.roles"), cell: (row) => row.roles.map((role) => t(`words.Role.${role}`)).join(", "), is_wide_only: true },
    { key: "people", label: t("fields.people"), cell: (row) => row.people ?? "–", is_number: true },
    { key: "security_measures", label: t("fields.security_measures"), cell: (row) => said("security_measures", row.security_measures), is_wide_only: true },
    { key: "written_on", label: t("fields.written_on"), cell: (row) => (row.written_on ? formatDay(row.written_on) : "–"), is_wide_only: true },
  ];
  if (may_write)
    columns.push({
      key: "write",
      of: [],
      label: t("registers.write"),
      cell: (row) => (
        <Button size="compact-xs" variant="default" aria-label={`${t("registers.write")}: ${t(`words.Activity.${row.activity}`)}`} onClick={() => take(row)}>
          {t("registers.write")}
        </Button>
      ),
    });
  return (
    <Page
      title={t("tables.ProcessingRow")}
      note={t("registers.processing_note")}
      acts={
        <>
          <DayField id="field-on" label={t("registers.as_of")} value={on} onChange={(day) => (day === "" || isDay(day)) && setOn(day === today() ? "" : day)} />
          <FileMenu path="/api/processing-activities" query={{ on }} name="rejestr-czynnosci" columns={columns} />
        </>
      }
    >
      <CentreTabs />
      <DataList label={t("tables.ProcessingRow")} list={wholeList(rows)} columns={columns} row_key={(row) => row.activity} empty={<EmptyState title={t("registers.no_processing")} />} />
      {in_hand && <WriteProcessing key={in_hand.activity} row={in_hand} close={() => take(null)} />}
    </Page>
  );
}

/** Fields that are left empty stand in the words of the program. */
function WriteProcessing({ row, close }: { row: ProcessingRow; close: () => void }) {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const own = (name: (typeof texts_of_row)[number]) => (row[name] === row.activity || row[name] === "to_fill" ? "" : row[name]);
  const form = useActForm<ProcessingTexts, void>({
    texts: "access",
    draft: null,
    initial: Object.fromEntries(texts_of_row.map((name) => [name, own(name)])) as ProcessingTexts,
    send: (values, act) => writeProcessing(row.activity, values, act.key),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["access", "processing"] });
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={t(`words.Activity.${row.activity}`)} size="lg" closeButtonProps={{ "aria-label": t("ui:close") }}>
      <Text size="sm" mb="sm">
        {t("registers.write_hint")}
      </Text>
      <ActFormView form={form} submit_label={t("registers.save")}>
        {texts_of_row.map((name) => (
          <LongTextField key={name} {...form.field(name)} />
        ))}
      </ActFormView>
    </Modal>
  );
}
