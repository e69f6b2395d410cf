import { proposedMapping } from "../../src/catalog/mapping/proposal";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { insertableModel } from "../../src/pane/insert/insertables";
import { insertableTable } from "../../src/pane/mapping/insertable-table";
import { activity } from "../../src/pane/state/activity";
import { workbookActs, type ActsState } from "../../src/pane/state/workbook-acts";
import { MAPPING_WORDS } from "../../src/pane/words/mapping-words";
import { InsertionError, WorkbookError, type InsertionOptions, type WorkbookPort } from "../../src/workbook/port";
import { day } from "../support/dates";

const TITLE = { fr: "Modèle", en: "Model" };
const WRITES = { sheets: [], names: [] };

/** A port of which only some requests are asked. */
function acts(port: Partial<WorkbookPort>) {
  const faults: unknown[] = [];
  const rests: boolean[] = [];
  const made = workbookActs(port as WorkbookPort, activity((hasEnded) => rests.push(hasEnded)), (fault) => faults.push(fault));
  const seen: ActsState[] = [];
  made.subscribe(() => seen.push(made.state()));
  const rest = async () => {
    while (rests.at(-1) !== true) await new Promise((resolve) => setImmediate(resolve));
  };
  return { acts: made, seen, faults, rest };
}

test("an insertion tells that it gets ready, which sheet it writes, and how it is taken back", async () => {
  const insert = (_: unknown, { onProgress }: InsertionOptions) => {
    onProgress("Lignes", 0.5);
    return Promise.resolve("one" as const);
  };
  const { acts: made, seen, rest } = acts({ insert });
  made.insert(TITLE, () => Promise.resolve(WRITES));
  await rest();
  expect(seen.map(({ insertion }) => insertion)).toEqual([
    { title: TITLE, phase: "preparing" },
    { title: TITLE, phase: "writing", sheet: "Lignes", done: 0.5 },
    { title: TITLE, phase: "done", sheets: 0, mapping: null, undo: "one" },
  ]);
});

const HEADERS = ["Client", "Code", "CA de référence", "Mois de référence"];
const BY_HAND = "Excel ne l'annule pas d'un coup : pour y renoncer, passez par Contrôle > Délier";
const WITH_LEVERS = `${BY_HAND}, puis supprimez les feuilles « Scénarios » et « Hypothèses ».`;

test.each([
  ["as it stands", HEADERS, "2026-10-31", 2, WITH_LEVERS],
  ["by a sheet of formulas", ["Marque", ...HEADERS.slice(1)], "2026-10-31", 3, WITH_LEVERS],
  ["by a sheet of formulas, beside scenarios that are there", ["Marque", ...HEADERS.slice(1)], null, 1, `${BY_HAND}.`],
])("a table of one's own that is read %s is let go where that is done, and what came along is named", async (_how, headers, asOf, sheets, words) => {
  const block = { values: [headers, ["A", "O1", 600_000, "2026-07"]], origin: { sheet: "L'an dernier", row: 4, column: 1 } };
  const own = { spec: LINES, block, mapping: proposedMapping(LINES, block, 0, "fr"), sheets: [block.origin.sheet], asOf: asOf === null ? null : day(asOf) };
  const { acts: made, rest } = acts({ insert: () => Promise.resolve("several" as const) });
  made.insert(TITLE, insertableTable(own, "fr"));
  await rest();
  const { insertion } = made.state();
  if (insertion?.phase !== "done" || insertion.mapping === null) throw new Error(`no mapping was made: ${JSON.stringify(insertion)}`);
  expect([insertion.sheets, MAPPING_WORDS.undoByHand(insertion.mapping.others).fr.replaceAll("\u00a0", " ")]).toEqual([sheets, words]);
});

test("a second one is not begun meanwhile; cancelled while it gets ready, nothing is written", async () => {
  let [asked, written] = [0, 0];
  const insert = () => {
    written += 1;
    return Promise.resolve("one" as const);
  };
  const { acts: made, faults, rest } = acts({ insert });
  const ready = () => {
    asked += 1;
    return new Promise<typeof WRITES>((resolve) => setImmediate(() => resolve(WRITES)));
  };
  made.insert(TITLE, ready);
  made.insert(TITLE, ready);
  made.cancelInsertion();
  await rest();
  expect([asked, written, made.state().insertion]).toEqual([1, 0, { title: TITLE, phase: "failed", obstacle: { why: "cancelled" }, left: [] }]);
  expect(faults).toEqual([]);
});

test("what the workbook refuses is told with all that is left; what does not load is told, and reported", async () => {
  const obstacle = { why: "refused", failure: "protected", sheet: "Plan" } as const;
  const refusing = acts({ insert: () => Promise.reject(new InsertionError(obstacle, ["Plan"], {})) });
  refusing.acts.insert(TITLE, () => Promise.resolve(WRITES));
  await refusing.rest();
  expect(refusing.acts.state().insertion).toEqual({ title: TITLE, phase: "failed", obstacle, left: ["Plan"] });
  refusing.acts.dismissInsertion();
  expect(refusing.acts.state().insertion).toBeNull();

  const missing = acts({});
  missing.acts.insert(TITLE, insertableModel("no-such-model", "fr"));
  await missing.rest();
  expect(missing.acts.state().insertion).toMatchObject({ phase: "failed", obstacle: null, left: [] });
  expect(missing.faults).toHaveLength(1);
});

test("a change of the scenarios is told when it is done, and when it is refused; it takes the word of an earlier insertion away", async () => {
  const change = { kind: "copied", scenario: "Base", name: "Hiver" } as const;
  let refusal: WorkbookError | null = null;
  const port = { insert: () => Promise.resolve("one" as const), changeScenarios: () => (refusal ? Promise.reject(refusal) : Promise.resolve("several" as const)) };
  const { acts: made, rest } = acts(port);
  made.insert(TITLE, () => Promise.resolve(WRITES));
  await rest();
  made.changeScenarios(change);
  await rest();
  expect(made.state()).toMatchObject({ insertion: null, scenario: { change, phase: "done", undo: "several" } });
  refusal = new WorkbookError("protected", "Scénarios!A5", {});
  made.changeScenarios(change);
  await rest();
  expect(made.state().scenario).toEqual({ change, phase: "refused", failure: "protected", address: "Scénarios!A5" });
});

test("a cure is written once, told when it is done and when it is refused, and forgotten on request", async () => {
  const cure = { address: "Lignes!F7", found: "12,5", value: 12.5, unit: "money", format: "General" } as const;
  let refusal: WorkbookError | null = null;
  let asked = 0;
  const port = {
    cure: () => {
      asked += 1;
      return refusal ? Promise.reject(refusal) : Promise.resolve("one" as const);
    },
  };
  const { acts: made, rest } = acts(port);
  made.cure(cure);
  made.cure(cure);
  await rest();
  expect([asked, made.state().cure]).toEqual([1, { cure, phase: "done", undo: "one" }]);
  refusal = new WorkbookError("changed", cure.address, {});
  made.cure(cure);
  await rest();
  expect(made.state().cure).toEqual({ cure, phase: "refused", failure: "changed" });
  made.dismissCure();
  expect(made.state().cure).toBeNull();
});
