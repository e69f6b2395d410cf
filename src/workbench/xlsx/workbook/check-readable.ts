import { parseArea, type Area } from "../model/a1";
import { XlsxFileError } from "../model/errors";
import type { XlsxTable, XlsxWorkbook } from "../model/model";

/**
 * Refuses what no program could show: Excel never writes it.
 *
 * @throws XlsxFileError malformed-part, naming the fault
 */
export function checkReadable({ sheets, tables = [] }: XlsxWorkbook): void {
  if (!sheets.some(({ state = "visible" }) => state === "visible")) refuse("no sheet is visible");
  checkUnique("sheet", sheets);
  checkUnique("table", tables);
  for (const [index, table] of tables.entries()) {
    const other = tables.slice(0, index).find((former) => former.sheet === table.sheet && overlap(former, table));
    if (other) refuse(`the tables ${other.name} and ${table.name} overlap`);
  }
}

function checkUnique(kind: string, items: readonly { readonly name: string }[]): void {
  const seen = new Set<string>();
  for (const { name } of items) {
    if (seen.has(name.toLowerCase())) refuse(`more than one ${kind} is called ${name}`);
    seen.add(name.toLowerCase());
  }
}

function overlap(one: XlsxTable, other: XlsxTable): boolean {
  const [a, b]: [Area, Area] = [parseArea(one.ref), parseArea(other.ref)];
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function refuse(detail: string): never {
  throw new XlsxFileError("malformed-part", detail);
}
