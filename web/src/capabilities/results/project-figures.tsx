import { useParam } from "@/ui";

import { FiguresList } from "./figures-list";

export function ProjectFigures() {
  return <FiguresList project_id={useParam("project_id")} on="" />;
}
