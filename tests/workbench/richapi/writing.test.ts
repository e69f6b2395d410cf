import type { DocumentEvent } from "../../../src/workbench/document/document";
import { MemoryDocument } from "../../../src/workbench/document/memory";
import { openInProcess } from "../../support/office";

let document: MemoryDocument;
let events: DocumentEvent[];

beforeEach(() => {
  document = new MemoryDocument();
  events = [];
  document.subscribe((event) => events.push(event));
  openInProcess(document);
});

function sheet(context: Excel.RequestContext, name = "Sheet1"): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}

test("values, formulas and number formats reach the document", async () => {
  await Excel.run(async (context) => {
    sheet(context).getRange("A1:B1").values = [[1, "deux"]];
    sheet(context).getRange("A2").formulas = [["=A1+1"]];
    sheet(context).getRange("A1").numberFormat = [["0 %"]];
    await context.sync();
  });
  expect(document.values("A1:B1")).toEqual([[1, "deux"]]);
  expect(document.cell("A2").formula).toBe("=A1+1");
  expect(document.cell("A1").numberFormat).toBe("0 %");
});

test("one value fills a range and null leaves a cell alone", async () => {
  document.enter("A1", [["a", "b"]]);
  await Excel.run(async (context) => {
    sheet(context).getRange("A1:B1").values = [[null, "B"]];
    sheet(context).getRange("A2:B3").values = 5 as unknown as number[][];
    await context.sync();
  });
  expect(document.values("A1:B3")).toEqual([["a", "B"], [5, 5], [5, 5]]);
});

test("a batch reads what it has just written", async () => {
  await Excel.run(async (context) => {
    const range = sheet(context).getRange("A1");
    range.values = [[1]];
    const before = sheet(context).getRange("A1").load("values");
    range.values = [[2]];
    const after = sheet(context).getRange("A1").load("values");
    await context.sync();
    expect([before.values, after.values]).toEqual([[[1]], [[2]]]);
  });
});

test("a grid of the wrong size is InvalidArgument and writes nothing", async () => {
  const writing = Excel.run(async (context) => {
    sheet(context).getRange("A1:B2").values = [[1, 2, 3]];
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
  expect(events).toEqual([]);
});

describe("on a protected sheet", () => {
  beforeEach(() => {
    document.enter("A1", "kept");
    document.protect(document.activeSheet(), true);
    events.length = 0;
  });

  test("a write rejects with AccessDenied, says where, and writes nothing", async () => {
    const writing = Excel.run(async (context) => {
      sheet(context).getRange("A1:B1").values = [["x", "y"]];
      await context.sync();
    });
    await expect(writing).rejects.toBeInstanceOf(OfficeExtension.Error);
    await expect(writing).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values", statement: "range.values = ...;" } });
    expect(document.values("A1:B1")).toEqual([["kept", ""]]);
    expect(events).toEqual([]);
  });

  test("a write in strips is refused as one", async () => {
    const writing = Excel.run(async (context) => {
      sheet(context).getRange("A1:A4000").values = Array.from({ length: 4000 }, () => ["x"]);
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "AccessDenied" });
    expect(document.values("A1:A2")).toEqual([["kept"], [""]]);
    expect(events).toEqual([]);
  });

  test("what the batch did before stays, what comes behind is not done", async () => {
    document.addSheet("Open");
    const writing = Excel.run(async (context) => {
      sheet(context, "Open").getRange("A1").values = [["before"]];
      sheet(context).getRange("A1").values = [["refused"]];
      sheet(context, "Open").getRange("A2").values = [["behind"]];
      sheet(context, "Open").activate();
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "AccessDenied" });
    expect(document.values("Open!A1:A2")).toEqual([["before"], [""]]);
    expect(document.sheets()[0]?.id).toBe(document.activeSheet());
  });
});

test("of two failures the batch reports the first, though a write may be refused late", async () => {
  document.protect(document.activeSheet(), true);
  const writing = Excel.run(async (context) => {
    const range = sheet(context).getRange("A1");
    range.values = [["refused"]];
    range.merge();
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "AccessDenied" });
});

test("a batch that fails at a load has made the writes before it", async () => {
  const failing = Excel.run(async (context) => {
    sheet(context).getRange("A1").values = [["made"]];
    sheet(context, "Nulle part").load("name");
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(document.values("A1")).toEqual([["made"]]);
});

test("200,000 cells arrive as one change of the document", async () => {
  const rows = 20_000;
  const grid = Array.from({ length: rows }, (_, i) => Array.from({ length: 10 }, (_, j) => i * 10 + j));
  await Excel.run(async (context) => {
    sheet(context).getRangeByIndexes(0, 0, rows, 10).values = grid;
    await context.sync();
  });
  expect(events).toEqual([{ kind: "changed", box: document.box(`A1:J${rows}`), by: "addin" }]);
  expect(document.values("A1:A2")).toEqual([[0], [10]]);
  expect(document.values(`J${rows}`)).toEqual([[199_999]]);
});

test("rows wider than a strip, formulas and number formats arrive as one change too", async () => {
  await Excel.run(async (context) => {
    sheet(context).getRangeByIndexes(0, 0, 3, 2000).formulas = Array.from({ length: 3 }, () => Array.from({ length: 2000 }, () => "=1"));
    sheet(context).getRange("A1:A4000").numberFormat = Array.from({ length: 4000 }, () => ["0.0"]);
    await context.sync();
  });
  expect(events).toEqual([{ kind: "changed", box: document.box("A1:BXX3"), by: "addin" }]);
  expect(document.cell("A4000").numberFormat).toBe("0.0");
});

test("ranges that the add-in writes one by one are changes of their own, in order", async () => {
  await Excel.run(async (context) => {
    const cells = sheet(context).getRange("A1:C7");
    for (const [row, column] of [[0, 0], [1, 0], [6, 2], [0, 0]] as const) cells.getCell(row, column).values = [[row]];
    await context.sync();
  });
  expect(events.map((event) => "box" in event && event.box)).toEqual(["A1", "A2", "C7", "A1"].map((address) => document.box(address)));
});

test("clear empties what is there, and a whole column costs no more", async () => {
  document.enter("A1", [["a"], ["b"]]);
  document.setNumberFormat(document.box("A1"), [["0.0"]]);
  await Excel.run(async (context) => {
    sheet(context).getRange("A:A").clear("Contents");
    await context.sync();
  });
  expect(document.values("A1:A2")).toEqual([[""], [""]]);
  expect(document.cell("A1").numberFormat).toBe("0.0");
});

test("set and update write several properties of an object", async () => {
  await Excel.run(async (context) => {
    sheet(context).getRange("A1").set({ values: [[0.5]], numberFormat: [["0 %"]], format: { fill: { color: "#FFFFFF" } } });
    await context.sync();
  });
  expect(document.cell("A1")).toEqual({ value: 0.5, formula: null, numberFormat: "0 %" });
});
