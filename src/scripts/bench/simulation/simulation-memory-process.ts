import { inProcessEngine } from "../../../engine/threads/in-process";
import { reallocationInputs } from "../reallocation/reallocation-inputs";
import { SIMULATED, simulationOperator } from "./simulation-operator";

const [POOLS, ACTIVITIES, MOVES] = [60, 12, 6];
const MEGABYTE = 1024 * 1024;

/** What the engine's worker does for a large operator, in a process of its own; prints what memory it took. */
async function useMemory(): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const { run } = inProcessEngine();
  const { lines, months, trials } = SIMULATED;
  const { status } = await run({ kind: "reallocate", inputs: reallocationInputs({ pools: POOLS, activities: ACTIVITIES, months, lines }) });
  if (status !== "optimal") throw new Error(`The bench's operator has no plan: ${status}`);
  const operator = simulationOperator({ lines, pools: POOLS, months });
  const asked = { kind: "simulate", sampling: { kind: "sobol", trials, seed: 1 }, alpha: 0.95, precise: false } as const;
  for (let move = 0; move < MOVES; move++) await run({ ...asked, ...operator(0.05 + 0.01 * move), detail: "revenue" });
  await run({ ...asked, ...operator(0.1), detail: "everything" });
  await run({ ...asked, ...operator(0.1), detail: "total", precise: true });
  const peak = process.resourceUsage().maxRSS * 1024;
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const megabytes = { peak: peak - before, kept: rss - before, heap: heapUsed, external };
  console.log(JSON.stringify(Object.fromEntries(Object.entries(megabytes).map(([name, bytes]) => [name, bytes / MEGABYTE]))));
}

useMemory().catch((failure: unknown) => {
  console.error(failure);
  process.exitCode = 1;
});
