import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { Status } from "@/ui";
import { ActFormView, LongTextField, useActForm } from "@/ui/form";

import type { Act } from "./monitoring-api";

type Row = { withdrawn_on?: string | null | undefined; withdrawn_because?: string | null | undefined };
type Ways = { send: (values: { reason: string }, act: Act) => Promise<unknown>; done: () => void };

/** That an entry was withdrawn and why, or the act that withdraws it. */
export function Withdraw({ row, send, done }: Ways & { row: Row }) {
  const { t } = useTranslation("monitoring");
  const [is_asked, setAsked] = useState(false);
  if (row.withdrawn_on) return <Status tone="neutral">{t("withdrawn", { day: formatDay(row.withdrawn_on), why: row.withdrawn_because })}</Status>;
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setAsked(true)}>
        {t("withdraw.act")}
      </Button>
      {is_asked && <WithdrawDialog send={send} done={done} close={() => setAsked(false)} />}
    </>
  );
}

function WithdrawDialog({ send, done, close }: Ways & { close: () => void }) {
  const { t } = useTranslation("monitoring");
  const form = useActForm<{ reason: string }, unknown>({
    texts: "monitoring",
    draft: null,
    initial: { reason: "" },
    send,
    done: () => {
      done();
      close();
    },
  });
  return (
    <Modal opened onClose={close} title={t("withdraw.title")} closeButtonProps={{ "aria-label": t("ui:close") }}>
      <ActFormView form={form} submit_label={t("withdraw.act")} cancel={close}>
        <LongTextField {...form.field("reason")} required minRows={2} />
      </ActFormView>
    </Modal>
  );
}
