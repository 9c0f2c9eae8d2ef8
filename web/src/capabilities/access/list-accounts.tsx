import { useTranslation } from "react-i18next";

import { formatDay, formatPeriod } from "@/platform/formats";
import { ActLink, AppLink, CentreTabs, type Column, DataList, EmptyState, FileMenu, Page, wholeList } from "@/ui";

import { type Account, useAccounts } from "./access-api";
import { AccountState } from "./account-state";
import { RoleRequests } from "./role-requests";

export function ListAccounts() {
  const { t } = useTranslation("access");
  const accounts = useAccounts();
  const columns: Column<Account>[] = [
    { key: "name", label: t("fields.name"), cell: (row) => <AppLink to={`/centre/accounts/${row.account_id}`}>{row.name}</AppLink>, sort: (row) => row.name },
    { key: "login", label: t("fields.login"), cell: (row) => row.login, sort: (row) => row.login },
    {
      key: "roles",
      label: t("fields.roles"),
      cell: (row) => row.roles.map((role) => `${t(`words.Role.${role.role}`, { defaultValue: role.role })} (${formatPeriod(role.from_on, role.to_on)})`).join(", "),
    },
    { key: "authorised_from", label: t("fields.authorised_from"), cell: (row) => formatDay(row.authorised_from), sort: (row) => row.authorised_from ?? "" },
    { key: "oath_on", label: t("fields.oath_on"), cell: (row) => formatDay(row.oath_on), sort: (row) => row.oath_on ?? "", is_wide_only: true },
    { key: "has_second_factor", label: t("fields.has_second_factor"), cell: (row) => t(`words.has_second_factor.${row.has_second_factor}`), is_wide_only: true },
    { key: "is_active", label: t("fields.is_active"), cell: (row) => <AccountState account={row} /> },
  ];
  return (
    <Page
      title={t("tables.Account")}
      acts={
        <>
          <FileMenu path="/api/accounts" name="konta" columns={columns} />
          <ActLink to="/centre/accounts/new" permission="access.create_account" variant="filled">
            {t("accounts.create")}
          </ActLink>
        </>
      }
    >
      <CentreTabs />
      <RoleRequests />
      <DataList label={t("tables.Account")} list={wholeList(accounts)} columns={columns} row_key={(row) => row.account_id} empty={<EmptyState title={t("accounts.empty")} />} />
    </Page>
  );
}
