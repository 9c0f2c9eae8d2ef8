export { type Member, useStaff } from "./staff-api";
export { WorkerField } from "./worker-field";
