import fc from "fast-check";
import { KeptArrays, SentArrays, type Parcel } from "../../src/engine/threads/long-arrays";
import { SEEDED } from "../support/scenarios";

/** Two ends, and how many items have travelled. */
function ends() {
  const [sent, kept] = [new SentArrays(), new KeptArrays()];
  let travelled = 0;
  const count = (part: unknown): number => {
    if (Array.isArray(part)) return part.length + part.reduce((sum: number, item) => sum + count(item), 0);
    return typeof part === "object" && part !== null ? Object.values(part).reduce((sum: number, member) => sum + count(member), 0) : 0;
  };
  const pass = (job: unknown): unknown => {
    let arrived: unknown;
    sent.send(job, (parcel) => {
      const cloned = structuredClone(parcel);
      travelled = count(cloned.content);
      arrived = kept.receive(cloned);
    });
    return arrived;
  };
  return { sent, kept, pass, travelled: () => travelled };
}

const lines = (count: number, name = "A") => Array.from({ length: count }, (_, at) => ({ client: `${name} ${at}`, mix: [{ code: "O1", share: 1 }] }));

describe("a long array of a job", () => {
  test("travels once, and counts as known where another has the same content", () => {
    const { pass, travelled } = ends();
    const job = { kind: "plan", inputs: { lines: lines(600), clients: lines(3) }, levers: { optIn: 0.1 } };
    const first = pass(job);
    expect(first).toEqual(job);
    expect(travelled()).toBeGreaterThan(600);
    const second = pass({ ...job, inputs: { ...job.inputs, lines: lines(600) }, levers: { optIn: 0.2 } });
    expect(second).toEqual({ ...job, levers: { optIn: 0.2 } });
    // Three clients, one code each.
    expect(travelled()).toBe(6);
    expect((second as typeof job).inputs.lines).toBe((first as typeof job).inputs.lines);
  });

  test("travels again once one of its items has changed", () => {
    const { pass } = ends();
    pass({ lines: lines(600) });
    const changed = lines(600).with(599, { client: "Z", mix: [] });
    expect(pass({ lines: changed })).toEqual({ lines: changed });
  });

  test("has not been sent where sending it failed", () => {
    const { sent, pass } = ends();
    const job = { lines: lines(600) };
    const refused = () =>
      sent.send(job, () => {
        throw new Error("no clone");
      });
    expect(refused).toThrow("no clone");
    expect(pass(job)).toEqual(job);
  });

  test("that the worker has not got is a fault, and no empty table", () => {
    const parcel: Parcel = { content: { lines: { longArray: 7 } }, kept: [7] };
    expect(() => new KeptArrays().receive(parcel)).toThrow("no long array 7");
  });

  test("arrives whatever was sent before it, many others included", () => {
    const job = fc.record({
      kind: fc.constantFrom("plan", "simulate"),
      inputs: fc.record({ lines: fc.integer({ min: 1, max: 20 }).map((which) => lines(499 + which, `L${which}`)), rows: fc.array(fc.double(), { maxLength: 3 }) }),
      levers: fc.dictionary(fc.string({ maxLength: 4 }), fc.oneof(fc.double(), fc.constant(null), fc.constant(undefined), fc.float64Array({ maxLength: 3 }))),
    });
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 40 }), (jobs) => {
        const { pass } = ends();
        for (const each of jobs) expect(pass(each)).toEqual(each);
      }),
      { ...SEEDED, numRuns: 20 },
    );
  });
});
