import { ASSUMPTIONS, type AssumptionId } from "../../levers/assumptions";
import { STANDING, type Lever } from "../../record/lever";
import { ASSUMPTION_TABLE } from "../../tables/scenarios";
import type { Locale } from "../../record/text";
import { asShown } from "../layout/as-shown";
import { typed, words } from "../layout/cell-writing";
import { laidTable, type LaidTable } from "../layout/laid-table";
import { numberFormat, unitSign } from "../layout/number-formats";
import type { Template } from "../contents/template";

/** The table of defaults: what the product assumes, on what ground, and a cell to override it. */
export function assumptionTable({ overrides }: Pick<Template, "overrides">, locale: Locale): LaidTable {
  const rows = (Object.keys(ASSUMPTIONS) as AssumptionId[]).map((id) => {
    const lever: Lever = ASSUMPTIONS[id];
    return {
      lever,
      value: asShown(lever.default ?? null, lever),
      override: asShown(overrides[id] ?? null, lever),
      format: numberFormat(lever.quantity.unit, locale),
    };
  });
  const header = (key: keyof typeof ASSUMPTION_TABLE.columns) => ASSUMPTION_TABLE.columns[key].header[locale];
  return laidTable(
    ASSUMPTION_TABLE.name[locale],
    [
      { header: header("name"), contents: rows.map(({ lever }) => ({ ...words(lever.name[locale]), note: lever.help[locale] })) },
      { header: header("value"), contents: rows.map(({ value, format }) => typed(value, "formula", format)) },
      { header: header("unit"), contents: rows.map(({ lever }) => words(unitSign(lever.quantity.unit, locale), "tag")) },
      { header: header("override"), contents: rows.map(({ override, format }) => typed(override, "assumption", format)) },
      { header: header("status"), contents: rows.map(({ lever }) => words(STANDING[lever.standing][locale], "tag")) },
      { header: header("source"), contents: rows.map(({ lever }) => words(lever.source[locale])) },
    ],
    [],
  );
}
