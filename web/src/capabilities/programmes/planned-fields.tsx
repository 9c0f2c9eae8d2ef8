import { DayField, type FieldProps, LongTextField, Pair, TextField, WholeField } from "@/ui/form";

import type { NewPlanned } from "./programmes-api";

/** How many participants, by whose decision and why: a plan is never just overwritten. */
export function PlannedFields({ field }: { field: <P extends keyof NewPlanned>(part: P) => FieldProps<NewPlanned[P]> }) {
  return (
    <>
      <Pair>
        <WholeField {...field("participants")} required />
        <DayField {...field("decision_on")} required />
        <TextField {...field("decision_reference")} required />
      </Pair>
      <LongTextField {...field("reason")} minRows={2} required />
    </>
  );
}
