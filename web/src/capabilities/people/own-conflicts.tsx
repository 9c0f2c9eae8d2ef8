import { Alert, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatInstant } from "@/platform/formats";
import { Card, type Column, DataList, EmptyState, wholeList } from "@/ui";
import { ActFormView, ChoiceField, Pair, TextField, useActForm } from "@/ui/form";

import { type Conflict, conflict_kinds, declareOwnConflict, useOwnConflicts } from "./conflicts-api";

/** Whom one must not meet at work: oneself and those close to one. */
export function OwnConflicts() {
  const { t } = useTranslation("people");
  const conflicts = useOwnConflicts();
  const columns: Column<Conflict>[] = [
    { key: "kind", label: t("fields.conflict_kind"), cell: (row) => t(`words.ConflictKind.${row.kind}`) },
    { key: "note", label: t("fields.note"), cell: (row) => row.note ?? "–" },
    { key: "declared_at", label: t("fields.declared_at"), cell: (row) => formatInstant(row.declared_at) },
  ];
  return (
    <Card title={t("conflict.own_title")}>
      <Text size="sm" mb="sm">
        {t("conflict.own_hint")}
      </Text>
      <DataList label={t("conflict.own_title")} list={wholeList(conflicts)} columns={columns} row_key={(row) => row.conflict_id} empty={<EmptyState title={t("conflict.own_none")} />} />
      <Declare />
    </Card>
  );
}

function Declare() {
  const { t } = useTranslation("people");
  const queries = useQueryClient();
  const [is_done, setDone] = useState(false);
  const form = useActForm<{ kind: string; pesel: string; note: string }, Conflict>({
    texts: "people",
    draft: null,
    initial: { kind: "self", pesel: "", note: "" },
    send: (values, act) => declareOwnConflict(values, act.key),
    done: () => {
      form.change({ kind: "relative", pesel: "", note: "" });
      setDone(true);
      void queries.invalidateQueries({ queryKey: ["conflicts"] });
    },
  });
  return (
    <>
      {is_done && (
        <Alert color="green" role="status" my="sm">
          {t("conflict.declared")}
        </Alert>
      )}
      <ActFormView form={form} submit_label={t("conflict.declare")}>
        <Pair>
          <ChoiceField {...form.field("kind")} label={t("fields.conflict_kind")} choices={conflict_kinds.map((kind) => ({ value: kind, label: t(`words.ConflictKind.${kind}`) }))} required />
          <TextField {...form.field("pesel")} description={t("conflict.pesel_hint")} inputMode="numeric" autoComplete="off" required />
        </Pair>
        <TextField {...form.field("note")} description={t("conflict.note_hint")} />
      </ActFormView>
    </>
  );
}
