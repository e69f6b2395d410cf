import { gzipSync } from "node:zlib";
import type { Chunk, Compilation, Compiler } from "webpack";

/** Limits in kB (1,000 bytes) of gzipped JavaScript. */
export interface Budget {
  /** functions.js, which Excel waits for. */
  functions: number;
  /** All that the page loads before it shows something, functions.js included. */
  taskpane: number;
  /** Whatever one later need loads: the charts, the engine's worker. */
  lazy: number;
}

/** Fails the build when what a user downloads grows past its budget; webpack's own hints know raw bytes only. */
export class GzipBudget {
  constructor(private readonly budget: Budget) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("GzipBudget", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "GzipBudget", stage }, () => {
        for (const excess of this.excesses(compilation)) compilation.errors.push(new compiler.webpack.WebpackError(excess));
      });
    });
  }

  private excesses(compilation: Compilation): string[] {
    const size = (chunks: Iterable<Chunk>) => gzippedKilobytes(compilation, chunks);
    const functions = entryChunks(compilation, "functions");
    const taskpane = new Set([...functions, ...entryChunks(compilation, "taskpane")]);
    const later = compilation.chunkGroups.filter((group) => !group.isInitial());
    return [
      ...excess("functions.js", size(functions), this.budget.functions),
      ...excess("the pane's first JavaScript", size(taskpane), this.budget.taskpane),
      ...later.flatMap((group) => {
        const added = group.chunks.filter((chunk) => !taskpane.has(chunk));
        return excess(`what is loaded later as ${group.name ?? group.id}`, size(added), this.budget.lazy);
      }),
    ];
  }
}

function excess(what: string, kilobytes: number, limit: number): string[] {
  return kilobytes > limit ? [`${what} takes ${kilobytes.toFixed(1)} kB gzipped, more than its budget of ${limit} kB`] : [];
}

function entryChunks(compilation: Compilation, entry: string): readonly Chunk[] {
  return compilation.entrypoints.get(entry)?.chunks ?? [];
}

function gzippedKilobytes(compilation: Compilation, chunks: Iterable<Chunk>): number {
  const scripts = [...chunks].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith(".js"));
  const bytes = scripts.reduce((sum, file) => sum + gzipSync(compilation.getAsset(file)?.source.buffer() ?? "").length, 0);
  return bytes / 1000;
}
