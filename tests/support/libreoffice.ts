import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const USUAL_PLACES = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"];
/** Sixteen workbooks, on a machine whose cores are busy. */
const TIMEOUT_MS = 240_000;

/** "Recalculation on File Load, Excel 2007 and newer": never, so that cells show the results that the file holds, or always. */
const RECALCULATION = { never: 1, always: 0 } as const;

const settings = (recalculation: keyof typeof RECALCULATION) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${RECALCULATION[recalculation]}</value></prop></item>
</oor:items>`;

/** LibreOffice on this machine; undefined where there is none. */
export function findLibreOffice(): string | undefined {
  return USUAL_PLACES.find((place) => existsSync(place));
}

/**
 * Workbooks as LibreOffice understands them, in its own format as one XML text each, by the names of the files.
 *
 * @throws when LibreOffice opens one of them not at all
 */
export function asLibreOfficeReads(program: string, files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string>> {
  return converted(program, files, "never");
}

/** As `asLibreOfficeReads`, every formula calculated there. */
export function asLibreOfficeCalculates(program: string, files: Readonly<Record<string, Uint8Array>>): Promise<Record<string, string>> {
  return converted(program, files, "always");
}

async function converted(
  program: string,
  files: Readonly<Record<string, Uint8Array>>,
  recalculation: keyof typeof RECALCULATION,
): Promise<Record<string, string>> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "libreoffice-"));
  const profile = path.join(folder, "profile");
  try {
    await fs.mkdir(path.join(profile, "user"), { recursive: true });
    await fs.writeFile(path.join(profile, "user", "registrymodifications.xcu"), settings(recalculation));
    const names = Object.keys(files);
    for (const name of names) await fs.writeFile(path.join(folder, `${name}.xlsx`), files[name] ?? "");
    const inputs = names.map((name) => path.join(folder, `${name}.xlsx`));
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "fods", "--outdir", folder];
    await promisify(execFile)(program, [...options, ...inputs], { timeout: TIMEOUT_MS });
    const texts = await Promise.all(names.map((name) => fs.readFile(path.join(folder, `${name}.fods`), "utf8")));
    return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
