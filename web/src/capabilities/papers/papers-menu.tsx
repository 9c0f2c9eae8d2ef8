import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconFilePlus, IconFileTypeDocx, IconFileTypePdf } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatDayOf } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Failure } from "@/ui";

import { useDesk, usePapers } from "./papers-api";
import { usePaperActs } from "./use-record-papers";

/** The papers of one row of a list: what is there is asked for only when somebody looks. */
export function PapersMenu({ record_id, kinds, name }: { record_id: string; kinds: readonly string[]; name: string }) {
  const { t } = useTranslation("papers");
  const may_read = useMay("papers.read");
  const [is_open, setOpen] = useState(false);
  const desk = useDesk().data;
  const papers = usePapers(record_id, is_open);
  const { fault, busy, make, download } = usePaperActs(record_id);
  if (!may_read || !desk) return null;
  const makeable = desk.has_letterhead ? kinds.filter((kind) => desk.kinds.includes(kind)) : [];
  return (
    <>
      <Menu position="bottom-end" opened={is_open} onChange={setOpen}>
        <Menu.Target>
          <Button size="compact-xs" variant="default" loading={busy !== null} aria-label={t("record.of", { name })} rightSection={<IconChevronDown size={12} aria-hidden />}>
            {t("record.title")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {papers.data?.map((paper) => (
            <div key={paper.paper_id}>
              <Menu.Label>{t("record.line", { kind: t(`kinds.${paper.kind}.name`), day: formatDayOf(paper.made_at) })}</Menu.Label>
              <Menu.Item leftSection={<IconFileTypeDocx size={14} aria-hidden />} onClick={() => void download(paper, "docx")}>
                {t("record.docx")}
              </Menu.Item>
              <Menu.Item disabled={!desk.prints_pdf} leftSection={<IconFileTypePdf size={14} aria-hidden />} onClick={() => void download(paper, "pdf")}>
                {desk.prints_pdf ? t("record.pdf") : t("record.no_pdf")}
              </Menu.Item>
            </div>
          ))}
          {papers.data?.length === 0 && <Menu.Label>{t("record.none")}</Menu.Label>}
          {!desk.has_letterhead && <Menu.Label>{t("rules.P-06")}</Menu.Label>}
          {makeable.length > 0 && <Menu.Divider />}
          {makeable.map((kind) => (
            <Menu.Item key={kind} closeMenuOnClick={false} leftSection={<IconFilePlus size={14} aria-hidden />} onClick={() => void make(kind)}>
              {t("record.make_kind", { kind: t(`kinds.${kind}.name`) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {fault !== null && (
        <Text component="div" size="xs">
          <Failure fault={fault} texts="papers" />
        </Text>
      )}
    </>
  );
}
