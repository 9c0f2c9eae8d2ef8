import { Alert } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useGo, useParam } from "@/ui";
import { ActFormView, TextField, useActForm } from "@/ui/form";

import { checkNumber } from "./certificates-api";

/** Somebody holds a paper and asks whether it holds; more than yes or no is not told. */
export function CheckCertificate() {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const project_id = useParam("project_id");
  const [answer, setAnswer] = useState<{ number: string; is_valid: boolean } | null>(null);
  const form = useActForm<{ number: string }, { number: string; is_valid: boolean }>({
    texts: "programmes",
    draft: null,
    initial: { number: "" },
    send: async ({ number }) => ({ number, ...(await checkNumber(number.trim())) }),
    done: setAnswer,
  });
  return (
    <>
      <ActFormView form={form} title={t("check_certificate.title")} submit_label={t("check_certificate.act")} cancel={() => go(`/projects/${project_id}/certificates`)}>
        <TextField {...form.field("number")} label={t("certificates.number")} placeholder="ZK/1/2026" required />
      </ActFormView>
      {answer && (
        <Alert color={answer.is_valid ? "green" : "red"} role="status" mt="sm" title={answer.number}>
          {answer.is_valid ? t("check_certificate.valid") : t("check_certificate.invalid")}
        </Alert>
      )}
    </>
  );
}
