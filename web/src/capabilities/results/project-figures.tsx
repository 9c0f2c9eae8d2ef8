import { useParam } from "@/ui";

import { FiguresList } from "./figures-list";
import { ProjectFunnel } from "./project-funnel";

export function ProjectFigures() {
  const project_id = useParam("project_id");
  return (
    <>
      <ProjectFunnel project_id={project_id} />
      <FiguresList project_id={project_id} on="" />
    </>
  );
}
