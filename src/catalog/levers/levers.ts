import type { Feeds, Lever, LeverBounds } from "../record/lever";
import { CONSENT_LEVERS } from "./consent";
import { REVENUE_LEVERS } from "./revenue";
import { STAFF_LEVERS } from "./staff";

/** Rows of Scenarios. */
export const LEVERS = { ...REVENUE_LEVERS, ...STAFF_LEVERS, ...CONSENT_LEVERS } as const;
type Levers = typeof LEVERS;
export type LeverId = keyof Levers;
export const LEVER_IDS = Object.keys(LEVERS) as LeverId[];

/** Levers whose record says something of a kind. */
type LeversWith<Said> = { [K in LeverId]: Levers[K] extends Said ? K : never }[LeverId];

/** Levers of the task pane's first view. */
export type SliderId = LeversWith<{ readonly slider: string }>;
export const SLIDER_IDS = LEVER_IDS.filter((id): id is SliderId => "slider" in LEVERS[id]);

/** The bounds and step of their sliders. */
export const SLIDERS = Object.fromEntries(SLIDER_IDS.map((id) => [id, LEVERS[id].bounds])) as Readonly<Record<SliderId, LeverBounds>>;

/** Levers that a goal can be sought by. */
export type SoughtLever = LeversWith<{ readonly sought: object }>;
export const SOUGHT_LEVERS = LEVER_IDS.filter((id): id is SoughtLever => "sought" in LEVERS[id]);

/** Values of the levers that a model takes as they are, by their names; null for a blank that the model has a rule for. */
export type Fed<Model extends Feeds> = {
  readonly [K in LeversWith<{ readonly feeds: Model }>]: Levers[K] extends { readonly default: null } ? number | null : number;
};

/** @param value of a lever */
export function fed<Model extends Feeds>(model: Model, value: (id: LeverId) => number | null): Fed<Model> {
  const ids = LEVER_IDS.filter((id) => (LEVERS[id] as Lever).feeds === model);
  return Object.fromEntries(ids.map((id) => [id, value(id)])) as Fed<Model>;
}
