import fc from "fast-check";
import { NO_LIMITS, type ReallocationInputs, type ReallocationTerms } from "../../../src/model/reallocation/problem/inputs";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import { programOf } from "../../../src/model/reallocation/program/program";
import { anyReallocation } from "../../support/reallocation";

/** Levers that a hand moves: what is limited, and how much work there is. */
const anyLevers = fc.record({
  terms: fc.record<Partial<ReallocationTerms>>({
    budget: fc.option(fc.integer({ min: 0, max: 200_000 })),
    monthlyBudget: fc.option(fc.integer({ min: 0, max: 50_000 })),
    mostExits: fc.option(fc.integer({ min: 0, max: 5 })),
    leastRedeployed: fc.constantFrom(0, 0.2, 0.5),
    objective: fc.constantFrom("value", "fewest-exits"),
  }),
  seats: fc.constantFrom(0, 0.5, 1, 2),
  demand: fc.constantFrom(0.5, 1, 1.5),
  price: fc.constantFrom(1, 1.1),
});

function moved(inputs: ReallocationInputs, { terms, seats, demand, price }: typeof anyLevers extends fc.Arbitrary<infer T> ? T : never): ReallocationInputs {
  const { workforce } = inputs;
  const activities = workforce.activities.map((one) => ({ ...one, demand: one.demand * demand, price: one.price * price }));
  const sites = inputs.sites.map((one) => ({ ...one, seatsPerRoom: one.seatsPerRoom * seats, trainers: one.trainers * seats }));
  return { ...inputs, sites, workforce: { ...workforce, activities }, terms: { ...inputs.terms, ...terms } };
}

test("after any walk of levers the program is the one that is made from nothing", () => {
  fc.assert(
    fc.property(anyReallocation, fc.array(anyLevers, { minLength: 2, maxLength: 6 }), (given, walk) => {
      const problem = problemOf(given);
      for (const levers of walk) {
        const inputs = moved(given, levers);
        expect(programOf({ ...problem, inputs })).toEqual(programOf(problemOf(inputs)));
      }
    }),
    { seed: 20, numRuns: 25 },
  );
});

test("levers that have no end leave no rows, and what they leave is the same matrix", () => {
  fc.assert(
    fc.property(anyReallocation, (given) => {
      const problem = problemOf(given);
      const at = (terms: Partial<ReallocationTerms>) => programOf({ ...problem, inputs: { ...given, terms: { ...given.terms, ...terms } } });
      const free = at(NO_LIMITS);
      expect(free.limits.filter(({ lower, upper }) => lower === -Infinity && upper === Infinity)).toEqual([]);
      const [one, other] = [at({ budget: 1000 }), at({ budget: 2000 })];
      expect(other.linear.values).toBe(one.linear.values);
    }),
    { seed: 21, numRuns: 25 },
  );
});
