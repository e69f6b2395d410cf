import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { cellsInOrder } from "../../src/catalog/functions/definition/by-name";
import { bodyOf, type DocumentedFunction, type Example } from "../../src/catalog/functions/definition/define";
import { sentence } from "../../src/catalog/words/refusals/messages";
import { PROBLEMS, Refusal } from "../../src/catalog/record/problem";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import type { Answer, Argument } from "../../src/workbench/functions/calls";
import { within } from "../support/within";
import { shown, SUPPOSITIONS } from "./formulas";

const engine = inProcessEngine();
/** All the jobs of the examples, on a slow machine. */
const JOBS_MS = 60_000;

describe.each(SUPPOSITIONS)("where Excel behaves %s", (_supposition, guesses) => {
  const published = CATALOG.flatMap((fn) => fn.examples.map((given) => ({ name: `${fn.id}, ${given.title.en}`, fn, given })));

  describe.each(LOCALES)("the examples of the catalogue, in %s,", (locale) => {
    let answers: Answer[];
    beforeAll(async () => {
      const formulas = published.map(({ fn, given }) => ({ fn, given: given.cells as Record<string, Argument>, at: addressesOf(given) }));
      answers = await shown(formulas, { guesses, locale });
    }, JOBS_MS);

    test.each(published.map(({ name, ...rest }, index) => [name, { ...rest, index }] as const))("show what they promise: %s", async (_name, { fn, given, index }) => {
      expect(answers[index]).toEqual(await promised(fn, given, locale));
    }, JOBS_MS);
  });
});

/** The ranges of an example stand on a sheet whose name needs quotes. */
function addressesOf({ cells }: Example): Record<string, string> {
  const ranges = Object.entries(cells).filter(([, value]) => Array.isArray(value));
  return Object.fromEntries(ranges.map(([name], index) => [name, `'L''année 2026'!B${4 + 100 * index}:Z${99 + 100 * index}`]));
}

/** What the cell must show: the values that the example states, at their places under the headers, or the refusal's words. */
async function promised(fn: DocumentedFunction, given: Example, locale: Locale): Promise<unknown> {
  const { gives, tolerance = 0 } = given;
  if (typeof gives !== "string") {
    const columns = Object.keys(fn.columns);
    const states = (answer: CellValue | CellValue[][]) =>
      gives.every(([row, column, value]) => {
        const cell = bodyOf(fn, Array.isArray(answer) ? answer : [[answer]])[row]?.[columns.indexOf(column)];
        return typeof value === "number" ? within(value, tolerance).asymmetricMatch(cell) : cell === value;
      });
    return { value: { $$typeof: Symbol.for("jest.asymmetricMatcher"), asymmetricMatch: states, toAsymmetricMatcher: () => JSON.stringify(gives) } };
  }
  // Excel tells addresses to functions whose result is a matrix alone.
  const at = fn.shape === "spill" ? addressesOf(given) : {};
  const located = Object.fromEntries(Object.entries(given.cells).map(([key, cells]) => [key, { cells: cells as CellValue, address: at[key] ?? null }]));
  const { problems } = await refusalOf(fn.start(cellsInOrder(fn, located, locale), engine.run));
  expect(problems[0].cause.code).toBe(gives);
  const kind: { readonly shows?: string } = PROBLEMS[gives];
  return { error: { error: kind.shows ?? "#VALUE!", message: sentence(problems, locale) } };
}

async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const thrown = await call.catch((reason: unknown) => reason);
  if (thrown instanceof Refusal) return thrown;
  throw thrown;
}
