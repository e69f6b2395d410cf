import { firstDay, monthOfDay, type Day } from "../calendar/calendar";
import { emptyMeasures } from "../empty-measures";
import type { Window } from "../calendar/window";
import type { RevenueLevers } from "./inputs";
import { collectedShare, lapseOf, meanHeld, type Collection, type ConsentLedger } from "./consents/ledger";
import { stillToCollect } from "./line-consent";
import { lapsedBy, optInAt, type OptIn } from "./consents/opt-in";

/**
 * What is told of the consents of a ledger in a month, as numbers of contacts.
 *
 * - `collected`: by the ledger, and from the as-of date by the curve; the first time
 * - `givenAgain`: of those that lapse from the as-of date on
 * - `lapsing`: good until the day before
 * - `withdrawn`: in the month of the as-of date, all that was still good then
 * - `callable`: good at the month's end; that of the month before + collected + given again - lapsing - withdrawn
 */
export const CONSENT_MEASURES = ["collected", "givenAgain", "lapsing", "withdrawn", "callable"] as const;
export type ConsentMeasure = (typeof CONSENT_MEASURES)[number];

/** What a scenario sets for consents. */
export type ConsentLevers = Pick<RevenueLevers, "asOf" | "optIn" | "optInSpeed" | "givenAgain">;

/**
 * Consents of a ledger by month: what it holds, and what is collected after the as-of date, as the revenue model has both.
 *
 * @returns every measure by month
 * @source domain.md 10.1-10.2
 */
export function consentSchedule(ledger: ConsentLedger, levers: ConsentLevers, window: Window): Record<ConsentMeasure, Float64Array> {
  const { asOf, givenAgain } = levers;
  const { contacts } = ledger;
  const measures = emptyMeasures(CONSENT_MEASURES, window.months);
  const add = (measure: ConsentMeasure, day: Day, consents: number) => {
    const t = monthOfDay(day) - window.start;
    if (t >= 0 && t < window.months) measures[measure][t] = (measures[measure][t] as number) + consents;
  };
  const end = firstDay(window.start + window.months);
  for (const collection of ledger.collections) addCollection(collection, levers, end, add);
  const curve: OptIn = {
    plateau: stillToCollect(levers.optIn, collectedShare(ledger), 1),
    tau: levers.optInSpeed,
    start: asOf,
    givenAgain,
  };
  const all: OptIn = { ...curve, givenAgain: 1 };
  for (let t = 0; t < window.months; t++) {
    const [first, next] = [firstDay(window.start + t), firstDay(window.start + t + 1)];
    const lapsing = contacts * (lapsedBy(curve, next) - lapsedBy(curve, first));
    add("collected", first, contacts * (optInAt(all, next) - optInAt(all, first)));
    add("lapsing", first, lapsing);
    add("givenAgain", first, givenAgain * lapsing);
    add("callable", first, contacts * (meanHeld(ledger, levers, next - 1, next) + optInAt(curve, next)));
  }
  return measures;
}

/** What becomes of the consents of a day up to another. */
function addCollection(
  { day, collected, withdrawn }: Collection,
  { asOf, givenAgain }: ConsentLevers,
  end: Day,
  add: (measure: ConsentMeasure, day: Day, consents: number) => void,
): void {
  add("collected", day, collected);
  let lapse = lapseOf(day);
  if (lapse < asOf) return add("lapsing", lapse, collected);
  add("withdrawn", asOf, withdrawn);
  for (let consents = collected - withdrawn; lapse < end && consents > 0; lapse = lapseOf(lapse)) {
    add("lapsing", lapse, consents);
    consents *= givenAgain;
    add("givenAgain", lapse, consents);
  }
}
