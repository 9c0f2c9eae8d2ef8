import { type ReactNode, useId } from "react";

import classes from "./ui.module.css";

export type Part = { key: string; label: string; amount: number; text: string };

/** Parts of a whole as one bar, with the same as a legend that can be read without colour. Drawing only: figures come as text. */
export function StackedBar({ label, parts, whole }: { label: string; parts: readonly Part[]; whole?: number }) {
  const id = useId();
  const total = Math.max(whole ?? 0, parts.reduce((sum, part) => sum + part.amount, 0)) || 1;
  let from = 0;
  return (
    <figure className={classes.bars}>
      <svg viewBox="0 0 1000 44" preserveAspectRatio="none" className={classes.bar} role="img" aria-label={`${label}: ${parts.map((part) => `${part.label} ${part.text}`).join(", ")}`}>
        <defs>
          <pattern id={`${id}-stripes`} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="10" className={classes.stripe} />
          </pattern>
        </defs>
        <rect width="1000" height="44" className={classes.barBack} />
        {parts.map((part, index) => {
          const width = (part.amount / total) * 1000;
          const at = from;
          from += width;
          return (
            <g key={part.key}>
              <rect x={at} width={Math.max(width - 2, 0)} height="44" className={classes.barPart} data-part={index % 4} />
              {index % 2 === 1 && <rect x={at} width={Math.max(width - 2, 0)} height="44" fill={`url(#${id}-stripes)`} />}
            </g>
          );
        })}
      </svg>
      <figcaption className={classes.legend}>
        {parts.map((part, index) => (
          <span key={part.key}>
            <span className={classes.swatch} data-part={index % 4} data-striped={index % 2 === 1 || undefined} aria-hidden />
            {part.label}: <strong>{part.text}</strong>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** What there is against what is required; the mark shows the target. */
export function Meter({ label, value, target, top, value_text }: { label: string; value: number; target: number; top?: number; value_text: string }) {
  const end = Math.max(top ?? 0, value, target) * 1.08 || 1;
  const is_met = value >= target;
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={Number(end.toFixed(3))}
      aria-valuetext={value_text}
      className={classes.meter}
    >
      <svg viewBox="0 0 1000 44" preserveAspectRatio="none" className={classes.bar} aria-hidden>
        <rect width="1000" height="44" className={classes.barBack} />
        <rect width={(value / end) * 1000} height="44" className={classes.meterValue} data-met={is_met || undefined} />
        <rect x={Math.min((target / end) * 1000, 996)} width="4" height="44" className={classes.meterTarget} />
      </svg>
    </div>
  );
}

type Amount = { amount: number; text: string };

/**
 * What was planned, and how far it is paid. The plan is the whole bar; what goes beyond it stands behind the mark.
 * Where nothing is known of payments, the bar is an empty frame. Drawing only: every figure stands beside it as text.
 */
export function PlannedBar({ label, planned, paid, waiting, note }: { label: string; planned: Amount; paid: Amount | null; waiting?: Amount | null; note: ReactNode }) {
  const id = useId();
  const used = (paid?.amount ?? 0) + (waiting?.amount ?? 0);
  const end = Math.max(planned.amount, used) || 1;
  const wide = (amount: number) => (amount / end) * 1000;
  return (
    <div className={classes.planned}>
      <div className={classes.plannedHead}>
        <strong>{label}</strong>
        <span>{note}</span>
      </div>
      <svg viewBox="0 0 1000 44" preserveAspectRatio="none" className={classes.bar} aria-hidden>
        <defs>
          <pattern id={`${id}-stripes`} width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="10" className={classes.stripe} />
          </pattern>
        </defs>
        <rect width={wide(planned.amount)} height="44" className={paid ? classes.barBack : classes.barUnknown} />
        {paid && <rect width={wide(paid.amount)} height="44" className={classes.barPart} data-part={0} />}
        {paid && waiting && (
          <>
            <rect x={wide(paid.amount)} width={wide(waiting.amount)} height="44" className={classes.barPart} data-part={1} />
            <rect x={wide(paid.amount)} width={wide(waiting.amount)} height="44" fill={`url(#${id}-stripes)`} />
          </>
        )}
        {used > planned.amount && <rect x={Math.min(wide(planned.amount), 996)} width="4" height="44" className={classes.meterTarget} />}
      </svg>
    </div>
  );
}

/** What the colours of planned bars mean. */
export function BarKey({ items }: { items: readonly { label: string; look: "planned" | "paid" | "waiting" | "unknown" }[] }) {
  return (
    <div className={classes.legend}>
      {items.map((item) => (
        <span key={item.look}>
          <span
            className={classes.swatch}
            data-part={item.look === "paid" ? 0 : item.look === "waiting" ? 1 : undefined}
            data-striped={item.look === "waiting" || undefined}
            data-look={item.look}
            aria-hidden
          />
          {item.label}
        </span>
      ))}
    </div>
  );
}
