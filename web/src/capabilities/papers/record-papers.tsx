import { Alert, Button, Group, Menu, Table, Text } from "@mantine/core";
import { IconChevronDown, IconFileTypeDocx, IconFileTypePdf } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { formatDayOf } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { AppLink, Card, Failure } from "@/ui";

import { type FileForm, type Paper, useDesk, usePapers } from "./papers-api";
import classes from "./papers.module.css";
import { usePaperActs } from "./use-record-papers";

/** The papers of one record: those made, and the button that makes another. */
export function RecordPapers({ record_id, kinds }: { record_id: string; kinds: readonly string[] }) {
  const { t } = useTranslation("papers");
  const may_read = useMay("papers.read");
  const may_set_up = useMay("papers.change_templates");
  const desk = useDesk().data;
  const papers = usePapers(record_id);
  const { fault, busy, make, download } = usePaperActs(record_id);
  if (!may_read || !desk) return null;
  const makeable = kinds.filter((kind) => desk.kinds.includes(kind));

  const makes = desk.has_letterhead && makeable.length > 0 && (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" loading={busy === "make"} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {t("record.make")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {makeable.map((kind) => (
          <Menu.Item key={kind} onClick={() => void make(kind)}>
            {t(`kinds.${kind}.name`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );

  return (
    <div className={`${classes.paperCard} ${classes.noPrint}`}>
      <Card title={t("record.title")} acts={makes}>
        {!desk.has_letterhead && makeable.length > 0 && (
          <Text size="sm" mb="xs">
            {t("record.no_letterhead")} {may_set_up && <AppLink to="/centre/papers/letterhead">{t("letterhead.act")}</AppLink>}
          </Text>
        )}
        {fault !== null && <Failure fault={fault} texts="papers" />}
        {papers.isError && <Failure fault={papers.error} texts="papers" />}
        {papers.data?.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("record.none")}
          </Text>
        )}
        {papers.data && papers.data.length > 0 && <PaperTable papers={papers.data} prints_pdf={desk.prints_pdf} busy={busy} download={(paper, form) => void download(paper, form)} />}
      </Card>
    </div>
  );
}

function PaperTable({ papers, prints_pdf, busy, download }: { papers: Paper[]; prints_pdf: boolean; busy: string | null; download: (paper: Paper, form: FileForm) => void }) {
  const { t } = useTranslation("papers");
  return (
    <>
      <Table verticalSpacing={4} aria-label={t("record.title")}>
        <Table.Thead className={classes.wide}>
          <Table.Tr>
            <Table.Th>{t("record.paper")}</Table.Th>
            <Table.Th w={130}>{t("record.made_on")}</Table.Th>
            <Table.Th w={200}>{t("record.made_by")}</Table.Th>
            <Table.Th w={200}>{t("record.download")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {papers.map((paper) => (
            <Table.Tr key={paper.paper_id} className={classes.paper}>
              <Table.Td>{t(`kinds.${paper.kind}.name`)}</Table.Td>
              <Table.Td>{formatDayOf(paper.made_at)}</Table.Td>
              <Table.Td>{paper.made_by}</Table.Td>
              <Table.Td>
                <Group gap={6} wrap="nowrap">
                  <Button size="compact-xs" variant="default" leftSection={<IconFileTypeDocx size={14} aria-hidden />} loading={busy === `${paper.paper_id}.docx`} onClick={() => download(paper, "docx")}>
                    {t("record.docx")}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<IconFileTypePdf size={14} aria-hidden />}
                    loading={busy === `${paper.paper_id}.pdf`}
                    data-disabled={!prints_pdf || undefined}
                    aria-disabled={!prints_pdf}
                    {...(prints_pdf ? {} : { "aria-describedby": "no-pdf" })}
                    onClick={() => prints_pdf && download(paper, "pdf")}
                  >
                    {t("record.pdf")}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {!prints_pdf && (
        <Alert color="gray" id="no-pdf" mt="xs" p="xs">
          {t("codes.pdf_not_available")}
        </Alert>
      )}
    </>
  );
}
