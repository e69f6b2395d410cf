import { cashBreach } from "../../../src/pane/results/figures/plan/cash-breach";

type Months = Parameters<typeof cashBreach>[0];

/** Months of which only the breaches are told: "o" of the overdraft, "f" of the floor. */
const months = (breaches: readonly string[]): Months =>
  breaches.map((breach) => ({ overdraftBreached: breach.includes("o"), covenantBreached: breach.includes("f") })) as never;
const said = (breaches: readonly string[]) => cashBreach(months(breaches), (at) => `month ${at}`)?.en ?? null;

test("the overdraft is told before the floor, each from its first month on; nothing where the balance holds", () => {
  expect(said(["", "f", "of", "o"])).toBe("Overdraft limit breached in month 2");
  expect(said(["", "", "f", "f"])).toBe("Covenant floor breached in month 2");
  expect(said(["", ""])).toBeNull();
});
