import { rememberingLatest } from "../../src/model/remembering-latest";

function counted() {
  const compute = jest.fn((...given: unknown[]) => ({ given }));
  return { compute, of: rememberingLatest(1, compute) };
}

describe("a remembered result", () => {
  test("is given again for arguments that say the same", () => {
    const { compute, of } = counted();
    const first = of({ at: [1, 2] }, Float64Array.of(3), NaN);
    expect(of({ at: [1, 2] }, Float64Array.of(3), NaN)).toBe(first);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["a member", [{ a: 2 }, [1], Float64Array.of(3)]],
    ["another member", [{ a: 1, b: 1 }, [1], Float64Array.of(3)]],
    ["a name", [{ b: 1 }, [1], Float64Array.of(3)]],
    ["a length", [{ a: 1 }, [1, 1], Float64Array.of(3)]],
    ["a number of many", [{ a: 1 }, [1], Float64Array.of(4)]],
    ["nothing in the place of something", [null, [1], Float64Array.of(3)]],
  ])("is made anew where %s has changed", (_, given) => {
    const { compute, of } = counted();
    of({ a: 1 }, [1], Float64Array.of(3));
    of(...given);
    expect(compute).toHaveBeenCalledTimes(2);
  });
});
