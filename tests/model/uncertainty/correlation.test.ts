import { correlationCells, correlationFaults } from "../../../src/model/uncertainty/dependence/correlation";

describe("the faults of a correlation matrix", () => {
  test.each([
    { name: "one that is well", rows: [[1, 0.5], [0.5, 1]], faults: [] },
    { name: "the empty one", rows: [], faults: [] },
    { name: "a difference in the tenth digit", rows: [[1, 0.3], [0.3 + 1e-12, 1 - 1e-12]], faults: [] },
    { name: "figures that contradict one another: no fault of a cell", rows: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]], faults: [] },
    { name: "a percent that is not a share", rows: [[1, 30], [30, 1]], faults: [
      { code: "correlation-out-of-range", row: 0, column: 1, found: 30 }, { code: "correlation-out-of-range", row: 1, column: 0, found: 30 },
    ] },
    { name: "sides that differ", rows: [[1, 0.5, 0], [0.4, 1, 0], [0, 0, 1]], faults: [{ code: "correlation-not-symmetric", row: 1, column: 0, found: 0.4, mirrored: 0.5 }] },
    { name: "a diagonal that is not 1", rows: [[1, 0.2], [0.2, 0]], faults: [{ code: "correlation-diagonal-not-one", row: 1, found: 0 }] },
    { name: "a row too short and one too long", rows: [[1], [0.5, 1, 0]], faults: [
      { code: "correlation-not-square", row: 0, found: 1, expected: 2 }, { code: "correlation-not-square", row: 1, found: 3, expected: 2 },
    ] },
    { name: "what is no number", rows: [[1, NaN], [0.5, 1]], faults: [{ code: "correlation-out-of-range", row: 0, column: 1, found: NaN }] },
  ])("are told of $name", ({ rows, faults }) => {
    expect(correlationFaults(rows)).toEqual(faults);
  });
});

test("the cells are symmetric to the last digit, with 1 on the diagonal", () => {
  expect([...correlationCells([[1 - 1e-12, 0.3], [0.3 + 1e-12, 1]])]).toEqual([1, 0.3 + 1e-12, 0.3 + 1e-12, 1]);
});
