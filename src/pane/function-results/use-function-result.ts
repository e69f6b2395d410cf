import { useEffect, useRef, useState } from "react";
import { constant, type FilledArgument } from "../../catalog/filling/filled-argument";
import { filledCall, takenBy } from "../../catalog/filling/filled-call";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { sameJob } from "../../catalog/jobs/same-job";
import type { CellValue, Grid } from "../../catalog/record/cells";
import { Refusal } from "../../catalog/record/problem";
import type { Locale } from "../../catalog/record/text";
import { sentence } from "../../catalog/words/refusals/messages";
import type { Job } from "../../engine/engine";
import type { Snapshot } from "../../workbook/port";
import { usePane, usePaneState } from "../state/use-pane";

/** Rows of a result without its headers, each a value to the key of its column. */
export type ResultRows = readonly Readonly<Record<string, CellValue>>[];

/** What a function gave. */
export type FunctionResult =
  | { readonly phase: "done"; readonly rows: ResultRows }
  /** In the words that its cell would show. */
  | { readonly phase: "refused"; readonly words: string }
  | { readonly phase: "broken" };

/** What a function is to be asked. */
export interface AskedResult {
  readonly fn: CatalogFunction;
  /** The scenario's levers, as a block of two columns. */
  readonly levers: Grid["values"];
  readonly scenario: string;
  /** What it is told besides. */
  readonly given: Readonly<Record<string, FilledArgument>>;
  /** The moves that it is told; null for the workbook's own table. */
  readonly moves: Grid["values"] | null;
}

interface ShownFunctionResult {
  /** The last result there is; null before the first. */
  readonly result: FunctionResult | null;
  /** Whether it is of the workbook as it stands. */
  readonly isCurrent: boolean;
  readonly again: () => void;
}

/** A result, and all that it is of. */
interface Found {
  readonly to: Job<"call">;
  readonly asked: AskedResult;
  readonly tables: Snapshot["tables"];
  readonly attempt: number;
  readonly result: FunctionResult;
}

/**
 * The result of a function over the workbook's tables, calculated by the function that cells call; anew when the workbook has changed.
 *
 * @param asked the same object for the same question; null while it is not to be asked: nobody looks, a hand moves, or what it is told is
 * not known yet
 */
export function useFunctionResult(asked: AskedResult | null): ShownFunctionResult {
  const { store, locale } = usePane();
  const { formulas } = store;
  const tables = usePaneState("workbook")?.snapshot.tables ?? null;
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Found | null>(null);
  const latest = useRef(found);

  useEffect(() => {
    if (asked === null || tables === null) return undefined;
    const { fn } = asked;
    const controller = new AbortController();
    const { signal } = controller;
    const job: Job<"call"> = { kind: "call", id: fn.id, given: argumentsOf(asked, tables, locale) };
    const show = (result: FunctionResult) => {
      latest.current = { to: job, asked, tables, attempt, result };
      setFound(latest.current);
    };
    const before = latest.current;
    // A change elsewhere in the workbook asks for nothing new.
    if (before !== null && before.attempt === attempt && sameJob(before.to, job)) {
      show(before.result);
      return undefined;
    }
    const run = async (): Promise<readonly (readonly CellValue[])[]> => {
      if (fn.asksEngine) return fn.start(job.given, (one) => formulas.run(one, { signal }));
      const answer = await formulas.run(job, { signal });
      if ("refused" in answer) throw new Refusal(answer.refused);
      return answer.rows;
    };
    void formulas.during(async () => {
      try {
        const rows = await run();
        if (!signal.aborted) show({ phase: "done", rows: byColumn(fn, rows) });
      } catch (thrown) {
        if (signal.aborted) return;
        if (thrown instanceof Refusal) show({ phase: "refused", words: sentence(thrown.problems, locale) });
        else {
          formulas.reportFault(thrown);
          show({ phase: "broken" });
        }
      }
    });
    return () => controller.abort(new Error("another result is wanted"));
  }, [asked, tables, locale, formulas, attempt]);

  const isCurrent = found !== null && found.asked === asked && found.tables === tables;
  return { result: found?.result ?? null, isCurrent, again: () => setAttempt(attempt + 1) };
}

/** The arguments of the call, as its cell hands them over: the workbook's tables, the scenario and the plan that the pane shows. */
function argumentsOf({ fn, levers, scenario, given: told, moves }: AskedResult, tables: Snapshot["tables"], locale: Locale): Job<"call">["given"] {
  const given: Record<string, FilledArgument> = { ...told, headers: constant(false, "switch"), lang: constant(locale, "text") };
  for (const { key, found } of takenBy(fn, tables).tables) if (found) given[key] = found.argument;
  if ("levers" in fn.tables) given.levers = block(levers);
  if (moves !== null && "moves" in fn.tables) given.moves = block(moves);
  if ("scenario" in fn.params) given.scenario = constant(scenario, "text");
  return filledCall(fn, fn.id, given, locale).args;
}

/** Cells that stand nowhere in the workbook in this form. */
function block(cells: Grid["values"]): FilledArgument {
  return { written: { fr: "", en: "" }, cells, address: null };
}

function byColumn({ columns }: CatalogFunction, rows: readonly (readonly CellValue[])[]): ResultRows {
  const keys = Object.keys(columns);
  return rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null])));
}
