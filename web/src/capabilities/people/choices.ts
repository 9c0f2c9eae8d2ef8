import type { Schemas } from "@/platform/schemas";

export const sexes: readonly Schemas["Sex"][] = ["female", "male"];
export const pesel_missing_reasons: readonly Schemas["PeselMissingReason"][] = ["newborn", "foreigner", "undetermined", "refusal"];
export const address_kinds: readonly Schemas["AddressKind"][] = ["residence", "registration", "stay", "correspondence"];
export const labour_statuses: readonly Schemas["LabourStatus"][] = ["unemployed", "inactive", "employed", "farmer"];
export const household_roles: readonly Schemas["HouseholdRole"][] = ["self", "spouse", "partner", "child", "parent", "sibling", "grandparent", "grandchild", "other"];
