import { openWorkbook } from "../../src/excel/workbook";
import { workbookError } from "../../src/excel/failures";
import type { CellValue } from "../../src/catalog/cells";
import { readWorkbook } from "../../src/catalog/workbook-reading";
import type { Box, CellInput, DocumentEvent, TableInfo } from "../../src/workbench/document/document";
import { DocumentError } from "../../src/workbench/document/document";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { LIKELY, UNLIKELY, type Guesses } from "../../src/workbench/guesses";
import { InProcessBridge } from "../../src/workbench/transport/in-process";
import { WorkbookError, type Snapshot, type WorkbookPort } from "../../src/workbook/port";
import { day } from "../support/dates";
import { openInProcess } from "../support/office";
import { officeSays } from "./office-context";

const LINES = [
  ["Ligne", "Client", "Code", "CA de référence", "Mois de référence"],
  ["L1", "A", "O1", 600_000, "2026-07"],
  ["L2", "B", "O1 40%; I1 60%", 400_000, "2026-07"],
];
const SCENARIOS = [
  ["Levier", "Min", "Max", "Pas", "Base", "Prudent", "Actif"],
  ["Date d'arrêté", "", "", "", day("2026-10-01"), day("2026-10-01"), "=F3"],
  ["Taux d'opt-in à terme", 0, 0.3, 0.005, 0.08, 0.02, "=F4"],
];

/** A workbook as a user has it: tables that do not begin in A1, a sheet with an accent, one that needs quotes, names. */
class UserWorkbook extends MemoryDocument {
  constructor() {
    super("Lignes");
    this.enter("Lignes!B3", LINES);
    this.addTable(this.box("Lignes!B3:F5"), true, "Lignes");
    this.addSheet("Scénarios");
    this.enter("Scénarios!A2", SCENARIOS);
    this.compute("Scénarios!G3", [[day("2026-10-01")], [0.02]]);
    this.addTable(this.box("Scénarios!A2:G4"), true, "Scénarios");
    this.addSheet("Site d'El Jadida");
    this.enter("'Site d''El Jadida'!B2", "Prudent");
    this.name("Scénario_actif", "='Site d''El Jadida'!$B$2");
  }

  name(name: string, formula: string): void {
    this.addName({ name, formula, scope: null, comment: "", visible: true });
  }
}

const EMPTY_PLACE = { sheet: "Lignes", row: 2, column: 1 };

/** Opens a workbook in Microsoft's library, as the pane does. */
function open(document: MemoryDocument, guesses: Partial<Guesses> = {}) {
  const office = openInProcess(document, { guesses });
  officeSays({ requirements: { isSetSupported: () => true } as unknown as Office.RequirementSetSupport });
  return { office, workbook: openWorkbook() };
}

/** Watches a workbook: what was shown so far, and a way to wait for the next. */
function watching(workbook: WorkbookPort) {
  const snapshots: Snapshot[] = [];
  const failures: WorkbookError[] = [];
  const waiting: (() => void)[] = [];
  const told = () => waiting.splice(0).forEach((goOn) => goOn());
  const stop = workbook.watch(
    (snapshot) => {
      snapshots.push(snapshot);
      told();
    },
    (failure) => {
      failures.push(failure);
      told();
    },
  );
  stops.push(stop);
  return {
    snapshots,
    failures,
    stop,
    next: async (): Promise<Snapshot> => {
      await new Promise<void>((goOn) => waiting.push(goOn));
      return snapshots.at(-1) as Snapshot;
    },
  };
}

const stops: (() => void)[] = [];
afterEach(async () => {
  stops.splice(0).forEach((stop) => stop());
  await quiet();
});

/** Long enough for every read that a change can still cause. In milliseconds. */
const QUIET = 100;
const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET));

/** The value of a cell of a snapshot's table. */
function cell(snapshot: Snapshot | undefined, table: string, row: number, column: number): CellValue | undefined {
  return snapshot?.tables.find(({ name }) => name === table)?.grid.values[row]?.[column];
}

async function snapshotOf(document: MemoryDocument, guesses: Partial<Guesses> = {}): Promise<Snapshot> {
  const { workbook } = open(document, guesses);
  const watched = watching(workbook);
  const snapshot = await watched.next();
  expect(watched.failures).toEqual([]);
  return snapshot;
}

describe.each([
  ["as is likely", LIKELY],
  ["as is unlikely", UNLIKELY],
])("where Excel behaves %s", (_supposition, guesses) => {
  describe("a snapshot", () => {
    test("holds the tables where they stand, the active scenario and the way of calculating", async () => {
      const snapshot = await snapshotOf(new UserWorkbook(), guesses);
      expect(snapshot).toEqual({
        tables: [
          { name: "Lignes", grid: { values: LINES, origin: EMPTY_PLACE } },
          {
            name: "Scénarios",
            grid: {
              values: [SCENARIOS[0], [...(SCENARIOS[1] ?? []).slice(0, 6), day("2026-10-01")], [...(SCENARIOS[2] ?? []).slice(0, 6), 0.02]],
              origin: { sheet: "Scénarios", row: 1, column: 0 },
            },
          },
        ],
        activeScenario: { name: "Prudent", address: "'Site d''El Jadida'!B2" },
        calculation: "automatic",
      });
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

    test("leaves a table's row of totals out", async () => {
      class WithTotals extends UserWorkbook {
        override tables(): readonly TableInfo[] {
          return super.tables().map((table) => ({ ...table, showTotals: table.name === "Lignes" }));
        }
      }
      const snapshot = await snapshotOf(new WithTotals(), guesses);
      expect(snapshot.tables.map(({ grid }) => grid.values.length)).toEqual([LINES.length - 1, SCENARIOS.length]);
    });

    test("takes a range that the user has mapped for a table, and before a table of that name", async () => {
      const document = new UserWorkbook();
      document.addSheet("Ventes 2026");
      document.enter("'Ventes 2026'!C5", [["Client", "Code", "CA"], ["Z", "O1", 1]]);
      document.name("Relais_Lignes", "='Ventes 2026'!$C:$E");
      const snapshot = await snapshotOf(document, guesses);
      expect(snapshot.tables.map(({ name }) => name)).toEqual(["Lignes", "Lignes", "Scénarios"]);
      expect(snapshot.tables[0]?.grid).toEqual({
        values: [["Client", "Code", "CA"], ["Z", "O1", 1]],
        origin: { sheet: "Ventes 2026", row: 4, column: 2 },
      });
    });

    test("passes over mapped ranges that are empty, and names that are none of ours or stand for no range", async () => {
      const document = new UserWorkbook();
      document.addSheet("Vide");
      document.name("Relais_Clients", "=Vide!$A:$C");
      document.name("Relais_Taux", "=0.2");
      document.name("RelaisClients", "=Lignes!$A$1");
      expect((await snapshotOf(document, guesses)).tables.map(({ name }) => name)).toEqual(["Lignes", "Scénarios"]);
    });

    test("finds the active scenario under its English name, in any case", async () => {
      const document = new MemoryDocument("Data");
      document.enter("Data!A1", "Base");
      document.addName({ name: "ACTIVE_SCENARIO", formula: "=Data!$A$1", scope: null, comment: "", visible: true });
      expect((await snapshotOf(document, guesses)).activeScenario).toEqual({ name: "Base", address: "Data!A1" });
    });

    test("of an empty workbook is empty", async () => {
      expect(await snapshotOf(new MemoryDocument(), guesses)).toEqual({ tables: [], activeScenario: null, calculation: "automatic" });
    });

    test("says when results can be stale", async () => {
      const document = new MemoryDocument();
      document.setCalculationMode("Manual");
      expect((await snapshotOf(document, guesses)).calculation).toBe("manual");
    });

    test("takes two requests", async () => {
      const { workbook } = open(new UserWorkbook(), guesses);
      await watching(workbook).next();
      const requests = jest.spyOn(InProcessBridge.prototype, "sendMessageToHost");
      await watching(workbook).next();
      const asking = requests.mock.calls.filter(([json]) => !json.includes("_RemoveReference"));
      requests.mockRestore();
      expect(asking).toHaveLength(2);
    });
  });

  describe("a watcher", () => {
    test.each(["user", "colleague", "addin"] as const)("is shown what a cell holds after an edit by the %s", async (by) => {
      const document = new UserWorkbook();
      const watched = watching(open(document, guesses).workbook);
      await watched.next();
      document.enter("Lignes!E4", 700_000, by);
      expect(cell(await watched.next(), "Lignes", 1, 3)).toBe(700_000);
    });

    test("is shown new results of formulas", async () => {
      const document = new UserWorkbook();
      const watched = watching(open(document, guesses).workbook);
      await watched.next();
      document.compute("Scénarios!G4", [[0.15]]);
      expect(cell(await watched.next(), "Scénarios", 2, 6)).toBe(0.15);
    });

    test("is shown that a sheet with a table has gone, or has another name", async () => {
      const document = new UserWorkbook();
      const watched = watching(open(document, guesses).workbook);
      await watched.next();
      const [lines] = document.sheets();
      document.renameSheet(lines?.id ?? "", "Contrats");
      expect((await watched.next()).tables[0]?.grid.origin).toEqual({ ...EMPTY_PLACE, sheet: "Contrats" });
    });

    test("hears of a burst of changes once", async () => {
      const document = new UserWorkbook();
      const watched = watching(open(document, guesses).workbook);
      await watched.next();
      for (let revenue = 1; revenue <= 50; revenue++) document.enter("Lignes!E4", revenue);
      document.compute("Scénarios!G3", [[day("2026-11-01")], [0.1]]);
      await quiet();
      expect(watched.snapshots).toHaveLength(2);
      expect(cell(watched.snapshots[1], "Lignes", 1, 3)).toBe(50);
    });

    test("that comes later is shown the workbook too, and all hear of changes", async () => {
      const document = new UserWorkbook();
      const { workbook } = open(document, guesses);
      const [first, second] = [watching(workbook), watching(workbook)];
      await quiet();
      document.enter("Lignes!E4", 700_000);
      await quiet();
      expect([first, second].map(({ snapshots }) => cell(snapshots.at(-1), "Lignes", 1, 3))).toEqual([700_000, 700_000]);
    });

    test("that has stopped hears nothing more, and Excel is asked to tell no more", async () => {
      const document = new UserWorkbook();
      const watched = watching(open(document, guesses).workbook);
      await watched.next();
      const requests = jest.spyOn(InProcessBridge.prototype, "sendMessageToHost");
      watched.stop();
      await quiet();
      const said = requests.mock.calls.map(([json]) => json).join();
      expect(["DataChanged", "Calculated", "Deleted"].filter((event) => !said.includes(`_Unregister${event}Event`))).toEqual([]);
      requests.mockClear();
      document.enter("Lignes!E4", 700_000);
      await quiet();
      expect(requests).not.toHaveBeenCalled();
      requests.mockRestore();
      expect(watched.snapshots).toHaveLength(1);
    });

    test("that stops while others watch does not stop them", async () => {
      const document = new UserWorkbook();
      const { workbook } = open(document, guesses);
      const [first, second] = [watching(workbook), watching(workbook)];
      await quiet();
      first.stop();
      document.enter("Lignes!E4", 700_000);
      expect(cell(await second.next(), "Lignes", 1, 3)).toBe(700_000);
    });

    test("that stops at once and watches again, as React may make it, hears of changes", async () => {
      const document = new UserWorkbook();
      const { workbook } = open(document, guesses);
      watching(workbook).stop();
      const watched = watching(workbook);
      await quiet();
      document.enter("Lignes!E4", 700_000);
      expect(cell(await watched.next(), "Lignes", 1, 3)).toBe(700_000);
    });
  });

  describe("a write", () => {
    test("puts one value into one cell, as one change", async () => {
      const document = new UserWorkbook();
      const { workbook } = open(document, guesses);
      const changes: DocumentEvent[] = [];
      document.subscribe((event) => changes.push(event));
      await workbook.write("Scénarios!F4", 0.125);
      expect(document.values("Scénarios!F4")).toEqual([[0.125]]);
      expect(changes).toEqual([{ kind: "changed", box: document.box("Scénarios!F4"), by: "addin", before: 0.02, after: 0.125 }]);
    });

    test("settles once every watcher has been shown the workbook with its value", async () => {
      const { workbook } = open(new UserWorkbook(), guesses);
      const [first, second] = [watching(workbook), watching(workbook)];
      await quiet();
      await workbook.write("Scénarios!F4", 0.125);
      expect([first, second].map(({ snapshots }) => cell(snapshots.at(-1), "Scénarios", 2, 5))).toEqual([0.125, 0.125]);
    });

    test("reaches a sheet whose name needs quotes", async () => {
      const document = new UserWorkbook();
      await open(document, guesses).workbook.write("'Site d''El Jadida'!B2", "Base");
      expect(document.values("'Site d''El Jadida'!B2")).toEqual([["Base"]]);
    });

    test.each(["=SUM(A1:A9)", "'quoted", "2027", "-1", "@x"])("of the text %s is that text, and no formula", async (text) => {
      const document = new UserWorkbook();
      await open(document, guesses).workbook.write("'Site d''El Jadida'!B2", text);
      expect(document.cell("'Site d''El Jadida'!B2")).toMatchObject({ value: text, formula: null });
    });

    test("of an empty text clears the cell", async () => {
      const document = new UserWorkbook();
      await open(document, guesses).workbook.write("'Site d''El Jadida'!B2", "");
      expect(document.values("'Site d''El Jadida'!B2")).toEqual([[""]]);
    });
  });

  describe("a selection", () => {
    test("shows the sheet and the cell", async () => {
      const document = new UserWorkbook();
      await open(document, guesses).workbook.select("'Site d''El Jadida'!B2");
      expect([document.activeSheet(), document.selection()]).toEqual([document.box("'Site d''El Jadida'!B2").sheet, document.box("'Site d''El Jadida'!B2")]);
    });
  });
});

describe("what Excel refuses", () => {
  /** The failure of a request, and what it left changed. */
  async function refusal(document: MemoryDocument, ask: (workbook: WorkbookPort) => Promise<void>) {
    const { workbook } = open(document);
    const changes: DocumentEvent[] = [];
    document.subscribe((event) => changes.push(event));
    const error: unknown = await ask(workbook).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(WorkbookError);
    return { error: error as WorkbookError, changes };
  }

  test("is a cell of a sheet that is not there: nothing is written", async () => {
    const { error, changes } = await refusal(new UserWorkbook(), (workbook) => workbook.write("Absente!A1", 1));
    expect(error).toMatchObject({ failure: "cell-gone", address: "Absente!A1", cause: { code: "ItemNotFound" } });
    expect(changes).toEqual([]);
  });

  test("is a cell of a sheet that is not there: nothing is selected", async () => {
    const { error, changes } = await refusal(new UserWorkbook(), (workbook) => workbook.select("Absente!A1"));
    expect(error).toMatchObject({ failure: "cell-gone", address: "Absente!A1" });
    expect(changes).toEqual([]);
  });

  test("is a protected sheet: nothing is written, and the workbook is what it was", async () => {
    const document = new UserWorkbook();
    document.protect(document.box("Scénarios!A1").sheet, true);
    const { error, changes } = await refusal(document, (workbook) => workbook.write("Scénarios!F4", 0.3));
    expect(error).toMatchObject({ failure: "protected", address: "Scénarios!F4", cause: { code: "AccessDenied" } });
    expect(changes).toEqual([]);
    expect(document.values("Scénarios!F4")).toEqual([[0.02]]);
  });

  test.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["Timeout", "lost"],
    ["SomethingNew", "unknown"],
  ])("with %s is told as %s, with its cause", async (code, failure) => {
    const { error } = await refusal(new Refusing(code), (workbook) => workbook.write("Scénarios!F4", 0.3));
    expect(error).toMatchObject({ failure, cause: { code } });
  });

  test("is what is no address, before Excel is asked", async () => {
    const { error } = await refusal(new UserWorkbook(), (workbook) => workbook.write("F4", 1));
    expect(error).toMatchObject({ failure: "cell-gone", address: "F4" });
  });

  test("is to hand over what was not loaded: a fault of the program, told as unknown with Microsoft's words", async () => {
    open(new UserWorkbook());
    const thrown: unknown = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Lignes").getRange("B3");
      await context.sync();
      return range.values;
    }).catch((error: unknown) => error);
    expect(workbookError(thrown, null)).toMatchObject({ failure: "unknown", cause: { code: "PropertyNotLoaded" } });
  });

  test("to read is told to the watchers, who are shown the workbook again when it can be read", async () => {
    const document = new Unreadable();
    const watched = watching(open(document).workbook);
    document.refusing = "GeneralException";
    await watched.next();
    expect(watched.failures).toMatchObject([{ failure: "unknown", address: null, cause: { code: "GeneralException" } }]);
    document.refusing = null;
    document.enter("Lignes!E4", 700_000);
    expect(cell(await watched.next(), "Lignes", 1, 3)).toBe(700_000);
  });

  test("to read while the user types in a cell is asked again until he has done", async () => {
    const document = new Unreadable();
    const watched = watching(open(document).workbook);
    document.refusing = "InvalidOperationInCellEditMode";
    await quiet();
    expect(watched.snapshots).toEqual([]);
    document.refusing = null;
    await watched.next();
    expect(watched.failures).toEqual([]);
  });

  test("to tell of changes is told to the watcher", async () => {
    const { workbook } = open(new UserWorkbook());
    const requests = jest.spyOn(Excel, "run").mockRejectedValueOnce(new Error("no way to the host"));
    const watched = watching(workbook);
    await watched.next();
    requests.mockRestore();
    expect(watched.failures).toMatchObject([{ failure: "unknown", cause: { message: "no way to the host" } }]);
  });
});

class Refusing extends UserWorkbook {
  constructor(readonly code: string) {
    super();
  }

  override write(...[box, grid, by]: Parameters<MemoryDocument["write"]>): void {
    if (by === "addin") throw new DocumentError(this.code, "refused");
    super.write(box, grid as readonly (readonly CellInput[])[], by);
  }
}

class Unreadable extends UserWorkbook {
  refusing: string | null = null;

  override read(box: Box) {
    if (this.refusing !== null) throw new DocumentError(this.refusing, "refused");
    return super.read(box);
  }
}

test("an Excel of before 1.17 is not asked to tell of names of sheets", async () => {
  const document = new UserWorkbook();
  openInProcess(document);
  officeSays({ requirements: { isSetSupported: () => false } as unknown as Office.RequirementSetSupport });
  const requests = jest.spyOn(InProcessBridge.prototype, "sendMessageToHost");
  await watching(openWorkbook()).next();
  expect(requests.mock.calls.join()).not.toContain("NameChanged");
  requests.mockRestore();
});
