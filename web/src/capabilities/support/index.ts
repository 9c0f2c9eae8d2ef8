export { SupportCard } from "./support-card";
