import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconDownload, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { type FileType, getFile, handOver } from "@/platform/api";
import { today } from "@/platform/formats";

import { causeOf } from "./failure";
import { type FileColumn, useAskedColumns } from "./shown-columns";

type Props = {
  path?: string;
  query?: Record<string, string | undefined>;
  name?: string;
  /** Those of the list on screen; without them the file holds all that there is. */
  columns?: readonly FileColumn[];
  /** Why a file of exactly this list cannot be made now. */
  refused?: string | undefined;
};

/** CSV, XLSX and print of exactly the list on screen. */
export function FileMenu({ path, query = {}, name = "", columns = [], refused }: Props) {
  const { t } = useTranslation("ui");
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useAskedColumns(columns);
  const fetchFile = async (type: FileType) => {
    setFailure(null);
    try {
      const file = await getFile(path!, { ...query, columns: asked }, type);
      handOver(file, `${name}-${today()}.${type}`);
    } catch (fault) {
      setFailure(t(`failure.${causeOf(fault)}`));
    }
  };
  return (
    <>
      {failure && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {failure}
        </Text>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t("file.menu")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {path &&
            (["csv", "xlsx"] as const).map((type) => (
              <Menu.Item key={type} disabled={Boolean(refused)} leftSection={<IconDownload size={14} aria-hidden />} onClick={() => void fetchFile(type)}>
                {t(`file.${type}`)}
              </Menu.Item>
            ))}
          {path && refused && <Menu.Label>{refused}</Menu.Label>}
          <Menu.Item leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
            {t("file.print")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
