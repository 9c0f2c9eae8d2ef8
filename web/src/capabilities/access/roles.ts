import type { Schemas } from "@/platform/schemas";

/** Roles that can be given to an account; their words stand in the texts. */
export const roles: readonly Schemas["Role"][] = ["head", "social_worker", "senior_social_worker", "coordinator", "counsellor", "psychologist", "family_assistant", "accountant", "auditor", "administrator"];
