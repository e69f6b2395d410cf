import { firstDay } from "../../src/model/calendar/calendar";
import type { ActivityCode } from "../../src/model/revenue/law/law";
import type { Ramp } from "../../src/model/workforce/pools/ramp";
import type { InputBlock } from "./plain-sheet";
import { SECOND_OPERATOR } from "./second-operator";
import { day } from "../support/dates";

const { levers, lines, clients, workforce, refunds, terms } = SECOND_OPERATOR;
const { pools, activities, redeployments } = workforce;
const groups = pools.flatMap(({ staff }) => staff);
const courses = redeployments.map(({ course }) => course);
const CODES: readonly ActivityCode[] = ["O1", "O3", "O10", "O11", "I1", "B1"];

const clientOf = (name: string) => clients.find(({ client }) => client === name);
const dayOrNull = (month: number | null) => (month === null ? null : firstDay(month));
const tauOrLength = (ramp: Ramp) => (ramp.shape === "linear" ? ramp.length : ramp.tau);

/** The operator's inputs as cells, and the law's figures that it needs, typed anew from domain.md. */
export const INPUTS: readonly InputBlock[] = [
  {
    of: "law",
    title: "Law",
    fields: [
      { key: "ban", label: "Ban day", values: [day("2026-08-11")], isDate: true },
      { key: "family", label: "Employer: family allowances (CNSS)", values: [0.064] },
      { key: "health", label: "Employer: compulsory health insurance", values: [0.0411] },
      { key: "trainingTax", label: "Employer: training tax", values: [0.016] },
      { key: "shortTerm", label: "Employer: short-term benefits, capped", values: [0.0105] },
      { key: "pension", label: "Employer: pension, capped", values: [0.0793] },
      { key: "ceiling", label: "Monthly wage up to which the capped ones are due", values: [6_000] },
      { key: "planned", label: "Refund, filed in the plan by 30 June", values: [0.7] },
      { key: "unplanned", label: "Refund, filed by 31 December", values: [0.4] },
    ],
  },
  {
    of: "lever",
    title: "Scenario",
    fields: [
      { key: "start", label: "First month", values: [firstDay(levers.window.start)], isDate: true },
      { key: "asOf", label: "As-of date (the first of a month)", values: [levers.asOf], isDate: true },
      { key: "optIn", label: "Opt-in yield reached in the end", values: [levers.optIn] },
      { key: "tau", label: "Time constant of the opt-in, months", values: [levers.optInSpeed] },
      { key: "uplift", label: "Conversion uplift", values: [levers.conversionUplift] },
      { key: "collection", label: "First day of consent collection", values: [levers.collectionStart], isDate: true },
      { key: "erosion", label: "Digital erosion, a year", values: [levers.erosion] },
      { key: "eurRate", label: "MAD for one EUR", values: [levers.eurRate] },
      { key: "press", label: "Share of press calls (O11) prohibited", values: [levers.press] },
      { key: "b2b", label: "Share of B2B calls (O10) that reaches consumers", values: [levers.b2b] },
      { key: "attritionFrom", label: "First day of attrition", values: [workforce.levers.from], isDate: true },
      { key: "workingDays", label: "Working days of a month", values: [workforce.workingDays] },
    ],
  },
  {
    of: "line",
    title: "Lines",
    fields: [
      { key: "client", label: "Client", values: lines.map(({ client }) => client) },
      { key: "amount", label: "Reference revenue, its currency a month", values: lines.map((line) => line.referenceRevenue) },
      { key: "currency", label: "Currency", values: lines.map(({ currency }) => currency) },
      { key: "referenceMonth", label: "Reference month", values: lines.map((line) => dayOrNull(line.referenceMonth)), isDate: true },
      { key: "french", label: "French share", values: lines.map(({ frenchShare }) => frenchShare) },
      ...CODES.map((code) => ({ key: code, label: `Mix: ${code}`, values: lines.map(({ mix }) => mix.find((part) => part.code === code)?.share ?? 0) })),
      { key: "optIn", label: "Opt-in yield of its own", values: lines.map(({ optIn }) => optIn) },
      { key: "tau", label: "Time constant of its own, months", values: lines.map(({ optInSpeed }) => optInSpeed) },
      { key: "erosion", label: "Erosion of its own, a year", values: lines.map(({ erosion }) => erosion) },
      { key: "end", label: "Last day of the contract", values: lines.map(({ contractEnd }) => contractEnd), isDate: true },
      { key: "renewal", label: "Renewal probability", values: lines.map(({ renewal }) => renewal) },
      { key: "leaves", label: "Client: probability of leaving", values: lines.map(({ client }) => clientOf(client)?.exitProbability ?? 0) },
      { key: "leavesOn", label: "Client: first day without it", values: lines.map(({ client }) => clientOf(client)?.exitDate ?? null), isDate: true },
      { key: "avoidable", label: "Variable cost other than agents, share of revenue", values: terms.avoidableShares },
      { key: "fte", label: "Agents, FTE", values: workforce.lines.map(({ fte }) => fte) },
      ...pools.map(({ pool }) => ({ key: pool, label: `Share of pool ${pool}; blank: by headcount`, values: workforce.lines.map((line) => (line.pools === null ? null : line.pools.find((of) => of.pool === pool)?.share ?? 0)) })),
    ],
  },
  {
    of: "pool",
    title: "Pools",
    fields: [
      { key: "ftePerHead", label: "FTE per head", values: pools.map(({ ftePerHead }) => ftePerHead) },
      { key: "attrition", label: "Annual attrition, a share of starters", values: pools.map(({ attrition }) => attrition) },
    ],
  },
  {
    of: "group",
    title: "Groups of staff: 1 and 2 are of pool 1, 3 and 4 of pool 2",
    fields: [
      { key: "heads", label: "Heads", values: groups.map(({ headcount }) => headcount) },
      { key: "wage", label: "Gross monthly wage", values: groups.map(({ wage }) => wage) },
    ],
  },
  {
    of: "activity",
    title: "New work",
    fields: [
      { key: "demand", label: "Demand, FTE", values: activities.map(({ demand }) => demand) },
      { key: "price", label: "Price per billable hour", values: activities.map(({ price }) => price) },
      { key: "hours", label: "Billable hours per FTE-month", values: activities.map(({ billableHours }) => billableHours) },
      { key: "start", label: "First month billed", values: activities.map(({ startMonth }) => dayOrNull(startMonth)), isDate: true },
      { key: "end", label: "Last day of the contract", values: activities.map(({ contractEnd }) => contractEnd), isDate: true },
      { key: "variable", label: "Other variable cost, share of revenue", values: activities.map(({ otherVariableShare }) => otherVariableShare) },
    ],
  },
  {
    of: "course",
    title: "Courses: 1 and 2 are of pool 1, 3 of pool 2; 1 and 3 lead to activity 1, 2 to activity 2",
    fields: [
      { key: "month", label: "Month in which it begins", values: redeployments.map(({ month }) => firstDay(month)), isDate: true },
      { key: "trainees", label: "Heads meant to begin", values: courses.map(({ trainees }) => trainees) },
      { key: "classDays", label: "Class days", values: courses.map(({ classDays }) => classDays) },
      { key: "nestingDays", label: "Nesting days", values: courses.map(({ nestingDays }) => nestingDays) },
      { key: "pass", label: "Pass rate", values: courses.map(({ passRate }) => passRate) },
      { key: "groupDay", label: "External fee of a group and class day", values: courses.map(({ externalPerGroupDay }) => externalPerGroupDay) },
      { key: "groupSize", label: "Most trainees in a group", values: courses.map(({ groupSize }) => groupSize) },
      { key: "seatDay", label: "Room, per seat and day", values: courses.map(({ roomPerSeatDay }) => roomPerSeatDay) },
      { key: "coachDay", label: "Coach, per day", values: courses.map(({ coachPerDay }) => coachPerDay) },
      { key: "coachRatio", label: "Trainees to a coach", values: courses.map(({ coachRatio }) => coachRatio) },
      { key: "dailyWage", label: "Loaded wage of a trainee and working day", values: courses.map(({ dailyWage }) => dailyWage) },
      { key: "shape", label: "Shape of the ramp", values: redeployments.map(({ ramp }) => ramp.shape) },
      { key: "from", label: "Productivity on the first day", values: redeployments.map(({ ramp }) => ramp.start) },
      { key: "plateau", label: "Productivity in the end", values: redeployments.map(({ ramp }) => ramp.plateau) },
      { key: "rampMonths", label: "Time constant or length of the ramp, months", values: redeployments.map(({ ramp }) => tauOrLength(ramp)) },
    ],
  },
  {
    of: "cash",
    title: "Cash and refunds",
    fields: [
      { key: "opening", label: "Cash before the first month", values: [terms.opening] },
      { key: "fixed", label: "Fixed costs a month", values: [terms.fixedCosts] },
      { key: "dso", label: "Days of sales outstanding", values: [terms.daysOutstanding] },
      { key: "overdraft", label: "Overdraft granted", values: [terms.overdraft] },
      { key: "covenant", label: "Least cash of the covenant", values: [terms.covenantFloor] },
      { key: "wageStep", label: "Rise of the loaded wage of the redeployed", values: [terms.wageStep] },
      { key: "filed", label: "Refund request filed on", values: [refunds.filedOn], isDate: true },
      { key: "cap", label: "Ceiling, a share of the yearly training tax", values: [refunds.cap] },
      { key: "used", label: "Part of the ceiling used already", values: [refunds.used] },
      { key: "lag", label: "Months from the end of a course to the refund", values: [refunds.lag] },
    ],
  },
];
