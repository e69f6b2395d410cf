import { isBase } from "../../../catalog/cases/workbook-reading";
import type { Text } from "../../../catalog/record/text";
import type { Shown } from "../../state/shown";
import { WORDS } from "../../words/words";

/** The headline's figures, each with the chart that it opens. */
export type TileId = "at-risk" | "people" | "cash" | "bad-case";

/** How a figure stands against Base. */
export type AgainstBase =
  | { readonly standing: "better" | "worse"; readonly isHigher: boolean; readonly difference: number; readonly words: Text }
  | { readonly standing: "same"; readonly difference: number; readonly words: Text }
  /** Base itself as it stands in the workbook, none to compare with, or one that is on its way. */
  | { readonly standing: "none"; readonly words: Text | null };

/** One figure of the headline, ready to be drawn as a tile or as a part of a line. */
export interface TileFigure {
  readonly id: TileId;
  readonly name: Text;
  /** Its name where there is little room. */
  readonly brief: Text;
  /** The number as it is shown, and its currency or nothing. */
  readonly shown: string;
  readonly unit: string;
  /** The number in full; null while there is none. */
  readonly value: number | null;
  /** The number to the cent, where it is rounded. */
  readonly exact: Text | null;
  readonly meaning: Text;
  /** What is to be said beside it. */
  readonly note: Text | null;
  /** What is alarming about it. */
  readonly warning: Text | null;
  readonly against: AgainstBase;
  /** False while it answers an earlier question. */
  readonly isCurrent: boolean;
  /** Whether values count that no cell holds yet. */
  readonly isPreview: boolean;
}

interface Compared {
  readonly value: number;
  /** The same of Base; null where Base has none. */
  readonly base: number | null;
  /** Which way is better. */
  readonly better: "lower" | "higher";
  /** Differences smaller than this are none: cents of rounding, half a person. */
  readonly least: number;
  /** Writes a difference without its sign. */
  readonly write: (difference: number) => string;
}

/** How a number stands against the same number of Base. */
export function againstBase({ scenario, preview }: Shown, { value, base, better, least, write }: Compared): AgainstBase {
  if (isBase(scenario) && !preview) return { standing: "none", words: WORDS.tileIsBase };
  if (base === null) return { standing: "none", words: null };
  const difference = value - base;
  if (Math.abs(difference) < least) return { standing: "same", difference, words: WORDS.sameAsBase };
  const isHigher = difference > 0;
  const standing = isHigher === (better === "higher") ? "better" : "worse";
  return { standing, isHigher, difference, words: WORDS.standing[standing](write(Math.abs(difference))) };
}
