/** Text that was typed and not yet kept by the server. It lives in the memory of this tab only, one
 * draft per form and record, and is gone with the sign-out or a confirmed save. */
const drafts = new Map<string, unknown>();

export function readDraft<V>(name: string): V | undefined {
  return drafts.get(name) as V | undefined;
}

export function keepDraft(name: string, values: unknown) {
  drafts.set(name, values);
}

export function dropDraft(name: string) {
  drafts.delete(name);
}

export function dropAllDrafts() {
  drafts.clear();
}
