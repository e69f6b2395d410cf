import { always, monthly, single, type Section } from "./plain-sheet";

const COURSES = [
  { course: "course1", pool: "pool1" },
  { course: "course2", pool: "pool1" },
  { course: "course3", pool: "pool2" },
] as const;
const ACTIVITIES = [
  { activity: "activity1", courses: ["course1", "course3"] },
  { activity: "activity2", courses: ["course2"] },
] as const;

/** Days of a stretch of working days that fall in the month, all months having as many. */
const daysIn = (from: string, days: string) => {
  const month = "(COLUMN()-COLUMN($F$1))*{lever.workingDays}";
  return `=MAX(0,MIN(${from}+${days},${month}+{lever.workingDays})-MAX(${from},${month}))`;
};

/** Cost of a course by model.md 2 and 5, and when it is paid. */
function costOf({ course, pool }: (typeof COURSES)[number]): Section {
  return {
    title: `Cost of ${course}, MAD`,
    lines: [
      single(`${course}.heads`, "Heads that really begin", `=SUM([.started:window])/{${pool}.ftePerHead}`),
      single(`${course}.groups`, "Groups", "=ROUNDUP({.heads}/{.groupSize},0)"),
      single(`${course}.external`, "External", "={.groups}*{.classDays}*{.groupDay}"),
      single(`${course}.room`, "Room", "={.heads}*{.classDays}*{.seatDay}"),
      single(`${course}.wage`, "Wages", "={.heads}*({.classDays}+{.nestingDays})*{.dailyWage}"),
      single(`${course}.coach`, "Coach", "={.heads}/{.coachRatio}*{.nestingDays}*{.coachDay}"),
      single(`${course}.full`, "Full", "={.external}+{.room}+{.wage}+{.coach}"),
      single(`${course}.incremental`, "Incremental", "={.full}-{.wage}"),
      single(`${course}.successes`, "Successes, heads", "={.heads}*{.pass}"),
      single(`${course}.perTrainee`, "Full cost of a trainee", "={.full}/{.heads}"),
      single(`${course}.perSuccess`, "Full cost of a success", "={.full}/{.successes}"),
      monthly(`${course}.inClassDays`, "Class days in the month", daysIn("{.begins}*{lever.workingDays}", "{.classDays}")),
      monthly(`${course}.inNestingDays`, "Nesting days in the month", daysIn("({.begins}*{lever.workingDays}+{.classDays})", "{.nestingDays}")),
      monthly(`${course}.paid`, "Paid in the month", "=[.inClassDays]/{.classDays}*({.external}+{.room})+[.inNestingDays]/{.nestingDays}*{.coach}"),
    ],
  };
}

/**
 * Refunds under one ceiling, served in the order in which courses end: what is paid of a claim is what the ceiling holds of all
 * claims up to it less what it holds of those before. Course 3 ends with course 1 and is served after it, course 2 is the last.
 */
const REFUNDS: Section = {
  title: "Refunds, MAD",
  lines: [
    single("refund.rate", "Rate", "=IF({cash.filed}<=DATE(YEAR({lever.start}),6,30),{law.planned},IF({cash.filed}<=DATE(YEAR({lever.start}),12,31),{law.unplanned},0))"),
    single("refund.ceiling", "Ceiling of the year less what is used", "=MAX(0,({group1.heads}*{group1.wage}+{group2.heads}*{group2.wage}+{group3.heads}*{group3.wage}+{group4.heads}*{group4.wage})*12*{law.trainingTax}*{cash.cap}-{cash.used})"),
    single("course1.claim", "Claim of course 1", "={refund.rate}*{course1.external}"),
    single("course2.claim", "Claim of course 2", "={refund.rate}*{course2.external}"),
    single("course3.claim", "Claim of course 3", "={refund.rate}*{course3.external}"),
    single("course1.refund", "Refund of course 1", "=MIN({course1.claim},{refund.ceiling})"),
    single("course3.refund", "Refund of course 3", "=MIN({course1.claim}+{course3.claim},{refund.ceiling})-{course1.refund}"),
    single("course2.refund", "Refund of course 2", "=MIN({course1.claim}+{course3.claim}+{course2.claim},{refund.ceiling})-{course1.refund}-{course3.refund}"),
    single("refund.unfunded", "Claimed and not refunded", "={course1.claim}+{course2.claim}+{course3.claim}-{course1.refund}-{course2.refund}-{course3.refund}"),
    monthly("refund.received", "Received", `=${COURSES.map(({ course }) => `IF([month.first]=EDATE({${course}.month},{${course}.length}-1+{cash.lag}),{${course}.refund},0)`).join("+")}`),
  ],
};

/** Mean productivity of a month of the ramp, which begins when the course is over: the curve's integral in closed form. */
function rampOf({ course }: (typeof COURSES)[number]): Section {
  const upTo = (months: string) => `MIN(${months},{.rampMonths})`;
  const area = (months: string) => `(${upTo(months)}-${upTo(months)}^2/(2*{.rampMonths}))`;
  return {
    title: `New work of ${course}`,
    lines: [
      monthly(`${course}.age`, "Months since the course", "=COLUMN()-COLUMN($F$1)-{.begins}-{.length}"),
      monthly(
        `${course}.productivity`,
        "Mean productivity",
        `=IF([.age]<0,0,{.plateau}-({.plateau}-{.from})*IF({.shape}="linear",${area("([.age]+1)")}-${area("[.age]")},{.rampMonths}*(EXP(-[.age]/{.rampMonths})-EXP(-([.age]+1)/{.rampMonths}))))`,
      ),
      monthly(`${course}.productive`, "FTE of seasoned agents", "=[.redeployed]*[.productivity]"),
    ],
  };
}

function workOf({ activity, courses }: (typeof ACTIVITIES)[number]): Section {
  const share = "MIN(1,MAX(0,({.end}+1-[month.first])/[month.days]))";
  return {
    title: `New work: ${activity}`,
    lines: [
      monthly(`${activity}.productive`, "FTE of seasoned agents", `=${courses.map((course) => `[${course}.productive]`).join("+")}`),
      monthly(`${activity}.billed`, "FTE billed, at most the demand, on the days that can be billed", `=MIN([.productive],{.demand})*IF(AND(NOT(ISBLANK({.start})),[month.first]<{.start}),0,IF(ISBLANK({.end}),1,${share}))`),
      monthly(`${activity}.revenue`, "Revenue, MAD", "=[.billed]*{.hours}*{.price}"),
    ],
  };
}

const paidHeads = (pool: string) => `{${pool}.loaded}*(([${pool}.there@-1]+[${pool}.there])/2+{cash.wageStep}*[${pool}.redeployed])/{${pool}.ftePerHead}`;
/** Revenue of some months ago; the earlier months stand left of the window. */
const invoicedBefore = (months: string) => `INDEX([cash.invoiced:all],COLUMN()-COLUMN($C$1)+1-(${months}))`;

const CASH: Section = {
  title: "Cash, MAD",
  lines: [
    monthly("work.revenue", "Revenue of new work", "=[activity1.revenue]+[activity2.revenue]"),
    monthly("work.variable", "Its variable cost other than wages", "=[activity1.revenue]*{activity1.variable}+[activity2.revenue]*{activity2.variable}"),
    always("cash.invoiced", "Invoiced", "=[line1.retained]+[line2.retained]+[line3.retained]+IF([month.first]<{lever.start},0,[work.revenue])"),
    single("cash.wholeMonths", "Whole months of 30 days until clients pay", "=INT({cash.dso}/30)"),
    single("cash.late", "Share paid a month later", "={cash.dso}/30-{cash.wholeMonths}"),
    monthly("cash.receipts", "Receipts", `=(1-{cash.late})*${invoicedBefore("{cash.wholeMonths}")}+{cash.late}*${invoicedBefore("{cash.wholeMonths}+1")}`),
    monthly("cash.receivables", "Invoiced and not yet paid", "=[cash.receivables@-1]+[cash.invoiced]-[cash.receipts]", { opening: "={cash.openingReceivables}" }),
    single("cash.openingReceivables", "The same before the first month: of DSO between 60 and 90 days", "=INDEX([cash.invoiced:all],3)+INDEX([cash.invoiced:all],2)+{cash.late}*INDEX([cash.invoiced:all],1)"),
    monthly("cash.payroll", "Payroll", `=${paidHeads("pool1")}+${paidHeads("pool2")}`),
    monthly("cash.variable", "Other variable costs", "={line1.avoidable}*[line1.retained]+{line2.avoidable}*[line2.retained]+{line3.avoidable}*[line3.retained]+[work.variable]"),
    monthly("cash.fixedPaid", "Fixed costs", "={cash.fixed}"),
    monthly("cash.training", "Training", "=[course1.paid]+[course2.paid]+[course3.paid]"),
    monthly("cash.closing", "Closing", "=[cash.closing@-1]+[cash.receipts]+[refund.received]-[cash.payroll]-[cash.variable]-[cash.fixedPaid]-[cash.training]", { opening: "={cash.opening}" }),
    monthly("cash.overdrawn", "Below the overdraft granted", "=IF([cash.closing]<-{cash.overdraft},1,0)"),
    monthly("cash.covenantBroken", "Below the covenant", "=IF([cash.closing]<{cash.covenant},1,0)"),
    single("cash.runway", "Whole months before the overdraft is exceeded", "=MATCH(1,[cash.overdrawn:window],0)-1"),
    single("cash.trough", "Trough", "=MIN([cash.closing:window])"),
    single("cash.troughMonth", "Its month", "=INDEX([month.first:window],MATCH({cash.trough},[cash.closing:window],0))", { isDate: true }),
  ],
};

export const MONEY: readonly Section[] = [...COURSES.map(costOf), REFUNDS, ...COURSES.map(rampOf), ...ACTIVITIES.map(workOf), CASH];
