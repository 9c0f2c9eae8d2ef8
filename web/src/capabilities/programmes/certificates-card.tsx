import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { ActLink, AppLink, Card, Reading } from "@/ui";

import { CertificateMark } from "./certificate-mark";
import { usePersonCertificates } from "./certificates-api";
import classes from "./programmes.module.css";

/** A person's certificates of qualifying. */
export function CertificatesCard({ person_id }: { person_id: string }) {
  const { t } = useTranslation("programmes");
  const certificates = usePersonCertificates(person_id);
  return (
    <Card
      title={t("certificates.card")}
      acts={
        <ActLink to={`/people/${person_id}/certificates/new`} permission="programmes.ask_certificate">
          {t("ask_certificate.act")}
        </ActLink>
      }
    >
      <Reading query={certificates}>
        {(answer) =>
          answer.certificates.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t("certificates.card_none")}
            </Text>
          ) : (
            <ul className={classes.certificateLines}>
              {answer.certificates.map((row) => (
                <li key={row.qualifying_id}>
                  <AppLink to={`/certificates/${row.qualifying_id}`} fw={600}>
                    {row.number ?? t("certificate.one")}
                  </AppLink>
                  <span>{row.project_name}</span>
                  <CertificateMark row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
    </Card>
  );
}
