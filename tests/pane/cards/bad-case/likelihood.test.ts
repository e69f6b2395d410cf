import { likelyFrom } from "../../../../src/pane/cards/bad-case/likelihood";

test.each([
  [[0, 0.02, 0.05, 0.4], 2],
  [[0.3, 0.3], 0],
  [[0, 0.01, 0.04], null],
  [[], null],
])("of the shares so far %j, the first of a twentieth or more is the month %p", (shares, month) => {
  expect(likelyFrom({ soFar: Float64Array.from(shares) })).toBe(month);
});
