import { Alert } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { WorkerField } from "@/capabilities/staff";
import { useSession } from "@/platform/session";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, useActForm } from "@/ui/form";

import { type Conflict, conflict_kinds, declareConflict } from "./conflicts-api";
import { PersonLine, usePersonPath } from "./person-heading";

/** Keeps a worker, perhaps oneself, away from a person. */
export function DeclareConflict() {
  const { t } = useTranslation("people");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const { member_id } = useSession();
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ member_id: string; kind: string }, Conflict>({
    texts: "people",
    draft: null,
    initial: { member_id: member_id ?? "", kind: "relative" },
    send: (values, act) => declareConflict(person_id, values, act.key),
    done: (conflict) => {
      void queries.invalidateQueries();
      go(conflict.worker_id === member_id ? "/people" : `/people/${person_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("conflict.title")} path={path} note={<PersonLine person_id={person_id} />}>
      <Alert color="gray" mb="sm">
        {t("conflict.what_it_does")}
      </Alert>
      <ActFormView form={form} submit_label={t("conflict.declare")} cancel={() => go(`/people/${person_id}`)}>
        <WorkerField {...form.field("member_id")} label={t("fields.worker")} required />
        <ChoiceField {...form.field("kind")} label={t("fields.conflict_kind")} choices={conflict_kinds.map((kind) => ({ value: kind, label: t(`words.ConflictKind.${kind}`) }))} required />
      </ActFormView>
    </Page>
  );
}
