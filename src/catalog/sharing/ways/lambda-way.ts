import type { Locale } from "../../record/text";
import { lambdaName } from "../../twins/lambda-printing";
import type { NativePrinting } from "./native-formula";
import type { NativeNames } from "./native-names";

/**
 * For Excel 365: each of our functions as a LAMBDA of the Name Manager.
 *
 * @param names are told which LAMBDAs are taken
 */
export function lambdaPrinting(names: NativeNames, locale: Locale): NativePrinting {
  return {
    call: (fn, made) => names.named(lambdaName(fn), (name) => made.lambda(locale, name)).formula.slice(1),
    piece: ({ text }) => text,
  };
}
