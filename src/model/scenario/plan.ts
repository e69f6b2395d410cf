import type { CashPlan } from "../finance/cash/cash-plan";
import { residualFines, type ResidualFines } from "../finance/fines";
import { concentration, type Concentration } from "../revenue/concentration";
import type { Window } from "../calendar/window";
import type { RevenueInputs, RevenueLevers } from "../revenue/inputs";
import { atRisk, eachMeasure, revenueSchedule, type Measure, type RevenueSchedule } from "../revenue/schedule";
import { monthsOfCourse } from "../training/cohorts";
import { cashForecast, type CashTerms } from "./cash-forecast";
import { newWork, type NewWork } from "./new-work";
import { staffPlan, type StaffPlan, type StaffPolicy, type Workforce } from "./staff-plan";
import { trainingPlan, type RefundTerms, type TrainingPlan } from "./training-plan";

/** Everything that a scenario decides. */
export interface PlanLevers extends RevenueLevers {
  readonly window: Window;
}

/** What is known of the operator: revenue always, its staff and its cash where the workbook tells of them. */
export interface PlanInputs extends RevenueInputs {
  readonly workforce?: Workforce | null;
  /** Not without a workforce: wages are most of what is paid. */
  readonly cash?: { readonly terms: CashTerms; readonly refunds: RefundTerms } | null;
}

/** The answer to "what does this scenario do to us": money in the workbook's currency over the window. */
export interface Plan {
  readonly window: Window;
  readonly risk: {
    /** Realised and forecast together. */
    readonly atRisk: number;
    readonly totals: Readonly<Record<Measure, number>>;
    readonly byMonth: Readonly<Record<Measure, Float64Array>>;
    readonly byLine: Readonly<Record<Measure, Float64Array>>;
    /** Exposure to fines of the residual unlawful revenue; null where no line says what a call earns. */
    readonly fines: ResidualFines | null;
  };
  readonly concentration: {
    /** Of the reference revenue; null without revenue. */
    readonly before: Concentration | null;
    /** Of the retained revenue; null where none is left. */
    readonly after: Concentration | null;
  };
  /** Null without a workforce. */
  readonly staff: StaffPlan | null;
  /** Null without cash terms. */
  readonly money: { readonly newWork: NewWork; readonly training: TrainingPlan; readonly cash: CashPlan } | null;
}

/**
 * The closed-form plan: one call for functions, pane and comparisons alike.
 *
 * @param inputs free of faults (revenueFaults, staffFaults)
 * @param policy what is done with the surplus
 */
export function plan(inputs: PlanInputs, levers: PlanLevers, policy: StaffPolicy = "redeploy"): Plan {
  const schedule = revenueSchedule(inputs, levers, levers.window);
  const { sums } = schedule;
  const clients = inputs.lines.map((line) => line.client);
  const staff = inputs.workforce ? staffPlan(inputs, inputs.workforce, levers, schedule, policy) : null;
  return {
    window: levers.window,
    risk: {
      atRisk: atRisk((measure) => sums[measure].total),
      totals: eachMeasure((measure) => sums[measure].total),
      byMonth: eachMeasure((measure) => sums[measure].byMonth),
      byLine: eachMeasure((measure) => sums[measure].byLine),
      fines: residualFines(inputs.lines, sums.residual.byLine, levers.eurRate),
    },
    concentration: {
      before: concentration(clients, sums.reference.byLine),
      after: concentration(clients, sums.retained.byLine),
    },
    staff,
    money: staff && moneyOf(inputs, levers, schedule, staff),
  };
}

/** What those bring in whom a staff plan has moved. */
export function newWorkOf(workforce: Workforce, { begun, stocks }: StaffPlan, window: Window): NewWork {
  const lengths = begun.map(({ course }) => monthsOfCourse(course.classDays, course.nestingDays, workforce.workingDays));
  return newWork(workforce.activities, begun, stocks.courses, lengths, window);
}

function moneyOf(inputs: PlanInputs, levers: PlanLevers, schedule: RevenueSchedule, staff: StaffPlan): Plan["money"] {
  const { workforce, cash } = inputs;
  if (!workforce || !cash) return null;
  const training = trainingPlan(staff, workforce, cash.refunds, levers.window);
  const work = newWorkOf(workforce, staff, levers.window);
  return {
    training,
    newWork: work,
    cash: cashForecast({ inputs, levers, schedule, workforce, staff, training, newWork: work }, cash.terms),
  };
}
