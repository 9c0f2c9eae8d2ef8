export { useCasework } from "./casework-api";
export { CaseworkCard } from "./casework-card";
