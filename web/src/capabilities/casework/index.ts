export { markPlanActionDone } from "./assistance-api";
export { markActionDone, useCasework } from "./casework-api";
export { CaseworkCard, NotesCard } from "./casework-card";
