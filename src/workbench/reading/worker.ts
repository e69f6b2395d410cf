import { XlsxFileError } from "../xlsx/errors";
import { readXlsx } from "../xlsx/read";
import type { ReadAnswer, ReadRequest } from "./messages";
import { slicesOf } from "./slices";

function answer(message: ReadAnswer): void {
  self.postMessage(message);
}

self.addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  try {
    for (const slice of slicesOf(readXlsx(data.bytes, { functionNames: data.functionNames }))) answer(slice);
  } catch (problem) {
    if (problem instanceof XlsxFileError) answer({ kind: "refused", code: problem.code, detail: problem.detail });
    else answer({ kind: "failed", words: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) });
  }
});
