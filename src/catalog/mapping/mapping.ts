import type { Text } from "../record/text";
import type { Column, TableSpec } from "../record/table";
import type { AmountTexts } from "./amount-texts";

/** What a word of the person's own stands for; null while nobody has said. */
export interface WordMeaning {
  readonly word: string;
  readonly means: number | string | null;
  /** Whether it is a proposal that nobody has looked at. */
  readonly isProposed: boolean;
}

/** How a cell of the person's becomes one that the catalogue reads. */
export type Conversion =
  | { readonly as: "is" }
  /** Numbers times a factor; numbers typed as text first become numbers. */
  | { readonly as: "number"; readonly factor: number; readonly texts: AmountTexts | null }
  /** A blank is the name above it, as in merged cells, where these other columns hold something. */
  | { readonly as: "above"; readonly beside: readonly number[] }
  /** Words for words; one that is not listed stays as it is. */
  | { readonly as: "words"; readonly words: readonly WordMeaning[] };

/** How a column came to its source: its header names it, something speaks for it, or a hand has chosen it. */
export type Basis = "recognised" | "proposed" | "chosen";

/** Where the values of a column come from. */
export type ColumnSource =
  | { readonly from: "column"; /** Place in the block, from 0. */ readonly at: number; readonly conversion: Conversion; readonly basis: Basis }
  /** One value for all rows. */
  | { readonly from: "value"; readonly value: number | string; readonly basis: Basis };

/** How a block of the person's cells is read as one of our tables. */
export interface Mapping {
  /** Row of the headers in the block, from 0. */
  readonly top: number;
  /** By the keys of the table's columns; one that is not there is left to its default. */
  readonly columns: Readonly<Partial<Record<string, ColumnSource>>>;
}

/** What the name of a range begins with whose cells a mapping reads: `Source_Lignes` is what `Relais_Lignes` is made of. */
export const SOURCE = "Source_";

/** The name of the person's own cells behind a table, in each language. */
export function sourceName({ fr, en }: Text): Text {
  return { fr: `${SOURCE}${fr}`.replaceAll(" ", "_"), en: `${SOURCE}${en}`.replaceAll(" ", "_") };
}

/** A column of a table by its key. */
export function columnNamed(spec: TableSpec, key: string): Column<unknown> {
  const found = spec.columns[key];
  if (!found) throw new Error(`${spec.id} has no column ${key}`);
  return found;
}

/** Keys of the columns that a mapping fills, in the table's order. */
export function mappedKeys(spec: TableSpec, { columns }: Mapping): string[] {
  return Object.keys(spec.columns).filter((key) => columns[key] !== undefined);
}

/** A mapping with another source for one column; null leaves the column to its default. */
export function withSource(mapping: Mapping, key: string, source: ColumnSource | null): Mapping {
  const { [key]: _former, ...others } = mapping.columns;
  return { ...mapping, columns: source === null ? others : { ...others, [key]: source } };
}
