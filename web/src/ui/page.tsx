import { Breadcrumbs, Group, Loader, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";

import { today, formatDay } from "@/platform/formats";
import { useSessionState } from "@/platform/session";

import { AppLink } from "./link";
import classes from "./ui.module.css";

type PageProps = {
  title: string;
  /** What the tab of the browser says; never a name of a person. */
  tab_title?: string;
  path?: readonly { to: string; label: string }[];
  acts?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
};

/** Every page: where one is, its name, the acts, the content; on paper the office's heading instead of the frame. */
export function Page({ title, tab_title, path = [], acts, note, children }: PageProps) {
  const { t } = useTranslation("ui");
  const { session } = useSessionState();
  useEffect(() => {
    document.title = `${tab_title ?? title} · Wędka`;
  }, [title, tab_title]);
  return (
    <div className={classes.page}>
      <div className={classes.paperHeading} aria-hidden>
        <span>{session?.office_name}</span>
        <span>{t("printed_on", { day: formatDay(today()) })}</span>
      </div>
      <header className={classes.pageHeader}>
        <div>
          {path.length > 0 && (
            <Breadcrumbs separator="›" className={classes.path}>
              {path.map((step) => (
                <AppLink key={step.to} to={step.to}>
                  {step.label}
                </AppLink>
              ))}
            </Breadcrumbs>
          )}
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {note && (
            <Text size="sm" c="dimmed" component="div">
              {note}
            </Text>
          )}
        </div>
        {acts && (
          <Group gap="xs" className={classes.pageActs}>
            {acts}
          </Group>
        )}
      </header>
      {children}
    </div>
  );
}

/** Key facts on the left, what happened in the middle. */
export function RecordPage({ card, children }: { card: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.record}>
      <aside className={classes.recordCard}>{card}</aside>
      <div className={classes.recordMain}>{children}</div>
    </div>
  );
}

export function Card({ title, acts, children, level = 2 }: { title?: ReactNode; acts?: ReactNode; children: ReactNode; level?: 2 | 3 }) {
  return (
    <section className={classes.card}>
      {(title || acts) && (
        <div className={classes.cardHeader}>
          {title && (
            <Title order={level}>
              {title}
            </Title>
          )}
          {acts && <Group gap="xs">{acts}</Group>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Quiet labels, loud data. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {items.map((item) => (
        <div key={item.label}>
          <dt>{item.label}</dt>
          <dd>{item.value ?? "–"}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Waiting({ label }: { label?: string }) {
  const { t } = useTranslation("ui");
  return (
    <Group gap="xs" p="md" role="status">
      <Loader size="sm" aria-hidden />
      <Text size="sm" c="dimmed">
        {label ?? t("loading")}
      </Text>
    </Group>
  );
}

/** Nothing here yet: what it means and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Text fw={600}>{title}</Text>
      {children && <div className={classes.emptyNext}>{children}</div>}
    </div>
  );
}
