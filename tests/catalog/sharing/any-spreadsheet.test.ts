import { CATALOG, NAMESPACE } from "../../../src/catalog";
import type { CellValue } from "../../../src/catalog/record/cells";
import { livePlan } from "../../../src/catalog/sharing/live-plan";
import { formulasOf, sheetNamed, type WorkbookPicture } from "../../../src/catalog/sharing/reading/workbook-picture";
import { ourFunctionsIn } from "../../../src/catalog/sharing/reading/our-functions";
import { areaOf } from "../../../src/catalog/sharing/reading/references";
import { callAt, trimmed } from "../../../src/catalog/sharing/formula/call";
import { piecesOf, textOfPieces } from "../../../src/catalog/sharing/formula/pieces";
import { SHARE_WAYS } from "../../../src/catalog/sharing/share-way";
import { sharePlan } from "../../../src/catalog/sharing/share-plan";
import { readXlsx } from "../../../src/workbench/xlsx/read";
import { writeXlsx } from "../../../src/workbench/xlsx/write";
import { canDriveLibreOffice, findLibreOffice, recalculated, type Recalculated, type TypedCell } from "../../support/libreoffice";
import { pictureOf, sampleWorkbook, withPlan, writtenInto } from "../../support/workbook-pictures";

const HEAD = { day: 46_000, version: "9.9.9", scenario: "Prudent" };
const TIMEOUT_MS = 280_000;
const program = findLibreOffice();
const isDriven = program !== undefined && canDriveLibreOffice();

/** Cells whose formula counts the rows of a table by its bare name: LibreOffice counts the headers as well. */
const BARE_TABLE = /ROWS\([\p{L}_]+\)/u;
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
        const formula = formulas[row]?.[column] ?? "";
        const found = shownAt(shown, name, row, column);
        return isAlike(value, found) || BARE_TABLE.test(formula) ? [] : [`${name} ${row},${column} ${formula}: ${JSON.stringify(value)} became ${found}`];
      }),
    ),
  );
}

/** Where a header of a table, or a lever's row and the column of a scenario, stands. */
function cellOf(picture: WorkbookPicture, sheet: string, isWanted: (text: CellValue) => boolean): { readonly row: number; readonly column: number } {
  const { values = [] } = sheetNamed(picture, sheet) ?? {};
  for (const [row, line] of values.entries()) {
    const column = line.findIndex(isWanted);
    if (column >= 0) return { row, column };
  }
  throw new Error(`${sheet} has no such cell`);
}

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
  const args = call.args.map((arg) => {
    const text = textOfPieces(arg);
    const area = areaOf(text, home, picture);
    if (!area) return { cells: text === "" ? null : text === "TRUE" || text === "FALSE" ? text === "TRUE" : text.replaceAll('"', ""), address: null };
    const { values = [] } = sheetNamed(picture, area.sheet) ?? {};
    const cells = Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.columns }, (__, right) => values[area.row + down]?.[area.column + right] ?? ""));
    return { cells: area.rows * area.columns === 1 ? (cells[0]?.[0] ?? "") : cells, address: null };
  });
  return fn.call(args);
}

(isDriven || process.env.CI ? describe : describe.skip)("the light sample in LibreOffice", () => {
  const workbook = sampleWorkbook("relais-exemple-leger.xlsx");
  const picture = pictureOf(workbook);

  test.each(SHARE_WAYS.filter((way) => way !== "excel-365"))("shared for %s, shows what it showed, calculates, and is live again as it was once LibreOffice has saved it", async (way) => {
    if (!program) throw new Error("no LibreOffice was found, and CI may not do without its judgement");
    const plan = sharePlan(picture, way, HEAD, "fr");
    const lever = cellOf(picture, "Scénarios", (text) => text === "Rendement de l'opt-in" || (typeof text === "string" && /opt-in/i.test(text)));
    const base = cellOf(picture, "Scénarios", (text) => text === "Base");
    const agents = cellOf(picture, "Lignes", (text) => text === "Agents");
    const revenue = cellOf(picture, "Lignes", (text) => text === "CA de référence");
    const typed = ({ sheet, row, column }: { sheet: string; row: number; column: number }, value: number): TypedCell => [sheet, `${String.fromCharCode(65 + column)}${row + 1}`, value];
    const changes = [
      typed({ sheet: "Scénarios", row: lever.row, column: base.column }, 0.07),
      typed({ sheet: "Lignes", ...agents, row: agents.row + 1 }, 33),
      typed({ sheet: "Lignes", ...revenue, row: revenue.row + 1 }, 432_100),
    ];
    const { shown, saved } = await recalculated(program, writeXlsx(writtenInto(workbook, plan)), [[], changes]);
    const [before, after] = shown as [Recalculated, Recalculated];
    expect([before.errors, after.errors]).toEqual([[], []]);
    expect(differences(picture, before)).toEqual([]);
    const now = recalculatedPicture(picture, after);
    let changed = 0;
    for (const { sheet, row, column, formula } of way === "values" ? [] : formulasOf(picture)) {
      if (ourFunctionsIn(formula).length === 0 || plan.sealed.some(({ place }) => place.startsWith(sheet))) continue;
      const gives = calledOn(formula, sheet, now) ?? [];
      expect(gives.length).toBeGreaterThan(0);
      // Without a row of headers the function gives the rows below them.
      const top = row + ((sheetNamed(picture, sheet)?.spills.find((one) => one.row === row && one.column === column)?.rows ?? gives.length) - gives.length);
      gives.forEach((line, down) => line.forEach((value, right) => {
        const found = shownAt(after, sheet, top + down, column + right);
        if (!isAlike(picture.sheets.find(({ name }) => name === sheet)?.values[top + down]?.[column + right], found)) changed += 1;
        expect([sheet, down, right, isAlike(value, found) ? "alike" : `${JSON.stringify(value)} ${found}`]).toEqual([sheet, down, right, "alike"]);
      }));
    }
    if (way !== "values") expect(changed).toBeGreaterThan(20);
    const back = pictureOf(readXlsx(saved));
    const live = livePlan(back);
    const restored = new Set(formulasOf(withPlan(back, live)).map(({ sheet, row, column, formula }) => `${sheet} ${row},${column} ${formula}`));
    const ours = formulasOf(picture).filter(({ formula }) => ourFunctionsIn(formula).length > 0);
    expect(ours.filter(({ sheet, row, column, formula }) => !restored.has(`${sheet} ${row},${column} ${formula}`))).toEqual([]);
    expect(live.edited).toEqual([]);
  }, TIMEOUT_MS);
});
