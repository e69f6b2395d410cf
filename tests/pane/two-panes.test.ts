import { textOf } from "../../src/catalog/record/cells";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { openWorkbook } from "../../src/excel/workbook/workbook";
import { createPaneStore, type PaneStore } from "../../src/pane/state/store";
import type { DocumentEvent } from "../../src/workbench/document/document";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { LIKELY, UNLIKELY, type Guesses } from "../../src/workbench/guesses";
import type { ScenarioChange } from "../../src/workbook/port";
import { day } from "../support/dates";
import { paneInProcess, type PaneInProcess } from "../support/office-panes";
import { randomStream } from "../support/random-stream";

const AS_OF = day("2026-10-01");
/** Cells of the scenario that counts, by the levers that two users move here. */
const CELLS = { asOf: "Scénarios!F3", optIn: "Scénarios!F4", erosion: "Scénarios!F5" } as const;
type Moved = keyof typeof CELLS;

/** A workbook of revenue alone, with three levers. */
function revenueWorkbook(): MemoryDocument {
  const document = new MemoryDocument("Lignes");
  document.enter("Lignes!B3", [
    ["Ligne", "Client", "Code", "CA de référence", "Mois de référence"],
    ["L1", "A", "O1", 600_000, day("2026-07-01")],
    ["L2", "B", "O1 40%; I1 60%", 400_000, day("2026-07-01")],
  ]);
  document.addTable(document.box("Lignes!B3:F5"), true, "Lignes");
  document.addSheet("Scénarios");
  document.enter("Scénarios!A2", [
    ["Levier", "Min", "Max", "Pas", "Base", "Prudent", "Actif"],
    ["Date d'arrêté", day("2026-01-01"), day("2027-12-31"), 1, AS_OF, AS_OF, "=F3"],
    ["Taux d'opt-in à terme", 0, 0.3, 0.001, 0.08, 0.02, "=F4"],
    ["Érosion digitale", 0, 0.3, 0.001, 0.05, 0.05, "=F5"],
  ]);
  document.compute("Scénarios!G3", [[AS_OF], [0.02], [0.05]]);
  document.addTable(document.box("Scénarios!A2:G5"), true, "Scénarios");
  document.addSheet("Synthèse");
  document.enter("Synthèse!B2", "Prudent");
  document.addName({ name: "Scénario_actif", formula: "=Synthèse!$B$2", scope: null, comment: "", visible: true });
  return document;
}

/** A pane with its store, on its own session with the workbook. */
interface OpenPane {
  readonly office: PaneInProcess;
  readonly store: PaneStore;
  /** Does something in this pane, and waits until it shows the answer. */
  readonly doing: (act: (store: PaneStore) => void) => Promise<void>;
}

const faults: unknown[] = [];
const open: OpenPane[] = [];
afterEach(async () => {
  for (const { office, store } of open.splice(0)) {
    office.inside(() => store.close());
    await quiet();
    office.close();
  }
  expect(faults.splice(0)).toEqual([]);
});

async function paneOn(document: MemoryDocument, guesses: Guesses): Promise<OpenPane> {
  const office = paneInProcess(document, guesses);
  const fault = (thrown: unknown) => faults.push(thrown);
  const store = office.inside(() => createPaneStore(openWorkbook(fault), inProcessEngine(), [], fault));
  const pane: OpenPane = {
    office,
    store,
    doing: async (act) => {
      office.inside(() => act(store));
      await answered(store);
    },
  };
  open.push(pane);
  await until(() => store.state().answer !== null, store);
  return pane;
}

const answered = (store: PaneStore) => until(() => store.hasAnsweredAll() && store.state().answerIsCurrent, store);

function until(holds: () => boolean, store: PaneStore): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}

/** Longer than a burst of changes is waited for. In milliseconds. */
const QUIET_MS = 120;
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS));

/** What the workbook has been given by add-ins, in order. */
function watchedWrites(document: MemoryDocument): (readonly [address: string, value: unknown])[] {
  const writes: (readonly [string, unknown])[] = [];
  document.subscribe((event: DocumentEvent) => {
    if (event.kind !== "changed" || event.by !== "addin") return;
    const cell = Object.values(CELLS).find((address) => JSON.stringify(document.box(address)) === JSON.stringify(event.box));
    writes.push([cell ?? JSON.stringify(event.box), document.read(event.box)[0]?.[0]?.value]);
  });
  return writes;
}

const shownBy = ({ store }: OpenPane) => {
  const { workbook, answer, drafts, trouble } = store.state();
  return JSON.stringify({ snapshot: workbook?.snapshot, answer, drafts, trouble, problems: workbook?.reading.problems });
};

/** So many edits each; every fourth is in a cell that both move. */
const EDITS = 200;

describe.each<[string, Guesses]>([["is likely", LIKELY], ["is unlikely", UNLIKELY]])("two panes on one workbook, where Excel behaves as %s", (_, guesses) => {
  test("that are edited 200 times each at once lose no edit, ask for nothing more when they have shown all, and end alike", async () => {
    const document = revenueWorkbook();
    const [first, second] = [await paneOn(document, guesses), await paneOn(document, guesses)];
    const writes = watchedWrites(document);
    const wanted: (readonly [string, number])[] = [];
    const edit = async (pane: OpenPane, own: Moved, parity: number) => {
      const random = randomStream(parity + 1);
      for (let at = 1; at <= EDITS; at += 1) {
        const id = at % 4 === 0 ? "asOf" : own;
        // No value comes twice, so that each write is known again.
        const value = id === "asOf" ? day("2026-01-02") + 2 * at + parity : at / 1000;
        wanted.push([CELLS[id], value]);
        await pane.doing((store) => store.put(id, value));
        // Neither waits for the other: each goes on when it has been answered, sooner or later.
        if (random() < 0.3) await new Promise((resolve) => setTimeout(resolve, random() * 30));
      }
    };
    await Promise.all([edit(first, "optIn", 0), edit(second, "erosion", 1)]);
    await quiet();

    const sorted = (all: readonly (readonly [string, unknown])[]) => all.map((one) => one.join(" = ")).sort();
    expect(sorted(writes)).toEqual(sorted(wanted));
    const last = (address: string) => writes.findLast(([cell]) => cell === address)?.[1];
    expect(Object.values(CELLS).map((address) => document.values(address)[0]?.[0])).toEqual(Object.values(CELLS).map(last));
    expect(shownBy(first)).toBe(shownBy(second));
    expect(first.store.state().workbook?.reading.sliders.map(({ id, value }) => [id, value])).toEqual(expect.arrayContaining([["optIn", last(CELLS.optIn)], ["erosion", last(CELLS.erosion)]]));
    expect([first, second].map(({ store }) => [store.state().trouble, store.state().drafts])).toEqual([[null, {}], [null, {}]]);

    // An edit of one's own asks for three batches and a read of two, one of the other's for a read.
    const asked = [first, second].map(({ office }) => office.batches());
    for (const count of asked) expect(count).toBeLessThanOrEqual(EDITS * (5 + 2 * 2) + 50);
    await quiet();
    expect([first, second].map(({ office }) => office.batches())).toEqual(asked);
    expect(writes).toHaveLength(2 * EDITS);
  }, 60_000);

  test("each show what a colleague types, and write nothing for it", async () => {
    const document = revenueWorkbook();
    const panes = [await paneOn(document, guesses), await paneOn(document, guesses)];
    const writes = watchedWrites(document);
    const before = panes.map(({ store }) => store.state().answer?.plan.risk.atRisk);
    document.enter("Lignes!E4", 6_000_000, "colleague");
    await quiet();
    const after = panes.map(({ store }) => store.state().answer?.plan.risk.atRisk);
    expect(after[0]).toBe(after[1]);
    expect(after[0]).toBeGreaterThan(before[0] ?? Infinity);
    expect(writes).toEqual([]);
  });

  test("both have a scenario that one of them copies, and stay with the one that it has made active", async () => {
    const document = revenueWorkbook();
    const [first, second] = [await paneOn(document, guesses), await paneOn(document, guesses)];
    await second.doing((store) => store.acts.changeScenarios({ kind: "copied", scenario: "Prudent", name: "Plan de Nadia" }));
    await quiet();
    expect(first.store.state().workbook?.reading.scenarios).toEqual(["Base", "Plan de Nadia", "Prudent"]);
    expect(first.store.state().workbook?.reading.active).toBe("Plan de Nadia");
    expect(shownBy(first)).toBe(shownBy(second));
  });
});

/** Each scenario with its values, by its name. */
function columnsOf(document: MemoryDocument): Readonly<Record<string, unknown[]>> {
  const table = document.tables().find(({ name }) => name === "Scénarios");
  const [headers = [], ...rows] = table ? document.read(table.box).map((row) => row.map(({ value, formula }) => formula ?? value)) : [];
  return Object.fromEntries(headers.slice(4, -1).map((header, at) => [textOf(header), rows.map((row) => row[at + 4])]));
}

/** The second begins when the first has asked for so many batches: at any moment of the other's work. */
async function meanwhile(changes: readonly [ScenarioChange, ScenarioChange], later: number) {
  const document = revenueWorkbook();
  const panes = [await paneOn(document, LIKELY), await paneOn(document, LIKELY)] as const;
  const [first, second] = panes;
  const begun = first.office.batches();
  const one = first.doing((store) => store.acts.changeScenarios(changes[0]));
  while (first.office.batches() < begun + later && !first.store.hasAnsweredAll()) await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([one, second.doing((store) => store.acts.changeScenarios(changes[1]))]);
  await quiet();
  expect(shownBy(first)).toBe(shownBy(second));
  return { columns: columnsOf(document), phases: panes.map(({ store }) => store.acts.state().scenario?.phase) };
}

/** A change asks for nine batches: the other begins within it, or behind. */
const LATER = Array.from({ length: 10 }, (_, later) => later);
const BASE = [AS_OF, 0.08, 0.05];
const PRUDENT = [AS_OF, 0.02, 0.05];

test.each(LATER)("two panes that copy a scenario each, one %s batches after the other, have both copies, each with the values of its source", async (later) => {
  const { columns, phases } = await meanwhile([{ kind: "copied", scenario: "Base", name: "Deux" }, { kind: "copied", scenario: "Prudent", name: "Un" }], later);
  expect(columns).toEqual({ Base: BASE, Deux: BASE, Prudent: PRUDENT, Un: PRUDENT });
  expect(phases).toEqual(["done", "done"]);
});

test.each(LATER)("two panes of which one copies a scenario and the other deletes one behind it, %s batches later, lose no other", async (later) => {
  const { columns, phases } = await meanwhile([{ kind: "copied", scenario: "Base", name: "Deux" }, { kind: "deleted", scenario: "Prudent", next: "Base" }], later);
  const isDeleted = phases[1] === "done";
  expect(columns).toEqual({ Base: BASE, Deux: BASE, ...(isDeleted ? {} : { Prudent: PRUDENT }) });
  expect(phases[0]).toBe("done");
});
