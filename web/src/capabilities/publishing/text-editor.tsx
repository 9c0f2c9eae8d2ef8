import { Button, Group, Input, NativeSelect, Text, Textarea } from "@mantine/core";
import { IconHeading, IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { type FigureRow, statementOf } from "@/capabilities/results";
import { type FieldProps, TextField } from "@/ui/form";

import { insertMark } from "./marked-text";
import { PublishedText, TextTitle } from "./published-text";
import classes from "./publishing.module.css";
import type { TextLanguage } from "./publishing-api";

type Props = { language: TextLanguage; title: FieldProps<string>; body: FieldProps<string>; figures: readonly FigureRow[]; required: boolean };

/** One language: the text on the left, with figures picked from the list; on the right as residents will read it. */
export function TextEditor({ language, title, body, figures, required }: Props) {
  const { t, i18n } = useTranslation("publishing");
  const area = useRef<HTMLTextAreaElement>(null);
  const [picked, setPicked] = useState("");
  const { onChange, ...shown } = body;

  const write = (next: { body: string; at: number }) => {
    onChange(next.body);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(next.at, next.at);
    });
  };
  const insertFigure = () => {
    const { selectionStart: from, selectionEnd: to } = area.current!;
    write(insertMark(body.value, from, to, picked));
  };
  const insertHeading = () => {
    const from = area.current!.selectionStart;
    const before = body.value.slice(0, from);
    const put = `${before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n"}# `;
    write({ body: before + put + body.value.slice(from), at: from + put.length });
  };

  return (
    <div className={classes.editor}>
      <div className={classes.written}>
        <TextField {...title} required={required} />
        <Group gap="xs" align="flex-end" my="xs" role="group" aria-label={t("editor.tools")}>
          <NativeSelect
            className={classes.picker!}
            size="xs"
            label={t("editor.figure")}
            value={picked}
            onChange={(event) => setPicked(event.currentTarget.value)}
            data={[{ value: "", label: t("ui:form.choose") }, ...figures.map((figure) => ({ value: figure.code, label: statementOf(t, figure, i18n.language) }))]}
          />
          <Button size="xs" variant="default" disabled={picked === ""} leftSection={<IconPlus size={14} aria-hidden />} onClick={insertFigure}>
            {t("editor.insert")}
          </Button>
          <Button size="xs" variant="default" leftSection={<IconHeading size={14} aria-hidden />} onClick={insertHeading}>
            {t("editor.heading")}
          </Button>
        </Group>
        <Textarea {...shown} ref={area} lang={language} required={required} autosize minRows={12} maxRows={30} description={t("editor.manner")} onChange={(event) => onChange(event.currentTarget.value)} />
      </div>
      <Input.Wrapper label={t("editor.preview")} labelElement="div" className={classes.preview!}>
        <section aria-label={t(`editor.preview_${language}`)} className={classes.sheet}>
          {title.value.trim() !== "" && <TextTitle title={title.value} language={language} />}
          <PublishedText body={body.value} language={language} figures={figures} />
          {title.value.trim() === "" && body.value.trim() === "" && (
            <Text size="sm" c="dimmed">
              {t("editor.nothing")}
            </Text>
          )}
        </section>
      </Input.Wrapper>
    </div>
  );
}
