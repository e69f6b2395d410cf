import { CONSTRAINT_FAMILIES } from "../../model/reallocation/problem/constraint-families";
import type { LimitPlace } from "../../model/reallocation/program/constraints/constraint";
import type { Resource } from "../../model/reallocation/solve/resources";
import { monthName, numeral } from "../record/format";
import type { ReallocationNames } from "../cases/reallocation/reallocation-case";
import type { Locale, Text } from "../record/text";

/** A limit and what it is about: the training seats of Fès in March 2027. */
export function limitInWords(place: LimitPlace, names: ReallocationNames, start: number, locale: Locale): string {
  const { site, month, year } = place;
  const of = site === undefined ? "" : locale === "fr" ? ` de ${names.sites[site] ?? ""}` : ` of ${names.sites[site] ?? ""}`;
  const { words } = CONSTRAINT_FAMILIES[place.constraint];
  const when = month !== undefined && !isCumulative(place) ? `, ${monthName(start + month, locale)}` : year === undefined ? "" : `, ${year}`;
  return words[locale] + of + when;
}

/** Whether a limit looks at sums from the beginning on, so that its month is not told. */
export function isCumulative({ constraint }: LimitPlace): boolean {
  return CONSTRAINT_FAMILIES[constraint].isCumulative === true;
}

/** Whether a limit is on money, which the program has in thousands. */
export function isOfMoney({ constraint }: LimitPlace): boolean {
  return CONSTRAINT_FAMILIES[constraint].unit === "money";
}

/** What one more of is priced, and how it is counted. */
export function resourceInWords(
  { constraint, site, activity, pool }: Resource,
  { sites, activities, pools }: ReallocationNames,
): { readonly name: Text; readonly unit: Text } {
  const { of, one } = CONSTRAINT_FAMILIES[constraint].oneMore;
  const [place] = [named(sites, site), named(activities, activity), named(pools, pool)].filter((name) => name !== null);
  return { name: place === undefined ? of : { fr: `${of.fr}, ${place}`, en: `${of.en}, ${place}` }, unit: one };
}

function named(names: readonly string[], row: number | undefined): string | null {
  return row === undefined ? null : (names[row] ?? "");
}

/** An amount of money to three significant figures: a shadow price is no more exact than what it rests on. */
export function rounded(amount: number, locale: Locale): string {
  const digits = amount === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(amount))));
  const scale = 10 ** Math.floor(Math.log10(Math.abs(amount) || 1) - 2);
  const three = Math.abs(amount) >= 1000 ? Math.round(amount / scale) * scale : amount;
  return numeral(three, locale, [Math.min(4, digits)]);
}
