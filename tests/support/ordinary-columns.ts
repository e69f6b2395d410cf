import fc from "fast-check";
import type { WorkbookPicture } from "../../src/catalog/sharing/reading/workbook-picture";
import { SheetByHand } from "./sheet-by-hand";

/** The column looked at, beside two of inputs; parameters stand to the right. */
const [LABEL, VOLUME, PRICE, RESULT, PARAMETER] = [0, 1, 2, 3, 7] as const;

/** Writes a column of `count` rows from a row on. */
type Kind = (sheet: SheetByHand, first: number, count: number) => void;

/** The formula of an ordinary row, in any of the forms that people write. */
const product = (sheet: SheetByHand, row: number) => `=${sheet.ref(row, VOLUME)}*${sheet.ref(row, PRICE)}`;
const grown = (sheet: SheetByHand, row: number) => `=${sheet.ref(row - 1, RESULT)}*(1+${sheet.ref(0, PARAMETER, true)})`;

function inputs(sheet: SheetByHand, first: number, count: number): void {
  for (let row = first; row < first + count; row += 1) {
    sheet.set(row, LABEL, `Ligne ${row}`);
    sheet.set(row, VOLUME, 100 + row);
    sheet.set(row, PRICE, 3 + (row % 5) / 4);
  }
  sheet.set(0, PARAMETER, 0.04);
}

function column(content: (sheet: SheetByHand, row: number, index: number, count: number, first: number) => string | number): Kind {
  return (sheet, first, count) => {
    inputs(sheet, first, count);
    for (let index = 0; index < count; index += 1) sheet.set(first + index, RESULT, content(sheet, first + index, index, count, first));
  };
}

/** Rows by name, each with its own way to be ordinary. */
export const ORDINARY: Readonly<Record<string, Kind>> = {
  "one formula": column(product),
  "an opening balance, then each from the one before": column((sheet, row, index) => (index === 0 ? 50_000 : `=${sheet.ref(row - 1, RESULT)}+${sheet.ref(row, VOLUME)}`)),
  "months typed as they were, then forecast": column((sheet, row, index, count) => (index < 1 + (count >> 1) ? 900 + row : grown(sheet, row))),
  "one month as it was, then forecast": column((sheet, row, index) => (index === 0 ? 900 + row : grown(sheet, row))),
  "a forecast, and a last row that is typed": column((sheet, row, index, count) => (index === count - 1 ? 10 : product(sheet, row))),
  "typed and calculated in turn": column((sheet, row, index) => (index % 2 === 0 ? 40 + row : product(sheet, row))),
  "two calculated, one typed, in turn": column((sheet, row, index) => (index % 3 === 2 ? 40 + row : product(sheet, row))),
  "a sum under each three calculated months": column((sheet, row, index) => (index % 4 === 3 ? `=SUM(${sheet.range(row - 3, RESULT, row - 1)})` : product(sheet, row))),
  "a sum under each three typed months": column((sheet, row, index) => (index % 4 === 3 ? `=SUM(${sheet.range(row - 3, RESULT, row - 1)})` : 400 + row)),
  "one half-year's sum in the middle": column((sheet, row, index, count, first) => (index === count >> 1 ? `=SUM(${sheet.range(first, RESULT, row - 1)})` : product(sheet, row))),
  "a typed budget under each three calculated months": column((sheet, row, index) => (index % 4 === 3 ? 1_000 + row : product(sheet, row))),
  "a total at its end": column((sheet, row, index, count, first) => (index === count - 1 ? `=SUM(${sheet.range(first, RESULT, row - 1)})` : product(sheet, row))),
  "one formula above, another below": column((sheet, row, index, count) => (index < count >> 1 ? product(sheet, row) : `=${sheet.ref(row, VOLUME)}-${sheet.ref(row, PRICE)}`)),
  "two formulas in turn": column((sheet, row, index) => (index % 2 === 0 ? product(sheet, row) : `=${sheet.ref(row, VOLUME)}/${sheet.ref(row, PRICE)}`)),
  "a year that begins anew each twelfth month": column((sheet, row, index) => (index % 12 === 0 ? `=${sheet.ref(row, VOLUME)}` : `=${sheet.ref(row - 1, RESULT)}+${sheet.ref(row, VOLUME)}`)),
  "lines of a table by their number": column((_, __, index) => `=INDEX(Viviers[Vivier],${index + 1})`),
  "cells of a list by their address": column((sheet, row) => `=IF(${sheet.ref(row, VOLUME, true)}>0,${sheet.ref(row, VOLUME, true)},"")`),
  "parameters by their name, one of them typed": (sheet, first) => {
    const names = ["Horizon", "Taux", "Opt-in", "Seuil"];
    names.forEach((name, index) => {
      sheet.set(first + index, LABEL, name);
      sheet.set(first + index, RESULT, index === 1 ? 0.3 : `=INDEX(Scénarios[Actif],MATCH("${name}",Scénarios[Levier],0))`);
    });
  },
  "blocks under headers": (sheet, first, count) => {
    const size = 4;
    for (let block = 0; block * (size + 2) < count; block += 1) {
      const start = first + block * (size + 2);
      sheet.set(start, LABEL, `Bloc ${block}`);
      sheet.set(start, RESULT, "Montant");
      inputs(sheet, start + 1, size);
      for (let row = start + 1; row <= start + size; row += 1) {
        // The last one of a block is an input.
        sheet.set(row, RESULT, row === start + size ? 7 + block : product(sheet, row));
      }
    }
  },
  "a result that fills the rest": (sheet, first, count) => {
    sheet.set(first, RESULT, `=SORT(${sheet.range(first, PARAMETER, first + count - 1)})`);
    for (let index = 1; index < count; index += 1) sheet.set(first + index, RESULT, 10 * index);
    for (let index = 0; index < count; index += 1) sheet.set(first + index, PARAMETER, 90 - index);
    sheet.spill(first, RESULT, count, 1);
  },
  "several months beside each other, with a row of inputs in their middle": (sheet, first, count) => {
    for (let month = 1; month <= 6; month += 1) {
      sheet.set(first, month, 100 * month);
      for (let index = 1; index < count; index += 1) {
        const row = first + index;
        sheet.set(row, month, index === count >> 1 ? 20 + month : `=${sheet.ref(first, month)}*${sheet.ref(row, 9, true)}`);
      }
    }
    for (let index = 0; index < count; index += 1) sheet.set(first + index, 9, 0.5);
  },
  "several months, with a total row and a total column": (sheet, first, count) => {
    for (let index = 0; index < count; index += 1) {
      for (let month = 1; month <= 6; month += 1) sheet.set(first + index, month, `=${sheet.ref(first + index, 9)}*${month === 1 ? sheet.ref(0, PARAMETER, true) : sheet.ref(0, 10, true)}`);
      sheet.set(first + index, 7, `=SUM(${sheet.range(first + index, 1, first + index, 6)})`);
      sheet.set(first + index, 9, 30 + index);
    }
    for (let month = 1; month <= 7; month += 1) sheet.set(first + count, month, `=SUM(${sheet.range(first, month, first + count - 1)})`);
  },
};

/** Numbers within formulas that no one decides. */
export const HARMLESS = [
  "=ROUND(#/12,2)", "=EDATE(#,3)", "=VLOOKUP(#,$F$1:$H$900,3,FALSE)", "=#*100", "=#/1000", "=1-#", "=#^1.5", "=DATE(2026,#,15)", "=#/365", "=IF(#>0,1,-1)", "=#*12/365",
  "=IFERROR(1/#,0)", "=TEXT(#,\"0.00\")", "=LEFT(\"abc 250.5\",20)", "=INDEX($A$1:$Z$900,#,17)", "=MOD(#,7.5)", "=RELAIS.SEVERANCE(8000,#)", "=#/60/24", "=SUM(#,{0.25,0.75})", "=#*1E6", "=MATCH(#,{250,375},1)",
] as const;

const kinds = Object.keys(ORDINARY);

/** A sheet with an ordinary column, or one laid on its side. */
export const anyOrdinaryColumn: fc.Arbitrary<{ readonly kind: string; readonly picture: WorkbookPicture }> = fc
  .record({ kind: fc.constantFrom(...kinds, "harmless numbers", "a table's column"), first: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 8, max: 40 }), isOnItsSide: fc.boolean(), harmless: fc.constantFrom(...HARMLESS), hasTotals: fc.boolean() })
  .map(({ kind, first, count, isOnItsSide, harmless, hasTotals }) => {
    const isTable = kind === "a table's column";
    const sheet = new SheetByHand(isOnItsSide && !isTable);
    const write = ORDINARY[kind];
    if (write) write(sheet, first, count);
    else if (isTable) {
      inputs(sheet, first, count);
      sheet.set(first - 1, LABEL, "Ligne");
      for (let row = first; row < first + count; row += 1) sheet.set(row, RESULT, "=[@Volume]*[@Prix]");
      if (hasTotals) sheet.set(first + count, RESULT, "=SUBTOTAL(109,[Montant])");
      sheet.table({ name: "Ventes", row: first - 1, column: LABEL, rows: count + 1 + (hasTotals ? 1 : 0), columns: 4, hasHeaders: true, hasTotals });
    } else column((by, row) => harmless.replaceAll("#", by.ref(row, VOLUME)))(sheet, first, count);
    return { kind, picture: sheet.picture() };
  });
