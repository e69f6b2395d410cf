import { scratchMemory } from "../../../../src/model/uncertainty/simulation/columns/scratch-memory";

test("a room gives zeros that nobody else has, and the same memory once it is cleared", () => {
  const working = scratchMemory();
  working.zeros(10);
  working.clear();
  const [first, second] = [working.zeros(4).fill(1), working.zeros(6).fill(2)];
  expect([[...first], [...second]]).toEqual([[1, 1, 1, 1], [2, 2, 2, 2, 2, 2]]);
  expect(second.buffer).toBe(first.buffer);
  // More than there is room for.
  expect([...working.zeros(3)]).toEqual([0, 0, 0]);
  expect([...first]).toEqual([1, 1, 1, 1]);
  working.clear();
  const again = working.zeros(13);
  expect([...again]).toEqual([...new Float64Array(13)]);
});
