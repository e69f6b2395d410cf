import { MemoryDocument } from "../../../src/workbench/document/memory";
import { LIKELY } from "../../../src/workbench/guesses";
import { ApplicationObject } from "../../../src/workbench/richapi/workbook/application";
import { NamedItemObject } from "../../../src/workbench/richapi/names/named-item";
import { NamesCollection } from "../../../src/workbench/richapi/names/names";
import { RangeObject } from "../../../src/workbench/richapi/ranges/range";
import { ConditionalFormatsCollection } from "../../../src/workbench/richapi/ranges/conditional-formats";
import { RangeBordersCollection } from "../../../src/workbench/richapi/ranges/range-borders";
import { RangeFormatObject } from "../../../src/workbench/richapi/ranges/range-format";
import { openSession } from "../../../src/workbench/richapi/open-session";
import { SettingsCollection } from "../../../src/workbench/richapi/workbook/settings";
import { TableObject } from "../../../src/workbench/richapi/tables/table";
import { TablesCollection } from "../../../src/workbench/richapi/tables/tables";
import type { WireObject } from "../../../src/workbench/richapi/wire/wire-object";
import { WorkbookObject } from "../../../src/workbench/richapi/workbook/workbook";
import { FunctionResultObject } from "../../../src/workbench/richapi/workbook/worksheet-functions";
import { WorksheetObject } from "../../../src/workbench/richapi/sheets/worksheet";
import { WorksheetProtectionObject } from "../../../src/workbench/richapi/sheets/worksheet-protection";
import { WorksheetsCollection } from "../../../src/workbench/richapi/sheets/worksheets";
import { openInProcess } from "../../support/office";

const document = new MemoryDocument();
document.enter("A1", [["Client"], ["Atlas"]]);
document.addTable(document.box("A1:A2"), true, "Lines");
document.settings.set("mapping", "1");

beforeAll(() => void openInProcess(document));

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  ["a method", "Range.merge", (context) => context.workbook.getSelectedRange().merge()],
  ["a property to load", "Range.hasSpill", (context) => context.workbook.getSelectedRange().load("hasSpill")],
  ["a property to set", "Worksheet.headings", (context) => (context.workbook.worksheets.getFirst().showHeadings = false)],
  ["a property that is read-only here", "Worksheet.position", (context) => (context.workbook.worksheets.getFirst().position = 0)],
  ["a collection", "Worksheet.pivotTables", (context) => context.workbook.worksheets.getFirst().pivotTables.load("items")],
  ["an event", "Worksheet._RegisterFormatChangedEvent", (context) => context.workbook.worksheets.getFirst().onFormatChanged.add(() => Promise.resolve())],
  ["a look that can only be written", "RangeFill.color", (context) => context.workbook.getSelectedRange().format.fill.load("color")],
])("%s that the workbench does not have is ApiNotFound at %s", async (_what, errorLocation, ask) => {
  const asking = Excel.run(async (context) => {
    ask(context);
    await context.sync();
  });
  await expect(asking).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation } });
});

test("a service that the workbench does not have is ApiNotFound", () => {
  const session = openSession({ document, guesses: LIKELY, channel: { send: () => undefined, selectionChanged: () => undefined } });
  const answer = session.process({
    Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 1 }],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: "Microsoft.ExcelServices.Nothing" } },
  });
  expect(answer).toMatchObject({ Results: [], Error: { Code: "ApiNotFound", Location: "Microsoft.ExcelServices.Nothing.newObject", ActionIndex: 0 } });
});

test("a kind of action that the workbench does not have is ApiNotFound", () => {
  const session = openSession({ document, guesses: LIKELY, channel: { send: () => undefined, selectionChanged: () => undefined } });
  expect(session.process({ Actions: [{ Id: 1, ActionType: 8, ObjectPathId: 0 }], ObjectPaths: {} })).toMatchObject({ Error: { Code: "ApiNotFound" } });
});

/** The class of Microsoft's library that stands in front of a wire object. */
interface ClientClass {
  readonly prototype: Record<string, readonly string[] | undefined>;
}

/** Every wire object that can be made, with those it leads to. */
function wireObjects(): WireObject[] {
  const session = openSession({ document, guesses: LIKELY, channel: { send: () => undefined, selectionChanged: () => undefined } });
  const sheet = document.activeSheet();
  const [table] = document.tables();
  document.addName({ name: "Rate", formula: "=1", scope: sheet, comment: "", visible: true });
  const roots: WireObject[] = [
    new WorkbookObject(session),
    new ApplicationObject(session),
    new WorksheetsCollection(session),
    new WorksheetObject(session, sheet),
    new WorksheetProtectionObject(session, sheet),
    new RangeObject(session, document.box("A1")),
    new RangeFormatObject(session, document.box("A1")),
    new TablesCollection(session, null),
    new TableObject(session, table?.id ?? ""),
    new NamesCollection(session, sheet),
    new NamedItemObject(session, sheet, "Rate"),
    new SettingsCollection(session),
    new FunctionResultObject(session, 1),
  ];
  const made = [new RangeBordersCollection(session, document.box("A1")).call("GetItem", ["EdgeTop"]), new ConditionalFormatsCollection(session).call("Add", ["Custom"])];
  roots.push(...(made as WireObject[]));
  const next = (objects: readonly WireObject[]) => objects.flatMap((object) => Object.values(object.links).flatMap((link) => link() ?? []));
  const second = next(roots);
  const third = next(second);
  const linked = [...second, ...third, ...next(third)];
  const items = [...roots, ...linked].flatMap((object) => ("items" in object ? (object as WorksheetsCollection).items().slice(0, 1) : []));
  return [...new Map([...roots, ...linked, ...items].map((object) => [object.type, object])).values()];
}

describe("a member of a wire object is a member of Microsoft's class of the same name:", () => {
  const library = () => Excel as unknown as Record<string, ClientClass | undefined>;

  test.each(wireObjects().map((object) => [object.type, object] as const))("%s", (type, object) => {
    const { prototype } = library()[type] ?? { prototype: {} };
    const names = (property: string) => (Object.getOwnPropertyDescriptor(prototype, property)?.get?.call({}) ?? []) as readonly string[];
    expect(Object.keys(object.scalars).filter((name) => !names("_scalarPropertyOriginalNames").includes(WRITTEN_AS[name] ?? name))).toEqual([]);

    const camel = (name: string) => (name.startsWith("_") ? name : name.slice(0, 1).toLowerCase() + name.slice(1));
    const called = Object.keys(object.methods).map(camel).filter((name) => !HIDDEN.has(name));
    expect([...Object.keys(object.links).map(camel), ...called].filter((name) => !(name in prototype))).toEqual([]);
  });
});

/** Properties that office.js writes under a name of their own. */
const WRITTEN_AS: Readonly<Record<string, string>> = { Gridlines: "ShowGridlines" };

/** Methods of every collection; Microsoft's collections each leave some of them out. */
const HIDDEN: ReadonlySet<string> = new Set(["getCount", "getItem", "getItemAt", "getItemOrNullObject"]);
