import type { Locale } from "../../catalog/record/text";
import type { Insertable } from "../state/workbook-acts";

/** A model as what is to be inserted; it comes when it is wanted. */
export function insertableModel(id: string, locale: Locale): Insertable {
  return async () => (await import(/* webpackChunkName: "templates" */ "../../catalog/templates/models")).modelWrites(id, locale);
}

/** What a user's own lines lack, as what is to be inserted. */
export function insertableLevers(lines: string, locale: Locale): Insertable {
  return async () => {
    const [{ leversLayout }, { writesOf }] = await Promise.all([
      import(/* webpackChunkName: "templates" */ "../../catalog/templates/levers-layout"),
      import(/* webpackChunkName: "templates" */ "../../catalog/templates/writes/writes-of-layout"),
    ]);
    return writesOf(leversLayout(lines, locale));
  };
}
