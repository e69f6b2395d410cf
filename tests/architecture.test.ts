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
  engine: { imports: ["model"], types: ["catalog"], packages: ["highs"] },
  workbook: { imports: [], types: ["catalog"], packages: [] },
  excel: { imports: ["model", "catalog", "workbook"], types: ["engine"], packages: [] },
  pane: {
    imports: ["catalog", "workbook"],
    types: ["engine"],
    packages: ["react", "@fluentui/react-components", "@fluentui/react-icons", "d3-scale", "d3-shape"],
  },
  workbench: {
    imports: [],
    packages: ["@univerjs/core", "@univerjs/preset-sheets-core", "@univerjs/preset-sheets-table", "@borgar/fx", "d3-scale", "d3-shape", "fflate"],
  },
  "workbench/server": { imports: [], packages: ["node", "selfsigned"] },
  scripts: {
    imports: ["model", "catalog", "engine", "workbench", "workbench/server"],
    packages: ["node", "office-addin-manifest-converter", "javascript-lp-solver", "jstat", "playwright-core", "typescript", "webpack", "yalps"],
  },
  entry: { imports: ["catalog", "engine", "excel", "pane", "workbench"], packages: ["react-dom"] },
};

/**
 * The rooms inside the rooms: by folder, which of its own folders may import which others of them, lowest first; "." is the
 * files that lie in the folder itself, and "type x" allows types of x alone.
 */
const WALLS: Record<string, Record<string, string[]>> = {
  catalog: {
    jobs: ["type record"],
    record: [],
    levers: ["record"],
    reading: ["record"],
    tables: ["record", "levers", "reading"],
    cases: ["record", "levers", "reading", "tables"],
    mapping: ["record", "levers", "reading", "tables", "cases"],
    cures: ["record"],
    words: ["record", "type cases"],
    twins: ["record"],
    functions: ["type jobs", "record", "levers", "reading", "tables", "cases", "words", "twins"],
    ".": ["type record", "functions"],
    emit: ["type jobs", "record", "levers", "tables", "words", "twins", "functions", "."],
    sharing: ["record", "reading", "tables", "cases", "twins", "functions", "."],
    "typed-over": ["record", "sharing"],
    filling: ["record", "tables", "cases", "type words", "functions", "type emit"],
    templates: ["type jobs", "record", "levers", "reading", "tables", "cases", "mapping", "words", "functions", "."],
  },
  "catalog/cases": {
    revenue: [],
    workforce: ["revenue"],
    training: ["workforce"],
    operator: ["revenue", "workforce", "training"],
    reallocation: ["workforce", "training", "operator"],
    uncertainty: ["type operator"],
    ".": ["revenue", "operator", "reallocation", "uncertainty"],
  },
  "catalog/emit": {
    ".": [],
    documents: ["."],
  },
  "catalog/functions": {
    definition: [],
    revenue: ["definition"],
    staffing: ["definition"],
    dismissal: ["definition"],
    training: ["definition"],
    finance: ["definition", "revenue", "dismissal", "workforce"],
    scenario: ["definition", "finance"],
    reallocation: ["definition", "revenue"],
    workforce: ["definition", "revenue", "dismissal"],
    uncertainty: ["definition", "reallocation"],
    ".": ["type definition", "revenue", "staffing", "dismissal", "training", "finance", "scenario", "reallocation", "workforce", "uncertainty"],
  },
  "catalog/functions/revenue": {
    formulas: [],
    ".": ["formulas"],
  },
  "catalog/functions/finance": {
    formulas: [],
    ".": ["formulas"],
  },
  "catalog/twins": {
    ".": [],
    calls: ["."],
  },
  "catalog/functions/definition": {
    ".": ["calls"],
    calls: [],
  },
  "catalog/sharing": {
    formula: [],
    reading: ["formula"],
    sheets: ["reading"],
    ways: ["formula", "reading"],
    repair: ["reading"],
    ".": ["formula", "reading", "sheets", "ways"],
    check: ["formula", "reading", "type sheets", "ways", "repair", "."],
  },
  "catalog/tables": {
    ".": [],
    revenue: [],
    training: [],
    uncertainty: [],
    workforce: [],
  },
  "catalog/templates": {
    layout: [],
    calls: ["layout"],
    contents: ["layout"],
    book: ["layout", "calls", "type contents"],
    operators: ["layout", "contents", "book"],
    sheets: ["layout", "calls", "contents", "book"],
    writes: ["layout"],
    models: [],
    mapping: ["layout"],
    inserted: ["layout", "calls", "sheets"],
    ".": ["layout", "contents", "book", "sheets", "mapping", "type writes"],
  },
  "catalog/templates/operators": {
    defaults: [],
    mixed: ["defaults"],
    small: ["defaults"],
    large: ["defaults"],
    sector: [],
    ".": ["defaults", "mixed"],
  },
  "catalog/templates/sheets": {
    ".": [],
    calculators: [],
    charts: [],
    results: ["charts"],
    sources: [],
    study: [],
    summary: ["calculators", "charts"],
  },
  "catalog/words": {
    ".": [],
    refusals: [],
    sources: ["."],
  },
  engine: {
    ".": [],
    highs: [],
    tasks: ["highs"],
    queue: ["type .", "type tasks"],
    threads: ["type .", "tasks", "queue"],
  },
  excel: {
    ".": [],
    functions: [],
    workbook: [],
  },
  "excel/workbook": {
    cells: [],
    writing: [],
    insertion: ["writing"],
    sharing: ["cells", "writing"],
    "typed-over": ["writing", "sharing"],
    ".": ["cells", "writing", "insertion", "sharing", "typed-over"],
  },
  model: {
    ".": [],
    calendar: [],
    staffing: [],
    revenue: [".", "calendar"],
    workforce: [".", "calendar"],
    finance: ["type calendar", "revenue", "workforce"],
    training: ["calendar", "workforce"],
    scenario: ["calendar", "revenue", "workforce", "finance", "training"],
    reallocation: [".", "calendar", "revenue", "workforce", "finance", "training", "scenario"],
    uncertainty: [".", "calendar", "revenue", "workforce", "finance", "training", "scenario"],
  },
  "model/finance": {
    ".": [],
    cash: [],
    investment: [],
  },
  "model/reallocation": {
    problem: [],
    program: ["type problem"],
    solve: ["problem", "program"],
    plan: ["problem", "program", "solve"],
    sector: ["problem", "program", "solve", "plan"],
    whole: ["problem", "program", "solve", "plan"],
    answer: ["problem", "program", "solve", "plan", "sector", "whole"],
  },
  "model/reallocation/program": {
    constraints: [],
    ".": ["constraints"],
  },
  "model/revenue": {
    law: [],
    consents: ["type law"],
    ".": ["law", "consents"],
  },
  "model/staffing": {
    erlang: [],
    ".": ["erlang"],
  },
  "model/uncertainty": {
    sampling: [],
    "special-functions": [],
    dependence: [],
    distributions: ["special-functions"],
    estimates: ["sampling", "special-functions"],
    simulation: ["sampling", "special-functions", "dependence", "distributions", "estimates"],
    seek: ["simulation"],
    tornado: ["dependence", "distributions", "simulation"],
  },
  "model/uncertainty/distributions": {
    ".": [],
    scores: ["."],
  },
  "model/uncertainty/simulation": {
    inputs: [],
    measures: [],
    draws: ["inputs"],
    columns: ["type draws"],
    tables: ["inputs", "draws"],
    passes: ["inputs", "measures", "draws", "columns", "tables"],
    ".": ["inputs", "measures", "draws", "columns", "tables", "passes"],
  },
  "model/workforce": {
    pay: [],
    entitlements: ["pay"],
    pools: ["pay", "entitlements"],
    exits: ["pay", "entitlements", "pools"],
  },
  pane: {
    state: [],
    words: [],
    feedback: ["state", "words"],
    format: ["words"],
    problems: ["state", "words", "feedback"],
    formula: ["state", "words", "feedback", "format"],
    chart: ["state", "words", "format"],
    levers: ["state", "words", "feedback", "format"],
    cards: ["state", "words", "feedback", "format", "chart"],
    "plan-choice": ["state", "words", "feedback", "cards"],
    explained: ["state", "words", "feedback", "formula"],
    results: ["state", "words", "feedback", "format", "problems", "cards", "explained"],
    "function-results": ["state", "words", "feedback", "format", "formula", "chart", "cards", "explained"],
    mapping: ["state", "words", "format", "problems"],
    insert: ["state", "words", "feedback", "mapping"],
    scenarios: ["state", "words"],
    repair: ["state", "words"],
    "typed-over": ["state", "words"],
    sharing: ["state", "words"],
    "share-check": ["state", "words", "sharing", "repair", "typed-over"],
    views: ["share-check", "state", "words", "feedback", "format", "problems", "chart", "levers", "cards", "plan-choice", "explained", "results", "function-results", "insert"],
    shell: ["state", "words", "feedback", "problems", "formula", "levers", "cards", "results", "insert", "scenarios", "sharing", "views"],
  },
  "pane/state": {
    parts: [],
    ".": ["parts"],
  },
  "pane/cards": {
    legal: [],
    "bad-case": [],
    plan: [],
    prices: [],
  },
  "pane/chart": {
    ".": [],
    fan: ["."],
    months: ["."],
    revenue: ["."],
  },
  "pane/function-results": {
    bars: [],
    ".": ["bars"],
  },
  "pane/results": {
    figures: [],
    tiles: ["figures"],
    ".": ["figures"],
  },
  "pane/results/figures": {
    plan: [],
    ".": ["plan"],
  },
  "pane/words": {
    ".": [],
    cards: [],
    check: ["."],
  },
  "pane/views": {
    charts: [],
    ".": ["charts"],
  },
  scripts: {
    build: [],
    packages: [],
    readme: [],
    sample: [],
    serving: ["build"],
    bench: ["build", "sample", "serving"],
    ".": ["build", "packages", "readme", "sample", "serving", "bench"],
  },
  "scripts/build": {
    evidence: [],
    deployment: [],
    ".": ["evidence", "deployment"],
  },
  "scripts/bench": {
    ".": [],
    reallocation: ["."],
    workbench: ["."],
    simulation: [".", "reallocation"],
  },
  workbench: {
    ".": [],
    charts: [],
    document: [],
    server: [],
    xlsx: [],
    dialect: ["document"],
    functions: ["type .", "type document"],
    reading: ["xlsx"],
    richapi: ["type .", "document", "type functions"],
    spreadsheet: ["type .", "charts", "document", "xlsx", "dialect", "type functions"],
    transport: ["type .", "type document", "type functions", "richapi"],
    page: ["type .", "document", "xlsx", "dialect", "functions", "reading", "spreadsheet", "transport"],
  },
  "workbench/page": {
    words: [],
    elements: ["words"],
    ".": ["words", "elements"],
  },
  "workbench/richapi": {
    wire: [],
    session: ["wire"],
    ranges: ["wire", "session"],
    services: ["wire", "session"],
    names: ["wire", "session", "ranges"],
    tables: ["wire", "session", "ranges"],
    charts: ["wire", "session", "ranges"],
    sheets: ["wire", "session", "ranges", "names", "tables", "charts"],
    workbook: ["wire", "session", "ranges", "names", "tables", "sheets"],
    ".": ["wire", "session", "ranges", "services", "sheets", "workbook"],
  },
  "workbench/spreadsheet/functions": {
    ".": [],
    excel: ["."],
  },
  "workbench/spreadsheet/univer": {
    ".": [],
    guard: [],
  },
  "workbench/spreadsheet": {
    relocation: [],
    univer: [],
    cells: ["univer"],
    functions: ["univer"],
    tables: ["relocation", "type univer"],
    document: ["univer", "cells", "tables"],
    charts: ["cells", "document"],
    editing: ["univer", "cells", "type document"],
    open: ["univer", "cells", "document"],
    save: ["relocation", "type univer", "cells", "tables", "document"],
    ".": ["univer", "charts", "functions", "type document", "editing", "open", "save"],
  },
  "workbench/xlsx": {
    formula: [],
    model: [],
    xml: ["model"],
    package: ["model", "xml"],
    styles: ["model", "xml"],
    sheet: ["formula", "model", "xml", "package", "styles"],
    workbook: ["type formula", "model", "xml", "package", "type styles"],
    ".": ["formula", "model", "xml", "package", "styles", "sheet", "workbook"],
  },
  "workbench/xlsx/sheet": {
    cells: [],
    charts: [],
    ".": ["cells"],
  },
};

/** Files of the model that nothing shipped reaches yet, and the function that each waits for: it takes its file off this list. */
const WAITING: Record<string, string> = {};

/** Most files that lie side by side in a folder of src. */
const MOST_FILES = 12;

/** Words of the code that only some rooms may say; `.name` is a property of anything. */
const WORDS: { words: string[]; rooms: string[] }[] = [
  { words: ["Office", "Excel", "CustomFunctions", "OfficeRuntime"], rooms: ["excel"] },
  // The bench drives the page from outside: what it evaluates there says window and document.
  { words: ["window", "document"], rooms: ["pane", "workbench", "entry", "scripts"] },
  { words: ["localStorage", "sessionStorage"], rooms: [] },
  // Times of the server; the day on which the pane opens.
  { words: ["Date.now", "new Date()"], rooms: ["workbench/server", "entry"] },
  { words: ["console"], rooms: ["workbench", "workbench/server", "scripts", "entry"] },
  // The page's records of functions have neither.
  { words: [".explanation", ".examples", "DocumentedFunction", "CATALOG"], rooms: ["catalog"] },
  { words: ["process"], rooms: ["scripts"] },
  { words: ["Math.random", "eval", "Function"], rooms: [] },
  { words: [".innerHTML", ".outerHTML", ".insertAdjacentHTML", ".dangerouslySetInnerHTML"], rooms: [] },
];

/** Folders whose own folders the README's page of the architecture names, each with a word on what stands there. */
const TOLD_ROOMS = ["", "catalog", "engine", "excel", "model", "model/reallocation", "model/uncertainty", "model/uncertainty/simulation", "pane", "scripts", "workbench"];

/** Parts of names that a room does not say, because the thing has another name; or because they say nothing of what they name. */
const NAMES_TO_AVOID: { rooms: string[]; name: RegExp; say: string }[] = [
  { rooms: ["model/uncertainty", "catalog/cases/uncertainty", "catalog/tables/uncertainty"], name: /^laws?$|(?<!The)Laws?$/, say: "distribution: law is the statute" },
  { rooms: ["model", "engine", "catalog", "pane"], name: /candidate/i, say: "way" },
  { rooms: ["model", "engine", "catalog", "pane"], name: /complaint/i, say: "cause of a problem, or fault in the model" },
  { rooms: ["model", "engine", "excel", "pane"], name: /^(told|settled|scattered|secondary|kept|room|poles?|bounded|takenOff|dyadic|likely|atOnce|useOld|sayings?|worst)$/i, say: "what it holds" },
];

/** Folders of tests that mirror no folder of src. */
const TESTS_OF_THE_WHOLE = ["browser", "build", "golden", "lint", "manifest", "support"];

/** Names that say nothing of what the file holds. */
const EMPTY_NAMES = /^(utils?|helpers?|common|shared|misc|types|constants)(\.|$)/i;

const ROOT = path.resolve(__dirname, "..");
const SRC = path.join(ROOT, "src");
const TESTS = path.join(ROOT, "tests");

const README = fs.readFileSync(path.join(ROOT, "README.md"), "utf8");
const DECISIONS = fs.readFileSync(path.join(SRC, "DECISIONS.md"), "utf8");

const PARSED = new Map<string, ts.SourceFile>();

const SOURCES = filesUnder(SRC).filter(isTypeScript);
const TEST_FILES = filesUnder(TESTS);
const FOLDERS = [SRC, ...foldersUnder(SRC)];

describe.each(SOURCES.map((file) => [path.relative(ROOT, file), file] as const))("%s", (_name, file) => {
  const source = parsed(file);
  const here = roomOf(file);

  test("imports only what its room may", () => {
    expect(importsOf(source).flatMap((it) => [...trespass(file, it), ...trespassInside(file, it)])).toEqual([]);
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
  expect(folders.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual(["DECISIONS.md"]);
});

test("every folder that has folders says which of them may import which", () => {
  const divided = FOLDERS.filter((folder) => folder !== SRC && childrenOf(folder).folders.length > 0);
  expect(Object.keys(WALLS).sort()).toEqual(divided.map(inSrc).sort());
  const rooms = (folder: string) => Object.keys(WALLS[inSrc(folder)] ?? {}).sort();
  const found = (folder: string) => [...childrenOf(folder).folders, ...(childrenOf(folder).files.length > 0 ? ["."] : [])].sort();
  expect(divided.map((folder) => [inSrc(folder), rooms(folder)])).toEqual(divided.map((folder) => [inSrc(folder), found(folder)]));
});

test("every permission is used", () => {
  const used = new Set(SOURCES.flatMap((file) => importsOf(parsed(file)).flatMap((it) => permissionsUsed(file, it))));
  const ofRooms = Object.entries(ROOMS).flatMap(([room, { imports, types = [], packages }]) => [
    ...imports.map((other) => `${room} > ${other}`),
    ...types.map((other) => `${room} > type ${other}`),
    ...packages.map((name) => `${room} > package ${name}`),
  ]);
  const ofWalls = Object.entries(WALLS).flatMap(([folder, rooms]) =>
    Object.entries(rooms).flatMap(([room, others]) => others.map((other) => `${folder}: ${room} > ${other}`)),
  );
  expect([...ofRooms, ...ofWalls].filter((permission) => !used.has(permission))).toEqual([]);
});

test("every room that may say a word says one of its kind", () => {
  const said = new Map(Object.keys(ROOMS).map((room) => [room, new Set<string>()]));
  for (const file of SOURCES) for (const word of wordsOf(parsed(file))) said.get(roomOf(file))?.add(word);
  const silent = WORDS.flatMap(({ words, rooms }) => rooms.filter((room) => !words.some((word) => said.get(room)?.has(word))).map((room) => `${room}: ${words.join(", ")}`));
  expect(silent).toEqual([]);
});

test("no rooms import each other in a circle", () => {
  const plain = (others: readonly string[]) => others.map((other) => other.replace(/^type /, ""));
  const ofRooms = Object.entries(ROOMS).map(([room, { imports, types = [] }]) => [room, [...imports, ...types]] as const);
  const circles = [
    circleIn(new Map(ofRooms)),
    ...Object.values(WALLS).map((rooms) => circleIn(new Map(Object.entries(rooms).map(([room, others]) => [room, plain(others)])))),
  ];
  expect(circles.filter((circle) => circle.length > 0)).toEqual([]);
});

test("no files import each other in a circle", () => {
  const imports = SOURCES.map((file) => [file, importsOf(parsed(file)).flatMap(({ specifier }) => fileOf(file, specifier) ?? [])] as const);
  expect(circleIn(new Map(imports)).map(inSrc)).toEqual([]);
});

test("every file of the model is reached from a page or a function's record, or waits for a function", () => {
  const reached = reachedFrom(SOURCES.filter((file) => roomOf(file) === "entry" || inSrc(file) === "catalog/index.ts"));
  const unreached = SOURCES.filter((file) => roomOf(file) === "model" && !reached.has(file));
  expect(unreached.map(inSrc).sort()).toEqual(Object.keys(WAITING).sort());
});

test("no file waits for a function that is there", () => {
  const functions = new Set(
    SOURCES.filter((file) => inSrc(file).startsWith("catalog/functions/")).flatMap((file) => idsIn(parsed(file))),
  );
  expect(functions).toContain("REVENUE.AT.RISK");
  expect(Object.entries(WAITING).filter(([, id]) => functions.has(id))).toEqual([]);
});

test("no folder holds more files than can be seen at once", () => {
  const full = FOLDERS.map((folder) => [inSrc(folder), childrenOf(folder).files.length] as const).filter(([, files]) => files > MOST_FILES);
  expect(full).toEqual([]);
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

test("the README says of every room what stands there", () => {
  const [, told = ""] = /### Where a line stands\n(.*?)\n### /s.exec(README) ?? [];
  const said = new Set([...told.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*/g)].map(([, code, bold]) => (code ?? bold ?? "").split("/").at(-1)));
  const rooms = TOLD_ROOMS.flatMap((folder) => childrenOf(path.join(SRC, folder)).folders.map((name) => path.posix.join(folder, name)));
  // Wiring and the port have nothing inside.
  expect(rooms.filter((room) => !said.has(path.posix.basename(room)) && !["entry", "workbook"].includes(room))).toEqual([]);
});

test("every file that the README and the decisions name is there", () => {
  const named = [...`${README}${DECISIONS}`.matchAll(/`([\w./-]+\/[\w.-]+\.(?:ts|tsx|cjs|mjs))`/g)].map(([, file = ""]) => file);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
});

test("decisions stand in one document, each under a number of its own and with its day, and those that are named are there", () => {
  expect(filesUnder(SRC).filter((file) => file.endsWith(".md"))).toEqual([path.join(SRC, "DECISIONS.md")]);
  const numbers = [...DECISIONS.matchAll(/^(\d+)\. (.{14})/gm)].map(([, number = "", start = ""]) => [number, start] as const);
  expect(numbers.filter(([, start]) => !/^\(\d{4}-\d\d-\d\d\) \*$/.test(start))).toEqual([]);
  const known = new Set(numbers.map(([number]) => number));
  expect(known.size).toBe(numbers.length);
  const named = [...`${README}${DECISIONS}`.matchAll(/\bDecision (\d+)/g)].map(([, number = ""]) => number);
  expect(named.filter((number) => !known.has(number))).toEqual([]);
});

test("the words of the glossary are those of the code, and of what users read", () => {
  const [, table = ""] = /\| French \| English \|.*?\n\|[-|]+\n(.*?)\n\n/s.exec(README) ?? [];
  const rows = table.split("\n").map((row) => row.split("|").slice(1, 4).map((cell) => cell.trim()));
  const identifiers = new Set(SOURCES.flatMap((file) => namesIn(parsed(file))));
  const texts = SOURCES.filter((file) => ["catalog", "pane"].includes(roomOf(file))).map((file) => fs.readFileSync(file, "utf8").toLowerCase()).join("\n");
  const [codes, words] = [
    rows.flatMap(([, , code = ""]) => [...code.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name)),
    rows.flatMap(([french = "", english = ""]) => [french, english].flatMap((cell) => cell.replace(/\([^)]*\)/g, "").split(",").map((word) => word.trim().toLowerCase()))),
  ];
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !identifiers.has(code))).toEqual([]);
  expect(words.filter((word) => !texts.includes(word))).toEqual([]);
});

test("each thing has one name, and every name says something", () => {
  const named = NAMES_TO_AVOID.flatMap(({ rooms, name, say }) =>
    SOURCES.filter((file) => rooms.some((room) => inSrc(file).startsWith(`${room}/`))).flatMap((file) =>
      [camelCase(path.parse(file).name), ...declaredIn(parsed(file))].filter((declared) => name.test(declared)).map((declared) => `${inSrc(file)}: ${declared}; say ${say}`),
    ),
  );
  expect(named).toEqual([]);
});

test("no two types of the model or of the engine have one name", () => {
  const places = new Map<string, string[]>();
  for (const file of SOURCES.filter((it) => ["model", "engine"].includes(roomOf(it)))) {
    const types = parsed(file).statements.filter((it) => ts.isInterfaceDeclaration(it) || ts.isTypeAliasDeclaration(it) || ts.isClassDeclaration(it));
    for (const { name } of types) if (name) places.set(name.text, [...(places.get(name.text) ?? []), inSrc(file)]);
  }
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
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

/** What is wrong with an import between the rooms of a folder, if anything, in words. */
function trespassInside(file: string, { specifier, typeOnly }: Import): string[] {
  const passed = wallBetween(file, specifier);
  if (passed === null || passed.folder === "") return [];
  const { folder, room, other } = passed;
  const allowed = WALLS[folder]?.[room] ?? [];
  if (allowed.includes(other)) return [];
  if (!allowed.includes(`type ${other}`)) return [`${folder}: ${room} may not import ${other} (${specifier})`];
  return typeOnly ? [] : [`${folder}: ${room} may import only types of ${other} (${specifier})`];
}

/** The permissions that an import needs, as the two tables grant them. */
function permissionsUsed(file: string, { specifier, typeOnly }: Import): string[] {
  const here = roomOf(file);
  if (!specifier.startsWith(".")) return [`${here} > package ${packageOf(specifier)}`];
  const kind = typeOnly ? "type " : "";
  const passed = wallBetween(file, specifier);
  return [
    `${here} > ${kind}${roomOf(path.resolve(path.dirname(file), specifier))}`,
    ...(passed ? [`${passed.folder}: ${passed.room} > ${kind}${passed.other}`] : []),
  ];
}

/** The innermost folder that holds both ends of an import, and in which of its rooms each lies; null where that is the same one. */
function wallBetween(file: string, specifier: string): { folder: string; room: string; other: string } | null {
  const target = fileOf(file, specifier);
  if (target === undefined) return null;
  const [here, there] = [inSrc(path.dirname(file)).split("/"), inSrc(path.dirname(target)).split("/")];
  const depth = here.findIndex((name, index) => name !== there[index]);
  const shared = depth < 0 ? here.length : depth;
  const [room = ".", other = "."] = [here[shared], there[shared]];
  return room === other ? null : { folder: here.slice(0, shared).join("/"), room, other };
}

/** The file of src that an import names. */
function fileOf(file: string, specifier: string): string | undefined {
  const named = path.resolve(path.dirname(file), specifier);
  return specifier.startsWith(".") ? ["", ".ts", ".tsx", "/index.ts"].map((ending) => `${named}${ending}`).find((it) => SOURCES.includes(it)) : undefined;
}

/** Files that files lead to by their imports, themselves among them. */
function reachedFrom(files: readonly string[]): Set<string> {
  const reached = new Set(files);
  // What is added while the set is walked is walked too.
  for (const file of reached) for (const { specifier } of importsOf(parsed(file))) reached.add(fileOf(file, specifier) ?? file);
  return reached;
}

/** Texts that a file gives as the `id` of something. */
function idsIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  visit(source, (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === "id" && ts.isStringLiteralLike(node.initializer)) found.push(node.initializer.text);
  });
  return found;
}

/** Every identifier of a file, texts and comments left out. */
function namesIn(source: ts.SourceFile): string[] {
  const found = new Set<string>();
  visit(source, (node) => {
    if (ts.isIdentifier(node)) found.add(node.text);
  });
  return [...found];
}

/** Names that a file declares at its top: functions, types, classes, constants. */
function declaredIn(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    const declares = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return declares && statement.name ? [statement.name.text] : [];
  });
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** One circle of what leads to what, its first repeated at the end; empty where there is none. */
function circleIn(leadsTo: ReadonlyMap<string, readonly string[]>): string[] {
  const clear = new Set<string>();
  const follow = (from: string, trail: readonly string[]): string[] => {
    if (clear.has(from)) return [];
    if (trail.includes(from)) return [...trail.slice(trail.indexOf(from)), from];
    for (const next of leadsTo.get(from) ?? []) {
      const circle = follow(next, [...trail, from]);
      if (circle.length > 0) return circle;
    }
    clear.add(from);
    return [];
  };
  for (const start of leadsTo.keys()) {
    const circle = follow(start, []);
    if (circle.length > 0) return circle;
  }
  return [];
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

/** A file's syntax, read once. */
function parsed(file: string): ts.SourceFile {
  const known = PARSED.get(file) ?? ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  PARSED.set(file, known);
  return known;
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

function foldersUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What lies in a folder itself, hidden files left out. */
function childrenOf(folder: string): { folders: string[]; files: string[] } {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  const names = (of: typeof entries) => of.map(({ name }) => name);
  return { folders: names(entries.filter((entry) => entry.isDirectory())), files: names(entries.filter((entry) => entry.isFile())) };
}

function inSrc(file: string): string {
  return path.relative(SRC, file).split(path.sep).join("/");
}

function isTypeScript(file: string): boolean {
  return /\.tsx?$/.test(file);
}
