import "@/app/styles";

import { createRoot } from "react-dom/client";

import { loadTexts } from "@/app/texts";
import { Wedka } from "@/app/wedka";
import { rememberedLanguage, startTexts } from "@/platform/i18n";

void startTexts(rememberedLanguage(), loadTexts).then(() => {
  createRoot(document.getElementById("root")!).render(<Wedka />);
});
