import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, DayField, Pair, Section, TextField, useActForm, WholeField } from "@/ui/form";

import { type IndicatorRow, type NewTargets, setTargets, type Targets, useIndicators } from "./indicators-api";
import { IndicatorName } from "./list-indicators";

/** What the project promised of each indicator; set again, the later targets are in force. */
export function SetTargets() {
  const project_id = useParam("project_id");
  const indicators = useIndicators(project_id, "");
  return <Reading query={indicators}>{(rows) => <TargetsForm project_id={project_id} rows={rows} />}</Reading>;
}

function TargetsForm({ project_id, rows }: { project_id: string; rows: readonly IndicatorRow[] }) {
  const { t } = useTranslation("results");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${project_id}/indicators`;
  const form = useActForm<NewTargets, Targets>({
    texts: "results",
    draft: `set-targets:${project_id}`,
    initial: {
      decided_on: today(),
      reference: "",
      targets: rows.map((row) => ({ indicator: row.indicator, total: row.target ?? null, women: row.target_women ?? null, men: row.target_men ?? null })),
    },
    send: (values, act) => setTargets(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["results"] });
      go(back, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("set_targets.title")} submit_label={t("set_targets.act")} cancel={() => go(back)}>
      <Pair>
        <DayField {...form.field("decided_on")} required />
        <TextField {...form.field("reference")} required />
      </Pair>
      {form.values.targets.map((target, index) => (
        <Section key={target.indicator} title={<IndicatorName indicator={target.indicator} project_id={project_id} />}>
          <Pair>
            <WholeField {...form.row("targets", index, "total")} />
            <WholeField {...form.row("targets", index, "women")} />
            <WholeField {...form.row("targets", index, "men")} />
          </Pair>
        </Section>
      ))}
    </ActFormView>
  );
}
