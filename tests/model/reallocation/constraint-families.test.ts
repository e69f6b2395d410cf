import { CONSTRAINT_FAMILIES } from "../../../src/model/reallocation/problem/constraint-families";
import { NO_LIMITS, type PlanLimits } from "../../../src/model/reallocation/problem/inputs";
import { problemOf } from "../../../src/model/reallocation/problem/problem";
import { CONSTRAINTS, programOf } from "../../../src/model/reallocation/program/program";
import { resourcesOf } from "../../../src/model/reallocation/solve/resources";
import { day } from "../../support/dates";
import { reallocation, site } from "../../support/reallocation";

test("every family of limits has its words and its mathematics, once", () => {
  expect(CONSTRAINTS.map(({ id }) => id).sort()).toEqual(Object.keys(CONSTRAINT_FAMILIES).sort());
});

test("every family of which one more is said to be priced is among what can be priced, where it limits", () => {
  const limited = Object.entries(NO_LIMITS).map(([term, free]) => [term, free === null ? 1 : (free as unknown)]);
  const terms = { ...(Object.fromEntries(limited) as unknown as PlanLimits), refunds: { filedOn: day("2026-06-01"), cap: 1, used: 0, lag: 1 } };
  const problem = problemOf(reallocation({ terms, sites: [site()], siteOf: [0] }));
  const priced = new Set(resourcesOf(problem, programOf(problem)).map(({ resource }) => resource.constraint as string));
  expect([...priced].sort()).toEqual(Object.entries(CONSTRAINT_FAMILIES).flatMap(([id, family]) => ("oneMore" in family ? [id] : [])).sort());
});
