import type { ConstraintId } from "../../model/reallocation/problem/constraint-families";
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
  /** What a hand usually keeps within, and by what steps it goes: laid out beside the lever in a new workbook, and for its slider. */
  readonly bounds?: LeverBounds;
  /** Where the pane's first view has its slider: with the law, or with the moves, where there are people who can be moved. */
  readonly slider?: "law" | "moves";
  /** Between what a goal is sought by it where nobody says; absent where none is sought by it. */
  readonly sought?: { readonly low: number; readonly high: number };
  /** Which model takes its value as it is, under the lever's own name. */
  readonly feeds?: Feeds;
  /** The limit of the best plan that it sets by hand. */
  readonly limits?: ConstraintId;
}

export interface LeverBounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Models that take levers as they are: revenue, and the terms of the reallocation. */
export type Feeds = "revenue" | "reallocation";

/** What the lists of levers are made from: their types know it of each. */
type Listed = "default" | "slider" | "sought" | "feeds";

/** A lever's record, whose type tells which lists it stands in. */
export function lever<const Spec extends Lever>(spec: Spec): Omit<Lever, Listed> & Pick<Spec, Listed & keyof Spec> {
  return spec;
}
