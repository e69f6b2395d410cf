import type { Locale } from "../../record/text";
import { calculationSheet, type CalculationSheet, type SheetPlace } from "../../twins/calculation-sheet";
import { callLambda, type CallLambda } from "../../twins/calls/call-lambda";
import { callSheet } from "../../twins/calls/call-sheet";
import { lambdaCall, lambdaFormula } from "../../twins/lambda-printing";
import { plainFormula } from "../../twins/plain-printing";
import { NoTwin } from "../../twins/printing";
import type { Twin } from "../../twins/twin";
import { all } from "../../twins/expression";
import { given } from "../../twins/places";
import { callTwinOf, type SaidArgument } from "./call-twin-of";
import type { DocumentedFunction } from "./define";
import { twinOf } from "./twin-of";

/** A call as it lives without the add-in, in either printing. */
export interface NativeCall {
  /**
   * For Excel 365: what stands in the place of the call, and the names that it takes.
   *
   * @param name of the first one; calls of one function whose arguments stand by their places share it
   * @throws NoTwin
   */
  lambda(locale: Locale, name: string): CallLambda;
  /**
   * For any spreadsheet: one formula where that is short enough, else a calculation sheet that begins at a place.
   *
   * @param holds what must hold besides for a calculation sheet of a call on tables to show its result
   * @throws NoTwin
   */
  plain(locale: Locale, place: SheetPlace, holds?: readonly string[]): { readonly formula: string } | CalculationSheet;
}

/**
 * A call of a function as native formulas; null of a function that has none.
 *
 * @param args as the formula has them, a blank text of one that is left out
 * @throws Refusal of what the function refuses; NoTwin of a call that has none, with words that say why
 */
export function nativeCall(fn: DocumentedFunction, args: readonly SaidArgument[]): NativeCall | null {
  const ofCall = callTwinOf(fn, args);
  if (ofCall) {
    return {
      lambda: (locale, name) => callLambda(ofCall, locale, name),
      plain: (locale, place, holds = []) => callSheet({ ...ofCall, taken: all([...holds.map(given), ofCall.taken]) }, locale, place),
    };
  }
  const twin = twinOnce(fn);
  if (!twin) return null;
  const byKey = Object.fromEntries(Object.keys(twin.parameters).map((key, index) => [key, args[index]?.text || undefined]));
  return {
    lambda(locale, name) {
      const named = { ...twin, id: name.replace(/^NATIF\./, "") };
      return { names: [{ name, formula: lambdaOnce(twin, locale) }], formula: lambdaCall(named, byKey, locale) };
    },
    plain(locale, place) {
      if (!twin.isOneFormula) return calculationSheet(twin, byKey, locale, place);
      try {
        return { formula: plainFormula(twin, byKey, locale) };
      } catch (thrown) {
        if (thrown instanceof NoTwin) return calculationSheet(twin, byKey, locale, place);
        throw thrown;
      }
    },
  };
}

const TWINS = new WeakMap<DocumentedFunction, Twin | null>();
const LAMBDAS: Readonly<Record<Locale, WeakMap<Twin, string>>> = { fr: new WeakMap(), en: new WeakMap() };

/** A workbook calls one function in many cells. */
function twinOnce(fn: DocumentedFunction): Twin | null {
  const found = TWINS.get(fn);
  if (found !== undefined) return found;
  const twin = twinOf(fn);
  TWINS.set(fn, twin);
  return twin;
}

function lambdaOnce(twin: Twin, locale: Locale): string {
  const formula = LAMBDAS[locale].get(twin) ?? lambdaFormula(twin, locale);
  LAMBDAS[locale].set(twin, formula);
  return formula;
}
