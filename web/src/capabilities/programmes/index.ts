export { useProgrammes } from "./programme-api";
export { type Participant, type Project, project_key, useParticipants, useProject, useProjects } from "./programmes-api";
export { CertificatesCard } from "./certificates-card";
