import { Button, Table } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { formatDay, formatMoney, today } from "@/platform/formats";
import { useMay } from "@/platform/session";
import { Card, Reading, useParam } from "@/ui";
import { ActFormView, DayField, LongTextField, MoneyField, Pair, TextField, useActForm } from "@/ui/form";

import { type Details, type NewCost, type NewPoint, setCosts, setPoints, useDetails, useEvent, writeReport } from "./events-api";

/** How an event goes: the programme by hour, what it cost, and the report. */
export function EventDays() {
  const event_id = useParam("event_id");
  const details = useDetails(event_id);
  const agenda = useEvent(event_id).data?.agenda;
  return (
    <Reading query={details}>
      {(answer) => (
        <>
          {agenda && <p style={{ whiteSpace: "pre-line" }}>{agenda}</p>}
          <Programme details={answer} />
          <Costs details={answer} />
          <Report details={answer} />
          <RecordPapers record_id={event_id} kinds={["visit_programme", "visit_participants"]} />
        </>
      )}
    </Reading>
  );
}

function Programme({ details }: { details: Details }) {
  const { t } = useTranslation("events");
  const [is_open, setOpen] = useState(false);
  return (
    <Card title={t("points.title")} acts={<Change is_open={is_open} open={() => setOpen(true)} label={t("points.change")} />}>
      {is_open ? <PointsForm key={details.version} details={details} close={() => setOpen(false)} /> : details.points.length === 0 ? <p>{t("no_agenda")}</p> : <PointsTable details={details} />}
    </Card>
  );
}

function Change({ is_open, open, label }: { is_open: boolean; open: () => void; label: string }) {
  const may_organise = useMay("events.organise");
  if (is_open || !may_organise) return null;
  return (
    <Button size="xs" variant="default" onClick={open}>
      {label}
    </Button>
  );
}

function PointsTable({ details }: { details: Details }) {
  const { t } = useTranslation("events");
  return (
    <Table.ScrollContainer minWidth={480} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("fields.on")}</Table.Th>
            <Table.Th>{t("points.hours")}</Table.Th>
            <Table.Th>{t("fields.what")}</Table.Th>
            <Table.Th>{t("fields.place")}</Table.Th>
            <Table.Th>{t("fields.with_whom")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {details.points.map((point, index) => (
            <Table.Tr key={index}>
              <Table.Td>{formatDay(point.on)}</Table.Td>
              <Table.Td>{`${point.from_time}–${point.to_time}`}</Table.Td>
              <Table.Td>{point.what}</Table.Td>
              <Table.Td>{point.place ?? "–"}</Table.Td>
              <Table.Td>{point.with_whom ?? "–"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** After a change the event is read anew, so that the next one expects the right version. */
function useDone(event_id: string, close: () => void): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ["events", event_id] });
    close();
  };
}

function PointsForm({ details, close }: { details: Details; close: () => void }) {
  const { t } = useTranslation("events");
  const first = details.days[0]?.on ?? "";
  const blank: NewPoint = { on: first, from_time: "", to_time: "", what: "", place: "", with_whom: "" };
  const form = useActForm<{ points: NewPoint[] }, Details>({
    texts: "events",
    draft: null,
    initial: { points: details.points.length > 0 ? details.points.map((point) => ({ ...point, place: point.place ?? "", with_whom: point.with_whom ?? "" })) : [blank] },
    send: (values, act) => setPoints(details, values.points, act),
    done: useDone(details.event_id, close),
  });
  const { points } = form.values;
  return (
    <ActFormView form={form} submit_label={t("points.act")} cancel={close}>
      {points.map((_, index) => (
        <div key={index} role="group" aria-label={t("points.number", { number: index + 1 })}>
          <Pair>
            <DayField {...form.row("points", index, "on")} required />
            <TextField {...form.row("points", index, "from_time")} required inputMode="numeric" placeholder="10:00" />
            <TextField {...form.row("points", index, "to_time")} required inputMode="numeric" placeholder="12:00" />
          </Pair>
          <TextField {...form.row("points", index, "what")} required />
          <Pair>
            <TextField {...form.row("points", index, "place")} />
            <TextField {...form.row("points", index, "with_whom")} />
          </Pair>
        </div>
      ))}
      <Button variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.change({ points: [...points, { ...blank, on: points.at(-1)?.on ?? first }] })}>
        {t("points.add")}
      </Button>
    </ActFormView>
  );
}

function Costs({ details }: { details: Details }) {
  const { t } = useTranslation("events");
  const [is_open, setOpen] = useState(false);
  return (
    <Card title={t("costs.title")} acts={<Change is_open={is_open} open={() => setOpen(true)} label={t("costs.change")} />}>
      {is_open ? (
        <CostsForm key={details.version} details={details} close={() => setOpen(false)} />
      ) : details.costs.length === 0 ? (
        <p>{t("costs.none")}</p>
      ) : (
        <ul>
          {details.costs.map((cost, index) => (
            <li key={index}>{t("costs.line", { what: cost.what, amount: formatMoney(cost.amount), paper: cost.paper_number })}</li>
          ))}
          <li>
            <strong>{t("costs.total", { amount: formatMoney(details.cost_total) })}</strong>
          </li>
        </ul>
      )}
    </Card>
  );
}

function CostsForm({ details, close }: { details: Details; close: () => void }) {
  const { t } = useTranslation("events");
  const blank: NewCost = { what: "", amount: "", paper_number: "" };
  const form = useActForm<{ costs: NewCost[] }, Details>({
    texts: "events",
    draft: null,
    initial: { costs: details.costs.length > 0 ? details.costs : [blank] },
    send: (values, act) => setCosts(details, values.costs, act),
    done: useDone(details.event_id, close),
  });
  const { costs } = form.values;
  return (
    <ActFormView form={form} submit_label={t("costs.act")} cancel={close}>
      {costs.map((_, index) => (
        <div key={index} role="group" aria-label={t("costs.number", { number: index + 1 })}>
          <TextField {...form.row("costs", index, "what")} label={t("fields.cost")} required />
          <Pair>
            <MoneyField {...form.row("costs", index, "amount")} required />
            <TextField {...form.row("costs", index, "paper_number")} required />
          </Pair>
        </div>
      ))}
      <Button variant="default" size="xs" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.change({ costs: [...costs, blank] })}>
        {t("costs.add")}
      </Button>
    </ActFormView>
  );
}

function Report({ details }: { details: Details }) {
  const { t } = useTranslation("events");
  const [is_open, setOpen] = useState(false);
  return (
    <Card title={t("report.title")} acts={<Change is_open={is_open} open={() => setOpen(true)} label={t("report.change")} />}>
      {is_open ? (
        <ReportForm key={details.version} details={details} close={() => setOpen(false)} />
      ) : details.report ? (
        <>
          <p style={{ whiteSpace: "pre-line" }}>{details.report.report}</p>
          <p>{formatDay(details.report.reported_on)}</p>
        </>
      ) : (
        <p>{t("report.none")}</p>
      )}
    </Card>
  );
}

function ReportForm({ details, close }: { details: Details; close: () => void }) {
  const { t } = useTranslation("events");
  const form = useActForm<{ report: string; reported_on: string }, Details>({
    texts: "events",
    draft: `event-report:${details.event_id}`,
    initial: { report: details.report?.report ?? "", reported_on: details.report?.reported_on ?? today() },
    send: (values, act) => writeReport(details, values, act),
    done: useDone(details.event_id, close),
  });
  return (
    <ActFormView form={form} submit_label={t("report.act")} cancel={close}>
      <LongTextField {...form.field("report")} required />
      <DayField {...form.field("reported_on")} required />
    </ActFormView>
  );
}
