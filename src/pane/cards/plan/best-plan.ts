import { movesGrid, planRows } from "../../../catalog/cases/reallocation/plan-moves";
import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import type { Grid } from "../../../catalog/record/cells";
import type { Job, JobResult } from "../../../engine/engine";
import type { AskedPlan, CardScript, CardState, EngineCard } from "../../state/engine-card";
import { lastFound } from "../../state/last-found";
import type { Shown } from "../../state/shown";

/** Where the best plan is looked for, and what it is compared with. */
interface BestPlanQuestion extends Shown {
  readonly asked: Reallocation;
  readonly base: Reallocation | null;
  /** Puts a plan into the case, and into Base's. */
  readonly plan: AskedPlan;
}

/** The best plan as the engine found it, or why there is none. */
export interface BestPlanFound extends Shown {
  /** Number of the question. */
  readonly to: number;
  readonly plan: AskedPlan;
  readonly found: JobResult<"reallocate">;
  /** What the rows of `found` are called. */
  readonly asked: Reallocation;
  /** The same of Base; null where there is none to compare with, and while it is on its way. */
  readonly base: JobResult<"reallocate"> | null;
  readonly baseAsked: Reallocation | null;
}

interface BestPlanFindings {
  /** Null before the first, and where it was cancelled or broke down. */
  readonly answer: BestPlanFound | null;
}

/** The best plan on the pane. */
export type BestPlanState = CardState<BestPlanFindings>;

/** The best plan; asked nothing where there is nobody to move. */
export const BEST_PLAN: EngineCard<BestPlanQuestion, BestPlanFindings> = {
  id: "plan",
  nothing: { answer: null },
  isLong: true,
  question({ shown: { reallocation }, base, scenario, preview, plan }) {
    return reallocation && { asked: reallocation, base: base?.reallocation ?? null, scenario, preview, plan };
  },
  begin: bestPlanScript,
  decides({ answer, isCurrent, stopped, question }) {
    if (!isCurrent) return null;
    if (answer === null) return stopped === null ? null : { by: `stopped ${question}`, isLast: true, cases: () => ({ shown: null, base: null }) };
    const { found, asked, base, baseAsked, plan, to } = answer;
    const cases = () => {
      const moves = movesOf(found, asked);
      const ofBase = base && baseAsked && movesOf(base, baseAsked);
      return { shown: moves && plan.withMoves(moves), base: ofBase && plan.baseWithMoves(ofBase) };
    };
    return { by: answer, isLast: to === question, cases };
  },
};

/** A plan as a table of moves; null where none was found. Its language is nobody's: names alone are read of it. */
export function movesOf(found: JobResult<"reallocate">, asked: Reallocation): Grid | null {
  return found.status === "optimal" ? movesGrid(planRows(found, asked), "fr") : null;
}

function bestPlanScript(): CardScript<BestPlanQuestion, BestPlanFindings> {
  /** The plan of Base, which a drag in another scenario leaves alone. */
  const ofBase = lastFound<"reallocate">();
  const knownBase = ({ base }: BestPlanQuestion) => base && ofBase.of(jobOf(base));

  return {
    async whileMoving(question, { to, run, progress, tell }) {
      const found = await run(jobOf(question.asked), progress);
      const answer: BestPlanFound = { ...question, to, found, base: knownBase(question), baseAsked: question.base };
      tell({ answer });
      if (question.base === null || answer.base !== null) return;
      const ofItsBase = jobOf(question.base);
      tell({ answer: { ...answer, base: ofBase.keep(await run(ofItsBase), ofItsBase) } });
    },
    /** What has been found for this question stays: only Base was still missing. */
    takenBack: ({ answer }, { asked }) => ({ answer: answer?.asked === asked ? answer : null }),
  };
}

function jobOf({ inputs }: Reallocation): Job<"reallocate"> {
  return { kind: "reallocate", inputs };
}
