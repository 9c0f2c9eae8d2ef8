import { Alert, Button, Group, Table, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { formatDayOf } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { announce, Card, Failure, Page, Reading, Status, useParam } from "@/ui";

import { chooseTemplate, downloadTemplate, downloadTrial, largest_template, type PaperTemplate, sendTemplate, template_key, type TemplateField, useDesk, useTemplate } from "./papers-api";
import classes from "./papers.module.css";

/** One kind of papers: its template in Word and back, what may stand in it, and its versions. */
export function OpenTemplate() {
  const { t } = useTranslation("papers");
  const kind = useParam("kind");
  const template = useTemplate(kind);
  return (
    <Page title={template.data ? t(`kinds.${kind}.name`) : t("list.title")} note={template.data ? t(`kinds.${kind}.made_of`) : undefined} path={[{ to: "/centre/papers", label: t("list.title") }]}>
      <Reading query={template}>{(answer) => <Template template={answer} />}</Reading>
    </Page>
  );
}

function Template({ template }: { template: PaperTemplate }) {
  const queries = useQueryClient();
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const run = async (what: string, act: () => Promise<PaperTemplate | void>) => {
    if (busy) return false;
    setBusy(what);
    setFault(null);
    try {
      const answer = await act();
      if (answer) {
        queries.setQueryData(template_key(template.kind), answer);
        void queries.invalidateQueries({ queryKey: ["papers", "templates"], exact: true });
        announce({ kind: "saved", at: new Date() });
      }
      return true;
    } catch (thrown) {
      setFault(thrown);
      return false;
    } finally {
      setBusy(null);
    }
  };
  const share = { template, busy, run };
  return (
    <>
      <Versions {...share} />
      <SendTemplate {...share} fault={fault} />
      <Fields fields={template.fields} />
    </>
  );
}

type Share = { template: PaperTemplate; busy: string | null; run: (what: string, act: () => Promise<PaperTemplate | void>) => Promise<boolean> };

function Versions({ template, busy, run }: Share) {
  const { t } = useTranslation("papers");
  const may_change = useMay("papers.change_templates");
  const prints_pdf = useDesk().data?.prints_pdf ?? false;
  const { kind, current_number } = template;
  const rows = [...template.versions.map((version) => ({ number: version.number, name: t("versions.number", { number: version.number }), told: [version.file_name, version.remark, `${version.sent_by}, ${formatDayOf(version.sent_at)}`].filter(Boolean).join(" · ") })), { number: 0, name: t("versions.delivered"), told: t("versions.delivered_note") }];
  return (
    <Card title={t("versions.title")}>
      <div className={classes.wide} tabIndex={0} role="region" aria-label={t("versions.title")}>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {rows.map(({ number, name, told }) => (
              <Table.Tr key={number}>
                <Table.Td w={130}>{name}</Table.Td>
                <Table.Td>
                  <Text size="sm" c="dimmed">
                    {told}
                  </Text>
                </Table.Td>
                <Table.Td w={120}>{number === current_number && <Status tone="good">{t("versions.current")}</Status>}</Table.Td>
                <Table.Td>
                  <Group gap={6} wrap="nowrap" justify="flex-end">
                    <Button size="compact-xs" variant="default" aria-label={t("versions.of", { act: t("versions.download"), name })} loading={busy === `file ${number}`} onClick={() => void run(`file ${number}`, () => downloadTemplate(kind, number))}>
                      {t("versions.download")}
                    </Button>
                    <Button size="compact-xs" variant="default" aria-label={t("versions.of", { act: t("versions.trial"), name })} loading={busy === `trial ${number}`} onClick={() => void run(`trial ${number}`, () => downloadTrial(kind, number, prints_pdf ? "pdf" : "docx"))}>
                      {t("versions.trial")}
                    </Button>
                    {number !== current_number && may_change && (
                      <Button size="compact-xs" variant="default" aria-label={t("versions.of", { act: t("versions.choose"), name })} loading={busy === `choose ${number}`} onClick={() => void run(`choose ${number}`, () => chooseTemplate(kind, number, template.version))}>
                        {t("versions.choose")}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Card>
  );
}

function SendTemplate({ template, busy, run, fault }: Share & { fault: unknown }) {
  const { t } = useTranslation("papers");
  const may_change = useMay("papers.change_templates");
  const input = useRef<HTMLInputElement>(null);
  const key = useRef(newKey());
  const [chosen, setChosen] = useState<File | null>(null);
  const [remark, setRemark] = useState("");
  const is_too_large = chosen !== null && chosen.size > largest_template;
  const send = async () => {
    if (!chosen || is_too_large) return;
    if (!(await run("send", () => sendTemplate(template.kind, chosen, remark, key.current)))) return;
    setChosen(null);
    setRemark("");
    key.current = newKey();
  };
  return (
    <Card title={t("send.title")}>
      <ol>
        <li>{t("send.step_download")}</li>
        <li>{t("send.step_edit")}</li>
        <li>{t("send.step_send")}</li>
      </ol>
      {may_change ? (
        <>
          <input
            ref={input}
            type="file"
            accept=".docx"
            hidden
            aria-label={t("send.choose")}
            onChange={(event) => {
              setChosen(event.currentTarget.files?.[0] ?? null);
              key.current = newKey();
              event.currentTarget.value = "";
            }}
          />
          <Group align="flex-end">
            <Button size="xs" variant="default" onClick={() => input.current?.click()}>
              {t("send.choose")}
            </Button>
            {chosen && <Text size="sm">{chosen.name}</Text>}
            <TextInput size="xs" w={280} label={t("fields.remark")} maxLength={300} value={remark} onChange={(event) => setRemark(event.currentTarget.value)} />
            <Button size="xs" disabled={!chosen || is_too_large} loading={busy === "send"} onClick={() => void send()}>
              {t("send.act")}
            </Button>
          </Group>
          {is_too_large && (
            <Alert color="red" role="alert" mt="sm">
              {t("rules.P-01/file_too_large")}
            </Alert>
          )}
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t("ui:no_permission")}
        </Text>
      )}
      {fault !== null && (
        <div style={{ marginTop: "0.75rem" }}>
          <Failure fault={fault} texts="papers" />
        </div>
      )}
    </Card>
  );
}

function Fields({ fields }: { fields: TemplateField[] }) {
  const { t } = useTranslation("papers");
  const kind = useParam("kind");
  const alone = fields.filter((field) => !field.list && !field.is_common);
  const common = fields.filter((field) => field.is_common);
  const lists = [...new Set(fields.flatMap((field) => (field.list ? [field.list] : [])))];
  return (
    <Card title={t("marks.title")}>
      <Text size="sm" mb="sm">
        {t("marks.note")}
      </Text>
      <FieldTable title={t("marks.alone")} fields={alone} kind={kind} />
      {lists.map((list) => (
        <div key={list}>
          <FieldTable title={t("marks.list", { list: t(`kinds.${kind}.lists.${list}`) })} fields={fields.filter((field) => field.list === list)} kind={kind} />
          <Text size="sm" mb="sm">
            {t("marks.list_note")} <code className={classes.mark}>{`{{#${list}}} … {{/${list}}}`}</code>
          </Text>
        </div>
      ))}
      <FieldTable title={t("marks.common")} fields={common} kind={kind} />
    </Card>
  );
}

function FieldTable({ title, fields, kind }: { title: string; fields: TemplateField[]; kind: string }) {
  const { t } = useTranslation("papers");
  return (
    <div className={classes.wide} tabIndex={0} role="region" aria-label={title}>
      <Table verticalSpacing={4} mb="xs" aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={270}>{title}</Table.Th>
            <Table.Th>{t("marks.meaning")}</Table.Th>
            <Table.Th w={260}>{t("marks.example")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={`${field.list ?? ""}.${field.name}`}>
              <Table.Td>
                <code className={classes.mark}>{`{{${field.name}}}`}</code>
              </Table.Td>
              <Table.Td>
                {t(field.is_common ? `common.${field.name}` : `kinds.${kind}.fields.${field.name}`)}
                {field.is_obligatory && (
                  <Text span size="sm" fw={600}>
                    {" "}
                    {t("marks.obligatory")}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{field.example}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
