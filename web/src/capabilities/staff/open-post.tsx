import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, ShareField, TextField, TickField, useActForm } from "@/ui/form";

import { openPost, type NewPost, post_kinds, useStaff } from "./staff-api";

export function OpenPost() {
  const { t } = useTranslation("staff");
  const member_id = useParam("member_id");
  const member = useStaff(today()).data?.find((one) => one.member_id === member_id);
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewPost, unknown>({
    texts: "staff",
    draft: `open-post:${member_id}`,
    initial: { kind: "", share: "1.000", from_on: today(), to_on: "", funded_by: "", is_qualified: true, note: "" },
    send: (values, act) => openPost(member_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["staff"] });
      go("/centre/staff", { replace: true });
    },
  });
  return (
    <Page title={t("open_post.title")} path={[{ to: "/centre/staff", label: t("tables.Member") }, { to: `/centre/staff/${member_id}`, label: member ? `${member.last_name} ${member.first_name}` : "…" }]}>
      <ActFormView form={form} submit_label={t("open_post.act")} cancel={() => go("/centre/staff")}>
        <Pair>
          <ChoiceField {...form.field("kind")} required choices={post_kinds.map((kind) => ({ value: kind, label: t(`words.PostKind.${kind}`) }))} />
          <ShareField {...form.field("share")} required description={t("open_post.share_hint")} />
        </Pair>
        <Pair>
          <DayField {...form.field("from_on")} required />
          <DayField {...form.field("to_on")} />
        </Pair>
        <TextField {...form.field("funded_by")} required description={t("open_post.funded_hint")} />
        <TickField {...form.field("is_qualified")} />
        <TextField {...form.field("note")} />
      </ActFormView>
    </Page>
  );
}
