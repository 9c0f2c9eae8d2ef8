import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

/** The two screens everything is looked at on: the office's old laptop and a phone in the field. */
export const laptop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

const pictures = fileURLToPath(new URL("./screenshots/", import.meta.url));
const name = basename(process.argv[1]).replace(/\.journey\.mjs$/, "");
const address = process.env.WEDKA_ADDRESS;

/**
 * Plays one journey in a fresh browser, says in one line how it went, and leaves the process with 0 or 1.
 * A journey also fails when the page itself complained: an error in the console, a script that threw, a
 * broken content security policy, an answer of 500.
 */
export async function journey(play) {
  if (!address) throw new Error("WEDKA_ADDRESS names the server; journeys/run sets it");
  const began = Date.now();
  const browser = await openBrowser();
  const page = await openPage(browser);
  try {
    await play(page);
    if (page.complaints.length > 0) throw new Error("the page complained");
    console.log(`passed  ${name} (${seconds(began)} s)`);
  } catch (fault) {
    process.exitCode = 1;
    console.log(`FAILED  ${name} (${seconds(began)} s) at ${placeOf(fault)}, ${new URL(page.url()).pathname}`);
    console.log(`        ${String(fault.message).split("\n").slice(0, 12).join("\n        ")}`);
    if (page.complaints.length > 0) console.log(`        the page complained: ${page.complaints.join(" | ")}`);
    await picture(page, "failed").catch(() => undefined);
  } finally {
    await browser.close();
  }
}

/** Keeps what is on the screen as journeys/screenshots/<journey>-<title>.png. */
export async function picture(page, title) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}-${title}.png` });
}

// On another day (faketime -f "+200d" journeys/run) the browser is told the day of this program: it cannot run under
// faketime itself.
const is_another_day = process.env.LD_PRELOAD?.includes("faketime") ?? false;

function openBrowser() {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => key !== "LD_PRELOAD" && !key.startsWith("FAKETIME")));
  return chromium.launch({
    env,
    executablePath: "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

async function openPage(browser) {
  const context = await browser.newContext({ baseURL: address, viewport: laptop, locale: "pl-PL", timezoneId: "Europe/Warsaw", reducedMotion: "reduce" });
  context.setDefaultTimeout(20_000);
  if (is_another_day) await context.clock.setSystemTime(new Date());
  const page = await context.newPage();
  page.complaints = [];
  page.on("pageerror", (fault) => page.complaints.push(`threw ${fault.message}`));
  page.on("console", (message) => {
    // The browser writes every refusal of the server here; a refusal is an answer, a 500 is not.
    const is_answer = /^Failed to load resource: .* status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !is_answer) page.complaints.push(message.text());
  });
  return page;
}

function placeOf(fault) {
  return /(\w[\w-]*\.journey\.mjs:\d+)/.exec(fault.stack ?? "")?.[1] ?? "an unknown step";
}

function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(0);
}
