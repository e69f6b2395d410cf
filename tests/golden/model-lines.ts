import { DAYS_PER_MONTH, daysIn, firstDay, monthsBetween, type Day, type Month } from "../../src/model/calendar/calendar";
import { paymentDelay } from "../../src/model/finance/cash/payment-delay";
import { BAN_DAY } from "../../src/model/revenue/law/law";
import { lostSharesAtMonthEnds, meanLostShares } from "../../src/model/revenue/lost-share";
import type { LineConsent } from "../../src/model/revenue/line-consent";
import { meanOptIn, optInAt, type OptIn } from "../../src/model/revenue/consents/opt-in";
import { leftByErosion, regimeOf, type Regime } from "../../src/model/revenue/regime";
import { revenueSchedule, type Measure } from "../../src/model/revenue/schedule";
import { newWork, type Activity } from "../../src/model/scenario/new-work";
import { plan } from "../../src/model/scenario/plan";
import { needAtStart, type Redeployment } from "../../src/model/scenario/staff-plan";
import { trainingCash } from "../../src/model/training/cash";
import { monthsOfCourse } from "../../src/model/training/cohorts";
import { daysByMonth } from "../../src/model/training/course-days";
import { trainingTaxPaid } from "../../src/model/training/refund";
import { meanSurvival, survival } from "../../src/model/workforce/pools/attrition";
import { employerCharges } from "../../src/model/workforce/pay/charges";
import { poolNeed } from "../../src/model/workforce/pools/line-staff";
import { fteOf, headcount, loadedWagePerHead, monthlyAttritionOf, type Pool } from "../../src/model/workforce/pools/pool";
import { meanProductivity } from "../../src/model/workforce/pools/ramp";
import { elapsedMonths, totalByMonth } from "../../src/model/workforce/pools/surplus";
import { EARLIER } from "./plain-sheet";
import { SECOND_OPERATOR } from "./second-operator";
import { revenueByLine } from "../support/revenue-by-line";

/** Values of lines of the sheet by key: a single one, or one for each month. */
type Lines = Record<string, readonly number[]>;

const { levers, lines, clients, workforce, refunds, terms } = SECOND_OPERATOR;
const { pools, activities, workingDays } = workforce;
const { window } = levers;
const tables = { lines, clients, actuals: [] };
/** The window and the months before it. */
const wide = { start: window.start - EARLIER, months: EARLIER + window.months };

const { risk, staff, money } = answer();
const schedule = revenueSchedule(tables, levers, window);
const wideMeasures = revenueByLine(tables, levers, wide);
const neededAtStart = needAtStart(tables, workforce, levers, window);
const elapsed = elapsedMonths(workforce.levers, window);
const spared = inWindow((t) => Math.min(1, Math.max(0, monthsBetween(firstDay(window.start + t), workforce.levers.from))));
const lengths = staff.begun.map(({ course }) => monthsOfCourse(course.classDays, course.nestingDays, workingDays));

/** What the model says of every line of the second operator's sheet. */
export function modelLines(): Lines {
  return {
    "month.first": inWide(firstDay),
    "month.next": inWide((month) => firstDay(month + 1)),
    "month.days": inWide(daysIn),
    ...ofEach("line", lines.map((_, row) => revenueLines(row))),
    ...riskLines(),
    "attrition.begun": elapsed.slice(0, -1),
    "attrition.ended": elapsed.slice(1),
    "attrition.spared": spared,
    ...ofEach("group", pools.flatMap((pool) => pool.staff.map(({ wage }) => ({ charges: [employerCharges(wage)] })))),
    ...ofEach("pool", pools.map((pool, row) => ({ ...surplusLines(pool, row), ...stockLines(pool, row) }))),
    ...staffLines(),
    ...ofEach("course", staff.begun.map((begun, index) => ({ ...peopleLines(begun, index), ...costLines(begun, index) }))),
    ...ofEach("activity", activities.map((activity, row) => activityLines(activity, row))),
    ...cashLines(),
  };
}

function answer() {
  const told = plan({ ...tables, workforce, cash: { terms, refunds } }, levers);
  if (!told.staff || !told.money) throw new Error("the second operator has a workforce and cash terms");
  return { risk: told.risk, staff: told.staff, money: told.money };
}

function revenueLines(row: number): Lines {
  const line = lines[row] as (typeof lines)[number];
  const regime = regimeOf(line, levers, clients.find(({ client }) => client === line.client));
  const measure = (name: Measure) => rowOf(wideMeasures[name], row, wide.months);
  const { exitFrom, endsOn } = regime;
  return {
    monthly: [regime.monthly],
    exposure: [regime.prohibited],
    unlawfulShare: [regime.unlawful],
    plateau: [curveOf(regime.optIn).plateau],
    contacts: [curveOf(regime.contacts).plateau],
    tauDays: [curveOf(regime.optIn).tau * DAYS_PER_MONTH],
    reference: measure("reference"),
    kept: inWide((month) => leftByErosion(regime, month)),
    eroded: measure("erosion"),
    banFrom: inWide((month) => inMonth(BAN_DAY, month)),
    leftFrom: inWide((month) => inMonth(exitFrom, month)),
    endedFrom: inWide((month) => inMonth(endsOn, month)),
    ended: measure("contractEnd"),
    runRate: measure("runRate"),
    optInMean: inWide((month) => meanFrom(regime, BAN_DAY, month)),
    lambda: inWide((month) => (regime.prohibited * withoutConsent(regime, BAN_DAY, month)) / daysIn(month)),
    bannedEnded: inWide((month) => withoutConsent(regime, Math.max(BAN_DAY, endsOn), month)),
    law: measure("law"),
    bannedLeft: inWide((month) => withoutConsent(regime, Math.max(BAN_DAY, exitFrom), month)),
    bannedBoth: inWide((month) => withoutConsent(regime, Math.max(BAN_DAY, exitFrom, endsOn), month)),
    exit: measure("exit"),
    retained: measure("retained"),
    unlawful: measure("unlawful"),
    optInEnd: inWide((month) => optInAt(curveOf(regime.contacts), firstDay(month + 1))),
    lostEnd: rowOf(lostSharesAtMonthEnds(tables, levers, wide), row, wide.months),
    lostMean: rowOf(meanLostShares(tables, levers, schedule), row, window.months),
  };
}

function riskLines(): Lines {
  const { law, exit, realised, forecast } = risk.byMonth;
  return {
    "risk.month": inWindow((t) => (law[t] as number) + (exit[t] as number)),
    "risk.realised": [...realised],
    "risk.forecast": [...forecast],
    "risk.total": [risk.atRisk],
    "risk.totalRealised": [risk.totals.realised],
    "risk.totalForecast": [risk.totals.forecast],
  };
}

function surplusLines(pool: Pool, row: number): Lines {
  const { measures } = staff.surplus;
  const of = (values: Float64Array) => rowOf(values, row, window.months);
  const leaving = monthlyAttritionOf(pool, workforce.levers);
  const share = (t: number) => {
    const before = spared[t] as number;
    return before + (1 - before) * meanSurvival(leaving, elapsed[t] as number, elapsed[t + 1] as number);
  };
  return {
    heads: [headcount(pool)],
    loaded: [loadedWagePerHead(pool)],
    fte: [fteOf(pool)],
    leaving: [leaving],
    billedBefore: [poolNeed(workforce.lines, pools, new Float64Array(lines.length), 1)[row] as number],
    idleBefore: [staff.alreadyIdle[row] as number],
    headcount: of(measures.headcount),
    need: of(measures.need),
    needMean: of(poolNeed(workforce.lines, pools, meanLostShares(tables, levers, schedule), window.months)),
    surplus: of(measures.surplus),
    surplusStill: of(measures.surplusWithoutAttrition),
    present: inWindow((t) => fteOf(pool) * share(t)),
    idleWage: of(measures.idleWage),
  };
}

function stockLines(pool: Pool, row: number): Lines {
  const of = (values: Float64Array) => rowOf(values, row, window.months);
  const { measures } = staff.stocks;
  const [billed, idle, inClass, redeployed] = [of(measures.billed), of(measures.idle), of(measures.inClass), of(measures.redeployed)];
  const failed = staff.begun.flatMap((begun, index) => (begun.pool === row ? [failures(begun, index)] : []));
  const leaving = monthlyAttritionOf(pool, workforce.levers);
  return {
    stay: inWindow((t) => survival(leaving, (elapsed[t + 1] as number) - (elapsed[t] as number))),
    waiting: inWindow((t) => sum([t === 0 ? Math.max(0, fteOf(pool) - (neededAtStart[row] as number)) : idle[t - 1], ...failed.map((course) => course[t])])),
    billed,
    idle,
    inClass,
    redeployed,
    there: inWindow((t) => sum([billed[t], idle[t], inClass[t], redeployed[t]])),
    left: of(measures.left),
  };
}

function staffLines(): Lines {
  const surplus = totalByMonth(staff.surplus, "surplus");
  return {
    "staff.surplus": [...surplus],
    "staff.surplusStill": [...totalByMonth(staff.surplus, "surplusWithoutAttrition")],
    "staff.looked": inWindow((t) => (firstDay(window.start + t + 1) > levers.asOf ? (surplus[t] as number) : 0)),
    "staff.peak": [staff.highest.fte],
    "staff.peakMonth": [firstDay(staff.highest.month)],
    "staff.peakStill": [staff.highest.fteWithoutAttrition],
    "staff.redeployed": [staff.redeployed],
    "staff.notBegun": [staff.notBegun],
  };
}

function peopleLines(begun: Redeployment, index: number): Lines {
  const { started, inClass, redeployed } = stockOf(index);
  const finishing = finishers(begun, index);
  const age = inWindow((t) => t - over(begun, index));
  const productivity = age.map((months) => (months < 0 ? 0 : meanProductivity(begun.ramp, months, months + 1)));
  return {
    begins: [begun.month - window.start],
    length: [lengths[index] as number],
    finishing,
    failed: failures(begun, index),
    started: inWindow((t) => (t === begun.month - window.start ? started : 0)),
    inClass: [...inClass],
    redeployed: [...redeployed],
    age,
    productivity,
    productive: inWindow((t) => (redeployed[t] as number) * (productivity[t] as number)),
  };
}

function costLines({ pool, month, course }: Redeployment, index: number): Lines {
  const { costs, refunds: refunded } = money.training;
  const [cost, refund] = [costs[index] as (typeof costs)[number], refunded[index] as (typeof refunded)[number]];
  const { groups, external, room, wage, coach, full, incremental, successes, perTrainee, perSuccess } = cost;
  const single = { groups, external, room, wage, coach, full, incremental, successes, perTrainee, perSuccess, claim: refund.claim, refund: refund.refund };
  const { classDays, nestingDays } = course;
  const start = (month - window.start) * workingDays;
  return {
    ...Object.fromEntries(Object.entries(single).map(([key, value]) => [key, [value ?? NaN]])),
    heads: [stockOf(index).started / (pools[pool] as Pool).ftePerHead],
    inClassDays: [...daysByMonth(start, classDays, workingDays, window.months)],
    inNestingDays: [...daysByMonth(start + classDays, nestingDays, workingDays, window.months)],
    paid: [...trainingCash(cost, { start, classDays, nestingDays, workingDays }, window.months)],
  };
}

/** Of one activity alone: the others are paid nothing. */
function activityLines(activity: Activity, row: number): Lines {
  const revenue = (given: Partial<Activity>) => {
    const alone = activities.map((other, at) => (at === row ? { ...activity, ...given } : { ...other, price: 0 }));
    return [...newWork(alone, staff.begun, staff.stocks.courses, lengths, window).revenue];
  };
  return {
    productive: revenue({ price: 1, billableHours: 1, demand: Infinity, startMonth: null, contractEnd: null }),
    billed: revenue({ price: 1, billableHours: 1 }),
    revenue: revenue({}),
  };
}

function cashLines(): Lines {
  const { cash, training, newWork: work } = money;
  const ofMonths = (value: (month: (typeof cash.months)[number]) => number) => cash.months.map(value);
  const { months, late } = paymentDelay(terms.daysOutstanding);
  const wages = sum(pools.flatMap((pool) => pool.staff.map(({ headcount: heads, wage }) => heads * wage)));
  const retained = [...revenueSchedule(tables, levers, wide).sums.retained.byMonth];
  return {
    "refund.rate": [training.refunds[0]?.rate ?? NaN],
    "refund.ceiling": [trainingTaxPaid(wages, 12) * refunds.cap - refunds.used],
    "refund.unfunded": [sum(training.refunds.map(({ unfunded }) => unfunded))],
    "refund.received": ofMonths((month) => month.refunds),
    "work.revenue": [...work.revenue],
    "work.variable": [...work.otherVariable],
    "cash.invoiced": retained.map((amount, at) => amount + (work.revenue[at - EARLIER] ?? 0)),
    "cash.wholeMonths": [months],
    "cash.late": [late],
    "cash.receipts": ofMonths(({ receipts }) => receipts),
    "cash.receivables": ofMonths(({ receivables }) => receivables),
    "cash.openingReceivables": [cash.openingReceivables],
    "cash.payroll": ofMonths(({ outflows }) => outflows.payroll),
    "cash.variable": ofMonths(({ outflows }) => outflows.otherVariable),
    "cash.fixedPaid": ofMonths(({ outflows }) => outflows.fixed),
    "cash.training": ofMonths(({ outflows }) => outflows.training),
    "cash.closing": ofMonths(({ closing }) => closing),
    "cash.overdrawn": ofMonths(({ overdraftBreached }) => Number(overdraftBreached)),
    "cash.covenantBroken": ofMonths(({ covenantBreached }) => Number(covenantBreached)),
    "cash.runway": [cash.runway ?? NaN],
    "cash.trough": [cash.trough?.amount ?? NaN],
    "cash.troughMonth": [firstDay(window.start + (cash.trough?.month ?? NaN))],
  };
}

function stockOf(index: number) {
  return staff.stocks.courses[index] as (typeof staff.stocks.courses)[number];
}

/** First month after a course, from 0. */
function over({ month }: Redeployment, index: number): number {
  return month - window.start + (lengths[index] as number);
}

function finishers(begun: Redeployment, index: number): number[] {
  return inWindow((t) => (t === over(begun, index) ? (stockOf(index).inClass[t - 1] as number) : 0));
}

function failures(begun: Redeployment, index: number): number[] {
  return finishers(begun, index).map((fte) => fte * (1 - begun.course.passRate));
}

/** A day, or the nearest end of a month that does not hold it. */
function inMonth(day: Day, month: Month): Day {
  return Math.min(firstDay(month + 1), Math.max(firstDay(month), day));
}

/** The curve of a line without a ledger: the whole of its consent. */
function curveOf([part]: LineConsent): OptIn {
  if (!part || part.ledger) throw new Error("no line of the second operator has a ledger");
  return part.curve;
}

/** Mean opt-in from a day to the end of a month; 0 where the day comes later. */
function meanFrom({ optIn }: Regime, day: Day, month: Month): number {
  const from = inMonth(day, month);
  return from < firstDay(month + 1) ? meanOptIn(curveOf(optIn), from, firstDay(month + 1)) : 0;
}

/** Days from a day to the end of a month times the share without consent. */
function withoutConsent(regime: Regime, day: Day, month: Month): number {
  return (firstDay(month + 1) - inMonth(day, month)) * (1 - meanFrom(regime, day, month));
}

function inWide(of: (month: Month) => number): number[] {
  return Array.from({ length: wide.months }, (_, t) => of(wide.start + t));
}

function inWindow(of: (t: number) => number): number[] {
  return Array.from({ length: window.months }, (_, t) => of(t));
}

function rowOf(values: Float64Array, row: number, months: number): number[] {
  return [...values.subarray(row * months, (row + 1) * months)];
}

function ofEach(thing: string, each: readonly Lines[]): Lines {
  return Object.fromEntries(each.flatMap((found, at) => Object.entries(found).map(([key, values]) => [`${thing}${at + 1}.${key}`, values])));
}

function sum(amounts: readonly (number | undefined)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? NaN), 0);
}
