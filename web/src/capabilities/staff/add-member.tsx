import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Page, useGo } from "@/ui";
import { ActFormView, Pair, TextField, useActForm } from "@/ui/form";

import { addMember, type Member } from "./staff-api";

export function AddMember() {
  const { t } = useTranslation("staff");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ first_name: string; last_name: string }, Member>({
    texts: "staff",
    draft: "add-member",
    initial: { first_name: "", last_name: "" },
    send: (values, act) => addMember(values, act.key),
    done: (member) => {
      void queries.invalidateQueries({ queryKey: ["staff"] });
      go(`/centre/staff/${member.member_id}/posts/new`, { replace: true });
    },
  });
  return (
    <Page title={t("add_member.title")} path={[{ to: "/centre/staff", label: t("tables.Member") }]} note={t("add_member.next")}>
      <ActFormView form={form} submit_label={t("add_member.act")} cancel={() => go("/centre/staff")}>
        <Pair>
          <TextField {...form.field("last_name")} required />
          <TextField {...form.field("first_name")} required />
        </Pair>
      </ActFormView>
    </Page>
  );
}
