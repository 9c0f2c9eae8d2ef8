import { Button, Group, Modal, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Problem } from "@/platform/api";
import { useMay } from "@/platform/session";
import { causeOf } from "@/ui";
import { useFindingText } from "@/ui/form";

type Props<A> = { label: string; name?: string; asks?: string; permission?: string; act: () => Promise<A>; done: (answer: A) => void; is_main?: boolean };

/** Does one thing at once, or after saying what will happen; what the server refuses stands beside it. */
export function DoButton<A>({ label, name, asks, permission, act, done, is_main }: Props<A>) {
  const { t } = useTranslation("access");
  const text = useFindingText("access");
  const [is_asking, setAsking] = useState(false);
  const allowed = useMay(permission ?? "");
  const doing = useMutation({
    mutationFn: act,
    onSuccess: done,
    onSettled: () => setAsking(false),
  });
  if (permission && !allowed) return null;
  const said = doing.error instanceof Problem && doing.error.findings.length > 0 ? doing.error.findings.map(text).join(" ") : doing.error ? t(`ui:failure.${causeOf(doing.error)}`) : "";
  return (
    <>
      <Button size="xs" variant={is_main ? "filled" : "default"} loading={doing.isPending} aria-label={name} onClick={() => (asks ? setAsking(true) : doing.mutate())}>
        {label}
      </Button>
      {said && (
        <Text size="sm" role="alert" component="span">
          {said}
        </Text>
      )}
      {asks && (
        <Modal opened={is_asking} onClose={() => setAsking(false)} title={label} closeButtonProps={{ "aria-label": t("ui:close") }}>
          <Text size="sm" mb="md">
            {asks}
          </Text>
          <Group>
            <Button loading={doing.isPending} onClick={() => doing.mutate()}>
              {label}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t("ui:form.cancel")}
            </Button>
          </Group>
        </Modal>
      )}
    </>
  );
}
