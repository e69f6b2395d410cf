import type { BaseFunction } from "@univerjs/preset-sheets-core";
import { ADJUSTMENTS, AdjustedFunction } from "./adjusted-functions";
import { PlainFunction, type NumberOfText } from "./plain-function";
import { PLAIN_FUNCTIONS } from "./plain-functions";

/**
 * Excel's functions that the engine has wrong, in place of its own.
 *
 * @param originalOf the engine's own function of a name
 * @param numberOfText a text of a number as it is typed in the notation that is on, where that is not the engine's
 */
export function excelFunctions(originalOf: (name: string) => BaseFunction | undefined, numberOfText: NumberOfText): BaseFunction[] {
  const plain = Object.entries(PLAIN_FUNCTIONS).map(([name, definition]) => new PlainFunction(name, definition, numberOfText));
  const adjusted = Object.entries(ADJUSTMENTS).flatMap(([name, adjustment]) => {
    const original = originalOf(name);
    return original ? [new AdjustedFunction(original, adjustment)] : [];
  });
  return [...plain, ...adjusted];
}
