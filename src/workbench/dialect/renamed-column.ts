import { parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx";
import { sameName } from "../document/reference";

/** A table's column that got another name. */
export interface RenamedColumn {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/**
 * A formula with a column's new name in its structured references.
 *
 * @param inside whether the formula stands inside the table, where `[@Old]` needs no table name
 */
export function withRenamedColumn(formula: string, { table, from, to }: RenamedColumn, inside: boolean): string {
  if (!formula.includes("[")) return formula;
  return tokenize(formula)
    .map(({ type, value }) => {
      const reference = type === "structured" ? parseStructRef(value) : undefined;
      const meant = reference && (reference.table ? sameName(reference.table, table) : inside);
      if (!meant || !reference.columns?.some((column) => sameName(column, from))) return value;
      return stringifyStructRef({ ...reference, columns: reference.columns.map((column) => (sameName(column, from) ? to : column)) });
    })
    .join("");
}
