import { Alert, Button, Group } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { markActionDone, markPlanActionDone } from "@/capabilities/casework";
import { completePlanStep } from "@/capabilities/support";
import { newKey } from "@/platform/api";
import { today } from "@/platform/formats";
import { may } from "@/platform/session";
import { causeOf } from "@/ui";

import { finishTask, reopenTask, type Task } from "./desk-api";
import { permissionToTick } from "./tasks";

/** What was just ticked off; a task of one's own can be taken back. */
export type Ticked = { name: string; task_id: string | null };

function tickOff(task: Task): Promise<unknown> {
  if (task.kind === "contract_action") return markActionDone(task.subject_id, task.action_id!, today(), newKey());
  if (task.kind === "plan_action") return markPlanActionDone(task.subject_id, task.action_id!, today(), newKey());
  if (task.kind === "plan_step") return completePlanStep(task.subject_id, task.action_id!, today(), { key: newKey(), reasons: undefined });
  return finishTask(task.subject_id, newKey());
}

/** Does the work of a line in place, as done today. */
export function TickTask({ task, done }: { task: Task; done: (ticked: Ticked) => void }) {
  const { t } = useTranslation("desk");
  const queries = useQueryClient();
  const permission = permissionToTick(task);
  const act = useMutation({
    mutationFn: () => tickOff(task),
    onSuccess: () => {
      for (const key of ["desk", "contracts", "assistances", "people"]) void queries.invalidateQueries({ queryKey: [key] });
      done({ name: task.description ?? task.number, task_id: task.kind === "own_task" ? task.subject_id : null });
    },
  });
  if (!permission || !may(permission)) return null;
  return (
    <span>
      <Button size="compact-xs" variant="default" loading={act.isPending} leftSection={<IconCheck size={14} aria-hidden />} aria-label={t("tick.label", { name: task.description ?? task.number })} onClick={() => act.mutate()}>
        {t("tick.act")}
      </Button>
      {act.isError && <span role="alert">{t(`ui:failure.${causeOf(act.error)}`)}</span>}
    </span>
  );
}

export function UndoTick({ ticked, close }: { ticked: Ticked; close: () => void }) {
  const { t } = useTranslation("desk");
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => reopenTask(ticked.task_id!, newKey()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["desk", "my-day"] });
      close();
    },
  });
  return (
    <Alert color="green" icon={<IconCheck aria-hidden />} withCloseButton closeButtonLabel={t("ui:close")} onClose={close} mb="sm" role="status">
      <Group gap="xs">
        {t("tick.done", { name: ticked.name })}
        {ticked.task_id && (
          <Button size="compact-xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t("tick.undo")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
