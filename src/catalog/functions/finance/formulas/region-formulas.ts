import { BENEFIT_SHARE_OF_WAGE, MOST_BENEFIT_MONTHS } from "../../../../model/workforce/entitlements/job-loss-benefit";
import { CONTRIBUTION_CEILING, EMPLOYEE_RATES, EMPLOYER_RATES } from "../../../../model/workforce/pay/charges";
import { HOURLY_MINIMUM_WAGES } from "../../../../model/workforce/pay/minimum-wage";
import { PAID_HOURS_PER_MONTH } from "../../../../model/workforce/pay/working-time";
import type { WorkforceCase, WorkforceSources } from "../../../cases/workforce/workforce-case";
import type { ParsedTable } from "../../../record/table";
import type { Text } from "../../../record/text";
import type { SITES } from "../../../tables/training/sites";
import { dateOf } from "../../../twins/date-of";
import { expression, listedAlong, part, placesAlong, total, type Axis, type Expression } from "../../../twins/expression";
import { formula } from "../../../twins/formula";
import type { CallReader } from "../../definition/calls/call-reader";
import { TableReader } from "../../definition/calls/table-reader";
import { named } from "../../revenue/formulas/lines";
import { revenueTerms } from "../../revenue/formulas/revenue";
import { poolTerms } from "../../workforce/pool-formulas";
import { toldStays } from "./notes";

/** What REGION.IMPACT is asked beside its tables. */
interface Asked {
  readonly sites: ParsedTable<(typeof SITES)["columns"]> | null;
  /** Region of each pool. */
  readonly regionOf: readonly string[];
  readonly wageMonths: Expression;
  readonly support: Expression;
  readonly indirect: Expression;
  readonly eligible: Expression;
}

/** The rows of REGION.IMPACT without moves as native formulas: each region, then all of them. @see regionImpact */
export function regionRows(call: CallReader, sources: WorkforceSources, found: WorkforceCase, asked: Asked) {
  const { sites, regionOf, wageMonths, support, indirect, eligible } = asked;
  const terms = revenueTerms(call, sources, found);
  const staff = poolTerms(call, sources, found, terms);
  const { pools, wage, perHead, measures } = staff;
  toldStays(terms.lines, staff);
  for (const table of [pools, terms.lines.table]) table.stays();
  if (sites) {
    const known = new TableReader(call, sites, named("site", "site"));
    for (const key of ["site", "region"] as const) known.staysSaid(key);
    for (const key of ["rooms", "seatsPerRoom", "trainers", "shifts", "wageIndex"] as const) known.column(key);
    known.stays();
  }
  const { months } = terms;
  const isLast = formula`${placesAlong(months.axis)}=${found.levers.window.months}`;
  const surplus = part(named("sureffectif_de_fin_d_horizon", "surplus_at_the_end"), total(formula`${measures.surplus}*(${isLast})`, months.axis));
  const atRisk = part(named("emplois_menacés_du_vivier", "jobs_at_risk_of_pool"), formula`${surplus}/${perHead}`);
  const rate = EMPLOYER_RATES.uncapped + EMPLOYEE_RATES.uncapped;
  const capped = EMPLOYER_RATES.capped + EMPLOYEE_RATES.capped;
  const due = part(named("cotisations_par_mois", "contributions_a_month"), formula`${rounded(rate)}*${wage}+${rounded(capped)}*MIN(${wage},${CONTRIBUTION_CEILING})`);
  const asOf = call.lever("asOf", sources.levers).value;
  const [first, ...later] = HOURLY_MINIMUM_WAGES;
  const hourly = later.reduce<Expression>(
    (before, { from, wage: inForce }) => formula`IF(${asOf}>=${dateOf(from)},${inForce},${before})`,
    expression(first.wage),
  );
  const minimum = part(named("SMIG_par_mois", "minimum_wage_a_month"), formula`${hourly}*${PAID_HOURS_PER_MONTH}`);
  const benefit = part(named("IPE_par_mois", "benefit_a_month"), formula`MIN(${BENEFIT_SHARE_OF_WAGE}*${wage},${minimum})`);

  const regions = [...new Set(regionOf)];
  const axis: Axis = { name: named("région", "region"), size: expression(regions.length) };
  const key = listedAlong(pools.axis, named("numéro_de_région", "number_of_region"), regionOf.map((region) => regions.indexOf(region) + 1));
  const matched = { key, is: placesAlong(axis) };
  const byRegion = (name: Text, amount: Expression) => part(name, total(amount, pools.axis, matched));
  const jobs = byRegion(named("emplois_menacés", "jobs_at_risk"), atRisk);
  const wages = byRegion(named("salaires_perdus", "wages_lost"), formula`${atRisk}*${wage}*${wageMonths}`);
  const contributions = byRegion(named("cotisations_perdues", "contributions_lost"), formula`${atRisk}*${due}*${wageMonths}`);
  const benefits = byRegion(named("indemnités", "benefits"), formula`${atRisk}*${eligible}*${benefit}*${MOST_BENEFIT_MONTHS}`);
  const rowOf = (of: (amount: Expression) => Expression) => {
    const [lost, paid, owed] = [of(jobs), of(contributions), of(benefits)];
    return {
      atRisk: lost, redeployed: 0, jobs: lost,
      support: formula`${lost}*${support}/100`,
      indirect: formula`${lost}*${indirect}`,
      wages: of(wages), contributions: paid, benefits: owed,
      publicCost: formula`${paid}+${owed}`,
    };
  };
  const names = listedAlong(axis, named("nom_de_la_région", "name_of_region"), regions);
  return { axis, names, byRegion: rowOf((amount) => amount), inAll: rowOf((amount) => total(amount, axis)) };
}

/** Digits that a formula keeps of a figure. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(15));
}
