import { CURRENCIES } from "../../../model/revenue/inputs";
import type { CellValue } from "../../record/cells";
import type { Unit } from "../../record/unit";
import type { Column, TableSpec } from "../../record/table";
import { LINES } from "../../tables/revenue/lines";
import type { Locale, Text } from "../../record/text";
import { HEADER_ROW, laidTable, type LaidColumn, type LaidTable } from "../layout/laid-table";
import type { Role } from "../layout/looks";
import { numberFormat } from "../layout/number-formats";
import { area } from "../layout/references";
import type { TypedRow } from "../contents/template";
import type { ValidationLayout } from "../layout/workbook-layout";

type Columns = Readonly<Record<string, Column<unknown>>>;

/** A column that formulas fill, after those that are typed. */
export interface FormulaColumn {
  readonly header: string;
  readonly note: string;
  readonly unit: Unit;
  readonly formula: string;
  readonly values: readonly CellValue[];
}

/** What a table's own columns do not tell of a template's rows. */
export interface Typing<C> {
  /** Columns whose figures rest on no source. */
  readonly assumed?: readonly (keyof C)[];
  /** Cells whose row decides that they rest on no source. */
  readonly isAssumed?: (key: keyof C, row: number) => boolean;
  /** Number format of a cell whose row decides what its figure is. */
  readonly formatOf?: (key: keyof C, row: number) => string | undefined;
  /** Columns of words right of all others. */
  readonly remarks?: readonly LaidColumn[];
}

/** A table of inputs with what a template types into it. */
export function typedTable<C extends Columns>(
  spec: TableSpec<C>,
  rows: readonly TypedRow<C>[],
  formulaColumns: readonly FormulaColumn[],
  locale: Locale,
  { assumed = [], isAssumed = (key) => assumed.includes(key), formatOf = () => undefined, remarks = [] }: Typing<C> = {},
): LaidTable {
  const keys = Object.keys(spec.columns) as (keyof C & string)[];
  const columns = keys.map((key): LaidColumn => {
    const column = spec.columns[key] as Column<unknown>;
    const format = numberFormat(column.quantity.unit, locale);
    return {
      header: column.header[locale],
      note: column.help[locale],
      contents: rows.map((row, index) => {
        const value = inLanguage(row[key], locale);
        return { value, role: isAssumed(key, index) && value !== null ? "assumption" : roleOf(column, value), numberFormat: formatOf(key, index) ?? format };
      }),
    };
  });
  const calculatedColumns = formulaColumns.map(({ header, note, unit, formula, values }): LaidColumn => ({
    header,
    note,
    formula,
    contents: values.map((value) => ({ value, formula, role: "formula", numberFormat: numberFormat(unit, locale) })),
  }));
  const validations = keys.flatMap((key, index) =>
    validationOf(spec.columns[key] as Column<unknown>, area(HEADER_ROW + 1, index, rows.length, 1), locale),
  );
  // Excel takes no space in the name of a table.
  return laidTable(spec.name[locale].replaceAll(" ", "_"), [...columns, ...calculatedColumns, ...remarks], validations);
}

export function inLanguage(cell: CellValue | Text | undefined, locale: Locale): CellValue {
  if (cell === undefined) return null;
  return typeof cell === "object" && cell !== null && "fr" in cell ? cell[locale] : cell;
}

/** A value that overrides a lever on one line is the user's assumption; everything else is an input like any other. */
function roleOf({ blank }: Column<unknown>, value: CellValue): Role {
  return blank?.status === "lever" && value !== null ? "assumption" : "input";
}

/** What the spreadsheet itself can refuse while it is typed; the rest is refused by the catalogue when it is read. */
function validationOf(column: Column<unknown>, ref: string, locale: Locale): ValidationLayout[] {
  const { quantity, blank } = column;
  const common = { area: ref, message: capitalised(quantity.wanted[locale]), allowBlank: blank !== undefined };
  if (column === LINES.columns.currency) return [{ ...common, rule: { kind: "list", source: `="${CURRENCIES.join(",")}"` } }];
  const { min, max } = quantity;
  if (min === undefined || (min === -Infinity && max === Infinity)) return [];
  const highest = max === undefined || max === Infinity ? 1e12 : max;
  return [{ ...common, rule: { kind: "between", min: `=${min}`, max: `=${highest}` } }];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
