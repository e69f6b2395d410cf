import { problemAt, type Problem } from "./problem";
import type { Text } from "./text";

/** What the name of a range begins with that the user has mapped as a table: `Relais_Lignes` stands for Lignes. */
export const MAPPED = "Relais_";

/** The name of a range that stands for a table, in each language. */
export function mappedName({ fr, en }: Text): Text {
  return { fr: `${MAPPED}${fr}`, en: `${MAPPED}${en}` };
}

/**
 * That a workbook lacks a table, with both cures: an Excel table, or a name for the range that holds it.
 *
 * @param headers those that the table can't be read without
 */
export function tableMissing(name: Text, headers: readonly Text[], severity: Problem["severity"]): Problem {
  return problemAt({ table: name }, { code: "table-missing", headers, mappedName: mappedName(name) }, severity);
}
