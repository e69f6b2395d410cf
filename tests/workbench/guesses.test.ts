import { MemoryDocument } from "../../src/workbench/document/memory";
import type { FunctionMetadata } from "../../src/workbench/functions/metadata";
import type { Guesses } from "../../src/workbench/guesses";
import { LIKELY, UNLIKELY } from "../../src/workbench/guesses";
import { openSession } from "../../src/workbench/richapi/open-session";
import { openInProcess } from "../support/office";

/** Shows what it receives, the runtime's own object left out. */
const ECHO: FunctionMetadata = {
  id: "ECHO",
  name: "ECHO",
  description: "",
  parameters: [
    { name: "scalar", description: "", type: "any" },
    { name: "range", description: "", type: "any", dimensionality: "matrix", optional: true },
  ],
  result: {},
};

const metadata = { allowErrorForDataTypeAny: true, functions: [ECHO] };

function openWith(guesses: Partial<Guesses>, document = new MemoryDocument()) {
  const office = openInProcess(document, { guesses, functions: metadata });
  CustomFunctions.associate("ECHO", (...received: unknown[]) => JSON.stringify(received.slice(0, -1)));
  return office;
}

test("every guess has another answer", () => {
  const same = (Object.keys(LIKELY) as (keyof Guesses)[]).filter((guess) => LIKELY[guess] === UNLIKELY[guess]);
  expect(same).toEqual([]);
});

test.each([
  [false, "Sheet1"],
  [true, "Neuve"],
])("when a sheet that is added comes to the front is %s, %s is active", async (sheetAddActivates, active) => {
  openWith({ sheetAddActivates });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Neuve");
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(sheet.name).toBe(active);
  });
});

test.each([
  ["in a row" as const, ["S!A1", "S!B1:B2", "S!C1"]],
  ["as a list" as const, ["S!A1", ["S!B1:B2", "S!C1"]]],
])("addresses of a repeated argument come %s", async (repeatedAddresses, addresses) => {
  const all: FunctionMetadata = {
    id: "ALL",
    name: "ALL",
    description: "",
    parameters: [{ name: "first", description: "", type: "any" }, { name: "blocks", description: "", type: "any", dimensionality: "matrix", repeating: true }],
    result: { dimensionality: "matrix" },
    options: { requiresParameterAddresses: true },
  };
  const office = openInProcess(new MemoryDocument(), { guesses: { repeatedAddresses }, functions: { functions: [all] } });
  CustomFunctions.associate("ALL", (...received: unknown[]) => [[JSON.stringify((received.at(-1) as CustomFunctions.Invocation).parameterAddresses)]]);
  const answer = await office.ask({ id: "ALL", arguments: [1, [[2], [3]], [[4]]], argumentAddresses: ["S!A1", "S!B1:B2", "S!C1"] });
  expect(answer).toEqual({ value: [[JSON.stringify(addresses)]] });
});

test.each([
  [null, "[1,null]"],
  ["" as const, '[1,""]'],
])("an omitted argument is %j", async (omittedArgument, received) => {
  expect(await openWith({ omittedArgument }).ask({ id: "ECHO", arguments: [1] })).toEqual({ value: received });
});

test.each([
  ["" as const, '["",[[1,""]]]'],
  [0 as const, "[0,[[1,0]]]"],
  [null, "[null,[[1,null]]]"],
])("a blank cell is %j", async (blankCellArgument, received) => {
  expect(await openWith({ blankCellArgument }).ask({ id: "ECHO", arguments: ["", [[1, ""]]] })).toEqual({ value: received });
});

test.each([
  ["instance" as const, { isInstance: true, code: "#N/A", basicValue: "#N/A" }],
  ["entity" as const, { isInstance: false, code: undefined, basicValue: "#N/A" }],
])("an error reaches a function as %s", async (errorArgument, seen) => {
  const office = openWith({ errorArgument });
  let received: unknown[] = [];
  CustomFunctions.associate("ECHO", (scalar: unknown, range: unknown[][]) => {
    received = [scalar, range[0]?.[1]].map((error) => {
      const { code, basicValue } = error as { code?: string; basicValue?: string };
      return { isInstance: error instanceof CustomFunctions.Error, code, basicValue };
    });
    return 0;
  });
  await office.ask({ id: "ECHO", arguments: [{ error: "#N/A" }, [[1, { error: "#N/A" }]]] });
  expect(received).toEqual([seen, seen]);
});

test.each([
  ["matrix" as const, { value: "[[[1,2]],null]" }],
  ["#VALUE!" as const, { error: { error: "#VALUE!" } }],
])("a range for a single value gives %s", async (rangeForScalar, answer) => {
  expect(await openWith({ rangeForScalar }).ask({ id: "ECHO", arguments: [[[1, 2]]] })).toEqual(answer);
});

test.each([0 as const, "" as const])("a function that answers nothing shows %j", async (nullResult) => {
  const office = openWith({ nullResult });
  CustomFunctions.associate("ECHO", (matrix: boolean) => (matrix ? [[1, null]] : undefined));
  const answers = await Promise.all([office.ask({ id: "ECHO", arguments: [false] }), office.ask({ id: "ECHO", arguments: [true] })]);
  expect(answers).toEqual([{ value: nullResult }, { value: [[1, nullResult]] }]);
});

test.each(["#BUSY!" as const, "#GETTING_DATA" as const])("a cell that waits for a function reads %s", async (busyText) => {
  const document = new MemoryDocument();
  document.enter("A1", "=RELAIS.EXPOSURE(B1)");
  document.compute("A1", [[{ error: "#BUSY!" }]]);
  openWith({ busyText }, document);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values,valueTypes");
    await context.sync();
    expect([range.values, range.valueTypes]).toEqual([[[busyText]], [["Error"]]]);
  });
});

test.each([
  [true, 4],
  [false, 2],
])("when late answers are told as a calculation is %s, two changes with two calculations each give %i events", async (calculatedEventAgainAfterBusy, expected) => {
  const document = new MemoryDocument();
  const office = openWith({ calculatedEventAgainAfterBusy }, document);
  let events = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.onCalculated.add(() => Promise.resolve(void (events += 1)));
    await context.sync();
  });
  for (const input of [1, 2]) {
    document.enter("B1", input);
    document.compute("A1", [[{ error: "#BUSY!" }]]);
    document.compute("A1", [[input]]);
  }
  await office.eventsDelivered();
  expect(events).toBe(expected);
});

test.each([
  [false, ["B1"]],
  [true, ["B1", "A1:B1"]],
])("when new results of formulas are told as a change is %s, the changes are %j", async (changedEventForFormulaResults, expected) => {
  const document = new MemoryDocument();
  document.enter("A1", "=B1");
  const office = openWith({ changedEventForFormulaResults }, document);
  const addresses: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ address }) => Promise.resolve(void addresses.push(address)));
    await context.sync();
  });
  document.enter("B1", 7);
  document.compute("A1", [[7]]);
  await office.eventsDelivered();
  expect(addresses).toEqual(expected);
});

test.each([
  [false, "Été!A1"],
  [true, "'Été'!A1"],
])("when letters beyond A-Z call for quotes is %s, the address is %s", async (unicodeSheetNamesQuoted, address) => {
  openWith({ unicodeSheetNamesQuoted }, new MemoryDocument("Été"));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("address");
    await context.sync();
    expect(range.address).toBe(address);
  });
});

test.each([[LIKELY], [UNLIKELY]])("the runtime is told the batching features of %j", (guesses) => {
  const session = openSession({ document: new MemoryDocument(), guesses, channel: { send: () => undefined, selectionChanged: () => undefined } });
  const answer = session.process({
    Actions: [{ Id: 2, ActionType: 3, Name: "_GetEnabledFeatures", ObjectPathId: 1 }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } },
  });
  expect(answer.Results).toEqual([{ ActionId: 2, Value: guesses.functionFeatures }]);
});
