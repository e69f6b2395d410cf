import { plan } from "../../../model/scenario/plan";
import type { UncertainScenario } from "../../jobs/simulation";
import { refuseErrors, type Arguments } from "../definition/define";
import { percent } from "../../record/format";
import { inputMissing } from "../../record/table";
import { describe } from "../../words/refusals/messages";
import { movesNotCounted } from "../../words/refusals/moves-not-begun";
import { operatorCase, type PlanCase } from "../../cases/operator/operator-case";
import { namedValue, optional, settings, table } from "../definition/parameter";
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
import { REALLOCATION_TABLES } from "../reallocation/reallocation-parameters";

const { pools, work, paths, sites, holidays, ...others } = REALLOCATION_TABLES;

/**
 * The tables that an operator is simulated from, and what is uncertain of it; whoever tells of revenue alone gives lines, clients and
 * levers.
 */
export const OPERATOR_TABLES = {
  ...others,
  pools: optional(pools),
  work: optional(work),
  paths: optional(paths),
  cash: optional(table(CASH)),
  uncertainty: optional(table(UNCERTAINTY)),
  correlations: optional(settings(CORRELATIONS, readCorrelations)),
} as const;

/** The same with what the best plan is looked for in. */
export const SOLVED_TABLES = { ...OPERATOR_TABLES, sites, holidays } as const;

const SAMPLERS = { sobol: { fr: "Sobol", en: "Sobol" }, random: { fr: "aléatoire", en: "random" } } as const satisfies Record<string, Text>;

/** How the trials are drawn. */
export const SAMPLING_VALUES = {
  trials: namedValue(
    trialCount(),
    { name: { fr: "Tirages", en: "Trials" }, help: { fr: "Nombre de tirages, puissance de deux ; par défaut 4 096", en: "Number of trials, a power of two; by default 4,096" } },
    { value: 4_096 },
  ),
  seed: namedValue(
    factor({ min: 0, max: 2 ** 31, whole: true }),
    { name: { fr: "Germe", en: "Seed" }, help: { fr: "Nombre entier : le même donne les mêmes tirages ; par défaut 1", en: "A whole number: the same one draws the same trials; by default 1" } },
    { value: 1 },
  ),
  sampler: namedValue(
    named(SAMPLERS, { fr: "« Sobol » ou « aléatoire »", en: '"Sobol" or "random"' }),
    { name: { fr: "Méthode de tirage", en: "Sampling method" }, help: { fr: "Sobol (par défaut) ou aléatoire", en: "Sobol (default) or random" } },
    { value: "sobol" as const },
  ),
} as const;

/** What a formula says of the trials. */
interface Drawn {
  readonly trials: number;
  readonly seed: number;
  readonly sampler: keyof typeof SAMPLERS;
}

/** How a formula's arguments say that trials are drawn. */
export function samplingOf({ trials, seed, sampler }: Drawn): { readonly kind: "sobol" | "random"; readonly trials: number; readonly seed: number } {
  return { kind: sampler, trials, seed };
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is asked by place differs between them
type UncertainArguments = Arguments<{}, typeof OPERATOR_TABLES> & { readonly lang: Locale | null };

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
  const missing = args.cash ? [inputMissing(POOLS, "error")] : [];
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
  const assumptions = [...planned.problems, ...(args.moves?.problems ?? [])].filter(isAssumed);
  const warnings = [...assumptions, ...problems, ...(args.correlations?.problems ?? [])].map(said);
  const notes = [...(assumed ? [assumption(planned.levers.optIn, locale)] : []), ...warnings, ...movesOf(args, planned, locale)];
  return { inputs: planned.inputs, levers: planned.levers, uncertainty, locale, notes };
}

/** Moves that are not, or not wholly, in the figures. */
function movesOf({ moves, work }: UncertainArguments, { inputs, levers, problems }: PlanCase, locale: Locale): string[] {
  const staff = moves && inputs.workforce ? plan(inputs, levers).staff : null;
  if (!staff || !inputs.workforce) return [];
  return movesNotCounted(problems, staff, inputs.workforce, work?.rows ?? null, locale);
}

function assumption(optIn: number, locale: Locale): string {
  const [low, mode, high] = [Math.min(ASSUMED_OPT_IN.low, optIn), optIn, Math.max(ASSUMED_OPT_IN.high, optIn)].map((value) =>
    percent(value, locale),
  ) as [string, string, string];
  return locale === "fr"
    ? `Hypothèse : opt-in PERT (${low} ; ${mode} ; ${high}), aucun rendement n'étant publié ; le reste est certain, hormis les départs de clients`
    : `Assumption: opt-in PERT (${low}, ${mode}, ${high}), since no yield is published; the rest is certain, client exits apart`;
}
