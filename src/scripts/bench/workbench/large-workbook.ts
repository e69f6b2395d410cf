import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { CATALOG, NAMESPACE } from "../../../catalog";
import { layout } from "../../../catalog/templates/layout";
import { MIXED_OPERATOR } from "../../../catalog/templates/operators/mixed-operator";
import { area } from "../../../catalog/templates/layout/references";
import type { Template } from "../../../catalog/templates/contents/template";
import { dayOf } from "../../../model/calendar/calendar";
import type { XlsxCell, XlsxSheet, XlsxWorkbook } from "../../../workbench/xlsx/model/model";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { jobsDoneHere } from "../../build/jobs-done-here";
import { xlsxOf } from "../../sample/xlsx-of-layout";
import { clientOf, CLIENTS, CODES } from "../operator";

/** Size of the large operator: lines, and months of the horizon. */
export const LARGE = { lines: 5_000, months: 60 } as const;
/** The sheet of plain amounts: a row of months, a row per line, and a row of totals, whose number is as Excel shows it. */
export const AMOUNTS = { sheet: "Montants", totalsRow: LARGE.lines + 2 } as const;

const JULY = dayOf(2026, 7, 1);
/** Lines with invoices, and months of them. */
const INVOICED = { lines: 200, months: 3 } as const;

/** The sample's operator with as many lines as the largest have, over five years; its bad case is that of the sample's own lines. */
export function largeOperator(): Template {
  const { risk: _, ...operator } = MIXED_OPERATOR;
  const [base, ...others] = operator.scenarios;
  const over = ({ name, values }: typeof base) => ({ name, values: { ...values, months: LARGE.months } });
  return {
    ...operator,
    lines: Array.from({ length: LARGE.lines }, (_, index) => ({
      line: `Ligne ${index + 1}`,
      client: clientOf(index),
      site: index % 2 === 0 ? "Casablanca" : "Fès",
      mix: CODES[index % CODES.length] ?? "O1",
      revenue: 10_000 + 10 * index,
      referenceMonth: JULY,
      currency: index % 7 === 0 ? "EUR" : "MAD",
      frenchShare: 1 - (index % 4) / 10,
      // Few enough for the sample's pools.
      agents: (1 + (index % 30)) / 500,
      avoidableCost: 0.1,
      ...(index % 3 === 0 ? { optIn: 0.05 + (index % 10) / 100 } : {}),
      ...(index % 5 === 0 ? { contractEnd: dayOf(2028, 1, 1) + (index % 700), renewal: 0.5 } : {}),
    })),
    clients: Array.from({ length: CLIENTS }, (_, index) => ({
      client: clientOf(index),
      exitProbability: index % 8 === 0 ? 0.2 : 0,
      ...(index % 8 === 0 ? { exitDate: dayOf(2027, 1, 1) } : {}),
    })),
    actuals: Array.from({ length: INVOICED.lines * INVOICED.months }, (_, index) => ({
      line: `Ligne ${Math.floor(index / INVOICED.months) + 1}`,
      month: dayOf(2026, 8 + (index % INVOICED.months), 1),
      invoiced: 9_000 + index,
    })),
    scenarios: [over(base), ...others.map(over)],
  };
}

/** What a line earns in a month on the sheet of amounts; whole, so that a sum of them is exact. */
export function amountOf(line: number, month: number): number {
  return 10_000 + 10 * line + month;
}

/** The large operator as a workbook, and beside it the amounts by line and month that a finance team keeps. */
export async function largeWorkbook(): Promise<XlsxWorkbook> {
  const workbook = xlsxOf(await layout(largeOperator(), "fr", jobsDoneHere()));
  return { ...workbook, sheets: [...workbook.sheets, amountsSheet()] };
}

/** Where builds keep this file. */
const PLACES = ["src/scripts/bench/workbench/large-workbook", "src/scripts/bench/large-workbook"];

/**
 * The large operator's file; where builds are compared the rival's own, which holds what both can calculate.
 *
 * @param rival a checkout of another commit
 */
export async function largeFile(rival?: string): Promise<Uint8Array> {
  if (rival === undefined) return fileOf(await largeWorkbook());
  const place = PLACES.find((one) => existsSync(path.join(rival, `${one}.ts`)));
  if (place === undefined) throw new Error(`${rival} has no large workbook`);
  const make = `const { fileOf, largeWorkbook } = require("./${place}"); largeWorkbook().then((workbook) => process.stdout.write(fileOf(workbook)));`;
  return execFileSync(process.execPath, ["-r", "@swc-node/register", "-e", make], { cwd: rival, maxBuffer: 100_000_000 });
}

/** A workbook as a file that calls our functions. */
export function fileOf(workbook: XlsxWorkbook): Uint8Array {
  return writeXlsx(workbook, { functionNames: CATALOG.map(({ id }) => `${NAMESPACE}.${id}`) });
}

function amountsSheet(): XlsxSheet {
  const months = Array.from({ length: LARGE.months }, (_, month) => month);
  const row = (first: XlsxCell, others: readonly XlsxCell[]) => Object.fromEntries([first, ...others].entries());
  const header = row({ value: "Ligne" }, months.map((month) => ({ value: dayOf(2026, 8 + month, 1), style: { numberFormat: "mmm yyyy" } })));
  const lines = Array.from({ length: LARGE.lines }, (_, line) => row({ value: `Ligne ${line + 1}` }, months.map((month) => ({ value: amountOf(line, month) }))));
  const totals = row({ value: "Total" }, months.map((month) => ({ formula: `=SUM(${area(1, month + 1, LARGE.lines, 1)})` })));
  return { name: AMOUNTS.sheet, cells: Object.fromEntries([header, ...lines, totals].entries()), freeze: { rows: 1, columns: 1 } };
}
