import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatNumber, formatPeriod, formatShare, isDay, today } from "@/platform/formats";
import { ActLink, Card, CentreTabs, type Column, DataList, EmptyState, Figure, Figures, FileMenu, Meter, Page, Reading, Status, useAddressState, wholeList } from "@/ui";
import { DayField } from "@/ui/form";

import { type Member, type StaffingStandard, useStaff, useStaffing } from "./staff-api";

/** Who works here, and whether there are enough social workers for the residents. */
export function MeasureStaffing() {
  const { t } = useTranslation("staff");
  const [asked, setOn] = useAddressState("on");
  const [plus, setPlus] = useAddressState("plus");
  const on = isDay(asked) ? asked : today();
  const staffing = useStaffing(on, plus);
  const staff = useStaff(on);
  const posts = (member: Member) =>
    member.posts
      .filter((post) => post.from_on <= on && (!post.to_on || on <= post.to_on))
      .map((post) => `${t(`words.PostKind.${post.kind}`, { defaultValue: post.kind })}, ${t(formatShare(post.share) === "1" ? "share_whole" : "share", { share: formatShare(post.share) })}`)
      .join("; ");
  const columns: Column<Member>[] = [
    { key: "name", of: ["last_name", "first_name"], label: t("fields.name"), cell: (row) => `${row.last_name} ${row.first_name}`, sort: (row) => `${row.last_name} ${row.first_name}` },
    { key: "posts", label: t("fields.posts"), cell: (row) => posts(row) || "–", sort: posts },
    { key: "since", of: [], label: t("fields.period"), cell: (row) => row.posts.map((post) => formatPeriod(post.from_on, post.to_on)).join("; ") || "–", is_wide_only: true },
    { key: "funded_by", of: [], label: t("fields.funded_by"), cell: (row) => [...new Set(row.posts.map((post) => post.funded_by))].join(", "), is_wide_only: true },
    {
      key: "act",
      of: [],
      label: t("fields.act"),
      cell: (row) => (
        <ActLink to={`/centre/staff/${row.member_id}/posts/new`} permission="staff.change" size="compact-xs">
          {t("open_post.act")}
        </ActLink>
      ),
    },
  ];
  return (
    <Page
      title={t("tables.Member")}
      note={t("as_of", { day: formatDay(on) })}
      acts={
        <>
          <DayField id="field-on" label={t("on")} value={on} onChange={(day) => (day === "" || isDay(day)) && setOn(day === today() ? "" : day)} />
          <FileMenu path="/api/staff" query={{ on }} name="kadra" columns={columns} />
          <ActLink to="/centre/staff/new" permission="staff.change" variant="filled">
            {t("add_member.act")}
          </ActLink>
        </>
      }
    >
      <CentreTabs />
      <Card
        title={t("standard.title")}
        acts={
          <>
            <Text size="sm">{t("standard.what_if")}</Text>
            {["", "0.500", "1.000"].map((share) => (
              <Button key={share} size="compact-sm" variant={plus === share ? "filled" : "default"} aria-pressed={plus === share} onClick={() => setPlus(share)}>
                {share === "" ? t("standard.as_is") : t("standard.plus", { share: share === "0.500" ? "½" : "1" })}
              </Button>
            ))}
          </>
        }
      >
        <Reading query={staffing} texts="staff">{(answer) => <Standard standard={answer} />}</Reading>
      </Card>
      <DataList
        label={t("list")}
        list={wholeList(staff)}
        columns={columns}
        row_key={(row) => row.member_id}
        open={(row) => `/centre/staff/${row.member_id}`}
        empty={<EmptyState title={t("nobody")} />}
      />
    </Page>
  );
}

function Standard({ standard }: { standard: StaffingStandard }) {
  const { t } = useTranslation("staff");
  const sentence = t("standard.sentence", {
    have: formatShare(standard.share_sum),
    need: formatShare(standard.required_share),
    residents: formatNumber(standard.residents),
    year: standard.residents_year,
    per: formatNumber(standard.residents_per_worker),
  });
  const not_counted = standard.posts.filter((post) => !post.counts);
  return (
    <>
      <Group gap="xs" mb="xs">
        <Status tone={standard.is_met ? "good" : "bad"}>{standard.is_met ? t("standard.met") : t("standard.not_met")}</Status>
        <Text size="sm">{sentence}</Text>
      </Group>
      <Meter label={t("standard.title")} value={Number(standard.share_sum)} target={Number(standard.required_share)} value_text={sentence} />
      <br />
      <Figures>
        <Figure label={t("standard.have")} value={formatShare(standard.share_sum)} note={t("standard.headcount", { count: standard.headcount })} />
        <Figure label={t("standard.need")} value={formatShare(standard.required_share)} note={standard.residents_are_old ? t("standard.old_count", { source: standard.residents_source }) : standard.residents_source} />
        <Figure label={t("standard.missing")} value={formatShare(standard.missing_share)} note={standard.meets_population ? t("standard.population_met") : t("standard.population_not_met")} />
        <Figure
          label={t("standard.full_time")}
          value={standard.full_time}
          note={standard.minimum_full_time ? t(standard.meets_minimum ? "standard.minimum_met" : "standard.minimum_not_met", { minimum: standard.minimum_full_time }) : undefined}
        />
      </Figures>
      {not_counted.length > 0 && (
        <details>
          <summary>{t("standard.not_counted", { count: not_counted.length })}</summary>
          <ul>
            {not_counted.map((post) => (
              <li key={post.post_id}>
                {post.last_name} {post.first_name}, {t(`words.PostKind.${post.kind}`)} ({formatPeriod(post.from_on, post.to_on)}): {t(`words.Counting.${post.why}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
