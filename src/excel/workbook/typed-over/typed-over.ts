import { originOf } from "../../../catalog/record/cells";
import { formulasOf } from "../../../catalog/sharing/reading/workbook-picture";
import { typedOverIn, type TypedOver } from "../../../catalog/typed-over/typed-over";
import type { TypedOverFound } from "../../../workbook/port";
import { readPicture } from "../sharing/picture";

/** What was typed over in all sheets, with formulas as this Excel writes them. */
export async function readTypedOver(context: Excel.RequestContext): Promise<TypedOverFound> {
  const picture = await readPicture(context);
  const suspects = typedOverIn(picture).map((one) => ({
    one,
    // What a formula fills is known of our own and of few others: the rest is asked where it matters.
    filledBy: one.kind === "number" ? cellAt(context, one.address).getSpillParentOrNullObject().load("address") : null,
    cell: one.kind === "number" ? null : cellAt(context, one.address).load("formulasLocal"),
    neighbour: one.kind === "constant" ? null : cellAt(context, one.neighbour).load("formulasLocal"),
  }));
  await context.sync();
  const typed = suspects.filter(({ filledBy }) => filledBy === null || filledBy.isNullObject);
  return {
    found: typed.map(({ one, cell, neighbour }) => ({ ...one, shownFound: shownFormula(cell), shownNeighbour: shownFormula(neighbour) })),
    formulas: formulasOf(picture).length,
    hidden: picture.sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name),
    protectedSheets: picture.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name),
  };
}

/** The first cell of an address that was made here. */
function cellAt(context: Excel.RequestContext, address: TypedOver["address"]): Excel.Range {
  const place = originOf(address);
  if (!place) throw new Error(`${address} is no address`);
  return context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column);
}

function shownFormula(cell: Excel.Range | null): string | null {
  return cell && String(cell.formulasLocal[0]?.[0]);
}
