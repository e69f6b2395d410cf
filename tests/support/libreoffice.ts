import { execFile, spawn, spawnSync } from "node:child_process";
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

/** A formula over cells (in English, with semicolons), and what LibreOffice's own what-if tools are asked about it. */
export interface WhatIf {
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number>>;
  /** Goal seek: the cell to change, and what the formula is to give. */
  readonly seek: { readonly cell: string; readonly goal: number };
  /** Multiple operations, its data table: the cell to change, and the values to put into it. */
  readonly table: { readonly cell: string; readonly values: readonly number[] };
}

const PYTHON = "/usr/bin/python3";

/** Whether there is a Python that LibreOffice can be driven by. */
export function canDriveLibreOffice(): boolean {
  return spawnSync(PYTHON, ["-c", "import uno"]).status === 0;
}

/** What goal seek and multiple operations give for a formula. */
export function whatIf(program: string, asked: WhatIf): Promise<{ readonly sought: number; readonly table: readonly number[] }> {
  return driven(program, "libreoffice-what-if.py", () => Promise.resolve(asked), (answer) => Promise.resolve(answer as { sought: number; table: number[] }));
}

/** What a workbook shows once values have been typed into some cells. */
export interface Recalculated {
  /** Rows of values from A1 on; a truth is 1 or 0, a blank or an error "". */
  readonly sheets: Readonly<Record<string, readonly (readonly (number | string)[])[]>>;
  /** Cells that show an error. */
  readonly errors: readonly string[];
}

/** A value for a cell. */
export type TypedCell = readonly [sheet: string, address: string, value: number | string];

/** Opens a workbook, types values step by step, and saves it as LibreOffice saves a file of Excel's. */
export function recalculated(
  program: string,
  file: Uint8Array,
  steps: readonly (readonly TypedCell[])[],
): Promise<{ readonly shown: readonly Recalculated[]; readonly saved: Uint8Array }> {
  return driven(
    program,
    "libreoffice-recalculated.py",
    async (folder) => {
      const [opened, saved] = ["opened.xlsx", "saved.xlsx"].map((name) => path.join(folder, name)) as [string, string];
      await fs.writeFile(opened, file);
      return { file: pathToFileURL(opened).href, saved: pathToFileURL(saved).href, steps };
    },
    async (answer, folder) => ({ shown: answer as Recalculated[], saved: await fs.readFile(path.join(folder, "saved.xlsx")) }),
  );
}

/** Asks LibreOffice by way of a script that speaks to it. */
async function driven<T>(program: string, script: string, ask: (folder: string) => Promise<unknown>, answer: (said: unknown, folder: string) => Promise<T>): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "libreoffice-"));
  const pipe = path.basename(folder);
  const office = spawn(program, [`-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--headless", `--accept=pipe,name=${pipe};urp;`], { detached: true });
  const ended = new Promise((resolve) => office.once("exit", resolve));
  try {
    const asked = await ask(folder);
    const driver = spawn(PYTHON, [path.join(__dirname, script), pipe]);
    const said: string[] = [];
    const failed: string[] = [];
    driver.stdout.setEncoding("utf8").on("data", (part: string) => said.push(part));
    driver.stderr.on("data", (part: Buffer) => failed.push(part.toString()));
    driver.stdin.end(JSON.stringify(asked));
    const status = await new Promise((resolve) => driver.once("close", resolve));
    if (status !== 0) throw new Error(failed.join(""));
    return await answer(JSON.parse(said.join("")), folder);
  } finally {
    if (office.pid !== undefined && office.exitCode === null) process.kill(-office.pid);
    await ended;
    await fs.rm(folder, { recursive: true, force: true });
  }
}
