import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { formatPeriod, formatShare, today } from "@/platform/formats";
import { Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, DayField, useActForm } from "@/ui/form";

import { closePost, type Post, useMember } from "./staff-api";

/** The last day of a post is settled, or moved. */
export function ClosePost() {
  const { t } = useTranslation("staff");
  const member_id = useParam("member_id");
  const post_id = useParam("post_id");
  const member = useMember(member_id);
  const post = member.data?.posts.find((one) => one.post_id === post_id);
  const name = member.data ? `${member.data.last_name} ${member.data.first_name}` : "…";
  return (
    <Page
      title={t("close_post.title")}
      path={[
        { to: "/centre/staff", label: t("tables.Member") },
        { to: `/centre/staff/${member_id}`, label: name },
      ]}
      note={post && `${t(`words.PostKind.${post.kind}`)}, ${t("share", { share: formatShare(post.share) })}, ${formatPeriod(post.from_on, post.to_on)}`}
    >
      <Reading query={member}>{() => <EndForm member_id={member_id} post_id={post_id} post={post} />}</Reading>
    </Page>
  );
}

function EndForm({ member_id, post_id, post }: { member_id: string; post_id: string; post: Post | undefined }) {
  const { t } = useTranslation("staff");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/centre/staff/${member_id}`;
  const form = useActForm<{ to_on: string }, unknown>({
    texts: "staff",
    draft: `close-post:${post_id}`,
    initial: { to_on: post?.to_on ?? today() },
    send: (values, act) => closePost(member_id, post_id, values, act),
    done: () => {
      // The meter of the standard counts by posts, so it is asked anew with them.
      void queries.invalidateQueries({ queryKey: ["staff"] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("close_post.act")} cancel={() => go(back)}>
      <DayField {...form.field("to_on")} required description={t("close_post.hint")} />
    </ActFormView>
  );
}
