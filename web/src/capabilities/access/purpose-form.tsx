import { Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { ActLink, Card, Facts, Reading } from "@/ui";
import { ActFormView, ChoiceField, useActForm } from "@/ui/form";

import { type FrontCard, purposes, statePurpose, useFrontCard } from "./doors-api";

/** The front card of somebody who is not one's own, and the question why their file is opened today. */
export function PurposeForm({ person_id, done }: { person_id: string; done: () => void }) {
  const { t } = useTranslation("access");
  const card = useFrontCard(person_id);
  const queries = useQueryClient();
  const form = useActForm({
    texts: "access",
    draft: null,
    initial: { purpose: "" },
    send: (values) => statePurpose(person_id, values.purpose),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["people", person_id] });
      done();
    },
  });
  return (
    <Card title={t("purpose.title")}>
      <Reading query={card}>{(answer) => <FrontFacts card={answer} />}</Reading>
      <Text size="sm" my="sm">
        {t("purpose.hint")}
      </Text>
      <ActFormView form={form} submit_label={t("purpose.act")}>
        <ChoiceField {...form.field("purpose")} choices={purposes.map((purpose) => ({ value: purpose, label: t(`words.Purpose.${purpose}`) }))} required />
      </ActFormView>
    </Card>
  );
}

function FrontFacts({ card }: { card: FrontCard }) {
  const { t } = useTranslation("access");
  return (
    <Facts
      items={[
        { label: t("fields.person"), value: `${card.last_name} ${card.first_name}` },
        { label: t("people:fields.birth_year"), value: card.birth_year },
        { label: t("people:fields.city"), value: card.city },
        { label: t("people:fields.lead_worker"), value: card.lead_worker },
      ]}
    />
  );
}

/** Somebody else's person: who it is, whom to ask, and the way in an emergency. */
export function ClosedFile({ card }: { card: FrontCard }) {
  const { t } = useTranslation("access");
  return (
    <Card title={t("purpose.title")}>
      <FrontFacts card={card} />
      <Text size="sm" my="sm">
        {t("purpose.closed")}
      </Text>
      <ActLink to="/emergencies/new" permission="access.open_emergency">
        {t("emergency.act")}
      </ActLink>
    </Card>
  );
}
