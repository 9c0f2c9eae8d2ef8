export { JobsCard } from "./jobs-card";
