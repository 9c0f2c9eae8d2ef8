import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod, formatShare, today } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, Page, Reading, Status, useParam, wholeList } from "@/ui";

import { type Member, type Post, useMember } from "./staff-api";

/** One member of staff with every post, of any time. */
export function OpenMember() {
  const { t } = useTranslation("staff");
  const member_id = useParam("member_id");
  const member = useMember(member_id);
  return (
    <Page
      title={member.data ? `${member.data.last_name} ${member.data.first_name}` : t("member.one")}
      tab_title={t("member.one")}
      path={[{ to: "/centre/staff", label: t("tables.Member") }]}
      acts={
        <ActLink to={`/centre/staff/${member_id}/posts/new`} permission="staff.change" variant="filled">
          {t("open_post.act")}
        </ActLink>
      }
    >
      <Reading query={member}>{(answer) => <Posts member={answer} />}</Reading>
    </Page>
  );
}

function Posts({ member }: { member: Member }) {
  const { t } = useTranslation("staff");
  const columns: Column<Post>[] = [
    { key: "kind", label: t("fields.kind"), cell: (row) => t(`words.PostKind.${row.kind}`), sort: (row) => row.kind },
    { key: "share", label: t("fields.share"), cell: (row) => t(formatShare(row.share) === "1" ? "share_whole" : "share", { share: formatShare(row.share) }) },
    { key: "period", label: t("fields.period"), cell: (row) => formatPeriod(row.from_on, row.to_on), sort: (row) => row.from_on },
    { key: "state", label: t("fields.state"), cell: (row) => <PostState post={row} /> },
    { key: "funded_by", label: t("fields.funded_by"), cell: (row) => row.funded_by, is_wide_only: true },
    { key: "note", label: t("fields.note"), cell: (row) => row.note ?? "–", is_wide_only: true },
    {
      key: "act",
      label: t("fields.act"),
      cell: (row) => (
        <ActLink to={`/centre/staff/${member.member_id}/posts/${row.post_id}/end`} permission="staff.change" size="compact-xs">
          {t(row.to_on ? "close_post.move" : "close_post.act")}
        </ActLink>
      ),
    },
  ];
  return <DataList label={t("member.posts")} list={wholeList({ data: member.posts, error: null, refetch: () => undefined })} columns={columns} row_key={(row) => row.post_id} empty={<EmptyState title={t("member.no_posts")} />} />;
}

function PostState({ post }: { post: Post }) {
  const { t } = useTranslation("staff");
  const day = today();
  if (post.from_on > day) return <Status tone="waiting">{t("words.Counting.not_begun")}</Status>;
  if (post.to_on && post.to_on < day) return <Status tone="neutral">{t("member.ended", { day: formatDay(post.to_on) })}</Status>;
  return <Status tone="good">{t(post.to_on ? "member.until" : "member.lasts", { day: formatDay(post.to_on) })}</Status>;
}
