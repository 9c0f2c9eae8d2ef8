import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { type Finding, newKey, NoConnection, Problem } from "@/platform/api";
import { isDay } from "@/platform/formats";

import { causeOf } from "../failure";
import { announce, SaveState, type SaveStatus } from "../save-state";
import { dropDraft, keepDraft, readDraft } from "./drafts";
import { fieldName, useFieldLabel, useFindingText } from "./finding-text";
import { FindingsSummary } from "./findings-summary";
import classes from "./form.module.css";

export type FieldProps<T> = {
  id: string;
  label: string;
  value: T;
  onChange: (value: T) => void;
  error?: string;
};

export type ActForm<V extends object> = {
  texts: string;
  values: V;
  change: (part: Partial<V> | ((values: V) => Partial<V>)) => void;
  /** What a field needs: its label, value, finding. */
  field: <K extends keyof V & string>(name: K) => FieldProps<V[K]>;
  /** The same for one part of a row in a list. */
  row: <K extends keyof V & string, P extends string>(
    name: K,
    index: number,
    part: P,
  ) => FieldProps<V[K] extends readonly (infer R)[] ? (P extends keyof R ? R[P] : never) : never>;
  /** The same for a part of a group of fields, such as an address. */
  part: <K extends keyof V & string, P extends keyof V[K] & string>(name: K, part: P) => FieldProps<V[K][P]>;
  errorOf: (name: string) => string | undefined;
  findings: Finding[];
  reasons: Record<string, string>;
  setReason: (rule: string, reason: string) => void;
  status: SaveStatus;
  is_dirty: boolean;
  is_restored: boolean;
  refusals: number;
  submit: () => void;
  startAnew: () => void;
  leave: { is_asking: boolean; stay: () => void; keep: () => void; drop: () => void };
};

type Options<V extends object, A> = {
  texts: string;
  /** Names the draft: the form and the record it belongs to; null where nothing may be remembered. */
  draft: string | null;
  initial: V;
  send: (values: V, act: { key: string; reasons: Record<string, string> | undefined }) => Promise<A>;
  done: (answer: A) => void;
  /** What the server looks at only when nothing else is missing; said together with what it finds first. */
  seen_wrong?: (values: V) => Finding[];
};

/** Days and amounts that are half typed would only confuse the server; they are said here at once. */
export function findFormatFaults(values: unknown, path = ""): Finding[] {
  if (Array.isArray(values)) return values.flatMap((value, index) => findFormatFaults(value, `${path}.${index}`));
  if (values && typeof values === "object") {
    return Object.entries(values).flatMap(([name, value]) => findFormatFaults(value, path ? `${path}.${name}` : name));
  }
  if (typeof values !== "string" || values === "") return [];
  const name = path.split(".").pop() ?? "";
  if (/(^|_)(on|from|to|on_day)$/.test(name) && !isDay(values)) return [{ field: path, code: "not_a_day" }];
  if ((name === "amount" || name === "total") && !/^-?\d+\.\d{2}$/.test(values)) return [{ field: path, code: "not_an_amount" }];
  if (name === "share" && !/^\d\.\d{3}$/.test(values)) return [{ field: path, code: "not_a_share" }];
  return [];
}

export function fieldId(name: string): string {
  return `field-${fieldName(name).replaceAll(".", "-")}`;
}

export function useActForm<V extends object, A>({ texts, draft, initial, send, done, seen_wrong }: Options<V, A>): ActForm<V> {
  const [first] = useState(initial);
  const [restored] = useState(() => (draft ? readDraft<V>(draft) : undefined));
  const [values, setValues] = useState<V>(restored ?? initial);
  const [is_restored, setRestored] = useState(restored !== undefined);
  const [is_dirty, setDirty] = useState(restored !== undefined);
  const [findings, setFindings] = useState<Finding[]>([]);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const [status, setStatus] = useState<SaveStatus>({ kind: "idle" });
  const [refusals, setRefusals] = useState(0);
  const key = useRef(newKey());
  const is_sending = useRef(false);
  const is_open = useRef(is_dirty);
  const label = useFieldLabel(texts);
  const text = useFindingText(texts);

  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => is_open.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => is_open.current,
    withResolver: true,
  });

  const change = useCallback<ActForm<V>["change"]>(
    (part) => {
      is_open.current = draft !== null;
      setDirty(true);
      setValues((before) => {
        const after = { ...before, ...(typeof part === "function" ? part(before) : part) };
        if (draft) keepDraft(draft, after);
        return after;
      });
    },
    [draft],
  );

  const show = (next: SaveStatus) => {
    setStatus(next);
    announce(next);
  };

  const submit = async () => {
    if (is_sending.current) return;
    const faults = findFormatFaults(values);
    if (faults.length > 0) {
      setFindings(faults);
      setRefusals((count) => count + 1);
      show({ kind: "failed", cause: "refused" });
      return;
    }
    is_sending.current = true;
    show({ kind: "saving" });
    try {
      const given = Object.entries(reasons).filter(([, reason]) => reason.trim() !== "");
      const answer = await send(values, { key: key.current, reasons: given.length > 0 ? Object.fromEntries(given) : undefined });
      is_open.current = false;
      if (draft) dropDraft(draft);
      setDirty(false);
      setRestored(false);
      setFindings([]);
      key.current = newKey();
      show({ kind: "saved", at: new Date() });
      done(answer);
    } catch (fault) {
      if (fault instanceof Problem) {
        const said = new Set(fault.findings.map((finding) => fieldName(finding.field ?? "")));
        setFindings([...fault.findings, ...(seen_wrong?.(values) ?? []).filter((finding) => !said.has(finding.field ?? ""))]);
        setRefusals((count) => count + 1);
        if (fault.isRefusal) key.current = newKey();
        const needs_only_reasons = fault.findings.length > 0 && fault.findings.every((finding) => finding.can_be_justified);
        show({ kind: "failed", cause: needs_only_reasons ? "needs_reason" : causeOf(fault), reference: fault.reference });
      } else {
        setFindings([]);
        show({ kind: "failed", cause: causeOf(fault) });
        if (!(fault instanceof NoConnection)) console.error(fault);
      }
    } finally {
      is_sending.current = false;
    }
  };

  const errorOf = (name: string) => {
    const own = findings.filter((finding) => finding.field && fieldName(finding.field) === name);
    return own.length > 0 ? own.map(text).join(" ") : undefined;
  };

  return {
    texts,
    values,
    change,
    field: (name) => ({
      id: fieldId(name),
      label: label(name),
      value: values[name],
      onChange: (value) => change({ [name]: value } as unknown as Partial<V>),
      error: errorOf(name),
    }),
    row: (name, index, part) => {
      const rows = values[name] as readonly Record<string, unknown>[];
      return {
        id: fieldId(`${name}.${index}.${part}`),
        label: label(part),
        value: rows[index]?.[part] as never,
        onChange: (value: unknown) =>
          change((before) => {
            const all = before[name] as readonly Record<string, unknown>[];
            return { [name]: all.map((one, at) => (at === index ? { ...one, [part]: value } : one)) } as unknown as Partial<V>;
          }),
        error: errorOf(`${name}.${index}.${part}`),
      };
    },
    part: (name, part) => ({
      id: fieldId(`${name}.${part}`),
      label: label(part),
      value: values[name][part],
      onChange: (value) => change((before) => ({ [name]: { ...before[name], [part]: value } }) as unknown as Partial<V>),
      error: errorOf(`${name}.${part}`),
    }),
    errorOf,
    findings,
    reasons,
    setReason: (rule, reason) => setReasons((before) => ({ ...before, [rule]: reason })),
    status,
    is_dirty,
    is_restored,
    refusals,
    submit: () => void submit(),
    startAnew: () => {
      if (draft) dropDraft(draft);
      setValues(first);
      setRestored(false);
      setDirty(false);
      is_open.current = false;
    },
    leave: {
      is_asking: blocker.status === "blocked",
      stay: () => blocker.reset?.(),
      keep: () => blocker.proceed?.(),
      drop: () => {
        if (draft) dropDraft(draft);
        blocker.proceed?.();
      },
    },
  };
}

type ViewProps<V extends object> = {
  form: ActForm<V>;
  title?: string;
  submit_label: string;
  /** Why it cannot be done now; the button stays visible and says it. */
  refused?: string | undefined;
  children: ReactNode;
  /** Enter sends only where there is nothing to lose, as at sign-in. */
  sends_on_enter?: boolean;
  cancel?: (() => void) | undefined;
};

/** One column in the order of the law, findings above, the act and its state below. */
export function ActFormView<V extends object>({ form, title, submit_label, refused, children, sends_on_enter, cancel }: ViewProps<V>) {
  const { t } = useTranslation("ui");
  const refused_id = useId();
  const submit = useRef(form.submit);
  submit.current = refused ? () => undefined : form.submit;

  useEffect(() => {
    const save = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        event.preventDefault();
        submit.current();
      }
    };
    document.addEventListener("keydown", save);
    return () => document.removeEventListener("keydown", save);
  }, []);

  const holdEnter = (event: KeyboardEvent) => {
    if (sends_on_enter || event.key !== "Enter") return;
    if (event.target instanceof HTMLInputElement) event.preventDefault();
  };

  return (
    <form
      noValidate
      className={classes.form}
      aria-label={title ?? submit_label}
      onKeyDown={holdEnter}
      onSubmit={(event) => {
        event.preventDefault();
        submit.current();
      }}
    >
      <Stack gap="md">
        {form.is_restored && (
          <Alert color="blue" title={t("form.restored")}>
            <Button size="xs" variant="default" onClick={form.startAnew}>
              {t("form.start_anew")}
            </Button>
          </Alert>
        )}
        <FindingsSummary form={form} />
        {children}
        <Group gap="sm" className={classes.acts}>
          <Button
            type="submit"
            loading={form.status.kind === "saving"}
            disabled={Boolean(refused)}
            {...(refused ? { "aria-describedby": refused_id } : {})}
          >
            {submit_label}
          </Button>
          {cancel && (
            <Button variant="default" onClick={cancel}>
              {t("form.cancel")}
            </Button>
          )}
          <SaveState status={form.status} />
        </Group>
        {refused && (
          <Text id={refused_id} size="sm" c="dimmed">
            {refused}
          </Text>
        )}
      </Stack>
      <Modal opened={form.leave.is_asking} onClose={form.leave.stay} title={t("form.leave_title")} closeButtonProps={{ "aria-label": t("close") }}>
        <Text size="sm" mb="md">
          {t("form.leave_text")}
        </Text>
        <Group>
          <Button onClick={form.leave.stay} data-autofocus>
            {t("form.stay")}
          </Button>
          <Button variant="default" onClick={form.leave.keep}>
            {t("form.leave_keep")}
          </Button>
          <Button variant="default" color="red" onClick={form.leave.drop}>
            {t("form.leave_drop")}
          </Button>
        </Group>
      </Modal>
    </form>
  );
}
