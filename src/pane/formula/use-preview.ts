import { useCallback, useEffect, useState } from "react";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import type { RunJob } from "../../catalog/jobs/jobs";
import { reference, type FilledArgument } from "../../catalog/filling/filled-argument";
import { filledCall } from "../../catalog/filling/filled-call";
import { CALENDAR_1904, Refusal } from "../../catalog/record/problem";
import type { CellValue } from "../../catalog/record/cells";
import { sentence } from "../../catalog/words/refusals/messages";
import type { Text } from "../../catalog/record/text";
import { WorkbookError } from "../../workbook/port";
import { usePane, usePaneState } from "../state/use-pane";
import { FAILURES } from "../words/words";

/** What a function gives, as far as it is known. */
export type Preview =
  /** The share of the work that is done, where it is told. */
  | { readonly phase: "under-way"; readonly done: number | null }
  | { readonly phase: "done"; readonly cells: readonly (readonly CellValue[])[] }
  /** In the words that its cell would show. */
  | { readonly phase: "refused"; readonly words: string }
  | { readonly phase: "not-read"; readonly words: Text }
  | { readonly phase: "cancelled" | "broken" };

/** An argument of a call that is made up: what it is, or the address of the cells that it takes. */
export type DraftArgument = FilledArgument | { readonly address: string };

/** What is to be calculated. */
export interface Draft {
  readonly fn: CatalogFunction;
  readonly call: string;
  readonly given: Readonly<Record<string, DraftArgument>>;
}

export interface AskedPreview {
  readonly preview: Preview;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** A hand that types is not followed key by key. */
const AT_REST_MS = 250;

/**
 * The result of a call, calculated by the function that its cell calls and from the same cells; anew whenever these change.
 *
 * @returns the preview, and ways to give it up and to ask again
 */
export function usePreview({ fn, call, given }: Draft): AskedPreview {
  const { store, locale } = usePane();
  const { formulas } = store;
  const workbook = usePaneState("workbook");
  const isOf1904 = workbook?.snapshot.calendar === 1904;
  // A snapshot comes with every change of any cell: tables that say the same ask for nothing new, cells beside them are read again.
  const source = readsCells(given) ? (workbook?.snapshot ?? null) : null;
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<{ readonly to: string; readonly of: object | null; readonly preview: Preview } | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const question = JSON.stringify([attempt, locale, call, given, isOf1904]);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (preview: Preview) => {
      if (!signal.aborted || signal.reason === CANCELLED) setFound({ to: question, of: source, preview });
    };
    const run: RunJob = (job) => formulas.run(job, { signal, onProgress: (done) => !signal.aborted && show({ phase: "under-way", done }) });
    const calculate = async () => {
      await new Promise((resolve) => setTimeout(resolve, AT_REST_MS));
      signal.throwIfAborted();
      setRunning(controller);
      if (isOf1904) throw new Refusal([CALENDAR_1904]);
      const filled: Record<string, FilledArgument> = {};
      for (const [key, argument] of Object.entries(given)) {
        filled[key] = isFilled(argument) ? argument : reference(argument.address, (await formulas.readCells(argument.address)).values);
      }
      const cells = await fn.start(filledCall(fn, call, filled, locale).args, run);
      signal.throwIfAborted();
      show({ phase: "done", cells });
    };
    void formulas.during(async () => {
      try {
        await calculate();
      } catch (thrown) {
        if (signal.aborted) show({ phase: "cancelled" });
        else if (thrown instanceof Refusal) show({ phase: "refused", words: sentence(thrown.problems, locale) });
        else if (thrown instanceof WorkbookError) show({ phase: "not-read", words: FAILURES[thrown.failure] });
        else {
          formulas.reportFault(thrown);
          show({ phase: "broken" });
        }
      }
    });
    return () => controller.abort(new Error("another result is wanted"));
    // What is asked is in its text: objects that say the same are the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question, source, fn, formulas]);

  const preview = found?.to === question && found.of === source ? found.preview : ({ phase: "under-way", done: null } as const);
  return {
    preview,
    cancel: useCallback(() => running?.abort(CANCELLED), [running]),
    again: useCallback(() => setAttempt((before) => before + 1), []),
  };
}

/** By the user, and not for another question. */
const CANCELLED = new Error("the user has stopped the calculation");

export function isFilled(argument: DraftArgument): argument is FilledArgument {
  return "written" in argument;
}

function readsCells(given: Draft["given"]): boolean {
  return Object.values(given).some((argument) => !isFilled(argument));
}
