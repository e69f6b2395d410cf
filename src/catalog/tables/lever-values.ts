import { ASSUMPTIONS, type AssumptionId } from "../levers/assumptions";
import type { Lever } from "../record/lever";
import { LEVERS, type LeverId } from "../levers/levers";
import type { ParsedSettings } from "./scenarios";

/** Levers given one by one; null says what a blank says. */
export type LeverOptions = Readonly<Partial<Record<LeverId, number | null>>>;

/** What levers are taken from. */
export interface LeverSources {
  readonly levers: ParsedSettings | null;
  /** They win over `levers`. */
  readonly options: LeverOptions;
}

/**
 * Value of a lever: given by itself, else the scenario's, else the catalogue's default.
 *
 * @returns null where the model has a rule for a blank, undefined where the lever must be given and is not
 */
export function leverValue({ levers, options }: LeverSources, id: LeverId): number | null | undefined {
  const lever: Lever = LEVERS[id];
  const given = options[id];
  return given === undefined ? (levers?.settings.get(id)?.value ?? lever.default) : (given ?? lever.default);
}

/** Value of an assumption: the table's, else the catalogue's default; null where the model has a rule for a blank. */
export function assumed(assumptions: ParsedSettings | null, id: AssumptionId): number | null {
  const assumption: Lever = ASSUMPTIONS[id];
  return assumptions?.settings.get(id)?.value ?? assumption.default ?? null;
}
