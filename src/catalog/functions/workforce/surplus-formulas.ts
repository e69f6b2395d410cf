import type { WorkforceCase, WorkforceSources } from "../../cases/workforce/workforce-case";
import { listedAlong, total } from "../../twins/expression";
import type { SurplusMeasure } from "../../../model/workforce/pools/surplus";
import type { CallReader } from "../definition/calls/call-reader";
import { revenueTerms } from "../revenue/formulas/revenue";
import { poolTerms } from "./pool-formulas";

/** The rows of SURPLUS as native formulas: each pool's months, then those of all pools. */
export function surplusBands(call: CallReader, sources: WorkforceSources, found: WorkforceCase) {
  const terms = revenueTerms(call, sources, found);
  const { months } = terms;
  const { pools, measures } = poolTerms(call, sources, found, terms);
  for (const table of [pools, terms.lines.table]) table.stays();
  const ofAll = (measure: SurplusMeasure) => total(measures[measure], pools.axis);
  const names = listedAlong(pools.axis, { fr: "nom_du_vivier", en: "name_of_pool" }, found.workforce.pools.map(({ pool }) => pool));
  const inAll = { headcount: ofAll("headcount"), need: ofAll("need"), surplus: ofAll("surplus"), surplusWithoutAttrition: ofAll("surplusWithoutAttrition"), idleWage: ofAll("idleWage") };
  return [
    { axes: [pools.axis, months.axis], row: { pool: names, month: months.first, ...measures } },
    { axes: [months.axis], row: { pool: "Total", month: months.first, ...inAll } },
  ];
}
