import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useCasework } from "@/capabilities/casework";
import { PersonLine } from "@/capabilities/people";
import { formatPeriod } from "@/platform/formats";
import { useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, useActForm } from "@/ui/form";

import { linkContract, project_key, useParticipants } from "./programmes-api";

export function LinkContract() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const participation_id = useParam("participation_id");
  const participant = useParticipants(project_id).data?.find((row) => row.participation_id === participation_id);
  const contracts = useCasework(participant?.person_id ?? "").data?.contracts ?? [];
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm({
    texts: "programmes",
    draft: `link-contract:${participation_id}`,
    initial: { contract_id: "" },
    send: (values) => linkContract(participation_id, values.contract_id),
    done: () => {
      void queries.invalidateQueries({ queryKey: project_key(project_id) });
      go(`/projects/${project_id}/participants`, { replace: true });
    },
  });
  return (
    <ActFormView form={form} title={t("link_contract.act")} submit_label={t("link_contract.act")} cancel={() => go(`/projects/${project_id}/participants`)}>
      {participant && (
        <p>
          <PersonLine person_id={participant.person_id} />
        </p>
      )}
      <ChoiceField
        {...form.field("contract_id")}
        required
        description={contracts.length === 0 ? t("link_contract.none") : undefined}
        choices={contracts.map((contract) => ({ value: contract.contract_id, label: `${contract.number} (${formatPeriod(contract.from_on, contract.to_on)})` }))}
      />
    </ActFormView>
  );
}
