import type { Quantity } from "./quantity";
import type { Text } from "./text";

/** How well a default is founded. The product shows this mark beside every number that rests on it. */
export type Standing = "law" | "source" | "assumption";

export const STANDING: Readonly<Record<Standing, Text>> = {
  law: { fr: "loi", en: "law" },
  source: { fr: "source", en: "source" },
  assumption: { fr: "hypothèse", en: "assumption" },
};

/** A value that a scenario, or the table of assumptions, sets. */
export interface Lever<T = number> {
  readonly quantity: Quantity<T>;
  /** Name in the first column of Scenarios or Assumptions; compared as headers are. */
  readonly name: Text;
  readonly synonyms: readonly string[];
  readonly help: Text;
  /** Value where the workbook says nothing; null where there is none and the model has a rule for it, absent where it must be given. */
  readonly default?: T | null;
  /** What a blank cell means, where it means something that a hand may want back. */
  readonly blank?: Text;
  readonly standing: Standing;
  readonly source: Text;
}

export function lever<T>(spec: Lever<T>): Lever<T> {
  return spec;
}
