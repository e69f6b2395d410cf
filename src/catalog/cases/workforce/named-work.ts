import { nameKey, normalised, type Row } from "../../record/table";
import type { WORK } from "../../tables/workforce/work";

/** An activity as cells name it: "Accueil", or "Accueil (Rabat)" where it stands on several sites, as the results write it. */
export interface NamedActivity {
  readonly activity: string;
  /** What stands in brackets at its end, a site perhaps; null without. */
  readonly bracket: string | null;
}

/** Both parts normalised. */
export function namedActivity(text: string): NamedActivity {
  const bracket = /[([]([^()[\]]+)[)\]]\s*$/.exec(text)?.[1] ?? null;
  return { activity: normalised(text), bracket: bracket === null ? null : normalised(bracket) };
}

/** Which row of Work people are sent to: one; or none of that name; or one of several that nothing tells apart. */
export type FoundWork = { readonly row: number } | { readonly among: readonly number[] } | null;

type WorkRow = Row<(typeof WORK)["columns"]>;

/**
 * Row of Work that an activity's name means for people of a site. A site in brackets decides; without it their own site does, then
 * work that can be done from anywhere, then another site.
 *
 * @param home normalised site of the people; null where it is not known
 */
export function workNamed(work: readonly WorkRow[], name: string, home: string | null): FoundWork {
  const { activity, bracket } = namedActivity(name);
  const all = work.flatMap((row, at) => (normalised(row.activity) === activity ? [at] : []));
  const siteOf = (at: number) => placeOf(work[at] as WorkRow);
  const named =
    bracket === null ? [] : all.filter((at) => siteOf(at) === bracket || namedActivity((work[at] as WorkRow).activity).bracket === bracket);
  const rows = named.length > 0 ? named : all;
  const choices = [rows.filter((at) => home !== null && siteOf(at) === home), rows.filter((at) => siteOf(at) === null), rows];
  const [first, ...others] = choices.find((some) => some.length > 0) ?? [];
  if (first === undefined) return null;
  return others.length === 0 ? { row: first } : { among: [first, ...others] };
}

/** Site of a row of work, normalised; null for work that can be done from anywhere. */
export function placeOf({ site }: WorkRow): string | null {
  return site === null ? null : nameKey(site);
}
