import { locateTable } from "../../cases/workbook-reading";
import { numeral } from "../../record/format";
import { MAPPED, tableHeads } from "../../record/table";
import { parseTable } from "../../reading/parse-table";
import { POOLS } from "../../tables/workforce/pools";
import { isSameName, type Grid } from "../../record/cells";
import { areaOf, usedPart } from "../reading/references";
import { valuesOf, type Area, type WorkbookPicture } from "../reading/workbook-picture";
import { foundAt, type Finding } from "./finding";

/** A mean of fewer people than this tells about each. */
const FEWEST_PEOPLE = 5;

/** Wages that stand for so few people that they tell what one earns. */
export function wagesOfFew(workbook: WorkbookPicture): Finding[] {
  const found = locateTable(gridsOf(workbook), tableHeads(POOLS), []);
  if (!found) return [];
  const pools = parseTable(POOLS, found.grid);
  const places = pools.rows.flatMap(({ pool, headcount, wage }, row) => {
    const { address } = pools.place(row, "wage");
    // What a cell does not say is not there, whatever its column's type.
    const isTold = typeof wage === "number" && typeof headcount === "number" && headcount > 0 && headcount < FEWEST_PEOPLE;
    if (!isTold || address === undefined) return [];
    const people = { fr: numeral(headcount, "fr", [2]), en: numeral(headcount, "en", [2]) };
    return [{ name: address, isCell: true, detail: { fr: `${pool}\u00a0: effectif ${people.fr}`, en: `${pool}: headcount ${people.en}` } }];
  });
  return foundAt("wage-of-few", places);
}

/** The tables of a workbook, and the ranges that bear one of our names. */
function gridsOf(workbook: WorkbookPicture): { readonly name: string; readonly grid: Grid }[] {
  const gridOf = (area: Area): Grid => ({ values: valuesOf(workbook, area), origin: area });
  const mapped = workbook.names.flatMap(({ name, sheet }) => {
    if (!isSameName(name.slice(0, MAPPED.length), MAPPED)) return [];
    const named = areaOf(name, sheet ?? "", workbook);
    const area = named && usedPart(named, workbook);
    return area ? [{ name: name.slice(MAPPED.length), grid: gridOf(area) }] : [];
  });
  const tables = workbook.tables.map(({ hasTotals, ...table }) => ({
    name: table.name,
    grid: gridOf({ ...table, rows: table.rows - (hasTotals ? 1 : 0) }),
  }));
  return [...mapped, ...tables];
}
