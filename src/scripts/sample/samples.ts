import { CATALOG, NAMESPACE } from "../../catalog/index";
import type { RunJob } from "../../catalog/jobs/jobs";
import { layout } from "../../catalog/templates/layout";
import { LIGHT_OPERATOR } from "../../catalog/templates/operators/light-operator";
import { MIXED_OPERATOR } from "../../catalog/templates/operators/mixed-operator";
import { SECTOR } from "../../catalog/templates/operators/sector/sector";
import type { Template } from "../../catalog/templates/contents/template";
import type { Locale } from "../../catalog/record/text";
import type { WorkbookLayout } from "../../catalog/templates/layout/workbook-layout";
import { writeXlsx } from "../../workbench/xlsx/write";
import { xlsxOf } from "./xlsx-of-layout";

/** A sample workbook: its file in `assets`, and what it is laid out from. */
export interface Sample {
  readonly file: string;
  readonly template: Template;
  readonly locale: Locale;
}

export const SAMPLES: readonly Sample[] = [
  { file: "relais-exemple.xlsx", template: MIXED_OPERATOR, locale: "fr" },
  { file: "relais-sample.xlsx", template: MIXED_OPERATOR, locale: "en" },
  { file: "relais-secteur.xlsx", template: SECTOR, locale: "fr" },
  { file: "relais-sector.xlsx", template: SECTOR, locale: "en" },
  { file: "relais-exemple-leger.xlsx", template: LIGHT_OPERATOR, locale: "fr" },
  { file: "relais-light-sample.xlsx", template: LIGHT_OPERATOR, locale: "en" },
];

/**
 * A sample's file, with every formula's result as our own functions give it.
 *
 * @param run has the functions' jobs done
 */
export async function bytesOf({ template, locale }: Sample, run: RunJob): Promise<Uint8Array> {
  return fileOf(await layout(template, locale, run));
}

/** A laid-out workbook as an .xlsx file. */
export function fileOf(book: WorkbookLayout): Uint8Array {
  const functionNames = CATALOG.map(({ id }) => `${NAMESPACE}.${id}`);
  return writeXlsx(xlsxOf(book), { functionNames });
}
