import { guardCalculation, type Fault } from "../../../src/workbench/spreadsheet/univer/guard/calculation-guard";

/** An engine of formulas that are functions of the test's own, calculated one after the other. */
function engineOf(formulas: readonly (() => unknown)[], read: (text: string) => unknown = (text) => text) {
  const results: unknown[] = [];
  let [current, isEnded] = [0, false];
  const steps = {
    execute: { execute: (node: unknown) => (node as () => unknown)(), executeAsync: async (node: unknown) => await (node as () => unknown)() },
    reader: { read },
    pass: {
      _executeStep: async () => {
        for (const [at, formula] of formulas.entries()) {
          current = at;
          results.push(formula.constructor.name === "AsyncFunction" ? await steps.execute.executeAsync(formula) : steps.execute.execute(formula));
        }
        return "all";
      },
    },
  };
  const faults: Fault[] = [];
  guardCalculation<unknown>(
    {
      execute: steps.execute,
      read: [{ place: steps.reader, method: "read", broken: () => "unreadable" }],
      pass: steps.pass,
      cell: () => ({ unit: "u", sheet: "s", row: current, column: 0 }),
      error: () => "#CALC!",
      end: () => (isEnded = true),
    },
    (fault) => faults.push(fault),
  );
  return { results, faults, pass: steps.pass, reader: steps.reader, ended: () => isEnded };
}

const throwing = () => {
  throw new RangeError("Invalid array length");
};

test("a formula that throws is an error in its cell, which is told, and the others are calculated", async () => {
  const engine = engineOf([() => 1, throwing, () => Promise.resolve(3), async () => Promise.reject(new Error("later")), () => 5]);
  expect(await engine.pass._executeStep()).toBe("all");
  expect([engine.results[0], engine.results[1], engine.results[3], engine.results[4]]).toEqual([1, "#CALC!", "#CALC!", 5]);
  expect(engine.faults.map(({ kind, cell }) => [kind, cell?.row])).toEqual([["broken", 1], ["broken", 3]]);
});

test("a text that cannot be read is told, and stands for an error", () => {
  const engine = engineOf([], throwing);
  expect(engine.reader.read("=x")).toBe("unreadable");
  expect(engine.faults).toHaveLength(1);
});

test("a calculation that waits for what never comes is ended with the results that are there", async () => {
  jest.useFakeTimers();
  const engine = engineOf([() => 1, async () => new Promise(() => undefined), () => 3]);
  const done = engine.pass._executeStep();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(await done).toBe(true);
  expect(engine.results).toEqual([1]);
  expect(engine.faults).toMatchObject([{ kind: "ended", cell: { row: 1 } }]);
  expect(engine.ended()).toBe(true);
  jest.useRealTimers();
});

test("a calculation that is slow and gets on is left alone", async () => {
  jest.useFakeTimers();
  const slow = async () => new Promise((resolve) => setTimeout(() => resolve(7), 40_000));
  const engine = engineOf([slow, slow, slow, slow]);
  const done = engine.pass._executeStep();
  await jest.advanceTimersByTimeAsync(200_000);
  expect(await done).toBe("all");
  expect(engine.faults).toEqual([]);
  jest.useRealTimers();
});

test("what breaks between two formulas ends the calculation, not the engine", async () => {
  const engine = engineOf([]);
  const pass = { _executeStep: throwing as () => Promise<unknown> };
  const faults: Fault[] = [];
  guardCalculation<unknown>({ execute: { execute: () => 0, executeAsync: () => Promise.resolve(0) }, read: [], pass, cell: () => undefined, error: () => 0, end: () => undefined }, (fault) => faults.push(fault));
  expect(await pass._executeStep()).toBe(true);
  expect(faults).toMatchObject([{ kind: "ended", cell: undefined }]);
  expect(engine.faults).toEqual([]);
});
