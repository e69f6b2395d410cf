import type { GoalSeek } from "../../../model/uncertainty/seek/goal-seek";
import { laterGoalSeek } from "../../../model/uncertainty/seek/later-goal-seek";
import { moneyGoal } from "../../../model/uncertainty/seek/money-goal";
import { AT_RISK_AT_BREAK_EVEN } from "../../../model/uncertainty/seek/opt-in-break-even";
import { ebitdaChange } from "../../../model/uncertainty/simulation/measures/ebitda-change";
import type { TornadoResult } from "../../../model/uncertainty/tornado/plan-tornado";
import { defineFunction, refuseErrors, type Arguments } from "../definition/define";
import { quantity } from "../../record/unit";
import type { RunJob } from "../../jobs/jobs";
import type { Lever } from "../../record/lever";
import { leverValue } from "../../tables/lever-values";
import { LEVERS, SOUGHT_LEVERS, type SoughtLever } from "../../levers/levers";
import { scalar } from "../definition/parameter";
import { rounded } from "../../words/plan-words";
import { problemAt, Refusal } from "../../record/problem";
import { factor, named } from "../../record/quantity";
import { reallocationCase } from "../../cases/reallocation/reallocation-case";
import type { Locale, Text } from "../../record/text";
import { ONE_LINE } from "./one-line-cells";
import { refuseWithoutPlan } from "../reallocation/reallocation-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";
import { NEEDED, RESULT_CHOICES, RESULTS } from "./tornado";
import { planCaseOf, samplingOf, SAMPLING_VALUES, SOLVED_TABLES, uncertainCaseOf } from "./uncertainty-parameters";

/** Levers that a goal can be sought by, in the words of a cell. */
export const LEVER_NAMES = Object.fromEntries(SOUGHT_LEVERS.map((id) => [id, LEVERS[id].name])) as Record<SoughtLever, Text>;

/** The one where nobody says. */
const USUAL = "optIn" as const satisfies SoughtLever;

/** "Opt-in yield (default), Demand for new work or Retraining budget". */
function choiceOf(locale: Locale, usual: string): string {
  const names = SOUGHT_LEVERS.map((id) => `${LEVERS[id].name[locale]}${id === USUAL ? ` (${usual})` : ""}`);
  // British English has no comma before the last.
  return new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "disjunction" }).format(names);
}

/** Results that a goal can be set for: those of the tornado, and the bad case itself. */
export const GOALS = { ...RESULTS, "revenue-p5": { fr: "CA conservé, P5", en: "Revenue retained, P5" } } as const satisfies Record<TornadoResult | "revenue-p5", Text>;
type GoalResult = keyof typeof GOALS;


const PARAMS = {
  lever: scalar(
    named(LEVER_NAMES, { fr: "un levier", en: "a lever" }),
    {
      name: { fr: "levier", en: "lever" },
      help: { fr: choiceOf("fr", "par défaut"), en: choiceOf("en", "default") },
      choices: Object.fromEntries(SOUGHT_LEVERS.map((id) => [id, LEVERS[id].help])),
    },
    { value: USUAL },
  ),
  target: scalar(
    factor({}),
    { name: { fr: "cible", en: "target" }, help: { fr: "Montant à atteindre, en MAD ; vide : le point mort", en: "Amount to reach, in MAD; blank: the breakeven" } },
    { value: null },
  ),
  result: scalar(
    named(GOALS, { fr: "un résultat", en: "a result" }),
    {
      name: { fr: "resultat", en: "result" },
      help: {
        fr: "CA menacé, CA conservé, CA conservé, P5, Variation d'EBITDA, Creux de trésorerie ou Valeur du plan ; par défaut l'EBITDA avec viviers et trésorerie, sinon le CA menacé",
        en: "Revenue at risk, Revenue retained, Revenue retained, P5, EBITDA change, Cash trough or Plan value; by default EBITDA with pools and cash, else revenue at risk",
      },
      choices: { ...RESULT_CHOICES, "revenue-p5": { fr: "CA conservé que dix-neuf tirages sur vingt dépassent", en: "Revenue retained that nineteen trials in twenty exceed" } },
    },
    { value: null },
  ),
  low: scalar(factor({}), { name: { fr: "de", en: "from" }, help: { fr: "Plus petite valeur du levier ; par défaut 0, ou −50 % pour un prix", en: "Least value of the lever; by default 0, or −50% of a price" } }, { value: null }),
  high: scalar(factor({}), { name: { fr: "a", en: "to" }, help: { fr: "Plus grande valeur du levier ; par défaut 100 %, 50 % pour un prix, 300 % pour la demande, 10 millions pour le budget", en: "Greatest value of the lever; by default 100%, 50% of a price, 300% of demand, 10 million of the budget" } }, { value: null }),
} as const;
const { trials: TRIALS, seed: SEED } = SAMPLING_VALUES;
const NAMED = { trials: TRIALS, seed: SEED, ...RESULT_VALUES } as const;

/** RELAIS.GOAL.SEEK: the value of a lever that reaches a target. */
export const GOAL_SEEK = defineFunction({
  id: "GOAL.SEEK",
  summary: {
    fr: "Valeur cible : l'opt-in, le prix, la demande ou le budget qui atteint un résultat, avec sa preuve, ou « hors d'atteinte » et le mieux",
    en: "Goal seek: the opt-in, price, demand or budget that reaches a result, with its proof, or \"unreachable\" and the best",
  },
  explanation: {
    fr: "Ce que la Valeur cible d'Excel ne peut pas faire, puisqu'elle ne voit pas ces fonctions. Le plan entier est recalculé pour chaque valeur du levier ; « Valeur du plan » résout la réaffectation, « CA conservé, P5 » simule. Sans cible : le point mort, c'est-à-dire une variation d'EBITDA nulle avec viviers et trésorerie ; sinon un CA menacé moitié moindre que sans aucun consentement. La deuxième ligne est la preuve : le résultat à la valeur trouvée.",
    en: "What Excel's own Goal Seek can't do, since it does not see these functions. The whole plan is made anew for each value of the lever; \"Plan value\" solves the reallocation, \"Revenue retained, P5\" simulates. Without a target: the breakeven, that is an EBITDA change of zero with pools and cash; else a revenue at risk half of what it is without any consent. The second row is the proof: the result at the value found.",
  },
  params: PARAMS,
  tables: SOLVED_TABLES,
  named: NAMED,
  columns: {
    measure: { header: { fr: "Mesure", en: "Measure" }, unit: "text", help: { fr: "Ce qui est mesuré", en: "What is measured" } },
    value: { header: { fr: "Valeur", en: "Value" }, unit: "number", help: { fr: "Valeur du levier, ou MAD", en: "Value of the lever, or MAD" } },
    reading: { header: { fr: "Lecture", en: "Reading" }, unit: "text", help: { fr: "Comment le lire", en: "How to read it" } },
  },
  source: { fr: "Modèle Relais ; recherche par encadrement, sans dérivée", en: "Relais model; search by bracketing, without derivatives" },
  examples: [
    {
      title: { fr: "L'opt-in qui conserve 1,5 million sur 12", en: "The opt-in that retains 1.5 million of 12" },
      cells: { ...ONE_LINE, target: 1_500_000, result: "CA conservé" },
      gives: [
        [0, "measure", "Taux d'opt-in à terme"],
        [0, "value", 0.125],
        [1, "value", 1_500_000],
        [2, "value", 1_500_000],
      ],
      tolerance: 1,
    },
    {
      title: { fr: "Treize millions sur 12 : hors d'atteinte", en: "Thirteen million of 12: unreachable" },
      cells: { ...ONE_LINE, target: 13_000_000, result: "CA conservé" },
      gives: [
        [0, "value", 1],
        [0, "reading", "Hors d'atteinte ; le mieux est 100\u00a0%"],
        [1, "value", 12_000_000],
        [3, "value", -1_000_000],
      ],
      tolerance: 1e-6,
    },
    {
      title: { fr: "Le point mort sans viviers : moitié du CA menacé", en: "The breakeven without pools: half of the revenue at risk" },
      cells: ONE_LINE,
      gives: [
        [0, "value", 0.5],
        [1, "value", 6_000_000],
      ],
      tolerance: 1,
    },
    {
      title: { fr: "L'EBITDA sans viviers ni trésorerie", en: "EBITDA without pools and cash" },
      cells: { ...ONE_LINE, target: 0, result: "Variation d'EBITDA" },
      gives: "result-untold",
    },
  ],
  async job({ headers, ...args }, run) {
    const { lever, target: wanted } = args;
    const locale = args.lang ?? args.lines.locale;
    const result = args.result ?? (args.pools && args.cash ? "ebitda" : "at-risk");
    refuseUntold(args, result);
    const bounds = boundsOf(args);
    const at = (value: number | null) => resultAt({ ...args, [lever]: value }, result, run);
    const target = wanted ?? (await breakeven(args, result, run));
    const stands = leverValue({ levers: args.levers, options: args }, lever) ?? null;
    const found = await laterGoalSeek(moneyGoal({ target, ...bounds, from: stands ?? bounds.high }), at);
    const { unit }: Lever["quantity"] = LEVERS[lever].quantity;
    const row = (measure: Text, value: number | null, reading: string | null = null) => ({ measure: measure[locale], value, reading });
    const say = (value: number) => (unit === "money" ? `${rounded(value, locale)} MAD` : quantity(Math.round(value * 1e4) / 1e4, unit, locale));
    return {
      rows: [
        row(LEVERS[lever].name, found.input, outcomeInWords(found, isBetter(result, found.value, target), say, locale)),
        row(GOALS[result], found.value, locale === "fr" ? "Preuve : le résultat à cette valeur" : "Proof: the result at this value"),
        row({ fr: "Cible", en: "Target" }, target, wanted === null ? BREAKEVEN[result === "ebitda" ? "ebitda" : "at-risk"][locale] : null),
        row({ fr: "Écart à la cible", en: "Distance from the target" }, toCentimes(found.value - target)),
        row({ fr: "Levier dans le scénario", en: "Lever in the scenario" }, stands, stands === null ? blankOf(lever)?.[locale] ?? null : null),
        row({ fr: "Résultat du scénario", en: "Result of the scenario" }, await at(stands)),
      ],
      headers,
      locale,
    };
  },
});

function blankOf(id: SoughtLever): Text | undefined {
  const { blank }: Lever = LEVERS[id];
  return blank;
}

type GoalArguments = Arguments<typeof PARAMS, typeof SOLVED_TABLES, typeof NAMED>;

const BREAKEVEN: Readonly<Record<"ebitda" | "at-risk", Text>> = {
  ebitda: { fr: "Point mort : l'EBITDA d'avant la loi", en: "Breakeven: EBITDA as before the law" },
  "at-risk": { fr: "Point mort : moitié du CA menacé sans aucun consentement", en: "Breakeven: half of the revenue at risk without any consent" },
};

function refuseUntold({ pools, cash, work, paths }: Omit<GoalArguments, "headers">, result: GoalResult): void {
  const isTold = result === "plan-value" ? pools && work && paths : result === "ebitda" || result === "trough" ? pools && cash : true;
  if (isTold) return;
  throw new Refusal([problemAt({ table: GOALS[result] }, { code: "result-untold", tables: result === "revenue-p5" ? [] : NEEDED[result] })]);
}

/**
 * Between what the lever is sought: as given, within what it can be.
 *
 * @throws Refusal
 */
function boundsOf({ lever, low, high }: Omit<GoalArguments, "headers">): { readonly low: number; readonly high: number } {
  const given = { low: low ?? LEVERS[lever].sought.low, high: high ?? LEVERS[lever].sought.high };
  const read: Lever["quantity"] = LEVERS[lever].quantity;
  for (const key of ["low", "high"] as const) {
    const parsed = read.parse(given[key]);
    if ("cause" in parsed) throw new Refusal([problemAt({ table: PARAMS[key].name }, parsed.cause)]);
  }
  if (given.low < given.high) return given;
  throw new Refusal([problemAt({ table: PARAMS.high.name }, { code: "range-not-ascending", from: given.low, to: given.high, unit: read.unit })]);
}

/** Target where none is given. */
async function breakeven(args: Omit<GoalArguments, "headers">, result: GoalResult, run: RunJob): Promise<number> {
  if (result === "ebitda") return 0;
  // Nobody consents: neither on the lines that follow the scenario nor on those that state a yield of their own.
  const lines = { ...args.lines, rows: args.lines.rows.map((line) => ({ ...line, optIn: 0 })) };
  if (result === "at-risk") return AT_RISK_AT_BREAK_EVEN * (await resultAt({ ...args, lines, optIn: 0 }, result, run));
  const { name } = PARAMS.target;
  throw new Refusal([problemAt({ table: name }, { code: "empty", wanted: { fr: "un montant", en: "an amount" }, unit: "money" })]);
}

/** The result of a formula's arguments. */
async function resultAt(args: Omit<GoalArguments, "headers">, result: GoalResult, run: RunJob): Promise<number> {
  const { pools, work, paths } = args;
  if (result === "plan-value" && pools && work && paths) {
    const { inputs, problems } = reallocationCase({ ...args, pools, work, paths, options: args });
    refuseErrors(problems);
    const answer = await run({ kind: "reallocate", inputs, isLinear: true });
    return answer.status === "optimal" ? answer.linear.value : refuseWithoutPlan(answer);
  }
  if (result === "revenue-p5") {
    const { inputs, levers, uncertainty } = uncertainCaseOf(args);
    const sampling = samplingOf({ ...args, sampler: "sobol" });
    return (await run({ kind: "simulate", inputs, levers, uncertainty, sampling, alpha: 0.95, precise: false })).measures.revenue.bad.percentile;
  }
  const { inputs, levers, problems } = planCaseOf(args);
  refuseErrors(problems);
  const { plan } = await run({ kind: "plan", inputs, levers, base: null });
  if (result === "at-risk") return plan.risk.atRisk;
  if (result === "retained") return plan.risk.totals.retained;
  const bridge = result === "ebitda" ? ebitdaChange(inputs, plan) : null;
  return bridge ? bridge.closing - bridge.opening : (plan.money?.cash.trough?.amount ?? NaN);
}

/** Beyond centimes a distance near zero is the last bits of two large amounts, which engines do not agree on. */
function toCentimes(amount: number): number {
  return Math.round(amount * 100) / 100 || 0;
}

/** Whether a result is better than its target: of what is at risk, less is. */
function isBetter(result: GoalResult, value: number, target: number): boolean {
  return result === "at-risk" ? value < target : value > target;
}

function outcomeInWords({ outcome, input }: GoalSeek, better: boolean, say: (value: number) => string, locale: Locale): string {
  if (outcome === "reached") return locale === "fr" ? `Atteint la cible : ${say(input)}` : `Reaches the target: ${say(input)}`;
  if (outcome === "beyond-range" && better) return locale === "fr" ? `Toujours mieux que la cible ; le plus près est ${say(input)}` : `Always better than the target; nearest is ${say(input)}`;
  if (outcome === "beyond-range") return locale === "fr" ? `Hors d'atteinte ; le mieux est ${say(input)}` : `Unreachable; best is ${say(input)}`;
  return locale === "fr" ? `Le résultat saute la cible ; le plus près est ${say(input)}` : `The result jumps over the target; nearest is ${say(input)}`;
}
