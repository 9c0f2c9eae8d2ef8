import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { formatPeriod } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { FileMenu, Page, Reading, Tabs, useParam } from "@/ui";

import { useProject } from "./programmes-api";

/** One project; each tab is a page of the capability that knows it. */
export function OpenProject() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const project = useProject(project_id);
  const { office_name } = useSession();
  // Certificates of qualifying are asked of the centre where somebody else leads (R6-10).
  const is_led_elsewhere = project.data?.partners.some((one) => one.role === "lead" && one.name !== office_name) ?? false;
  const at = `/projects/${project_id}`;
  return (
    <Page
      title={project.data?.name ?? t("project.one")}
      path={[{ to: "/projects", label: t("tables.ProjectRow") }]}
      note={project.data && `${formatPeriod(project.data.from_on, project.data.to_on)}${project.data.number ? ` · ${project.data.number}` : ""} · ${t(`words.RuleSet.${project.data.rule_set}`)}`}
      acts={<FileMenu />}
    >
      <Tabs
        label={t("project.tabs")}
        tabs={[
          { to: at, label: t("tabs.recruitment"), also: [`${at}/applications`, `${at}/selections`, `${at}/committee`, `${at}/invitations`] },
          ...(is_led_elsewhere ? [{ to: `${at}/certificates`, label: t("tabs.certificates"), also: [`${at}/certificates/`], asks: "programmes.read_certificates" }] : []),
          { to: `${at}/ranking`, label: t("tabs.ranking"), also: [`${at}/ranking/`] },
          { to: `${at}/participants`, label: t("tabs.participants"), also: [`${at}/participants/`] },
          { to: `${at}/families`, label: t("tabs.families"), also: [`${at}/families/`], asks: "programmes.read_families" },
          { to: `${at}/support`, label: t("tabs.support"), also: [`${at}/support/`, `${at}/consultations`], asks: "support." },
          { to: `${at}/outcomes`, label: t("tabs.outcomes"), also: [`${at}/outcomes/`], asks: "placements." },
          { to: `${at}/budget`, label: t("tabs.budget"), also: [`${at}/budget/`], asks: "settlement." },
          { to: `${at}/own-contribution`, label: t("tabs.own_contribution"), asks: "settlement." },
          { to: `${at}/figures`, label: t("tabs.figures"), asks: "results." },
          { to: `${at}/indicators`, label: t("tabs.indicators"), also: [`${at}/indicators/`], asks: "results." },
          { to: `${at}/plan`, label: t("tabs.plan"), also: [`${at}/plan/`, `${at}/next-edition`] },
          { to: `${at}/regulations`, label: t("tabs.regulations"), also: [`${at}/regulations/`] },
        ]}
      />
      <Reading query={project}>{() => <Outlet />}</Reading>
    </Page>
  );
}
