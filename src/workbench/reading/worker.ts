import { XlsxFileError } from "../xlsx/model/errors";
import { readXlsx } from "../xlsx/read";
import type { ReadAnswer, ReadRequest, WorkbookSlice } from "./messages";
import { slicesOf } from "./slices";

let slices: Iterator<WorkbookSlice, void> | undefined;

self.addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => self.postMessage(answer(data)));

function answer(request: ReadRequest): ReadAnswer {
  try {
    if (request.kind === "read") slices = slicesOf(readXlsx(request.bytes, { functionNames: request.functionNames }));
    return slices?.next().value ?? { kind: "failed", words: "The page asked for more than there is." };
  } catch (problem) {
    if (problem instanceof XlsxFileError) return { kind: "refused", code: problem.code, detail: problem.detail };
    return { kind: "failed", words: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) };
  }
}
