export { completePlanStep } from "./support-api";
export { SupportCard } from "./support-card";
