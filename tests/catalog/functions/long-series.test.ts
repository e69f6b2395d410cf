import { CATALOG } from "../../../src/catalog/index";

/** More cells than a call of JavaScript can have arguments. */
const MANY = 200_000;

test("a column of as many cells as a sheet may have is read, every row of it", () => {
  const exposure = CATALOG.find(({ id }) => id === "EXPOSURE");
  const codes = Array.from({ length: MANY }, () => ["O1"]);
  expect(exposure?.call([{ cells: codes, address: null }])).toHaveLength(MANY + 1);
});
