import { CATALOG } from "../../src/catalog";
import { argumentsOf } from "../../src/catalog/emit/help";
import type { CellValue } from "../../src/catalog/record/cells";
import { Refusal } from "../../src/catalog/record/problem";
import type { Argument } from "../../src/catalog/functions/definition/parameter";
import type { DocumentedFunction, Example } from "../../src/catalog/functions/definition/define";
import { bookTables } from "../../src/catalog/templates/book/book";
import { workforceTables } from "../../src/catalog/templates/book/operator-tables";
import { riskTables } from "../../src/catalog/templates/book/risk-tables";
import { MIXED_OPERATOR } from "../../src/catalog/templates/operators/mixed-operator";
import { inProcessEngine } from "../../src/engine/threads/in-process";

import type * as rememberingModule from "../../src/model/remembering-latest";
/** What a cache has made, and its content when it was new: whoever is handed it shares it. */
const mockShared: { readonly made: unknown; readonly whenNew: number }[] = [];

/** A checksum of every number, text and truth in a value, in order. @source FNV-1a, 32 bits */
function mockChecksum(value: unknown): number {
  let sum = 0x811c9dc5;
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  };
  const seen = new Set<object>();
  const visit = (part: unknown): void => {
    if (typeof part === "function") return;
    if (typeof part !== "object" || part === null) return add(`${typeof part}:${Object.is(part, -0) ? "-0" : String(part)};`);
    if (seen.has(part)) return;
    seen.add(part);
    if (part instanceof Map || part instanceof Set) return [...part].forEach(visit);
    for (const [key, inner] of Object.entries(part)) {
      add(`${key}=`);
      visit(inner);
    }
  };
  visit(value);
  return sum;
}

jest.mock("../../src/model/remembering-latest", () => {
  const real = jest.requireActual<typeof rememberingModule>("../../src/model/remembering-latest");
  return {
    ...real,
    rememberingLatest: <Asked extends readonly unknown[], Result>(most: number, of: (...asked: Asked) => Result) =>
      real.rememberingLatest(most, (...asked: Asked) => {
        const made = of(...asked);
        mockShared.push({ made, whenNew: mockChecksum(made) });
        return made;
      }),
  };
});

const engine = inProcessEngine();

/** The sample's tables by the parameters that take them. */
const { workforce, risk } = MIXED_OPERATOR;
const { scenarios, ...revenueTables } = bookTables(MIXED_OPERATOR, "fr");
const laid = { ...revenueTables, levers: scenarios, ...(workforce && workforceTables(workforce, "fr")), ...(risk && riskTables(risk, "fr")) };
const TABLES: Readonly<Record<string, readonly (readonly CellValue[])[]>> = Object.fromEntries(
  Object.entries(laid).flatMap(([key, table]) => (table ? [[key, table.grid]] : [])),
);

/** Few, for what is asked here does not depend on how many. */
const TRIALS = 64;

/** What an example gives a function; and, where it takes tables, the sample's in place of the example's. */
function callsOf(fn: DocumentedFunction): (Argument | undefined)[][] {
  const example = fn.examples.find(({ gives }) => typeof gives !== "string") as Example;
  const own = argumentsOf(fn, example, "fr");
  if (!("lines" in fn.tables)) return [own];
  const tables = Object.fromEntries(Object.keys(fn.tables).map((key) => [key, TABLES[key]]));
  const trials = "trials" in fn.named ? { trials: TRIALS } : {};
  return [own, argumentsOf(fn, { ...example, cells: { ...example.cells, ...tables, ...trials } }, "fr")];
}

/** A refusal is an answer, too. */
async function answered(fn: DocumentedFunction, args: (Argument | undefined)[]): Promise<unknown> {
  return fn.start(args, engine.run).catch((thrown: unknown) => {
    if (thrown instanceof Refusal) return thrown.problems[0].cause;
    throw thrown;
  });
}

test.each(CATALOG.map((fn) => [fn.id, fn] as const))("%s writes to nothing that it is handed, nor to what another call has been handed, and gives the same again", async (_id, fn) => {
  for (const args of callsOf(fn)) {
    const given = mockChecksum(args);
    const first = await answered(fn, args);
    expect(await answered(fn, args)).toEqual(first);
    expect(mockChecksum(args)).toBe(given);
  }
  expect(mockShared.filter(({ made, whenNew }) => mockChecksum(made) !== whenNew)).toEqual([]);
}, 240_000);

test("what is looked at is shared: tables and schedules that are asked for again are the same arrays", async () => {
  const fn = CATALOG.find(({ id }) => id === "REVENUE.AT.RISK") as DocumentedFunction;
  const [, onSample = []] = callsOf(fn);
  await answered(fn, onSample);
  const made = mockShared.length;
  expect(made).toBeGreaterThan(1);
  await answered(fn, onSample);
  expect(mockShared).toHaveLength(made);
});
