import type { OwnTable } from "../../catalog/templates/own-table-layout";
import type { Locale } from "../../catalog/record/text";
import type { Insertable } from "../state/workbook-acts";

/** A person's own table as what is to be inserted. */
export function insertableTable(own: OwnTable, locale: Locale): Insertable {
  return async () => {
    const [{ ownTableLayout }, { writesOf }] = await Promise.all([
      import(/* webpackChunkName: "templates" */ "../../catalog/templates/own-table-layout"),
      import(/* webpackChunkName: "templates" */ "../../catalog/templates/writes/writes-of-layout"),
    ]);
    return writesOf(ownTableLayout(own, locale));
  };
}
