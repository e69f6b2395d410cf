import { MemoryDocument } from "../../../src/workbench/document/memory";
import type { OfficeInProcess } from "../../support/office";
import { openInProcess } from "../../support/office";

let document: MemoryDocument;
let office: OfficeInProcess;

beforeEach(() => {
  document = new MemoryDocument();
  office = openInProcess(document);
});

/** What a handler hears of, from `listen` on. */
async function heard<T>(listen: (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<T>): Promise<T[]> {
  const events: T[] = [];
  await Excel.run(async (context) => {
    listen(context.workbook).add((event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return events;
}

describe("a change", () => {
  test("by a person is local, and of one cell it tells what was there", async () => {
    const events = await heard((workbook) => workbook.worksheets.onChanged);
    document.enter("B5", "avant");
    document.enter("B5", 99);
    await office.eventsDelivered();
    expect(events.map(({ address, source, triggerSource, changeType, worksheetId }) => [address, source, triggerSource, changeType, worksheetId])).toEqual([
      ["B5", "Local", "Unknown", "RangeEdited", document.activeSheet()],
      ["B5", "Local", "Unknown", "RangeEdited", document.activeSheet()],
    ]);
    expect(events[1]?.details).toEqual({ valueBefore: "avant", valueAfter: 99, valueTypeBefore: "String", valueTypeAfter: "Double" });
  });

  test("by a colleague is remote", async () => {
    const events = await heard((workbook) => workbook.worksheets.onChanged);
    document.enter("A1:B2", 1, "colleague");
    await office.eventsDelivered();
    expect(events.map(({ address, source, details }) => [address, source, details])).toEqual([["A1:B2", "Remote", undefined]]);
  });

  test("by the add-in itself is marked as its own", async () => {
    const events = await heard((workbook) => workbook.worksheets.onChanged);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    await office.eventsDelivered();
    expect(events.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([["Local", "ThisLocalAddin"]]);
  });

  test("gives its range in a later batch", async () => {
    const events = await heard((workbook) => workbook.worksheets.onChanged);
    document.enter("C3", "ici");
    await office.eventsDelivered();
    await Excel.run(async (context) => {
      const range = events[0]?.getRange(context).load("values,address");
      await context.sync();
      expect([range?.address, range?.values]).toEqual(["Sheet1!C3", [["ici"]]]);
    });
  });

  test("of 200,000 cells is one event", async () => {
    const events = await heard((workbook) => workbook.worksheets.onChanged);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 20_000, 10).values = Array.from({ length: 20_000 }, () => Array.from({ length: 10 }, () => 1));
      await context.sync();
    });
    await office.eventsDelivered();
    expect(events.map(({ address }) => address)).toEqual(["A1:J20000"]);
  });

  test("is heard by the sheet's own handlers and not by another sheet's", async () => {
    document.addSheet("Autre");
    const here = await heard((workbook) => workbook.worksheets.getItem("Sheet1").onChanged);
    const there = await heard((workbook) => workbook.worksheets.getItem("Autre").onChanged);
    document.enter("Sheet1!A1", 1);
    await office.eventsDelivered();
    expect([here.length, there.length]).toEqual([1, 0]);
  });

  test("inside a table is heard by the table's handlers", async () => {
    document.enter("A1", [["Client"], ["Atlas"]]);
    const { id } = document.addTable(document.box("A1:A2"), true, "Lines");
    const own = await heard((workbook) => workbook.tables.getItem("Lines").onChanged);
    const all = await heard((workbook) => workbook.tables.onChanged);
    const ofSheet = await heard((workbook) => workbook.worksheets.getItem("Sheet1").tables.onChanged);
    document.enter("A2", "Rif");
    document.enter("C1", "outside");
    await office.eventsDelivered();
    expect([own, all, ofSheet].map((events) => events.map(({ address, tableId }) => [address, tableId]))).toEqual([[["A2", id]], [["A2", id]], [["A2", id]]]);
  });
});

test("a calculation is told with the sheet's used range", async () => {
  document.enter("B2", "=1+1");
  const events = await heard((workbook) => workbook.worksheets.onCalculated);
  document.compute("B2", [[2]]);
  await office.eventsDelivered();
  expect(events.map(({ address, worksheetId }) => [address, worksheetId])).toEqual([["B2", document.activeSheet()]]);
});

test("a selection is told to the workbook, to the sheet and to the sheets", async () => {
  const workbook = await heard((root) => root.onSelectionChanged);
  const sheet = await heard((root) => root.worksheets.getItem("Sheet1").onSelectionChanged);
  const sheets = await heard((root) => root.worksheets.onSelectionChanged);
  document.select(document.box("B2:C3"));
  await office.eventsDelivered();
  expect([workbook.length, sheet.map(({ address }) => address), sheets.map(({ address }) => address)]).toEqual([1, ["B2:C3"], ["B2:C3"]]);
});

test("sheets are told of as they come, change their name, come to the front and go", async () => {
  const told: string[] = [];
  const note = (what: string) => () => {
    told.push(what);
    return Promise.resolve();
  };
  let renamed: Excel.WorksheetNameChangedEventArgs | undefined;
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("added"));
    worksheets.onActivated.add(note("activated"));
    worksheets.onDeactivated.add(note("deactivated"));
    worksheets.onDeleted.add(note("deleted"));
    worksheets.onNameChanged.add((event) => {
      renamed = event;
      return note("renamed")();
    });
    await context.sync();
  });
  const { id } = document.addSheet("Essai");
  document.renameSheet(id, "Résultats");
  document.activate(id);
  document.deleteSheet(id);
  await office.eventsDelivered();
  expect(told).toEqual(["added", "renamed", "deactivated", "activated", "deleted"]);
  expect([renamed?.nameBefore, renamed?.nameAfter]).toEqual(["Essai", "Résultats"]);
});

test("a handler that is taken back hears no more", async () => {
  let count = 0;
  const handler = () => {
    count += 1;
    return Promise.resolve();
  };
  const registration = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(handler);
    await context.sync();
    return added;
  });
  document.enter("A1", 1);
  await office.eventsDelivered();
  await Excel.run(registration.context, async (context) => {
    registration.remove();
    await context.sync();
  });
  document.enter("A1", 2);
  await office.eventsDelivered();
  expect(count).toBe(1);
});

test("nothing is told to a document's former handlers", async () => {
  const events = await heard((workbook) => workbook.worksheets.onChanged);
  const next = new MemoryDocument();
  const after = openInProcess(next);
  await heard((workbook) => workbook.worksheets.onChanged);
  next.enter("A1", 1);
  document.enter("A1", 1);
  await after.eventsDelivered();
  expect(events).toEqual([]);
});
