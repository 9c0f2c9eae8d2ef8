import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatInstant } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { AppLink, Card, CentreTabs, type Column, DataList, EmptyState, FileMenu, Page, wholeList } from "@/ui";
import { ActFormView, LongTextField, useActForm } from "@/ui/form";
import { Button } from "@mantine/core";

import { type ConflictRow, useConflicts, withdrawConflict } from "./conflicts-api";

/** Conflicts of interest of the office: who is kept from somebody, and whose work must go to another. */
export function ListConflicts() {
  const { t } = useTranslation("people");
  const conflicts = useConflicts();
  const may_withdraw = useMay("people.withdraw_conflict");
  const [chosen, setChosen] = useState<ConflictRow | null>(null);
  const columns: Column<ConflictRow>[] = [
    { key: "worker", label: t("fields.worker"), cell: (row) => row.worker, sort: (row) => row.worker },
    { key: "kind", label: t("fields.conflict_kind"), cell: (row) => t(`words.ConflictKind.${row.kind}`), sort: (row) => row.kind },
    { key: "declared_at", label: t("fields.declared_at"), cell: (row) => formatInstant(row.declared_at), sort: (row) => row.declared_at },
    { key: "declared_by", label: t("fields.declared_by"), cell: (row) => row.declared_by, is_wide_only: true },
    {
      key: "still_led",
      label: t("fields.still_led"),
      cell: (row) =>
        row.still_led.length === 0
          ? "–"
          : row.still_led.map((person) => (
              <div key={person.person_id}>
                <AppLink to={`/people/${person.person_id}/assignments/new`}>{`${person.last_name} ${person.first_name}`}</AppLink>
              </div>
            )),
    },
    ...(may_withdraw
      ? [
          {
            key: "act",
            label: t("fields.act"),
            cell: (row: ConflictRow) => (
              <Button size="compact-xs" variant="default" aria-label={t("conflict.withdraw_of", { name: row.worker })} onClick={() => setChosen(row)}>
                {t("conflict.withdraw")}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page title={t("tables.ConflictRow")} note={t("conflict.list_hint")} acts={<FileMenu path="/api/conflicts" name="konflikty-interesow" columns={columns} />}>
      <CentreTabs />
      {chosen && <Withdraw conflict={chosen} close={() => setChosen(null)} />}
      <DataList label={t("tables.ConflictRow")} list={wholeList(conflicts)} columns={columns} row_key={(row) => row.conflict_id} empty={<EmptyState title={t("conflict.none")} />} />
    </Page>
  );
}

function Withdraw({ conflict, close }: { conflict: ConflictRow; close: () => void }) {
  const { t } = useTranslation("people");
  const queries = useQueryClient();
  const form = useActForm<{ reason: string }, void>({
    texts: "people",
    draft: null,
    initial: { reason: "" },
    send: (values) => withdrawConflict(conflict.conflict_id, values.reason),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["conflicts"] });
      close();
    },
  });
  return (
    <Card title={t("conflict.withdraw_of", { name: conflict.worker })}>
      <ActFormView form={form} submit_label={t("conflict.withdraw")} cancel={close}>
        <LongTextField {...form.field("reason")} label={t("conflict.reason")} required />
      </ActFormView>
    </Card>
  );
}
