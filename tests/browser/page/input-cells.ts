import type { WorkbenchPage } from "./workbench-page";

/** Constants of sheets by their address; formulas and what they spill are left out. */
export async function inputCells(workbench: WorkbenchPage, sheets: readonly string[]): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const sheet of sheets) {
    const rows = await workbench.range(sheet, "A1:T60");
    rows.forEach((row, r) =>
      row.forEach(({ value, formula }, c) => {
        if (formula === null && value !== "") found.set(`${sheet}!${String.fromCharCode(65 + c)}${r + 1}`, value);
      }),
    );
  }
  return found;
}

/** Addresses of the cells that differ. */
export function changedCells(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((address) => before.get(address) !== after.get(address));
}
