import { Combobox, Kbd, Loader, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { IconSearch } from "@tabler/icons-react";
import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { formatPeriod } from "@/platform/formats";
import { causeOf, useGo } from "@/ui";

import { searchEverything } from "./desk-api";

/** The one search: asks from three letters on, a quarter of a second after the last key or on Enter. */
export function SearchBox({ input }: { input: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation("desk");
  const [typed, setTyped] = useState("");
  const [settled] = useDebouncedValue(typed.trim(), 250);
  const [hurried, setHurried] = useState("");
  const asked = hurried === typed.trim() && hurried.length > 0 ? hurried : settled;
  const is_asking = asked.length >= 3;
  const go = useGo();
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const found = useQuery({
    queryKey: ["desk", "search", asked],
    queryFn: ({ signal }) => searchEverything(asked, signal),
    enabled: is_asking,
    gcTime: 0,
    retry: false,
  });
  const answer = is_asking ? found.data : undefined;
  const total = answer ? answer.people.length + answer.contracts.length + answer.projects.length : 0;

  useEffect(() => {
    if (total > 0) box.selectFirstOption();
    // The first hit is chosen whenever an answer comes, so that Enter opens it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer]);

  return (
    <Combobox
      store={box}
      withinPortal
      onOptionSubmit={(to) => {
        box.closeDropdown();
        setTyped("");
        input.current?.blur();
        go(to);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          type="search"
          role="combobox"
          size="sm"
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={found.isFetching ? <Loader size={14} /> : typed ? null : <Kbd size="xs">/</Kbd>}
          rightSectionPointerEvents="none"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            box.openDropdown();
          }}
          onFocus={() => box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !answer) setHurried(typed.trim());
            if (event.key === "Escape") setTyped("");
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim().length < 3}>
        <Combobox.Options mah={420} style={{ overflowY: "auto" }} aria-label={t("search.results")}>
          {found.isError && <Combobox.Empty>{t(`ui:failure.${causeOf(found.error)}`)}</Combobox.Empty>}
          {!answer && !found.isError && <Combobox.Empty>{t("search.looking")}</Combobox.Empty>}
          {answer && total === 0 && <Combobox.Empty>{t("search.nothing")}</Combobox.Empty>}
          {answer && answer.people.length > 0 && (
            <Combobox.Group label={t(answer.are_similar ? "search.similar" : "search.people")}>
              {answer.people.map((person) => (
                <Combobox.Option key={person.person_id} value={`/people/${person.person_id}`}>
                  {person.last_name} {person.first_name}{" "}
                  <Text span size="xs" opacity={0.85}>
                    {person.birth_year}
                    {person.city ? `, ${person.city}` : ""}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {answer && answer.contracts.length > 0 && (
            <Combobox.Group label={t("search.contracts")}>
              {answer.contracts.map((contract) => (
                <Combobox.Option key={contract.contract_id} value={`/contracts/${contract.contract_id}`}>
                  {contract.number}{" "}
                  <Text span size="xs" opacity={0.85}>
                    {formatPeriod(contract.from_on, contract.to_on)}
                  </Text>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
          {answer && answer.projects.length > 0 && (
            <Combobox.Group label={t("search.projects")}>
              {answer.projects.map((project) => (
                <Combobox.Option key={project.project_id} value={`/projects/${project.project_id}`}>
                  {project.name}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
