import { regionImpact, type Impact, type JobsLost } from "../../../model/finance/region-impact";
import type { Window } from "../../../model/calendar/window";
import type { Activity } from "../../../model/scenario/new-work";
import { plan } from "../../../model/scenario/plan";
import type { StaffPlan } from "../../../model/scenario/staff-plan";
import { jobLossBenefit, MOST_BENEFIT_MONTHS } from "../../../model/workforce/entitlements/job-loss-benefit";
import { monthlyMinimumWage } from "../../../model/workforce/pay/minimum-wage";
import { defineFunction, refuseErrors } from "../definition/define";
import { namedValue, optional, table } from "../definition/parameter";
import { operatorCase } from "../../cases/operator/operator-case";
import { nameKey, type ParsedTable } from "../../record/table";
import type { Locale } from "../../record/text";
import type { Pool } from "../../../model/workforce/pools/pool";
import { placesAlong } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { factor, months, pieces, share } from "../../record/quantity";
import { SITES } from "../../tables/training/sites";
import { ACCEPTANCE, ACCEPTANCE_STAFF } from "../definition/acceptance-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { OF_CALLS_WITHOUT_MOVES, WITH_MOVES } from "../definition/without-twin";
import { NoTwin } from "../../twins/printing";
import { noteTerm } from "./formulas/notes";
import { regionRows } from "./formulas/region-formulas";
import { asNote, NOTE_COLUMN, PLAN_TABLES, planNotes } from "./plan-parameters";

const { cash: _, ...STAFF_TABLES } = PLAN_TABLES;

const NOWHERE = { fr: "Non précisé", en: "Not said" } as const;

const SITED = {
  ...ACCEPTANCE,
  lines: ACCEPTANCE_STAFF.lines,
  pools: ACCEPTANCE_STAFF.pools.map((row, index) => [...row, ["Site", "Rabat", "Fès"][index] as string]),
  sites: [["Site", "Région", "Salles", "Places par salle", "Formateurs"], ["Rabat", "Rabat-Salé-Kénitra", 2, 15, 2], ["Fès", "Fès-Meknès", 1, 12, 1]],
};

/** What is said by name. */
const SAID = {
  wageMonths: namedValue(
    months({ min: 1, max: 60 }),
    { name: { fr: "Mois de salaires", en: "Months of wages" }, help: { fr: "Mois de salaires et de cotisations comptés ; par défaut 12", en: "Months of wages and contributions counted; by default 12" } },
    { value: 12 },
  ),
  support: namedValue(
    pieces({ fr: "un nombre d'emplois", en: "a number of jobs" }, { min: 0, max: 100 }),
    {
      name: { fr: "Emplois de support pour 100", en: "Support jobs per 100" },
      help: { fr: "Sécurité, comptabilité, informatique, nettoyage ; par défaut 12 (hypothèse)", en: "Security, accounting, IT, cleaning; by default 12 (assumption)" },
    },
    { value: 12 },
  ),
  indirect: namedValue(
    factor({ min: 0, max: 5 }),
    { name: { fr: "Emplois indirects par emploi", en: "Indirect jobs per job" }, help: { fr: "Par défaut 0,4 (hypothèse : 0,3 à 0,5)", en: "By default 0.4 (assumption: 0.3 to 0.5)" } },
    { value: 0.4 },
  ),
  eligible: namedValue(
    share(),
    { name: { fr: "Part ayant droit à l'IPE", en: "Share entitled to IPE" }, help: { fr: "Par défaut 40 % (hypothèse) ; 780 jours déclarés en 36 mois, dont 260 en 12", en: "By default 40% (assumption); 780 days declared in 36 months, of which 260 in 12" } },
    { value: 0.4 },
  ),
};

/** RELAIS.REGION.IMPACT: what the jobs lost are to each region and to the social security. */
export const REGION_IMPACT = defineFunction({
  id: "REGION.IMPACT",
  summary: {
    fr: "Effet par région : emplois menacés, réaffectés et perdus, emplois de support et indirects, salaires, cotisations et indemnités de perte d'emploi",
    en: "Effect by region: jobs at risk, redeployed and lost, support and indirect jobs, wages, contributions and job-loss benefit",
  },
  explanation: {
    fr: "Emplois menacés = sureffectif de fin d'horizon, départs naturels déduits. Perdus = menacés − réaffectés que la demande paie, ou en formation, à cette date, par les réaffectations du tableau : autant de places de formation qu'il faudrait encore. Support : 12 emplois pour 100 agents. Indirects : autres emplois locaux, 0,4 par emploi (hypothèse : 0,3 à 0,5). Salaires et cotisations (part patronale et salariale) sur les mois demandés ; indemnité de perte d'emploi (IPE) : 70 % du salaire, au plus le SMIG, six mois, pour la part des personnes qui y a droit (hypothèse : 40 % ; il faut quelque deux ans et demi de service, et deux personnes sur cinq ont moins d'un an). Les salaires des emplois de support et indirects, inconnus, n'y sont pas. La subvention par emploi préservé est dans REALLOCATE.SUMMARY.",
    en: "Jobs at risk = surplus at the end of the horizon, natural leavers deducted. Lost = at risk − redeployed whom the demand pays for, or in class, by then, by the moves of the table: as many places of training would still be needed. Support: 12 jobs for 100 agents. Indirect: other local jobs, 0.4 for each (an assumption: 0.3 to 0.5). Wages and contributions (employer's and employee's) over the months asked for; job-loss benefit (IPE): 70% of the wage, at most the minimum wage, six months, for the share of people entitled to it (an assumption: 40%; it takes some two and a half years of service, and two people in five have less than one). Wages of support and indirect jobs, which are not known, are not in it. The subsidy per job kept is in REALLOCATE.SUMMARY.",
  },
  params: {},
  tables: { ...STAFF_TABLES, sites: optional(table(SITES)) },
  named: {
    ...SAID,
    ...RESULT_VALUES,
  },
  withoutTwin: OF_CALLS_WITHOUT_MOVES,
  columns: {
    region: { header: { fr: "Région", en: "Region" }, unit: "text", help: { fr: "Du tableau Sites, sinon le site du vivier", en: "Of the table Sites, else the pool's site" } },
    atRisk: { header: { fr: "Emplois menacés", en: "Jobs at risk" }, unit: "heads", help: { fr: "Sureffectif de fin d'horizon", en: "Surplus at the end of the horizon" } },
    redeployed: { header: { fr: "dont réaffectés", en: "of which redeployed" }, unit: "heads", help: { fr: "Au nouveau travail ou en formation à la fin", en: "At their new work or in class at the end" } },
    jobs: { header: { fr: "Emplois perdus", en: "Jobs lost" }, unit: "heads", help: { fr: "Menacés − réaffectés", en: "At risk − redeployed" } },
    support: { header: { fr: "Emplois de support", en: "Support jobs" }, unit: "heads", help: { fr: "Qui suivent les emplois perdus", en: "That follow the jobs lost" } },
    indirect: { header: { fr: "Emplois indirects", en: "Indirect jobs" }, unit: "heads", help: { fr: "Autres emplois locaux (hypothèse)", en: "Other local jobs (assumption)" } },
    wages: { header: { fr: "Salaires perdus", en: "Wages lost" }, unit: "money", help: { fr: "Bruts, des emplois perdus", en: "Gross, of the jobs lost" } },
    contributions: { header: { fr: "Cotisations perdues", en: "Contributions lost" }, unit: "money", help: { fr: "Parts patronale et salariale, taxe de formation comprise", en: "Employer's and employee's, training tax included" } },
    benefits: { header: { fr: "Indemnités (IPE)", en: "Benefit (IPE)" }, unit: "money", help: { fr: "Au plus, versées par la CNSS", en: "At most, paid by the CNSS" } },
    publicCost: { header: { fr: "Coût public", en: "Public cost" }, unit: "money", help: { fr: "Cotisations perdues et indemnités", en: "Contributions lost and benefit" } },
    note: NOTE_COLUMN,
  },
  source: {
    fr: "CNSS (S45, S47) ; part de personnel de moins d'un an : S90 ; le reste est hypothèse",
    en: "CNSS (S45, S47); share of staff with less than a year: S90; the rest is assumption",
  },
  examples: [
    {
      title: { fr: "Deux régions, fin octobre 2026, sans plan", en: "Two regions, end of October 2026, no plan" },
      cells: SITED,
      gives: [
        [0, "region", "Rabat-Salé-Kénitra"],
        [0, "atRisk", 26.178255],
        [0, "wages", 26.178255 * 5_000 * 12],
        // 1,054.50 of the employer and 337.00 of the employee a month; 70 % of 5,000 are more than the minimum wage of 3,422.72.
        [0, "contributions", 26.178255 * (1_054.5 + 337) * 12],
        [0, "benefits", 26.178255 * 0.4 * 3_422.72 * 6],
        [1, "jobs", 12.172248],
        [2, "support", (26.178255 + 12.172248) * 0.12],
      ],
      tolerance: 1,
    },
    {
      title: { fr: "Un vivier inconnu des lignes", en: "A pool that the lines do not know" },
      cells: { ...SITED, lines: SITED.lines.map((row) => row.map((cell) => (cell === "P2" ? "P9" : cell))) },
      gives: "pool-unknown",
    },
  ],
  compute({ headers, lang, wageMonths, support, indirect, eligible, ...args }) {
    const planned = operatorCase({ ...args, cash: null, options: args });
    const { inputs, levers, problems } = planned;
    refuseErrors(problems);
    const { staff, window } = plan(inputs, levers);
    const locale = lang ?? args.lines.locale;
    const billed = staff ? billedShares(inputs.workforce.activities, staff, window) : [];
    const { pools } = inputs.workforce;
    const last = (measure: Float64Array, row: number) => (measure[(row + 1) * window.months - 1] ?? 0) / (pools[row]?.ftePerHead ?? 1);
    const regions = regionsOf(pools, args.sites, locale);
    const minimum = monthlyMinimumWage(levers.asOf);
    const groups = pools.map((_, row) => {
      const atRisk = staff ? last(staff.surplus.measures.surplus, row) : 0;
      const atWork = staff ? redeployedWithWork(staff, row, billed, window) / (pools[row]?.ftePerHead ?? 1) : 0;
      const moved = atWork + (staff ? last(staff.stocks.measures.inClass, row) : 0);
      const redeployed = Math.min(atRisk, moved);
      const wage = args.pools.rows[row]?.wage ?? 0;
      const region = regions[row] ?? "";
      return { region, atRisk, redeployed, jobs: atRisk - redeployed, wage, benefit: jobLossBenefit(wage, minimum) };
    });
    const lost: JobsLost[] = groups;
    const found = regionImpact(lost, { scope: "operator", indirectRatio: indirect, months: wageMonths, benefitMonths: MOST_BENEFIT_MONTHS, eligibleShare: eligible });
    const rowOf = (region: string, { indirectJobs, ...impact }: Impact, of: (group: (typeof groups)[number]) => boolean) => {
      const sum = (key: "atRisk" | "redeployed") => groups.reduce((total, group) => total + (of(group) ? group[key] : 0), 0);
      return { ...impact, region, atRisk: sum("atRisk"), redeployed: sum("redeployed"), support: (impact.jobs * support) / 100, indirect: indirectJobs };
    };
    const rows = [...found.regions].map(([region, impact]) => rowOf(region, impact, (group) => group.region === region));
    const note = asNote(planNotes(args, planned, staff, locale), locale);
    const told = [...rows, rowOf("Total", found.total, () => true)].map((row, index) => ({ ...row, note: index === 0 ? note : null }));
    return { rows: told, headers, locale };
  },
  callTwin({ headers, lang, wageMonths, support, indirect, eligible, ...args }, call) {
    if (args.moves) throw new NoTwin(WITH_MOVES);
    const sources = { ...args, cash: null, options: args };
    const planned = operatorCase(sources);
    refuseErrors(planned.problems);
    const locale = lang ?? args.lines.locale;
    const asked = {
      sites: args.sites,
      regionOf: regionsOf(planned.inputs.workforce.pools, args.sites, locale),
      wageMonths: call.value("wageMonths", SAID.wageMonths, wageMonths),
      support: call.value("support", SAID.support, support),
      indirect: call.value("indirect", SAID.indirect, indirect),
      eligible: call.value("eligible", SAID.eligible, eligible),
    };
    const { axis, names, byRegion, inAll } = regionRows(call, sources, { ...planned, workforce: planned.inputs.workforce }, asked);
    const note = noteTerm(asNote(planNotes(args, planned, null, locale), locale));
    const first = formula`IF(${placesAlong(axis)}=1,${note},"")`;
    return { bands: [{ axes: [axis], row: { ...byRegion, region: names, note: first } }, { axes: [], row: { ...inAll, region: "Total", note: "" } }], headers, locale };
  },
});

/** Region of each pool: the first that the table Sites tells of its site, else the site; a partner's row need not repeat it. */
function regionsOf(pools: readonly Pool[], sites: ParsedTable<(typeof SITES)["columns"]> | null, locale: Locale): string[] {
  const told = (sites?.rows ?? []).flatMap(({ site, region }) => (region === null ? [] : [[nameKey(site), region] as const]));
  const regions = new Map(told.reverse());
  return pools.map(({ site }) => regions.get(nameKey(site)) ?? (site === "" ? NOWHERE[locale] : site));
}

/** Share of those who are at each activity when the window ends that its demand pays for. */
function billedShares(activities: readonly Activity[], { begun, stocks }: StaffPlan, { months: count }: Window): number[] {
  return activities.map(({ demand }, at) => {
    const atLast = stocks.courses.map(({ redeployed }, index) => (begun[index]?.activity === at ? (redeployed[count - 1] ?? 0) : 0));
    const there = atLast.reduce((sum, fte) => sum + fte, 0);
    return there > demand ? demand / there : 1;
  });
}

/** FTE of a pool that have work in their new activity when the window ends. */
function redeployedWithWork({ begun, stocks }: StaffPlan, pool: number, shares: readonly number[], { months: count }: Window): number {
  return begun.reduce((sum, { pool: of, activity }, index) => {
    const there = of === pool ? (stocks.courses[index]?.redeployed[count - 1] ?? 0) : 0;
    return sum + there * (activity === null ? 0 : (shares[activity] ?? 0));
  }, 0);
}
