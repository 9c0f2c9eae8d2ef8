import { Alert } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useStaff, WorkerField } from "@/capabilities/staff";
import { today } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { Card, Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, ManyField, useActForm } from "@/ui/form";

import { type Person, person_key, protectAddress, shareAddress, usePerson } from "./people-api";
import { PersonLine, usePersonPath } from "./person-heading";

/** Takes an address out of sight of all but a few, or lets one more know of it. */
export function ProtectAddress() {
  const { t } = useTranslation("people");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const person = usePerson(person_id);
  return (
    <Page title={t("protect.title")} path={path} note={<PersonLine person_id={person_id} />}>
      <Reading query={person}>
        {(answer) => (
          <>
            {answer.addresses.length > 0 && <ProtectForm person={answer} />}
            {answer.protected_addresses.map((one) => (
              <Card key={one.address_id} title={t("card.protected_address", { kind: t(`words.AddressKind.${one.address.kind}`) })}>
                <ShareForm person_id={person_id} address_id={one.address_id} />
              </Card>
            ))}
          </>
        )}
      </Reading>
    </Page>
  );
}

function useKept(person_id: string) {
  const queries = useQueryClient();
  const go = useGo();
  return () => {
    void queries.invalidateQueries({ queryKey: person_key(person_id) });
    go(`/people/${person_id}`, { replace: true });
  };
}

function ProtectForm({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const go = useGo();
  const { member_id } = useSession();
  const staff = useStaff(today());
  const done = useKept(person.person_id);
  const form = useActForm<{ kind: string; member_ids: string[] }, Person>({
    texts: "people",
    draft: null,
    initial: { kind: person.addresses[0]!.kind, member_ids: [] },
    send: (values, act) => protectAddress(person.person_id, values, act.key),
    done,
  });
  const others = (staff.data ?? []).filter((one) => one.member_id !== member_id);
  return (
    <>
      <Alert color="gray" mb="sm">
        {t("protect.what_it_does")}
      </Alert>
      <ActFormView form={form} submit_label={t("protect.act")} cancel={() => go(`/people/${person.person_id}`)}>
        <ChoiceField {...form.field("kind")} choices={person.addresses.map((address) => ({ value: address.kind, label: t(`words.AddressKind.${address.kind}`) }))} required />
        <ManyField {...form.field("member_ids")} label={t("protect.who_else")} choices={others.map((one) => ({ value: one.member_id, label: `${one.last_name} ${one.first_name}` }))} />
      </ActFormView>
    </>
  );
}

function ShareForm({ person_id, address_id }: { person_id: string; address_id: string }) {
  const { t } = useTranslation("people");
  const done = useKept(person_id);
  const form = useActForm<{ member_id: string }, Person>({
    texts: "people",
    draft: null,
    initial: { member_id: "" },
    send: (values, act) => shareAddress(person_id, address_id, values.member_id, act.key),
    done,
  });
  return (
    <ActFormView form={form} submit_label={t("protect.share")}>
      <WorkerField {...form.field("member_id")} label={t("fields.worker")} required />
    </ActFormView>
  );
}
