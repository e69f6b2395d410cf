import { always, monthly, single, type Section } from "./plain-sheet";

const LINES = ["line1", "line2", "line3"] as const;

export const CALENDAR: Section = {
  title: "Calendar",
  lines: [
    always("month.first", "First day", "=EDATE({lever.start},COLUMN()-COLUMN($F$1))", { isDate: true }),
    always("month.next", "First day of the next month", "=EDATE({lever.start},COLUMN()-COLUMN($F$1)+1)", { isDate: true }),
    always("month.days", "Days", "=[month.next]-[month.first]"),
  ],
};

/** Days from a day to the month's end without consent on prohibited calls: the integral of 1 - opt-in, in closed form. */
function daysWithout(from: string, plateau: string): string {
  const reached = (day: string) => `EXP(-(${day}-{lever.collection})/{.tauDays})`;
  return `([month.next]-${from})*(1-${plateau})+${plateau}*{.tauDays}*(${reached(from)}-${reached("[month.next]")})`;
}

/** The same of the revenue: days that earn nothing on prohibited calls. */
function withoutConsent(from: string): string {
  return `=${daysWithout(from, "{.plateau}")}`;
}

/** Days of a month that are worked, of one that was before anything: those after the contract's end and the client's exit count in part. */
function worked(daysFrom: (from: string) => string, first: string): string {
  const later = (...days: string[]) => `(${daysFrom(`MAX(${[first, ...days].join(",")})`)})`;
  return `(${daysFrom(first)}-(1-{.renewal})*${later("[.endedFrom]")}-{.leaves}*(${later("[.leftFrom]")}-(1-{.renewal})*${later("[.leftFrom]", "[.endedFrom]")}))`;
}

const within = (day: string) => `MIN([month.next],MAX([month.first],${day}))`;
const eroded = "[.reference]*[.kept]/[month.days]";

/**
 * Revenue of a line by model.md 1-2. What ends or begins in the middle of a month is not cut into pieces: what holds from a day on
 * is taken over the days from it to the month's end, and what the contract's end takes of that is taken off again.
 */
function revenueOf(line: string): Section {
  return {
    title: `Revenue of ${line}, MAD`,
    lines: [
      single(`${line}.monthly`, "Reference revenue a month", '={.amount}*IF({.currency}="EUR",{lever.eurRate},1)'),
      single(`${line}.exposure`, "Exposure: share prohibited by the ban", "={.french}*({.O1}+{.O10}*{lever.b2b}+{.O11}*{lever.press})"),
      single(`${line}.unlawfulShare`, "Share that was unlawful before", "={.french}*{.O3}"),
      single(`${line}.plateau`, "Opt-in reached in the end, in revenue", "=MIN(1,IF(ISBLANK({.optIn}),{lever.optIn},{.optIn})*{lever.uplift})"),
      single(`${line}.contacts`, "Opt-in reached in the end, of the contacts", "=IF(ISBLANK({.optIn}),{lever.optIn},{.optIn})"),
      single(`${line}.tauDays`, "Time constant of the opt-in, days", "=IF(ISBLANK({.tau}),{lever.tau},{.tau})*365/12"),
      always(`${line}.reference`, "Reference", "={.monthly}"),
      always(
        `${line}.kept`,
        "Kept by digital erosion",
        "=(1-IF(ISBLANK({.erosion}),{lever.erosion},{.erosion}))^((12*(YEAR([month.first])-YEAR({.referenceMonth}))+MONTH([month.first])-MONTH({.referenceMonth}))/12)",
      ),
      always(`${line}.eroded`, "Lost to erosion", "=[.reference]*(1-[.kept])"),
      always(`${line}.banFrom`, "Ban from", `=${within("{law.ban}")}`, { isDate: true }),
      always(`${line}.leftFrom`, "Client gone from", `=IF(ISBLANK({.leavesOn}),[month.next],${within("{.leavesOn}")})`, { isDate: true }),
      always(`${line}.endedFrom`, "Contract over from", `=IF(ISBLANK({.end}),[month.next],${within("({.end}+1)")})`, { isDate: true }),
      always(`${line}.ended`, "Lost with the contract", `=${eroded}*(1-{.renewal})*([month.next]-[.endedFrom])`),
      always(`${line}.runRate`, "Run rate", "=[.reference]-[.eroded]-[.ended]"),
      always(
        `${line}.optInMean`,
        "Mean opt-in of the days under the ban",
        "=IF([.banFrom]<[month.next],{.plateau}*(1-{.tauDays}*(EXP(-([.banFrom]-{lever.collection})/{.tauDays})-EXP(-([month.next]-{lever.collection})/{.tauDays}))/([month.next]-[.banFrom])),0)",
      ),
      always(`${line}.lambda`, "Lambda: law loss share before the contract's end", "={.exposure}*([month.next]-[.banFrom])/[month.days]*(1-[.optInMean])"),
      always(`${line}.bannedEnded`, "Days without consent after the contract's end", withoutConsent("MAX([.endedFrom],[.banFrom])")),
      always(`${line}.law`, "Lost to the law", `=[.reference]*[.kept]*[.lambda]-${eroded}*{.exposure}*(1-{.renewal})*[.bannedEnded]`),
      always(`${line}.bannedLeft`, "Days without consent after the client's exit", withoutConsent("MAX([.leftFrom],[.banFrom])")),
      always(`${line}.bannedBoth`, "Days without consent after both", withoutConsent("MAX([.leftFrom],[.endedFrom],[.banFrom])")),
      always(
        `${line}.exit`,
        "Lost with the client",
        `=${eroded}*{.leaves}*(([month.next]-[.leftFrom])-{.exposure}*[.bannedLeft]-(1-{.renewal})*([month.next]-MAX([.leftFrom],[.endedFrom])-{.exposure}*[.bannedBoth]))`,
      ),
      always(`${line}.retained`, "Retained", "=[.runRate]-[.law]-[.exit]"),
      always(
        `${line}.unlawful`,
        "Of it on calls that were unlawful before the ban",
        `=${eroded}*{.unlawfulShare}*([month.days]-(1-{.renewal})*([month.next]-[.endedFrom])-{.leaves}*([month.next]-[.leftFrom]-(1-{.renewal})*([month.next]-MAX([.leftFrom],[.endedFrom]))))`,
      ),
      always(`${line}.optInEnd`, "Opt-in of the contacts at the month's end", "=IF([month.next]>{lever.collection},{.contacts}*(1-EXP(-([month.next]-{lever.collection})/{.tauDays})),0)"),
      always(
        `${line}.lostEnd`,
        "Share of the work lost at the end of the last day",
        "=1-[.kept]*IF([.endedFrom]<[month.next],{.renewal},1)*IF([.leftFrom]<[month.next],1-{.leaves},1)*IF([.banFrom]<[month.next],1-{.exposure}*(1-[.optInEnd]),1)",
      ),
      monthly(
        `${line}.lostMean`,
        "Share of the work lost in the month",
        `=1-[.kept]/[month.days]*(${worked((from) => `([month.next]-${from})`, "[month.first]")}-{.exposure}*${worked((from) => daysWithout(from, "{.contacts}"), "[.banFrom]")})`,
      ),
    ],
  };
}

const sum = (of: string) => LINES.map((line) => `[${line}.${of}]`).join("+");

const AT_RISK: Section = {
  title: "Revenue at risk, MAD",
  lines: [
    monthly("risk.month", "Lost to the law and with clients", `=${sum("law")}+${sum("exit")}`),
    monthly("risk.realised", "Before the as-of date", "=IF([month.first]<{lever.asOf},[risk.month],0)"),
    monthly("risk.forecast", "From the as-of date", "=IF([month.first]<{lever.asOf},0,[risk.month])"),
    single("risk.total", "Revenue at risk", "=SUM([risk.month:window])"),
    single("risk.totalRealised", "Realised", "=SUM([risk.realised:window])"),
    single("risk.totalForecast", "Forecast", "=SUM([risk.forecast:window])"),
  ],
};

export const REVENUE: readonly Section[] = [...LINES.map(revenueOf), AT_RISK];
