import { fan } from "../../../../src/model/uncertainty/simulation/measures/fan";

test("a fan has the percentiles of each month, whatever the order of the trials", () => {
  // Of 20 values the least with at least 5 %, 50 % and 95 % at or below it are the 1st, the 10th and the 19th.
  const first = Float64Array.from({ length: 20 }, (_, n) => ((n * 7) % 20) + 1);
  const byMonth = Float64Array.from([...first, ...first.map((value) => -value)]);
  expect(fan(byMonth, 20, [0.05, 0.5, 0.95])).toEqual([Float64Array.of(1, -20), Float64Array.of(10, -11), Float64Array.of(19, -2)]);
  expect(fan(byMonth, 20).map(([value]) => value)).toEqual([1, 5, 10, 15, 19]);
});
