import { CALENDAR_1904, Refusal } from "../../catalog/record/problem";
import { isError, type CellValue } from "../../catalog/record/cells";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import type { RunJob } from "../../catalog/jobs/jobs";
import { IN_PREVIEW } from "../../catalog/words/preview";
import type { Locale } from "../../catalog/record/text";
import type { Engine } from "../../engine/engine";
import { catalogueArguments, invocationOf } from "./arguments";
import { refusalError, resultError } from "./errors";

type ExcelValue = number | string | boolean | CustomFunctions.Error;
type ExcelResult = ExcelValue | ExcelValue[][] | undefined;

/** What the functions ask of the page that they run in. */
export interface Surroundings {
  /** Does the jobs of the functions that ask it. */
  readonly engine: Engine;
  /** Language of the words beside an error. */
  readonly locale: () => Locale;
  /** Told of what is thrown and is no refusal: Excel's runtime shows #VALUE! and says nothing. */
  readonly onFault: (fault: unknown) => void;
  /** Year that dates count from, as far as is known: serial numbers of 1904 are refused, since no argument tells them apart. */
  readonly calendar: () => 1900 | 1904;
}

/**
 * Gives Excel functions of the catalogue. To be called in a script that blocks the page, with nothing awaited before: Excel may
 * call a function as soon as the page is there.
 */
export function associate(catalog: readonly CatalogFunction[], surroundings: Surroundings): void {
  for (const fn of catalog) {
    const answer = (given: readonly unknown[]) => {
      if (fn.asksEngine) return answeredLater(() => Promise.resolve(fn), given, surroundings);
      return isLarge(given) ? answeredByWorker(fn, given, surroundings) : answeredNow(fn, given, surroundings);
    };
    CustomFunctions.associate(fn.id, (...given: readonly unknown[]) => answer(given));
  }
}

/**
 * Gives Excel functions that ask the engine, and that the page has not fetched yet.
 *
 * @param fetch fetches a function when it is called
 */
export function associateLater(
  ids: readonly string[],
  fetch: (id: string) => Promise<CatalogFunction>,
  surroundings: Surroundings,
): void {
  for (const id of ids) {
    CustomFunctions.associate(id, (...given: readonly unknown[]) => answeredLater(() => fetch(id), given, surroundings));
  }
}

function answeredNow(fn: CatalogFunction, given: readonly unknown[], surroundings: Surroundings): ExcelResult {
  try {
    refuseOtherCalendar(surroundings);
    return excelResult(fn, fn.call(catalogueArguments(given, fn)));
  } catch (thrown) {
    throw inExcelsTerms(thrown, surroundings);
  }
}

/**
 * Cells filled of a call's arguments from which on a worker answers it. To read 10,000 cells and reckon what they hold takes some tens of
 * milliseconds, in which the pane stands still; below, a message to the worker and back takes longer than most calls.
 */
const LARGE_CALL = 10_000;

function isLarge(given: readonly unknown[]): boolean {
  let cells = 0;
  const count = (value: unknown): void => {
    if (!Array.isArray(value)) cells += 1;
    else if (Array.isArray(value[0]) && !Array.isArray((value[0] as unknown[])[0])) cells += filledCells(value as unknown[][]);
    else for (const one of value as unknown[]) count(one);
  };
  for (const value of given) count(value);
  return cells >= LARGE_CALL;
}

/** Cells down to the last row that holds something: whole columns are as large as what stands in them. */
function filledCells(rows: readonly (readonly unknown[])[]): number {
  const last = rows.findLastIndex((row) => row.some((value) => value !== "" && value !== null && value !== undefined));
  return (last + 1) * (rows[0]?.length ?? 0);
}

/** The same answer as at once, from the worker that the calls on large tables have; one that is cancelled is taken out of its queue. */
function answeredByWorker(fn: CatalogFunction, given: readonly unknown[], surroundings: Surroundings): Promise<ExcelResult> {
  return answeredUnlessCancelled(given, surroundings, async (run) => {
    const answer = await run({ kind: "call", id: fn.id, given: catalogueArguments(given, fn) });
    if ("refused" in answer) throw new Refusal(answer.refused);
    return excelResult(fn, answer.rows);
  });
}

function answeredLater(
  fetch: () => Promise<CatalogFunction>,
  given: readonly unknown[],
  surroundings: Surroundings,
): Promise<ExcelResult> {
  return answeredUnlessCancelled(given, surroundings, async (run) => {
    const fn = await fetch();
    if (invocationOf(given)?.isInValuePreview) return preview(fn, surroundings.locale());
    return excelResult(fn, await fn.start(catalogueArguments(given, fn), run));
  });
}

/** @param work asks the engine, whose jobs are given up when Excel gives up the call */
async function answeredUnlessCancelled(
  given: readonly unknown[],
  surroundings: Surroundings,
  work: (run: RunJob) => Promise<ExcelResult>,
): Promise<ExcelResult> {
  const cancelling = new AbortController();
  const invocation = invocationOf(given);
  if (invocation) invocation.onCanceled = () => cancelling.abort(new Error("Excel does not need the result any more"));
  try {
    refuseOtherCalendar(surroundings);
    return await work((job) => surroundings.engine.run(job, { signal: cancelling.signal }));
  } catch (thrown) {
    // Nobody looks at the answer to a call that was cancelled, but a promise must come to its end.
    if (cancelling.signal.aborted) return resultError({ error: "#N/A" });
    throw inExcelsTerms(thrown, surroundings);
  } finally {
    // Office keeps each call that can be cancelled for ever, and with it whatever it was given here.
    delete invocation?.onCanceled;
  }
}

/** What a part of a formula shows that is selected while the formula is edited: Microsoft asks for a stand-in where work is long. */
function preview({ shape }: CatalogFunction, locale: Locale): ExcelResult {
  return shape === "scalar" ? IN_PREVIEW[locale] : [[IN_PREVIEW[locale]]];
}

function refuseOtherCalendar({ calendar }: Surroundings): void {
  if (calendar() === 1904) throw new Refusal([CALENDAR_1904]);
}

/** What to throw so that the cell shows a refusal with its words, and a fault as such. */
function inExcelsTerms(thrown: unknown, { locale, onFault }: Surroundings): unknown {
  if (thrown instanceof Refusal) return refusalError(thrown, locale());
  onFault(thrown);
  return thrown;
}

function excelResult({ shape }: CatalogFunction, rows: readonly (readonly CellValue[])[]): ExcelResult {
  const cells = rows.map((row) => row.map(excelValue));
  return shape === "scalar" ? cells[0]?.[0] : cells;
}

function excelValue(cell: CellValue): ExcelValue {
  if (isError(cell)) return resultError(cell);
  return cell ?? "";
}
