import { writeXlsx } from "../../src/workbench/xlsx/write";
import { GridHands } from "./page/grid-hands";
import { describeInWorkbench } from "./page/workbench-page";

/** Rows of the light sample's contracts, and those of its first client. */
const [HEADER, FIRST, LAST] = [5, 6, 19];
const CLIENT = "Télécom Cévennes";
/** The last row of a sheet. */
const LAST_OF_SHEET = 1_048_576;

describeInWorkbench("rows that a table's filter hides", ({ fresh }) => {
  test("are out of sight and count as before; undo shows them, redo hides them", async () => {
    const workbench = await fresh("light");
    const hands = new GridHands(workbench);
    const clients = (await workbench.range("Lignes", `B${FIRST}:B${LAST}`)).flat().map(({ value }) => value);
    const hidden = clients.flatMap((client, at) => (client === CLIENT ? [] : [FIRST + at]));
    expect(hidden.length).toBeGreaterThan(5);
    const atRisk = await workbench.strip("at-risk");
    const missing = async () => {
      const shown = new Set(await hands.rowsInSight());
      return Array.from({ length: LAST - HEADER }, (_, at) => FIRST + at).filter((row) => !shown.has(row));
    };
    await hands.filterBy("Lignes", "B", HEADER, CLIENT);
    expect(await missing()).toEqual(hidden);
    expect(await workbench.strip("at-risk")).toBe(atRisk);
    await hands.undo("Lignes");
    expect(await missing()).toEqual([]);
    await hands.redo("Lignes");
    expect(await missing()).toEqual(hidden);
    await workbench.enter("Lignes", "F6", "2985000");
    await workbench.stripBecomes("at-risk", (value) => value > atRisk);
    expect(await missing()).toEqual(hidden);
  });

  test("are none on a sheet whose content reaches the last row: what is typed there is taken, drawn and undone", async () => {
    const rows = { 0: { 0: { value: 1 }, 1: { value: 0, formula: `=A1+A${LAST_OF_SHEET}` } }, [LAST_OF_SHEET - 1]: { 0: { value: 2 } } };
    const workbench = await fresh(writeXlsx({ sheets: [{ name: "Feuil1", cells: rows }] }));
    const hands = new GridHands(workbench);
    await workbench.type("Feuil1", "A1", "40");
    expect((await workbench.read("Feuil1", "B1")).value).toBe(42);
    await workbench.type("Feuil1", `A${LAST_OF_SHEET}`, "3");
    expect((await workbench.read("Feuil1", "B1")).value).toBe(43);
    await workbench.select("Feuil1", "A1");
    await workbench.undo();
    expect((await workbench.read("Feuil1", "B1")).value).toBe(42);
    await workbench.select("Feuil1", "A1");
    expect((await hands.rowsInSight()).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  });
});
