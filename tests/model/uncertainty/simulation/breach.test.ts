import { breach } from "../../../../src/model/uncertainty/simulation/measures/breach";

test("a limit is broken by less, and once broken counts in all months after", () => {
  // Two months of four trials: the second trial ends both below 0, the third only the first, the fourth only the second.
  const cash = Float64Array.of(5, -1, -1, 0, 5, -2, 3, -1e-9);
  expect(breach(cash, 4, 0)).toEqual({ inMonth: Float64Array.of(0.5, 0.5), soFar: Float64Array.of(0.5, 0.75), ever: 0.75 });
  expect(breach(cash, 4, -1)).toEqual({ inMonth: Float64Array.of(0, 0.25), soFar: Float64Array.of(0, 0.25), ever: 0.25 });
});

test("without months nothing is broken", () => {
  expect(breach(new Float64Array(0), 4, 0)).toEqual({ inMonth: new Float64Array(0), soFar: new Float64Array(0), ever: 0 });
});
