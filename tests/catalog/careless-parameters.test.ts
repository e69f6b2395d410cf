import { CATALOG } from "../../src/catalog";
import { cellsInOrder } from "../../src/catalog/functions/definition/by-name";
import type { DocumentedFunction } from "../../src/catalog/functions/definition/define";
import type { Parameter, ScalarParameter } from "../../src/catalog/functions/definition/parameter";
import type { CellValue } from "../../src/catalog/record/cells";
import { Refusal } from "../../src/catalog/record/problem";
import { LOCALES, type Locale } from "../../src/catalog/record/text";
import { sentence } from "../../src/catalog/words/refusals/messages";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { CLEAN, OTHER_TABLES, ROW_TABLES, type Rows } from "../support/careless-tables";
import { plain } from "../support/plain-spaces";

const engine = inProcessEngine();

type Given = Readonly<Record<string, CellValue | Rows>>;

/** What a careless hand gives in the place of one value, and where it is refused at all. */
const SLIPS: readonly (readonly [what: string, value: CellValue | Rows, isWrong: (parameter: Scalar) => boolean])[] = [
  ["a word", "environ", (parameter) => !isName(parameter)],
  ["a number as a text", "1 234,5", (parameter) => !isName(parameter)],
  ["a date as a text", "31/12/2026", (parameter) => !isName(parameter)],
  ["a truth value", true, ({ unit }) => unit !== "switch"],
  ["an amount below anything", -1e20, ({ quantity: { min = -Infinity } }) => Number.isFinite(min)],
  ["two cells", [[1, 1]], () => true],
  ["an error", { error: "#DIV/0!" }, () => true],
];

type Scalar = ScalarParameter<unknown>;

const isScalar = (parameter: Parameter<unknown>): parameter is Scalar => "quantity" in parameter;
/** Any text is one, until it is looked up. */
const isName = ({ unit, quantity }: Scalar) => unit === "text" && !quantity.words;

/** The arguments of one value of a function: by place, and by name. */
function scalarsOf({ params, named }: DocumentedFunction): [key: string, parameter: Scalar][] {
  return Object.entries({ ...params, ...named }).flatMap(([key, parameter]) => (isScalar(parameter as Parameter<unknown>) ? [[key, parameter as Scalar] as [string, Scalar]] : []));
}

/** Words of the refusal of some cells; null where they are taken. */
async function refusalOf(fn: DocumentedFunction, given: Given, locale: Locale): Promise<string | null> {
  try {
    const located = Object.fromEntries(Object.entries(given).map(([key, cells]) => [key, { cells, address: null }]));
    await fn.start(cellsInOrder(fn, located, locale), engine.run);
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return plain(sentence(thrown.problems, locale));
    throw thrown;
  }
}

const TAKING = CATALOG.filter((fn) => scalarsOf(fn).length > 0);

test.each(TAKING.map((fn) => [fn.id, fn] as const))("every argument of one value of %s is refused by its name where a hand slipped, in both languages", async (_, fn) => {
  const [usual] = fn.examples.filter(({ gives }) => typeof gives !== "string");
  for (const locale of LOCALES)
    for (const [key, parameter] of scalarsOf(fn))
      for (const [what, value, isWrong] of SLIPS) {
        if (!isWrong(parameter)) continue;
        const words = await refusalOf(fn, { ...(usual?.cells as Given), [key]: value }, locale);
        expect([key, locale, what, words === null ? "taken" : words.includes(plain(parameter.name[locale])) ? "named" : words]).toEqual([key, locale, what, "named"]);
      }
});

test("no table and no column of one is left out of the trial by cells", () => {
  const tried = new Set<string>([...ROW_TABLES, ...OTHER_TABLES]);
  expect([...tried].sort()).toEqual(Object.keys(CLEAN).sort());
  const untried = CATALOG.flatMap(({ id, tables }) =>
    Object.entries(tables).flatMap(([key, { table }]) => {
      const clean = key === "levers" ? CLEAN.scenarios : (CLEAN as Readonly<Record<string, Rows>>)[key];
      const headers = (clean?.[0] ?? []) as readonly string[];
      const untried = Object.values(table?.columns ?? {}).filter(({ header, synonyms }) => !headers.some((one) => one === header.fr || synonyms.includes(one)));
      return clean ? untried.map(({ header }) => `${key}: ${header.fr}`) : [`${id}: ${key}`];
    }),
  );
  expect([...new Set(untried)]).toEqual([]);
});
