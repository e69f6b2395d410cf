import type { Text } from "../../record/text";

/** What a formula can need that not every spreadsheet has. */
export const NEEDS = ["sound-name", "relais", "lambda", "dynamic", "excel-2019", "whole-table"] as const;
export type Need = (typeof NEEDS)[number];

/** Who may open the workbook. */
export interface Reader {
  readonly name: Text;
  /** Of what a formula can need. */
  readonly lacks: readonly Need[];
}

/** Everybody lacks a name that is nowhere. The lists are those of `twins.md` and of Microsoft's pages on each function. */
export const READERS = {
  "with-relais": { name: { fr: "Excel 365 avec Relais", en: "Excel 365 with Relais" }, lacks: ["sound-name"] },
  "excel-365": { name: { fr: "Excel 365 sans Relais", en: "Excel 365 without Relais" }, lacks: ["sound-name", "relais"] },
  web: { name: { fr: "Excel sur le web, sans Relais", en: "Excel on the web, without Relais" }, lacks: ["sound-name", "relais"] },
  "excel-2021": { name: { fr: "Excel 2021", en: "Excel 2021" }, lacks: ["sound-name", "relais", "lambda"] },
  "excel-2016": {
    name: { fr: "Excel 2016 et 2019", en: "Excel 2016 and 2019" },
    lacks: ["sound-name", "relais", "lambda", "dynamic", "excel-2019"],
  },
  libreoffice: { name: { fr: "LibreOffice", en: "LibreOffice" }, lacks: ["sound-name", "relais", "lambda", "dynamic", "whole-table"] },
} as const satisfies Record<string, Reader>;
export type ReaderId = keyof typeof READERS;
export const READER_IDS = Object.keys(READERS) as ReaderId[];
