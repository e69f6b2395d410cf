import { readWorkbook } from "../../src/catalog/cases/workbook-reading";
import { proposedMapping } from "../../src/catalog/mapping/proposal";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import type { Template } from "../../src/catalog/templates/contents/template";
import { SHEET_NAMES } from "../../src/catalog/templates/layout/sheet-names";
import type { WorkbookLayout } from "../../src/catalog/templates/layout/workbook-layout";
import { OFFERED_TEMPLATES } from "../../src/scripts/sample/offered-templates";
import { ownTableLayout } from "../../src/catalog/templates/own-table-layout";
import type { ChartWrite, SheetWrites, WorkbookWrites } from "../../src/catalog/templates/writes/workbook-writes";
import { writesOf } from "../../src/catalog/templates/writes/writes-of-layout";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { Watch } from "../../src/excel/workbook/watch";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import type { DocumentEvent } from "../../src/workbench/document/document";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { InsertionError, type InsertionOptions, type Snapshot, type UndoSteps, type WorkbookPort } from "../../src/workbook/port";
import { day } from "../support/dates";
import { laidOut } from "../support/laid-out";
import { InterruptedDocument, refused, stateOf } from "./interrupted-document";
import { officeSays } from "./office-context";
import { open, quiet, SUPPOSITIONS, watching } from "./watching";

const OWN = [
  ["Client", "Code", "CA de référence", "Mois de référence"],
  ["A", "O1", 600_000, "2026-07"],
  ["B", "O1 40%; I1 60%", 400_000, "2026-07"],
];

/** Two real sheets with tables, names, formulas, rules of what may be typed: what a user's own lines lack. */
const WRITES = withChart(writesOf(ownTable()));

/** Those lines as the pane maps them: their headers are ours, so that a name for the range is all. */
function ownTable(): WorkbookLayout {
  const block = { values: OWN, origin: { sheet: "Ventes", row: 0, column: 0 } };
  return ownTableLayout({ spec: LINES, block, mapping: proposedMapping(LINES, block, 0, "fr"), sheets: ["Ventes"], asOf: day("2026-10-31") }, "fr");
}

/** A chart on the first sheet, of cells of the second. */
function withChart({ sheets, names }: WorkbookWrites): WorkbookWrites {
  const [first, second] = sheets as [SheetWrites, SheetWrites];
  const chart: ChartWrite = {
    name: "Relais essai", kind: "lines", title: "Essai", area: "H2:M12", source: second.name, along: "A6:A9", alongFormat: "General", valueFormat: "0.0",
    series: [
      { name: "Valeur", header: "B5", values: "B6:B9", color: "17375E" },
      { name: "Remplacement", header: "D5", values: "D6:D9", color: "B3261E", dashed: true },
    ],
  };
  return { sheets: [{ ...first, charts: [chart] }, second], names };
}

/** The templates' workbooks solve some reallocations, once for all suites. */
beforeAll(async () => {
  for (const { template } of OFFERED_TEMPLATES) await laidOut(template, "fr");
}, 120_000);

const unattended = (): InsertionOptions => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** A workbook with a user's own lines on its only sheet. */
function ownWorkbook(): InterruptedDocument {
  const document = new InterruptedDocument("Ventes");
  document.enter("Ventes!A1", OWN);
  return document;
}

/** The refusal of an insertion. */
async function refusal(workbook: WorkbookPort, writes = WRITES, options = unattended()): Promise<InsertionError> {
  const thrown: unknown = await workbook.insert(writes, options).then(() => null, (error: unknown) => error);
  if (!(thrown instanceof InsertionError)) throw new Error(`an InsertionError was expected, not ${String(thrown)}`);
  return thrown;
}

/** Where the add-in may ask for one step of undo. */
function withUndoGroups(isThere: boolean): void {
  const requirements = { isSetSupported: (_name: string, version?: string | number) => version !== "1.20" || isThere };
  officeSays({ requirements });
}

/** The changes that a whole insertion asks for, one after the other. */
async function kindsOfChanges(writes: WorkbookWrites): Promise<readonly string[]> {
  const document = ownWorkbook();
  document.interruption = { at: Infinity, happens: () => undefined };
  await open(document).insert(writes, unattended());
  return document.kinds;
}

/** How many changes a whole insertion asks for. */
async function changesOfAll(): Promise<number> {
  return (await kindsOfChanges(WRITES)).length;
}

/** Some twenty minutes for a large template: `INTERRUPT=every npx jest tests/excel/insertion --selectProjects node`. */
const EVERY_CHANGE = process.env.INTERRUPT === "every";

/** Where an insertion is interrupted: at the first and the last change of each kind, or at every one. */
function interruptionsOf(kinds: readonly string[]): readonly number[] {
  if (EVERY_CHANGE) return kinds.map((_kind, index) => index + 1);
  return [...new Set([...new Set(kinds)].flatMap((kind) => [kinds.indexOf(kind) + 1, kinds.lastIndexOf(kind) + 1]))];
}

describe.each(SUPPOSITIONS)("where Excel behaves %s", (_supposition, guesses) => {
  describe.each(OFFERED_TEMPLATES.map(({ template }) => [template.id, template] as const))("%s, inserted into an empty workbook,", (_id, template) => {
    test.each(LOCALES)("in %s is there cell by cell, with its tables and names, and what was there is left alone", async (locale) => {
      const document = new MemoryDocument("Feuil1");
      const book = await laidOut(template, locale);
      await open(document, guesses).insert(writesOf(book), unattended());
      expect(document.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([["Feuil1", "Visible"], ...book.sheets.map(({ name }) => [name, "Visible"])]);
      const wrong: string[] = [];
      for (const sheet of book.sheets) {
        const last = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
        const id = document.sheets().find(({ name }) => name === sheet.name)?.id ?? "";
        for (const { row, column, value, formula, numberFormat } of last.values()) {
          const cell = document.read({ sheet: id, row, column, rows: 1, columns: 1 })[0]?.[0];
          const wanted = [formula ?? null, formula === undefined ? (value ?? "") : cell?.value, numberFormat ?? "General"];
          if (JSON.stringify(wanted) !== JSON.stringify([cell?.formula, cell?.value, cell?.numberFormat])) wrong.push(`${sheet.name} ${row} ${column}: ${JSON.stringify(wanted)} wanted, ${JSON.stringify(cell)} found`);
        }
      }
      expect(wrong).toEqual([]);
      const nameOf = ({ name }: { readonly name: string }) => name;
      const idOf = (name: string) => document.sheets().find((sheet) => sheet.name === name)?.id ?? "";
      const boxOf = (sheet: string, area: string) => document.box(`'${sheet.replaceAll("'", "''")}'!${area}`);
      expect(document.charts()).toMatchObject(
        book.sheets.flatMap(({ name, charts = [] }) =>
          charts.map(({ name: called, title, area, source, along, series }) => ({
            sheet: idOf(name), name: called, title, place: boxOf(name, area),
            series: series.map((one) => ({ name: one.name, values: boxOf(source, one.values), along: boxOf(source, along), color: `#${one.color}`, dashed: one.dashed ?? false })),
          })),
        ),
      );
      expect(document.tables().map(nameOf)).toEqual(book.sheets.flatMap(({ tables }) => tables.map(nameOf)));
      expect(document.names().map(({ name, formula, comment }) => ({ name, formula, help: comment }))).toEqual(book.names);
      expect(document.sheets().find(({ id }) => id === document.activeSheet())?.name).toBe(book.sheets[0]?.name);
    });
  });
});

describe.each(OFFERED_TEMPLATES.map(({ template }) => [template.id, template] as const))("the pane's numbers of %s, inserted,", (_id, template: Template) => {
  test.each(LOCALES)("in %s are those of its sheets", async (locale: Locale) => {
    const document = new MemoryDocument("Feuil1");
    const book = await laidOut(template, locale);
    const workbook = open(document);
    const { snapshots, next } = watching(workbook);
    await workbook.insert(writesOf(book), unattended());
    if (snapshots.length === 0 || snapshots.at(-1)?.tables.length === 0) await next();
    const snapshot = snapshots.at(-1);
    if (!snapshot) throw new Error("the pane was shown nothing");
    // Nothing calculates here: the formula that names the active scenario is read as what it gives.
    const found = readWorkbook({ ...snapshot, activeScenario: snapshot.activeScenario && { ...snapshot.activeScenario, name: template.active[locale] } }).activeCase();
    if (!found) throw new Error("the inserted workbook is refused");
    const { plan } = await inProcessEngine().run({ kind: "plan", inputs: found.inputs, levers: found.levers, base: null });
    const sheet = book.sheets.find(({ name }) => name === SHEET_NAMES.atRisk[locale]);
    const spill = sheet?.cells.find((cell) => cell.spill !== undefined)?.spill ?? [];
    const column = spill[0]?.indexOf(SHEET_NAMES.atRisk[locale]) ?? -1;
    const total = Number(spill.at(-1)?.[column]);
    expect(total).toBeGreaterThan(0);
    expect(Math.abs(plan.risk.atRisk / total - 1)).toBeLessThan(1e-9);
  });
});

describe("an insertion", () => {
  test("tells how far it is, sheet by sheet, and never goes back", async () => {
    const told: [string, number][] = [];
    await open(ownWorkbook()).insert(WRITES, { signal: new AbortController().signal, onProgress: (sheet, done) => told.push([sheet, done]) });
    expect(told.map(([sheet]) => sheet)).toEqual(["Scénarios", "Hypothèses", "Scénarios", "Hypothèses"]);
    expect(told.map(([, done]) => done)).toEqual([0, 0.25, 0.5, 0.75]);
  });

  test("shows who watches the workbook once it has ended", async () => {
    const workbook = open(ownWorkbook());
    const { snapshots, next } = watching(workbook);
    await next();
    await workbook.insert(WRITES, unattended());
    expect(snapshots.at(-1)?.tables.map(({ name }) => name).sort()).toEqual(["Hypothèses", "Lignes", "Scénarios"]);
  });

  test("shows nobody what lies between, however long it takes", async () => {
    const document = ownWorkbook();
    open(document);
    const shown: Snapshot[] = [];
    const watch = new Watch((fault) => { throw fault; });
    const stop = watch.add({ onSnapshot: (snapshot) => shown.push(snapshot), onFailure: (failure) => { throw failure; } });
    await quiet();
    const before = shown.length;
    await watch.rest(async () => {
      document.enter("Ventes!A2", "Z");
      await quiet();
      expect(shown.length).toBe(before);
    });
    expect(shown.length).toBe(before + 1);
    stop();
  });

  test("keeps texts as they are, whatever they look like", async () => {
    const document = new MemoryDocument();
    const plain = { ...WRITES.sheets[0], name: "Textes", constants: { area: "A1:A5", cells: [["=1+1"], ["+33 6"], ["-x"], ["@y"], ["'z"]] }, formulas: null, formats: [], looks: [], columnWidths: [], rowHeights: [], tables: [], validations: [], highlights: [], charts: [] };
    await open(document).insert({ sheets: [plain as (typeof WRITES.sheets)[number]], names: [] }, unattended());
    expect(document.values("Textes!A1:A5")).toEqual([["=1+1"], ["+33 6"], ["-x"], ["@y"], ["'z"]]);
    expect(document.cell("Textes!A1").formula).toBeNull();
  });

  test("hides no sheet", async () => {
    const document = ownWorkbook();
    await open(document).insert(WRITES, unattended());
    expect(document.sheets().every(({ visibility }) => visibility === "Visible")).toBe(true);
  });
});

describe("names that are taken", () => {
  test("are told all at once, and nothing is written", async () => {
    const document = ownWorkbook();
    document.addSheet("HYPOTHÈSES");
    document.enter("Ventes!F1", [["a"], ["b"]]);
    document.addTable(document.box("Ventes!F1:F2"), true, "scénarios");
    document.addName({ name: "Relais_Lignes", formula: "=Ventes!$A$1", scope: null, comment: "", visible: true });
    const before = stateOf(document);
    const events: DocumentEvent[] = [];
    document.subscribe((event) => events.push(event));
    const error = await refusal(open(document));
    expect(error.obstacle).toEqual({
      why: "clash",
      clashes: [{ kind: "sheet", name: "HYPOTHÈSES" }, { kind: "table", name: "scénarios" }, { kind: "name", name: "Relais_Lignes" }],
    });
    expect(error.left).toEqual([]);
    expect(events).toEqual([]);
    expect(stateOf(document)).toEqual(before);
  });

  test("meanwhile by somebody else stop it, and what that other has added stays", async () => {
    const document = ownWorkbook();
    document.interruption = {
      at: (await changesOfAll()) > 0 ? 1 : 0,
      happens: () => {
        document.interruption = null;
        document.addSheet("Scénarios");
        document.enter("Scénarios!A1", "d'un collègue", "colleague");
      },
    };
    const error = await refusal(open(document));
    expect(error).toMatchObject({ obstacle: { why: "refused", sheet: "Scénarios" }, left: [] });
    expect(document.sheets().map(({ name }) => name)).toEqual(["Ventes", "Scénarios"]);
    expect(document.values("Scénarios!A1")).toEqual([["d'un collègue"]]);
  });
});

describe("interrupted at any of its changes, an insertion leaves nothing:", () => {
  test("by an error of Excel's, whatever the change", async () => {
    const changes = await changesOfAll();
    expect(changes).toBeGreaterThan(20);
    for (let at = 1; at <= changes; at += 1) {
      const document = ownWorkbook();
      const before = stateOf(document);
      const workbook = open(document);
      withUndoGroups(false);
      document.refuseAt(at, "AccessDenied");
      const error = await refusal(workbook);
      expect([at, error.obstacle.why, error.left]).toEqual([at, "refused", []]);
      expect({ at, ...stateOf(document) }).toEqual({ at, ...before });
    }
  });

  test("by a cancel at any step but its last, which comes too late", async () => {
    const changes = await changesOfAll();
    for (let at = 1; at < changes; at += 7) {
      const document = ownWorkbook();
      const before = stateOf(document);
      const cancelling = new AbortController();
      const workbook = open(document);
      document.interruption = { at, happens: () => cancelling.abort() };
      const error = await refusal(workbook, WRITES, { signal: cancelling.signal, onProgress: () => undefined });
      expect([at, error.obstacle, error.left]).toEqual([at, { why: "cancelled" }, []]);
      expect({ at, ...stateOf(document) }).toEqual({ at, ...before });
    }
  });

  test("by a cancel before its first", async () => {
    const document = ownWorkbook();
    const before = stateOf(document);
    const error = await refusal(open(document), WRITES, { signal: AbortSignal.abort(), onProgress: () => undefined });
    expect(error.obstacle).toEqual({ why: "cancelled" });
    expect(stateOf(document)).toEqual(before);
  });

  test("and where nothing can be taken away, either, all that is left is told by name", async () => {
    const changes = await changesOfAll();
    const document = ownWorkbook();
    const workbook = open(document);
    document.keepsAll = true;
    document.refuseAt(changes, "AccessDenied");
    const error = await refusal(workbook);
    expect([...error.left].sort()).toEqual(["Hypothèses", "Liste_des_scénarios", "Relais_Lignes", "Scénario_actif", "Scénarios"]);
    expect(error.obstacle).toMatchObject({ why: "refused", failure: "protected" });
  });

  describe.each(OFFERED_TEMPLATES.map(({ template }) => [template.id, template] as const))("that of %s,", (_id, template) => {
    /** Refuses one change of an insertion, and looks at what is left. */
    const refusedAt = async (writes: WorkbookWrites, at: number, groups: boolean, refuse: (document: InterruptedDocument) => void): Promise<void> => {
      const document = ownWorkbook();
      const before = stateOf(document);
      const workbook = open(document);
      withUndoGroups(groups);
      refuse(document);
      const error = await refusal(workbook, writes);
      expect([at, error.obstacle.why, error.left]).toEqual([at, "refused", []]);
      expect({ at, ...stateOf(document) }).toEqual({ at, ...before });
    };

    test("by an error of Excel's, at the first and the last change of each kind", async () => {
      const writes = writesOf(await laidOut(template, "fr"));
      for (const at of interruptionsOf(await kindsOfChanges(writes))) {
        await refusedAt(writes, at, false, (document) => document.refuseAt(at, "AccessDenied"));
      }
    }, EVERY_CHANGE ? 7_200_000 : 120_000);

    test("by a step of undo that is refused, where the repetition without it is refused as well", async () => {
      const writes = writesOf(await laidOut(template, "fr"));
      for (const at of [1, (await kindsOfChanges(writes)).length]) {
        await refusedAt(writes, at, true, (document) => {
          document.interruption = { at, happens: () => { document.refuseAt(2, "AccessDenied"); refused("UndoNotSupported"); } };
        });
      }
    });
  });
});

describe("one step of undo", () => {
  const inserted = (document: InterruptedDocument, groups: boolean): Promise<UndoSteps> => {
    const workbook = open(document);
    withUndoGroups(groups);
    return workbook.insert(WRITES, unattended());
  };

  test("is asked for where Excel has it, and is not promised where it has not", async () => {
    const run = jest.spyOn(Excel, "run");
    const groups = () => run.mock.calls.splice(0).filter(([options]) => (options as Excel.RunOptions).mergeUndoGroup === true).length;
    expect(await inserted(ownWorkbook(), true)).toBe("one");
    expect(groups()).toBe(1);
    expect(await inserted(ownWorkbook(), false)).toBe("several");
    expect(groups()).toBe(0);
    run.mockRestore();
  });

  test.each(["UndoNotSupported", "GeneralException"])("that Excel refuses with %s, at whatever change, is done without: the sheets are whole and stand once", async (code) => {
    const whole = ownWorkbook();
    await inserted(whole, false);
    const changes = await changesOfAll();
    for (let at = 1; at <= changes; at += 5) {
      const document = ownWorkbook();
      document.refuseAt(at, code);
      expect([at, await inserted(document, true)]).toEqual([at, "several"]);
      const strip = (state: object) => JSON.stringify(state).replaceAll(/\{[0-9A-F]{8}-000[12][^}]*\}/g, "");
      expect(strip(stateOf(document))).toEqual(strip(stateOf(whole)));
    }
  });

  test("is not tried twice where the cause is another one", async () => {
    const document = ownWorkbook();
    const workbook = open(document);
    withUndoGroups(true);
    let times = 0;
    document.interruption = { at: 4, happens: () => { times += 1; refused("AccessDenied"); } };
    const error = await refusal(workbook);
    expect([times, error.obstacle]).toEqual([1, { why: "refused", failure: "protected", sheet: "Scénarios" }]);
  });
});

describe("the first rows of a workbook", () => {
  test("are those of every visible sheet that holds something, at most twenty of each, with how many there are", async () => {
    const document = ownWorkbook();
    document.addSheet("Vide");
    document.addSheet("Cachée");
    document.enter("Cachée!A1", "x");
    document.show(document.box("Cachée!A1").sheet, "Hidden");
    document.addSheet("Longue");
    document.enter("Longue!B3", Array.from({ length: 40 }, (_, row) => [row, "y"]));
    const rows = await open(document).firstRows();
    expect(rows.map(({ grid, rows: all }) => [grid.origin, grid.values.length, all])).toEqual([
      [{ sheet: "Ventes", row: 0, column: 0 }, 3, 3],
      [{ sheet: "Longue", row: 2, column: 1 }, 20, 40],
    ]);
    expect(rows[0]?.grid.values[0]).toEqual(OWN[0]);
  });
});
