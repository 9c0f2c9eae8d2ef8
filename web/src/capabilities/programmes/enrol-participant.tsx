import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useCasework } from "@/capabilities/casework";
import { today } from "@/platform/formats";
import { useAddressState, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, useActForm } from "@/ui/form";

import { enrolParticipant, project_key, useApplications } from "./programmes-api";

export function EnrolParticipant() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const [asked] = useAddressState("application_id");
  const applications = (useApplications(project_id).data ?? []).filter((row) => row.state === "basic" || row.state === "reserve");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<{ application_id: string; enrolled_on: string; contract_id: string }, unknown>({
    texts: "programmes",
    draft: `enrol-participant:${project_id}`,
    initial: { application_id: asked, enrolled_on: today(), contract_id: "" },
    send: (values, act) => enrolParticipant(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(`/projects/${project_id}/participants`, { replace: true });
    },
  });
  const chosen = applications.find((row) => row.application_id === form.values.application_id);
  const contracts = useCasework(chosen?.person_id ?? "").data?.contracts ?? [];
  return (
    <ActFormView form={form} title={t("enrol_participant.title")} submit_label={t("enrol_participant.act")} cancel={() => go(`/projects/${project_id}/participants`)}>
      <ChoiceField
        {...form.field("application_id")}
        required
        description={t("enrol_participant.order_hint")}
        choices={[...applications]
          .sort((left, right) => left.state.localeCompare(right.state) || (left.list_position ?? 0) - (right.list_position ?? 0))
          .map((row) => ({
            value: row.application_id,
            label: t("enrol_participant.option", { list: t(`words.SelectionList.${row.state}`), position: row.list_position ?? "–", name: `${row.last_name} ${row.first_name}`, number: row.number }),
          }))}
      />
      <DayField {...form.field("enrolled_on")} required />
      <ChoiceField {...form.field("contract_id")} is_optional choices={contracts.map((contract) => ({ value: contract.contract_id, label: contract.number }))} />
    </ActFormView>
  );
}
