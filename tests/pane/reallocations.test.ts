import { inProcessEngine } from "../../src/engine/threads/in-process";
import { BAD_CASE } from "../../src/pane/cards/bad-case/bad-case";
import { BEST_PLAN, type BestPlanState } from "../../src/pane/cards/plan/best-plan";
import { cardState } from "../../src/pane/state/pane-state";
import { createPaneStore } from "../../src/pane/state/store";
import { leverCell, sampleWorkbook, type FakeWorkbook } from "./fake-workbook";
import { heldEngine, settled } from "./held-engine";
import { somePlan } from "./some-plan";

const BUDGET = leverCell("budget", "Prudent");

/** Faults of ours that a store reported; a test that expects one takes it out. */
const faults: unknown[] = [];
afterEach(() => {
  jest.useRealTimers();
  expect(faults).toEqual([]);
});

async function paneOn(workbook: FakeWorkbook = sampleWorkbook("fr")) {
  const held = heldEngine();
  const store = createPaneStore(workbook.port, held.engine, [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
  await settled();
  const best = () => cardState(store.state(), BEST_PLAN);
  const found = () => best()?.answer?.found;
  const kept = () => {
    const plan = found();
    return plan?.status === "optimal" ? plan.whole?.jobsKept : undefined;
  };
  /** Budget of the last plan that was asked for. */
  const budgetAsked = (at = -1) => held.asked.at(at)?.job.inputs.terms.budget;
  return { store, workbook, held, best, found, kept, budgetAsked };
}

const plan = (jobsKept: number) => somePlan({ jobsKept });

describe("the best plan", () => {
  test("is asked for behind the plain numbers, which do not wait for it, and Base's behind it", async () => {
    const { store, held, best, kept } = await paneOn();
    expect(held.kinds).toEqual(["plan", "simulate", "reallocate"]);
    expect(store.state()).toMatchObject({ answerIsCurrent: true, answer: { scenario: "Prudent" } });
    expect(best()).toMatchObject({ answer: null, isCurrent: false, stopped: null, underWay: { done: null } });

    await held.asked[0]?.answer(plan(200));
    expect(kept()).toBe(200);
    expect(best()).toMatchObject({ isCurrent: true, answer: { base: null, scenario: "Prudent", preview: false } });
    expect(held.asked.map(({ job }) => job.inputs.terms.budget)).toEqual([900_000, 1_500_000]);

    await held.asked[1]?.answer(plan(240));
    expect(best()).toMatchObject({ underWay: null, answer: { base: { whole: { jobsKept: 240 } } } });
    expect(kept()).toBe(200);
  });

  test("is asked for in a turn after the numbers, which the browser paints first", async () => {
    const { store, held } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    await held.asked[1]?.answer(plan(240));
    const before = store.state().answer;
    const turnOfNumbers = new Promise<number>((done) => {
      const stop = store.subscribe(() => {
        if (store.state().answer === before) return;
        stop();
        // All that is done without leaving the turn has been done by then.
        setTimeout(() => done(held.asked.length));
      });
    });
    store.move("budget", 1_000_000);
    expect(await turnOfNumbers).toBe(2);
    await settled();
    expect(held.asked).toHaveLength(3);
  });

  test("that comes before the question about the numbers shown is that of earlier ones", async () => {
    const { store, held } = await paneOn(sampleWorkbook("fr", "Prudent", { follows: "optimal" }));
    await held.asked[0]?.answer(plan(200));
    await held.asked[1]?.answer(plan(240));
    store.move("budget", 1_000_000);
    await settled();
    const before = store.state().answer;
    const met = new Promise<void>((done) => {
      const stop = store.subscribe(() => {
        if (store.state().answer === before) return;
        stop();
        void held.asked[2]?.answer(plan(210));
        done();
      });
    });
    store.move("budget", 1_100_000);
    await met;
    // Still the turn of the numbers.
    for (let step = 0; step < 100; step++) await Promise.resolve();
    expect(store.state().answer).toMatchObject({ follows: "optimal", planIs: "on-its-way" });
  });

  test("of Base has nothing to be compared with while Base is shown as it stands", async () => {
    const { held, best } = await paneOn(sampleWorkbook("fr", "Base"));
    await held.asked[0]?.answer(plan(240));
    expect(held.asked).toHaveLength(1);
    expect(best()).toMatchObject({ underWay: null, answer: { base: null } });
  });

  test("of Base is asked for once: a drag and a write in another scenario leave it alone", async () => {
    const { store, workbook, held, best } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    await held.asked[1]?.answer(plan(240));
    store.move("budget", 1_000_000);
    await settled();
    await held.asked[2]?.answer(plan(210));
    expect(best()).toMatchObject({ underWay: null, answer: { base: { whole: { jobsKept: 240 } }, preview: true } });
    store.release("budget");
    await settled();
    await held.asked[3]?.answer(plan(210));
    expect(held.asked).toHaveLength(4);
    expect(best()).toMatchObject({ underWay: null, answer: { base: { whole: { jobsKept: 240 } }, preview: false } });

    workbook.edit(leverCell("budget", "Base"), 2_000_000);
    await settled();
    await held.asked[4]?.answer(plan(210));
    expect(held.asked.map(({ job }) => job.inputs.terms.budget)).toEqual([900_000, 1_500_000, 1_000_000, 1_000_000, 1_000_000, 2_000_000]);
  });

  test("is not asked for where there is nobody to move, and then nothing is told of one", async () => {
    const { workbook, held, best } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    workbook.edit("Lignes!F5", "1 234,5");
    await settled();
    expect(best()).toBeNull();
    // Base was on its way: nobody waits for it any more.
    expect(held.asked[1]?.signal.aborted).toBe(true);
  });

  test("of the real engine says what the same inputs say by themselves", async () => {
    const engine = inProcessEngine();
    const store = createPaneStore(sampleWorkbook("fr", "Favorable").port, engine, [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
    const shown = await new Promise<BestPlanState>((done) => {
      store.subscribe(() => {
        const shown = cardState(store.state(), BEST_PLAN);
        if (shown?.answer?.base) done(shown);
      });
    });
    const { answer } = shown;
    if (answer?.found.status !== "optimal" || answer.base?.status !== "optimal") throw new Error("no plan");
    const alone = await inProcessEngine().run({ kind: "reallocate", inputs: answer.asked.inputs });
    expect(alone).toMatchObject({ status: "optimal", budgetPrice: answer.found.budgetPrice, whole: { jobsKept: answer.found.whole?.jobsKept } });
    expect(answer.found.whole?.jobsKept).toBeGreaterThan(0);
    expect(answer.base).not.toEqual(answer.found);
  }, 60_000);
});

describe("while a hand drags", () => {
  test("the plan follows, and nothing is written", async () => {
    const { store, workbook, held, best, kept, budgetAsked } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    await held.asked[1]?.answer(plan(240));
    store.move("budget", 1_200_000);
    expect(best()).toMatchObject({ isCurrent: false });
    await settled();
    expect(budgetAsked()).toBe(1_200_000);
    await held.asked.at(-1)?.answer(plan(220));
    expect(kept()).toBe(220);
    expect(best()).toMatchObject({ isCurrent: true, answer: { preview: true } });
    store.move("budget", null);
    await settled();
    expect(budgetAsked()).toBeNull();
    expect(workbook.writes).toEqual([]);
  });

  test("one plan is under way, and of those that wait only the last is asked for", async () => {
    const { store, held, kept, budgetAsked } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    await held.asked[1]?.answer(plan(240));
    // Patience is not to end while a busy machine takes its time.
    jest.useFakeTimers();
    for (const value of [1_000_000, 1_100_000, 1_200_000]) {
      store.move("budget", value);
      await jest.advanceTimersByTimeAsync(0);
    }
    jest.useRealTimers();
    expect(held.asked).toHaveLength(3);
    await held.asked[2]?.answer(plan(210));
    // A step of the same drag is shown on the way.
    expect(kept()).toBe(210);
    expect(held.asked).toHaveLength(4);
    expect(budgetAsked()).toBe(1_200_000);
  });

  test("a plan that takes long is given up for the latest position", async () => {
    const { store, held, kept, budgetAsked } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    await held.asked[1]?.answer(plan(240));
    store.move("budget", 1_000_000);
    await settled();
    jest.useFakeTimers();
    store.move("budget", 1_100_000);
    await jest.advanceTimersByTimeAsync(0);
    expect(held.asked[2]?.signal.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(250);
    jest.useRealTimers();
    expect(held.asked[2]?.signal.aborted).toBe(true);
    expect(budgetAsked()).toBe(1_100_000);
    expect(kept()).toBe(200);
    await held.asked[3]?.answer(plan(215));
    expect(kept()).toBe(215);
  });

  test("the written cell decides: a plan of the drag that comes after the release is not shown as the workbook's", async () => {
    const { store, workbook, held, best, kept, budgetAsked } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    await held.asked[1]?.answer(plan(240));
    store.move("budget", 1_000_000);
    await settled();
    store.release("budget");
    await settled();
    expect(workbook.writes).toEqual([[BUDGET, 1_000_000]]);
    await held.asked[2]?.answer(plan(999));
    expect(kept()).toBe(200);
    expect(best()?.isCurrent).toBe(false);
    expect(budgetAsked()).toBe(1_000_000);
    await held.asked[3]?.answer(plan(210));
    expect(kept()).toBe(210);
    expect(best()).toMatchObject({ isCurrent: true, answer: { preview: false } });
  });
});

describe("a calculation of the best plan", () => {
  test("tells how far it is", async () => {
    const { held, best } = await paneOn();
    held.asked[0]?.progress(0.4);
    expect(best()?.underWay?.done).toBe(0.4);
    const run = best()?.underWay?.run;
    await held.asked[0]?.answer(plan(200));
    // Base is part of it; what the first part says afterwards is of no interest.
    expect(best()?.underWay?.run).toBe(run);
    await held.asked[1]?.answer(plan(240));
    held.asked[0]?.progress(0.9);
    expect(best()?.underWay).toBeNull();
  });

  test("can be cancelled: no plan is shown then, the other numbers stay, and a click calculates again", async () => {
    const { store, held, best, kept } = await paneOn();
    store.cancel(BEST_PLAN);
    await settled();
    expect(held.asked[0]?.signal.aborted).toBe(true);
    expect(best()).toMatchObject({ answer: null, isCurrent: true, underWay: null, stopped: "cancelled" });
    expect(store.state().answer).not.toBeNull();

    store.askAgain(BEST_PLAN);
    await settled();
    expect(best()).toMatchObject({ stopped: null, underWay: { done: null } });
    await held.asked[1]?.answer(plan(200));
    expect(kept()).toBe(200);
  });

  test("cancelled while a hand drags shows no plan of an earlier position; the next position is calculated", async () => {
    const { store, held, best, budgetAsked } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    await held.asked[1]?.answer(plan(240));
    store.move("budget", 1_000_000);
    await settled();
    await held.asked[2]?.answer(plan(210));
    store.move("budget", 1_100_000);
    await settled();
    store.cancel(BEST_PLAN);
    expect(best()).toMatchObject({ answer: null, stopped: "cancelled" });
    await settled();
    store.move("budget", 1_200_000);
    await settled();
    expect(budgetAsked()).toBe(1_200_000);
    expect(best()?.stopped).toBeNull();
  });

  test("cancelled when only Base was missing keeps the plan", async () => {
    const { store, held, best, kept } = await paneOn();
    await held.asked[0]?.answer(plan(200));
    store.cancel(BEST_PLAN);
    await settled();
    expect(kept()).toBe(200);
    expect(best()).toMatchObject({ isCurrent: true, stopped: "cancelled", answer: { base: null } });
  });

  test("that breaks down withholds no other number, is reported, and can be tried again", async () => {
    const { store, held, best } = await paneOn();
    await held.asked[0]?.fail(new Error("out of memory"));
    expect(best()).toMatchObject({ answer: null, isCurrent: true, underWay: null, stopped: "failed" });
    expect(store.state()).toMatchObject({ trouble: null, answerIsCurrent: true, answer: { scenario: "Prudent" } });
    expect(faults.splice(0)).toEqual([new Error("out of memory")]);
    store.askAgain(BEST_PLAN);
    await settled();
    expect(held.asked).toHaveLength(2);
  });

  test("that finds no plan is an answer: the contradiction reaches the pane", async () => {
    const { held, best, found } = await paneOn();
    const contradiction = { limits: [], attainable: 0.4, cures: [{ constraint: "budget" as const, amount: 1_100_000 }] };
    await held.asked[0]?.answer({ status: "infeasible", contradiction });
    expect(found()).toEqual({ status: "infeasible", contradiction });
    expect(best()).toMatchObject({ isCurrent: true, stopped: null });
  });

  test("ends with the pane", async () => {
    const { store, held } = await paneOn();
    store.close();
    await settled();
    expect(held.asked[0]?.signal.aborted).toBe(true);
  });
});
