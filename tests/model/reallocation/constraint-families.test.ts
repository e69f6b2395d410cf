import { CONSTRAINT_FAMILIES } from "../../../src/model/reallocation/problem/constraint-families";
import { CONSTRAINTS } from "../../../src/model/reallocation/program/program";

test("every family of limits has its words and its mathematics, once", () => {
  expect(CONSTRAINTS.map(({ id }) => id).sort()).toEqual(Object.keys(CONSTRAINT_FAMILIES).sort());
});
