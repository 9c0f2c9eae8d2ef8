import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { useMay } from "@/platform/session";
import { Page, Reading, useGo } from "@/ui";
import { ActFormView, TextField, useActForm } from "@/ui/form";

import { changeLetterhead, type Letterhead, useLetterhead } from "./papers-api";

export function ChangeLetterhead() {
  const { t } = useTranslation("papers");
  const letterhead = useLetterhead();
  return (
    <Page title={t("letterhead.title")} note={t("letterhead.note")} path={[{ to: "/centre/papers", label: t("list.title") }]}>
      <Reading query={letterhead}>{(answer) => <LetterheadForm letterhead={answer} />}</Reading>
    </Page>
  );
}

function LetterheadForm({ letterhead }: { letterhead: Letterhead }) {
  const { t } = useTranslation("papers");
  const go = useGo();
  const queries = useQueryClient();
  const may_change = useMay("papers.change_templates");
  const form = useActForm({
    texts: "papers",
    draft: "change-letterhead",
    initial: { city: letterhead.city, address: letterhead.address, contact: letterhead.contact ?? "" },
    send: (values) => changeLetterhead(letterhead.version, values),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["papers"] });
      go("/centre/papers", { replace: true });
    },
  });
  return (
    <ActFormView form={form} submit_label={t("letterhead.save")} cancel={() => go("/centre/papers")} refused={may_change ? undefined : t("ui:no_permission")}>
      <p>{t("letterhead.name", { name: letterhead.office_name })}</p>
      <TextField {...form.field("address")} required description={t("letterhead.address_hint")} />
      <TextField {...form.field("city")} required description={t("letterhead.city_hint")} />
      <TextField {...form.field("contact")} description={t("letterhead.contact_hint")} />
    </ActFormView>
  );
}
