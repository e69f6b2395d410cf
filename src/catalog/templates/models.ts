import type { Locale, Text } from "../record/text";
import OFFERED from "./models/offered.json";
import type { WorkbookWrites } from "./writes/workbook-writes";

/** A model that can be inserted into a workbook: a template, laid out and written down by `npm run sample`. */
export interface OfferedModel {
  readonly id: string;
  readonly title: Text;
  /** What somebody who looks for a start must know to choose it. */
  readonly what: Text;
}

/** Models to insert, the one that most want first. */
export const OFFERED_MODELS: readonly OfferedModel[] = OFFERED;

/** What is written for a model in a language. It is laid out beforehand, since the page's records lack the words of the sheets. */
export async function modelWrites(id: string, locale: Locale): Promise<WorkbookWrites> {
  const model = (await import(/* webpackChunkName: "[request]" */ `./models/${id}-${locale}.json`)) as { readonly default: WorkbookWrites };
  return model.default;
}
