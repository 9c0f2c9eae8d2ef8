import "@testing-library/jest-dom/vitest";

import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

import { loadTexts } from "@/app/texts";
import { startTexts } from "@/platform/i18n";
import { closeSession } from "@/platform/session";
import { dropAllDrafts } from "@/ui/form";

// What the component library asks of a browser and jsdom does not have.
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
vi.stubGlobal("scrollTo", () => undefined);
window.matchMedia = ((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
})) as never;
Element.prototype.scrollIntoView = () => undefined;
Object.defineProperty(document, "fonts", { value: { addEventListener: () => undefined, removeEventListener: () => undefined }, configurable: true });

await startTexts("pl", loadTexts);

afterEach(() => {
  cleanup();
  dropAllDrafts();
  closeSession();
});
