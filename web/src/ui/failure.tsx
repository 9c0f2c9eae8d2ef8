import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { NoConnection, Problem } from "@/platform/api";

import { useFindingText } from "./form/finding-text";
import { useAskPurpose } from "./purpose";
import type { FailureCause } from "./save-state";

export function causeOf(fault: unknown): FailureCause {
  if (fault instanceof NoConnection) return "no_connection";
  if (fault instanceof Problem) {
    if (fault.status === 401) return "session";
    if (fault.status === 403) return "forbidden";
    if (fault.status === 409 || fault.status === 412) return "conflict";
    if (fault.status < 500) return "refused";
  }
  return "server";
}

/** A page or part that could not be read: what happened and what to do next. */
export function Failure({ fault, retry, texts = "ui" }: { fault: unknown; retry?: () => void; texts?: string }) {
  const { t } = useTranslation("ui");
  const findingText = useFindingText(texts);
  const is_missing = fault instanceof Problem && fault.status === 404;
  const cause = causeOf(fault);
  const findings = fault instanceof Problem ? fault.findings : [];
  const askPurpose = useAskPurpose();
  const unopened = findings.find((finding) => finding.code === "purpose_needed")?.values?.person_id;
  if (unopened && retry) return askPurpose(String(unopened), retry);
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={is_missing ? t("failure.not_found") : t(`failure.${cause}`)}
    >
      {findings.map((finding, index) => (
        <p key={index}>{findingText(finding)}</p>
      ))}
      <p>{is_missing ? t("failure.not_found_next") : t(`failure.${cause}_next`)}</p>
      {fault instanceof Problem && fault.reference && <p>{t("failure.reference", { reference: fault.reference })}</p>}
      {retry && !is_missing && cause !== "forbidden" && (
        <Button size="xs" variant="default" onClick={retry}>
          {t("failure.retry")}
        </Button>
      )}
    </Alert>
  );
}
