import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { fullName, type PersonRow, searchPeople } from "./people-api";

type Props = { id: string; label: string; error?: string; required?: boolean; chosen: string; choose: (person: PersonRow) => void };

/** Finds a person by the name, from three letters on. */
export function PersonPicker({ id, label, error, required, chosen, choose }: Props) {
  const { t } = useTranslation("people");
  const [typed, setTyped] = useState<string | null>(null);
  const [settled] = useDebouncedValue((typed ?? "").trim(), 250);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const found = useQuery({
    queryKey: ["people", "search", settled],
    queryFn: ({ signal }) => searchPeople(settled, signal),
    enabled: settled.length >= 3,
    gcTime: 0,
  });
  return (
    <Combobox
      store={box}
      onOptionSubmit={(person_id) => {
        const person = found.data?.items.find((one) => one.person_id === person_id);
        if (person) choose(person);
        setTyped(null);
        box.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          id={id}
          label={label}
          error={error}
          required={Boolean(required)}
          description={t("picker.hint")}
          autoComplete="off"
          role="combobox"
          value={typed ?? chosen}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            box.openDropdown();
            box.updateSelectedOptionIndex();
          }}
          onFocus={() => box.openDropdown()}
          onBlur={() => {
            box.closeDropdown();
            setTyped(null);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={settled.length < 3}>
        <Combobox.Options aria-label={label}>
          {found.data?.are_similar && <Combobox.Empty>{t("list.similar")}</Combobox.Empty>}
          {found.data?.items.map((person) => (
            <Combobox.Option key={person.person_id} value={person.person_id}>
              {fullName(person)} ({person.birth_year}
              {person.city ? `, ${person.city}` : ""})
            </Combobox.Option>
          ))}
          {found.data?.items.length === 0 && <Combobox.Empty>{t("list.nobody_found")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
