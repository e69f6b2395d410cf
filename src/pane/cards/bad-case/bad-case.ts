import type { UncertainScenario } from "../../../catalog/jobs/simulation";
import type { WorkbookCase } from "../../../catalog/cases/workbook-reading";
import type { Job, JobResult } from "../../../engine/engine";
import { contentOf } from "../../state/content-of";
import { answersLast, type Asking, type CardScript, type CardState, type EngineCard } from "../../state/engine-card";
import { lastFound } from "../../state/last-found";
import type { Shown } from "../../state/shown";

export type Simulated = JobResult<"simulate">;
export type StressResult = Simulated["stresses"][number];
type Detail = NonNullable<Job<"simulate">["detail"]>;

/** What is simulated, and what it is compared with. */
interface BadCaseQuestion extends Shown {
  readonly asked: WorkbookCase;
  readonly base: WorkbookCase | null;
  /** The workbook, and what a hand has moved but the opt-in: while both stay the same, so does the break-even of the opt-in. */
  readonly besideOptIn: { readonly workbook: object; readonly moved: string };
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
  question({ shown, base, workbook, moved: { optIn: _itself, ...beside }, scenario, preview }) {
    return { asked: shown, base, besideOptIn: { workbook, moved: JSON.stringify(beside) }, scenario, preview };
  },
  begin: badCaseScript,
};

/** Whether no figures are in sight that answer an earlier question. */
export function hasNoOldFigures(badCase: BadCaseState | null): boolean {
  return badCase === null || badCase.stopped !== null || badCase.figures === null || answersLast(badCase, badCase.figures);
}

function badCaseScript(): CardScript<BadCaseQuestion, BadCaseFindings> {
  const ofBase = lastFound<Simulated>();
  const breakEvens = lastFound<JobResult<"breakEven">>();
  const knownBase = ({ base }: BadCaseQuestion) => base && ofBase.of(contentOf(base));
  const knownBreakEven = ({ besideOptIn: { workbook, moved } }: BadCaseQuestion) => breakEvens.of(workbook, moved);

  return {
    known(question) {
      const found = breakEvens.latest();
      return { breakEven: found && { found, isCurrent: knownBreakEven(question) !== null } };
    },

    async whileMoving(question, { to, isSeen, run, tell }) {
      const detail = isSeen() ? "revenue" : "total";
      const found = await simulate(run, question.asked, detail);
      const base = knownBase(question);
      if (found === null) {
        tell({ isWithheld: true, figures: null, fan: null, everything: null, base });
      } else {
        const answer = answerTo(question, to, found);
        tell({ isWithheld: false, figures: answer, ...(detail === "revenue" && { fan: answer }), base });
      }
    },

    async atRest(question, { to, isSeen, run, tell }) {
      const { asked, base, besideOptIn } = question;
      if (base?.uncertainty && knownBase(question) === null) {
        const found = await simulate(run, base, "total");
        if (found) tell({ base: ofBase.keep(found, contentOf(base)) });
      }
      if (knownBreakEven(question) === null) {
        // At no yield of its own: whatever the yield that stands, it is one and the same job.
        const found = await run({ kind: "breakEven", inputs: asked.inputs, levers: { ...asked.levers, optIn: 0 } });
        tell({ breakEven: { found: breakEvens.keep(found, besideOptIn.workbook, besideOptIn.moved), isCurrent: true } });
      }
      if (!isSeen() || !asked.uncertainty) return;
      const found = await simulate(run, asked, "everything");
      if (found) tell({ everything: answerTo(question, to, found) });
      const precise = await simulate(run, asked, "total", true);
      if (precise?.precision) tell({ precision: { to, of: precise.precision } });
    },
  };
}

function answerTo({ asked, scenario, preview }: BadCaseQuestion, to: number, found: Simulated): BadCaseFound {
  return { to, asked, found, scenario, preview };
}

/** Null where what is uncertain is not known. */
async function simulate(run: Asking<BadCaseFindings>["run"], of: WorkbookCase, detail: Detail, precise = false): Promise<Simulated | null> {
  const scenario = scenarioOf(of);
  return scenario && run({ kind: "simulate", ...scenario, ...USUAL, precise, detail });
}

function scenarioOf({ inputs, levers, uncertainty }: WorkbookCase): UncertainScenario | null {
  return uncertainty && { inputs, levers, uncertainty: uncertainty.uncertainty };
}
