import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

import { newKey } from "@/platform/api";
import { announce } from "@/ui";

import { downloadPaper, type FileForm, makePaper, type Paper, papers_key } from "./papers-api";

/** Making and downloading papers of one record, one act at a time. */
export function usePaperActs(record_id: string) {
  const queries = useQueryClient();
  const key = useRef(newKey());
  const [fault, setFault] = useState<unknown>(null);
  const [busy, setBusy] = useState<string | null>(null);

  const run = async (what: string, act: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(what);
    setFault(null);
    try {
      await act();
    } catch (thrown) {
      setFault(thrown);
    } finally {
      setBusy(null);
    }
  };
  const make = (kind: string) =>
    run("make", async () => {
      await makePaper(kind, record_id, key.current);
      key.current = newKey();
      announce({ kind: "saved", at: new Date() });
      await queries.invalidateQueries({ queryKey: papers_key(record_id) });
    });
  const download = (paper: Paper, form: FileForm) => run(`${paper.paper_id}.${form}`, () => downloadPaper(paper, form));
  return { fault, busy, make, download };
}
