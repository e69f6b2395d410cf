import { LOCALES } from "../../catalog/record/text";
import type { WorkbookLayout } from "../../catalog/templates/layout/workbook-layout";
import { writesOf } from "../../catalog/templates/writes/writes-of-layout";
import { OFFERED_TEMPLATES } from "./offered-templates";

/** The list of models that the pane offers, as its file holds it. */
export function offeredModels(): string {
  return `${JSON.stringify(OFFERED_TEMPLATES.map(({ template: { id, title }, what }) => ({ id, title, what })), null, 2)}\n`;
}

/** A model as its file holds it. */
export function modelOf(book: WorkbookLayout): string {
  return `${JSON.stringify(writesOf(book))}\n`;
}

/** Files of the models, with the template and the language of each. */
export const MODELS = OFFERED_TEMPLATES.flatMap(({ template }) => LOCALES.map((locale) => ({ file: `${template.id}-${locale}.json`, template, locale })));
