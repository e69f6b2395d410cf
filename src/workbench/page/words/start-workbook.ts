import type { XlsxWorkbook } from "../../xlsx/model/model";
import type { Language } from "./language";

/** What the sample workbooks are about; the light one is the operator's without its staff, so nothing in it is solved. */
export const SUBJECTS = ["operator", "sector", "light"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What the page can start with. */
export const STARTS = ["operator", "light", "blank"] as const;
export type Start = (typeof STARTS)[number];

/** Files of the sample workbooks, which `npm run sample` makes and the server serves. */
export const SAMPLES: Readonly<Record<Subject, Readonly<Record<Language, string>>>> = {
  operator: { fr: "relais-exemple.xlsx", en: "relais-sample.xlsx" },
  sector: { fr: "relais-secteur.xlsx", en: "relais-sector.xlsx" },
  light: { fr: "relais-exemple-leger.xlsx", en: "relais-light-sample.xlsx" },
};

/** Contents of a sample's file; undefined where it has not been made. */
export async function sampleBytes(file: string): Promise<Uint8Array | undefined> {
  const response = await fetch(`/assets/${file}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** What an empty workbook is called. */
export const BLANK_FILE: Readonly<Record<Language, string>> = { fr: "Classeur1.xlsx", en: "Book1.xlsx" };

const SHEET_NAMES: Readonly<Record<Language, string>> = { fr: "Feuil1", en: "Sheet1" };

/** An empty workbook. */
export function blankWorkbook(language: Language): XlsxWorkbook {
  return { sheets: [{ name: SHEET_NAMES[language], cells: {} }] };
}
