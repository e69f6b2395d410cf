import type { Window } from "../../../../model/calendar/window";
import { part, placesAlong, type Axis, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader, LeverTerm } from "../../definition/calls/call-reader";

/** The months of a window side by side, as native formulas. */
export interface MonthTerms {
  readonly axis: Axis;
  /** First day of each. */
  readonly first: Expression;
  /** First day of the month behind it. */
  readonly next: Expression;
  /** First day behind the window. */
  readonly end: Expression;
  /** First day of the month before it. */
  readonly previous: Expression;
}

/** The levers that say the window. */
export interface WindowTerms {
  /** The first month, blank for that of the as-of date. */
  readonly start: LeverTerm;
  readonly months: LeverTerm;
  readonly asOf: LeverTerm;
}

/** The months of a call: as many as its sheet has columns for; another horizon takes another sheet. */
export function monthTerms(call: CallReader, { months }: Window, terms: WindowTerms): MonthTerms {
  call.holds(formula`${terms.months.value}=${months}`);
  const axis: Axis = { name: { fr: "mois", en: "month" }, size: { kind: "number", value: months }, across: true };
  const place = placesAlong(axis);
  const begins = part({ fr: "début_de_l_horizon", en: "window_begins" }, formula`IF(${terms.start.isBlank},${terms.asOf.value},${terms.start.value})`);
  return {
    axis,
    first: part({ fr: "premier_jour", en: "first_day" }, formula`DATE(YEAR(${begins}),MONTH(${begins})+${place}-1,1)`),
    next: part({ fr: "mois_suivant", en: "next_month" }, formula`DATE(YEAR(${begins}),MONTH(${begins})+${place},1)`),
    previous: part({ fr: "mois_d_avant", en: "month_before" }, formula`DATE(YEAR(${begins}),MONTH(${begins})+${place}-2,1)`),
    end: part({ fr: "fin_de_l_horizon", en: "window_ends" }, formula`DATE(YEAR(${begins}),MONTH(${begins})+${months},1)`),
  };
}
