import type { NewGuest } from "./events-api";

/** Guests of a pasted list: a line each, name, organisation and function apart by a tab or a semicolon. */
export function guestsIn(text: string): NewGuest[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(line.includes("\t") ? "\t" : ";").map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""))
    .map(([name = "", organisation = "", job_title = ""]) => ({ name, organisation, job_title }));
}
