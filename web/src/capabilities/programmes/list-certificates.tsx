import { Group, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { formatDay } from "@/platform/formats";
import { ActLink, type Column, DataList, EmptyState, FileMenu, useAddressState, useCursorList, useParam } from "@/ui";
import { DayField } from "@/ui/form";

import { CertificateMark } from "./certificate-mark";
import { certificate_states, type CertificateRow, fetchCertificates } from "./certificates-api";

/** The register of certificates of one project. */
export function ListCertificates() {
  const { t } = useTranslation("programmes");
  const project_id = useParam("project_id");
  const [state, setState] = useAddressState("state");
  const [from_on, setFrom] = useAddressState("from_on");
  const [to_on, setTo] = useAddressState("to_on");
  const filter = { project_id, state, from_on, to_on };
  const list = useCursorList<CertificateRow>(["certificates", "list", project_id, state, from_on, to_on], (after, signal) => fetchCertificates(filter, after, signal));
  const at = `/projects/${project_id}/certificates`;
  const name = (row: CertificateRow) => `${row.last_name} ${row.first_name}`;
  const columns: Column<CertificateRow>[] = [
    { key: "number", label: t("certificates.number"), cell: (row) => row.number ?? "–", sort: (row) => row.number ?? "" },
    { key: "person", of: ["last_name", "first_name"], label: t("fields.person_id"), cell: name, sort: name },
    { key: "state", label: t("fields.state"), cell: (row) => <CertificateMark row={row} />, sort: (row) => row.state },
    { key: "asked_on", label: t("headings.CertificateRow.asked_on"), cell: (row) => formatDay(row.asked_on), sort: (row) => row.asked_on },
    { key: "decided_on", label: t("headings.CertificateRow.decided_on"), cell: (row) => formatDay(row.decided_on), sort: (row) => row.decided_on ?? "", is_wide_only: true },
    { key: "content", of: ["content", "ues_letter"], label: t("fields.content"), cell: (row) => (row.content ? t(`words.CertificateContent.${row.content}`) : "–"), sort: (row) => row.content ?? "", is_wide_only: true },
    { key: "valid_until", label: t("fields.valid_until"), cell: (row) => formatDay(row.valid_until), sort: (row) => row.valid_until ?? "", is_wide_only: true },
  ];
  const ask = (
    <ActLink to={`${at}/new`} permission="programmes.ask_certificate" variant="filled">
      {t("ask_certificate.act")}
    </ActLink>
  );
  return (
    <>
      <Group gap="xs" mb="sm">
        {ask}
        <ActLink to={`${at}/check`} permission="programmes.check_certificate">
          {t("check_certificate.title")}
        </ActLink>
        <ActLink to={`${at}/lists`} permission="programmes.hand_over_certificates">
          {t("hand_over.title")}
        </ActLink>
        <ActLink to={`${at}/terms`} permission="programmes.read_certificates">
          {t("certificate_terms.title")}
        </ActLink>
        <FileMenu path="/api/qualifying-certificates" query={filter} name="zaswiadczenia" columns={columns} />
      </Group>
      <Group gap="xs" mb="sm" align="end">
        <NativeSelect
          label={t("fields.state")}
          value={state}
          onChange={(event) => setState(event.currentTarget.value)}
          data={[{ value: "", label: t("certificates.every_state") }, ...certificate_states.map((one) => ({ value: one, label: t(`words.CertificateState.${one}`) }))]}
        />
        <DayField id="from_on" label={t("certificates.from_on")} value={from_on} onChange={setFrom} />
        <DayField id="to_on" label={t("certificates.to_on")} value={to_on} onChange={setTo} />
      </Group>
      <DataList
        label={t("tables.CertificateRow")}
        list={list}
        columns={columns}
        row_key={(row) => row.qualifying_id}
        open={(row) => `/certificates/${row.qualifying_id}`}
        empty={
          <EmptyState title={t("certificates.none")}>
            <p>{t("certificates.none_next")}</p>
            {ask}
          </EmptyState>
        }
      />
    </>
  );
}
