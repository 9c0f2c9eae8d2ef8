import { useTranslation } from "react-i18next";

import { isDay } from "@/platform/formats";
import { ActLink, FileMenu, Page, ResultsTabs, useAddressState } from "@/ui";
import { DayField } from "@/ui/form";

import { FiguresList } from "./figures-list";

export function ListFigures() {
  const { t } = useTranslation("results");
  const [asked, setOn] = useAddressState("on");
  const on = isDay(asked) ? asked : "";
  return (
    <Page
      title={t("tables.Figure")}
      note={t("note")}
      acts={
        <>
          <DayField id="field-on" label={t("as_of_day")} value={on} onChange={(day) => (day === "" || isDay(day)) && setOn(day)} />
          <FileMenu path="/api/figures" query={{ on }} name="wyniki" />
          <ActLink to="/figures/new" permission="results.publish_statement" variant="filled">
            {t("publish_statement.act")}
          </ActLink>
        </>
      }
    >
      <ResultsTabs />
      <FiguresList project_id="" on={on} />
    </Page>
  );
}
