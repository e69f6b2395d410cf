import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import ts from "typescript";
import { randomStream } from "../support/random-stream";

const SRC = path.resolve(__dirname, "../../src");
/** Rooms whose patterns meet what somebody typed or sent. */
const ROOMS = ["catalog", "engine", "entry", "excel", "pane", "workbench"];
/** A pattern that tries all ways would take years. */
const MOST_MS = 5_000;
const LENGTH = 3_000;

/** Every pattern written in a file, with its place. */
function patternsIn(file: string): { readonly at: string; readonly pattern: string }[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: { at: string; pattern: string }[] = [];
  const see = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ at: `${path.relative(SRC, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, pattern: node.text });
    ts.forEachChild(node, see);
  };
  see(source);
  return found;
}

const files = ROOMS.flatMap((room) => fs.readdirSync(path.join(SRC, room), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(SRC, room, name)));
const PATTERNS = files.flatMap(patternsIn);

/** Long texts made of what a pattern itself asks for, which end in what it does not: it must try every way. */
function baits(pattern: string, random: () => number): string[] {
  const letters = [...new Set(["a", "1", " ", ".", "(", '"', "'", ",", "-", ...[...pattern].filter((letter) => !"\\^$[]{}|?*+/".includes(letter))])];
  const one = () => letters[Math.floor(random() * letters.length)] ?? "a";
  const repeated = [...letters.slice(0, 12), ...Array.from({ length: 6 }, () => one() + one()), ...Array.from({ length: 4 }, () => one() + one() + one())];
  return repeated.map((piece) => `${piece.repeat(LENGTH / piece.length)}\u0001`);
}

/** Milliseconds of a pattern over texts; stopped where it would not end. */
function timeOf(pattern: string, texts: readonly string[]): number {
  const from = performance.now();
  try {
    vm.runInNewContext(`for (const text of texts) { const p = ${pattern}; p.lastIndex = 0; p.test(text); }`, { texts }, { timeout: MOST_MS });
  } catch (failure) {
    if ((failure as { code?: string }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return Infinity;
    throw failure;
  }
  return performance.now() - from;
}

test("no pattern that meets a person's text or a file takes long over any of a few thousand letters", () => {
  const random = randomStream(20_261_203);
  expect(PATTERNS.length).toBeGreaterThan(100);
  expect(PATTERNS.filter(({ pattern }) => timeOf(pattern, baits(pattern, random)) > MOST_MS).map(({ at, pattern }) => `${at} ${pattern}`)).toEqual([]);
});

test("a pattern that tries all ways is seen", () => {
  expect(timeOf("/^(a+)+$/", baits("/^(a+)+$/", randomStream(1)))).toBe(Infinity);
});
