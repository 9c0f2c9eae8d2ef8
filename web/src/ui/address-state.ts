import { useNavigate, useSearch } from "@tanstack/react-router";

/** One filter that lives in the address; an empty one leaves it. */
export function useAddressState(name: string): [string, (value: string) => void] {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const change = (value: string) =>
    void navigate({
      to: ".",
      replace: true,
      search: ((before: Record<string, string | undefined>) => ({ ...before, [name]: value === "" ? undefined : value })) as never,
    });
  return [search[name] ?? "", change];
}
