import { CATALOG, NAMESPACE } from "../../../src/catalog";
import { columnLetters, textOf, type CellValue } from "../../../src/catalog/record/cells";
import type { Argument } from "../../../src/catalog/functions/definition/parameter";
import { livePlan } from "../../../src/catalog/sharing/live-plan";
import { areaFilled, formulasOf, placeOf, sheetNamed, valuesOf, type Area, type FormulaCell, type WorkbookPicture } from "../../../src/catalog/sharing/reading/workbook-picture";
import { ourFunctionsIn } from "../../../src/catalog/sharing/reading/our-functions";
import { areaOf } from "../../../src/catalog/sharing/reading/references";
import { callAt, trimmed } from "../../../src/catalog/sharing/formula/call";
import { piecesOf, textOfPieces, type Piece } from "../../../src/catalog/sharing/formula/pieces";
import { sharePlan, type SharePlan } from "../../../src/catalog/sharing/share-plan";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { canDriveLibreOffice, findLibreOffice, recalculated, type Recalculated, type TypedCell } from "../../support/libreoffice";
import { pictureOf, sampleWorkbook, withPlan, writtenInto } from "../../support/workbook-pictures";

const HEAD = { day: 46_000, version: "9.9.9", scenario: "Prudent" };
const TIMEOUT_MS = process.env.SHARED === "every" ? 900_000 : 280_000;
const program = findLibreOffice();
const isDriven = program !== undefined && canDriveLibreOffice();
/** The light one in every run; `SHARED=every` opens them all, the operator's for minutes. */
const LIGHT = "relais-exemple-leger.xlsx";
const OTHERS = ["relais-exemple.xlsx", "relais-sample.xlsx", "relais-secteur.xlsx", "relais-sector.xlsx", "relais-light-sample.xlsx"];
const FILES = process.env.SHARED === "every" ? [LIGHT, ...OTHERS] : [LIGHT];

const TOLERANCE = 1e-9;

function isAlike(wanted: CellValue | undefined, found: number | string): boolean {
  if (typeof wanted === "boolean") return found === Number(wanted);
  if (typeof wanted === "number") return typeof found === "number" && Math.abs(found - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
  return (wanted ?? "") === found;
}

const shownAt = ({ sheets }: Recalculated, sheet: string, row: number, column: number) => sheets[sheet]?.[row]?.[column] ?? "";

/** Cells that show something else than before they were shared. */
function differences(picture: WorkbookPicture, shown: Recalculated): string[] {
  return picture.sheets.flatMap(({ name, values, formulas }) =>
    values.flatMap((line, row) =>
      line.flatMap((value, column) => {
        const found = shownAt(shown, name, row, column);
        return isAlike(value, found) ? [] : [`${name} ${row},${column} ${formulas[row]?.[column]}: ${JSON.stringify(value)} became ${found}`];
      }),
    ),
  );
}

/** A cell that a colleague without the add-in changes. */
interface Change {
  readonly what: string;
  readonly cell: Area;
  readonly before: CellValue;
  readonly after: number | string;
}

/** What is changed in a workbook: the opt-in yield of the scenario that counts, and of the tables that there are a wage, a headcount, a contract's end. */
function changesOf(picture: WorkbookPicture): Change[] {
  const columnOf = (tables: readonly string[], header: readonly string[], place: (values: readonly CellValue[][]) => number): Area[] => {
    const table = picture.tables.find(({ name }) => tables.includes(name));
    if (!table) return [];
    const values = valuesOf(picture, table);
    const column = values[0]?.findIndex((text) => header.includes(textOf(text))) ?? -1;
    const row = place(values);
    return column < 0 || row < 0 ? [] : [{ sheet: table.sheet, row: table.row + row, column: table.column + column, rows: 1, columns: 1 }];
  };
  const second = () => 2;
  const lever = (texts: readonly string[]) => (values: readonly CellValue[][]) => values.findIndex(([text]) => texts.includes(textOf(text ?? "")));
  const found = {
    yield: columnOf(["Scénarios", "Scenarios"], ["Prudent"], lever(["Taux d'opt-in à terme", "Opt-in yield"])),
    wage: columnOf(["Viviers", "Pools"], ["Salaire brut mensuel", "Gross monthly wage"], second),
    headcount: columnOf(["Viviers", "Pools"], ["Effectif", "Headcount"], second),
    "contract end": columnOf(["Lignes", "Lines"], ["Fin de contrat", "Contract end"], second),
    "severance wage": areaAt("Départs!B7"),
    "activity code": areaAt("Exposition!A12"),
    holiday: columnOf(["Jours_fériés", "Holidays"], ["Date"], second),
  };
  const after = { yield: 0.07, wage: 7_777, headcount: 321, "contract end": 46_400, "severance wage": 12_345, "activity code": "I1", holiday: 46_300 };
  return Object.entries(found).flatMap(([what, cells]) => cells.map((cell) => ({ what, cell, before: valuesOf(picture, cell)[0]?.[0] ?? "", after: after[what as keyof typeof after] })));

  function areaAt(text: string): Area[] {
    return areaOf(text, "", picture) && sheetNamed(picture, "Départs") ? [areaOf(text, "", picture) as Area] : [];
  }
}

const typed = ({ sheet, row, column }: Area, value: CellValue): TypedCell => [sheet, `${columnLetters(column)}${row + 1}`, typeof value === "number" ? value : textOf(value)];

/** A workbook in which cells show what LibreOffice has calculated. */
function recalculatedPicture(picture: WorkbookPicture, shown: Recalculated): WorkbookPicture {
  const asShown = (name: string, value: CellValue, row: number, column: number): CellValue => {
    const found = shownAt(shown, name, row, column);
    return typeof value === "boolean" && typeof found === "number" ? found === 1 : found;
  };
  return { ...picture, sheets: picture.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((line, row) => line.map((value, column) => asShown(sheet.name, value, row, column))) })) };
}

/** What a formula that is one call of ours gives for the cells of a workbook; null of any other. */
function calledOn(formula: string, home: string, picture: WorkbookPicture): readonly (readonly CellValue[])[] | null {
  const pieces = trimmed(piecesOf(formula.slice(1)));
  const call = callAt(pieces, 0);
  const fn = CATALOG.find(({ id }) => `${NAMESPACE}.${id}` === pieces[0]?.text);
  if (!fn || call?.end !== pieces.length) return null;
  return fn.call(call.args.map((arg) => argument(trimmed(arg))));

  function argument(arg: readonly Piece[]): Argument {
    const choice = arg[0]?.text === "IF" ? callAt(arg, 0) : null;
    if (choice) {
      const [condition = [], whenTrue = [], whenFalse = []] = choice.args.map(trimmed);
      const [left, , right] = condition;
      const area = areaOf(left?.text ?? "", home, picture) as Area;
      return argument(`"${textOf(valuesOf(picture, area)[0]?.[0] ?? "")}"` === right?.text ? whenTrue : whenFalse);
    }
    const text = textOfPieces(arg);
    const area = areaOf(text, home, picture);
    if (!area) return { cells: text === "" ? null : text === "TRUE" || text === "FALSE" ? text === "TRUE" : text.replaceAll('"', ""), address: null };
    const cells = valuesOf(picture, area);
    return { cells: area.rows * area.columns === 1 ? (cells[0]?.[0] ?? "") : cells, address: null };
  }
}

/** Twinned cells that show something else than the function gives for what the workbook holds then, and how many show something new. */
function twinDifferences(picture: WorkbookPicture, plan: SharePlan, shown: Recalculated): { readonly wrong: string[]; readonly changed: number } {
  const now = recalculatedPicture(picture, shown);
  const sealed = new Set(plan.sealed.map(({ place }) => place));
  const wrong: string[] = [];
  let changed = 0;
  for (const cell of formulasOf(picture)) {
    if (ourFunctionsIn(cell.formula).length === 0 || sealed.has(placeOf(cell))) continue;
    const gives = calledOn(cell.formula, cell.sheet, now) ?? [];
    const filled = areaFilled(cell, picture);
    // Without a row of headers the function gives the rows below them.
    const top = cell.row + filled.rows - gives.length;
    if (gives.length === 0 || top < cell.row) wrong.push(`${placeOf(cell)} fills ${filled.rows} rows, the function ${gives.length}`);
    gives.forEach((line, down) => line.forEach((value, right) => {
      const [row, column] = [top + down, cell.column + right];
      const found = shownAt(shown, cell.sheet, row, column);
      if (!isAlike(sheetNamed(picture, cell.sheet)?.values[row]?.[column], found)) changed += 1;
      if (!isAlike(value, found)) wrong.push(`${placeOf({ ...cell, row, column })}: ${JSON.stringify(value)} in LibreOffice ${JSON.stringify(found)}`);
    }));
  }
  return { wrong, changed };
}

/** Formulas that depend on a cell, by way of others: all that refers to it, or to what such a formula fills. */
function dependents(picture: WorkbookPicture, cell: Area): Set<string> {
  const read = formulasOf(picture).map((one) => ({ one, areas: piecesOf(one.formula).flatMap(({ kind, text }) => (kind === "reference" || kind === "name" ? (areaOf(text, one.sheet, picture) ?? []) : [])) }));
  const meet = (a: Area, b: Area) => a.sheet === b.sheet && a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
  const found = new Map<string, FormulaCell>();
  for (let waiting: Area[] = [cell]; waiting.length > 0;) {
    const reached = read.filter(({ one, areas }) => !found.has(placeOf(one)) && areas.some((area) => waiting.some((dirty) => meet(area, dirty))));
    for (const { one } of reached) found.set(placeOf(one), one);
    waiting = reached.map(({ one }) => areaFilled(one, picture));
  }
  return new Set(found.keys());
}

/** What the sheet of the seal says of each sealed cell. */
function statesIn(plan: SharePlan, shown: Recalculated): Map<string, string> {
  const seal = plan.sheets.find(({ kind }) => kind === "seal");
  const rows = (seal && shown.sheets[seal.name]) ?? [];
  return new Map(plan.sealed.map(({ place }) => [place, String(rows.find(([first]) => first === place)?.[2])]));
}

(isDriven || process.env.CI ? describe : describe.skip).each(FILES)("%s in LibreOffice", (file) => {
  const workbook = sampleWorkbook(file);
  const picture = pictureOf(workbook);

  /** That a workbook that LibreOffice has saved is live again as it was, in every formula of ours. */
  function expectLive(saved: Uint8Array): void {
    const back = pictureOf(readXlsx(saved));
    const live = livePlan(back);
    const restored = new Set(formulasOf(withPlan(back, live)).map(({ sheet, row, column, formula }) => `${sheet} ${row},${column} ${formula}`));
    const ours = formulasOf(picture).filter(({ formula }) => ourFunctionsIn(formula).length > 0);
    expect(ours.filter(({ sheet, row, column, formula }) => !restored.has(`${sheet} ${row},${column} ${formula}`))).toEqual([]);
    expect(live.edited).toEqual([]);
  }

  test("shared for any spreadsheet: each change reaches every twinned cell and makes stale the sealed ones that depend on it, and no other; live again it is what it was", async () => {
    if (!program) throw new Error("no LibreOffice was found, and CI may not do without its judgement");
    const plan = sharePlan(picture, "any-spreadsheet", HEAD, "fr");
    const changes = changesOf(picture);
    const steps = changes.map(({ cell, after }, index): TypedCell[] => {
      const last = changes[index - 1];
      return [...(last ? [typed(last.cell, last.before)] : []), typed(cell, after)];
    });
    const { shown, saved } = await recalculated(program, writeXlsx(writtenInto(workbook, plan)), [[], ...steps]);
    const [before, ...changed] = shown as [Recalculated, ...Recalculated[]];
    expect(before.errors).toEqual([]);
    expect(differences(picture, before)).toEqual([]);
    expect([...statesIn(plan, before).values()].filter((state) => state !== "à jour")).toEqual([]);
    const told = changes.map(({ what, cell }, index) => {
      const after = changed[index] as Recalculated;
      const { wrong, changed: count } = twinDifferences(picture, plan, after);
      expect([what, wrong]).toEqual([what, []]);
      const stale = [...statesIn(plan, after)].filter(([, state]) => state === "périmé").map(([place]) => place);
      const behind = dependents(picture, cell);
      expect([what, stale]).toEqual([what, plan.sealed.map(({ place }) => place).filter((place) => behind.has(place))]);
      return count;
    });
    expect(Math.max(...told)).toBeGreaterThan(20);
    expectLive(saved);
  }, TIMEOUT_MS);

  test("shared as values, shows what it showed, with date and scenario; live again it is what it was", async () => {
    if (!program) throw new Error("no LibreOffice was found, and CI may not do without its judgement");
    const plan = sharePlan(picture, "values", HEAD, "fr");
    const { shown: [before], saved } = await recalculated(program, writeXlsx(writtenInto(workbook, plan)), [[]]);
    expect(before?.errors).toEqual([]);
    expect(differences(picture, before as Recalculated)).toEqual([]);
    const sheet = before?.sheets["Valeurs Relais"] ?? [];
    expect(sheet.slice(2, 5).map(([label, value]) => [label, value])).toEqual([["Figé le", HEAD.day], ["Version du modèle", HEAD.version], ["Scénario", HEAD.scenario]]);
    expectLive(saved);
  }, TIMEOUT_MS);
});
