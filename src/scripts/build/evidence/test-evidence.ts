import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CATALOG } from "../../../catalog";
import type { Evidence, Grounds, ModelNote, TestFile } from "../../../catalog/emit/documents/evidence";
import { notesOf, statesSomething } from "./model-notes";

/** Names of modules that hold, or lead to, another way to the same number: oracles, other solvers, spreadsheets, plain recomputation. */
const SECOND_WAYS = /@stdlib|jstat|yalps|javascript-lp-solver|recompute|oracle|simpson|libreoffice|second-operator|rival/;

/** Rooms in which a record's imports are followed: from there on the model speaks for itself. */
const FOLLOWED = /^src\/(?:catalog\/(?:functions|cases)|engine\/tasks)\//;
/** What anything calls, whatever it is about: dates, and memory of results. */
const EVERYWHERE = /^src\/model\/(?:calendar\/|remember)/;
const DEFINITIONS = "src/catalog/functions/definition/";

/** Suites that know what must come out: the page's own are told apart. */
const TESTED = /^tests\/(?:model|catalog|engine|golden)\/.*\.test$/;

interface Import {
  /** Path from the root, without the ending. */
  readonly file: string;
  readonly names: readonly string[];
}

interface Module {
  readonly text: string;
  readonly imports: readonly Import[];
}

type Modules = ReadonlyMap<string, Module>;

/** The code, the suites, and what the model's files say. */
interface Checkout {
  readonly source: Modules;
  readonly tests: readonly (readonly [string, Module])[];
  readonly notes: ReadonlyMap<string, readonly ModelNote[]>;
}

/** What each function rests on, and what the model says of itself, read from the code and the tests of a checkout. */
export function evidenceOf(root: string): Evidence {
  const source = modulesUnder(root, "src");
  const tests = [...modulesUnder(root, "tests")].filter(([file]) => TESTED.test(file));
  const ofModel = [...source].filter(([file]) => file.startsWith("src/model/"));
  const notes = new Map(ofModel.map(([file, { text }]) => [file, notesOf(file.slice("src/model/".length), text)]));
  const grounds = CATALOG.map(({ id }) => [id, groundsOf(id, { source, tests, notes })] as const);
  const named = new Set(grounds.flatMap(([, { notes: some }]) => some));
  const model = [...notes.values()].flat().filter((note) => named.has(note) || statesSomething(note));
  return { grounds: Object.fromEntries(grounds), model };
}

function groundsOf(id: string, { source, tests, notes }: Checkout): Grounds {
  const record = [...source].find(([file, { text }]) => file.startsWith("src/catalog/functions/") && text.includes(`  id: "${id}",\n`))?.[0];
  if (record === undefined) throw new Error(`no record of ${id} was found in src/catalog/functions`);
  const files = followed(record, source);
  const named = new Map<string, Set<string>>();
  for (const file of files)
    for (const { file: target, names } of source.get(file)?.imports ?? [])
      if (target.startsWith("src/model/") && !EVERYWHERE.test(target)) named.set(target, new Set([...(named.get(target) ?? []), ...names]));
  const ofModel = [...named].flatMap(([file, names]) => (notes.get(file) ?? []).filter((note) => names.has(note.name)));
  const testing = tests.filter(([, { imports }]) =>
    imports.some(({ file, names }) => file === record || names.some((name) => named.get(file)?.has(name))),
  );
  const suites = testing.map(([file, module]) => testFile(file, module));
  return { notes: ofModel, tests: suites.toSorted((a, b) => a.file.localeCompare(b.file)) };
}

/** A record and what it reaches before the model: files of functions and cases, and the tasks of the jobs that it asks for. */
function followed(record: string, source: Modules): Set<string> {
  const reached = new Set([record]);
  for (const file of reached) {
    const { text = "", imports = [] } = source.get(file) ?? {};
    for (const { file: target } of imports) if (FOLLOWED.test(target) && !target.startsWith(DEFINITIONS)) reached.add(target);
    for (const [, kind] of text.matchAll(/\bkind: "(\w+)"/g))
      for (const [task, { text: done }] of source) if (done.includes(`: Task<"${kind}">`)) reached.add(task);
  }
  return reached;
}

function testFile(file: string, { text, imports }: Module): TestFile {
  const specifiers = [...text.matchAll(/from "([^"]+)"/g)].map(([, name = ""]) => name);
  return {
    file: `${file}.ts`,
    hasProperties: specifiers.includes("fast-check"),
    hasSecondWay: specifiers.some((name) => SECOND_WAYS.test(name)) || imports.some(({ file: one }) => SECOND_WAYS.test(one)),
  };
}

/** Every module below a folder by its path from the root without the ending, with what it imports. */
function modulesUnder(root: string, folder: string): Map<string, Module> {
  if (!existsSync(path.join(root, folder))) return new Map();
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).sort();
  return new Map(names.map((name) => {
    const file = path.posix.join(folder, name.split(path.sep).join("/"));
    const text = readFileSync(path.join(root, file), "utf8");
    return [withoutEnding(file), { text, imports: importsOf(file, text) }];
  }));
}

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(/^(?:import|export) ([^"]*?)\s*from "(\.[^"]+)";/gms)].map(([, clause = "", specifier = ""]) => ({
    file: withoutEnding(path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))),
    names: [...clause.matchAll(/\b(?!type\b|as\b)([A-Za-z_]\w*)/g)].map(([, name = ""]) => name),
  }));
}

function withoutEnding(file: string): string {
  return file.replace(/\.tsx?$/, "");
}
