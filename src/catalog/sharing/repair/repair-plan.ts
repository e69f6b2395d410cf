import { isError } from "../../record/cells";
import { ourFunctionsIn } from "../reading/our-functions";
import { formulasOf, placeOf, sheetNamed, valuesOf, type FormulaCell, type WorkbookPicture } from "../reading/workbook-picture";
import { curedFormula, type Damage } from "./damaged-formula";

/** What is wrong with a formula of ours: it bears another name, or it is sound and shows #NAME? all the same. */
export type Repairable = Damage | "not-found";

/** A formula that is written anew. */
export interface Repair {
  /** Of its cell, or the name that it stands for. */
  readonly place: string;
  readonly damage: Repairable;
}

/** A cell's formula in the place of another. */
type RepairedCell = FormulaCell & Repair & { readonly before: string };

/** A name's formula in the place of another. */
type RepairedName = Repair & { readonly name: string; readonly sheet: string | null; readonly before: string; readonly formula: string };

/** What Repair will do. */
export interface RepairPlan {
  readonly cells: readonly RepairedCell[];
  readonly names: readonly RepairedName[];
  /** Damaged formulas of protected sheets: they can't be written. */
  readonly locked: readonly Repair[];
  readonly protectedSheets: readonly string[];
  /** How many formulas have been read. */
  readonly formulas: number;
}

/** What Repair will do: formulas that a spreadsheet without the add-in has given other names, and sound ones that are not calculated. */
export function repairPlan(workbook: WorkbookPicture): RepairPlan {
  const all = formulasOf(workbook);
  const cells = all.flatMap((cell): RepairedCell[] => {
    const found = curedFormula(cell.formula) ?? (isNotFound(cell, workbook) ? { formula: cell.formula, damage: "not-found" as const } : null);
    return found ? [{ ...cell, before: cell.formula, place: placeOf(cell), ...found }] : [];
  });
  const names = workbook.names.flatMap(({ name, sheet, formula }): RepairedName[] => {
    const found = curedFormula(formula);
    return found ? [{ name, sheet, before: formula, place: name, ...found }] : [];
  });
  const isLocked = ({ sheet }: FormulaCell) => sheetNamed(workbook, sheet)?.isProtected === true;
  const locked = cells.filter(isLocked);
  return {
    cells: cells.filter((cell) => !isLocked(cell)),
    names,
    locked,
    protectedSheets: [...new Set(locked.map(({ sheet }) => sheet))],
    formulas: all.length,
  };
}

/** Whether a formula of ours shows #NAME? although the functions are here. */
function isNotFound(cell: FormulaCell, workbook: WorkbookPicture): boolean {
  const value = valuesOf(workbook, { ...cell, rows: 1, columns: 1 })[0]?.[0];
  return isError(value ?? null) && (value as { readonly error: string }).error === "#NAME?" && ourFunctionsIn(cell.formula).length > 0;
}
