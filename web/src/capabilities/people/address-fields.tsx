import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { ChoiceField, DayField, type FieldProps, Pair, TextField } from "@/ui/form";

import { address_kinds } from "./choices";
import type { NewAddress } from "./people-api";

export function AddressFields({ field, required }: { field: (part: keyof NewAddress) => FieldProps<string>; required?: boolean }): ReactNode {
  const { t } = useTranslation("people");
  const more = required ? { required: true } : {};
  return (
    <>
      <Pair>
        <ChoiceField {...field("kind")} choices={address_kinds.map((kind) => ({ value: kind, label: t(`words.AddressKind.${kind}`) }))} {...more} />
        <DayField {...field("from_on")} {...more} />
      </Pair>
      <Pair>
        <TextField {...field("postal_code")} placeholder="37-300" maxLength={6} {...more} />
        <TextField {...field("city")} {...more} />
      </Pair>
      <TextField {...field("street")} />
      <Pair>
        <TextField {...field("building")} {...more} />
        <TextField {...field("flat")} />
      </Pair>
    </>
  );
}
