import type { Activity } from "../../src/model/scenario/new-work";
import type { PlanInputs } from "../../src/model/scenario/plan";
import type { Redeployment, Workforce } from "../../src/model/scenario/staff-plan";
import type { TrainingCourse } from "../../src/model/training/cost";
import { loadedDailyWage } from "../../src/model/workforce/pay/working-time";
import { CASE } from "./acceptance-case";
import { frozen } from "./builders";
import { day, month } from "./dates";
import { group, lineStaff, pool } from "./staff";

/** A course of the acceptance case (model.md 5): 10 class days at 5,000 a group-day, room 20, coach 400, one per 4. */
export function course(given: Partial<TrainingCourse> = {}): TrainingCourse {
  return frozen({
    trainees: 12,
    classDays: 10,
    nestingDays: 5,
    passRate: 0.92,
    externalPerGroupDay: 5000,
    groupSize: 20,
    roomPerSeatDay: 20,
    coachPerDay: 400,
    coachRatio: 4,
    dailyWage: loadedDailyWage(5000, 5),
    ...given,
  });
}

/** Full productivity from the first day, in September 2026, from the first pool to the first activity. */
export function redeployment(given: Partial<Redeployment> = {}): Redeployment {
  return frozen({ pool: 0, activity: 0, month: month("2026-09"), course: course(), ramp: { shape: "linear", start: 1, plateau: 1, length: 0 }, ...given });
}

/** Work for a hundred FTE at 150 MAD an hour, 100 hours a month. */
export function activity(given: Partial<Activity> = {}): Activity {
  return frozen({ demand: 100, price: 150, billableHours: 100, startMonth: null, contractEnd: null, otherVariableShare: 0.1, ...given });
}

/** Lines and pools of the acceptance case; nobody is moved. */
export function workforce(given: Partial<Workforce> = {}): Workforce {
  const staff = (headcount: number, wage: number, years: number) => [group({ headcount, wage, seniority: { kind: "point", years }, leaveDays: 9 })];
  return frozen({
    lines: [lineStaff({ fte: 40 }), lineStaff({ fte: 30, pools: [{ pool: "P2", share: 1 }] })],
    pools: [pool({ attrition: 0.45, staff: staff(40, 5000, 1.5) }), pool({ pool: "P2", attrition: 0.2, staff: staff(30, 8000, 5.5) })],
    activities: [activity()],
    redeployments: [],
    levers: { definition: "starters", from: day("2026-08-01"), hiringFreeze: true },
    workingDays: 22,
    ...given,
  });
}

type Money = NonNullable<PlanInputs["cash"]>;

/** Two million, 150,000 fixed a month, paid after 30 days; refunds filed in June 2026, 20,000 of the ceiling used. */
export function money(terms: Partial<Money["terms"]> = {}, refunds: Partial<Money["refunds"]> = {}): Money {
  return frozen({
    terms: { opening: 2_000_000, fixedCosts: 150_000, daysOutstanding: 30, overdraft: 0, covenantFloor: null, avoidableShares: [0.1, 0.05], wageStep: 0, ...terms },
    refunds: { filedOn: day("2026-06-15"), cap: 1, used: 20_000, lag: 9, ...refunds },
  });
}

/** The acceptance case with its staff, and a cash that it does not state. */
export function operator(given: Partial<PlanInputs> = {}): PlanInputs {
  return frozen({ ...CASE, workforce: workforce(), cash: money(), ...given });
}
