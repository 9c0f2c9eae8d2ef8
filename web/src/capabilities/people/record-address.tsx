import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { Page, useGo, useParam } from "@/ui";
import { ActFormView, useActForm } from "@/ui/form";

import { AddressFields } from "./address-fields";
import { recordAddress, type NewAddress, person_key } from "./people-api";
import { usePersonPath } from "./person-heading";

export function RecordAddress() {
  const { t } = useTranslation("people");
  const person_id = useParam("person_id");
  const go = useGo();
  const queries = useQueryClient();
  const path = usePersonPath(person_id);
  const form = useActForm<NewAddress, unknown>({
    texts: "people",
    draft: `record-address:${person_id}`,
    initial: { kind: "residence", city: "", street: "", building: "", flat: "", postal_code: "", from_on: today() },
    send: (values, act) => recordAddress(person_id, values, act.key),
    done: () => {
      void queries.invalidateQueries({ queryKey: person_key(person_id) });
      go(`/people/${person_id}`, { replace: true });
    },
  });
  return (
    <Page title={t("address.title")} path={path}>
      <ActFormView form={form} submit_label={t("address.act")} cancel={() => go(`/people/${person_id}`)}>
        <AddressFields field={form.field} required />
      </ActFormView>
    </Page>
  );
}
