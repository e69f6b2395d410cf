import type { CellValue } from "../../src/catalog/record/cells";
import { SAMPLING_VALUES } from "../../src/catalog/functions/uncertainty/uncertainty-parameters";
import { readWorkbook } from "../../src/catalog/cases/workbook-reading";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import type { Engine, Job, JobKind, RunOptions } from "../../src/engine/engine";
import { answersLast } from "../../src/pane/state/engine-card";
import { cardState } from "../../src/pane/state/pane-state";
import { BAD_CASE, USUAL, type BadCaseState } from "../../src/pane/cards/bad-case/bad-case";
import { BEST_PLAN } from "../../src/pane/cards/plan/best-plan";
import { createPaneStore } from "../../src/pane/state/store";
import { leverCell, sampleSnapshot, sampleWorkbook, type FakeWorkbook } from "./fake-workbook";

const OPT_IN = leverCell("optIn", "Prudent");

/** Faults of ours that a store reported; a test that expects one takes it out. */
const faults: unknown[] = [];
afterEach(() => expect(faults.splice(0)).toEqual([]));

/** What a simulation was asked for, in a word; other jobs by their kind. */
function named(job: Job): string {
  if (job.kind !== "simulate") return job.kind;
  return job.precise ? "precision" : (job.detail ?? "");
}

interface Asked {
  readonly name: string;
  readonly job: Job;
  readonly signal: AbortSignal | undefined;
}

/** The real engine, watched: best plans never come, and a test can hold what it names, or have it fail. */
function watchedEngine() {
  const real = inProcessEngine();
  const asked: Asked[] = [];
  const held = new Set<string>();
  let failing: string | null = null;
  let underWay = 0;
  const engine: Engine = {
    async run<K extends JobKind>(job: Job<K>, options: RunOptions = {}) {
      const name = named(job as Job);
      asked.push({ name, job: job as Job, signal: options.signal });
      if (name === failing) throw new Error("broken");
      if (name === "reallocate" || held.has(name)) return new Promise((_, reject) => options.signal?.addEventListener("abort", () => reject(options.signal?.reason as Error)));
      underWay++;
      return real.run(job, options).finally(() => underWay--);
    },
    close: () => real.close(),
  };
  return {
    engine,
    asked,
    hold: (name: string) => held.add(name),
    fail: (name: string | null) => { failing = name; },
    settled: async () => {
      for (let quiet = 0; quiet < 3; quiet = underWay === 0 ? quiet + 1 : 0) await new Promise((done) => setTimeout(done));
    },
    /** Names of what was asked for since the last call; plain numbers and best plans left out. */
    taken: () => asked.splice(0).map(({ name }) => name).filter((name) => name !== "plan" && name !== "reallocate"),
  };
}

async function paneOn(workbook: FakeWorkbook = sampleWorkbook("fr"), watched = watchedEngine()) {
  const store = createPaneStore(workbook.port, watched.engine, [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
  await watched.settled();
  const state = (): BadCaseState => {
    const badCase = cardState(store.state(), BAD_CASE);
    if (badCase === null) throw new Error("no bad case");
    return badCase;
  };
  const worst = () => state().figures?.found.measures.loss.bad.percentile ?? NaN;
  const move = async (value: number, id: "optIn" | "erosion" = "optIn") => {
    store.move(id, value);
    await watched.settled();
  };
  return { store, workbook, state, worst, move, ...watched };
}

test("cell and pane draw the same trials where a formula says nothing of them", () => {
  const { trials, seed, sampler } = SAMPLING_VALUES;
  const given = [trials, seed, sampler].map((parameter) => parameter.read({ cells: null, address: null }).value);
  expect(given).toEqual([USUAL.sampling.trials, USUAL.sampling.seed, USUAL.sampling.kind]);
});

describe("at rest", () => {
  test("the figures come first, then Base's for the same chances and the break-even; what only the card shows waits for somebody to look", async () => {
    const { store, state, taken } = await paneOn();
    expect(taken()).toEqual(["total", "total", "breakEven"]);
    expect(state()).toMatchObject({ isWithheld: false, stopped: null, fan: null, everything: null, precision: null, breakEven: { isCurrent: true } });
    expect(answersLast(state(), state().figures)).toBe(true);
    expect(state().base?.trials).toBe(4096);
    store.close();
  });

  test("in sight, the fan comes first, then cash and stresses, then the precision; what is known is not asked for again", async () => {
    const { store, state, settled, taken } = await paneOn();
    taken();
    store.see(BAD_CASE, true);
    await settled();
    expect(taken()).toEqual(["revenue", "everything", "precision"]);
    const { fan, everything, precision } = state();
    expect([fan, everything, precision].map((part) => answersLast(state(), part))).toEqual([true, true, true]);
    expect(everything?.found.stresses).toHaveLength(5);
    expect(precision?.of.percentiles[0]).toBeGreaterThan(0);
    store.see(BAD_CASE, true);
    await settled();
    expect(taken()).toEqual([]);
  });

  test("the figures are those of the workbook's own case", async () => {
    const { worst, state } = await paneOn();
    const shown = readWorkbook(sampleSnapshot("fr")).activeCase();
    if (!shown?.uncertainty) throw new Error("the sample has a problem");
    const { inputs, levers, uncertainty } = shown;
    const { measures } = await inProcessEngine().run({ kind: "simulate", inputs, levers, uncertainty: uncertainty.uncertainty, ...USUAL, precise: false });
    expect(worst()).toBe(measures.loss.bad.percentile);
    expect(state().figures?.asked.uncertainty?.assumed).toBe(true);
  });

  test("Base as it stands has nothing to be compared with", async () => {
    const { state, taken } = await paneOn(sampleWorkbook("fr", "Base"));
    expect(taken()).toEqual(["total", "breakEven"]);
    expect(state().base).toBeNull();
  });
});

describe("a drag of the opt-in", () => {
  test("moves the bad case and asks for its figures alone; nothing is written before the release", async () => {
    const { store, workbook, worst, move, settled, state, taken } = await paneOn();
    taken();
    const seen = [worst()];
    for (const value of [0.05, 0.1, 0.2]) {
      await move(value);
      seen.push(worst());
    }
    expect(taken()).toEqual(["total", "total", "total"]);
    seen.slice(1).forEach((value, at) => expect(value).toBeLessThan(seen[at] as number));
    expect(state().figures?.preview).toBe(true);
    expect(workbook.writes).toEqual([]);

    const previewed = worst();
    store.release("optIn");
    await settled();
    expect(workbook.writes).toEqual([[OPT_IN, 0.2]]);
    expect(worst()).toBe(previewed);
    expect(state().figures?.preview).toBe(false);
    // Base is what it was, and so is the scenario but for its own yield: their figures and the break-even are kept.
    expect(taken()).toEqual(["total"]);
  });

  test("makes the fan anew where it is in sight, and leaves cash, stresses and precision until the release", async () => {
    const { store, move, settled, state, taken } = await paneOn();
    store.see(BAD_CASE, true);
    await settled();
    taken();
    await move(0.1);
    expect(taken()).toEqual(["revenue"]);
    expect([state().fan, state().everything, state().precision].map((part) => answersLast(state(), part))).toEqual([true, false, false]);
    store.release("optIn");
    await settled();
    expect(taken()).toEqual(["revenue", "everything", "precision"]);
    expect([state().everything, state().precision].map((part) => answersLast(state(), part))).toEqual([true, true]);
  });

  test("keeps its break-even, which another lever's makes old until it is let go", async () => {
    const { store, move, settled, state, taken } = await paneOn();
    const before = state().breakEven?.found;
    await move(0.1);
    expect(state().breakEven).toEqual({ found: before, isCurrent: true });
    store.abandon("optIn");
    await settled();
    taken();
    await move(0.1, "erosion");
    expect(state().breakEven?.isCurrent).toBe(false);
    store.release("erosion");
    await settled();
    expect(taken()).toEqual(["total", "total", "breakEven"]);
    expect(state().breakEven?.isCurrent).toBe(true);
    expect(state().breakEven?.found.value).not.toBe(before?.value);
  });

  test("gives up at once what was reckoned at rest", async () => {
    const watched = watchedEngine();
    watched.hold("precision");
    const { store, move, state } = await paneOn(sampleWorkbook("fr"), watched);
    store.see(BAD_CASE, true);
    await watched.settled();
    const precision = watched.asked.find(({ name }) => name === "precision");
    expect([precision?.signal?.aborted, state().everything !== null, state().precision]).toEqual([false, true, null]);
    await move(0.1);
    expect(precision?.signal?.aborted).toBe(true);
    expect(answersLast(state(), state().figures)).toBe(true);
  });
});

const HEADER: readonly CellValue[] = ["Facteur", "Loi", "Bas", "Probable", "Haut"];

describe("what is uncertain", () => {
  test("is read from its table, so that the opt-in is no assumption of ours any more", async () => {
    const uncertainty = [HEADER, ["Taux d'opt-in", "PERT", 0.02, "", 0.2], ["Volumes", "PERT", 0.7, 1, 1.1]];
    const [wide, narrow] = [await paneOn(sampleWorkbook("fr", "Prudent", { uncertainty })), await paneOn()];
    expect(wide.state().figures?.asked.uncertainty?.assumed).toBe(false);
    expect(wide.worst()).toBeGreaterThan(narrow.worst());
  });

  test("with a problem withholds the simulation alone: the other numbers and the break-even stay, and mended it is back", async () => {
    const uncertainty = [HEADER, ["Taux d'opt-in", "PERT", 0.3, 0.08, 0.02]];
    const { store, workbook, state, settled, taken } = await paneOn(sampleWorkbook("fr", "Prudent", { uncertainty }));
    expect(taken()).toEqual(["breakEven"]);
    expect(store.state().answer).not.toBeNull();
    expect(state()).toMatchObject({ isWithheld: true, figures: null, base: null, breakEven: { isCurrent: true } });
    workbook.edit("Incertitudes!C5", 0.02);
    workbook.edit("Incertitudes!E5", 0.3);
    await settled();
    expect(state().isWithheld).toBe(false);
    expect(state().figures).not.toBeNull();
  });

  test("is not asked for while an error withholds all numbers", async () => {
    const { store, workbook, settled } = await paneOn();
    workbook.edit("Lignes!F5", "1 234,5");
    await settled();
    expect(cardState(store.state(), BAD_CASE)).toBeNull();
  });
});

test("a simulation that breaks down is told and reported, and can be tried again; the other numbers stay", async () => {
  const watched = watchedEngine();
  watched.fail("total");
  const { store, state, settled, fail } = await paneOn(sampleWorkbook("fr"), watched);
  expect(state().stopped).toBe("failed");
  expect(store.state().answer).not.toBeNull();
  expect(faults.splice(0)).toEqual([new Error("broken")]);
  fail(null);
  store.askAgain(BAD_CASE);
  await settled();
  expect(state()).toMatchObject({ stopped: null, breakEven: { isCurrent: true } });
  expect(answersLast(state(), state().figures)).toBe(true);
});
