import { gzipSync } from "node:zlib";
import type { Chunk, Compilation, Compiler } from "webpack";

/** Limits in kB (1,000 bytes), gzipped. */
export interface Budget {
  /** functions.js, which Excel waits for. */
  functions: number;
  /** All the JavaScript that the page loads before it shows something, functions.js included. */
  taskpane: number;
  /** The JavaScript of whatever one later need loads: the charts, the functions that ask the engine. */
  lazy: number;
  /** The JavaScript of later needs that have a limit of their own, by the name of the chunk. */
  named?: Readonly<Record<string, number>>;
  /** All the WebAssembly together. */
  wasm: number;
}

/** Fails the build when what a user downloads grows past its budget; webpack's own hints know raw bytes only. */
export class GzipBudget {
  constructor(private readonly budget: Budget) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("GzipBudget", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "GzipBudget", stage }, () => {
        for (const excess of this.excesses(compilation)) compilation.errors.push(new compiler.webpack.WebpackError(excess));
        const wasm = webAssembly(compilation);
        if (wasm > 0) console.log(`WebAssembly, loaded with the first solve: ${wasm.toFixed(0)} kB gzipped`);
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
        const name = group.name ?? group.id;
        return excess(`what is loaded later as ${name}`, size(added), this.budget.named?.[name] ?? this.budget.lazy);
      }),
      ...excess("the WebAssembly", webAssembly(compilation), this.budget.wasm),
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
  return gzipped(compilation, [...chunks].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith(".js")));
}

function webAssembly(compilation: Compilation): number {
  return gzipped(compilation, Object.keys(compilation.assets).filter((file) => file.endsWith(".wasm")));
}

function gzipped(compilation: Compilation, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(compilation.getAsset(file)?.source.buffer() ?? "").length, 0) / 1000;
}
