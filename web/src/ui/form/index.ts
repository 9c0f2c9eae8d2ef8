export { type ActForm, ActFormView, type FieldProps, useActForm } from "./act-form";
export { DayField } from "./day-field";
export { dropAllDrafts } from "./drafts";
export * from "./fields";
export { useFieldLabel, useFindingText } from "./finding-text";
export { WholeField } from "./whole-field";
