/** Pages that show nobody; every other view is kept in the register of readings. */
const impersonal = ["/centre/parameters", "/centre/residents"];

export function hidesRecording(path: string): boolean {
  return impersonal.some((start) => path.startsWith(start));
}
