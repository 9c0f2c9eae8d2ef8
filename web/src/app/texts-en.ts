import type { Texts } from "@/platform/i18n";

const capabilities = import.meta.glob<object>("../capabilities/*/texts.en.json", { eager: true, import: "default" });
const shared = import.meta.glob<object>(["../ui/texts.en.json", "./texts.en.json"], { eager: true, import: "default" });

/** By capability, and "ui" and "app" for what all share. */
export const texts: Texts = {
  ui: shared["../ui/texts.en.json"]!,
  app: shared["./texts.en.json"]!,
  ...Object.fromEntries(Object.entries(capabilities).map(([path, bundle]) => [path.split("/").at(-2)!, bundle])),
};
