import type { Grid, Origin } from "../../src/catalog/record/cells";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { proposedMapping } from "../../src/catalog/mapping/proposal";
import { likelyTop } from "../../src/catalog/mapping/source-block";
import { ownTableLayout } from "../../src/catalog/templates/own-table-layout";
import { writesOf } from "../../src/catalog/templates/writes/writes-of-layout";
import { InsertionError, WorkbookError, type InsertionOptions } from "../../src/workbook/port";
import { MESSY_SHEET, messyBlock } from "../support/messy-contracts";
import { InterruptedDocument, refused, stateOf } from "./interrupted-document";
import { open, quiet, SUPPOSITIONS, watching } from "./watching";

const SPEC = LINES as never;
const unattended = (): InsertionOptions => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** A controller's workbook: nothing but her own sheet. */
function messyDocument(locale: Locale): InterruptedDocument {
  const document = new InterruptedDocument(MESSY_SHEET[locale]);
  document.enter(`'${MESSY_SHEET[locale]}'!B2`, messyBlock(locale).values.map((row) => row.map((cell) => (typeof cell === "string" && cell !== "" ? `'${cell}` : (cell as string | number)))));
  return document;
}

function writesFor(block: Grid & { readonly origin: Origin }, locale: Locale, asOf: number | null = null) {
  const mapping = proposedMapping(SPEC, block, likelyTop(SPEC, block), locale);
  return writesOf(ownTableLayout({ spec: SPEC, block, mapping, sheets: [block.origin.sheet], asOf }, locale));
}

const PLAIN = { origin: { sheet: "Ventes", row: 0, column: 0 }, values: [["Client", "Code", "CA de référence", "Mois de référence"], ["A", "O1", 600_000, "2026-07"]] };

function plainDocument(): InterruptedDocument {
  const document = new InterruptedDocument("Ventes");
  document.enter("Ventes!A1", PLAIN.values);
  return document;
}

const table = { fr: "Lignes", en: "Lines" } as const;

describe.each(SUPPOSITIONS)("where Excel behaves %s", (_supposition, guesses) => {
  test.each(LOCALES)("a mapping in %s stands in the workbook as formulas and names, is shown to who watches, and leaves the person's cells alone", async (locale) => {
    const document = messyDocument(locale);
    const before = stateOf(document) as { sheets: { name: string }[] };
    const workbook = open(document, guesses);
    const { snapshots, next } = watching(workbook);
    await workbook.insert(writesFor(messyBlock(locale), locale), unattended());
    if (snapshots.at(-1)?.mappings?.length !== 1) await next();
    const sheet = document.sheets().find(({ name }) => name === table[locale]);
    expect(document.cell(`${table[locale]}!E8`).formula).toContain(`INDEX('${MESSY_SHEET[locale]}'!$E$5:$E$69,ROWS(`);
    expect(sheet?.visibility).toBe("Visible");
    expect(document.names().map(({ name, visible }) => [name, visible])).toEqual([[`Relais_${table[locale]}`, true], [`Source_${table[locale]}`, true]]);
    expect(snapshots.at(-1)?.mappings).toEqual([{ name: table[locale], range: expect.stringMatching(/^Lignes!C7:|^Lines!C7:/) as string, source: `'${MESSY_SHEET[locale]}'!B5:H69` }]);
    expect((stateOf(document) as typeof before).sheets.find(({ name }) => name === MESSY_SHEET[locale])).toEqual(before.sheets[0]);
  });

  test.each(LOCALES)("a mapping in %s that is let go leaves the workbook as it was", async (locale) => {
    const document = messyDocument(locale);
    const workbook = open(document, guesses);
    const before = { ...stateOf(document), front: null };
    await workbook.insert(writesFor(messyBlock(locale), locale), unattended());
    await workbook.removeMapping(table[locale]);
    expect({ ...stateOf(document), front: null }).toEqual(before);
  });

  test("a name for cells of one's own is let go without its sheet", async () => {
    const document = plainDocument();
    const workbook = open(document, guesses);
    const before = stateOf(document);
    await workbook.insert(writesFor(PLAIN, "fr"), unattended());
    expect(document.names().map(({ name, formula }) => [name, formula])).toEqual([["Relais_Lignes", "=Ventes!$A$1:$D$52"]]);
    await workbook.removeMapping("Lignes");
    expect(stateOf(document)).toEqual(before);
  });

  test("what a sheet holds is read whole, with the names of all sheets; or what is selected", async () => {
    const document = messyDocument("fr");
    document.addSheet("Autre");
    const workbook = open(document, guesses);
    const { grid, sheets, selected } = await workbook.sheetCells(MESSY_SHEET.fr);
    expect([grid.origin, grid.values.length, sheets, selected]).toEqual([{ sheet: MESSY_SHEET.fr, row: 1, column: 1 }, messyBlock("fr").values.length, [MESSY_SHEET.fr, "Autre"], null]);
    document.select(document.box(`'${MESSY_SHEET.fr}'!B5:E9`));
    expect((await workbook.sheetCells(null)).selected).toEqual({ row: 4, column: 1, rows: 5, columns: 4 });
    document.select(document.box("Autre!A1"));
    expect((await workbook.sheetCells(null)).grid).toEqual({ values: [], origin: null });
  });
});

test("a range of one's own counts as lines by its name alone", async () => {
  const document = plainDocument();
  const workbook = open(document);
  const { snapshots, next } = watching(workbook);
  await workbook.insert(writesFor(PLAIN, "fr"), unattended());
  if (!snapshots.at(-1)?.tables.length) await next();
  expect(snapshots.at(-1)?.tables).toEqual([{ name: "Lignes", kind: "range", grid: PLAIN }]);
});

describe("a mapping is wholly there or wholly gone", () => {
  async function changes(): Promise<number> {
    const document = messyDocument("fr");
    document.interruption = { at: Infinity, happens: () => undefined };
    await open(document).insert(writesFor(messyBlock("fr"), "fr", 46_327), unattended());
    return document.asked;
  }

  test("whatever change of its insertion is refused", async () => {
    const all = await changes();
    expect(all).toBeGreaterThan(30);
    for (let at = 1; at <= all; at += 11) {
      const document = messyDocument("fr");
      const before = stateOf(document);
      const workbook = open(document, {}, false);
      document.interruption = { at, happens: () => refused("AccessDenied") };
      document.asked = 0;
      const thrown: unknown = await workbook.insert(writesFor(messyBlock("fr"), "fr", 46_327), unattended()).then(() => null, (error: unknown) => error);
      expect(thrown).toBeInstanceOf(InsertionError);
      expect([at, (thrown as InsertionError).left]).toEqual([at, []]);
      expect({ at, ...stateOf(document) }).toEqual({ at, ...before });
    }
  });

  test("where its removal is refused it stays, and says why", async () => {
    const document = messyDocument("fr");
    const workbook = open(document);
    await workbook.insert(writesFor(messyBlock("fr"), "fr"), unattended());
    const before = stateOf(document);
    document.keepsAll = true;
    const thrown: unknown = await workbook.removeMapping("Lignes").then(() => null, (error: unknown) => error);
    expect(thrown).toBeInstanceOf(WorkbookError);
    expect((thrown as WorkbookError).failure).toBe("protected");
    expect(stateOf(document)).toEqual(before);
    await quiet();
  });

  test("one that has gone meanwhile can't be removed", async () => {
    const thrown: unknown = await open(plainDocument()).removeMapping("Lignes").then(() => null, (error: unknown) => error);
    expect((thrown as WorkbookError).failure).toBe("cell-gone");
  });
});
