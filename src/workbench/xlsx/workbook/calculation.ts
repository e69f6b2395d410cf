import type { XlsxCalculation } from "../model/model";
import { orAbsent, present } from "../model/present";
import { markup } from "../xml/markup";
import { child, flag, numberOf, otherAttributes, type XmlElement } from "../xml/xml-element";

/** A file without the number of a calculation engine, or with an old one, is recalculated whatever it asks. */
const CURRENT_ENGINE = 191029;

/** Attributes of `workbookPr` that `readCalculation` understands. */
export const CALCULATION_ATTRIBUTES = ["date1904"];

/** Attribute of `calcPr` that says when formulas calculate: "manual", "autoNoTable", or by themselves. */
export const CALCULATION_MODE = "calcMode";

/** How a workbook reckons; undefined when it does not say. */
export function readCalculation(workbook: XmlElement): XlsxCalculation | undefined {
  const calculation = child(workbook, "calcPr");
  return orAbsent(
    present<XlsxCalculation>({
      fullCalcOnLoad: flag(calculation, "fullCalcOnLoad") || undefined,
      hasOldResults: (numberOf(calculation, "calcId") ?? 0) < CURRENT_ENGINE || undefined,
      date1904: flag(child(workbook, "workbookPr"), "date1904") || undefined,
      settings: otherAttributes(calculation, ["fullCalcOnLoad", "calcId"]),
    }),
  );
}

/** The `calcPr` element. */
export function calculationMarkup({ fullCalcOnLoad, hasOldResults, settings }: XlsxCalculation = {}): string {
  return markup("calcPr", { ...(hasOldResults ? {} : { calcId: CURRENT_ENGINE }), ...settings, fullCalcOnLoad });
}
