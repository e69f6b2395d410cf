import { addressOf, isBlank, textOf, type CellValue, type Grid, type Origin } from "../record/cells";
import { LOCALES, type Text } from "../record/text";

const BEGINS: Text = { fr: "Vos mots : ", en: "Your words: " };

/** What stands over the list of a person's words for a column of ours, right of the table that is read from her cells. */
export function wordListHeader(column: Text): Text {
  return { fr: BEGINS.fr + column.fr, en: BEGINS.en + column.en };
}

/**
 * Where the word of a cell stands in its column's list of words, or the first blank place of the list where it is not in it yet; null where
 * the column has none. What it is read as stands beside that.
 *
 * @param sheet of a mapping: lists, headers and all
 * @param cell  of the table on it, under its headers
 */
export function placeInWordList({ values, origin }: Grid, cell: Origin): string | null {
  if (!origin) return null;
  const [row, column] = [cell.row - origin.row, cell.column - origin.column];
  const word = compared(values[row]?.[column]);
  for (let top = row - 1; top >= 0; top -= 1) {
    const cells = values[top] ?? [];
    const header = textOf(cells[column] ?? "");
    const list = cells.findIndex((one) => LOCALES.some((locale) => one === BEGINS[locale] + header));
    if (list < 0) continue;
    const listed = values.slice(top + 1).map((below) => below[list]);
    const known = listed.findIndex((one) => !isBlank(one) && compared(one) === word);
    const free = listed.findIndex(isBlank);
    const at = known >= 0 ? known : free >= 0 ? free : listed.length;
    return addressOf(origin, top + 1 + at, list);
  }
  return null;
}

function compared(cell: CellValue | undefined): string {
  return textOf(cell ?? "").trim().toLowerCase();
}
