import { readFileSync } from "node:fs";
import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { dayOf } from "../../src/model/calendar/calendar";
import { DOCUMENTS, withTables } from "../../src/scripts/readme/with-tables";

const HEADS: Readonly<Record<Locale, string>> = { fr: "## Cinq minutes avec votre propre tableau", en: "## Five minutes with your own table" };

describe.each(LOCALES)("what a newcomer reads in %s", (locale) => {
  const document = readFileSync(DOCUMENTS[locale], "utf8");

  test("has the catalogue's tables of functions and of codes (npm run readme)", () => {
    expect(withTables(document, locale)).toBe(document);
  });

  test("begins with an example of three rows whose formula gives what it shows", async () => {
    const [lines = [], values = [], shown = []] = tablesUnder(document, HEADS[locale]).map((table) => table.map((row) => row.map(typed)));
    const formula = /^=RELAIS\.([A-Z.]+)\(A1:D4[;,] F1:G4\)$/m.exec(document);
    const fn = CATALOG.find(({ id }) => id === formula?.[1]);
    if (!fn) throw new Error("there is no such formula");
    expect(lines.map((row) => row.length)).toEqual([4, 4, 4, 4]);
    // The table of names and values has no header that says anything.
    const named = values.filter(([name]) => name !== "");
    expect(named).toHaveLength(4);
    const given = await fn.start([{ cells: lines, address: "A1:D4" }, { cells: named, address: "F1:G4" }], inProcessEngine().run) as readonly (readonly CellValue[])[];
    const [heads = [], ...rows] = shown;
    const columns = heads.map((head) => (given[0] ?? []).indexOf(head));
    expect(columns).not.toContain(-1);
    const rounded = given.slice(1).map((row) => columns.map((at) => (typeof row[at] === "number" ? Math.round((row[at]) * 100) / 100 : row[at])));
    expect(rounded.map((row) => row.map((cell) => (typeof cell === "number" && cell > 1_000 ? Math.round(cell) : cell)))).toEqual(rows);
  });
});

/** The Markdown tables of a section, by rows, without the rule under their heads. */
function tablesUnder(document: string, head: string): string[][][] {
  const [, section = ""] = document.split(`${head}\n`);
  const tables: string[][][] = [[]];
  for (const line of section.split(/^## /m)[0]?.split("\n") ?? []) {
    if (!line.startsWith("|")) tables.push([]);
    else if (!/^\|[-|]+$/.test(line)) tables.at(-1)?.push(line.slice(1, -1).split("|").map((cell) => cell.trim()));
  }
  return tables.filter((table) => table.length > 0);
}

/** A text as a cell takes it that it is typed into. */
function typed(text: string): CellValue {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (day) return dayOf(Number(day[3]), Number(day[2]), Number(day[1]));
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text;
}
