import "dayjs/locale/pl";

import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";

import { PurposeForm } from "@/capabilities/access";
import { AskPurposeProvider } from "@/ui";

import { queries } from "./queries";
import { router } from "./router";
import { colourVariables, theme } from "./theme";

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

export function Wedka() {
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={colourVariables} getStyleNonce={styleNonce} defaultColorScheme="light">
        <QueryClientProvider client={queries}>
          <AskPurposeProvider value={(person_id, done) => <PurposeForm person_id={person_id} done={done} />}>
            <RouterProvider router={router} />
          </AskPurposeProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
