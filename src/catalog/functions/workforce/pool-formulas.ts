import { CONTRIBUTION_CEILING, EMPLOYER_RATES } from "../../../model/workforce/pay/charges";
import type { SurplusMeasure } from "../../../model/workforce/pools/surplus";
import type { WorkforceCase, WorkforceSources } from "../../cases/workforce/workforce-case";
import type { Text } from "../../record/text";
import { expression, here, listed, part, placesAlong, total, type Axis, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { NoTwin } from "../../twins/printing";
import type { CallReader } from "../definition/calls/call-reader";
import { TableReader } from "../definition/calls/table-reader";
import type { RevenueTerms } from "../revenue/formulas/revenue";

type Pools = TableReader<WorkforceSources["pools"]["spec"]["columns"]>;

/** Keeps shares that are rounded from overbooking a pool, as `staffFaults`. */
const ROUNDING = 1e-9;

/** Digits that a formula keeps of a figure. */
const DIGITS = 15;

/** What pools have by month as native formulas: their people if nobody is hired, and what the lines still need of them. */
export interface PoolTerms {
  readonly pools: TableReader<WorkforceSources["pools"]["spec"]["columns"]>;
  readonly heads: Expression;
  readonly perHead: Expression;
  readonly fte: Expression;
  readonly wage: Expression;
  /** Wage and charges of a head. */
  readonly loaded: Expression;
  /** Share of those present at the beginning of a month who leave in it. */
  readonly monthly: Expression;
  /** Share of those of the first morning who are still there when each month ends. */
  readonly left: Expression;
  readonly measures: Readonly<Record<SurplusMeasure, Expression>>;
  /** FTE that the lines need when each month begins: on the day before it. */
  readonly neededAtStart: () => Expression;
}

/** `surplusByPool` as native formulas. The tables of lines and pools are yet to stay as they are. */
export function poolTerms(call: CallReader, sources: WorkforceSources, found: WorkforceCase, terms: RevenueTerms): PoolTerms {
  const { months } = terms;
  const pools = new TableReader(call, sources.pools, { fr: "vivier", en: "pool" });
  for (const key of ["pool", "site"] as const) pools.staysSaid(key);
  const need = needTerms(call, found, terms, pools);
  const rows = sources.pools.rows.map((_, row) => row);
  const column = (key: "headcount" | "ftePerHead" | "wage" | "attrition", fr: string, en: string) => pools.along(pools.axis, key, { fr, en }, rows);
  const heads = column("headcount", "effectif_de_départ", "headcount_at_start");
  const perHead = column("ftePerHead", "ETP_par_personne_du_vivier", "FTE_per_head_of_pool");
  const wage = column("wage", "salaire_du_vivier", "wage_of_pool");
  const stated = column("attrition", "attrition_du_vivier", "attrition_of_pool");
  const annual = part({ fr: "attrition_par_an", en: "attrition_a_year" }, formula`IF(${stated}="",${call.lever("attrition", sources.levers).value},${stated})`);
  const isOfAverage = formula`${call.assumption("attritionOverAverage", sources.assumptions).value}=1`;
  const monthly = part({ fr: "attrition_par_mois", en: "attrition_a_month" }, formula`IF(${isOfAverage},${annual}/12,1-(1-${annual})^(1/12))`);
  const { uncapped, capped } = EMPLOYER_RATES;
  const charges = formula`${uncapped}*${wage}+${capped}*MIN(${wage},${CONTRIBUTION_CEILING})`;
  const loaded = part({ fr: "salaire_chargé", en: "loaded_wage" }, formula`${wage}+${charges}`);
  const fte = part({ fr: "ETP_de_départ", en: "FTE_at_start" }, formula`${heads}*${perHead}`);
  const booked = part({ fr: "ETP_des_lignes", en: "FTE_of_lines" }, need.booked);
  call.holdsAlong(pools.axis, formula`${booked}<=${fte}*(1+${ROUNDING})`);

  const place = placesAlong(months.axis);
  const left = part({ fr: "part_encore_là", en: "share_still_there" }, formula`(1-${monthly})^${place}`);
  const mean = formula`IF(${monthly}=0,1,(1-${monthly})^(${place}-1)*${monthly}/(0-LN(1-${monthly})))`;
  const idle = part({ fr: "ETP_sans_travail_en_moyenne", en: "mean_FTE_idle" }, formula`MAX(0,${fte}*${mean}-${need.mean})`);
  return {
    pools, heads, perHead, fte, wage, loaded, monthly, left,
    neededAtStart: need.atStart,
    measures: {
      headcount: part({ fr: "effectif_fin_de_mois", en: "headcount_at_month_end" }, formula`${heads}*${left}`),
      need: need.atEnd,
      surplus: part({ fr: "sureffectif", en: "surplus" }, formula`MAX(0,${fte}*${left}-${need.atEnd})`),
      surplusWithoutAttrition: part({ fr: "sureffectif_sans_attrition", en: "surplus_without_attrition" }, formula`MAX(0,${fte}-${need.atEnd})`),
      idleWage: part({ fr: "salaires_sans_travail", en: "idle_wages" }, formula`${idle}/${perHead}*${loaded}`),
    },
  };
}

interface NeedTerms {
  /** FTE that the lines pay for, by pool and month. */
  readonly atEnd: Expression;
  readonly mean: Expression;
  readonly atStart: () => Expression;
  /** FTE of the lines by pool, before anything is lost. */
  readonly booked: Expression;
}

/** A line's agents of one pool; without a share, of a line that names no pool. */
interface Assignment {
  readonly line: number;
  readonly pool: number;
  readonly share: number | null;
}

/** `poolNeed` as native formulas: each line's agents of each of its pools, summed by pool. */
function needTerms(call: CallReader, { workforce }: WorkforceCase, terms: RevenueTerms, pools: Pools): NeedTerms {
  const { lines, measures } = terms;
  for (const key of ["pool", "site"] as const) lines.table.staysSaid(key);
  const agents = lines.table.column("agents");
  if (agents) call.holdsAlong(lines.table.axis, formula`${agents}<>""`);
  const assigned = assignmentsOf(workforce);
  if (assigned.length === 0) throw new NoTwin(NOBODY);
  const axis: Axis = { name: { fr: "affectation", en: "assignment" }, size: expression(assigned.length) };
  const place = (name: Text, of: (assignment: Assignment) => number) => part(name, listed(axis, assigned.map(of)));
  const line = place({ fr: "ligne_affectée", en: "line_assigned" }, (one) => one.line + 1);
  const pool = place({ fr: "vivier_affecté", en: "pool_assigned" }, (one) => one.pool + 1);
  const fte = lines.table.along(axis, "agents", { fr: "agents_de_la_ligne", en: "agents_of_the_line" }, assigned.map((one) => one.line));
  const share = shareTerm(call, pools, axis, assigned, line);
  const booked = part({ fr: "ETP_affectés", en: "FTE_assigned" }, formula`${fte}*${share}`);
  const ofLine = (kept: Expression) => total(kept, lines.table.axis, { key: placesAlong(lines.table.axis), is: line });
  const ofPool = (some: Expression) => total(some, axis, { key: pool, is: placesAlong(pools.axis) });
  const needed = (name: Text, kept: Expression) => {
    const still = part({ fr: `ETP_affectés_${name.fr}`, en: `FTE_assigned_${name.en}` }, formula`${booked}*${ofLine(kept)}`);
    return part({ fr: `besoin_${name.fr}`, en: `need_${name.en}` }, ofPool(still));
  };
  const keptMean = formula`IF(${lines.monthly}>0,${terms.ofContacts(measures.retained)}/IF(${lines.monthly}>0,${lines.monthly},1),1)`;
  return {
    atEnd: needed({ fr: "en_fin_de_mois", en: "at_month_end" }, terms.keptAtEnd()),
    mean: needed({ fr: "en_moyenne_du_mois", en: "mean_of_month" }, part({ fr: "part_gardée_en_moyenne", en: "mean_share_kept" }, keptMean)),
    atStart: () => needed({ fr: "en_début_de_mois", en: "at_month_start" }, terms.keptAtStart()),
    booked: ofPool(booked),
  };
}

/** Who works on what, as `poolNeed` has it. */
function assignmentsOf({ lines, pools }: WorkforceCase["workforce"]): Assignment[] {
  const rowOf = new Map(pools.map(({ pool }, row) => [pool, row]));
  const isNowhere = [...lines, ...pools].every(({ site }) => site === "");
  return lines.flatMap(({ pools: named, site }, line): Assignment[] => {
    if (named) return named.map(({ pool, share }) => ({ line, pool: rowOf.get(pool) ?? 0, share: Number(share.toPrecision(DIGITS)) }));
    if (site === "" && !isNowhere) return [];
    return pools.flatMap((pool, at) => (pool.site === site ? [{ line, pool: at, share: null }] : []));
  });
}

/** Each assignment's share of its line's agents: as the line says, else by headcount among the pools of its site. */
function shareTerm(call: CallReader, pools: Pools, axis: Axis, assigned: readonly Assignment[], line: Expression): Expression {
  const said = part({ fr: "part_dite", en: "share_said" }, listed(axis, assigned.map(({ share }) => share ?? 0)));
  if (assigned.every(({ share }) => share !== null)) return said;
  const heads = pools.along(axis, "headcount", { fr: "effectif_affecté", en: "headcount_assigned" }, assigned.map(({ pool }) => pool));
  const isSpread = part({ fr: "répartie_par_effectif", en: "spread_by_headcount" }, listed(axis, assigned.map(({ share }) => (share === null ? 1 : 0))));
  const onSite = part({ fr: "effectif_du_site", en: "headcount_of_site" }, total(formula`${heads}*(${line}=${here(line)})`, axis));
  call.holdsAlong(axis, formula`IF(${isSpread}=1,${onSite}>0,TRUE)`);
  return part({ fr: "part_de_la_ligne", en: "share_of_line" }, formula`IF(${isSpread}=1,${heads}/IF(${onSite}>0,${onSite},1),${said})`);
}

const NOBODY: Text = {
  fr: "Aucune ligne n'a d'agents : il n'y a rien à écrire en formules natives.",
  en: "No line has any agents: there is nothing to write as native formulas.",
};
