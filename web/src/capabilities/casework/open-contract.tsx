import { Button, Table } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { fullName, usePerson } from "@/capabilities/people";
import { formatDay, formatPeriod } from "@/platform/formats";
import { useSession } from "@/platform/session";
import { ActLink, AppLink, Page, Reading, Status, useParam } from "@/ui";

import { type Action, type Contract, sides, useContract } from "./casework-api";
import { ContractMark } from "./contract-mark";
import classes from "./contract.module.css";

export function OpenContract() {
  const { t } = useTranslation("casework");
  const contract_id = useParam("contract_id");
  const contract = useContract(contract_id);
  return (
    <Page
      title={contract.data ? t("contract.title", { number: contract.data.number }) : t("contract.one")}
      tab_title={t("contract.one")}
      path={[{ to: "/contracts", label: t("tables.ContractRow") }]}
      acts={
        <>
          <ActLink to={`/contracts/${contract_id}/termination`} permission="casework.end_contract" refused={contract.data?.state === "ended" ? t("contract.already_ended") : undefined}>
            {t("end_contract.act")}
          </ActLink>
        <Button size="xs" variant="default" leftSection={<IconPrinter size={14} aria-hidden />} onClick={() => window.print()}>
          {t("contract.print")}
        </Button>
        </>
      }
    >
      <Reading query={contract}>
        {(answer) => (
          <>
            <ContractSheet contract={answer} />
            <RecordPapers record_id={contract_id} kinds={[`contract_${answer.variant}`]} />
          </>
        )}
      </Reading>
    </Page>
  );
}

/** The contract as both sides sign it; the same on screen and on paper. */
function ContractSheet({ contract }: { contract: Contract }) {
  const { t } = useTranslation("casework");
  const { office_name } = useSession();
  const person = usePerson(contract.person_id).data;
  const name = person ? fullName(person) : "…";
  return (
    <article className={classes.sheet}>
      <p className={classes.variant}>{t(`contract.legal_${contract.variant}`)}</p>
      <p className={classes.onScreen}>
        <ContractMark contract={contract} /> {contract.ended_on ? formatDay(contract.ended_on) : ""} {contract.justification ?? ""}
      </p>
      <p>{t("contract.concluded", { day: formatDay(contract.concluded_on), office: office_name })}</p>
      <dl className={classes.parties}>
        <div>
          <dt>{t("contract.person_side")}</dt>
          <dd>
            <AppLink to={`/people/${contract.person_id}`} fw={600}>
              {name}
            </AppLink>
          </dd>
        </div>
        <div>
          <dt>{t("contract.centre_side")}</dt>
          <dd>{contract.worker_name}</dd>
        </div>
        <div>
          <dt>{t("contract.period")}</dt>
          <dd>{formatPeriod(contract.from_on, contract.to_on)}</dd>
        </div>
      </dl>
      <Text title={t("fields.causes")} text={contract.causes} />
      <Text title={t("fields.resources")} text={contract.resources} />
      <Text title={t("fields.limits")} text={contract.limits} />
      <Text title={t("fields.earlier_activation")} text={contract.earlier_activation} />
      <section>
        <h2>{t("fields.goals")}</h2>
        <ol>
          {contract.goals.map((goal, index) => (
            <li key={index}>{goal}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t("fields.actions")}</h2>
        {sides.map((side) => (
          <ActionsOf key={side} side={side} contract={contract} actions={contract.actions.filter((action) => action.side === side)} />
        ))}
      </section>
      <footer className={classes.signatures}>
        <div>{t("contract.signature_person")}</div>
        <div>{t("contract.signature_worker")}</div>
        <div>{t("contract.signature_head")}</div>
      </footer>
    </article>
  );
}

function Text({ title, text }: { title: string; text: string | null | undefined }) {
  if (!text) return null;
  return (
    <section>
      <h2>{title}</h2>
      <p className={classes.text}>{text}</p>
    </section>
  );
}

function ActionsOf({ side, contract, actions }: { side: string; contract: Contract; actions: Action[] }) {
  const { t } = useTranslation("casework");
  if (actions.length === 0) return null;
  return (
    <>
      <h3>{t(`words.ActionSide.${side}`)}</h3>
      <div className={classes.wide} tabIndex={0} role="region" aria-label={t(`words.ActionSide.${side}`)}>
        <Table withTableBorder withColumnBorders verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("fields.description")}</Table.Th>
              <Table.Th w={110}>{t("fields.due_on")}</Table.Th>
              <Table.Th w="30%">{t("fields.measure")}</Table.Th>
              <Table.Th w={150} className={classes.onScreen}>
                {t("fields.done_on")}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {actions.map((action) => (
              <Table.Tr key={action.action_id}>
                <Table.Td>{action.description}</Table.Td>
                <Table.Td>{formatDay(action.due_on)}</Table.Td>
                <Table.Td>{action.measure ?? "–"}</Table.Td>
                <Table.Td className={classes.onScreen}>
                  {action.done_on ? (
                    <Status tone="good">{formatDay(action.done_on)}</Status>
                  ) : contract.state === "ended" ? (
                    <Status tone="neutral">{t("mark_action_done.not_done")}</Status>
                  ) : (
                    <ActLink to={`/contracts/${contract.contract_id}/actions/${action.action_id}/done`} permission="casework.conclude_contract" size="compact-xs">
                      {t("mark_action_done.act")}
                    </ActLink>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
