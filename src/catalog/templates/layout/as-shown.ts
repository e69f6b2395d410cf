import type { CellValue } from "../../record/cells";
import type { Lever } from "../../record/lever";

/** A lever's value as its cell shows it: a switch is a number to the model and a truth value to the reader. */
export function asShown(value: number | null, { quantity }: Lever): CellValue {
  return value !== null && quantity.unit === "switch" ? value === 1 : value;
}
