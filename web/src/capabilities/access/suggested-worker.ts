import { today } from "@/platform/formats";
import { useSession } from "@/platform/session";

import { useAssignments } from "./access-api";

const social_workers: readonly string[] = ["social_worker", "senior_social_worker"];

/** Who most likely does social work with the person: the one who signed in, when that is a social worker, otherwise who
 * leads the work with the person; nobody when there is no such one, and undefined until that is known. */
export function useSuggestedWorker(person_id: string): string | undefined {
  const session = useSession();
  const assignments = useAssignments(person_id);
  if (session.member_id && session.roles.some((role) => social_workers.includes(role))) return session.member_id;
  if (assignments.isPending) return undefined;
  const day = today();
  return assignments.data?.find((one) => one.role === "lead" && one.from_on <= day && (!one.to_on || day <= one.to_on))?.member_id ?? "";
}
