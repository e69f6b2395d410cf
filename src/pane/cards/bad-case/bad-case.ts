import type { WorkbookCase } from "../../../catalog/cases/workbook-reading";
import type { Job, JobResult } from "../../../engine/engine";
import { answersLast, type AskedPlan, type CardScript, type CardState, type EngineCard } from "../../state/engine-card";
import { lastFound } from "../../state/last-found";
import type { Shown } from "../../state/shown";

export type Simulated = JobResult<"simulate">;
export type StressResult = Simulated["stresses"][number];
type Detail = NonNullable<Job<"simulate">["detail"]>;

/** What is simulated, and what it is compared with. */
interface BadCaseQuestion extends Shown {
  readonly asked: WorkbookCase;
  readonly base: WorkbookCase | null;
  /** Whether the case has the plan in it that the figures follow. */
  readonly planIs: AskedPlan["is"];
}

/** A simulation as it answers a question. */
export interface BadCaseFound extends Shown {
  /** Number of the question. */
  readonly to: number;
  readonly asked: WorkbookCase;
  readonly found: Simulated;
}

/** The parts of the bad case take their time, and each tells which question it answers. */
export interface BadCaseFindings {
  /** Whether a problem in what is uncertain stands in the way of the simulation, and of it alone. */
  readonly isWithheld: boolean;
  /** With figures of the revenue at least; null before the first. */
  readonly figures: BadCaseFound | null;
  /** With the monthly fan of the revenue too. */
  readonly fan: BadCaseFound | null;
  /** With EBITDA, cash and the stresses too. */
  readonly everything: BadCaseFound | null;
  readonly precision: { readonly to: number; readonly of: NonNullable<Simulated["precision"]> } | null;
  /** Base's figures for the same chances; null where there is none to compare with, and while they are on their way. */
  readonly base: Simulated | null;
  readonly breakEven: { readonly found: JobResult<"breakEven">; readonly isCurrent: boolean } | null;
}

/** The bad case on the pane. */
export type BadCaseState = CardState<BadCaseFindings>;

/** Trials as a formula draws them that says nothing of them: cell and pane show the same. 0.95 looks at the worst twentieth. */
export const USUAL = { sampling: { kind: "sobol", trials: 4096, seed: 1 }, alpha: 0.95 } as const;

/**
 * The bad case. While a hand drags: the figures, and where the card is in sight its fan. At rest what takes longer too: Base, the
 * break-even, and for the card EBITDA, cash, stresses and precision.
 */
export const BAD_CASE: EngineCard<BadCaseQuestion, BadCaseFindings> = {
  id: "badCase",
  nothing: { isWithheld: false, figures: null, fan: null, everything: null, precision: null, base: null, breakEven: null },
  isLong: false,
  question({ shown, base, scenario, preview, plan }) {
    return { asked: shown, base, scenario, preview, planIs: plan.is };
  },
  begin: badCaseScript,
};

/** Whether no figures are in sight that answer an earlier question. */
export function hasNoOldFigures(badCase: BadCaseState | null): boolean {
  return badCase === null || badCase.stopped !== null || badCase.figures === null || answersLast(badCase, badCase.figures);
}

function badCaseScript(): CardScript<BadCaseQuestion, BadCaseFindings> {
  const ofBase = lastFound<"simulate">();
  const breakEvens = lastFound<"breakEven">();
  const knownBase = ({ base }: BadCaseQuestion) => {
    const job = base && simulation(base, "total");
    return job && ofBase.of(job);
  };

  return {
    known(question) {
      const found = breakEvens.latest();
      const isCurrent = question.planIs === "known" && breakEvens.of(breakEvenOf(question)) !== null;
      return { breakEven: found && question.planIs !== "absent" ? { found, isCurrent } : null };
    },

    async whileMoving(question, { to, isSeen, run, tell }) {
      const detail = isSeen() ? "revenue" : "total";
      const job = simulation(question.asked, detail);
      const found = job && (await run(job));
      const base = knownBase(question);
      if (found === null) {
        tell({ isWithheld: true, figures: null, fan: null, everything: null, base });
      } else {
        const answer = answerTo(question, to, found);
        tell({ isWithheld: false, figures: answer, ...(detail === "revenue" && { fan: answer }), base });
      }
    },

    async atRest(question, { to, isSeen, run, tell }) {
      const { asked, base, planIs } = question;
      const ofItsBase = base && simulation(base, "total");
      if (ofItsBase && ofBase.of(ofItsBase) === null) tell({ base: ofBase.keep(await run(ofItsBase), ofItsBase) });
      if (planIs === "absent") tell({ everything: null });
      if (planIs !== "known") return;
      const breakEven = breakEvenOf(question);
      if (breakEvens.of(breakEven) === null) {
        tell({ breakEven: { found: breakEvens.keep(await run(breakEven), breakEven), isCurrent: true } });
      }
      const [whole, precise] = [simulation(asked, "everything"), simulation(asked, "total", true)];
      if (!isSeen() || !whole || !precise) return;
      tell({ everything: answerTo(question, to, await run(whole)) });
      const { precision } = await run(precise);
      if (precision) tell({ precision: { to, of: precision } });
    },
  };
}

/** At no yield of its own: whatever the yield that stands, it is one and the same job. */
function breakEvenOf({ asked: { inputs, levers } }: BadCaseQuestion): Job<"breakEven"> {
  return { kind: "breakEven", inputs, levers: { ...levers, optIn: 0 } };
}

function answerTo({ asked, scenario, preview }: BadCaseQuestion, to: number, found: Simulated): BadCaseFound {
  return { to, asked, found, scenario, preview };
}

/** Null where what is uncertain is not known. Revenue rests on no plan: it is simulated without staff and cash, whoever is moved. */
function simulation({ inputs, levers, uncertainty }: WorkbookCase, detail: Detail, precise = false): Job<"simulate"> | null {
  const wanted = detail === "everything" ? inputs : { ...inputs, workforce: null, cash: null };
  return uncertainty && { kind: "simulate", inputs: wanted, levers, uncertainty: uncertainty.uncertainty, ...USUAL, precise, detail };
}
