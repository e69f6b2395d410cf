import { SHARE_NAMES } from "../../src/catalog/sharing/share-names";
import { ASSUMPTION_TABLE, SCENARIOS as SCENARIO_TABLE } from "../../src/catalog/tables/scenarios";
import { ACTUALS } from "../../src/catalog/tables/revenue/actuals";
import { CASH } from "../../src/catalog/tables/cash";
import { CLIENTS } from "../../src/catalog/tables/revenue/clients";
import { LINES as LINE_TABLE } from "../../src/catalog/tables/revenue/lines";
import { MOVES } from "../../src/catalog/tables/workforce/moves";
import { PATHS } from "../../src/catalog/tables/training/paths";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { WORK } from "../../src/catalog/tables/workforce/work";
import { LOCALES, type Text } from "../../src/catalog/record/text";
import { mappedName } from "../../src/catalog/record/table";
import { readWorkbook } from "../../src/catalog/cases/workbook-reading";
import { MemoryDocument } from "../../src/workbench/document/memory";
import type { Guesses } from "../../src/workbench/guesses";
import { InProcessBridge } from "../../src/workbench/transport/in-process";
import type { Snapshot } from "../../src/workbook/port";
import { day } from "../support/dates";
import { LINES, SCENARIOS, UserWorkbook, WorkbookWithTotals } from "./user-workbook";
import { cell, open, SUPPOSITIONS, watching } from "./watching";

const headersOf = (columns: Readonly<Record<string, { readonly header: Text }>>) => Object.values(columns).map(({ header }) => header);
/** Every table that a range can be named for. */
const MAPPABLE = [
  ...[LINE_TABLE, CLIENTS, ACTUALS, POOLS, WORK, PATHS, MOVES, CASH].map(({ name, columns }) => ({ name, headers: headersOf(columns) })),
  ...[SCENARIO_TABLE, ASSUMPTION_TABLE].map(({ name, columns }) => ({ name, headers: headersOf(columns) })),
];

async function snapshotOf(document: MemoryDocument, guesses: Partial<Guesses>): Promise<Snapshot> {
  const watched = watching(open(document, guesses));
  const snapshot = await watched.next();
  expect(watched.failures).toEqual([]);
  return snapshot;
}

describe.each(SUPPOSITIONS)("where Excel behaves %s, a snapshot", (_supposition, guesses) => {
  test("holds the tables where they stand, the active scenario and the way of calculating", async () => {
    const snapshot = await snapshotOf(new UserWorkbook(), guesses);
    expect(snapshot).toEqual({
      mappings: [],
      tables: [
        { name: "Lignes", grid: { values: LINES, origin: { sheet: "Lignes", row: 2, column: 1 } } },
        {
          name: "Scénarios",
          grid: {
            values: [SCENARIOS[0], [...(SCENARIOS[1] ?? []).slice(0, 6), day("2026-10-01")], [...(SCENARIOS[2] ?? []).slice(0, 6), 0.02]],
            origin: { sheet: "Scénarios", row: 1, column: 0 },
            formulas: SCENARIOS.map((row) => row.map((cell) => typeof cell === "string" && cell.startsWith("="))),
          },
        },
      ],
      activeScenario: { name: "Prudent", address: "'Site d''El Jadida'!B2" },
      planFollowed: null,
      isSharingUnfinished: false,
      calculation: "automatic",
      calendar: 1900,
    });
  });

  test("says whether the formulas were left half replaced, by the journal of Share", async () => {
    const document = new UserWorkbook();
    document.addName({ name: SHARE_NAMES.journal, formula: '=""', scope: null, comment: SHARE_NAMES.comment, visible: true });
    expect((await snapshotOf(document, guesses)).isSharingUnfinished).toBe(true);
  });

  test.each(["Plan_suivi", "plan_followed"])("has the cell %s that says which plan is followed, as it stands", async (name) => {
    const document = new UserWorkbook();
    document.addName({ name, formula: "=Scénarios!$K$9", scope: null, comment: "", visible: true });
    expect((await snapshotOf(document, guesses)).planFollowed).toEqual({ value: "", address: "Scénarios!K9" });
    document.enter("Scénarios!K9", "optimal");
    expect((await snapshotOf(document, guesses)).planFollowed).toEqual({ value: "optimal", address: "Scénarios!K9" });
  });

  test("is understood by the catalogue: scenarios, and a slider on the cell that it moves", async () => {
    const reading = readWorkbook(await snapshotOf(new UserWorkbook(), guesses));
    expect(reading).toMatchObject({ scenarios: ["Base", "Prudent"], active: "Prudent" });
    expect(reading.sliders.find(({ id }) => id === "optIn")).toMatchObject({ value: 0.02, base: 0.08, address: "Scénarios!F4" });
  });

  test("tells the error #N/A from a text that somebody has typed", async () => {
    const document = new UserWorkbook();
    document.enter("Lignes!E4", "#N/A");
    document.compute("Lignes!E5", [[{ error: "#N/A" }]]);
    const snapshot = await snapshotOf(document, guesses);
    expect([cell(snapshot, "Lignes", 1, 3), cell(snapshot, "Lignes", 2, 3)]).toEqual(["#N/A", { error: "#N/A" }]);
  });

  test("holds an error for a cell that waits for a function", async () => {
    const document = new UserWorkbook();
    document.compute("Scénarios!G4", [[{ error: "#BUSY!" }]]);
    expect(cell(await snapshotOf(document, guesses), "Scénarios", 2, 6)).toEqual({ error: guesses.busyText });
  });

  test("holds no cell of tables that are none of ours, however large", async () => {
    const document = new UserWorkbook();
    document.addSheet("Journal");
    document.enter("Journal!A1", [["Compte", "Pièce"], ["401", "F-1"]]);
    document.addTable(document.box("Journal!A1:B2"), true, "Écritures");
    const { tables } = await snapshotOf(document, guesses);
    expect(tables.map(({ name }) => name)).toEqual(["Lignes", "Scénarios"]);
  });

  test("leaves a table's row of totals out", async () => {
    const snapshot = await snapshotOf(new WorkbookWithTotals(), guesses);
    expect(snapshot.tables.map(({ grid }) => grid.values.length)).toEqual([LINES.length - 1, SCENARIOS.length]);
  });

  test("takes a range that the user has mapped for a table, and before a table of that name", async () => {
    const document = new UserWorkbook();
    document.addSheet("Ventes 2026");
    document.enter("'Ventes 2026'!C5", [["Client", "Code", "CA"], ["Z", "O1", 1]]);
    document.define("Relais_Lignes", "='Ventes 2026'!$C:$E");
    const snapshot = await snapshotOf(document, guesses);
    expect(snapshot.tables.map(({ name }) => name)).toEqual(["Lignes", "Lignes", "Scénarios"]);
    expect(snapshot.tables[0]?.grid).toEqual({
      values: [["Client", "Code", "CA"], ["Z", "O1", 1]],
      origin: { sheet: "Ventes 2026", row: 4, column: 2 },
    });
  });

  test.each(LOCALES.flatMap((locale) => MAPPABLE.map((table) => [mappedName(table.name)[locale], locale, table] as const)))(
    "takes a plain range of the name %s with titles above its headers for the table, in %s",
    async (name, locale, { headers, name: table }) => {
      const document = new MemoryDocument("Feuille");
      const written = headers.map((header) => header[locale]);
      const blank = written.slice(1).map(() => "");
      document.enter("Feuille!B2", [["Titre", ...blank], written.map(() => ""), written, ["?", ...blank]]);
      document.addName({ name, formula: "=Feuille!$A$1:$Z$40", scope: null, comment: "", visible: true });
      const snapshot = await snapshotOf(document, guesses);
      expect(snapshot.tables[0]?.grid.origin).toEqual({ sheet: "Feuille", row: 1, column: 1 });
      const told = readWorkbook(snapshot).problems.filter(({ place }) => place.table.en === table.en).map(({ place }) => place.address);
      expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^Feuille!.5$/)]));
    },
  );

  test("passes over mapped ranges that are empty, and names that are none of ours or stand for no range", async () => {
    const document = new UserWorkbook();
    document.addSheet("Vide");
    document.define("Relais_Clients", "=Vide!$A:$C");
    document.define("Relais_Taux", "=0.2");
    document.define("RelaisClients", "=Lignes!$A$1");
    expect((await snapshotOf(document, guesses)).tables.map(({ name }) => name)).toEqual(["Lignes", "Scénarios"]);
  });

  test("finds the active scenario under its English name, in any case", async () => {
    const document = new MemoryDocument("Data");
    document.enter("Data!A1", "Base");
    document.addName({ name: "ACTIVE_SCENARIO", formula: "=Data!$A$1", scope: null, comment: "", visible: true });
    expect((await snapshotOf(document, guesses)).activeScenario).toEqual({ name: "Base", address: "Data!A1" });
  });

  test("of an empty workbook is empty", async () => {
    expect(await snapshotOf(new MemoryDocument(), guesses)).toEqual({ tables: [], mappings: [], activeScenario: null, planFollowed: null, isSharingUnfinished: false, calculation: "automatic", calendar: 1900 });
  });

  test("says when results can be stale", async () => {
    const document = new MemoryDocument();
    document.setCalculationMode("Manual");
    expect((await snapshotOf(document, guesses)).calculation).toBe("manual");
  });

  test("takes two requests", async () => {
    const workbook = open(new UserWorkbook(), guesses);
    await watching(workbook).next();
    const requests = jest.spyOn(InProcessBridge.prototype, "sendMessageToHost");
    await watching(workbook).next();
    const asking = requests.mock.calls.filter(([json]) => !json.includes("_RemoveReference"));
    requests.mockRestore();
    expect(asking).toHaveLength(2);
  });
});
