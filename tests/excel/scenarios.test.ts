import { readWorkbook } from "../../src/catalog/cases/workbook-reading";
import { DocumentError, type DocumentEvent } from "../../src/workbench/document/document";
import { WorkbookError, type ScenarioChange } from "../../src/workbook/port";
import { day } from "../support/dates";
import { InterruptedDocument, stateOf } from "./interrupted-document";
import { officeSays } from "./office-context";
import { open, watching } from "./watching";

const AS_OF = day("2026-10-01");

/** Scenarios in a table that begins in C3, with the columns of ours in an order of their user's own. */
function workbookOf(active = "Prudent"): InterruptedDocument {
  const document = new InterruptedDocument("Lignes");
  document.enter("Lignes!A1", [["Client", "Code", "CA de référence", "Mois de référence"], ["A", "O1", 600_000, "2026-07"]]);
  document.addTable(document.box("Lignes!A1:D2"), true, "Lignes");
  document.addSheet("Scénarios");
  document.enter("Scénarios!C1", "Mes scénarios");
  document.enter("Scénarios!C3", [
    ["Levier", "Base", "Prudent", "Unité", "Actif", "Min", "Max"],
    ["Date d'arrêté", AS_OF, AS_OF, "date", "=E4", "", ""],
    ["Taux d'opt-in à terme", 0.08, "=D5/4", "%", "=E5", 0, 0.3],
  ]);
  document.compute("Scénarios!E5", [[0.02]]);
  document.addTable(document.box("Scénarios!C3:I5"), true, "Scénarios");
  document.setNumberFormat(document.box("Scénarios!D4:E4"), [["dd/mm/yyyy"]]);
  document.setNumberFormat(document.box("Scénarios!D5:E5"), [["0.0%"]]);
  document.addSheet("Synthèse");
  document.enter("Synthèse!B2", active);
  document.addName({ name: "Scénario_actif", formula: "=Synthèse!$B$2", scope: null, comment: "", visible: true });
  return document;
}

/** Headers of the table, and what stands under one of them. */
function column(document: InterruptedDocument, header: string) {
  const table = document.tables().find(({ name }) => name === "Scénarios");
  if (!table) throw new Error("no table");
  const [headers = [], ...rows] = document.read(table.box);
  const at = headers.findIndex(({ value }) => value === header);
  return { at, headers: headers.map(({ value }) => value), cells: rows.map((row) => row[at]) };
}

async function changed(document: InterruptedDocument, change: ScenarioChange) {
  const workbook = open(document);
  const { snapshots, next } = watching(workbook);
  await next();
  const undo = await workbook.changeScenarios(change);
  const snapshot = snapshots.at(-1);
  if (!snapshot) throw new Error("nothing was shown");
  return { undo, reading: readWorkbook(snapshot) };
}

async function refusal(document: InterruptedDocument, change: ScenarioChange): Promise<WorkbookError> {
  const thrown: unknown = await open(document).changeScenarios(change).then(() => null, (error: unknown) => error);
  if (!(thrown instanceof WorkbookError)) throw new Error(`a WorkbookError was expected, not ${String(thrown)}`);
  return thrown;
}

describe("a copy", () => {
  test("has its source's values and formats under its own name, and is the active one", async () => {
    const document = workbookOf();
    const { reading } = await changed(document, { kind: "copied", scenario: "Base", name: "Hiver" });
    expect(column(document, "Hiver").headers).toEqual(["Levier", "Base", "Hiver", "Prudent", "Unité", "Actif", "Min", "Max"]);
    expect(column(document, "Hiver").cells).toMatchObject([{ value: AS_OF, numberFormat: "dd/mm/yyyy" }, { value: 0.08, numberFormat: "0.0%" }]);
    expect(document.values("Synthèse!B2")).toEqual([["Hiver"]]);
    expect([reading.scenarios, reading.active]).toEqual([["Base", "Hiver", "Prudent"], "Hiver"]);
  });

  test("of the last stands before it, so that formulas that end at the last go on seeing all; a formula keeps its references", async () => {
    const document = workbookOf();
    await changed(document, { kind: "copied", scenario: "Prudent", name: "Prudent 2" });
    expect(column(document, "Prudent 2").headers.slice(0, 4)).toEqual(["Levier", "Base", "Prudent 2", "Prudent"]);
    expect(column(document, "Prudent 2").cells[1]?.formula).toBe("=D5/4");
  });

  test.each(["=1+1", "+33", "-x", "@plan", "'a", "2027", "TRUE"])("called %s bears that text, and no formula", async (name) => {
    const document = workbookOf();
    const { reading } = await changed(document, { kind: "copied", scenario: "Base", name });
    const table = document.tables().find((one) => one.name === "Scénarios");
    const [headers = []] = document.read(table?.box ?? document.box("A1"));
    expect(headers[2]).toMatchObject({ value: name, formula: null });
    expect(document.cell("Synthèse!B2")).toMatchObject({ value: name, formula: null });
    expect(reading.active).toBe(name);
  });

  test("is made without one step of undo where Excel refuses that, once", async () => {
    const document = workbookOf();
    const workbook = open(document);
    const requirements = { isSetSupported: () => true };
    officeSays({ requirements });
    document.refuseAt(2, "UndoNotSupported");
    expect(await workbook.changeScenarios({ kind: "copied", scenario: "Base", name: "Hiver" })).toBe("several");
    expect(column(document, "Hiver").headers).toEqual(["Levier", "Base", "Hiver", "Prudent", "Unité", "Actif", "Min", "Max"]);
  });
});

test("a scenario whose name begins with = can be renamed, deleted and left for another like any other", async () => {
  const document = workbookOf("=x");
  document.enter("Scénarios!E3", "'=x");
  document.enter("Synthèse!B2", "'=x");
  const { reading } = await changed(document, { kind: "renamed", scenario: "=x", name: "Hiver" });
  expect([reading.scenarios, reading.active]).toEqual([["Base", "Hiver"], "Hiver"]);
  document.enter("Synthèse!B2", "'=x");
  await open(document).write("Synthèse!B2", "Base");
  expect(document.values("Synthèse!B2")).toEqual([["Base"]]);
});

describe("a new name", () => {
  test("stands in the header, and in the cell of the active scenario where it is that one's", async () => {
    const document = workbookOf();
    const { reading } = await changed(document, { kind: "renamed", scenario: "prudent", name: "=Hiver" });
    expect(column(document, "=Hiver").at).toBe(2);
    expect(document.cell("Synthèse!B2")).toMatchObject({ value: "=Hiver", formula: null });
    expect(reading.active).toBe("=Hiver");
  });

  test("of another leaves the active one alone", async () => {
    const document = workbookOf("Base");
    await changed(document, { kind: "renamed", scenario: "Prudent", name: "Hiver" });
    expect(document.values("Synthèse!B2")).toEqual([["Base"]]);
  });
});

describe("a deleted scenario", () => {
  test("is gone with its values, and another is active in its place", async () => {
    const document = workbookOf();
    const { reading } = await changed(document, { kind: "deleted", scenario: "Prudent", next: "Base" });
    expect(column(document, "Base").headers).toEqual(["Levier", "Base", "Unité", "Actif", "Min", "Max"]);
    expect([reading.scenarios, reading.active]).toEqual([["Base"], "Base"]);
  });
});

test.each<[ScenarioChange["kind"], ScenarioChange, number]>([
  ["copied", { kind: "copied", scenario: "Prudent", name: "Hiver" }, 4],
  ["renamed", { kind: "renamed", scenario: "Prudent", name: "Hiver" }, 2],
  ["deleted", { kind: "deleted", scenario: "Prudent", next: "Base" }, 2],
])("a scenario is not %s where any of the changes fails: the workbook is as it was", async (_kind, change, least) => {
  const counting = workbookOf();
  counting.interruption = { at: Infinity, happens: () => undefined };
  await changed(counting, change);
  expect(counting.asked).toBeGreaterThanOrEqual(least);
  for (let at = 1; at <= counting.asked; at += 1) {
    const document = workbookOf();
    const before = stateOf(document);
    document.refuseAt(at, "AccessDenied");
    expect(await refusal(document, change)).toMatchObject({ failure: "protected" });
    expect({ at, ...stateOf(document) }).toEqual({ at, ...before });
  }
});

test("a change that stops half-way and can't be taken back is told as that", async () => {
  const document = workbookOf();
  let stopped = false;
  document.interruption = { at: 2, happens: () => { stopped = true; } };
  const write = document.write.bind(document);
  document.write = (...args) => {
    write(...args);
    if (stopped) throw new DocumentError("AccessDenied", "no more");
  };
  expect(await refusal(document, { kind: "renamed", scenario: "Prudent", name: "Hiver" })).toMatchObject({ failure: "half-done" });
});

describe("what is refused, with nothing changed,", () => {
  const copy: ScenarioChange = { kind: "copied", scenario: "Base", name: "Hiver" };
  const unchanged = async (document: InterruptedDocument, change: ScenarioChange) => {
    const events: DocumentEvent[] = [];
    document.subscribe((event) => events.push(event));
    const error = await refusal(document, change);
    expect(events).toEqual([]);
    return error;
  };

  test("is a scenario that has gone", async () => {
    expect(await unchanged(workbookOf(), { kind: "deleted", scenario: "Été", next: "Base" })).toMatchObject({ failure: "cell-gone" });
  });

  test("is an active scenario that a formula names", async () => {
    const document = workbookOf();
    document.enter("Synthèse!B2", "=A1");
    expect(await unchanged(document, copy)).toMatchObject({ failure: "formula", address: "Synthèse!B2" });
  });

  test("are levers in a plain range that bears a name", async () => {
    const document = new InterruptedDocument("Scénarios");
    document.enter("Scénarios!A1", [["Levier", "Base", "Actif"], ["Taux d'opt-in à terme", 0.08, 0.08]]);
    document.addName({ name: "Relais_Scénarios", formula: "=Scénarios!$A$1:$C$2", scope: null, comment: "", visible: true });
    expect(await unchanged(document, copy)).toMatchObject({ failure: "no-table", address: "Scénarios!A1" });
  });

  test("is a protected sheet", async () => {
    const document = workbookOf();
    document.protect(document.box("Scénarios!A1").sheet, true);
    expect(await unchanged(document, copy)).toMatchObject({ failure: "protected" });
  });
});
