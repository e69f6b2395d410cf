import { CATALOG, NAMESPACE } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { LOCALES } from "../../src/catalog/record/text";
import { inOrder } from "../../src/catalog/functions/definition/by-name";
import type { DocumentedFunction, Example } from "../../src/catalog/functions/definition/define";
import { areaText } from "../../src/workbench/xlsx/model/a1";
import type { XlsxCell, XlsxSheet } from "../../src/workbench/xlsx/model/model";
import { writeXlsx } from "../../src/workbench/xlsx/write";
import { holdsStated, promisedError } from "../support/promised-by-example";
import { describeInWorkbench } from "./page/workbench-page";

const NAMES = CATALOG.map(({ id }) => `${NAMESPACE}.${id}`);
/** In which headers and names of the examples are; what a cell says follows the page's language. */
const LOCALE = "fr";
/** Results stand at the sheet's beginning, what a formula refers to right of the widest of them. */
const RESULT_COLUMNS = 60;
/** A solve or simulation for each example, on a slow machine. */
const ALL_MS = 240_000;

/** An example laid out on a sheet of its own. */
interface Laid {
  readonly fn: DocumentedFunction;
  readonly example: Example;
  readonly sheet: XlsxSheet;
  readonly at: Readonly<Record<string, string>>;
  readonly blockAt: string | null;
}

describeInWorkbench("a sheet with one of each function", ({ fresh }) => {
  test.each(LOCALES)("shows what every example promises, its values or its refusal's words: %s", async (language) => {
    const all = CATALOG.flatMap((fn) => fn.examples.map((example, index) => laid(fn, example, `${fn.id} ${index + 1}`)));
    const workbench = await fresh(writeXlsx({ sheets: all.map(({ sheet }) => sheet), calculation: { fullCalcOnLoad: true } }, { functionNames: NAMES }), language);
    const wrong: string[] = [];
    for (const { fn, example, sheet, at, blockAt } of all) {
      const shown = await workbench.range(sheet.name, areaText({ top: 0, left: 0, bottom: lastRow(example), right: Object.keys(fn.columns).length - 1 }));
      const values = shown.map((row) => row.map(({ value }) => value as CellValue));
      if (typeof example.gives !== "string") {
        if (!holdsStated(fn, example, values)) wrong.push(`${sheet.name}: ${JSON.stringify(example.gives)} is not in ${JSON.stringify(values.slice(0, 8).map((row) => row.slice(0, 12)))}`);
        continue;
      }
      const { error, message } = await promisedError(fn, example, language, at, blockAt);
      const first = shown[0]?.[0];
      const isPromised = JSON.stringify(first?.value) === JSON.stringify({ error }) && first?.error === message;
      if (!isPromised) wrong.push(`${sheet.name}: ${JSON.stringify(first)}, promised ${error} ${message}`);
    }
    expect(wrong).toEqual([]);
  }, ALL_MS);
});

/** Of the rows that hold what an example states, under the header row. */
function lastRow({ gives }: Example): number {
  return typeof gives === "string" ? 0 : 1 + Math.max(0, ...gives.map(([row]) => row));
}

/** Puts the arguments of an example into cells, and its formula into A1. */
function laid(fn: DocumentedFunction, { cells: given, ...rest }: Example, name: string): Laid {
  const cells: Record<number, Record<number, XlsxCell>> = {};
  const at: Record<string, string> = {};
  let top = 0;
  const put = (block: readonly (readonly CellValue[])[]): string => {
    block.forEach((row, down) => {
      const line = (cells[top + down] ??= {});
      row.forEach((value, across) => {
        if (value !== null && value !== "") line[RESULT_COLUMNS + across] = { value };
      });
    });
    const address = areaText({ top, left: RESULT_COLUMNS, bottom: top + block.length - 1, right: RESULT_COLUMNS + (block[0]?.length ?? 1) - 1 });
    top += block.length + 1;
    return address;
  };
  const references = Object.fromEntries(
    Object.entries(given)
      .filter(([key]) => key in fn.params || key in fn.tables)
      .map(([key, value]) => {
        const reference = put(Array.isArray(value) ? (value as CellValue[][]) : [[value as CellValue]]);
        at[key] = `'${name}'!${reference}`;
        return [key, reference] as const;
      }),
  );
  const { placed, tables, named } = inOrder(fn, { ...(given as Record<string, CellValue>), ...references }, LOCALE);
  const block = named.length > 0 ? [put(named.map(({ name: label, value }) => [label, value]))] : [];
  const blockAt = block.map((address) => `'${name}'!${address}`)[0] ?? null;
  // Whatever stands by place or as a table has become a reference.
  const args = [...placed, ...tables, ...block].map((one) => (typeof one === "string" ? one : ""));
  cells[0] = { ...cells[0], 0: { formula: `${NAMESPACE}.${fn.id}(${args.join(",")})` } };
  return { fn, example: { cells: given, ...rest }, sheet: { name, cells }, at, blockAt };
}
