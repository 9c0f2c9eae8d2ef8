import type { TFunction } from "i18next";

import { formatAmount } from "@/platform/formats";

import type { TimelineEvent } from "./desk-api";

/** What happened, in words; the name may be that of a project or the kind of a benefit. */
export function eventText(t: TFunction, event: TimelineEvent): string {
  return t(`desk:events.${event.kind}`, {
    number: event.number ?? "",
    name: event.name ? t(`finance:words.BenefitKind.${event.name}`, { defaultValue: event.name }) : "",
    amount: event.amount ? formatAmount(event.amount) : "",
    defaultValue: t("desk:events.other", { kind: event.kind }),
  });
}
