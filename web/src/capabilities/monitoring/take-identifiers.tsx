import { Button, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { newKey } from "@/platform/api";
import { useMay } from "@/platform/session";
import { Card, Failure, Status } from "@/ui";

import { file_key, type TakenIdentifiers, takeIdentifiers } from "./fund-file-api";

/** Takes over by which identifiers the fund's system knows the participants of the checked file. */
export function TakeIdentifiers({ project_id, csv }: { project_id: string; csv: string }) {
  const { t } = useTranslation("monitoring");
  const queries = useQueryClient();
  const may_report = useMay("monitoring.report");
  const [taken, setTaken] = useState<TakenIdentifiers | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const take = async () => {
    setFault(null);
    try {
      setTaken(await takeIdentifiers(project_id, csv, newKey()));
      await queries.invalidateQueries({ queryKey: file_key(project_id) });
    } catch (thrown) {
      setFault(thrown);
    }
  };
  if (!may_report) return null;
  return (
    <Card title={t("take_identifiers.title")}>
      <Text size="sm" mb="sm">
        {t("take_identifiers.note")}
      </Text>
      {fault !== null && <Failure fault={fault} texts="monitoring" />}
      <Group>
        <Button size="xs" variant="default" onClick={() => void take()}>
          {t("take_identifiers.act")}
        </Button>
        {taken && (
          <Group gap="xs" role="status">
            <Status tone="good">{t("take_identifiers.taken", { count: taken.taken })}</Status>
            {taken.known > 0 && <Status tone="neutral">{t("take_identifiers.known", { count: taken.known })}</Status>}
            {taken.unknown_rows.length > 0 && <Status tone="warning">{t("take_identifiers.unknown", { rows: taken.unknown_rows.join(", ") })}</Status>}
          </Group>
        )}
      </Group>
    </Card>
  );
}
