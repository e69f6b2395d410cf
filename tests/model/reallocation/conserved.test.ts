import fc from "fast-check";
import { firstDay } from "../../../src/model/calendar/calendar";
import { decisionsIn } from "../../../src/model/reallocation/plan/decisions";
import type { ReallocationInputs } from "../../../src/model/reallocation/problem/inputs";
import type { PlanProblem } from "../../../src/model/reallocation/problem/problem";
import { wholePeople, type WholePlan } from "../../../src/model/reallocation/whole/whole-people";
import { revenueSchedule } from "../../../src/model/revenue/schedule";
import { newWork } from "../../../src/model/scenario/new-work";
import { staffPlan, type PlannedExit, type Redeployment, type StaffPlan } from "../../../src/model/scenario/staff-plan";
import { trainingPlan } from "../../../src/model/scenario/training-plan";
import { lawfulExitPerHead } from "../../../src/model/workforce/exits/lawful-exit";
import { loadedWagePerHead } from "../../../src/model/workforce/pools/pool";
import { anyReallocation, highs, optimum } from "../../support/reallocation";
import { within } from "../../support/within";

/** Some dozen products of doubles below a hundred. */
const HEADS = 1e-9;
/** Refunds and bills of a plan keep a hair (1e-12) below their limits, of some millions. */
const MONEY = 1e-3;

/** Groups of one, no terminal value and no monthly budget, under which a later refund may be claimed before an earlier one. */
const operator = anyReallocation.map((given): ReallocationInputs => ({
  ...given,
  ways: given.ways.map((one) => ({ ...one, course: { ...one.course, groupSize: 1, externalPerGroupDay: one.course.externalPerGroupDay / 10 } })),
  terms: { ...given.terms, monthlyBudget: null, terminalMonths: 0, idleMonths: 0, shortTime: 0 },
}));

/** The staff of the plan's redeployments and exits, by the stocks that every scenario is reckoned with. */
function staffOf({ inputs: { revenue, levers, window, workforce, ways } }: PlanProblem, { problem, values }: WholePlan): StaffPlan {
  const { starts, exits } = decisionsIn(problem, values);
  const redeployments = starts.map(({ way, month, heads }): Redeployment => {
    const { pool, activity, course, ramp } = ways[way] as ReallocationInputs["ways"][number];
    return { pool, activity, month: window.start + month, course: { ...course, trainees: heads }, ramp };
  });
  const planned = exits.map(({ pool, month, heads }): PlannedExit => ({ pool, month: window.start + month, heads }));
  return staffPlan(revenue, { ...workforce, redeployments, exits: planned }, levers, revenueSchedule(revenue, levers, window), "redeploy");
}

async function wholePlan(given: ReallocationInputs): Promise<{ readonly problem: PlanProblem; readonly plan: WholePlan; readonly staff: StaffPlan }> {
  const best = await optimum(given);
  const plan = await wholePeople(await highs(), best);
  if (!plan) throw new Error("no plan in whole people");
  return { problem: best.problem, plan, staff: staffOf(best.problem, plan) };
}

test("people are conserved month by month, failures included: the scenario's stocks find everybody where the plan has them", async () => {
  const seen = { starts: 0, exits: 0 };
  await fc.assert(
    fc.asyncProperty(operator, async (given) => {
      const { problem, plan, staff } = await wholePlan(given);
      const { months, pools, open } = problem.ground;
      const { starts, exits } = decisionsIn(plan.problem, plan.values);
      seen.starts += starts.length;
      seen.exits += exits.length;
      const { waiting, inClass, redeployed, exited, billed, idle, left, hired } = staff.stocks.measures;
      expect(staff.notBegun).toEqual(within(0, HEADS));
      const waits = new Map(plan.problem.columns.flatMap((column, at) => (column.kind === "wait" ? [[`${column.pool} ${column.month}`, plan.values[at] as number] as const] : [])));
      pools.forEach(({ ftePerHead, heads }, row) => {
        const stay = problem.survivors[row] as Float64Array;
        let [gone, joined] = [0, 0];
        for (let t = 0; t < months; t++) {
          const at = row * months + t;
          const inHeads = (fte: Float64Array) => (fte[at] as number) / ftePerHead;
          gone += inHeads(left) + inHeads(exited);
          joined += inHeads(hired);
          expect(inHeads(billed) + inHeads(idle) + inHeads(inClass) + inHeads(redeployed) + gone).toEqual(within(heads + joined, HEADS));
          if (t >= open) expect(inHeads(waiting)).toEqual(within(waits.get(`${row} ${t}`) as number, HEADS));
          let [learning, working] = [0, 0];
          for (const start of starts) {
            const way = problem.ways[start.way];
            if (way?.pool !== row || start.month > t) continue;
            const there = (start.heads * (stay[t + 1] as number)) / (stay[start.month] as number);
            if (t < start.month + way.length) learning += there;
            else working += way.passRate * there;
          }
          expect(inHeads(inClass)).toEqual(within(learning, HEADS));
          expect(inHeads(redeployed)).toEqual(within(working, HEADS));
          expect(inHeads(exited)).toEqual(within(exits.reduce((sum, exit) => (exit.pool === row && exit.month === t ? sum + exit.heads : sum), 0), HEADS));
        }
      });
    }),
    { seed: 31, numRuns: 40, endOnFailure: true },
  );
  expect(Math.min(seen.starts, seen.exits)).toBeGreaterThan(20);
}, 60_000);

/** Value from the parts of the scenario: revenue, payroll of whoever no line pays for, training, refunds and exits, each in its month. */
function valueOf({ inputs: { workforce, window, terms }, ground, ways, survivors }: PlanProblem, staff: StaffPlan): number {
  const { months, start } = window;
  const { pools, activities } = workforce;
  const lengths = staff.begun.map((begun) => ways.find((way) => way.pool === begun.pool && way.activity === begun.activity)?.length as number);
  const work = newWork(activities, staff.begun, staff.stocks.courses, lengths, window);
  // Courses that outlast the window are paid to their end, in months that are discounted as such.
  const training = trainingPlan(staff, workforce, terms.refunds, { start, months: months + 12 });
  let value = training.cash.reduce((sum, amount, t) => sum - ground.discount(t) * amount, 0);
  for (const { refund, cashMonth } of training.refunds) if (cashMonth !== null) value += ground.discount(cashMonth - start) * refund;
  const { waiting, inClass, redeployed, exited } = staff.stocks.measures;
  for (let t = 0; t < months; t++) {
    let month = (work.revenue[t] as number) - (work.otherVariable[t] as number);
    pools.forEach((pool, row) => {
      const heads = (fte: Float64Array) => (fte[row * months + t] as number) / pool.ftePerHead;
      const stay = (survivors[row]?.[t + 1] as number) / (survivors[row]?.[t] as number);
      const atEnd = stay * heads(waiting) + heads(inClass) + heads(redeployed);
      month -= loadedWagePerHead(pool) * ((atEnd / stay + atEnd) / 2 + terms.wageStep * heads(redeployed));
      month -= heads(exited) * lawfulExitPerHead(pool, firstDay(start + t + 1) - 1, (t + 1) / 12);
    });
    value += ground.discount(t) * month;
  }
  return value;
}

test("the value is what revenue, wages, training, refunds and exits of the scenario come to", async () => {
  await fc.assert(
    fc.asyncProperty(operator, async (given) => {
      const { problem, plan, staff } = await wholePlan(given);
      expect(plan.value).toEqual(within(valueOf(problem, staff), MONEY));
    }),
    { seed: 32, numRuns: 40, endOnFailure: true },
  );
}, 60_000);
