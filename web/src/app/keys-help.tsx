import { Kbd, Modal, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";

const keys = [
  { act: "search", shown: ["/", "Ctrl + K"] },
  { act: "down", shown: ["j"] },
  { act: "up", shown: ["k"] },
  { act: "open", shown: ["Enter"] },
  { act: "pick", shown: ["x"] },
  { act: "save", shown: ["Ctrl + S"] },
  { act: "help", shown: ["?"] },
] as const;

export function KeysHelp({ is_open, close }: { is_open: boolean; close: () => void }) {
  const { t } = useTranslation("app");
  return (
    <Modal opened={is_open} onClose={close} title={t("keys.title")} closeButtonProps={{ "aria-label": t("ui:close") }}>
      <Table>
        <Table.Tbody>
          {keys.map((key) => (
            <Table.Tr key={key.act}>
              <Table.Td w={140}>
                {key.shown.map((one) => (
                  <Kbd key={one} mr={6}>
                    {one}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{t(`keys.${key.act}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
