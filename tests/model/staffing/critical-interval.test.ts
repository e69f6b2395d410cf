import fc from "fast-check";
import { criticalInterval, type DatedWork } from "../../../src/model/staffing/critical-interval";
import { frozen } from "../../support/builders";
import { SEEDED } from "../../support/scenarios";
import { within } from "../../support/within";

const work = (released: number, due: number, hours: number): DatedWork => ({ released, due, work: hours });

const anyWork: fc.Arbitrary<readonly DatedWork[]> = fc
  .array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 12 })
  .map((rows) => frozen(rows.map(([released, days, hours]) => work(released, released + days, hours))));

describe("critical interval", () => {
  /** Computed by hand: vectors.json and domain.md 5.5 for the first two. */
  test.each([
    { says: "two jobs at once, 160 h by day 5", pieces: [work(0, 5, 100), work(0, 2, 60)], from: 0, to: 5, capacity: 32 },
    { says: "a rush on day 3", pieces: [work(3, 4, 90), work(0, 10, 40)], from: 3, to: 4, capacity: 90 },
    { says: "the nearer deadline", pieces: [work(0, 5, 20), work(0, 2, 60)], from: 0, to: 2, capacity: 30 },
    { says: "a stretch in the middle", pieces: [work(0, 9, 9), work(2, 5, 30), work(3, 6, 50)], from: 2, to: 6, capacity: 20 },
    { says: "one job", pieces: [work(1, 4, 12)], from: 1, to: 4, capacity: 4 },
  ])("is that of $says", ({ pieces, from, to, capacity }) => {
    expect(criticalInterval(frozen(pieces))).toEqual({ from, to, capacity });
  });

  test("is none without work", () => {
    expect(criticalInterval([])).toBeNull();
    expect(criticalInterval([work(0, 1, 0)])).toBeNull();
  });

  test("has the capacity at which the earliest deadline first is never missed, and less misses one", () => {
    fc.assert(
      fc.property(anyWork, (pieces) => {
        const capacity = criticalInterval(pieces)?.capacity as number;
        // Slices of a capacity, rounded at each change of job.
        expect(longestDelay(pieces, capacity)).toEqual(within(0, 1e-9));
        expect(longestDelay(pieces, capacity * 0.99)).toBeGreaterThan(1e-3);
      }),
      SEEDED,
    );
  });

  test("scales with the work and shifts with the days", () => {
    fc.assert(
      fc.property(anyWork, fc.integer({ min: 2, max: 9 }), (pieces, factor) => {
        const found = criticalInterval(pieces) as { from: number; to: number; capacity: number };
        const moved = pieces.map(({ released, due, work: hours }) => work(released + factor, due + factor, hours * factor));
        expect(criticalInterval(moved)).toEqual({
          from: found.from + factor,
          to: found.to + factor,
          capacity: within(found.capacity * factor, 1e-9 * found.capacity),
        });
      }),
      SEEDED,
    );
  });
});

/** Works the jobs off at a constant capacity, always the one due first, and tells by how much any is late. */
function longestDelay(pieces: readonly DatedWork[], capacity: number): number {
  const left = pieces.map((piece) => ({ ...piece }));
  let [now, delay] = [0, 0];
  for (;;) {
    const open = left.filter(({ work: hours }) => hours > 1e-9);
    if (open.length === 0) return delay;
    const ready = open.filter(({ released }) => released <= now).sort((one, other) => one.due - other.due)[0];
    const nextRelease = Math.min(...open.map(({ released }) => released).filter((released) => released > now));
    if (ready === undefined) {
      now = nextRelease;
      continue;
    }
    const until = Math.min(now + ready.work / capacity, nextRelease);
    ready.work -= (until - now) * capacity;
    now = until;
    if (ready.work <= 1e-9) delay = Math.max(delay, now - ready.due);
  }
}
