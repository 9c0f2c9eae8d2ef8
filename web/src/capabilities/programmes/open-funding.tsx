import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { type Funding, FundingSheet, useFunding } from "@/capabilities/finance";
import { useMay } from "@/platform/session";
import { ActLink, AppLink, Card, Page, Reading, useParam } from "@/ui";
import { ActFormView, ChoiceField, useActForm } from "@/ui/form";

import { linkFunding, useFundedProjects, useProjects } from "./programmes-api";

/** An application for money, and the project that came of it. */
export function OpenFunding() {
  const { t } = useTranslation("programmes");
  const funding_id = useParam("funding_id");
  const funding = useFunding(funding_id);
  const has_ended = funding.data?.next.length === 0;
  return (
    <Page
      title={funding.data?.name ?? t("finance:fundings.one")}
      path={[{ to: "/fundings", label: t("finance:tables.FundingRow") }]}
      acts={
        <ActLink to={`/fundings/${funding_id}/change`} permission="finance.raise_funds" refused={has_ended ? t("finance:rules.F-14") : undefined}>
          {t("finance:change_funding.act")}
        </ActLink>
      }
    >
      <Reading query={funding}>
        {(answer) => (
          <>
            <FundingSheet funding={answer} />
            <Card title={t("funding.project")}>
              <CameOfIt funding={answer} />
            </Card>
          </>
        )}
      </Reading>
    </Page>
  );
}

function CameOfIt({ funding }: { funding: Funding }) {
  const { t } = useTranslation("programmes");
  const may_link = useMay("programmes.link_budget");
  const funded = useFundedProjects();
  const project = funded.data?.find((one) => one.funding_id === funding.funding_id);
  if (project) return <AppLink to={`/projects/${project.project_id}`}>{project.project_name}</AppLink>;
  if (!may_link || !funding.granted) return <p>{t("funding.no_project")}</p>;
  return <LinkForm funding={funding} />;
}

function LinkForm({ funding }: { funding: Funding }) {
  const { t } = useTranslation("programmes");
  const queries = useQueryClient();
  const projects = useProjects();
  const form = useActForm<{ project_id: string }, unknown>({
    texts: "programmes",
    draft: null,
    initial: { project_id: "" },
    send: (values, act) => linkFunding(values.project_id, funding.funding_id, act),
    done: () => void queries.invalidateQueries({ queryKey: ["projects", "funded"] }),
  });
  return (
    <ActFormView form={form} submit_label={t("funding.link")}>
      <ChoiceField {...form.field("project_id")} required choices={(projects.data ?? []).map((one) => ({ value: one.project_id, label: one.name }))} />
    </ActFormView>
  );
}
