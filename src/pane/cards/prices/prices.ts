import type { Reallocation } from "../../../catalog/cases/reallocation/reallocation-case";
import type { Job, JobResult } from "../../../engine/engine";
import type { CardScript, CardState, EngineCard } from "../../state/engine-card";
import { lastFound } from "../../state/last-found";
import type { Shown } from "../../state/shown";

/** Whose limits are priced. */
interface PricesQuestion extends Shown {
  readonly asked: Reallocation;
}

/** What one more of each limit is worth, or why there is no plan that they would hold back. */
export interface PricesFound {
  /** Number of the question. */
  readonly to: number;
  readonly found: JobResult<"prices">;
  /** What the rows of `found` are called. */
  readonly asked: Reallocation;
}

interface PricesFindings {
  /** Null before the first. */
  readonly answer: PricesFound | null;
}

/** The prices on the pane. */
export type PricesState = CardState<PricesFindings>;

/** What one more of each limit of the best plan is worth: asked while somebody looks, once the hand has let go. */
export const PRICES: EngineCard<PricesQuestion, PricesFindings> = {
  id: "prices",
  nothing: { answer: null },
  isLong: false,
  question({ shown: { reallocation }, scenario, preview }) {
    return reallocation && { asked: reallocation, scenario, preview };
  },
  begin: pricesScript,
};

function pricesScript(): CardScript<PricesQuestion, PricesFindings> {
  const last = lastFound<"prices">();
  const jobOf = ({ asked: { inputs } }: PricesQuestion): Job<"prices"> => ({ kind: "prices", inputs });
  return {
    whileMoving: () => Promise.resolve(),
    async atRest(question, { to, isSeen, run, tell }) {
      if (!isSeen()) return;
      const job = jobOf(question);
      tell({ answer: { to, found: last.of(job) ?? last.keep(await run(job), job), asked: question.asked } });
    },
  };
}
