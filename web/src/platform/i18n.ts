import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "pl" | "en";
export type Texts = Record<string, object>;

export const languages: readonly Language[] = ["pl", "en"];
const remembered = "wedka-language";

export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(remembered) === "en" ? "en" : "pl";
  } catch {
    return "pl";
  }
}

let loadTexts: (language: Language) => Promise<Texts>;

async function addTexts(language: Language) {
  const texts = await loadTexts(language);
  for (const [namespace, bundle] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, bundle);
}

/** The texts of all capabilities in one language; the other language comes when it is asked for. */
export async function startTexts(language: Language, load: (language: Language) => Promise<Texts>) {
  loadTexts = load;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await addTexts(language);
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language) {
  await addTexts(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  try {
    localStorage.setItem(remembered, language);
  } catch {
    // A browser that keeps nothing starts in Polish next time.
  }
}
