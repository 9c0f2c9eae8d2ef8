import { useTranslation } from "react-i18next";

import { Status, type Tone } from "@/ui";

import type { Attendance } from "./events-api";

const tones: Record<Attendance, Tone> = { present: "good", excused: "waiting", absent: "bad" };

export function AttendanceMark({ attendance }: { attendance: Attendance | null | undefined }) {
  const { t } = useTranslation("events");
  return attendance ? <Status tone={tones[attendance]}>{t(`words.Attendance.${attendance}`)}</Status> : <>–</>;
}
