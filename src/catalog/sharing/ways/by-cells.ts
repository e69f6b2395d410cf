import { piecesOf, type Piece } from "../formula/pieces";
import { areaOf, areaText } from "../reading/references";
import type { Area, FormulaCell, WorkbookPicture } from "../reading/workbook-picture";

/** Whether a formula names by its first cell what a formula of ours fills, in a workbook where nothing will spill. */
export function readsSpill(formula: string, home: string, ours: readonly FormulaCell[], workbook: WorkbookPicture): boolean {
  return piecesOf(formula).some((piece) => spillRead(piece, home, ours, workbook) !== null);
}

/** Such a formula, without its "=", that names the cells. */
export function byCells(formula: string, home: string, ours: readonly FormulaCell[], workbook: WorkbookPicture): string {
  const said = piecesOf(formula.slice(1)).map((piece) => {
    const area = spillRead(piece, home, ours, workbook);
    return area ? areaText(area) : piece.text;
  });
  return said.join("");
}

function spillRead({ kind, text }: Piece, home: string, ours: readonly FormulaCell[], workbook: WorkbookPicture): Area | null {
  const area = kind === "reference" && text.endsWith("#") ? areaOf(text, home, workbook) : null;
  return area && ours.some(({ sheet, row, column }) => sheet === area.sheet && row === area.row && column === area.column) ? area : null;
}
