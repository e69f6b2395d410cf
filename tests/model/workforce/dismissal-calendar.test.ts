import fc from "fast-check";
import { dismissalBy, dismissalFrom, needsAuthorisation, type Procedure } from "../../../src/model/workforce/exits/dismissal-calendar";
import type { NoticePeriod } from "../../../src/model/workforce/entitlements/notice";
import { frozen } from "../../support/builders";
import { day } from "../../support/dates";
import { SEEDED } from "../../support/scenarios";

const procedure = (given: Partial<Procedure> = {}): Procedure => frozen({ governorMonths: 2, overlap: false, ...given });
const months = (count: number): NoticePeriod => frozen({ unit: "months", count });
const EIGHT_DAYS: NoticePeriod = frozen({ unit: "days", count: 8 });

interface Case {
  readonly says: string;
  readonly notice: NoticePeriod;
  readonly run?: Partial<Procedure>;
  readonly inform: string;
  readonly file: string;
  readonly decision: string;
  readonly last: string;
}

/** The first two are computed in domain.md 2.5; the others are dated by hand. */
const BACKWARDS: readonly Case[] = [
  { says: "an agent of 1 to 5 years", notice: months(1), inform: "2026-04-11", file: "2026-05-11", decision: "2026-07-11", last: "2026-08-11" },
  { says: "a cadre of more than 5 years", notice: months(3), inform: "2026-02-11", file: "2026-03-11", decision: "2026-05-11", last: "2026-08-11" },
  { says: "an agent below one year", notice: EIGHT_DAYS, inform: "2026-05-03", file: "2026-06-03", decision: "2026-08-03", last: "2026-08-11" },
  { says: "an exit across the year end", notice: months(2), inform: "2026-09-15", file: "2026-10-15", decision: "2026-12-15", last: "2027-02-15" },
  { says: "an exit on a 31st, each month before it shorter", notice: months(1), inform: "2026-11-28", file: "2026-12-28", decision: "2027-02-28", last: "2027-03-31" },
  { says: "the same in a leap year", notice: months(1), inform: "2027-11-29", file: "2027-12-29", decision: "2028-02-29", last: "2028-03-31" },
  { says: "eight days into a leap March", notice: EIGHT_DAYS, inform: "2027-11-26", file: "2027-12-26", decision: "2028-02-26", last: "2028-03-05" },
  { says: "a governor of one month", notice: months(1), run: { governorMonths: 1 }, inform: "2026-05-11", file: "2026-06-11", decision: "2026-07-11", last: "2026-08-11" },
  { says: "a file handed in with the information", notice: months(1), run: { overlap: true }, inform: "2026-05-11", file: "2026-05-11", decision: "2026-07-11", last: "2026-08-11" },
  {
    says: "a quick governor whom the delegates' month outlasts",
    notice: months(1), run: { overlap: true, governorMonths: 0 }, inform: "2026-06-11", file: "2026-07-11", decision: "2026-07-11", last: "2026-08-11",
  },
];

test.each(BACKWARDS)("backwards: $says", ({ notice, run, inform, file, decision, last }) => {
  expect(dismissalBy(day(last), notice, procedure(run))).toEqual({
    inform: day(inform),
    file: day(file),
    decision: day(decision),
    notification: day(decision),
    noticeFrom: day(decision) + 1,
    lastPaidDay: day(last),
  });
});

/** The first is model.md 5; the others are dated by hand. */
const FORWARDS: readonly Case[] = [
  { says: "the acceptance case, agents of 1.5 years", notice: months(1), inform: "2026-08-01", file: "2026-09-01", decision: "2026-11-01", last: "2026-12-01" },
  { says: "the acceptance case, agents of 5.5 years", notice: months(2), inform: "2026-08-01", file: "2026-09-01", decision: "2026-11-01", last: "2027-01-01" },
  { says: "a start on a 31st", notice: months(1), inform: "2026-12-31", file: "2027-01-31", decision: "2027-03-31", last: "2027-04-30" },
  { says: "a start on a 31st, a decision in February", notice: EIGHT_DAYS, inform: "2026-11-30", file: "2026-12-30", decision: "2027-02-28", last: "2027-03-08" },
  { says: "a decision on a leap day", notice: months(3), inform: "2027-11-30", file: "2027-12-30", decision: "2028-02-29", last: "2028-05-29" },
  { says: "a file handed in with the information", notice: months(1), run: { overlap: true }, inform: "2026-08-01", file: "2026-08-01", decision: "2026-10-01", last: "2026-11-01" },
  {
    says: "a quick governor whom the delegates' month outlasts",
    notice: months(1), run: { overlap: true, governorMonths: 0 }, inform: "2026-08-01", file: "2026-08-01", decision: "2026-09-01", last: "2026-10-01",
  },
];

test.each(FORWARDS)("forwards: $says", ({ notice, run, inform, file, decision, last }) => {
  expect(dismissalFrom(day(inform), notice, procedure(run), "authorised")).toEqual({
    inform: day(inform),
    file: day(file),
    decision: day(decision),
    notification: day(decision),
    noticeFrom: day(decision) + 1,
    lastPaidDay: day(last),
  });
});

test.each(["refused", "silence"] as const)("nobody leaves lawfully after the answer: %s", (answer) => {
  expect(dismissalFrom(day("2026-08-01"), months(1), procedure(), answer)).toEqual({
    inform: day("2026-08-01"),
    file: day("2026-09-01"),
    decision: day("2026-11-01"),
    notification: null,
    noticeFrom: null,
    lastPaidDay: null,
  });
});

const someDay = fc.integer({ min: day("2025-01-01"), max: day("2030-12-31") });
const someNotice = fc.constantFrom(EIGHT_DAYS, months(1), months(2), months(3));
const someProcedure = fc.record({ governorMonths: fc.integer({ min: 0, max: 2 }), overlap: fc.boolean() });

test("a procedure dated backwards and run forwards is over by the last paid day", () => {
  fc.assert(
    fc.property(someDay, someNotice, someProcedure, (last, notice, run) => {
      const back = dismissalBy(last, notice, run);
      const forth = dismissalFrom(back.inform, notice, run, "authorised");
      expect(forth.lastPaidDay).toBeLessThanOrEqual(last);
      // Each of the up to three steps may lose three days to a February.
      expect(forth.lastPaidDay).toBeGreaterThanOrEqual(last - 9);
    }),
    SEEDED,
  );
});

test("a procedure run forwards could not have begun later than dated backwards from its end, save by a shorter month", () => {
  fc.assert(
    fc.property(someDay, someNotice, someProcedure, (start, notice, run) => {
      const { lastPaidDay } = dismissalFrom(start, notice, run, "authorised");
      const latest = dismissalBy(lastPaidDay as number, notice, run).inform;
      expect(latest).toBeLessThanOrEqual(start);
      expect(latest).toBeGreaterThanOrEqual(start - 9);
    }),
    SEEDED,
  );
});

test("an overlap never decides later than the sequence, nor before the delegates have had their month", () => {
  fc.assert(
    fc.property(someDay, someNotice, fc.integer({ min: 0, max: 2 }), (start, notice, governorMonths) => {
      const decided = (run: Procedure) => dismissalFrom(start, notice, run, "authorised").decision;
      const together = decided({ governorMonths, overlap: true });
      expect(together).toBeLessThanOrEqual(decided({ governorMonths, overlap: false }));
      expect(together).toBeGreaterThanOrEqual(decided({ governorMonths: 0, overlap: false }));
    }),
    SEEDED,
  );
});

/** S41: "firms habitually employing at least ten". */
test("a firm of ten needs an authorisation, one of nine does not", () => {
  expect([9, 10].map(needsAuthorisation)).toEqual([false, true]);
});
