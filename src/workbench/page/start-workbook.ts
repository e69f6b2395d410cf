import type { XlsxWorkbook } from "../xlsx/model";
import type { Language } from "./words";

/** The sample workbook, which `npm run sample` makes and the server serves. */
export const SAMPLE = { address: "/assets/relais-exemple.xlsx", name: "relais-exemple.xlsx" } as const;

const SHEET_NAMES: Readonly<Record<Language, string>> = { fr: "Feuil1", en: "Sheet1" };

/** An empty workbook, where there is no sample. */
export function blankWorkbook(language: Language): XlsxWorkbook {
  return { sheets: [{ name: SHEET_NAMES[language], cells: {} }] };
}
