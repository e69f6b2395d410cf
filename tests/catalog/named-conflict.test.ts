import { CATALOG } from "../../src/catalog";
import type { CellValue } from "../../src/catalog/record/cells";
import { argumentsOf } from "../../src/catalog/emit/help";
import { ACCEPTANCE_REALLOCATION } from "../../src/catalog/functions/definition/acceptance-cells";
import { Refusal } from "../../src/catalog/record/problem";
import { inProcessEngine } from "../../src/engine/threads/in-process";

type Cells = readonly (readonly CellValue[])[];
const engine = inProcessEngine();
const SOLVED_MS = 60_000;

const POOLS = ACCEPTANCE_REALLOCATION.pools.map((row, at) => [...row, at === 0 ? "Site" : "Rabat"]);
const SITES = [["Site", "Salles", "Places par salle", "Formateurs"], ["Rabat", 2, 16, 3]];

/** Limits that a plan is refused for. */
async function named(levers: readonly (readonly [name: string, value: number])[], options: Readonly<Record<string, number>> = {}): Promise<readonly string[]> {
  const fn = CATALOG.find(({ id }) => id === "REALLOCATE");
  if (!fn) throw new Error("there is no such function");
  const cells: Record<string, CellValue | Cells> = { ...ACCEPTANCE_REALLOCATION, pools: POOLS, sites: SITES, levers: [["Levier", "Actif"], ...levers], ...options };
  const thrown: unknown = await fn.start(argumentsOf(fn, { title: { fr: "", en: "" }, cells, gives: [] }, "fr"), engine.run).catch((reason: unknown) => reason);
  if (!(thrown instanceof Refusal)) throw new Error("was not refused");
  const { cause } = thrown.problems[0];
  if (cause.code !== "no-plan") throw new Error(`was refused for ${cause.code}`);
  return cause.constraints;
}

const LEAST = ["Part réaffectée au moins", 0.5] as const;
/** Too little for anybody: the scenario's own. */
const BUDGET = ["Budget de formation", 1_000] as const;

test("with seats at 0 % the seats are named, not the budget that the scenario has", async () => {
  expect(await named([LEAST, BUDGET, ["Places de formation", 0]])).toEqual(["seats", "least-redeployed"]);
}, SOLVED_MS);

test("with trainers at 0 % the trainers are named", async () => {
  expect(await named([LEAST, BUDGET, ["Formateurs", 0]])).toEqual(["trainers", "least-redeployed"]);
}, SOLVED_MS);

test("a budget that the formula gives is named before what the tables have", async () => {
  expect(await named([LEAST], { budget: 1_000 })).toEqual(["budget", "least-redeployed"]);
}, SOLVED_MS);

test("where only the scenario's budget is in the way, it is named", async () => {
  expect(await named([LEAST, BUDGET])).toEqual(["budget", "least-redeployed"]);
}, SOLVED_MS);
