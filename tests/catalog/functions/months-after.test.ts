import { ACCEPTANCE_REALLOCATION } from "../../../src/catalog/functions/definition/acceptance-cells";
import { REALLOCATE_SUMMARY } from "../../../src/catalog/functions/reallocation/reallocate-summary";
import { rowsOf } from "../../support/function-rows";
import { within } from "../../support/within";

// Months of steady contribution after the horizon need not be whole: the last counts by its fraction.
test.each([
  [0, -54_913],
  [0.5, 76_092],
  [1, 207_096],
  [1.5, 338_101],
  [2, 469_106],
])("%d months after the horizon make a terminal value of %d", async (months, value) => {
  const assumptions = [...ACCEPTANCE_REALLOCATION.assumptions, ["Mois comptés après l'horizon", 6, months]];
  const rows = await rowsOf(REALLOCATE_SUMMARY, { ...ACCEPTANCE_REALLOCATION, assumptions });
  expect(rows.find(({ measure }) => measure === "Valeur terminale")?.["value"]).toEqual(within(value, 0.5));
});
