import { bindingLimits } from "../../../../src/pane/cards/plan/binding-limits";
import type { FoundPlan } from "../../../../src/pane/cards/plan/found-plan";
import { SOME_CASE, somePlan } from "../../some-plan";

type Binding = FoundPlan["linear"]["binding"][number];

const atMost = (limit: Partial<Binding["limit"]> & Pick<Binding["limit"], "constraint">, upper: number, price: number): Binding => ({ limit: { lower: -Infinity, upper, ...limit }, price });
const said = (binding: readonly Binding[], locale: "fr" | "en" = "fr") => bindingLimits(somePlan({ binding }), SOME_CASE, locale);

test("limits come in the order of what hangs on them, whatever they are counted in", () => {
  // 900 thousand dirhams at 2 are worth 1.8 million; 1,000 seat-days at 500 half a million; 20 exits at 30,000 six hundred thousand.
  const limits = said([
    atMost({ constraint: "seats", site: 1, month: 3 }, 1000, 500),
    atMost({ constraint: "budget", month: 11 }, 900, 2),
    atMost({ constraint: "most-exits", month: 7 }, 20, 30_000),
  ]);
  expect(limits).toEqual(["le budget de formation", "les départs par mois, mars 2027", "les places de formation de Fès, nov. 2026"]);
});

test("a limit that binds in several months is told once, from the first to the last, and counts with all of them", () => {
  const seats = (month: number) => atMost({ constraint: "seats", site: 0, month }, 100, 10);
  expect(said([atMost({ constraint: "trainers", site: 0, month: 3 }, 100, 15), seats(5), seats(3)], "en")).toEqual([
    "the training seats of Casablanca, Nov 2026 – Jan 2027",
    "the trainers of Casablanca, Nov 2026",
  ]);
});

test("the budget is one, however many month ends it binds at; refund ceilings are one for each year", () => {
  expect(said([atMost({ constraint: "budget", month: 10 }, 900, 1), atMost({ constraint: "budget", month: 11 }, 900, 1)])).toEqual(["le budget de formation"]);
  expect(said([atMost({ constraint: "refund-ceiling", year: 2026 }, 10, 1), atMost({ constraint: "refund-ceiling", year: 2027 }, 20, 1)])).toEqual(["le plafond de remboursement, 2027", "le plafond de remboursement, 2026"]);
});

test("what is asked for at least binds by its lower end", () => {
  expect(said([{ limit: { constraint: "least-redeployed", lower: 50, upper: Infinity }, price: -2000 }])).toEqual(["la part minimale de réaffectés"]);
});
