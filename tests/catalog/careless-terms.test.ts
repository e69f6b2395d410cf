import { answers, AT_ONCE, CLEAN, NAMES, OF_THE_ENGINE, OTHER_TABLES, outcomeOf, RENAMED, SLIPS, told, withCell, type Rows, type TableKey, type Tables } from "../support/careless-tables";
import { textOf, type CellValue } from "../../src/catalog/record/cells";

const TRIED = OTHER_TABLES;
const QUESTIONS = [...OF_THE_ENGINE, ...AT_ONCE.slice(0, 1)];

let clean: { readonly answers: string; readonly told: ReadonlySet<string> };
beforeAll(async () => {
  clean = { answers: await answers(QUESTIONS, CLEAN), told: told(CLEAN) };
});

/** Those of some changed tables whose answer changes without a word. */
async function unsaid(tried: readonly { readonly name: string; readonly tables: Tables }[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, tables } of tried) if ((await outcomeOf(QUESTIONS, tables, clean)) === "changed") found.push(name);
  return found;
}

/** Every cell under the headers; of Scenarios the active one's. */
const cellsOf = (table: TableKey) =>
  (CLEAN[table] as Rows).flatMap((cells, row) => (row === 0 ? [] : cells.flatMap((cell, column) => (table === "scenarios" && column === 1 ? [] : [{ row, column, cell, name: `${NAMES[table]}: ${textOf(cells[0] ?? null)}, ${String(CLEAN[table][0][column])}` }]))));

test("the clean tables are refused nowhere", () => {
  expect([...clean.told]).toEqual([]);
});

test.each(Object.keys(SLIPS))("every cell with %s is refused with its address, told, or the same, save what is reviewed", async (slip) => {
  const tried = TRIED.flatMap((table) =>
    cellsOf(table).flatMap(({ row, column, cell, name }) => {
      const value = cell === "" ? undefined : SLIPS[slip]?.(cell);
      return value === undefined ? [] : [{ name, tables: withCell(table, row, column, value) }];
    }),
  );
  expect(await unsaid(tried)).toEqual(REVIEWED[slip] ?? []);
});

test("every header and every name of a row, slightly renamed, is refused with its address, told, or the same", async () => {
  const tried = TRIED.flatMap((table) => {
    const isNamed = table === "scenarios" || table === "assumptions" || table === "uncertainty" || table === "correlations";
    const headers = (CLEAN[table][0] as readonly string[]).flatMap((header, column) => (table === "scenarios" ? [] : RENAMED.map((rename) => ({ name: `${NAMES[table]}: ${rename(header)}`, tables: withCell(table, 0, column, rename(header)) }))));
    const names = isNamed ? CLEAN[table].slice(1).flatMap(([name], at) => RENAMED.map((rename) => ({ name: `${NAMES[table]}: ${rename(name)}`, tables: withCell(table, at + 1, 0, rename(name)) }))) : [];
    return [...headers, ...names];
  });
  expect(await unsaid(tried)).toEqual([]);
});

test("every row that stands twice is refused with its address, told, or the same", async () => {
  const tried = TRIED.flatMap((table) => CLEAN[table].slice(1).map((row) => ({ name: `${NAMES[table]}: ${String(row[0])}`, tables: { ...CLEAN, [table]: [...CLEAN[table], row as readonly CellValue[]] } })));
  expect(await unsaid(tried)).toEqual([]);
});

/** Answers that change without a word, reviewed: each says what was typed, and nothing in the workbook contradicts it. */
const ROOMS_AND_TRAINERS = (["Rabat", "Fès", "Fès"] as const).flatMap((site) => [`Sites: ${site}, Salles`, `Sites: ${site}, Formateurs`]);
const REVIEWED: Readonly<Record<string, readonly string[]>> = {
  // A blank takes the default that the help states: one shift, min-max, the month of the as-of date, the value beside the override.
  blank: ["Sites: Rabat, Séances par jour", "Incertitudes: Volumes, Bornes", "Scénarios: Premier mois, Actif", "Hypothèses: Rendement d'un contact consentant, Remplacement"],
  // A 0 that can be meant counts as 0; among words, months and overrides it is a blank.
  "0": [
    ...ROOMS_AND_TRAINERS,
    ...["Taux d'opt-in, Bas", "Volumes, Bas", "Volumes, Bornes", "Prix du travail nouveau, Bas", "Autorisation de licenciement, Probable"].map((cell) => `Incertitudes: ${cell}`),
    "Scénarios: Premier mois, Actif",
    "Hypothèses: Rendement d'un contact consentant, Remplacement",
  ],
  // A number of rooms or of people by itself may be anything.
  "x 100": ROOMS_AND_TRAINERS,
};
