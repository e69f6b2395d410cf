import { plan } from "../../../model/scenario/plan";
import type { UncertainScenario } from "../../jobs/simulation";
import { refuseErrors, type Arguments } from "../definition/define";
import { percent } from "../../record/format";
import { requiredColumns, tableMissing } from "../../record/table";
import { describe } from "../../words/refusals/messages";
import { movesLeftOut, movesNotBegun, withMonth } from "../../words/refusals/moves-not-begun";
import { operatorCase, type PlanCase } from "../../cases/operator/operator-case";
import { lowered, optional, scalar, settings, table } from "../definition/parameter";
import { isAssumed, type Problem } from "../../record/problem";
import { factor, named } from "../../record/quantity";
import { revenueCase } from "../../cases/revenue/revenue-case";
import { CASH } from "../../tables/cash";
import { CORRELATIONS, readCorrelations } from "../../tables/uncertainty/correlations";
import { POOLS } from "../../tables/workforce/pools";
import { UNCERTAINTY } from "../../tables/uncertainty/uncertainty";
import type { Locale, Text } from "../../record/text";
import { trialCount } from "./trial-count";
import { ASSUMED_OPT_IN, uncertaintyCase } from "../../cases/uncertainty/uncertainty-case";
import { REALLOCATION_INPUTS } from "../reallocation/reallocation-parameters";
import type { CONSENTS_INPUT } from "../revenue/revenue-parameters";

const { lines, pools, work, paths, sites, moves, attrition, newDemand, priceChange, wageStep, ...others } = REALLOCATION_INPUTS;
const { budget, monthlyBudget, seatFactor, trainerFactor, mostExits, leastRedeployed, shortTime, discountRate, fewestExits, ...revenue } =
  others;

/** What an operator is simulated from, in the one order of the family; whoever tells of revenue alone gives lines, clients and levers. */
export const OPERATOR_INPUTS = {
  lines,
  pools: optional(pools),
  work: optional(work),
  paths: optional(paths),
  moves,
  cash: optional(table(CASH)),
  ...revenue,
  attrition,
  newDemand,
  priceChange,
  wageStep,
} as const;

/** The same with what the best plan is looked for in. */
export const SOLVED_INPUTS = {
  lines,
  pools: optional(pools),
  work: optional(work),
  paths: optional(paths),
  sites,
  moves,
  cash: optional(table(CASH)),
  ...revenue,
  attrition,
  budget,
  monthlyBudget,
  seatFactor,
  trainerFactor,
  newDemand,
  priceChange,
  mostExits,
  leastRedeployed,
  shortTime,
  wageStep,
  discountRate,
  fewestExits,
} as const;

/** What is uncertain, as tables. */
export const UNCERTAINTY_INPUTS = {
  uncertainty: optional(table(UNCERTAINTY)),
  correlations: optional(settings(lowered(CORRELATIONS.name), CORRELATIONS.help, readCorrelations)),
} as const;

const SAMPLERS = { sobol: { fr: "Sobol", en: "Sobol" }, random: { fr: "aléatoire", en: "random" } } as const satisfies Record<string, Text>;

/** How the trials are drawn. */
export const SAMPLING_INPUTS = {
  trials: scalar(
    trialCount(),
    { name: { fr: "tirages", en: "trials" }, help: { fr: "Nombre de tirages, puissance de deux ; par défaut 4 096", en: "Number of trials, a power of two; by default 4,096" } },
    { value: 4_096 },
  ),
  seed: scalar(
    factor({ min: 0, max: 2 ** 31, whole: true }),
    { name: { fr: "germe", en: "seed" }, help: { fr: "Nombre entier : le même donne les mêmes tirages ; par défaut 1", en: "A whole number: the same one draws the same trials; by default 1" } },
    { value: 1 },
  ),
  sampler: scalar(
    named(SAMPLERS, { fr: "« Sobol » ou « aléatoire »", en: '"Sobol" or "random"' }),
    { name: { fr: "tirage", en: "sampler" }, help: { fr: "Sobol (par défaut) ou aléatoire", en: "Sobol (default) or random" } },
    { value: "sobol" as const },
  ),
} as const;

/** How a formula's arguments say that trials are drawn. */
export function samplingOf({ trials, seed, sampler }: Arguments<typeof SAMPLING_INPUTS>): { readonly kind: "sobol" | "random"; readonly trials: number; readonly seed: number } {
  return { kind: sampler, trials, seed };
}

type UncertainArguments = Arguments<typeof OPERATOR_INPUTS> &
  Arguments<typeof UNCERTAINTY_INPUTS> &
  Arguments<{ readonly consents: typeof CONSENTS_INPUT }> & { readonly lang: Locale | null };

export interface UncertainCase extends UncertainScenario {
  readonly locale: Locale;
  /** What a reader should know of the figures. */
  readonly notes: readonly string[];
}

/** The plan of a formula's arguments, with staff and cash where they are given; not yet looked at for faults. */
export function planCaseOf(args: Omit<UncertainArguments, "uncertainty" | "correlations">): PlanCase {
  const sources = { ...args, options: args };
  const { pools: staff } = args;
  if (staff !== null) return operatorCase({ ...sources, pools: staff });
  const found = revenueCase(sources);
  const missing = args.cash ? [tableMissing(POOLS.name, requiredColumns(POOLS).map((key) => POOLS.columns[key].header), "error")] : [];
  return { ...found, problems: [...found.problems, ...missing] };
}

/**
 * A scenario and what is uncertain of it, from a formula's arguments.
 *
 * @throws Refusal when tables, levers and options do not fit together
 */
export function uncertainCaseOf(args: UncertainArguments): UncertainCase {
  const planned = planCaseOf(args);
  const { uncertainty, assumed, problems } = uncertaintyCase(args, planned);
  refuseErrors([...planned.problems, ...problems]);
  const locale = args.lang ?? args.lines.locale;
  const said = (problem: Problem) => {
    const { where, cause } = describe(problem, locale);
    return `${where}${locale === "fr" ? "\u00a0: " : ": "}${cause}`;
  };
  const warnings = [...planned.problems.filter(isAssumed), ...problems, ...(args.correlations?.problems ?? [])].map(said);
  const notes = [...(assumed ? [assumption(planned.levers.optIn, locale)] : []), ...warnings, ...movesOf(args, planned, locale)];
  return { inputs: planned.inputs, levers: planned.levers, uncertainty, locale, notes };
}

/** Moves that are not, or not wholly, in the figures. */
function movesOf({ moves, work }: UncertainArguments, { inputs, levers, problems }: PlanCase, locale: Locale): string[] {
  const staff = moves && inputs.workforce ? plan(inputs, levers).staff : null;
  if (!staff || !inputs.workforce) return [];
  return [
    ...movesLeftOut(problems, locale),
    ...movesNotBegun(staff.begun, staff.stocks, inputs.workforce, work?.rows ?? null, locale).map((move) => withMonth(move, locale)),
  ];
}

function assumption(optIn: number, locale: Locale): string {
  const [low, mode, high] = [Math.min(ASSUMED_OPT_IN.low, optIn), optIn, Math.max(ASSUMED_OPT_IN.high, optIn)].map((value) =>
    percent(value, locale),
  ) as [string, string, string];
  return locale === "fr"
    ? `Hypothèse : opt-in PERT (${low} ; ${mode} ; ${high}), aucun rendement n'étant publié ; le reste est certain, hormis les départs de clients`
    : `Assumption: opt-in PERT (${low}, ${mode}, ${high}), since no yield is published; the rest is certain, client exits apart`;
}
