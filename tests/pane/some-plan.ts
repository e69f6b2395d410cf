import type { Reallocation } from "../../src/catalog/cases/reallocation/reallocation-case";
import type { FoundPlan } from "../../src/pane/cards/plan/found-plan";

type Whole = NonNullable<FoundPlan["whole"]>;

const NOBODY: Whole["decisions"] = { starts: [], exits: [], hires: [] };
const COMPONENTS: Whole["components"] = { billed: 0, newWages: 0, classWages: 0, idleWages: 0, training: 0, refunds: 0, exits: 0, hires: 0, afterwards: 0 };

/** A plan in which nothing happens, but for what the test gives; its linear twin binds nowhere. */
export function somePlan({ budgetPrice = null, binding = [], ...whole }: Partial<Whole> & Partial<Pick<FoundPlan, "budgetPrice"> & Pick<FoundPlan["linear"], "binding">> = {}): FoundPlan {
  const plan = {
    decisions: NOBODY, value: 0, doNothing: 0, components: COMPONENTS,
    atEnd: { redeployed: 0, inClass: 0, idle: 0, exited: 0, hired: 0 },
    jobsCut: 0, jobsCutByNothing: 0, jobsKept: 0, spent: 0, loss: 0, gap: 0, emptyPlaces: 0, ...whole,
  };
  return { status: "optimal", linear: { ...plan, binding }, uncertain: null, whole: plan, budgetPrice, ways: [], exitCosts: [], open: 0 };
}

/** Names and ways of two pools, two activities and two sites; the window begins in August 2026. */
export const SOME_CASE: Reallocation = {
  // A plan is told by these parts of its inputs alone.
  inputs: {
    ways: [{ pool: 0, activity: 0 }, { pool: 1, activity: 0 }, { pool: 0, activity: 1 }, { pool: 0, activity: 0 }],
    window: { start: 2026 * 12 + 7, months: 12 },
  } as unknown as Reallocation["inputs"],
  names: { pools: ["Ventes", "Accueil"], activities: ["Back-office", "Chat"], sites: ["Casablanca", "Fès"] },
};
