import fc from "fast-check";
import { completed } from "../../../src/model/reallocation/plan/completed";
import { componentsOf } from "../../../src/model/reallocation/plan/components";
import { decisionsIn } from "../../../src/model/reallocation/plan/decisions";
import { worthOf } from "../../../src/model/reallocation/solve/optimum";
import { reallocationOf } from "../../../src/model/reallocation/plan/reallocate";
import { anyReallocation, way, optimum, reallocation, site } from "../../support/reallocation";
import { span } from "../../support/builders";
import { activity } from "../../support/operator";
import { group, pool } from "../../support/staff";
import { within } from "../../support/within";

/** A solver keeps limits to 1e-9 of a person or a thousand; sums of some hundred of them come to this in money. */
const MONEY = 0.01;
const YEAR = span("2026-08", 12);

describe("one pool of ten without work, one activity for a hundred", () => {
  test("everybody begins the course in September, the first month in which somebody is idle, and works from October on", async () => {
    const plan = reallocationOf(await optimum(reallocation()));
    // August's surplus falls idle at its end; the course takes one month of 22 days; 92 % pass, the others repeat it.
    expect(plan.decisions.starts.map(({ month, heads }) => [month, heads])).toEqual([
      [1, within(10, 1e-6)],
      [2, within(0.8, 1e-6)],
      [3, within(0.064, 1e-6)],
      [4, within(0.00512, 1e-6)],
    ]);
    expect(plan.decisions.exits).toEqual([]);
    expect(plan.jobsKept).toEqual(within(10, 1e-6));
  });

  test("its value is what hand reckoning gives", async () => {
    const { value, solution, problem, program } = await optimum(reallocation({ ways: [way({ course: { passRate: 1 } })] }));
    const wage = 5000 * 1.2109;
    // Ten people, paid from the day on which they fall idle, the last of August.
    const training = 10 * 5_700;
    const billed = 4 * 10 * 150 * 100 * 0.9;
    expect(value).toEqual(within(billed - training - 5 * 10 * wage, MONEY));
    expect(componentsOf(problem, program, solution.values)).toMatchObject({
      billed: within(billed, MONEY), training: within(-training, MONEY), classWages: within(-10 * wage, MONEY), newWages: within(-40 * wage, MONEY), idleWages: within(0, MONEY),
    });
  });

  test("no exits while seats and demand are free", async () => {
    const plan = reallocationOf(await optimum(reallocation({ window: YEAR, ways: [way({ course: { passRate: 1 } })] })));
    expect(plan.decisions.exits).toEqual([]);
  });

  test("without a way to go they leave at the first lawful date", async () => {
    const plan = reallocationOf(await optimum(reallocation({ window: YEAR, ways: [] })));
    // Informed on 1 August, filed on 1 September, decided on 1 November, a month of notice to 1 December: the month of December.
    expect(plan.decisions.exits).toEqual([{ pool: 0, month: 4, heads: within(10, 1e-6) }]);
    expect(plan.jobsKept).toEqual(within(0, 1e-6));
    expect(plan.value).toEqual(within(plan.doNothing, MONEY));
  });
});

test("training is never a cheap dismissal: where nobody passes nobody is trained", async () => {
  const plan = reallocationOf(await optimum(reallocation({ ways: [way({ course: { passRate: 0, externalPerGroupDay: 0, roomPerSeatDay: 0, coachPerDay: 0 } })] })));
  expect(plan.decisions.starts).toEqual([]);
});

test("seats and trainers have the real days of each month, and a course takes those of the months in which its days fall", async () => {
  const days = [17, 15, 25, 20, 20, 20];
  const everybodyPasses = { course: { passRate: 1, classDays: 20, nestingDays: 2 } };
  for (const given of [{ rooms: 1, seatsPerRoom: 1 }, { rooms: 5, seatsPerRoom: 5, trainers: 1 }]) {
    const plan = reallocationOf(await optimum(reallocation({ sites: [site({ ...given, workingDays: days })], ways: [way(everybodyPasses)] })));
    // One seat: of twenty class days fifteen fall in September and five in October, which has twenty left for its own; then one a month.
    expect(plan.decisions.starts.map(({ month, heads }) => [month, heads])).toEqual([[1, within(1, 1e-6)], [2, within(1, 1e-6)], [3, within(1, 1e-6)], [4, within(1, 1e-6)]]);
  }
  // Equal months of 22 days would have taught one and a tenth of them a month.
});

test("seats hold the courses back, and are told as binding", async () => {
  const plan = reallocationOf(await optimum(reallocation({ sites: [site({ rooms: 1, seatsPerRoom: 2 })] })));
  // Two seats for 22 days a month are 44 seat-days; a trainee takes ten of them.
  expect(plan.decisions.starts[0]).toEqual({ way: 0, month: 1, heads: within(4.4, 1e-6) });
  expect(plan.binding.map(({ limit }) => limit.constraint)).toContain("seats");
});

test("no more is billed than is asked for", async () => {
  const plan = reallocationOf(await optimum(reallocation({
    workforce: { ...reallocation().workforce, activities: [activity({ demand: 3 })] },
    ways: [way({ course: { passRate: 1 } })],
  })));
  expect(plan.decisions.starts.reduce((sum, { heads }) => sum + heads, 0)).toEqual(within(3, 1e-6));
});

test("whoever the lines will need again is not sent away", async () => {
  // Opt-in brings half of the work back: half of the pool stays, though it is idle for a time.
  const base = reallocation();
  const given = reallocation({ revenue: { ...base.revenue, lines: base.revenue.lines.map((one) => ({ ...one, optIn: 0.5, optInSpeed: 1 })) }, window: { ...base.window, months: 10 } });
  const { problem, solution } = await optimum({ ...given, workforce: { ...given.workforce, pools: [pool({ attrition: 0.3, staff: [group()] })] } });
  const [ground] = problem.ground.pools;
  expect(Math.min(...(ground?.released ?? []))).toBeLessThan(0);
  problem.columns.forEach((column, at) => {
    if (column.kind !== "wait" || !ground) return;
    expect((solution.values[at] as number) * (ground.stay[column.month] as number) + (ground.released[column.month] as number)).toBeGreaterThan(-1e-7);
  });
});

test("what follows from the decisions is what the solver says", async () => {
  await fc.assert(
    fc.asyncProperty(anyReallocation, async (any) => {
      // Under a monthly budget the firm may claim a later course's refund before an earlier one's: nothing follows then.
      const given = { ...any, terms: { ...any.terms, monthlyBudget: null } };
      const { problem, program, solution, value } = await optimum(given);
      const again = completed(problem, program, decisionsIn(problem, solution.values));
      expect(worthOf(program, again)).toEqual(within(value, MONEY * 10));
      expect(Math.min(...again)).toBeGreaterThan(-1e-5);
      const { linear } = program;
      const sums = new Float64Array(linear.rows);
      again.forEach((amount, column) => {
        for (let k = linear.starts[column] as number; k < (linear.starts[column + 1] as number); k++) {
          const row = linear.indices[k] as number;
          sums[row] = (sums[row] as number) + (linear.values[k] as number) * amount;
        }
      });
      sums.forEach((sum, row) => {
        expect(sum).toBeLessThan((linear.rowUpper[row] as number) + 1e-5);
        expect(sum).toBeGreaterThan((linear.rowLower[row] as number) - 1e-5);
      });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
