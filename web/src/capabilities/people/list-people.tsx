import { CloseButton, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ActLink, type Column, DataList, EmptyState, FileMenu, Page, useCursorList, wholeList } from "@/ui";

import { fetchPeople, type PersonRow, searchPeople } from "./people-api";
import { PeopleTabs } from "./people-tabs";

/** Names never stand in the address, so what is sought lives in this page only. */
export function ListPeople() {
  const { t } = useTranslation("people");
  const [typed, setTyped] = useState("");
  const [settled] = useDebouncedValue(typed.trim(), 250);
  const sought = settled.length >= 3 ? settled : "";
  const everyone = useCursorList<PersonRow>(["people", "list"], fetchPeople);
  const found = useQuery({
    queryKey: ["people", "search", sought],
    queryFn: ({ signal }) => searchPeople(sought, signal),
    enabled: sought !== "",
    gcTime: 0,
  });
  const columns: Column<PersonRow>[] = [
    { key: "name", of: ["last_name", "first_name"], label: t("list.name"), cell: (row) => `${row.last_name} ${row.first_name}`, sort: (row) => `${row.last_name} ${row.first_name}` },
    { key: "birth_year", label: t("fields.birth_year"), cell: (row) => row.birth_year, sort: (row) => row.birth_year },
    { key: "city", label: t("fields.city"), cell: (row) => row.city ?? "–", sort: (row) => row.city ?? "" },
    { key: "lead_worker", label: t("fields.lead_worker"), cell: (row) => row.lead_worker ?? "–", sort: (row) => row.lead_worker ?? "", is_wide_only: true },
  ];
  const register = (
    <ActLink to="/people/new" permission="people.register" variant="filled" icon={<IconPlus size={14} aria-hidden />}>
      {t("register.act")}
    </ActLink>
  );
  return (
    <Page
      title={t("tables.PersonRow")}
      acts={
        <>
          <FileMenu path="/api/people" name="osoby" columns={columns} refused={sought ? t("list.file_refused") : undefined} />
          <ActLink to="/emergencies/new" permission="access.open_emergency">
            {t("access:emergency.act")}
          </ActLink>
          {register}
        </>
      }
    >
      <PeopleTabs />
      <Group mb="sm">
        <TextInput
          type="search"
          aria-label={t("list.search")}
          placeholder={t("list.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={typed ? <CloseButton size="sm" aria-label={t("list.clear")} onClick={() => setTyped("")} /> : null}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={360}
          maw="100%"
          autoComplete="off"
          spellCheck={false}
        />
      </Group>
      {sought && found.data?.are_similar && (
        <Text size="sm" role="status" mb="xs">
          {t("list.similar")}
        </Text>
      )}
      <DataList
        label={t("tables.PersonRow")}
        list={sought ? wholeList({ ...found, data: found.data?.items }) : everyone}
        columns={columns}
        row_key={(row) => row.person_id}
        open={(row) => `/people/${row.person_id}`}
        empty={
          sought ? (
            <EmptyState title={t("list.nobody_found")}>
              {t("list.nobody_found_next")} {register}
            </EmptyState>
          ) : (
            <EmptyState title={t("list.nobody")}>{register}</EmptyState>
          )
        }
      />
    </Page>
  );
}
