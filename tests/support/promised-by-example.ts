import type { CellValue } from "../../src/catalog/record/cells";
import { cellsInOrder } from "../../src/catalog/functions/definition/by-name";
import { bodyOf, type DocumentedFunction, type Example } from "../../src/catalog/functions/definition/define";
import { sentence } from "../../src/catalog/words/refusals/messages";
import { PROBLEMS, Refusal } from "../../src/catalog/record/problem";
import type { Locale } from "../../src/catalog/record/text";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { within } from "./within";

const engine = inProcessEngine();

/** Whether cells hold the values that an example states, at their places under the headers. */
export function holdsStated(fn: DocumentedFunction, { gives, tolerance = 0 }: Example, cells: readonly (readonly CellValue[])[]): boolean {
  if (typeof gives === "string") return false;
  const columns = Object.keys(fn.columns);
  return gives.every(([row, column, value]) => {
    const cell = bodyOf(fn, cells)[row]?.[columns.indexOf(column)];
    return typeof value === "number" ? within(value, tolerance).asymmetricMatch(cell) : cell === value;
  });
}

/** The error that a cell must show, and its words, where the example is one of what is refused. */
export interface PromisedError {
  readonly error: string;
  readonly message: string;
}

/**
 * What a cell must show for an example that the function refuses.
 *
 * @param at addresses of the example's ranges and cells by argument; Excel tells them to functions whose result is a matrix alone
 * @param blockAt address of the names and values behind the tables, where there are any
 */
export async function promisedError(fn: DocumentedFunction, { cells, gives }: Example, locale: Locale, at: Readonly<Record<string, string>>, blockAt: string | null = null): Promise<PromisedError> {
  const told = fn.shape === "spill" ? at : {};
  const located = Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, { cells: value as CellValue, address: told[key] ?? null }]));
  const ordered = cellsInOrder(fn, located, locale);
  const hasBlock = Object.keys(cells).some((key) => !(key in fn.params) && !(key in fn.tables));
  const call = ordered.map((argument, index) => (hasBlock && index === ordered.length - 1 ? { ...argument, address: blockAt } : argument));
  const { problems } = await refusalOf(fn.start(call, engine.run));
  const [{ cause: { code } }] = problems;
  if (code !== gives) throw new Error(`${fn.id} refuses for ${code}; its example says ${JSON.stringify(gives)}`);
  const kind: { readonly shows?: string } = PROBLEMS[code];
  return { error: kind.shows ?? "#VALUE!", message: sentence(problems, locale) };
}

async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const thrown = await call.catch((reason: unknown) => reason);
  if (thrown instanceof Refusal) return thrown;
  throw thrown;
}
