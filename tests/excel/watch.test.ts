import { DocumentError } from "../../src/workbench/document/document";
import { InProcessBridge } from "../../src/workbench/transport/in-process";
import { day } from "../support/dates";
import { RefusingWorkbook, UserWorkbook } from "./user-workbook";
import { cell, faults, open, quiet, SUPPOSITIONS, watching } from "./watching";

/** Longer than the workbook waits for results of which nothing is read. In milliseconds. */
const FEW_SECONDS = 3000;
const fewSeconds = () => new Promise((resolve) => setTimeout(resolve, FEW_SECONDS));

describe.each(SUPPOSITIONS)("where Excel behaves %s, a watcher", (_supposition, guesses) => {
  test.each(["user", "colleague", "addin"] as const)("is shown what a cell holds after an edit by the %s", async (by) => {
    const document = new UserWorkbook();
    const watched = watching(open(document, guesses));
    await watched.next();
    document.enter("Lignes!E4", 700_000, by);
    expect(cell(await watched.next(), "Lignes", 1, 3)).toBe(700_000);
  });

  test("is shown new results of formulas", async () => {
    const document = new UserWorkbook();
    const watched = watching(open(document, guesses));
    await watched.next();
    document.compute("Scénarios!G4", [[0.15]]);
    expect(cell(await watched.next(), "Scénarios", 2, 6)).toBe(0.15);
  });

  test("is shown the workbook a while after results are new on a sheet of which nothing is read, and at once with what is", async () => {
    const document = new UserWorkbook();
    document.addSheet("Résultats");
    const watched = watching(open(document, guesses));
    await watched.next();
    document.compute("Résultats!A1", [[1]]);
    await quiet();
    const before = watched.snapshots.length;
    await fewSeconds();
    // Where Excel tells of a result as of an edit, it has been shown already.
    expect([before, watched.snapshots.length]).toEqual(guesses.changedEventForFormulaResults ? [2, 2] : [1, 2]);
    document.enter("Lignes!E4", 1);
    document.compute("Résultats!A1", [[2]]);
    document.compute("Scénarios!G4", [[0.15]]);
    await quiet();
    expect(cell(watched.snapshots.at(-1), "Scénarios", 2, 6)).toBe(0.15);
    const shown = watched.snapshots.length;
    await fewSeconds();
    expect(watched.snapshots).toHaveLength(shown);
  });

  test("is shown where a table stands when its sheet gets another name", async () => {
    const document = new UserWorkbook();
    const watched = watching(open(document, guesses));
    await watched.next();
    const [lines] = document.sheets();
    document.renameSheet(lines?.id ?? "", "Contrats");
    expect((await watched.next()).tables[0]?.grid.origin).toEqual({ sheet: "Contrats", row: 2, column: 1 });
  });

  test("is shown a table as soon as it is made", async () => {
    const document = new UserWorkbook();
    const { snapshots } = watching(open(document, guesses));
    await quiet();
    document.enter("Lignes!B20", [["Client", "Probabilité de départ"], ["A", 0.1]]);
    await quiet();
    const before = snapshots.length;
    document.addTable(document.box("Lignes!B20:C21"), true, "Clients");
    await quiet();
    expect(snapshots.length).toBeGreaterThan(before);
    expect(cell(snapshots.at(-1), "Clients", 1, 1)).toBe(0.1);
  });

  test("is shown that a sheet has gone", async () => {
    const document = new UserWorkbook();
    const watched = watching(open(document, guesses));
    expect((await watched.next()).activeScenario?.name).toBe("Prudent");
    document.deleteSheet(document.box("'Site d''El Jadida'!A1").sheet);
    expect((await watched.next()).activeScenario).toBeNull();
  });

  test("hears of a burst of changes once", async () => {
    const document = new UserWorkbook();
    const watched = watching(open(document, guesses));
    await watched.next();
    for (let revenue = 1; revenue <= 50; revenue++) document.enter("Lignes!E4", revenue);
    document.compute("Scénarios!G3", [[day("2026-11-01")], [0.1]]);
    await quiet();
    expect(watched.snapshots).toHaveLength(2);
    expect(cell(watched.snapshots[1], "Lignes", 1, 3)).toBe(50);
  });

  test("that comes later is shown the workbook too, and all hear of changes", async () => {
    const document = new UserWorkbook();
    const workbook = open(document, guesses);
    const [first, second] = [watching(workbook), watching(workbook)];
    await quiet();
    document.enter("Lignes!E4", 700_000);
    await quiet();
    expect([first, second].map(({ snapshots }) => cell(snapshots.at(-1), "Lignes", 1, 3))).toEqual([700_000, 700_000]);
  });

  test("that throws is reported; the others are shown the workbook, and a write that led there has succeeded", async () => {
    const document = new UserWorkbook();
    const workbook = open(document, guesses);
    const broken = new Error("a watcher of ours is broken");
    const stop = workbook.watch(() => { throw broken; }, () => undefined);
    const watched = watching(workbook);
    await watched.next();
    await workbook.write("Scénarios!F4", 0.125);
    stop();
    expect(document.values("Scénarios!F4")).toEqual([[0.125]]);
    expect(cell(watched.snapshots.at(-1), "Scénarios", 2, 5)).toBe(0.125);
    expect(new Set(faults.splice(0))).toEqual(new Set([broken]));
  });

  test("that has stopped hears nothing more, and Excel is asked to tell no more", async () => {
    const document = new UserWorkbook();
    const watched = watching(open(document, guesses));
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
    const workbook = open(document, guesses);
    const [first, second] = [watching(workbook), watching(workbook)];
    await quiet();
    first.stop();
    await quiet();
    document.enter("Lignes!E4", 700_000);
    expect(cell(await second.next(), "Lignes", 1, 3)).toBe(700_000);
  });

  test("that stops at once and watches again, as React may make it, hears of changes", async () => {
    const document = new UserWorkbook();
    const workbook = open(document, guesses);
    watching(workbook).stop();
    const watched = watching(workbook);
    await quiet();
    document.enter("Lignes!E4", 700_000);
    expect(cell(await watched.next(), "Lignes", 1, 3)).toBe(700_000);
  });
});

describe("a watcher of a workbook that can't be read", () => {
  test("is told, and is shown the workbook again when it can be read", async () => {
    const document = new RefusingWorkbook();
    const watched = watching(open(document));
    document.refusesToRead = "GeneralException";
    await watched.next();
    expect(watched.failures).toMatchObject([{ failure: "unknown", address: null, cause: { code: "GeneralException" } }]);
    document.refusesToRead = null;
    document.enter("Lignes!E4", 700_000);
    expect(cell(await watched.next(), "Lignes", 1, 3)).toBe(700_000);
  });

  test("is spared it while somebody types in a cell, and shown the workbook afterwards", async () => {
    const document = new RefusingWorkbook();
    const watched = watching(open(document));
    document.refusesToRead = "InvalidOperationInCellEditMode";
    await quiet();
    expect(watched.snapshots).toEqual([]);
    document.refusesToRead = null;
    await watched.next();
    expect(watched.failures).toEqual([]);
  });

  test("does without a table that goes while it is read", async () => {
    const document = new UserWorkbook();
    jest.spyOn(document, "read").mockImplementationOnce(() => {
      throw new DocumentError("ItemNotFound", "there is no such table");
    });
    const watched = watching(open(document));
    expect((await watched.next()).tables).toHaveLength(2);
    expect(watched.failures).toEqual([]);
  });

  test("is told when Excel will not tell of changes", async () => {
    const workbook = open(new UserWorkbook());
    const requests = jest.spyOn(Excel, "run").mockRejectedValueOnce(new Error("no way to the host"));
    const watched = watching(workbook);
    await watched.next();
    requests.mockRestore();
    expect(watched.failures).toMatchObject([{ failure: "unknown", cause: { message: "no way to the host" } }]);
  });
});

test("an Excel of before 1.17 is not asked to tell of names of sheets", async () => {
  const workbook = open(new UserWorkbook(), {}, false);
  const requests = jest.spyOn(InProcessBridge.prototype, "sendMessageToHost");
  await watching(workbook).next();
  expect(requests.mock.calls.join()).not.toContain("NameChanged");
  requests.mockRestore();
});
