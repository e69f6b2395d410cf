import type { Locale } from "../../catalog/record/text";
import type { Insertable } from "../state/workbook-acts";

/** A model as what is to be inserted; it comes when it is wanted. */
export function insertableModel(id: string, locale: Locale): Insertable {
  return async () => (await import(/* webpackChunkName: "templates" */ "../../catalog/templates/models")).modelWrites(id, locale);
}
