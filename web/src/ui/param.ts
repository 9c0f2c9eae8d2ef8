import { useParams } from "@tanstack/react-router";

/** The id that stands in the address of this page. */
export function useParam(name: string): string {
  const value = useOptionalParam(name);
  if (value === undefined) throw new Error(`the address of this page has no ${name}`);
  return value;
}

export function useOptionalParam(name: string): string | undefined {
  return (useParams({ strict: false }) as Record<string, string | undefined>)[name];
}
