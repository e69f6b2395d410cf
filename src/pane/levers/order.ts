import { LEVERS, type SliderId } from "../../catalog/levers/levers";
import type { SliderControl } from "../../catalog/cases/workbook-reading";

/** What the law leaves, and what is done about it: the two levers on which most of the headline hangs. */
const FIRST: readonly SliderId[] = ["optIn", "budget"];

/** Where a lever stands among its kind. */
export type LeverGroup = NonNullable<(typeof LEVERS)[SliderId]["slider"]>;

/** The levers of the first screen: two, of the other ones where a workbook lacks one of the first. */
export function firstLevers(sliders: readonly SliderControl[]): SliderControl[] {
  return inOrder(sliders).slice(0, FIRST.length);
}

/** The levers behind them, by group. */
export function otherLevers(sliders: readonly SliderControl[]): ReadonlyMap<LeverGroup, readonly SliderControl[]> {
  const groups = new Map<LeverGroup, SliderControl[]>();
  for (const control of inOrder(sliders).slice(FIRST.length)) {
    const group = LEVERS[control.id].slider;
    groups.set(group, [...(groups.get(group) ?? []), control]);
  }
  return groups;
}

/** Days stand last: they tell what has been, and are nothing that somebody decides. */
function inOrder(sliders: readonly SliderControl[]): SliderControl[] {
  const rank = ({ id }: SliderControl) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length + Number(LEVERS[id].quantity.unit === "day"));
  return sliders.toSorted((a, b) => rank(a) - rank(b));
}
