import { Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { formatDay, formatInstant, today } from "@/platform/formats";
import { ActLink, AppLink, Card, EmptyState, Facts, FileMenu, Page, Reading, Status } from "@/ui";
import { ActFormView, LongTextField, SwitchField, useActForm } from "@/ui/form";

import { DoButton } from "./do-button";
import { type Emergency, releaseEmergency, reviewEmergency, useEmergencies } from "./doors-api";

/** Every use of access in an emergency that one answers for, and its review. */
export function ListEmergencies() {
  const { t } = useTranslation("access");
  const emergencies = useEmergencies();
  return (
    <Page
      title={t("tables.Emergency")}
      note={t("emergency.note")}
      acts={
        <>
          <FileMenu path="/api/emergencies" name="dostep-nadzwyczajny" />
          <ActLink to="/emergencies/new" permission="access.open_emergency">
            {t("emergency.act")}
          </ActLink>
        </>
      }
    >
      <Reading query={emergencies}>{(rows) => (rows.length === 0 ? <EmptyState title={t("emergency.none")}>{t("emergency.none_next")}</EmptyState> : rows.map((row) => <One key={row.emergency_id} row={row} />))}</Reading>
    </Page>
  );
}

function One({ row }: { row: Emergency }) {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: ["emergencies"] });
  return (
    <Card title={t("emergency.line", { who: row.account_name, at: formatInstant(row.opened_at) })} acts={<State row={row} />}>
      <Facts
        items={[
          { label: t("emergency.kind"), value: t(`words.EmergencyKind.${row.kind}`) },
          { label: t("fields.reason"), value: row.reason },
          { label: t("fields.person"), value: row.person_id ? <AppLink to={`/people/${row.person_id}`}>{row.person_name}</AppLink> : t(row.has_opened ? "emergency.unnamed" : "emergency.nobody_opened") },
          { label: t("emergency.until"), value: row.until ? formatInstant(row.until) : null },
          ...(row.verdict ? [{ label: t("emergency.reviewed"), value: t("emergency.reviewed_line", { who: row.reviewed_by, at: formatInstant(row.reviewed_at), note: row.review }) }] : []),
        ]}
      />
      {!row.is_mine && row.waits_for_release && <DoButton label={t("emergency.release")} permission="access.review_emergency" act={() => releaseEmergency(row.emergency_id)} done={again} />}
      {!row.is_mine && !row.verdict && <Review emergency_id={row.emergency_id} done={again} />}
    </Card>
  );
}

function State({ row }: { row: Emergency }) {
  const { t } = useTranslation("access");
  if (row.verdict) return <Status tone={row.verdict === "justified" ? "good" : "bad"}>{t(`words.EmergencyVerdict.${row.verdict}`)}</Status>;
  const is_late = row.review_due_on < today();
  return <Status tone={is_late ? "bad" : "warning"}>{t(is_late ? "emergency.review_late" : "emergency.review_due", { day: formatDay(row.review_due_on) })}</Status>;
}

function Review({ emergency_id, done }: { emergency_id: string; done: () => void }) {
  const { t } = useTranslation("access");
  const form = useActForm<{ verdict: string; note: string }, Emergency>({
    texts: "access",
    draft: `review:${emergency_id}`,
    initial: { verdict: "justified", note: "" },
    send: (values, act) => reviewEmergency(emergency_id, values, act.key),
    done,
  });
  return (
    <>
      <Text size="sm" fw={600} mt="sm">
        {t("emergency.review_title")}
      </Text>
      <ActFormView form={form} submit_label={t("emergency.review")}>
        <SwitchField {...form.field("verdict")} label={t("emergency.verdict")} choices={["justified", "incident"].map((verdict) => ({ value: verdict, label: t(`words.EmergencyVerdict.${verdict}`) }))} />
        <LongTextField {...form.field("note")} label={t("emergency.review_note")} required />
      </ActFormView>
    </>
  );
}
