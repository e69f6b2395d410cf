import type { ConstraintId } from "../../model/reallocation/problem/constraint-id";
import type { LimitPlace } from "../../model/reallocation/program/constraints/constraint";
import type { Resource } from "../../model/reallocation/solve/resources";
import { monthName, numeral } from "../record/format";
import type { ReallocationNames } from "../cases/reallocation/reallocation-case";
import type { Locale, Text } from "../record/text";

/** Limits of a plan in the user's words, as the subject of a sentence. */
export const CONSTRAINTS: Readonly<Record<ConstraintId, Text>> = {
  people: { fr: "les effectifs", en: "the people there are" },
  "exits-from-idle": { fr: "les agents sans travail", en: "the idle agents" },
  seats: { fr: "les places de formation", en: "the training seats" },
  trainers: { fr: "les formateurs", en: "the trainers" },
  demand: { fr: "la demande de travail nouveau", en: "the demand for new work" },
  "demand-after": { fr: "la demande après l'horizon", en: "the demand after the horizon" },
  budget: { fr: "le budget de formation", en: "the retraining budget" },
  "monthly-budget": { fr: "le budget de formation mensuel", en: "the monthly retraining budget" },
  "refund-claim": { fr: "les remboursements demandés", en: "the refunds claimed" },
  "refund-ceiling": { fr: "le plafond de remboursement", en: "the refund ceiling" },
  "most-exits": { fr: "les départs par mois", en: "the exits a month" },
  "total-exits": { fr: "le moins de départs possible", en: "as few exits as possible" },
  "least-redeployed": { fr: "la part minimale de réaffectés", en: "the least share redeployed" },
  groups: { fr: "les groupes de formation", en: "the training groups" },
};

/** A limit and what it is about: the training seats of Fès in March 2027. */
export function limitInWords({ constraint, site, month, year }: LimitPlace, names: ReallocationNames, start: number, locale: Locale): string {
  const of = site === undefined ? "" : locale === "fr" ? ` de ${names.sites[site] ?? ""}` : ` of ${names.sites[site] ?? ""}`;
  const when = month !== undefined && constraint !== "budget" ? `, ${monthName(start + month, locale)}` : year === undefined ? "" : `, ${year}`;
  return CONSTRAINTS[constraint][locale] + of + when;
}

/** What one more of is priced, and how it is counted. */
export function resourceInWords(resource: Resource, names: ReallocationNames): { readonly name: Text; readonly unit: Text } {
  switch (resource.kind) {
    case "budget":
      return { name: { fr: "Budget de formation", en: "Retraining budget" }, unit: MAD };
    case "monthly-budget":
      return { name: { fr: "Budget de formation mensuel", en: "Monthly retraining budget" }, unit: MAD };
    case "refund-ceiling":
      return { name: { fr: "Plafond de remboursement", en: "Refund ceiling" }, unit: MAD };
    case "seat":
      return { name: both("Places de formation, ", "Training seats, ", names.sites[resource.site]), unit: { fr: "place", en: "seat" } };
    case "trainer":
      return { name: both("Formateurs, ", "Trainers, ", names.sites[resource.site]), unit: { fr: "formateur", en: "trainer" } };
    case "demand":
      return { name: both("Demande, ", "Demand, ", names.activities[resource.activity]), unit: { fr: "ETP", en: "FTE" } };
    case "agent":
      return { name: both("Agents sans travail, ", "Idle agents, ", names.pools[resource.pool]), unit: { fr: "agent", en: "agent" } };
    case "exit":
      return { name: { fr: "Départs par mois", en: "Exits a month" }, unit: { fr: "départ par mois", en: "exit a month" } };
  }
}

const MAD: Text = { fr: "MAD", en: "MAD" };

function both(fr: string, en: string, name = ""): Text {
  return { fr: fr + name, en: en + name };
}

/** An amount of money to three significant figures: a shadow price is no more exact than what it rests on. */
export function rounded(amount: number, locale: Locale): string {
  const digits = amount === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(amount))));
  const scale = 10 ** Math.floor(Math.log10(Math.abs(amount) || 1) - 2);
  const three = Math.abs(amount) >= 1000 ? Math.round(amount / scale) * scale : amount;
  return numeral(three, locale, [Math.min(4, digits)]);
}
