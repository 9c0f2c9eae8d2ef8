export const sexes = ["female", "male"] as const;
export const pesel_missing_reasons = ["newborn", "foreigner", "undetermined", "refusal"] as const;
export const address_kinds = ["residence", "registration", "stay", "correspondence"] as const;
export const labour_statuses = ["unemployed", "inactive", "employed", "farmer"] as const;
export const household_roles = ["self", "spouse", "child", "parent", "sibling", "grandparent", "grandchild", "partner", "other"] as const;
