import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Problem } from "@/platform/api";
import { formatPeriod } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { causeOf } from "@/ui";
import { useFindingText } from "@/ui/form";

import { decideRole, type RoleRequest, useRoleRequests } from "./access-api";

/** Roles that wait for a second person; shown only while there are such. */
export function RoleRequests({ account_id }: { account_id?: string }) {
  const { t } = useTranslation("access");
  const requests = useRoleRequests();
  const waiting = (requests.data ?? []).filter((one) => !account_id || one.account_id === account_id);
  if (waiting.length === 0) return null;
  return (
    <Alert color="yellow" title={t("requests.title")} mb="md">
      <Stack gap="xs">
        {waiting.map((one) => (
          <Waiting key={one.request_id} request={one} />
        ))}
      </Stack>
    </Alert>
  );
}

function Waiting({ request }: { request: RoleRequest }) {
  const { t } = useTranslation("access");
  const queries = useQueryClient();
  const text = useFindingText("access");
  const may_decide = useMay("access.approve_role");
  const decide = useMutation({
    mutationFn: (is_approved: boolean) => decideRole(request.request_id, is_approved),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["access"] }),
  });
  const said = decide.error instanceof Problem && decide.error.findings.length > 0 ? decide.error.findings.map(text).join(" ") : decide.error ? t(`ui:failure.${causeOf(decide.error)}`) : "";
  return (
    <div>
      <Group gap="xs">
        <Text size="sm">
          {t("requests.line", { name: request.name, role: t(`words.Role.${request.role}`), period: formatPeriod(request.from_on, request.to_on), asked_by: request.asked_by_name })}
        </Text>
        {may_decide && (
          <>
            <Button size="compact-xs" onClick={() => decide.mutate(true)} loading={decide.isPending} aria-label={t("requests.approve_of", { name: request.name })}>
              {t("requests.approve")}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => decide.mutate(false)} disabled={decide.isPending} aria-label={t("requests.refuse_of", { name: request.name })}>
              {t("requests.refuse")}
            </Button>
          </>
        )}
      </Group>
      {said && (
        <Text size="sm" role="alert">
          {said}
        </Text>
      )}
    </div>
  );
}
