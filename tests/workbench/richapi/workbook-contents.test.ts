import { MemoryDocument } from "../../../src/workbench/document/memory";
import { openInProcess } from "../../support/office";

let document: MemoryDocument;

beforeEach(() => {
  document = new MemoryDocument("Lignes");
  document.enter("A1", [["Client", "Revenue"], ["Atlas", 10], ["Rif", 20]]);
  openInProcess(document);
});

describe("sheets", () => {
  test("are found by name in any case and by id", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("LIGNES").load("name,id,position,visibility");
      await context.sync();
      const again = context.workbook.worksheets.getItem(sheet.id).load("name");
      await context.sync();
      expect([sheet.name, sheet.position, sheet.visibility, again.name]).toEqual(["Lignes", 0, "Visible", "Lignes"]);
    });
  });

  test("are counted with and without the hidden ones", async () => {
    document.show(document.addSheet("Cachée").id, "Hidden");
    await Excel.run(async (context) => {
      const [all, visible] = [context.workbook.worksheets.getCount(), context.workbook.worksheets.getCount(true)];
      const last = context.workbook.worksheets.getLast(true).load("name");
      await context.sync();
      expect([all.value, visible.value, last.name]).toEqual([2, 1, "Lignes"]);
    });
  });

  test("are added, renamed, activated, protected and deleted", async () => {
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add("Essai");
      added.name = "Résultats";
      added.activate();
      added.protection.protect();
      added.protection.load("protected");
      await context.sync();
      expect(added.protection.protected).toBe(true);
      context.workbook.worksheets.getItem("Lignes").delete();
      await context.sync();
    });
    expect(document.sheets().map(({ name, protected: locked }) => [name, locked])).toEqual([["Résultats", true]]);
  });

  test("are protected one by one, whichever is in front, and can be written again once the protection is lifted", async () => {
    const other = document.addSheet("Essai").id;
    const isProtected = () => document.sheets().map(({ protected: locked }) => locked);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Essai");
      sheet.protection.protect();
      await context.sync();
      expect([other === document.activeSheet(), ...isProtected()]).toEqual([false, false, true]);
      sheet.protection.unprotect();
      sheet.protection.load("protected");
      sheet.getRange("A1").values = [["written"]];
      await context.sync();
      expect(sheet.protection.protected).toBe(false);
    });
    expect(isProtected()).toEqual([false, false]);
    expect(document.values("Essai!A1")).toEqual([["written"]]);
  });

  test("keep their names apart", async () => {
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.add("lignes");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "ItemAlreadyExists", debugInfo: { errorLocation: "WorksheetCollection.add" } });
  });
});

describe("tables", () => {
  beforeEach(() => {
    document.addTable(document.box("A1:B3"), true, "Lines");
  });

  test("give their parts", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("lines").load("name,showHeaders,worksheet/name");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load("address"));
      await context.sync();
      expect([table.name, table.showHeaders, table.worksheet.name]).toEqual(["Lines", true, "Lignes"]);
      expect(parts.map((part) => part.address)).toEqual(["Lignes!A1:B3", "Lignes!A1:B1", "Lignes!A2:B3"]);
    });
  });

  test("give their columns by header and by position, with values", async () => {
    await Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem("Lines").columns;
      const column = columns.getItem("revenue").load("name,index,values");
      const body = columns.getItemAt(1).getDataBodyRange().load("address");
      const missing = columns.getItemOrNullObject("Marge").load("name");
      columns.load("count");
      await context.sync();
      expect([column.name, column.index, column.values, body.address, missing.isNullObject, columns.count]).toEqual(["Revenue", 1, [["Revenue"], [10], [20]], "Lignes!B2:B3", true, 2]);
    });
  });

  test("give their rows", async () => {
    await Excel.run(async (context) => {
      const rows = context.workbook.tables.getItem("Lines").rows.load("count,items/values");
      const second = context.workbook.tables.getItem("Lines").rows.getItemAt(1).getRange().load("address");
      await context.sync();
      expect([rows.count, rows.items.map((row) => row.values), second.address]).toEqual([2, [[["Atlas", 10]], [["Rif", 20]]], "Lignes!A3:B3"]);
    });
  });

  test("belong to their sheet as well as to the workbook", async () => {
    document.addSheet("Autre");
    await Excel.run(async (context) => {
      const counts = ["Lignes", "Autre"].map((name) => context.workbook.worksheets.getItem(name).tables.getCount());
      await context.sync();
      expect(counts.map((count) => count.value)).toEqual([1, 0]);
    });
  });

  test("are added over a range and renamed", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem("Lignes").tables.add("D1:E4", false);
      table.name = "Sites";
      await context.sync();
    });
    expect(document.tables().map(({ name, box, showHeaders }) => [name, box, showHeaders])[1]).toEqual(["Sites", document.box("D1:E4"), false]);
  });
});

describe("names", () => {
  test("stand for ranges, constants and formulas", async () => {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("Base", worksheets.getItem("Lignes").getRange("A1:B3"), "les lignes");
      names.add("Taux", "=0.25");
      names.add("Devise", '="MAD"');
      names.add("Double", "=LAMBDA(x,2*x)");
      const items = names.load("items/name,items/type,items/value,items/formula,items/comment,items/scope");
      await context.sync();
      expect(items.items.map(({ name, type, value, formula, comment, scope }): unknown[] => [name, type, value, formula, comment, scope])).toEqual([
        ["Base", "Range", "Lignes!$A$1:$B$3", "=Lignes!$A$1:$B$3", "les lignes", "Workbook"],
        ["Taux", "Double", 0.25, "=0.25", "", "Workbook"],
        ["Devise", "String", "MAD", '="MAD"', "", "Workbook"],
        ["Double", "Error", "#CALC!", "=LAMBDA(x,2*x)", "", "Workbook"],
      ]);
    });
  });

  test("of a sheet are its own", async () => {
    document.addSheet("Autre");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Lignes");
      sheet.names.add("Total", "=Lignes!$B$2");
      const own = sheet.names.getItem("total").load("scope,worksheet/name");
      const ofBook = context.workbook.names.getItemOrNullObject("Total").load("name");
      await context.sync();
      expect([own.scope, own.worksheet.name, ofBook.isNullObject]).toEqual(["Worksheet", "Lignes", true]);
    });
  });

  test("give their range, or say that they have none", async () => {
    document.addName({ name: "Base", formula: "=Lignes!$A$1", scope: null, comment: "", visible: true });
    document.addName({ name: "Taux", formula: "=0.25", scope: null, comment: "", visible: true });
    await Excel.run(async (context) => {
      const base = context.workbook.names.getItem("Base").getRange().load("values");
      const taux = context.workbook.names.getItem("Taux").getRangeOrNullObject().load("values");
      await context.sync();
      expect([base.values, taux.isNullObject]).toEqual([[["Client"]], true]);
    });
    const asking = Excel.run(async (context) => {
      context.workbook.names.getItem("Taux").getRange().load("values");
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: "InvalidOperation", debugInfo: { errorLocation: "NamedItem.getRange" } });
  });

  test("change their formula and go", async () => {
    document.addName({ name: "Taux", formula: "=0.25", scope: null, comment: "", visible: true });
    await Excel.run(async (context) => {
      context.workbook.names.getItem("Taux").formula = "=0.5";
      await context.sync();
      expect(document.names().map(({ formula }) => formula)).toEqual(["=0.5"]);
      context.workbook.names.getItem("Taux").delete();
      await context.sync();
    });
    expect(document.names()).toEqual([]);
  });
});

test("settings keep what JSON can say", async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add("mapping", { Lines: "Table1", at: [1, 2] });
    await context.sync();
    const setting = context.workbook.settings.getItem("mapping").load("key,value");
    await context.sync();
    expect([setting.key, setting.value]).toEqual(["mapping", { Lines: "Table1", at: [1, 2] }]);
  });
  expect([...document.settings]).toEqual([["mapping", '{"Lines":"Table1","at":[1,2]}']]);
});

test("the calculation mode is told and can be changed; on demand, cells are stale until somebody calculates", async () => {
  const calculated: unknown[] = [];
  document.subscribe((event) => event.kind === "calculated" && calculated.push(event));
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = Excel.CalculationMode.manual;
    context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
    application.load("calculationMode,calculationState");
    await context.sync();
    expect(application.calculationMode).toBe("Manual");
    expect(application.calculationState).toBe("Pending");
    expect(calculated).toEqual([]);
    application.calculate(Excel.CalculationType.recalculate);
    application.load("calculationState");
    await context.sync();
    expect(application.calculationState).toBe("Done");
    expect(calculated).not.toEqual([]);
  });
});

test("a calculation mode that Excel does not have is refused", async () => {
  const setting = Excel.run(async (context) => {
    // The type lists Excel's own modes, and the assignment is what a careless add-in would write.
    Object.assign(context.workbook.application, { calculationMode: "Semiautomatic" });
    await context.sync();
  });
  await expect(setting).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Application.calculationMode" } });
});
