import fc from "fast-check";
import { dayOf, firstDay, monthOf } from "../../src/model/calendar/calendar";
import { ACTIVITY_CODES } from "../../src/model/revenue/law/law";
import type { CellValue } from "../../src/catalog/record/cells";
import { leverName, tableOf } from "./call-tables";
import type { CallCells } from "./call-cases";

const money = fc.integer({ min: 0, max: 2_000_000 });
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const anyDay = fc.integer({ min: dayOf(2026, 1, 1), max: dayOf(2028, 12, 31) });
/** A month as its text, its first day, or another of its days. */
const anyMonth = (from: number, to: number) =>
  fc.tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: 2 })).map(([month, kind]): CellValue => {
    if (kind === 0) return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return firstDay(month) + (kind === 1 ? 0 : 14);
  });

/** A code, or a mix of two to three. */
const anyMix = fc.tuple(fc.shuffledSubarray([...ACTIVITY_CODES], { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 45 })).map(([codes, part]) => {
  const [first, ...others] = codes;
  return others.length === 0 ? (first as string) : [`${first ?? ""} ${100 - part * others.length}%`, ...others.map((code) => `${code} ${part}%`)].join("; ");
});

const CLIENTS = ["Alpha", "Bêta", "Gamma SA"];
/** As another table may spell it. */
const spelled = (name: string) => fc.constantFrom(name, name.toUpperCase(), ` ${name}`, name.replace("ê", "e"));

const blankOr = <T>(any: fc.Arbitrary<T>) => fc.option(any, { nil: "" as const, freq: 2 });

const anyLines = fc.array(
  fc.record({
    client: fc.constantFrom(...CLIENTS).chain(spelled),
    site: blankOr(fc.constantFrom("Rabat", "Fès")),
    mix: anyMix,
    revenue: money,
    referenceMonth: fc.oneof({ weight: 1, arbitrary: fc.constant<CellValue>("") }, { weight: 5, arbitrary: anyMonth(monthOf(2025, 6), monthOf(2026, 7)) }),
    currency: blankOr(fc.constantFrom("MAD", "EUR", "eur")),
    frenchShare: blankOr(share),
    optIn: blankOr(share),
    optInSpeed: blankOr(fc.integer({ min: 0, max: 24 })),
    contractEnd: blankOr(anyDay),
    renewal: blankOr(share),
    erosion: blankOr(fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100)),
    clientLead: blankOr(fc.integer({ min: 0, max: 6 })),
    requests: blankOr(fc.integer({ min: 0, max: 5_000 })),
    revenuePerCall: blankOr(fc.integer({ min: 1, max: 400 })),
  }),
  { minLength: 1, maxLength: 3 },
).map((rows) => rows.map((row, index) => ({ line: `L${index + 1}`, ...row })));

/** Any of the rows' optional columns, in any order. */
const anyTable = (id: "lines" | "clients" | "actuals" | "consents" | "pools" | "sites" | "cash", rows: readonly Readonly<Record<string, CellValue>>[], needed: readonly string[]) =>
  fc.tuple(fc.shuffledSubarray(Object.keys(rows[0] ?? {})), fc.constantFrom("fr" as const, "en" as const), fc.nat(3)).map(([some, locale, gap]) => {
    const columns = [...new Set([...some, ...needed])];
    return tableOf(id, rows, columns, locale, gap);
  });

const anyLevers = fc.record(
  {
    optIn: share,
    optInSpeed: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 24 })),
    clientLead: fc.integer({ min: 0, max: 6 }),
    erosion: fc.integer({ min: 0, max: 40 }).map((percent) => percent / 100),
    eurRate: fc.constantFrom(10, 10.75, 11.2),
    press: fc.oneof(fc.constant(""), share),
    b2b: share,
    stopUnlawfulFrom: fc.oneof(fc.constant<CellValue>(""), anyDay),
    givenAgain: fc.oneof(fc.constantFrom(0, 1), share),
  },
  { requiredKeys: [] },
);

const anyWindow = fc.record({
  asOf: fc.integer({ min: dayOf(2026, 5, 1), max: dayOf(2027, 6, 30) }),
  months: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: fc.integer({ min: 12, max: 20 }) }),
  start: fc.oneof({ weight: 1, arbitrary: fc.constant<CellValue>("") }, { weight: 4, arbitrary: anyMonth(monthOf(2026, 5), monthOf(2028, 9)) }),
});

const anyAssumptions = fc.option(
  fc.record({ uplift: fc.constantFrom(0.5, 1, 1.4), collection: fc.integer({ min: dayOf(2026, 3, 1), max: dayOf(2027, 3, 1) }), isReplaced: fc.boolean() }).map(({ uplift, collection, isReplaced }) => [
    ["Hypothèse", "Valeur", "Remplacement"],
    ["Rendement d'un contact consentant", isReplaced ? 1 : uplift, isReplaced ? uplift : ""],
    ["Début de la collecte du consentement", collection, ""],
  ]),
  { nil: undefined },
);

const anyClients = fc.subarray(CLIENTS, { minLength: 1 }).chain((names) =>
  fc.tuple(...names.map((name) => fc.record({ client: spelled(name), exitProbability: fc.oneof(fc.constantFrom(0, 1), share), exitDate: anyDay }))),
);

const anyActuals = (lines: number) =>
  fc.array(
    fc.record({ line: fc.integer({ min: 1, max: lines }).map((number) => `L${number}`), month: anyMonth(monthOf(2026, 5), monthOf(2027, 3)), invoiced: fc.integer({ min: -50_000, max: 2_000_000 }) }),
    { minLength: 1, maxLength: 4 },
  );

const anyCollections = fc.array(
  fc.record({
    client: fc.constantFrom(...CLIENTS).chain(spelled),
    goods: blankOr(fc.constantFrom("O1", "O2", "O8")),
    day: fc.oneof(anyMonth(monthOf(2025, 3), monthOf(2026, 12)), fc.constant<CellValue>(dayOf(2024, 2, 29)), fc.integer({ min: dayOf(2025, 1, 1), max: dayOf(2027, 3, 1) }).map((day): CellValue => day)),
    contacts: fc.constant(10_000),
    collected: fc.integer({ min: 0, max: 4_000 }),
    withdrawn: blankOr(fc.integer({ min: 0, max: 300 })),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Levers stand in Scenarios, or are given by their names. */
const withLevers = (levers: Readonly<Record<string, CellValue>>, isTable: boolean): CallCells => {
  if (!isTable) return levers;
  return { levers: leverTable(levers) };
};

function leverTable(levers: Readonly<Record<string, CellValue>>): CellValue[][] {
  return [["Levier", "Unité", "Min", "Max", "Actif", "Base"], ...Object.entries(levers).map(([id, value]) => [leverName(id), "", "", "", value, 1])];
}

type AnyLines = fc.Arbitrary<Readonly<Record<string, CellValue>>[]>;

/** @param needed columns that a table of lines must have */
const anyRevenue = (lined: AnyLines, needed: readonly string[]): fc.Arbitrary<CallCells> => fc
  .record({
    lines: lined,
    levers: fc.tuple(anyLevers, anyWindow).map(([some, window]) => ({ ...some, ...window })),
    isTable: fc.boolean(),
    assumptions: anyAssumptions,
    clients: fc.option(anyClients, { nil: undefined }),
    hasActuals: fc.boolean(),
  })
  .chain(({ lines, levers, isTable, assumptions, clients, hasActuals }) =>
    fc.record({
      lines: anyTable("lines", lines, [...(hasActuals ? ["line"] : []), "client", "mix", "revenue", ...needed]),
      ...(clients ? { clients: anyTable("clients", clients, ["client", "exitProbability", "exitDate"]) } : {}),
      ...(hasActuals ? { actuals: anyActuals(lines.length).chain((rows) => anyTable("actuals", rows, ["line", "month", "invoiced"])) } : {}),
    }).map((tables) => ({ ...tables, ...(assumptions ? { assumptions } : {}), ...withLevers(levers, isTable) })),
  );

/** What calls of revenue's functions may be given. */
export const ANY_REVENUE = anyRevenue(anyLines, []);

/** Lines with their agents: of a pool, of two, or of those of their site. */
const anyStaffedLines: AnyLines = anyLines.chain((rows) =>
  fc.tuple(...rows.map((row) => fc.record({ agents: fc.integer({ min: 0, max: 12 }), pool: fc.constantFrom("P1", "P2", "P1 60%; P2 40%", ""), avoidableCost: blankOr(share), site: fc.constantFrom("Rabat", "Fès") }).map((staff) => ({ ...row, ...staff })))),
);

const anyPools = fc
  .tuple(...(["Rabat", "Fès"] as const).map((site, at) =>
    fc.record({
      pool: fc.constant(`P${at + 1}`),
      site: fc.constant(site),
      headcount: fc.integer({ min: 60, max: 90 }),
      ftePerHead: blankOr(fc.constantFrom(0.8, 1)),
      wage: fc.integer({ min: 3_500, max: 9_000 }),
      attrition: blankOr(share.map((part) => Math.min(part, 0.9))),
      seniority: blankOr(fc.integer({ min: 0, max: 9 })),
      leaveDays: blankOr(fc.integer({ min: 0, max: 20 })),
    }),
  ))
  .chain((rows) => anyTable("pools", rows, ["pool", "site", "headcount", "wage"]));

/** How leavers are counted, whether vacancies are hired for, what a consenting contact brings; nothing of it, which leaves other assumptions. */
const anyStaffAssumptions = fc.option(
  fc.record({ average: fc.constantFrom(0, 1), freeze: fc.constantFrom(0, 0, 1), uplift: fc.constantFrom(0.5, 1, 1.4) }).map(({ average, freeze, uplift }) => ({
    assumptions: [["Hypothèse", "Valeur"], ["Attrition sur effectif moyen", average], ["Gel des embauches", freeze], ["Rendement d'un contact consentant", uplift]],
  })),
  { nil: {} },
);

const anyStaffed = fc
  .tuple(anyRevenue(anyStaffedLines, ["agents", "pool", "site"]), anyPools, anyStaffAssumptions)
  .map(([revenue, pools, assumptions]): CallCells => ({ ...revenue, pools, ...assumptions }));

/** What calls of SURPLUS may be given. */
export const ANY_SURPLUS = anyStaffed;

const anySites = fc.option(
  fc.tuple(...["Rabat", "FÈS"].map((site) => fc.record({ site: fc.constant(site), region: fc.constantFrom("Rabat-Salé-Kénitra", "Fès-Meknès", ""), rooms: fc.integer({ min: 0, max: 4 }), seatsPerRoom: fc.integer({ min: 1, max: 30 }), trainers: fc.integer({ min: 0, max: 5 }) })))
    .chain((rows) => anyTable("sites", rows, ["site", "region", "rooms", "seatsPerRoom", "trainers"])),
  { nil: undefined, freq: 3 },
);

/** What calls of REGION.IMPACT may be given. */
export const ANY_REGIONS = fc
  .tuple(anyStaffed, anySites, fc.record({ wageMonths: fc.integer({ min: 1, max: 24 }), support: fc.integer({ min: 0, max: 30 }), indirect: fc.constantFrom(0, 0.3, 0.5), eligible: share }, { requiredKeys: [] }))
  .map(([staffed, sites, said]): CallCells => ({ ...staffed, ...(sites && { sites }), ...said }));

const anyCash = fc
  .record({ opening: fc.integer({ min: -200_000, max: 5_000_000 }), fixedCosts: fc.integer({ min: 0, max: 300_000 }), salesOutstanding: fc.integer({ min: 0, max: 120 }), overdraft: blankOr(money), covenant: blankOr(money) })
  .chain((row) => anyTable("cash", [row], ["opening", "fixedCosts", "salesOutstanding"]));

/** What calls of BRIDGE may be given. */
export const ANY_BRIDGE = fc.tuple(anyRevenue(anyStaffedLines, ["agents", "pool", "site", "avoidableCost"]), anyPools, anyCash, anyStaffAssumptions).map(([revenue, pools, cash, assumptions]): CallCells => ({ ...revenue, pools, cash, ...assumptions }));

/** What calls of OPT.IN.SCHEDULE may be given. */
export const ANY_CONSENTS: fc.Arbitrary<CallCells> = fc
  .record({ rows: anyCollections, levers: fc.tuple(anyLevers, anyWindow).map(([some, window]) => ({ ...some, ...window })), isTable: fc.boolean() })
  .chain(({ rows, levers, isTable }) => anyTable("consents", rows, ["client", "day", "contacts", "collected"]).map((consents) => ({ consents, ...withLevers(levers, isTable) })));
