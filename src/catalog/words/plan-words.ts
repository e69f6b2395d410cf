import { CONSTRAINT_FAMILIES } from "../../model/reallocation/problem/constraint-families";
import type { LimitPlace } from "../../model/reallocation/program/constraints/constraint";
import type { Price } from "../../model/reallocation/solve/prices";
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
export function isOfMoney({ constraint }: LimitPlace | Resource): boolean {
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

/** Less than this a unit is worth nothing: of money, and of all else. */
const NOTHING_WORTH = { money: 1e-3, other: 0.5 } as const;

/** Whether neither one more nor one less of a limit would change the plan's value. */
export function isFree(price: Price): boolean {
  return worthOf(price) < leastOf(price.resource);
}

/**
 * The order in which prices are read: money, for a dirham can't be compared with a person; what else can be granted; what the market sets;
 * the pools' own. Of each the dearest first.
 */
export function byReader(a: Price, b: Price): number {
  return rankOf(a.resource) - rankOf(b.resource) || worthOf(b) - worthOf(a);
}

function rankOf(resource: Resource): number {
  const { isPoolsOwn, setBy } = CONSTRAINT_FAMILIES[resource.constraint];
  if (isPoolsOwn) return 3;
  if (setBy !== "lever") return 2;
  return isOfMoney(resource) ? 0 : 1;
}

function worthOf({ more, less }: Price): number {
  return Math.max(Math.abs(more), Math.abs(less));
}

function leastOf(limit: LimitPlace | Resource): number {
  return isOfMoney(limit) ? NOTHING_WORTH.money : NOTHING_WORTH.other;
}

/**
 * A price as one would say it.
 *
 * @param unit of what is priced, as resourceInWords has it
 */
export function priceInWords(price: Price, unit: Text): Text {
  const { resource, more, moreUpTo, less } = price;
  if (isFree(price)) return both("Ne bloque pas : une unité de plus ou de moins ne change rien", "Does not bind: one more or less changes nothing");
  if (Math.abs(more) < leastOf(resource)) return both(`Une de plus ne vaut rien ; une de moins coûte ${rounded(less, "fr")} MAD`, `One more is worth nothing; one less costs ${rounded(less, "en")} MAD`);
  const range = moreUpTo === null ? both("", "") : both(`, jusqu'à ${rounded(moreUpTo, "fr")} de plus`, `, up to ${rounded(moreUpTo, "en")} more`);
  const one = isOfMoney(resource)
    ? both("Un dirham de plus rapporte", "One more dirham brings")
    : both(`Une unité de plus (${unit.fr}) ${more < 0 ? "coûte" : "vaut"}`, `One more (${unit.en}) ${more < 0 ? "costs" : "is worth"}`);
  return both(`${one.fr} ${rounded(Math.abs(more), "fr")} MAD${range.fr}`, `${one.en} ${rounded(Math.abs(more), "en")} MAD${range.en}`);
}

function both(fr: string, en: string): Text {
  return { fr, en };
}
