import type { Language, Texts } from "@/platform/i18n";

async function polish(): Promise<Texts> {
  return (await import("./texts-pl")).texts;
}

async function english(): Promise<Texts> {
  return (await import("./texts-en")).texts;
}

export function loadTexts(language: Language): Promise<Texts> {
  return language === "en" ? english() : polish();
}
