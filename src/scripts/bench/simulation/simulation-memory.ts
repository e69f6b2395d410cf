import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Figure } from "../figure";

/**
 * Memory of the engine: of a process that loads HiGHS, reallocates at 60x12x24 and simulates 8,192 trials as the pane asks for them,
 * the most that was resident at any time beyond what its loaded code took before; HiGHS with its WebAssembly is counted.
 */
export function memoryFigure(): Figure {
  const script = path.join(__dirname, "simulation-memory-process.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "-r", "@swc-node/register", script], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The process whose memory is measured broke down: ${stderr}`);
  const { peak } = JSON.parse(stdout) as { readonly peak: number };
  return { name: "engine-memory 60x12x24 8192-trials peak-rss-beyond-code", value: peak, unit: "MB", budget: 250 };
}
