import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { XlsxStyle } from "../../xlsx/model/model-style";
import { orAbsent } from "../../xlsx/model/present";
import { fileStyle } from "../cells/grid-style";
import type { UniverDocument } from "../document/univer-document";

/** Styles of the file, one object for each style of the grid, so that they are stored once. */
export class FileStyles {
  private readonly known = new Map<string, XlsxStyle>();

  constructor(private readonly document: UniverDocument) {}

  of(cell: Nullable<ICellData>): XlsxStyle | undefined {
    const style: Nullable<IStyleData> = cell?.s ? this.document.grid.getWorkbook().getStyles().getStyleByCell(cell) : undefined;
    if (!style) return undefined;
    const key = typeof cell?.s === "string" ? cell.s : JSON.stringify(style);
    const known = this.known.get(key) ?? fileStyle(style);
    this.known.set(key, known);
    return orAbsent(known);
  }
}
