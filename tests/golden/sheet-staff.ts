import { monthly, single, type Section } from "./plain-sheet";

interface PoolPlace {
  readonly pool: string;
  /** Name in the inputs of the lines. */
  readonly name: string;
  readonly groups: readonly [string, string];
  readonly courses: readonly string[];
}

const LINES = ["line1", "line2", "line3"] as const;
const POOLS: readonly PoolPlace[] = [
  { pool: "pool1", name: "P1", groups: ["group1", "group2"], courses: ["course1", "course2"] },
  { pool: "pool2", name: "P2", groups: ["group3", "group4"], courses: ["course3"] },
];

const plus = (things: readonly string[], of: (thing: string) => string) => things.map(of).join("+");

/** Months of attrition gone by at the beginning of a day that is the first of a month; the first month counts by its days. */
const elapsed = (first: string) =>
  `=MAX(0,12*(YEAR(${first})-YEAR({lever.attritionFrom}))+MONTH(${first})-MONTH({lever.attritionFrom})-(DAY({lever.attritionFrom})-1)/DAY(EOMONTH({lever.attritionFrom},0)))`;

const ATTRITION: Section = {
  title: "Months of attrition",
  lines: [
    monthly("attrition.begun", "Gone by at the beginning of the month", elapsed("[month.first]")),
    monthly("attrition.ended", "Gone by at its end", elapsed("[month.next]")),
    monthly("attrition.spared", "Share of the month before the first day of attrition", "=MIN(1,MAX(0,({lever.attritionFrom}-[month.first])/[month.days]))"),
  ],
};

const wagesOf = (group: string): Section => ({
  title: `Wages of ${group}, MAD a month`,
  lines: [
    single(
      `${group}.charges`,
      "Employer's charges of a head",
      "={.wage}*({law.family}+{law.health}+{law.trainingTax})+MIN({.wage},{law.ceiling})*({law.shortTerm}+{law.pension})",
    ),
  ],
});

/** Surplus and idle wage by model.md 2: attrition on the whole pool, nobody hired. */
function surplusOf({ pool, name, groups }: PoolPlace): Section {
  const share = (line: string) => `IF(ISBLANK({${line}.${name}}),{.heads}/({pool1.heads}+{pool2.heads}),{${line}.${name}})`;
  const need = (remaining: (line: string) => string) => `=${plus(LINES, (line) => `{${line}.fte}*${share(line)}*${remaining(line)}`)}`;
  return {
    title: `Surplus of ${pool}`,
    lines: [
      single(`${pool}.heads`, "Heads", `=${plus(groups, (group) => `{${group}.heads}`)}`),
      single(`${pool}.loaded`, "Mean wage and charges of a head", `=(${plus(groups, (group) => `{${group}.heads}*({${group}.wage}+{${group}.charges})`)})/{.heads}`),
      single(`${pool}.fte`, "FTE", "={.heads}*{.ftePerHead}"),
      single(`${pool}.leaving`, "Attrition a month", "=1-(1-{.attrition})^(1/12)"),
      single(`${pool}.billedBefore`, "FTE of the lines before the law", need(() => "1")),
      single(`${pool}.idleBefore`, "Already idle, FTE", "=MAX(0,{.fte}-{.billedBefore})"),
      monthly(`${pool}.headcount`, "Heads at the month's end, nobody hired", "={.heads}*(1-{.leaving})^[attrition.ended]"),
      monthly(`${pool}.need`, "FTE needed at the month's end", need((line) => `(1-[${line}.lostEnd])`), { opening: need((line) => `(1-[${line}.lostEnd])`) }),
      monthly(`${pool}.needMean`, "FTE needed over the month", need((line) => `(1-[${line}.lostMean])`)),
      monthly(`${pool}.surplus`, "Surplus, FTE", "=MAX(0,[.headcount]*{.ftePerHead}-[.need])"),
      monthly(`${pool}.surplusStill`, "Surplus if nobody leaves, FTE", "=MAX(0,{.fte}-[.need])"),
      monthly(
        `${pool}.present`,
        "FTE present over the month",
        "={.fte}*([attrition.spared]+(1-[attrition.spared])*((1-{.leaving})^[attrition.begun]-(1-{.leaving})^[attrition.ended])/(-LN(1-{.leaving})*([attrition.ended]-[attrition.begun])))",
      ),
      monthly(`${pool}.idleWage`, "Idle wage, MAD", "=MAX(0,[.present]-[.needMean])/{.ftePerHead}*{.loaded}"),
    ],
  };
}

/** Where people are by model.md 2-3: hiring is frozen, so vacancies are filled from the idle alone. */
function stocksOf({ pool, courses }: PoolPlace): Section {
  const begun = courses.map((course) => `[${course}.started]`).join("-");
  return {
    title: `Whereabouts of ${pool}, FTE`,
    lines: [
      monthly(`${pool}.stay`, "Share of all that stay through the month", "=(1-{.leaving})^([attrition.ended]-[attrition.begun])"),
      monthly(`${pool}.waiting`, "Idle on the first day, with who came back and before courses begin", `=[.idle@-1]+${plus(courses, (course) => `[${course}.failed]`)}`),
      monthly(`${pool}.billed`, "Billed", `=[.billed@-1]*[.stay]+MIN([.need]-[.billed@-1]*[.stay],([.waiting]-${begun})*[.stay])`, {
        opening: "=MIN({.fte},[.need])",
      }),
      monthly(`${pool}.idle`, "Idle", `=([.billed@-1]+[.waiting]-${begun})*[.stay]-[.billed]`, {
        opening: "={.fte}-MIN({.fte},[.need])",
      }),
      monthly(`${pool}.inClass`, "In class", `=${plus(courses, (course) => `[${course}.inClass]`)}`),
      monthly(`${pool}.redeployed`, "Redeployed", `=${plus(courses, (course) => `[${course}.redeployed]`)}`),
      monthly(`${pool}.there`, "All", "=[.billed]+[.idle]+[.inClass]+[.redeployed]", { opening: "={.fte}" }),
      monthly(`${pool}.left`, "Left in the month", "=[.there@-1]*(1-[.stay])"),
    ],
  };
}

/** People of a course. No two courses of a pool begin in one month, so each may take all who wait. */
function peopleOf(course: string, pool: string): Section {
  return {
    title: `People of ${course}, FTE`,
    lines: [
      single(`${course}.begins`, "Months from the first to its beginning", "=12*(YEAR({.month})-YEAR({lever.start}))+MONTH({.month})-MONTH({lever.start})"),
      single(`${course}.length`, "Months it takes", "=MAX(1,ROUNDUP(({.classDays}+{.nestingDays})/{lever.workingDays},0))"),
      monthly(`${course}.finishing`, "Finish on the first day", "=IF([month.first]=EDATE({.month},{.length}),[.inClass@-1],0)"),
      monthly(`${course}.failed`, "Fail and come back idle", "=[.finishing]*(1-{.pass})"),
      monthly(`${course}.started`, "Begin on the first day", `=IF([month.first]={.month},MIN({.trainees}*{${pool}.ftePerHead},[${pool}.waiting]),0)`),
      monthly(`${course}.inClass`, "In class at the month's end", `=([.inClass@-1]-[.finishing]+[.started])*[${pool}.stay]`, { opening: "=0" }),
      monthly(`${course}.redeployed`, "Redeployed at the month's end", `=([.redeployed@-1]+[.finishing]*{.pass})*[${pool}.stay]`, { opening: "=0" }),
    ],
  };
}

const TOTALS: Section = {
  title: "Staff of both pools, FTE",
  lines: [
    monthly("staff.surplus", "Surplus", "=[pool1.surplus]+[pool2.surplus]"),
    monthly("staff.surplusStill", "Surplus if nobody leaves", "=[pool1.surplusStill]+[pool2.surplusStill]"),
    monthly("staff.looked", "Surplus of the months from the as-of date on", "=IF([month.next]>{lever.asOf},[staff.surplus],0)"),
    single("staff.peak", "Highest surplus", "=MAX([staff.looked:window])"),
    single("staff.peakMonth", "Its month", "=INDEX([month.first:window],MATCH({staff.peak},[staff.looked:window],0))", { isDate: true }),
    single("staff.peakStill", "That month's surplus if nobody leaves", "=INDEX([staff.surplusStill:window],MATCH({staff.peak},[staff.looked:window],0))"),
    single("staff.redeployed", "Redeployed when the window ends", "=INDEX([pool1.redeployed:window],6)+INDEX([pool2.redeployed:window],6)"),
    single(
      "staff.notBegun",
      "Meant for a course that found nobody idle",
      `=${POOLS.flatMap(({ pool, courses }) => courses.map((course) => `{${course}.trainees}*{${pool}.ftePerHead}-SUM([${course}.started:window])`)).join("+")}`,
    ),
  ],
};

export const STAFF: readonly Section[] = [
  ATTRITION,
  ...POOLS.flatMap(({ groups }) => groups.map(wagesOf)),
  ...POOLS.map(surplusOf),
  ...POOLS.flatMap(({ pool, courses }) => courses.map((course) => peopleOf(course, pool))),
  ...POOLS.map(stocksOf),
  TOTALS,
];
