import { firstDay } from "../../../model/calendar/calendar";
import { plan } from "../../../model/scenario/plan";
import { SURPLUS_MEASURES, totalByMonth, type Surplus, type SurplusMeasure } from "../../../model/workforce/pools/surplus";
import { defineFunction, refuseErrors, type ResultRow } from "../definition/define";
import { OF_REVENUE_CALLS } from "../definition/without-twin";
import { table } from "../definition/parameter";
import { POOLS } from "../../tables/workforce/pools";
import { workforceCase } from "../../cases/workforce/workforce-case";
import { ACCEPTANCE, ACCEPTANCE_STAFF } from "../definition/acceptance-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { REVENUE_TABLES } from "../revenue/revenue-parameters";
import { surplusBands } from "./surplus-formulas";

const COLUMNS = {
  pool: { header: { fr: "Vivier", en: "Pool" }, unit: "text", help: { fr: "Vivier, puis le total de tous", en: "Pool, then the total of all" } },
  month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Premier jour du mois ; les stocks sont ceux du dernier", en: "First day of the month; stocks are those of its last" } },
  headcount: { header: { fr: "Effectif", en: "Headcount" }, unit: "heads", help: { fr: "Présents en fin de mois si l'on ne recrute pas", en: "Present at month end if nobody is hired" } },
  need: { header: { fr: "Besoin", en: "Need" }, unit: "fte", help: { fr: "ETP que les lignes paient encore en fin de mois", en: "FTE that the lines still pay for at month end" } },
  surplus: { header: { fr: "Sureffectif", en: "Surplus" }, unit: "fte", help: { fr: "ETP au-delà du besoin, départs naturels déduits", en: "FTE beyond the need, after natural leavers" } },
  surplusWithoutAttrition: {
    header: { fr: "Sureffectif sans attrition", en: "Surplus without attrition" },
    unit: "fte",
    help: { fr: "Le même si personne ne part : une annonce peut arrêter les départs", en: "The same if nobody leaves: an announcement may stop departures" },
  },
  idleWage: { header: { fr: "Salaires sans travail", en: "Idle wages" }, unit: "money", help: { fr: "Salaires chargés de ceux que rien ne paie ce mois-là", en: "Loaded wages of those whom nothing pays for in the month" } },
} as const;

/** RELAIS.SURPLUS: the agents whom the remaining work no longer pays for, by pool and month. */
export const SURPLUS = defineFunction({
  id: "SURPLUS",
  summary: {
    fr: "Sureffectif par vivier et par mois : effectif après départs naturels, besoin, surplus et salaires sans travail",
    en: "Surplus by pool and month: headcount after natural leavers, need, surplus and idle wages",
  },
  explanation: {
    fr: "Une ligne par vivier et par mois, puis le total. Besoin = somme des ETP des lignes × (1 − part perdue au dernier jour du mois) ; effectif = effectif de départ diminué chaque mois de l'attrition du vivier entier ; sureffectif = ce qui dépasse. Une ligne sans vivier répartit ses agents entre les viviers de son site. Le sureffectif sans attrition est à côté : après une annonce, on part autrement.",
    en: "One row per pool and month, then the total. Need = sum of the lines' FTE × (1 − share lost on the month's last day); headcount = the initial one less, each month, the attrition of the whole pool; surplus = what exceeds. A line without a pool spreads its agents over the pools of its site. The surplus without attrition stands beside it: after an announcement people leave in another way.",
  },
  params: {},
  tables: { ...REVENUE_TABLES, pools: table(POOLS) },
  named: RESULT_VALUES,
  columns: COLUMNS,
  source: { fr: "Modèle Relais ; charges : CNSS (S47, S48)", en: "Relais model; charges: CNSS (S47, S48)" },
  withoutTwin: OF_REVENUE_CALLS,
  examples: [
    {
      title: { fr: "Deux viviers, août à octobre 2026", en: "Two pools, August to October 2026" },
      cells: { ...ACCEPTANCE, lines: ACCEPTANCE_STAFF.lines, pools: ACCEPTANCE_STAFF.pools },
      gives: [
        [0, "headcount", 38.056036],
        [0, "need", 5.480142],
        [0, "surplus", 32.575894],
        [1, "surplus", 29.123762],
        [2, "surplus", 26.178255],
        [3, "surplus", 11.447296],
        [4, "surplus", 10.904775],
        [5, "surplus", 12.172248],
        [6, "pool", "Total"],
      ],
      tolerance: 5e-7,
    },
    {
      title: { fr: "Un vivier inconnu", en: "An unknown pool" },
      cells: {
        ...ACCEPTANCE,
        lines: ACCEPTANCE_STAFF.lines.map((row) => row.map((cell) => (cell === "P2" ? "P3" : cell))),
        pools: ACCEPTANCE_STAFF.pools,
      },
      gives: "pool-unknown",
    },
  ],
  compute(args) {
    const { inputs, levers, workforce, problems } = workforceCase({ ...args, options: args });
    refuseErrors(problems);
    const surplus = plan({ ...inputs, workforce }, levers).staff?.surplus as Surplus;
    const { start, months } = surplus.window;
    const rowsOf = (pool: string, measure: (name: SurplusMeasure, t: number) => number) =>
      Array.from({ length: months }, (_, t): ResultRow<keyof typeof COLUMNS> => ({
        ...(Object.fromEntries(SURPLUS_MEASURES.map((name) => [name, measure(name, t)])) as Record<SurplusMeasure, number>),
        pool,
        month: firstDay(start + t),
      }));
    const byPool = workforce.pools.flatMap(({ pool }, row) =>
      rowsOf(pool, (name, t) => surplus.measures[name][row * months + t] as number),
    );
    const totals = Object.fromEntries(SURPLUS_MEASURES.map((name) => [name, totalByMonth(surplus, name)])) as Record<
      SurplusMeasure,
      Float64Array
    >;
    const total = rowsOf("Total", (name, t) => totals[name][t] as number);
    return { rows: [...byPool, ...total], headers: args.headers, locale: args.lang ?? args.lines.locale };
  },
  callTwin(args, call) {
    const found = workforceCase({ ...args, options: args });
    refuseErrors(found.problems);
    return { bands: surplusBands(call, { ...args, options: args }, found), headers: args.headers, locale: args.lang ?? args.lines.locale };
  },
});
