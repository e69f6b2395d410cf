import type { DocumentEvent } from "../../src/workbench/document/document";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { WorkbookError, type NewRows } from "../../src/workbook/port";
import { open, SUPPOSITIONS } from "./watching";

const TABLE = "Réaffectations";
const HEADERS = ["Décision", "Vivier", "Activité", "Mois", "Personnes", "Par qui"];
const ROWS: NewRows["rows"] = [
  ["Former", "Ventes", "Accueil", 46_327, 12],
  ["Départ", "Ventes", "", 46_357, 3],
  ["Départ", "=Fès", "", 46_357, 2],
];
const ASKED: NewRows = { table: TABLE, columns: ["Décision", "Vivier", "Activité", "Mois", "Personnes"], rows: ROWS, cell: { address: "Choix!B2", value: "le mien" } };

/** A workbook with a table of moves of two rows at Plan!A3, a column of somebody's own beside ours, and the cell of the choice. */
function workbookOf(rows: readonly (readonly (string | number)[])[] = [["", "Ventes", "Chat", 46_296, 5, ""], ["", "Fès", "Chat", 46_327, 4, ""]]) {
  const document = new MemoryDocument("Plan");
  document.addSheet("Choix");
  document.enter("Choix!B2", "optimal");
  document.enter("Plan!A3", [HEADERS, ...rows]);
  document.setNumberFormat(document.box("Plan!D4"), [["mm/yyyy"]]);
  document.addTable(document.box(`Plan!A3:F${3 + rows.length}`), true, TABLE);
  return document;
}

const heightOf = (document: MemoryDocument) => document.tables()[0]?.box.rows;

async function refusal(document: MemoryDocument, asked = ASKED) {
  const changes: DocumentEvent[] = [];
  document.subscribe((event) => changes.push(event));
  const error: unknown = await open(document).replaceRows(asked).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WorkbookError);
  expect(changes).toEqual([]);
  return error as WorkbookError;
}

describe.each(SUPPOSITIONS)("where Excel behaves %s", (_supposition, guesses) => {
  test("the rows of a table give way to others, more of them, and the choice is written with them", async () => {
    const document = workbookOf();
    await open(document, guesses).replaceRows(ASKED);
    expect(heightOf(document)).toBe(4);
    expect(document.values("Plan!A3:F6")).toEqual([HEADERS, ...ROWS.map((row) => [...row, ""])]);
    // A name that looks like a formula stays a text, and a month looks like the months above it.
    expect(document.cell("Plan!B6").formula).toBeNull();
    expect(document.cell("Plan!D6").numberFormat).toBe("mm/yyyy");
    expect(document.values("Choix!B2")).toEqual([["le mien"]]);
  });

  test("fewer rows leave nothing behind, and none at all one blank row", async () => {
    const document = workbookOf();
    await open(document, guesses).replaceRows({ ...ASKED, rows: ROWS.slice(0, 1) });
    expect(heightOf(document)).toBe(2);
    expect(document.values("Plan!A4:F5")).toEqual([[...(ROWS[0] ?? []), ""], ["", "", "", "", "", ""]]);
    await open(document, guesses).replaceRows({ ...ASKED, rows: [] });
    expect(heightOf(document)).toBe(2);
    expect(document.values("Plan!A4:F4")).toEqual([["", "", "", "", "", ""]]);
  });

  test("columns are found by their headers, in any order", async () => {
    const document = workbookOf();
    const order = [4, 3, 1, 2, 0];
    await open(document, guesses).replaceRows({ ...ASKED, columns: order.map((at) => HEADERS[at] ?? ""), rows: ROWS.map((row) => order.map((at) => row[at] ?? "")) });
    expect(document.values("Plan!A4:E6")).toEqual(ROWS);
  });

  test("formulas of another column stay", async () => {
    const document = workbookOf();
    document.enter("Plan!F4", "=E4*2");
    await open(document, guesses).replaceRows(ASKED);
    expect(document.cell("Plan!F4").formula).toBe("=E4*2");
  });
});

describe("nothing at all is written", () => {
  test("where there is no such table", async () => {
    expect(await refusal(workbookOf(), { ...ASKED, table: "Moves" })).toMatchObject({ failure: "not-a-table" });
  });

  test.each(["Plan", "Choix"])("where the sheet %s is protected", async (name) => {
    const document = workbookOf();
    document.protect(document.sheets().find((sheet) => sheet.name === name)?.id ?? "", true);
    expect(await refusal(document)).toMatchObject({ failure: "protected" });
  });

  test("where a formula stands in a column that is filled, or in the cell of the choice", async () => {
    const [own, choice] = [workbookOf(), workbookOf()];
    own.enter("Plan!E5", "=2+2");
    expect(await refusal(own)).toMatchObject({ failure: "formula", address: "Plan!E5" });
    choice.enter("Choix!B2", "=A1");
    expect(await refusal(choice)).toMatchObject({ failure: "formula", address: "Choix!B2" });
  });

  test("where another column holds notes", async () => {
    const document = workbookOf();
    document.enter("Plan!F5", "à valider");
    expect(await refusal(document)).toMatchObject({ failure: "notes", address: "Plan!F5" });
  });

  test("where something stands under the table that must grow; a plan that fits is written all the same", async () => {
    const document = workbookOf();
    document.enter("Plan!C6", "Total");
    expect(await refusal(document)).toMatchObject({ failure: "no-room" });
    await open(document).replaceRows({ ...ASKED, rows: ROWS.slice(0, 2) });
    expect(document.values("Plan!C6")).toEqual([["Total"]]);
  });

  test("where a column is gone", async () => {
    const document = workbookOf();
    document.enter("Plan!B3", "Équipe de départ");
    expect(await refusal(document)).toMatchObject({ failure: "cell-gone" });
  });
});
