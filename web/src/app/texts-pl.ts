import type { Texts } from "@/platform/i18n";

const capabilities = import.meta.glob<object>("../capabilities/*/texts.pl.json", { eager: true, import: "default" });
const shared = import.meta.glob<object>(["../ui/texts.pl.json", "./texts.pl.json"], { eager: true, import: "default" });

/** By capability, and "ui" and "app" for what all share. */
export const texts: Texts = {
  ui: shared["../ui/texts.pl.json"]!,
  app: shared["./texts.pl.json"]!,
  ...Object.fromEntries(Object.entries(capabilities).map(([path, bundle]) => [path.split("/").at(-2)!, bundle])),
};
