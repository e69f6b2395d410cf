import type { XlsxFileErrorCode } from "../xlsx/model/errors";
import type { XlsxCell, XlsxWorkbook } from "../xlsx/model/model";
import type { XlsxStyle } from "../xlsx/model/model-style";

/** What the page asks of the worker: to read a file and send its first slice, then the next one each time it has taken one in. */
export type ReadRequest = { readonly kind: "read"; readonly bytes: Uint8Array; readonly functionNames: readonly string[] } | { readonly kind: "next" };

/** A cell on its way. Many cells share a style, so that it travels once and they name its number. */
export type WireCell = Omit<XlsxCell, "style"> & { readonly style?: number };

/** A row of cells by columns, with its number. */
export type WireRow = readonly [row: number, cells: Readonly<Record<number, WireCell>>];

/** A workbook's way from the worker to the page: the contents without cells, then the cells in slices, then the end. */
export type WorkbookSlice =
  | { readonly kind: "contents"; readonly workbook: XlsxWorkbook; readonly styles: readonly XlsxStyle[]; readonly cellCount: number }
  | { readonly kind: "cells"; readonly sheet: number; readonly rows: readonly WireRow[] }
  | { readonly kind: "end" };

/** What the worker answers to each request: a slice, or why there is none. */
export type ReadAnswer = WorkbookSlice | { readonly kind: "refused"; readonly code: XlsxFileErrorCode; readonly detail: string } | { readonly kind: "failed"; readonly words: string };
