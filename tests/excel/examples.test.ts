import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import type { DocumentedFunction, Example } from "../../src/catalog/functions/definition/define";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import type { Answer, Argument } from "../../src/workbench/functions/calls";
import { holdsStated, promisedError } from "../support/promised-by-example";
import { shown, SUPPOSITIONS } from "./formulas";

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
  if (typeof given.gives === "string") return { error: await promisedError(fn, given, locale, addressesOf(given)) };
  const states = (answer: CellValue | CellValue[][]) => holdsStated(fn, given, Array.isArray(answer) ? answer : [[answer]]);
  return { value: { $$typeof: Symbol.for("jest.asymmetricMatcher"), asymmetricMatch: states, toAsymmetricMatcher: () => JSON.stringify(given.gives) } };
}
