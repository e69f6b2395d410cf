import fc from "fast-check";
import type { Window } from "../../src/model/calendar/window";
import type { Actual, Client, RevenueInputs, RevenueLevers, RevenueLine } from "../../src/model/revenue/inputs";
import { day, month } from "./dates";
import { client, frozen, inputs, levers, line } from "./builders";

/** A fixed seed: the same cases on each run, so that a failure is a bug and not chance. */
export const SEEDED = { seed: 20_260_811, numRuns: 200 } as const;

const CODES = [
  "O1", "O2", "O3", "O3R", "O4", "O5", "O6", "O7", "O8", "O9", "O10", "O11", "O12", "O13", "I1", "I2", "B1", "D1", "D2", "D3",
] as const;
const CLIENTS = ["A", "B", "C"] as const;

const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 1000);
const someDay = fc.integer({ min: day("2025-09-01"), max: day("2028-03-31") });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const tau = fc.oneof(fc.constant(0), fc.double({ min: 0.2, max: 24, noNaN: true }));
const lead = fc.integer({ min: 0, max: 6 });
const erosion = fc.integer({ min: 0, max: 500 }).map((permille) => permille / 1000);

const mix = fc
  .array(fc.record({ code: fc.constantFrom(...CODES), weight: fc.integer({ min: 1, max: 100 }) }), { minLength: 1, maxLength: 4 })
  .map((parts) => {
    const sum = parts.reduce((total, { weight }) => total + weight, 0);
    return parts.map(({ code, weight }) => ({ code, share: weight / sum }));
  });

/** Any line of the clients A, B and C, with its reference month stated. */
export const anyLine: fc.Arbitrary<RevenueLine> = fc
  .record({
    client: fc.constantFrom(...CLIENTS),
    mix,
    referenceRevenue: fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100),
    referenceMonth: fc.integer({ min: month("2025-06"), max: month("2027-06") }),
    currency: fc.constantFrom("MAD" as const, "EUR" as const),
    frenchShare: share,
    contractEnd: orNull(someDay),
    renewal: share,
    optIn: orNull(share),
    optInSpeed: orNull(tau),
    clientLead: orNull(lead),
    erosion: orNull(erosion),
  })
  .map((given) => line(given));

/** Any fate of the clients A, B and C. */
export const anyClients: fc.Arbitrary<readonly Client[]> = fc
  .tuple(...CLIENTS.map((name) => fc.record({ client: fc.constant(name), exitProbability: share, exitDate: someDay })))
  .map((rows) => frozen(rows.map((row) => client(row))));

/** Any levers that the revenue model accepts. */
export const anyLevers: fc.Arbitrary<RevenueLevers> = fc
  .record({
    asOf: someDay,
    optIn: share,
    optInSpeed: tau,
    clientLead: lead,
    erosion,
    eurRate: fc.double({ min: 9, max: 12, noNaN: true }),
    press: orNull(share),
    b2b: share,
    stopUnlawfulFrom: orNull(someDay),
    conversionUplift: fc.double({ min: 0.5, max: 2, noNaN: true }),
    collectionStart: someDay,
    givenAgain: share,
  })
  .map((given) => levers(given));

/** Any one to eighteen months between September 2025 and the middle of 2028. */
export const anyWindow: fc.Arbitrary<Window> = fc
  .record({ start: fc.integer({ min: month("2025-09"), max: month("2027-03") }), months: fc.integer({ min: 1, max: 18 }) })
  .map(frozen);

/** Any lines and clients, nothing invoiced. */
export const anyInputs: fc.Arbitrary<RevenueInputs> = fc
  .record({ lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }), clients: anyClients })
  .map((given) => inputs(given));

/** Any lines and clients, and for some lines and months what was invoiced. */
export const anyInputsWithActuals: fc.Arbitrary<RevenueInputs> = anyInputs.chain((given) => {
  const actual: fc.Arbitrary<Actual> = fc.record({
    line: fc.nat({ max: given.lines.length - 1 }),
    month: fc.integer({ min: month("2025-09"), max: month("2028-03") }),
    invoiced: fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100),
  });
  return fc
    .uniqueArray(actual, { maxLength: 30, selector: ({ line: at, month: of }) => `${at}/${of}` })
    .map((actuals) => inputs({ ...given, actuals }));
});
