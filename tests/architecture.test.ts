import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

interface Room {
  /** Rooms it may import. It may always import itself. */
  imports: string[];
  /** Rooms of which it may import types alone. */
  types?: string[];
  packages: string[];
}

/** The rooms of src: who may import what. The longest matching folder is a file's room. */
const ROOMS: Record<string, Room> = {
  model: { imports: [], packages: [] },
  catalog: { imports: ["model"], packages: [] },
  engine: { imports: ["model", "catalog"], packages: ["highs"] },
  workbook: { imports: [], types: ["model", "catalog"], packages: [] },
  excel: { imports: ["model", "catalog", "workbook"], types: ["engine"], packages: [] },
  pane: {
    imports: ["catalog", "workbook"],
    types: ["engine"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons", "d3-scale", "d3-shape"],
  },
  workbench: {
    imports: [],
    packages: ["@univerjs/core", "@univerjs/core/facade", "@univerjs/preset-sheets-core", "@univerjs/preset-sheets-table", "@borgar/fx", "fast-xml-parser", "fflate", "rxjs"],
  },
  "workbench/server": { imports: [], packages: ["node", "selfsigned"] },
  scripts: {
    imports: ["model", "catalog", "engine", "workbench", "workbench/server"],
    packages: ["node", "exceljs", "fflate", "javascript-lp-solver", "jstat", "playwright-core", "typescript", "webpack", "yalps"],
  },
  entry: { imports: ["catalog", "engine", "workbook", "excel", "pane", "workbench"], packages: ["react-dom"] },
};

/** Words of the code that only some rooms may say; `.name` is a property of anything. */
const WORDS: { words: string[]; rooms: string[] }[] = [
  { words: ["Office", "Excel", "CustomFunctions", "OfficeRuntime"], rooms: ["excel", "workbench"] },
  // The bench drives the page from outside: what it evaluates there says window.
  { words: ["window"], rooms: ["pane", "workbench", "entry", "scripts"] },
  { words: ["document", "localStorage", "sessionStorage"], rooms: ["pane", "workbench", "entry"] },
  { words: ["Date.now", "new Date()"], rooms: ["workbench", "workbench/server", "scripts", "entry"] },
  { words: ["console"], rooms: ["workbench", "workbench/server", "scripts", "entry"] },
  // The page's records of functions have neither.
  { words: [".explanation", ".examples", "DocumentedFunction", "CATALOG"], rooms: ["catalog", "scripts"] },
  { words: ["process"], rooms: ["workbench/server", "scripts"] },
  { words: ["Math.random", "eval", "Function"], rooms: [] },
  { words: [".innerHTML", ".outerHTML", ".insertAdjacentHTML", ".dangerouslySetInnerHTML"], rooms: [] },
];

/** Folders of tests that mirror no folder of src. */
const TESTS_OF_THE_WHOLE = ["browser", "build", "golden", "lint", "manifest", "support"];

/** Names that say nothing of what the file holds. */
const EMPTY_NAMES = /^(utils?|helpers?|common|shared|misc|types|constants)(\.|$)/i;

const ROOT = path.resolve(__dirname, "..");
const SRC = path.join(ROOT, "src");
const TESTS = path.join(ROOT, "tests");

const SOURCES = filesUnder(SRC).filter(isTypeScript);
const TEST_FILES = filesUnder(TESTS);

describe.each(SOURCES.map((file) => [path.relative(ROOT, file), file] as const))("%s", (_name, file) => {
  const source = parsed(file);
  const here = roomOf(file);

  test("imports only what its room may", () => {
    expect(importsOf(source).flatMap((it) => trespass(file, it))).toEqual([]);
  });

  test("says only what its room may", () => {
    const said = wordsOf(source);
    const forbidden = WORDS.filter(({ rooms }) => !rooms.includes(here)).flatMap(({ words }) => words.filter((word) => said.has(word)));
    expect(forbidden).toEqual([]);
  });
});

test("every folder of src is a room of the table", () => {
  const folders = fs.readdirSync(SRC, { withFileTypes: true });
  expect(folders.filter((entry) => entry.isDirectory()).map(({ name }) => name).filter((name) => !(name in ROOMS))).toEqual([]);
  expect(folders.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([]);
});

test("the port holds types, and the errors it speaks of", () => {
  const statements = SOURCES.filter((file) => roomOf(file) === "workbook").flatMap((file) => [...parsed(file).statements]);
  const others = statements.filter((statement) => !isTypeLevel(statement) && !isErrorClass(statement));
  expect(others.map((statement) => statement.getText())).toEqual([]);
});

test("every file is named for what it holds", () => {
  const misnamed = [...SOURCES, ...TEST_FILES.filter(isTypeScript)].filter((file) => {
    const name = path.basename(file);
    const isList = path.relative(SRC, file) === path.join("catalog", "index.ts");
    const wellFormed = /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.test)?\.tsx?$/.test(name) || /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/.test(name);
    return !wellFormed || EMPTY_NAMES.test(name) || (name.startsWith("index.") && !isList);
  });
  expect(misnamed.map((file) => path.relative(ROOT, file))).toEqual([]);
});

test("no folder has an empty name", () => {
  const folders = new Set([...SOURCES, ...TEST_FILES].flatMap((file) => path.relative(ROOT, path.dirname(file)).split(path.sep)));
  expect([...folders].filter((name) => EMPTY_NAMES.test(name))).toEqual([]);
});

test("the tests mirror src", () => {
  const suites = TEST_FILES.filter((file) => /\.test\.tsx?$/.test(file));
  const astray = suites.filter((file) => {
    const folder = path.relative(TESTS, path.dirname(file));
    const [top = ""] = folder.split(path.sep);
    return !TESTS_OF_THE_WHOLE.includes(top) && !fs.existsSync(path.join(SRC, folder));
  });
  expect(astray.map((file) => path.relative(ROOT, file))).toEqual([]);
});

test("every package is pinned to one version", () => {
  const { dependencies, devDependencies, scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as Record<
    "dependencies" | "devDependencies" | "scripts",
    Record<string, string>
  >;
  const exact = /^\d+\.\d+\.\d+$/;
  expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !exact.test(version))).toEqual([]);

  const borrowed = Object.values(scripts).flatMap((script) => /npx (?:--yes )?(\S+)/.exec(script)?.[1] ?? []);
  expect(borrowed.filter((name) => !exact.test(name.slice(name.lastIndexOf("@") + 1)))).toEqual([]);
});

interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** Every module a file names: static, type-only, re-exported, dynamic, required, or as the URL of a worker. */
function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (name: ts.Node | undefined, typeOnly: boolean) => {
    if (name && ts.isStringLiteralLike(name)) found.push({ specifier: name.text, typeOnly });
  };
  visit(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isCallExpression(node) && /^(import|require)$/.test(node.expression.getText())) add(node.arguments[0], false);
    else if (ts.isNewExpression(node) && /^new URL\(.*import\.meta\.url\)$/s.test(node.getText())) add(node.arguments?.[0], false);
  });
  return found;
}

/** What is wrong with an import, if anything, in words. */
function trespass(file: string, { specifier, typeOnly }: Import): string[] {
  const here = roomOf(file);
  const { imports, types = [], packages } = ROOMS[here] ?? { imports: [], packages: [] };
  if (!specifier.startsWith(".")) {
    const name = packageOf(specifier);
    return packages.includes(name) ? [] : [`${here} may not use the package ${name}`];
  }
  const there = roomOf(path.resolve(path.dirname(file), specifier));
  if (there === here || imports.includes(there)) return [];
  if (!types.includes(there)) return [`${here} may not import ${there} (${specifier})`];
  return typeOnly ? [] : [`${here} may import only types of ${there} (${specifier})`];
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return "node";
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}

/** Names a file says in code, comments and texts left out: `name`, `name.property`, `.property`, `new Name()`; not its own variables. */
function wordsOf(source: ts.SourceFile): Set<string> {
  const said = new Set<string>();
  const itsOwn = new Set<string>();
  visit(source, (node) => {
    if (ts.isPropertyAccessExpression(node)) said.add(node.getText()).add(`.${node.name.text}`);
    else if (ts.isJsxAttribute(node)) said.add(`.${node.name.getText()}`);
    else if (ts.isNewExpression(node) && !node.arguments?.length) said.add(`new ${node.expression.getText()}()`);
    else if (ts.isIdentifier(node) && !isNameOfMember(node)) (isVariable(node) ? itsOwn : said).add(node.text);
  });
  return new Set([...said].filter((word) => !itsOwn.has(word)));
}

/** Whether an identifier is where a variable, a parameter or an import gets its name. */
function isVariable({ parent, text }: ts.Identifier): boolean {
  const declares = ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isImportSpecifier(parent);
  return declares && ts.isIdentifier(parent.name) && parent.name.text === text;
}

/** Whether an identifier only names a member: `x.name`, `{ name: ... }`, `<tag name=...>`, a field or a method. */
function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  const named =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isJsxAttribute(parent);
  return named && parent.name === node;
}

/** Whether a statement leaves nothing in the emitted JavaScript. */
function isTypeLevel(statement: ts.Statement): boolean {
  if (ts.isImportDeclaration(statement)) return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

function isErrorClass(statement: ts.Statement): boolean {
  return ts.isClassDeclaration(statement) && statement.heritageClauses?.some((clause) => clause.getText() === "extends Error") === true;
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function roomOf(file: string): string {
  const folders = path.relative(SRC, file).split(path.sep);
  const candidates = folders.map((_, depth) => folders.slice(0, depth + 1).join("/")).reverse();
  return candidates.find((candidate) => candidate in ROOMS) ?? candidates.at(-1) ?? "";
}

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function isTypeScript(file: string): boolean {
  return /\.tsx?$/.test(file);
}
