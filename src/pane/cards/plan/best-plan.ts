import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import type { Job, JobResult } from "../../../engine/engine";
import type { CardScript, CardState, EngineCard } from "../../state/engine-card";
import { lastFound } from "../../state/last-found";
import type { Shown } from "../../state/shown";

/** Where the best plan is looked for, and what it is compared with. */
interface BestPlanQuestion extends Shown {
  readonly asked: Reallocation;
  readonly base: Reallocation | null;
}

/** The best plan as the engine found it, or why there is none. */
export interface BestPlanFound extends Shown {
  readonly found: JobResult<"reallocate">;
  /** What the rows of `found` are called. */
  readonly asked: Reallocation;
  /** The same of Base; null where there is none to compare with, and while it is on its way. */
  readonly base: JobResult<"reallocate"> | null;
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
  question({ shown: { reallocation }, base, scenario, preview }) {
    return reallocation && { asked: reallocation, base: base?.reallocation ?? null, scenario, preview };
  },
  begin: bestPlanScript,
};

function bestPlanScript(): CardScript<BestPlanQuestion, BestPlanFindings> {
  /** The plan of Base, which a drag in another scenario leaves alone. */
  const ofBase = lastFound<"reallocate">();
  const knownBase = ({ base }: BestPlanQuestion) => base && ofBase.of(jobOf(base));

  return {
    async whileMoving(question, { run, progress, tell }) {
      const found = await run(jobOf(question.asked), progress);
      const answer: BestPlanFound = { ...question, found, base: knownBase(question) };
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
