import { furthest, isForBetter, longest } from "../../../src/pane/function-results/bars/weightiest";

test("the end that is furthest from where the amount stands is told, with its sign; of two as far the worse one", () => {
  const range = (name: string, low: number, high: number) => ({ name, low, at: 70, high });
  expect(furthest([range("Volumes", 65, 78), range("Client", 69, 82), range("Prices", 60, 71)], "lower")).toEqual({ name: "Client", by: 12 });
  expect(furthest([range("Prices", 50, 78), range("Client", 69, 82)], "lower")).toEqual({ name: "Prices", by: -20 });
  const even = [range("Volumes", 60, 80)];
  expect(furthest(even, "lower")).toEqual({ name: "Volumes", by: 10 });
  expect(furthest(even, "higher")).toEqual({ name: "Volumes", by: -10 });
  expect(furthest([range("None", 70, 70)], "lower")).toBeNull();
});

test("the longest step is told, whichever way it leads", () => {
  expect(longest([{ name: "Wages", amount: 16 }, { name: "Law", amount: -69 }], "higher")).toEqual({ name: "Law", by: -69 });
  expect(longest([], "higher")).toBeNull();
});

test("more is better or worse as the amount is", () => {
  expect([isForBetter(1, "higher"), isForBetter(-1, "higher"), isForBetter(1, "lower"), isForBetter(-1, "lower")]).toEqual([true, false, false, true]);
});
