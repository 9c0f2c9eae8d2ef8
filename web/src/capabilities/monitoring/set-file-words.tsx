import { Autocomplete, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Reading, useGo, useParam } from "@/ui";
import { ActFormView, type FieldProps, Pair, Section, TextField, useActForm } from "@/ui/form";

import { file_key, type FileWords, type NewFileWords, type NewSupportWords, setFileWords, type SupportWords, useFileWords } from "./fund-file-api";
import { isced_levels } from "./monitoring-api";

/** What the project's forms of support and levels of education are called in its file for the fund. */
export function SetFileWords() {
  const words = useFileWords(useParam("project_id"));
  return <Reading query={words}>{(known) => <WordsForm words={known} />}</Reading>;
}

function asForm(words: SupportWords): NewSupportWords {
  return { ...words, detail: words.detail ?? "" };
}

function WordsForm({ words }: { words: FileWords }) {
  const { t } = useTranslation("monitoring");
  const go = useGo();
  const queries = useQueryClient();
  const back = `/projects/${words.project_id}/participants/file`;
  const form = useActForm<NewFileWords, FileWords>({
    texts: "monitoring",
    draft: `file-words:${words.project_id}:${words.version}`,
    initial: { supports: [...words.supports, ...words.missing].map(asForm), educations: [...words.educations] },
    send: (values, act) => setFileWords(words, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: file_key(words.project_id) });
      go(back, { replace: true });
    },
  });
  const offered = (given: string) => words.offered.find((one) => one.given === given)?.details ?? [];
  return (
    <ActFormView form={form} title={t("file_words.title")} submit_label={t("file_words.act")} cancel={() => go(back)}>
      <Text size="sm">{t("file_words.note")}</Text>
      {form.values.supports.length === 0 && <Text c="dimmed">{t("file_words.none")}</Text>}
      {form.values.supports.map((support, index) => (
        <Section key={index} title={<SupportName support={support} />}>
          <Pair>
            <TextField {...form.row("supports", index, "scope")} required />
            <OfferedField {...form.row("supports", index, "given")} required choices={words.offered.map((one) => one.given)} />
            <OfferedField {...form.row("supports", index, "detail")} choices={offered(support.given)} />
          </Pair>
        </Section>
      ))}
      <Section title={t("fields.educations")}>
        {isced_levels.map((level, index) => (
          <TextField
            key={level}
            id={`education-${level}`}
            label={t(`isced.${level}`)}
            value={form.values.educations[index] ?? ""}
            onChange={(word) => form.change(({ educations }) => ({ educations: educations.map((before, at) => (at === index ? word : before)) }))}
            required
          />
        ))}
      </Section>
    </ActFormView>
  );
}

function SupportName({ support }: { support: NewSupportWords }) {
  const { t } = useTranslation("monitoring");
  if (support.talk_with) return <>{t("file_words.talk", { who: t(`support:words.ConsultationKind.${support.talk_with}`) })}</>;
  return <>{t("file_words.meetings", { shape: t(`support:words.SupportShape.${support.shape}`), kind: t(`support:words.SupportKind.${support.kind}`) })}</>;
}

/** A value of the fund's dictionary; another one may be typed, as dictionaries differ by call. */
function OfferedField({ choices, onChange, ...props }: FieldProps<string> & { choices: string[]; required?: boolean }) {
  return <Autocomplete {...props} data={[...new Set(choices)]} onChange={onChange} />;
}
