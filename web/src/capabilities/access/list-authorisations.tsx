import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod, isDay, today } from "@/platform/formats";
import { CentreTabs, type Column, DataList, EmptyState, FileMenu, Page, useAddressState, wholeList } from "@/ui";
import { DayField } from "@/ui/form";

import { type AuthorisationRow, useAuthorisations } from "./registers-api";

/** Who is authorised to process data, as of a day. */
export function ListAuthorisations() {
  const { t } = useTranslation("access");
  const [asked, setOn] = useAddressState("on");
  const on = isDay(asked) ? asked : today();
  const rows = useAuthorisations(on);
  const columns: Column<AuthorisationRow>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => row.name, sort: (row) => row.name },
    { key: "authorised_from", of: ["authorised_from", "authorised_to"], label: t("fields.authorised_from"), cell: (row) => formatPeriod(row.authorised_from, row.authorised_to), sort: (row) => row.authorised_from },
    { key: "oath_on", label: t("fields.oath_on"), cell: (row) => formatDay(row.oath_on), sort: (row) => row.oath_on },
    { key: "roles", label: t("registers.scope"), cell: (row) => row.roles.map((role) => `${t(`words.Role.${role.held}`)} (${formatPeriod(role.from_on, role.to_on)})`).join(", ") || "–" },
    { key: "login", label: t("fields.login"), cell: (row) => row.login, sort: (row) => row.login, is_wide_only: true },
    { key: "is_active", label: t("fields.is_active"), cell: (row) => (row.is_active === null ? "–" : t(`words.is_active.${row.is_active}`)), is_wide_only: true },
  ];
  return (
    <Page
      title={t("tables.AuthorisationRow")}
      note={t("registers.authorisations_note", { day: formatDay(on) })}
      acts={
        <>
          <DayField id="field-on" label={t("registers.as_of")} value={on} onChange={(day) => (day === "" || isDay(day)) && setOn(day === today() ? "" : day)} />
          <FileMenu path="/api/authorisations" query={{ on }} name="upowaznienia" columns={columns} />
        </>
      }
    >
      <CentreTabs />
      <DataList label={t("tables.AuthorisationRow")} list={wholeList(rows)} columns={columns} row_key={(row) => row.login} empty={<EmptyState title={t("registers.no_authorisations")} />} />
    </Page>
  );
}
