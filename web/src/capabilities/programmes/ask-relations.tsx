import { useTranslation } from "react-i18next";

import { today } from "@/platform/formats";
import { EmptyState, Page, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, LongTextField, Pair, Section, SwitchField, useActForm } from "@/ui/form";

import { askRelations, type Family, moments, type NewAnswers, scale, useFamily } from "./families-api";
import { useFamilyDone } from "./join-family";

/** What one of a family says of its relations, at the beginning or at the end. */
export function AskRelations() {
  const { t } = useTranslation("programmes");
  const family = useFamily(useParam("participation_id"));
  return <Reading query={family}>{(answer) => (answer.questions.length === 0 ? <EmptyState title={t("ask_relations.no_questions")} /> : <AnswersForm family={answer} />)}</Reading>;
}

function AnswersForm({ family }: { family: Family }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const at = `/families/${family.participation_id}`;
  const people = family.members.filter((one, index) => family.members.findIndex((other) => other.person_id === one.person_id) === index);
  // Who was not asked at the beginning comes first; then who was not asked at the end.
  const next = people.find((one) => !one.before) ?? people.find((one) => !one.after);
  const form = useActForm<NewAnswers, Family>({
    texts: "programmes",
    draft: `ask-relations:${family.participation_id}`,
    initial: {
      person_id: next?.person_id ?? "",
      moment: next?.before ? "after" : "before",
      asked_on: today(),
      answers: family.questions.map((one) => ({ question_id: one.question_id, points: "" })),
      note: "",
    },
    send: (values, act) => askRelations(family.participation_id, values, act),
    done: useFamilyDone(),
  });
  return (
    <Page title={t("ask_relations.title")} path={[{ to: at, label: `${family.last_name} ${family.first_name}` }]} note={t("ask_relations.hint")}>
      <ActFormView form={form} title={t("ask_relations.title")} submit_label={t("ask_relations.act")} cancel={() => go(at)}>
        <Pair>
          <ChoiceField {...form.field("person_id")} required choices={people.map((one) => ({ value: one.person_id, label: `${one.last_name} ${one.first_name}` }))} />
          <DayField {...form.field("asked_on")} label={t("ask_relations.asked_on")} required />
        </Pair>
        <SwitchField {...form.field("moment")} choices={moments.map((one) => ({ value: one, label: t(`words.RelationMoment.${one}`) }))} required />
        <Section title={t("fields.answers")}>
          {family.questions.map((one, index) => (
            <SwitchField key={one.question_id} {...form.row("answers", index, "points")} label={one.question} required choices={scale.map((points) => ({ value: String(points), label: t(`words.points.${points}`) }))} />
          ))}
        </Section>
        <LongTextField {...form.field("note")} minRows={2} />
      </ActFormView>
    </Page>
  );
}
