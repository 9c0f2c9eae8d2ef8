import { Button, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { ActLink, AppLink, Card, causeOf, Facts, Status } from "@/ui";

import { type Address, fullName, type Person, person_key, showPesel, unprotectAddress } from "./people-api";

function MaskedPesel({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const allowed = useMay("people.read_pesel");
  const [shown, setShown] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  if (!person.pesel_masked) {
    return <>{person.pesel_missing_reason ? t(`words.PeselMissingReason.${person.pesel_missing_reason}`) : t("card.no_pesel")}</>;
  }
  const show = async () => {
    try {
      setShown((await showPesel(person.person_id)).pesel ?? null);
      setFailure(null);
    } catch (fault) {
      setFailure(t(`ui:failure.${causeOf(fault)}`));
    }
  };
  return (
    <>
      {shown ?? person.pesel_masked}{" "}
      {allowed && (
        <Button size="compact-xs" variant="default" onClick={() => (shown ? setShown(null) : void show())} aria-label={shown ? t("card.hide_pesel") : t("card.show_pesel")}>
          {shown ? t("card.hide") : t("card.show")}
        </Button>
      )}
      {failure && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {failure}
        </Text>
      )}
    </>
  );
}

function addressText(address: Address): string {
  const street = address.street ? `${address.street} ` : "";
  return `${street}${address.building}${address.flat ? `/${address.flat}` : ""}, ${address.postal_code} ${address.city}`;
}

/** An address that only some know; each of them may end the protection. */
function ProtectedAddressLine({ person, one }: { person: Person; one: Person["protected_addresses"][number] }) {
  const { t } = useTranslation("people");
  const queries = useQueryClient();
  const [is_asking, setAsking] = useState(false);
  const unprotect = useMutation({
    mutationFn: () => unprotectAddress(person.person_id, one.address_id),
    onSuccess: () => void queries.invalidateQueries({ queryKey: person_key(person.person_id) }),
  });
  return (
    <>
      {addressText(one.address)}
      <Text size="xs" c="dimmed">
        {t("card.known_by", { names: one.known_by.map((member) => member.name).join(", ") })}
      </Text>
      {is_asking ? (
        <>
          <Text size="xs">{t("protect.end_asks")}</Text>
          <Button size="compact-xs" color="red" loading={unprotect.isPending} onClick={() => unprotect.mutate()}>
            {t("protect.end")}
          </Button>{" "}
          <Button size="compact-xs" variant="default" onClick={() => setAsking(false)}>
            {t("ui:form.cancel")}
          </Button>
        </>
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>
          {t("protect.end")}
        </Button>
      )}
    </>
  );
}

/** What a worker would have to add; each line leads to where it is added. */
export function missingParts(person: Person, leads: readonly string[] | undefined): { key: string; to: string }[] {
  const at = `/people/${person.person_id}`;
  return [
    ...(person.addresses.length + person.protected_addresses.length === 0 ? [{ key: "address", to: `${at}/addresses/new` }] : []),
    ...(person.household === null ? [{ key: "household", to: `${at}/households/new` }] : []),
    ...(person.labour.length === 0 ? [{ key: "labour", to: `${at}/labour-status/new` }] : []),
    ...(leads?.length === 0 ? [{ key: "lead_worker", to: `${at}/assignments/new` }] : []),
    ...(person.contacts.length === 0 ? [{ key: "contact", to: `${at}/change` }] : []),
  ];
}

/** `leads` are the names of those who lead the work with the person; the one who shows the card asks who they are. */
export function PersonCard({ person, leads }: { person: Person; leads: readonly string[] | undefined }) {
  const { t } = useTranslation("people");
  const at = `/people/${person.person_id}`;
  const missing = missingParts(person, leads);
  const labour = [...person.labour].sort((left, right) => right.from_on.localeCompare(left.from_on))[0];
  return (
    <>
      <Card title={t("card.title")}>
        <Facts
          items={[
            { label: t("fields.pesel"), value: <MaskedPesel person={person} /> },
            { label: t("fields.birth_on"), value: `${formatDay(person.birth_on)}, ${t(`ui:words.Sex.${person.sex}`)}` },
            { label: t("list.lead_worker"), value: leads ? leads.join(", ") || t("card.nobody_leads") : "…" },
            ...person.addresses.map((address) => ({ label: t("card.address", { kind: t(`words.AddressKind.${address.kind}`, { defaultValue: address.kind }) }), value: addressText(address) })),
            ...person.protected_addresses.map((one) => ({ label: t("card.protected_address", { kind: t(`words.AddressKind.${one.address.kind}`) }), value: <ProtectedAddressLine person={person} one={one} /> })),
            ...person.contacts.map((contact) => ({ label: t(`fields.${contact.kind}`), value: contact.value })),
            ...(labour ? [{ label: t("card.labour"), value: `${t(`words.LabourStatus.${labour.status}`)} (${t("card.since", { day: formatDay(labour.from_on) })})` }] : []),
          ]}
        />
      </Card>
      <Card title={t("card.household")}>
        {person.household ? (
          <ul style={{ margin: 0, paddingInlineStart: "1rem" }}>
            {person.household.members.map((member) => (
              <li key={member.person_id}>
                {member.person_id === person.person_id ? fullName(member) : <AppLink to={`/people/${member.person_id}`}>{fullName(member)}</AppLink>}{" "}
                <Text span size="xs" c="dimmed">
                  {t(`words.HouseholdRole.${member.role}`, { defaultValue: member.role })}
                </Text>
              </li>
            ))}
          </ul>
        ) : (
          <Text size="sm" c="dimmed">
            {t("card.no_household")}
          </Text>
        )}
      </Card>
      <Card title={t("card.missing")}>
        {missing.length === 0 ? (
          <Status tone="good">{t("card.nothing_missing")}</Status>
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: "1rem" }}>
            {missing.map((part) => (
              <li key={part.key}>
                <AppLink to={part.to}>{t(`missing.${part.key}`)}</AppLink>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t("card.change")}>
        <div style={{ display: "flex", flexWrap: "wrap", gap: "0.375rem" }}>
          <ActLink to={`${at}/change`} permission="people.change">
            {t("change.act")}
          </ActLink>
          <ActLink to={`${at}/addresses/new`} permission="people.change">
            {t("address.act")}
          </ActLink>
          {person.addresses.length > 0 && (
            <ActLink to={`${at}/protected-addresses/new`} permission="people.protect_address">
              {t("protect.act")}
            </ActLink>
          )}
          <ActLink to={`${at}/labour-status/new`} permission="people.change">
            {t("labour.act")}
          </ActLink>
          <ActLink to={`${at}/households/new`} permission="people.change">
            {t("household.act")}
          </ActLink>
          <ActLink to={`${at}/assignments/new`} permission="access.assign">
            {t("assign.act")}
          </ActLink>
        </div>
      </Card>
    </>
  );
}
