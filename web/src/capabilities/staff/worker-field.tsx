import { isDay, today } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { ChoiceField, type FieldProps } from "@/ui/form";

import { useStaff } from "./staff-api";

/** Who does it: the people who work here, or at least the one who is signed in. */
export function WorkerField({ on, ...field }: FieldProps<string> & { on?: string; required?: boolean; is_optional?: boolean }) {
  const session = useSession();
  const staff = useStaff(isDay(on ?? "") ? on! : today());
  const members = (staff.data ?? []).map((member) => ({ value: member.member_id, label: `${member.last_name} ${member.first_name}` }));
  const is_listed = !session.member_id || members.some((member) => member.value === session.member_id);
  const choices = is_listed ? members : [{ value: session.member_id!, label: session.name }, ...members];
  return <ChoiceField {...field} choices={choices} />;
}
