import type { Locale, Text } from "../../record/text";
import { calculated, type Calculated } from "./cell-writing";
import { area, cellName } from "./references";
import type { CellContent, HighlightLayout } from "./workbook-layout";

const FINE: Text = { fr: "OK", en: "OK" };
const WRONG: Text = { fr: "À vérifier", en: "To check" };
/** What a check rests on is an error itself. */
const UNKNOWN: Text = { fr: "Incontrôlable", en: "Can't be checked" };

/** Says whether a condition holds. */
export function verdict(condition: string, holds: boolean, locale: Locale): CellContent {
  return calculated({ formula: `=IFERROR(IF(${condition},"${FINE[locale]}","${WRONG[locale]}"),"${UNKNOWN[locale]}")`, value: (holds ? FINE : WRONG)[locale] }, "good");
}

/**
 * One word for verdicts in an area: fine where all of them are.
 *
 * @param area    as a formula names it
 * @param holding how many hold
 */
export function verdictOfAll(area: string, count: number, holding: number, locale: Locale): Calculated {
  const [fine, wrong] = [FINE[locale], WRONG[locale]];
  return { formula: `=IF(COUNTIF(${area},"${fine}")=${count},"${fine}","${wrong}")`, value: holding === count ? fine : wrong };
}

/** Makes verdicts that are not fine stand out. */
export function verdictHighlight(row: number, column: number, rows: number, locale: Locale): HighlightLayout {
  return { area: area(row, column, rows, 1), formula: `=${cellName(row, column)}<>"${FINE[locale]}"`, role: "bad" };
}
