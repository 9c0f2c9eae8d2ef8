import { AppLink } from "./link";
import classes from "./ui.module.css";

export type FunnelPart = { key: string; label: string; amount: number; text: string; note?: string; to?: string | null };

/** Fewer at every step. Each bar stands in the middle, so that the shape is seen; its number is read beside it. */
export function FunnelPicture({ label, parts }: { label: string; parts: readonly FunnelPart[] }) {
  const most = Math.max(...parts.map((part) => part.amount), 1);
  const half = (amount: number) => (amount / most) * 500;
  return (
    <ol className={classes.funnel} aria-label={label}>
      {parts.map((part, index) => {
        const before = parts[index - 1];
        return (
          <li key={part.key}>
            {before && (
              <svg viewBox="0 0 1000 10" preserveAspectRatio="none" className={classes.funnelNeck} aria-hidden>
                <polygon points={`${500 - half(before.amount)},0 ${500 + half(before.amount)},0 ${500 + half(part.amount)},10 ${500 - half(part.amount)},10`} className={classes.funnelSlope} />
              </svg>
            )}
            <span className={classes.funnelLabel}>{part.to ? <AppLink to={part.to}>{part.label}</AppLink> : part.label}</span>
            <svg viewBox="0 0 1000 44" preserveAspectRatio="none" className={classes.funnelBar} aria-hidden>
              <rect x={500 - half(part.amount)} width={half(part.amount) * 2} height="44" className={classes.funnelPart} data-step={Math.min(index, 3)} />
            </svg>
            <span className={classes.funnelValue}>
              <strong>{part.text}</strong>
              {part.note && <small>{part.note}</small>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
