import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../../document/address";
import type { Relocation } from "../../document/relocation";
import { movedFormula } from "../../dialect/moved-formula";
import type { XlsxColumns, XlsxRow, XlsxSheet } from "../../xlsx/model/model";
import type { XlsxKeptSheet } from "../../xlsx/model/model-kept";
import { listOrAbsent, present } from "../../xlsx/model/present";
import { movedEach, movedItems } from "./moved-areas";
import { movedElement } from "./moved-elements";

/** A sheet of the opened file without its cells: what the grid does not know of it, where the cells now are that it is about. */
export function keptSheet({ cells: _cells, merges: _merges, protection: _protection, ...sheet }: XlsxSheet, relocation: Relocation): Omit<XlsxSheet, "cells"> {
  if (!relocation.isNeeded) return sheet;
  const { name } = sheet;
  const moved = (formula: string): string => movedFormula(formula, name, relocation);
  return present<Omit<XlsxSheet, "cells">>({
    ...sheet,
    columns: listOrAbsent(movedColumns(sheet.columns ?? [], name, relocation)),
    rows: movedRows(sheet.rows ?? {}, name, relocation),
    validations: listOrAbsent(
      movedItems(sheet.validations, name, relocation).map((validation) => ({
        ...validation,
        ...(validation.formula1 === undefined ? {} : { formula1: moved(validation.formula1) }),
        ...(validation.formula2 === undefined ? {} : { formula2: moved(validation.formula2) }),
      })),
    ),
    conditionalFormats: listOrAbsent(
      movedItems(sheet.conditionalFormats, name, relocation).map((format) => ({
        ...format,
        ...(format.formulas === undefined ? {} : { formulas: format.formulas.map(moved) }),
      })),
    ),
    hyperlinks: listOrAbsent(
      movedEach(sheet.hyperlinks, name, relocation).map((link) => ({
        ...link,
        ...(link.location === undefined ? {} : { location: moved(link.location) }),
      })),
    ),
    notes: listOrAbsent(movedEach(sheet.notes, name, relocation)),
    kept: sheet.kept && movedKept(sheet.kept, name, relocation),
  });
}

function movedKept(kept: XlsxKeptSheet, sheet: string, relocation: Relocation): XlsxKeptSheet {
  return { ...kept, elements: kept.elements.flatMap((element) => movedElement(element, sheet, relocation) ?? []) };
}

function movedColumns(spans: readonly XlsxColumns[], sheet: string, relocation: Relocation): XlsxColumns[] {
  return spans
    .flatMap((span) => {
      const column: Area = { row: 0, column: span.first, rows: SHEET_ROWS, columns: span.last - span.first + 1 };
      return relocation.areas(sheet, column).map((area) => ({ ...span, first: area.column, last: area.column + area.columns - 1 }));
    })
    .sort((one, other) => one.first - other.first);
}

function movedRows(rows: Readonly<Record<number, XlsxRow>>, sheet: string, relocation: Relocation): Record<number, XlsxRow> | undefined {
  const moved = Object.entries(rows).flatMap(([row, traits]) =>
    relocation
      .areas(sheet, { row: Number(row), column: 0, rows: 1, columns: SHEET_COLUMNS })
      .map((area): [number, XlsxRow] => [area.row, traits]),
  );
  return moved.length === 0 ? undefined : Object.fromEntries(moved);
}
