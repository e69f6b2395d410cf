import { parseA1Ref, stringifyA1Ref, tokenize, type ReferenceA1 } from "@borgar/fx";
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from "../document/address";
import type { Relocation } from "../document/relocation";

/**
 * A formula that no cell of the grid holds (of a validation, a conditional format, a print area), with its references
 * where the cells are now. References to other workbooks and across several sheets stay as they are.
 *
 * @param home the sheet of references that name none
 */
export function movedFormula(formula: string, home: string, relocation: Relocation): string {
  if (!relocation.isNeeded) return formula;
  return tokenize(formula)
    .map(({ type, value }) => (type.startsWith("range") ? movedReference(value, home, relocation) : value))
    .join("");
}

function movedReference(text: string, home: string, relocation: Relocation): string {
  const reference = parseA1Ref(text, { allowNamed: false, allowTernary: true });
  if (!reference || !("range" in reference)) return text;
  const { context = [], range } = reference;
  const [sheet = home, ...more] = context;
  if (more.length > 0 || sheet.includes(":")) return text;
  const name = relocation.sheetName(sheet);
  const area = areaOf(range);
  const moved = name === null ? null : relocation.reference(sheet, area);
  if (name === null || moved === null) return "#REF!";
  if (name === sheet && isSame(area, moved)) return text;
  return stringifyA1Ref({ context: context.length > 0 ? [name] : [], range: { ...range, ...boundsOf(moved, range) } });
}

type Range = ReferenceA1["range"];

function areaOf({ top, left, bottom, right }: Range): Area {
  const [row, column] = [top ?? 0, left ?? 0];
  return { row, column, rows: (bottom ?? SHEET_ROWS - 1) - row + 1, columns: (right ?? SHEET_COLUMNS - 1) - column + 1 };
}

/** What the reference leaves open stays open. */
function boundsOf({ row, column, rows, columns }: Area, { top, left, bottom = null, right = null }: Range): Range {
  return {
    top: top === null ? null : row,
    left: left === null ? null : column,
    bottom: bottom === null ? null : row + rows - 1,
    right: right === null ? null : column + columns - 1,
  };
}

function isSame(one: Area, other: Area): boolean {
  return one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;
}
