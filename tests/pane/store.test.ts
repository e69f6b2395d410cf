import { inProcessEngine } from "../../src/engine/threads/in-process";
import type { Engine } from "../../src/engine/engine";
import { drafted } from "../../src/pane/state/pane-state";
import { BAD_CASE } from "../../src/pane/cards/bad-case/bad-case";
import { BEST_PLAN } from "../../src/pane/cards/plan/best-plan";
import { createPaneStore } from "../../src/pane/state/store";
import type { Snapshot } from "../../src/workbook/port";
import { emptyWorkbook, leverCell, sampleWorkbook, type FakeWorkbook } from "./fake-workbook";

/** Lets everything that is already under way come to its end: the engine works in this thread. */
const settled = () => new Promise((done) => setTimeout(done));

const OPT_IN = leverCell("optIn", "Prudent");
const BUDGET = leverCell("budget", "Prudent");

/** Faults of ours that a store reported; a test that expects one takes it out. */
const faults: unknown[] = [];
afterEach(() => expect(faults).toEqual([]));

/** The plain numbers from the real engine; a best plan never comes, so that nothing here can have waited for it. */
function plainEngine(): Engine {
  const real = inProcessEngine();
  return {
    run: (job, options) => (job.kind === "plan" ? real.run(job, options) : new Promise(() => undefined)),
    close: () => real.close(),
  };
}

async function paneOn(workbook: FakeWorkbook, engine: Engine = plainEngine()) {
  const store = createPaneStore(workbook.port, engine, [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
  await settled();
  const optInShown = () => drafted(store.state().drafts.optIn) ?? slider("optIn")?.value;
  const slider = (id: string) => store.state().workbook?.reading.sliders.find((control) => control.id === id);
  const atRisk = () => store.state().answer?.plan.risk.atRisk ?? NaN;
  return { store, workbook, atRisk, optInShown, slider };
}

/** An engine that does something before plain numbers: waits, or breaks down. */
function engineAfter(before: () => Promise<void>): Engine {
  const real = plainEngine();
  return {
    async run(job, options) {
      if (job.kind === "plan") await before();
      return real.run(job, options);
    },
    close: () => real.close(),
  };
}

/** An engine whose answers come when the test says so. */
function slowEngine() {
  const waiting: (() => void)[] = [];
  return {
    engine: engineAfter(() => new Promise((go) => waiting.push(go))),
    waiting,
    answerOne: async () => {
      waiting.shift()?.();
      await settled();
    },
  };
}

describe("a burst of keys at a slider", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function keysOn() {
    const opening = paneOn(sampleWorkbook("fr"));
    await jest.advanceTimersByTimeAsync(1);
    return opening;
  }

  test("previews at once, and is written once when the keys have been at rest for 400 ms", async () => {
    const { store, workbook } = await keysOn();
    for (const value of [0.05, 0.1, 0.2]) {
      store.move("optIn", value);
      store.releaseAtRest("optIn");
      await jest.advanceTimersByTimeAsync(390);
      expect(store.state().answer?.preview).toBe(true);
      expect(workbook.writes).toEqual([]);
    }
    await jest.advanceTimersByTimeAsync(20);
    expect(workbook.writes).toEqual([[OPT_IN, 0.2]]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(workbook.writes).toHaveLength(1);
  });

  test("is written at once when the focus leaves, not at all when it is taken back, and never after the pane has closed", async () => {
    const { store, workbook } = await keysOn();
    store.move("optIn", 0.05);
    store.releaseAtRest("optIn");
    store.release("optIn");
    await jest.advanceTimersByTimeAsync(1);
    expect(workbook.writes).toEqual([[OPT_IN, 0.05]]);
    store.move("optIn", 0.1);
    store.releaseAtRest("optIn");
    store.abandon("optIn");
    await jest.advanceTimersByTimeAsync(1_000);
    store.move("optIn", 0.15);
    store.releaseAtRest("optIn");
    store.close();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(workbook.writes).toEqual([[OPT_IN, 0.05]]);
  });

  test("that goes on is written with its last value, and the pane is not at rest before", async () => {
    const { store, workbook } = await keysOn();
    store.move("optIn", 0.05);
    store.releaseAtRest("optIn");
    await jest.advanceTimersByTimeAsync(300);
    expect(store.hasAnsweredAll()).toBe(false);
    store.move("optIn", 0.1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(workbook.writes).toEqual([]);
    store.releaseAtRest("optIn");
    await jest.advanceTimersByTimeAsync(401);
    expect(workbook.writes).toEqual([[OPT_IN, 0.1]]);
  });
});

describe("a drag", () => {
  test("previews at once and writes nothing", async () => {
    const { store, workbook, atRisk } = await paneOn(sampleWorkbook("fr"));
    const before = atRisk();
    for (const value of [0.05, 0.1, 0.2]) {
      store.move("optIn", value);
      await settled();
    }
    expect(workbook.writes).toEqual([]);
    expect(store.state().answer?.preview).toBe(true);
    expect(atRisk()).toBeLessThan(before);
  });

  test("writes exactly one cell when it is released, and then shows what the workbook says", async () => {
    const { store, workbook, atRisk, slider } = await paneOn(sampleWorkbook("fr"));
    for (const value of [0.05, 0.1, 0.2]) store.move("optIn", value);
    await settled();
    const previewed = atRisk();
    store.release("optIn");
    await settled();
    expect(workbook.writes).toEqual([[OPT_IN, 0.2]]);
    expect(store.state().drafts).toEqual({});
    expect(slider("optIn")?.value).toBe(0.2);
    expect(store.state().answer?.preview).toBe(false);
    expect(atRisk()).toBe(previewed);
  });

  test("that ends where it began writes nothing", async () => {
    const { store, workbook } = await paneOn(sampleWorkbook("fr"));
    store.move("optIn", 0.1);
    store.move("optIn", 0.02);
    store.release("optIn");
    await settled();
    expect(workbook.writes).toEqual([]);
    expect(store.state().drafts).toEqual({});
  });

  test("is kept when a colleague changes another cell, and its preview counts that change", async () => {
    const { store, workbook, atRisk, optInShown } = await paneOn(sampleWorkbook("fr"));
    store.move("optIn", 0.2);
    await settled();
    const before = atRisk();
    workbook.edit("Lignes!F5", 3_000_000);
    await settled();
    expect(optInShown()).toBe(0.2);
    expect(store.state().answer?.preview).toBe(true);
    expect(atRisk()).toBeGreaterThan(before);
    expect(workbook.writes).toEqual([]);
  });

  test("is kept when a colleague changes the very cell, and wins when it is released", async () => {
    const { store, workbook, optInShown } = await paneOn(sampleWorkbook("fr"));
    store.move("optIn", 0.2);
    workbook.edit(OPT_IN, 0.15);
    await settled();
    expect(optInShown()).toBe(0.2);
    store.release("optIn");
    await settled();
    expect(workbook.writes).toEqual([[OPT_IN, 0.2]]);
  });

  test("begun while a write settles is kept", async () => {
    const { store, workbook, optInShown } = await paneOn(sampleWorkbook("fr"));
    workbook.holdWrites(true);
    store.put("optIn", 0.1);
    store.move("optIn", 0.2);
    workbook.holdWrites(false);
    await settled();
    expect(workbook.writes).toEqual([[OPT_IN, 0.1]]);
    expect(optInShown()).toBe(0.2);
    store.release("optIn");
    await settled();
    expect(workbook.writes).toEqual([[OPT_IN, 0.1], [OPT_IN, 0.2]]);
  });

  test("is dropped when another scenario becomes active: its value was not meant for that one", async () => {
    const { store, workbook, slider, atRisk } = await paneOn(sampleWorkbook("fr"));
    store.move("optIn", 0.25);
    workbook.edit("Scénarios!C2", "Base");
    await settled();
    expect(store.state().answer?.preview).toBe(false);
    expect(slider("optIn")?.value).toBe(0.08);
    expect(atRisk()).toBe(store.state().answer?.base?.risk.atRisk);
    store.release("optIn");
    await settled();
    expect(workbook.writes).toEqual([]);
  });
});

describe("a write", () => {
  test("that comes faster than the workbook answers waits, and only the last of those that wait is written", async () => {
    const { store, workbook } = await paneOn(sampleWorkbook("fr"));
    workbook.holdWrites(true);
    for (const value of [0.03, 0.04, 0.05, 0.06]) store.put("optIn", value);
    workbook.holdWrites(false);
    await settled();
    expect(workbook.writes).toEqual([[OPT_IN, 0.03], [OPT_IN, 0.06]]);
    expect(store.state().drafts).toEqual({});
  });

  test("of no limit clears the cell, and the pane then shows what a blank means", async () => {
    const { store, workbook, slider } = await paneOn(sampleWorkbook("fr"));
    expect(slider("budget")).toMatchObject({ value: 900_000, whenBlank: 3_000_000 });
    store.put("budget", null);
    await settled();
    expect(workbook.writes).toEqual([[BUDGET, ""]]);
    expect(slider("budget")?.value).toBeNull();
    expect(store.state().drafts).toEqual({});
    store.put("budget", null);
    await settled();
    expect(workbook.writes).toHaveLength(1);
  });

  test("of no limit over a cell that is refused is no idle one", async () => {
    const { store, workbook, slider } = await paneOn(sampleWorkbook("fr"));
    workbook.edit(BUDGET, "beaucoup");
    await settled();
    expect(slider("budget")?.value).toBeNull();
    store.put("budget", null);
    await settled();
    expect(workbook.writes).toEqual([[BUDGET, ""]]);
    expect(store.state().answer).not.toBeNull();
  });

  test("that fails springs back to the workbook's value, says what was not written and why, and can be tried again", async () => {
    const { store, workbook, optInShown, atRisk } = await paneOn(sampleWorkbook("fr"));
    const before = atRisk();
    workbook.failWith("protected");
    store.put("optIn", 0.2);
    await settled();
    expect(optInShown()).toBe(0.02);
    expect(atRisk()).toBe(before);
    expect(store.state().answer?.preview).toBe(false);
    expect(store.state().drafts.optIn).toMatchObject({ value: 0.2, phase: "refused", failure: "protected", address: OPT_IN });

    workbook.failWith(null);
    store.retry("optIn");
    await settled();
    expect(workbook.writes.at(-1)).toEqual([OPT_IN, 0.2]);
    expect(store.state().drafts).toEqual({});
  });

  test("that fails can be given up: the pane goes back to the workbook's value", async () => {
    const { store, workbook, optInShown } = await paneOn(sampleWorkbook("fr"));
    workbook.failWith("editing");
    store.put("optIn", 0.2);
    await settled();
    store.abandon("optIn");
    await settled();
    expect(optInShown()).toBe(0.02);
    expect(store.state().answer?.preview).toBe(false);
  });

  test("of a lever whose row has gone is not attempted", async () => {
    const { store, workbook } = await paneOn(emptyWorkbook());
    store.put("optIn", 0.2);
    await settled();
    expect(workbook.writes).toEqual([]);
    expect(store.state().drafts.optIn).toMatchObject({ phase: "refused", failure: "cell-gone" });
  });
});

describe("choosing a scenario", () => {
  test("writes its name into the one cell, and shows it at once", async () => {
    const { store, workbook, slider } = await paneOn(sampleWorkbook("fr"));
    workbook.holdWrites(true);
    store.put("scenario", "Favorable");
    await settled();
    expect(slider("optIn")).toMatchObject({ value: 0.2, address: leverCell("optIn", "Favorable") });
    expect(store.state().answer).toMatchObject({ preview: true, scenario: "Favorable" });
    workbook.edit("Lignes!F5", 3_000_000);
    await settled();
    expect(store.state().answer).toMatchObject({ preview: true, scenario: "Favorable" });
    workbook.holdWrites(false);
    await settled();
    expect(workbook.writes).toEqual([["Scénarios!C2", "Favorable"]]);
    expect(store.state().answer).toMatchObject({ preview: false, scenario: "Favorable" });
  });
});

describe("the numbers", () => {
  test("follow an edit in the cells, which causes no write", async () => {
    const { workbook, atRisk, optInShown } = await paneOn(sampleWorkbook("fr"));
    const before = atRisk();
    workbook.edit(OPT_IN, 0.3);
    await settled();
    expect(optInShown()).toBe(0.3);
    expect(atRisk()).toBeLessThan(before);
    expect(workbook.writes).toEqual([]);
  });

  test("are withheld while an error stands in their way, and come back with its cure", async () => {
    const { store, workbook, atRisk } = await paneOn(sampleWorkbook("fr"));
    const before = atRisk();
    workbook.edit("Lignes!F5", "1 234,5");
    expect(store.state().answer).toBeNull();
    await settled();
    expect(store.state().answer).toBeNull();
    workbook.edit("Lignes!F5", 1_985_000);
    await settled();
    expect(atRisk()).toBe(before);
  });

  test("of a fast hand are asked for one at a time: of those that wait only the last", async () => {
    const { engine, waiting, answerOne } = slowEngine();
    const { store, atRisk } = await paneOn(sampleWorkbook("fr"), engine);
    await answerOne();
    for (const value of [0.05, 0.1, 0.15, 0.2]) store.move("optIn", value);
    expect(waiting).toHaveLength(1);
    await answerOne();
    expect(waiting).toHaveLength(1);
    await answerOne();
    expect(waiting).toHaveLength(0);

    const other = await paneOn(sampleWorkbook("fr"));
    other.store.move("optIn", 0.2);
    await settled();
    expect(atRisk()).toBe(other.atRisk());
  });

  test("of an earlier workbook are dropped when they come late", async () => {
    const { engine, answerOne } = slowEngine();
    const { store, workbook, atRisk } = await paneOn(sampleWorkbook("fr"), engine);
    await answerOne();
    const before = atRisk();
    store.move("optIn", 0.3);
    workbook.edit(leverCell("erosion", "Prudent"), 0.3);
    await answerOne();
    expect(atRisk()).toBe(before);
    expect(store.state().answerIsCurrent).toBe(false);
    await answerOne();
    expect(atRisk()).toBeLessThan(before);
    expect(store.state().answerIsCurrent).toBe(true);
  });

  test("of a calculation that breaks down are not shown, and can be asked for again", async () => {
    let broken = true;
    const engine = engineAfter(() => (broken ? Promise.reject(new Error("worker died")) : Promise.resolve()));
    const { store, atRisk } = await paneOn(sampleWorkbook("fr"), engine);
    expect(store.state()).toMatchObject({ answer: null, trouble: { what: "calculation" } });
    expect(faults.splice(0)).toEqual([new Error("worker died")]);
    broken = false;
    store.startAgain();
    await settled();
    expect(store.state().trouble).toBeNull();
    expect(atRisk()).toBeGreaterThan(0);
  });
});

describe("trouble", () => {
  test("with showing a cell is told until it goes well", async () => {
    const { store, workbook } = await paneOn(sampleWorkbook("fr"));
    workbook.failWith("editing");
    store.select(OPT_IN);
    await settled();
    expect(store.state().trouble).toEqual({ what: "select", failure: "editing", address: OPT_IN });
    workbook.failWith(null);
    store.select(OPT_IN);
    await settled();
    expect(store.state().trouble).toBeNull();
    expect(workbook.selected).toEqual([OPT_IN]);
  });

  test("with reading keeps the last numbers beside the word that they may be old", async () => {
    const { store, workbook, atRisk } = await paneOn(sampleWorkbook("fr"));
    workbook.lose();
    expect(store.state().trouble).toEqual({ what: "read", failure: "lost", address: null });
    expect(atRisk()).toBeGreaterThan(0);
    store.startAgain();
    await settled();
    expect(store.state().trouble).toBeNull();
  });
});

describe("a fault of ours", () => {
  test("in reading a workbook shows words, not a pane that waits for ever, and is reported", async () => {
    const { port } = sampleWorkbook("fr");
    const unreadable = { tables: null } as unknown as Snapshot;
    const store = createPaneStore({ ...port, watch: (onSnapshot) => (onSnapshot(unreadable), () => undefined) }, plainEngine(), [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
    await settled();
    expect(store.state()).toMatchObject({ workbook: null, answer: null, trouble: { what: "calculation" } });
    expect(faults.splice(0)).toEqual([expect.any(TypeError)]);
  });

  test("after a write makes no refusal of it: the cell holds the value", async () => {
    const { port, writes } = sampleWorkbook("fr");
    let show: (snapshot: Snapshot) => void = () => undefined;
    const watch: typeof port.watch = (onSnapshot, onFailure) => {
      show = onSnapshot;
      return port.watch(onSnapshot, onFailure);
    };
    const write: typeof port.write = async (address, value) => {
      await port.write(address, value);
      show({ tables: null } as unknown as Snapshot);
    };
    const store = createPaneStore({ ...port, watch, write }, plainEngine(), [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
    await settled();
    store.put("optIn", 0.2);
    await settled();
    expect(writes).toEqual([[OPT_IN, 0.2]]);
    expect(store.state().drafts).toEqual({});
    expect(faults.splice(0)).toEqual([expect.any(TypeError)]);
  });
});
