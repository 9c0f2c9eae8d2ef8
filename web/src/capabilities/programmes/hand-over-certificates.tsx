import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { RecordPapers } from "@/capabilities/papers";
import { formatDay, today } from "@/platform/formats";
import { Card, EmptyState, Reading, useGo, useParam } from "@/ui";
import { ActFormView, ChoiceField, DayField, Pair, TextField, useActForm } from "@/ui/form";

import { type CertificateList, hand_over_ways, handOverCertificates, type NewList, useCertificateLists } from "./certificates-api";

/** Lists for who leads the project: the form of a new one, and those handed over with their papers. */
export function HandOverCertificates() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const lists = useCertificateLists(project_id);
  return (
    <>
      <ListForm project_id={project_id} />
      <Reading query={lists}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t("hand_over.none")}>{t("hand_over.none_next")}</EmptyState>
          ) : (
            all.map((list) => (
              <Card key={list.list_id} title={t("hand_over.line", { day: formatDay(list.handed_on), way: t(`words.HandOverWay.${list.way}`) })}>
                <p>{list.names_basis ? t("hand_over.with_names", { basis: list.names_basis }) : t("hand_over.numbers_only")}</p>
                <RecordPapers record_id={list.list_id} kinds={["certificate_list"]} />
              </Card>
            ))
          )
        }
      </Reading>
    </>
  );
}

function ListForm({ project_id }: { project_id: string }) {
  const { t } = useTranslation("programmes");
  const go = useGo();
  const queries = useQueryClient();
  const form = useActForm<NewList, CertificateList>({
    texts: "programmes",
    draft: `hand-over:${project_id}`,
    initial: { handed_on: today(), way: "", names_basis: "" },
    send: (values, act) => handOverCertificates(project_id, values, act),
    done: () => {
      void queries.invalidateQueries({ queryKey: ["projects", project_id, "certificate-lists"] });
      form.startAnew();
    },
  });
  return (
    <ActFormView form={form} title={t("hand_over.title")} submit_label={t("hand_over.act")} cancel={() => go(`/projects/${project_id}/certificates`)}>
      <p>{t("hand_over.what")}</p>
      <Pair>
        <DayField {...form.field("handed_on")} label={t("headings.CertificateList.handed_on")} required />
        <ChoiceField {...form.field("way")} label={t("fields.hand_over_way")} required choices={hand_over_ways.map((one) => ({ value: one, label: t(`words.HandOverWay.${one}`) }))} />
      </Pair>
      <TextField {...form.field("names_basis")} description={t("hand_over.basis_hint")} />
    </ActFormView>
  );
}
