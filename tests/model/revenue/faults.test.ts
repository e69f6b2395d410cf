import { revenueFaults, type Fault } from "../../../src/model/revenue/faults";
import type { RevenueInputs, RevenueLevers } from "../../../src/model/revenue/inputs";
import { client, inputs, levers, line } from "../../support/builders";
import { day, month } from "../../support/dates";

const PRESS = [{ code: "O11", share: 0.4 }, { code: "I1", share: 0.6 }] as const;
const ABROAD = [{ code: "O1", share: 0.7 }, { code: "O13", share: 0.3 }] as const;

interface Case {
  readonly says: string;
  readonly tables: Partial<RevenueInputs>;
  readonly scenario?: Partial<RevenueLevers>;
  readonly faults: readonly Fault[];
}

const CASES: readonly Case[] = [
  {
    says: "a line without reference month once the ban is in force",
    tables: { lines: [line(), line({ referenceMonth: null })] },
    scenario: { asOf: day("2026-08-11") },
    faults: [{ code: "reference-month-missing", table: "lines", row: 1 }],
  },
  {
    says: "no line without reference month on the day before the ban",
    tables: { lines: [line({ referenceMonth: null })] },
    scenario: { asOf: day("2026-08-10") },
    faults: [],
  },
  {
    says: "every line with a prohibited share whose reference month is under the ban",
    tables: { lines: [line({ referenceMonth: month("2026-10") }), line(), line({ mix: [{ code: "I1", share: 0.99 }, { code: "O8", share: 0.01 }], referenceMonth: month("2026-09") })] },
    scenario: { asOf: day("2026-11-23") },
    faults: [
      { code: "reference-month-banned", table: "lines", row: 0, found: month("2026-10") },
      { code: "reference-month-banned", table: "lines", row: 2, found: month("2026-09") },
    ],
  },
  {
    says: "such a month before the ban too, where it is a budget of which nobody knows whether the law is in it",
    tables: { lines: [line({ referenceMonth: month("2026-09") })] },
    faults: [{ code: "reference-month-banned", table: "lines", row: 0, found: month("2026-09") }],
  },
  {
    says: "August 2026 from the day of the ban on, when it may mean the month's invoices",
    tables: { lines: [line({ referenceMonth: month("2026-08") })] },
    scenario: { asOf: day("2026-08-11") },
    faults: [{ code: "reference-month-banned", table: "lines", row: 0, found: month("2026-08") }],
  },
  { says: "no August 2026 on the day before", tables: { lines: [line({ referenceMonth: month("2026-08") })] }, scenario: { asOf: day("2026-08-10") }, faults: [] },
  {
    says: "no month where the ban cuts nothing: lawful work, proven consents, nobody in France, what was unlawful before, and requests answered",
    tables: {
      lines: [...["I1", "O6", "O13", "O3", "O4", "O5", "O3R"].map((code) => line({ mix: [{ code: code as "I1", share: 1 }], referenceMonth: month("2026-10") })), line({ frenchShare: 0, referenceMonth: month("2026-10") })],
    },
    scenario: { asOf: day("2026-11-23"), stopUnlawfulFrom: day("2026-09-01") },
    faults: [],
  },
  {
    says: "a month under the ban of a press or a B2B line where the law is read as catching it",
    tables: { lines: [line({ mix: PRESS, referenceMonth: month("2026-10") }), line({ mix: [{ code: "O10", share: 1 }], referenceMonth: month("2026-10") })] },
    scenario: { asOf: day("2026-11-23"), press: 1, b2b: 0.1 },
    faults: [
      { code: "reference-month-banned", table: "lines", row: 0, found: month("2026-10") },
      { code: "reference-month-banned", table: "lines", row: 1, found: month("2026-10") },
    ],
  },
  {
    says: "no such month where it is read as leaving them free",
    tables: { lines: [line({ mix: PRESS, referenceMonth: month("2026-10") }), line({ mix: [{ code: "O10", share: 1 }], referenceMonth: month("2026-10") })] },
    scenario: { asOf: day("2026-11-23"), press: null, b2b: 0 },
    faults: [{ code: "press-exempt", table: "lines", row: 0 }],
  },
  {
    says: "a press line while nobody has chosen how to read the law: it is exempt, and told",
    tables: { lines: [line(), line({ mix: PRESS })] },
    scenario: { press: null },
    faults: [{ code: "press-exempt", table: "lines", row: 1 }],
  },
  { says: "no press line once the law is read as leaving it free", tables: { lines: [line({ mix: PRESS })] }, scenario: { press: 0 }, faults: [] },
  { says: "no missing reading where no line needs it", tables: { lines: [line()] }, scenario: { press: null }, faults: [] },
  {
    says: "no missing reading where press is named with a share of nothing",
    tables: { lines: [line({ mix: [{ code: "O1", share: 1 }, { code: "O11", share: 0 }] })] },
    scenario: { press: null },
    faults: [],
  },
  {
    says: "calls abroad told both by a code and by the French share",
    tables: { lines: [line({ mix: ABROAD, frenchShare: 0.7 })] },
    faults: [{ code: "french-share-twice", table: "lines", row: 0 }],
  },
  { says: "no calls abroad told by the code alone", tables: { lines: [line({ mix: ABROAD })] }, faults: [] },
  { says: "no calls abroad told by the French share alone", tables: { lines: [line({ frenchShare: 0.7 })] }, faults: [] },
  {
    says: "a line of a client that is not in the table",
    tables: { lines: [line({ client: "A" }), line({ client: "B" })], clients: [client({ client: "A" })] },
    faults: [{ code: "client-unknown", table: "lines", row: 1, client: "B" }],
  },
  { says: "no unknown client where there is no table of clients", tables: { lines: [line({ client: "B" })] }, faults: [] },
  {
    says: "a client that comes twice, at its second row",
    tables: { clients: [client({ client: "A" }), client({ client: "B" }), client({ client: "A" })] },
    faults: [{ code: "client-doubled", table: "clients", row: 2, client: "A" }],
  },
  {
    says: "a client that may leave nobody knows when",
    tables: { lines: [line(), line({ client: "B" })], clients: [client(), client({ client: "B", exitProbability: 0.1 })] },
    faults: [{ code: "exit-date-missing", table: "clients", row: 1 }],
  },
  {
    says: "a client that may leave and that no line has: its exit would change nothing",
    tables: { lines: [line({ client: "A" })], clients: [client({ client: "A" }), client({ client: "B", exitProbability: 0.1, exitDate: day("2026-10-01") })] },
    faults: [{ code: "client-without-line", table: "clients", row: 1, client: "B" }],
  },
  { says: "no client without a line where it stays", tables: { lines: [line({ client: "A" })], clients: [client({ client: "A" }), client({ client: "C", exitProbability: 0 })] }, faults: [] },
  { says: "no missing date of a client that stays", tables: { clients: [client({ exitProbability: 0, exitDate: null })] }, faults: [] },
  {
    says: "every fault of one line, clients first",
    tables: {
      lines: [line({ client: "B", mix: [{ code: "O11", share: 0.5 }, { code: "O13", share: 0.5 }], frenchShare: 0.5, referenceMonth: null })],
      clients: [client({ exitProbability: 1 })],
    },
    scenario: { press: null, asOf: day("2026-11-23") },
    faults: [
      { code: "client-without-line", table: "clients", row: 0, client: "A" },
      { code: "exit-date-missing", table: "clients", row: 0 },
      { code: "reference-month-missing", table: "lines", row: 0 },
      { code: "press-exempt", table: "lines", row: 0 },
      { code: "french-share-twice", table: "lines", row: 0 },
      { code: "client-unknown", table: "lines", row: 0, client: "B" },
    ],
  },
];

describe("revenue faults", () => {
  test.each(CASES)("find $says", ({ tables, scenario = {}, faults }) => {
    expect(revenueFaults(inputs(tables), levers(scenario))).toEqual(faults);
  });
});
