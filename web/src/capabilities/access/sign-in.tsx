import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { openSession } from "@/platform/session";
import { announce, useGo } from "@/ui";

import { isFirstRun } from "./access-api";
import { BeforeOffice } from "./before-office";
import { SignInForm } from "./sign-in-form";

/** Only an address of ours, never another site. */
export function ownAddress(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/my-day";
}

export function SignIn() {
  const { t } = useTranslation("access");
  const { next } = useSearch({ strict: false }) as { next?: string };
  const go = useGo();
  const first_run = useQuery({ queryKey: ["access", "first-run"], queryFn: isFirstRun });
  return (
    <BeforeOffice title={t("sign_in.title")}>
      {first_run.data?.is_needed ? (
        <Text size="sm">{t("first_run.where")}</Text>
      ) : (
        <SignInForm
          done={(session) => {
            announce({ kind: "idle" });
            openSession(session);
            go(ownAddress(next), { replace: true });
          }}
        />
      )}
    </BeforeOffice>
  );
}
