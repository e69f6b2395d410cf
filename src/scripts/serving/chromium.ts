import fs from "node:fs";
import { chromium } from "playwright-core";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** How it is started: without a screen or a sandbox (CI runs as root), without calls home, trusting the workbench's own certificate. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--ignore-certificate-errors",
];

/**
 * A browser of the Chromium family on this machine: the one named by CHROMIUM, one in a usual place, or playwright's own.
 *
 * @returns its path, or undefined when there is none
 * @throws when CHROMIUM names no file
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named && !fs.existsSync(named)) throw new Error(`CHROMIUM=${named}: there is no such file`);
  return named ?? [...USUAL_PLACES, chromium.executablePath()].find((place) => fs.existsSync(place));
}
