import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { AppLink, Card, Reading, Status } from "@/ui";

import { usePersonSupport } from "./support-api";
import classes from "./support.module.css";
import { formatDuration, wholePercent } from "./times";

/** Action plans, courses and certificates of a person. */
export function SupportCard({ person_id }: { person_id: string }) {
  const { t } = useTranslation("support");
  const support = usePersonSupport(person_id);
  const reads_plans = useMay("support.read_plan");
  return (
    <Card title={t("card.title")}>
      <Reading query={support}>
        {({ plans, series }) =>
          plans.length + series.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("card.nothing")}
            </Text>
          ) : (
            <ul className={classes.acts}>
              {plans.map((plan) => {
                const text = t("card.plan", { day: formatDay(plan.made_on) });
                const is_signed = plan.participant_signed_on && plan.counsellor_signed_on;
                return (
                  <li key={plan.plan_id}>
                    {reads_plans ? (
                      <AppLink to={`/action-plans/${plan.plan_id}`} fw={600}>
                        {text}
                      </AppLink>
                    ) : (
                      <span>{text}</span>
                    )}
                    <Status tone={is_signed ? "good" : "waiting"}>{t(is_signed ? "plan.signed" : "plan.to_sign")}</Status>
                    <span>{t("card.steps", { done: plan.steps_done, all: plan.steps })}</span>
                  </li>
                );
              })}
              {series.map((one) => {
                const percent = wholePercent(one.attended_minutes, one.held_minutes);
                return (
                  <li key={one.series_id}>
                    <AppLink to={`/series/${one.series_id}`} fw={600}>
                      {one.name}
                    </AppLink>
                    <span>{formatPeriod(one.from_on, one.to_on)}</span>
                    {percent !== null && <span>{t("card.attended", { time: formatDuration(one.attended_minutes), percent })}</span>}
                    {one.certificate_number && <Status tone="good">{t("certificate.line", { number: one.certificate_number, day: formatDay(one.completed_on) })}</Status>}
                    {one.left_on && <Status tone="neutral">{t("card.left", { day: formatDay(one.left_on) })}</Status>}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Reading>
    </Card>
  );
}
