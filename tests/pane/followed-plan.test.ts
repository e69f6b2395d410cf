import { sameJob } from "../../src/catalog/jobs/same-job";
import type { Job, JobKind, RunOptions } from "../../src/engine/engine";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { BAD_CASE } from "../../src/pane/cards/bad-case/bad-case";
import { BEST_PLAN } from "../../src/pane/cards/plan/best-plan";
import { adoptionOf } from "../../src/pane/plan-choice/adoption";
import { cardState } from "../../src/pane/state/pane-state";
import { createPaneStore, type PaneStore } from "../../src/pane/state/store";
import { LOCALES } from "../../src/catalog/record/text";
import { leverCell, PLAN_FOLLOWED, sampleWorkbook, type FakeWorkbook } from "./fake-workbook";

/** Faults of ours that a store reported. */
const faults: unknown[] = [];
afterEach(() => expect(faults.splice(0)).toEqual([]));

jest.setTimeout(120_000);

/** The pane on a workbook, with the real engine; best plans wait while they are held. */
function paneOn(workbook: FakeWorkbook, { isHeld = false, isSeen = false } = {}) {
  const real = inProcessEngine();
  const solved: Job<"reallocate">[] = [];
  let letGo: (() => void) | null = null;
  let waiting = Promise.resolve();
  const hold = () => {
    waiting = new Promise((go) => (letGo = go));
  };
  if (isHeld) hold();
  const engine = {
    async run<K extends JobKind>(job: Job<K>, options: RunOptions = {}) {
      if (job.kind === "reallocate") {
        solved.push(job as Job<"reallocate">);
        const aborted = new Promise<never>((_, reject) => options.signal?.addEventListener("abort", () => reject(options.signal?.reason as Error)));
        await Promise.race([waiting, aborted]);
      }
      return real.run(job, options);
    },
    close: () => real.close(),
  };
  const store = createPaneStore(workbook.port, engine, [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
  if (isSeen) store.see(BAD_CASE, true);
  return {
    store,
    workbook,
    solved,
    best: () => cardState(store.state(), BEST_PLAN),
    hold,
    go: () => letGo?.(),
    atRest: () => atRest(store),
    figures: () => figuresOf(store),
  };
}

/** Until everything that was asked for is there. */
async function atRest(store: PaneStore): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet = store.hasAnsweredAll() ? quiet + 1 : 0) await new Promise((done) => setTimeout(done, 2));
}

/** What rests on the plan, and revenue at risk, which does not. */
function figuresOf(store: PaneStore) {
  const state = store.state();
  const { answer } = state;
  const bad = cardState(state, BAD_CASE)?.everything?.found.measures;
  return {
    atRisk: answer?.plan.risk.atRisk,
    jobs: answer?.plan.staff?.dismissed,
    byNothing: answer?.doNothing?.staff?.dismissed,
    redeployed: answer?.plan.staff?.redeployed,
    cash: answer?.plan.money?.cash.trough?.amount,
    badEbitda: bad?.ebitda?.bad.percentile,
    badCash: bad?.trough?.bad.percentile,
    breakEven: cardState(state, BAD_CASE)?.breakEven?.found.input,
  };
}

const BUDGETS = [900_000, 2_250_000] as const;

async function withBudgets(follows: string) {
  const pane = paneOn(sampleWorkbook("fr", "Prudent", { follows }), { isSeen: true });
  await pane.atRest();
  const found = [];
  for (const budget of BUDGETS) {
    pane.workbook.edit(leverCell("budget", "Prudent"), budget);
    await pane.atRest();
    found.push(pane.figures());
  }
  return found as [ReturnType<typeof figuresOf>, ReturnType<typeof figuresOf>];
}

describe("the training budget of the sample from 0.9 to 2.25 M", () => {
  test("moves jobs, cash and bad case together under the optimal plan", async () => {
    const [poor, rich] = await withBudgets("optimal");
    expect(poor.jobs).toBeGreaterThan(0);
    expect(rich.jobs).toBeLessThan((poor.jobs ?? 0) - 10);
    for (const figure of ["cash", "badEbitda", "badCash", "redeployed"] as const) {
      expect(Math.abs((rich[figure] ?? NaN) - (poor[figure] ?? NaN))).toBeGreaterThan(10);
    }
    expect([rich.atRisk, rich.byNothing]).toEqual([poor.atRisk, poor.byNothing]);
  });

  test("moves none of them under the user's own", async () => {
    const [poor, rich] = await withBudgets("le mien");
    expect(poor.cash).toBeDefined();
    expect(poor.badCash).toBeDefined();
    expect(rich).toEqual(poor);
  });
});

describe.each(LOCALES)("the plan that is followed, in %s", (locale) => {
  const [optimal, mine] = locale === "fr" ? ["optimal", "le mien"] : ["optimal", "mine"];
  const choiceOf = async (differing: Parameters<typeof sampleWorkbook>[2]) => {
    const pane = paneOn(sampleWorkbook(locale, "Prudent", differing));
    await pane.atRest();
    return pane.store.state().answer?.follows;
  };

  test("is what the cell says; left blank, the user's own where the table has rows, else the best", async () => {
    expect(await choiceOf({ follows: optimal })).toBe("optimal");
    expect(await choiceOf({ follows: mine, moves: [] })).toBe("mine");
    expect(await choiceOf({ follows: "" })).toBe("mine");
    expect(await choiceOf({ follows: "", moves: [] })).toBe("optimal");
    expect(await choiceOf({ without: ["Réaffectations", "Moves"] })).toBe("optimal");
    // Without courses nobody can be moved.
    expect(await choiceOf({ follows: optimal, without: ["Parcours", "Paths", "Réaffectations", "Moves"] })).toBe("mine");
  });

  test("is chosen by one write, in the workbook's words", async () => {
    const pane = paneOn(sampleWorkbook(locale, "Prudent", { follows: mine }));
    await pane.atRest();
    pane.store.put("plan", "optimal");
    expect(pane.store.state().answer?.preview ?? true).toBe(false);
    await pane.atRest();
    expect(pane.workbook.writes).toEqual([[PLAN_FOLLOWED, "optimal"]]);
    expect(pane.store.state()).toMatchObject({ drafts: {}, answer: { follows: "optimal", planIs: "known", preview: false } });
    pane.store.put("plan", "mine");
    await pane.atRest();
    expect(pane.workbook.writes.at(-1)).toEqual([PLAN_FOLLOWED, mine]);
    expect(pane.store.state().answer?.follows).toBe("mine");
  });

  test("adopted is the user's own, with the figures that it had, and asks nothing of the solver", async () => {
    const pane = paneOn(sampleWorkbook(locale, "Prudent", { follows: optimal }), { isSeen: locale === "fr" });
    await pane.atRest();
    const before = pane.figures();
    const { workbook } = pane.store.state();
    const found = pane.best()?.answer;
    const adoption = found && workbook && adoptionOf(found, workbook.reading);
    if (!adoption || !("rows" in adoption)) throw new Error("no plan to adopt");
    pane.store.adopt(adoption.rows);
    expect(pane.store.state().isAdopting).toBe(true);
    await pane.atRest();
    expect(pane.store.state()).toMatchObject({ isAdopting: false, trouble: null, answer: { follows: "mine", planIs: "known" } });
    expect(pane.workbook.replaced).toHaveLength(1);
    expect(pane.figures()).toEqual(before);
    expect(before.jobs).toBeGreaterThan(0);
    const [first, ...others] = pane.solved.filter(({ inputs }) => inputs.terms.budget === 900_000);
    expect(others.filter((job) => first === undefined || !sameJob(job, first))).toEqual([]);
    // And back: the best plan is still the same.
    pane.store.put("plan", "optimal");
    await pane.atRest();
    expect(pane.figures()).toEqual(before);
  });
});

test("an adoption that the workbook refuses changes nothing, and says why", async () => {
  const pane = paneOn(sampleWorkbook("fr", "Prudent", { follows: "optimal" }));
  await pane.atRest();
  const before = pane.figures();
  const { workbook } = pane.store.state();
  const found = pane.best()?.answer;
  const adoption = found && workbook && adoptionOf(found, workbook.reading);
  if (!adoption || !("rows" in adoption)) throw new Error("no plan to adopt");
  pane.workbook.failWith("protected");
  pane.store.adopt(adoption.rows);
  await pane.atRest();
  expect(pane.store.state()).toMatchObject({ isAdopting: false, trouble: { what: "adopt", failure: "protected" }, answer: { follows: "optimal" } });
  expect(pane.figures()).toEqual(before);
});

test("a plan that dismisses needs the column that says so; one without a table is told", async () => {
  const pane = paneOn(sampleWorkbook("fr", "Prudent", { follows: "optimal" }));
  await pane.atRest();
  const { workbook } = pane.store.state();
  const found = pane.best()?.answer;
  if (!found || !workbook?.reading.moves) throw new Error("no plan to adopt");
  const { moves } = workbook.reading;
  const at = moves.grid.values[0]?.indexOf("Décision") ?? -1;
  const grid = { ...moves.grid, values: moves.grid.values.map((row) => row.filter((_, column) => column !== at)) };
  expect(adoptionOf(found, { ...workbook.reading, moves: { ...moves, grid } })).toEqual({ lacks: "decision-column" });
  expect(adoptionOf(found, { ...workbook.reading, moves: null })).toEqual({ lacks: "table" });
});

describe("under the optimal plan", () => {
  test("revenue does not wait; what rests on the plan does, and keeps its old values meanwhile", async () => {
    const pane = paneOn(sampleWorkbook("fr", "Prudent", { follows: "optimal" }), { isHeld: true });
    await new Promise((done) => setTimeout(done, 50));
    expect(pane.store.state()).toMatchObject({ answer: { planIs: "on-its-way", plan: { staff: null, money: null } } });
    expect(pane.figures().atRisk).toBeGreaterThan(0);
    pane.go();
    await pane.atRest();
    const before = pane.figures();
    expect(pane.store.state().answer).toMatchObject({ planIs: "known" });
    expect(before.jobs).toBeGreaterThan(0);

    pane.hold();
    pane.workbook.edit(leverCell("budget", "Prudent"), 2_250_000);
    await new Promise((done) => setTimeout(done, 50));
    expect(pane.store.state().answer).toMatchObject({ planIs: "on-its-way" });
    expect(pane.figures()).toMatchObject({ jobs: before.jobs, cash: before.cash });
    pane.go();
    await pane.atRest();
    expect(pane.store.state().answer).toMatchObject({ planIs: "known" });
    expect(pane.figures().jobs).toBeLessThan(before.jobs ?? 0);
  });

  test("a plan that is given up leaves its figures out, never those of another plan", async () => {
    const pane = paneOn(sampleWorkbook("fr", "Prudent", { follows: "optimal" }), { isHeld: true });
    await new Promise((done) => setTimeout(done, 50));
    pane.store.cancel(BEST_PLAN);
    await pane.atRest();
    expect(pane.store.state()).toMatchObject({ answer: { planIs: "absent", plan: { staff: null, money: null } } });
    expect(pane.figures()).toMatchObject({ jobs: undefined, cash: undefined, badCash: undefined, breakEven: undefined });
    expect(pane.figures().atRisk).toBeGreaterThan(0);
    expect(cardState(pane.store.state(), BAD_CASE)?.figures?.found.measures.loss.bad.percentile).toBeGreaterThan(0);
    pane.go();
    pane.store.askAgain(BEST_PLAN);
    await pane.atRest();
    expect(pane.store.state().answer).toMatchObject({ planIs: "known" });
    expect(pane.figures().breakEven).toBeDefined();
  });

  test("Base is compared by its own best plan", async () => {
    const pane = paneOn(sampleWorkbook("fr", "Prudent", { follows: "optimal" }));
    await pane.atRest();
    const ofBase = pane.store.state().answer?.base?.money?.cash.trough?.amount;
    const base = paneOn(sampleWorkbook("fr", "Base", { follows: "optimal" }));
    await base.atRest();
    expect(ofBase).toBe(base.figures().cash);
    expect(ofBase).not.toBe(pane.figures().cash);
  });
});
