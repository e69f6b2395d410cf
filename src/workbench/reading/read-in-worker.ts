import { XlsxFileError } from "../xlsx/model/errors";
import type { XlsxWorkbook } from "../xlsx/model/model";
import type { ReadAnswer, ReadRequest, WorkbookSlice } from "./messages";
import { WorkbookAssembly } from "./slices";

export interface ReadingOptions {
  /** Custom functions by their full dotted names. */
  readonly functionNames: readonly string[];
  /** Gives the reading up; its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told the share of the cells that have been read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads an .xlsx file off the thread that draws: a large one takes seconds.
 *
 * @throws XlsxFileError when it is none, or is damaged
 */
export function readInWorker(bytes: Uint8Array, { functionNames, signal, onProgress }: ReadingOptions): Promise<XlsxWorkbook> {
  signal?.throwIfAborted();
  const worker = new Worker(/* webpackChunkName: "reader" */ new URL("./worker.ts", import.meta.url));
  const ask = (request: ReadRequest) => worker.postMessage(request);
  const assembly = new WorkbookAssembly();
  const read = new Promise<XlsxWorkbook>((resolve, reject) => {
    // By the platform's convention a reason is an Error, though its type does not say so.
    signal?.addEventListener("abort", () => reject(signal.reason as Error));
    worker.addEventListener("error", ({ message }) => reject(new Error(`The reader broke down: ${message}`)));
    const take = (slice: WorkbookSlice) => {
      const workbook = assembly.take(slice);
      onProgress?.(assembly.share);
      if (workbook) resolve(workbook);
      else ask({ kind: "next" });
    };
    worker.addEventListener("message", ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === "refused") reject(new XlsxFileError(data.code, data.detail));
      else if (data.kind === "failed") reject(new Error(data.words));
      else take(data);
    });
    ask({ kind: "read", bytes, functionNames });
  });
  return read.finally(() => worker.terminate());
}
