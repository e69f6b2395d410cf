import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { elementsNamed } from "../support/manifest";

const ROOT = path.resolve(__dirname, "../..");
const EXCEL_ROOM = path.join(ROOT, "src/excel");

/** "ExcelApi" to 1.13 and so on, as minor versions: all are 1.x. */
const REQUIRED = new Map(elementsNamed("Set").map(({ attributes }) => [attributes.Name, minor(attributes.MinVersion)]));

/** One use of Office's interface, and the least set that has it, from the reference text of Microsoft's types. */
interface Use {
  at: string;
  member: string;
  set: string;
  version: number;
}

let uses: Use[];

beforeAll(() => {
  uses = usesOfOffice();
}, 60_000);

test("every member that the excel room uses is in a set of the manifest, or is used only after asking for its set", () => {
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter(({ set, version }) => version > (REQUIRED.get(set) ?? 0))).toEqual([]);
});

test("no set asks for more than the excel room uses", () => {
  const most = (set: string) => Math.max(...uses.filter((use) => use.set === set).map(({ version }) => version));
  expect(REQUIRED.get("ExcelApi")).toBe(most("ExcelApi"));
  expect(REQUIRED.get("CustomFunctionsRuntime")).toBe(most("CustomFunctionsRuntime"));
  expect([...REQUIRED.keys()].sort()).toEqual(["CustomFunctionsRuntime", "ExcelApi", "SharedRuntime"]);
});

function usesOfOffice(): Use[] {
  const files = fs.readdirSync(EXCEL_ROOM, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const { config } = ts.readConfigFile(path.join(ROOT, "tsconfig.json"), (name) => ts.sys.readFile(name)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(files.map((name) => path.join(EXCEL_ROOM, name)), options);
  const checker = program.getTypeChecker();
  const found: Use[] = [];

  const see = (node: ts.Node, asked: ReadonlyMap<string, number>): void => {
    if (ts.isIfStatement(node)) {
      see(node.expression, asked);
      see(node.thenStatement, new Map([...asked, ...setsAskedFor(node.expression)]));
      if (node.elseStatement) see(node.elseStatement, asked);
      return;
    }
    if (ts.isPropertyAccessExpression(node)) found.push(...useOf(node, checker).filter(({ set, version }) => version > (asked.get(set) ?? 0)));
    ts.forEachChild(node, (child) => see(child, asked));
  };
  for (const source of program.getSourceFiles()) if (source.fileName.startsWith(EXCEL_ROOM)) see(source, new Map());
  return found;
}

function useOf(node: ts.PropertyAccessExpression, checker: ts.TypeChecker): Use[] {
  const symbol = checker.getSymbolAtLocation(node.name);
  const reference = ts.displayPartsToString(symbol?.getDocumentationComment(checker)) + JSON.stringify(symbol?.getJsDocTags(checker) ?? []);
  const [, set, version] = /\[Api set: (\w+) (1\.\d+)/.exec(reference) ?? [];
  // An event of the ribbon tells of Outlook's set, too.
  if (!set || !version || set === "Mailbox") return [];
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return [{ at: `${path.relative(ROOT, node.getSourceFile().fileName)}:${line + 1}`, member: node.getText(), set, version: minor(version) }];
}

/** The sets whose presence a condition makes sure of. */
function setsAskedFor(condition: ts.Expression): [string, number][] {
  return [...condition.getText().matchAll(/isSetSupported\("(\w+)", "(1\.\d+)"\)/g)].map(([, set = "", version]) => [set, minor(version)]);
}

function minor(version: string | undefined): number {
  return Number(version?.split(".")[1] ?? Number.NaN);
}
