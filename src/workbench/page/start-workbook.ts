import type { XlsxWorkbook } from "../xlsx/model";
import type { Language } from "./words";

/** What the sample workbooks are about. */
export const SUBJECTS = ["operator", "sector"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Files of the sample workbooks, which `npm run sample` makes and the server serves. */
export const SAMPLES: Readonly<Record<Subject, Readonly<Record<Language, string>>>> = {
  operator: { fr: "relais-exemple.xlsx", en: "relais-sample.xlsx" },
  sector: { fr: "relais-secteur.xlsx", en: "relais-sector.xlsx" },
};

/** Contents of a sample's file; undefined where it has not been made. */
export async function sampleBytes(file: string): Promise<Uint8Array | undefined> {
  const response = await fetch(`/assets/${file}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

const SHEET_NAMES: Readonly<Record<Language, string>> = { fr: "Feuil1", en: "Sheet1" };

/** An empty workbook, where there is no sample. */
export function blankWorkbook(language: Language): XlsxWorkbook {
  return { sheets: [{ name: SHEET_NAMES[language], cells: {} }] };
}
