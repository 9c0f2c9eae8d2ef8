import { Alert, Button, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { PersonLine, usePersonPath } from "@/capabilities/people";
import { WorkerField } from "@/capabilities/staff";
import { newKey } from "@/platform/api";
import { formatInstant, today } from "@/platform/formats";
import { announce, AppLink, Card, causeOf, Failure, Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, LongTextField, useActForm } from "@/ui/form";

import { addSealMember, askToOpenSeal, type NewSeal, openSeal, removeSealMember, type Seal, seal_key, seal_kinds, sealPerson, useSeal } from "./seals-api";

/** Seals a person, or shows the seal to its members: who knows, and how it is opened again. */
export function ShowSeal() {
  const { t } = useTranslation("access");
  const person_id = useParam("person_id");
  const path = usePersonPath(person_id);
  const seal = useSeal(person_id);
  return (
    <Page title={t("seal.title")} path={path} note={<PersonLine person_id={person_id} />}>
      <Reading query={seal}>{(answer) => (answer ? <SealSheet seal={answer} /> : <SealForm person_id={person_id} />)}</Reading>
    </Page>
  );
}

function useRefresh(person_id: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: seal_key(person_id) });
    void queries.invalidateQueries({ queryKey: ["seals"] });
  };
}

function SealForm({ person_id }: { person_id: string }) {
  const { t } = useTranslation("access");
  const go = useGo();
  const refresh = useRefresh(person_id);
  const form = useActForm<NewSeal, Seal>({
    texts: "access",
    draft: `seal:${person_id}`,
    initial: { kind: "violence", reason: "", member_ids: [] },
    send: (values, act) => sealPerson(person_id, values, act.key),
    done: refresh,
  });
  return (
    <>
      <Alert color="gray" mb="sm">
        {t("seal.what_it_does")}
      </Alert>
      <ActFormView form={form} submit_label={t("seal.act")} cancel={() => go(`/people/${person_id}`)}>
        <ChoiceField {...form.field("kind")} choices={seal_kinds.map((kind) => ({ value: kind, label: t(`words.SealKind.${kind}`) }))} required />
        <LongTextField {...form.field("reason")} required />
      </ActFormView>
    </>
  );
}

function SealSheet({ seal }: { seal: Seal }) {
  const { t } = useTranslation("access");
  const refresh = useRefresh(seal.person_id);
  const go = useGo();
  const [fault, setFault] = useState<unknown>(null);
  const act = async (what: () => Promise<unknown>, then: () => void = refresh) => {
    setFault(null);
    announce({ kind: "saving" });
    try {
      await what();
      announce({ kind: "saved", at: new Date() });
      then();
    } catch (thrown) {
      setFault(thrown);
      announce({ kind: "failed", cause: causeOf(thrown) });
    }
  };
  return (
    <>
      {fault !== null && <Failure fault={fault} texts="access" />}
      {seal.same_pesel && (
        <Alert color="orange" mb="sm" title={t("seal.same_pesel")}>
          <AppLink to={`/people/${seal.same_pesel}`}>{t("seal.same_pesel_open")}</AppLink>
        </Alert>
      )}
      <Card title={t(`words.SealKind.${seal.kind}`)}>
        <Text size="sm">{seal.reason}</Text>
        <Text size="sm" c="dimmed" mt="xs">
          {t("seal.sealed", { at: formatInstant(seal.sealed_at), who: seal.sealed_by })}
        </Text>
      </Card>
      <Card title={t("seal.members")}>
        {seal.members.map((member) => (
          <Group key={member.member_id} gap="xs" mb={4}>
            <Text size="sm">{member.name}</Text>
            {seal.members.length > 1 && (
              <Button size="compact-xs" variant="default" aria-label={t("seal.remove_of", { name: member.name })} onClick={() => void act(() => removeSealMember(seal.person_id, member.member_id))}>
                {t("seal.remove")}
              </Button>
            )}
          </Group>
        ))}
        <AddMember person_id={seal.person_id} done={refresh} />
      </Card>
      <Card title={t("seal.opening")}>
        {seal.opening_asked_at ? (
          <>
            <Text size="sm">{t("seal.opening_asked", { at: formatInstant(seal.opening_asked_at), who: seal.opening_asked_by, reason: seal.opening_reason })}</Text>
            <Text size="sm" c="dimmed" mb="xs">
              {seal.was_asked_by_me ? t("seal.other_opens", { at: formatInstant(seal.may_open_from) }) : t("seal.may_open", { at: formatInstant(seal.may_open_from) })}
            </Text>
            {!seal.was_asked_by_me && (
              <Button size="xs" onClick={() => void act(() => openSeal(seal.person_id, newKey()), () => go(`/people/${seal.person_id}`, { replace: true }))}>
                {t("seal.open")}
              </Button>
            )}
          </>
        ) : (
          <AskOpening person_id={seal.person_id} done={refresh} />
        )}
      </Card>
    </>
  );
}

function AddMember({ person_id, done }: { person_id: string; done: () => void }) {
  const { t } = useTranslation("access");
  const form = useActForm<{ member_id: string }, Seal>({
    texts: "access",
    draft: null,
    initial: { member_id: "" },
    send: (values, act) => addSealMember(person_id, values.member_id, act.key),
    done,
  });
  return (
    <ActFormView form={form} submit_label={t("seal.add")}>
      <WorkerField {...form.field("member_id")} on={today()} required />
    </ActFormView>
  );
}

function AskOpening({ person_id, done }: { person_id: string; done: () => void }) {
  const { t } = useTranslation("access");
  const form = useActForm<{ reason: string }, Seal>({
    texts: "access",
    draft: null,
    initial: { reason: "" },
    send: (values, act) => askToOpenSeal(person_id, values.reason, act.key),
    done,
  });
  return (
    <ActFormView form={form} submit_label={t("seal.ask_to_open")}>
      <LongTextField {...form.field("reason")} required />
    </ActFormView>
  );
}
