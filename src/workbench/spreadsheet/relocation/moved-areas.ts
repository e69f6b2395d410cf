import { parseAddress, type Area } from "../../document/address";
import type { Relocation } from "../../document/relocation";
import { areaText } from "../../xlsx/model/a1";

/**
 * A file's list of areas ("A2:A9 C1") where their cells are now; undefined where none is left.
 *
 * @param sheet the name it had when the workbook was opened
 */
export function movedList(list: string, sheet: string, relocation: Relocation): string | undefined {
  const moved = list.split(" ").flatMap((text) => {
    const area = parseAddress(text)?.area;
    return area ? relocation.areas(sheet, area).map(fileArea) : [text];
  });
  return moved.length === 0 ? undefined : moved.join(" ");
}

/** An area of a file where a formula's reference to it would be now; undefined where nothing is left of it. */
export function movedReference(text: string, sheet: string, relocation: Relocation): string | undefined {
  const area = parseAddress(text)?.area;
  if (!area) return text;
  const now = relocation.reference(sheet, area);
  return now === null ? undefined : fileArea(now);
}

/** Items that hold for a list of areas each, where these are now; those of which none is left are gone. */
export function movedItems<Item extends { readonly ref: string }>(
  items: readonly Item[] = [],
  sheet: string,
  relocation: Relocation,
): Item[] {
  return items.flatMap((item) => {
    const ref = movedList(item.ref, sheet, relocation);
    return ref === undefined ? [] : [{ ...item, ref }];
  });
}

/** Items that hold for one area each; one whose cells are in several places now stands in each of them. */
export function movedEach<Item extends { readonly ref: string }>(
  items: readonly Item[] = [],
  sheet: string,
  relocation: Relocation,
): Item[] {
  return items.flatMap((item) =>
    (movedList(item.ref, sheet, relocation) ?? "").split(" ").flatMap((ref) => (ref === "" ? [] : [{ ...item, ref }])),
  );
}

/** As a file has it: unlike in a formula, whole columns are named by their first and last cells. */
export function fileArea({ row, column, rows, columns }: Area): string {
  return areaText({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
}
