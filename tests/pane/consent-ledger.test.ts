import { inProcessEngine } from "../../src/engine/threads/in-process";
import type { Engine } from "../../src/engine/engine";
import { BAD_CASE } from "../../src/pane/cards/bad-case/bad-case";
import { BEST_PLAN } from "../../src/pane/cards/plan/best-plan";
import { createPaneStore } from "../../src/pane/state/store";
import { day } from "../support/dates";
import { within } from "../support/within";
import { sampleWorkbook } from "./fake-workbook";

/** Lets everything that is already under way come to its end: the engine works in this thread. */
const settled = () => new Promise((done) => setTimeout(done));

/** The plain numbers from the real engine; nothing else is waited for. */
function plainEngine(): Engine {
  const real = inProcessEngine();
  return { run: (job, options) => (job.kind === "plan" ? real.run(job, options) : new Promise(() => undefined)), close: () => real.close() };
}

const HEADERS = ["Client", "Date de recueil", "Contacts en base", "Consentements recueillis"];
/** 15 % of one client's base, on the first of July. */
const ROWS = [HEADERS, ["Télécom Cévennes", day("2026-07-01"), 10_000, 1_500]];

async function paneOn(consents: typeof ROWS | null) {
  const workbook = sampleWorkbook("fr", "Prudent", { consents });
  const faults: unknown[] = [];
  const store = createPaneStore(workbook.port, plainEngine(), [BAD_CASE, BEST_PLAN], (fault) => faults.push(fault));
  await settled();
  const risk = () => store.state().answer?.plan.risk;
  return { store, workbook, risk, faults };
}

describe("the pane of a workbook with a table of consents", () => {
  test("counts it for its client's lines, and for no other's", async () => {
    const [without, held] = [(await paneOn(null)).risk(), (await paneOn(ROWS)).risk()];
    if (!without || !held) throw new Error("the pane has no answer");
    const changed = Array.from(held.byLine.retained, (amount, row) => (amount === without.byLine.retained[row] ? [] : [row])).flat();
    // Its fibre sales alone: its other lines are lawful anyway.
    expect(changed).toEqual([0]);
    expect(held.byLine.retained[0]).toBeGreaterThan(without.byLine.retained[0] as number);
  });

  test("previews with it while a slider is dragged, and shows the same once it is released", async () => {
    const { store, risk, faults } = await paneOn(ROWS);
    const line = () => risk()?.byLine.retained[0] ?? NaN;
    const before = line();
    store.move("optIn", 0.1);
    await settled();
    expect(store.state().answer?.preview).toBe(true);
    // 10 % is less than the ledger's 15: the line keeps what it kept, while others keep more.
    expect(line()).toEqual(within(before, 1e-9));
    store.move("optIn", 0.2);
    await settled();
    const previewed = line();
    expect(previewed).toBeGreaterThan(before);
    store.release("optIn");
    await settled();
    expect([store.state().answer?.preview, line()]).toEqual([false, previewed]);
    expect(faults).toEqual([]);
  });

  test("shows revenue at risk with none and all of its lapsing consents given again, and without it neither: the window ends before the curve's lapse", async () => {
    const early = await paneOn([HEADERS, ["Télécom Cévennes", day("2026-02-01"), 10_000, 1_500]]);
    const { none = NaN, all = NaN } = early.store.state().answer?.consents ?? {};
    expect(none).toBeGreaterThan(early.risk()?.atRisk ?? NaN);
    expect(all).toBeLessThan(early.risk()?.atRisk ?? NaN);
    expect((await paneOn(null)).store.state().answer?.consents).toBeNull();
  });

  test("follows a change in it, and tells what is wrong with its cell", async () => {
    const { store, workbook, risk } = await paneOn(ROWS);
    const before = risk()?.atRisk ?? NaN;
    workbook.edit("Consentements!D5", 1_000);
    await settled();
    expect(risk()?.atRisk).toBeGreaterThan(before);
    workbook.edit("Consentements!D5", 12_000);
    await settled();
    const told = store.state().workbook?.reading.problems.filter(({ severity }) => severity === "error").map(({ cause, place }) => [cause.code, place.address]);
    expect(told).toEqual([["consents-beyond-contacts", "Consentements!D5"]]);
  });
});
