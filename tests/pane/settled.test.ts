import type { Engine } from "../../src/engine/engine";
import { BAD_CASE } from "../../src/pane/cards/bad-case/bad-case";
import { BEST_PLAN } from "../../src/pane/cards/plan/best-plan";
import { createPaneStore } from "../../src/pane/state/store";
import { leverCell, sampleWorkbook } from "./fake-workbook";
import { heldEngine, settled, type HeldEngine } from "./held-engine";
import { somePlan } from "./some-plan";

const faults: unknown[] = [];
afterEach(() => expect(faults).toEqual([]));

/** Lets everything that is not held come to its end. */
async function othersDone(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await settled();
}

/** The held plans, and simulations that come at once and say nothing: what they are does not matter here. */
function engineOf({ engine }: HeldEngine): Engine {
  return { close: () => engine.close(), run: (job, options) => (job.kind === "simulate" || job.kind === "breakEven" ? Promise.resolve({} as never) : engine.run(job, options)) };
}

async function pane() {
  const workbook = sampleWorkbook("fr");
  const held = heldEngine();
  const store = createPaneStore(workbook.port, engineOf(held), [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
  await othersDone();
  return { store, workbook, held };
}

test("the pane is settled when the last plan that was asked for has come, Base's too", async () => {
  const { store, held } = await pane();
  expect(store.hasAnsweredAll()).toBe(false);
  await held.asked[0]?.answer(somePlan({ jobsKept: 200 }));
  expect(store.hasAnsweredAll()).toBe(false);
  await held.asked[1]?.answer(somePlan({ jobsKept: 240 }));
  await othersDone();
  expect(store.hasAnsweredAll()).toBe(true);
});

test("a slider that is held still is settled once its numbers have come; one that is let go, when its cell is written", async () => {
  const { store, workbook, held } = await pane();
  for (const one of held.asked) await one.answer(somePlan({ jobsKept: 200 }));
  await held.asked[1]?.answer(somePlan({ jobsKept: 240 }));
  await othersDone();
  store.move("optIn", 0.1);
  expect(store.hasAnsweredAll()).toBe(false);
  await othersDone();
  await held.asked.at(-1)?.answer(somePlan({ jobsKept: 210 }));
  await othersDone();
  expect(store.hasAnsweredAll()).toBe(true);

  workbook.holdWrites(true);
  store.release("optIn");
  await othersDone();
  expect(store.hasAnsweredAll()).toBe(false);
  workbook.holdWrites(false);
  await othersDone();
  expect(workbook.writes).toEqual([[leverCell("optIn", "Prudent"), 0.1]]);
  await held.asked.at(-1)?.answer(somePlan({ jobsKept: 210 }));
  await othersDone();
  expect(store.hasAnsweredAll()).toBe(true);
});

test("whoever listens is told when it settles, and the state is no other for that", async () => {
  const { store, held } = await pane();
  await held.asked[0]?.answer(somePlan());
  await othersDone();
  const seen: (readonly [boolean, unknown])[] = [];
  store.subscribe(() => seen.push([store.hasAnsweredAll(), store.state()]));
  await held.asked[1]?.answer(somePlan());
  await othersDone();
  const last = seen.at(-1);
  expect(last?.[0]).toBe(true);
  expect(last?.[1]).toBe(seen.at(-2)?.[1]);
});
