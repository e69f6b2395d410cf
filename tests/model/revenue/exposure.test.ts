import { classify, exposure, type Classification, type Mix } from "../../../src/model/revenue/law/exposure";
import { frozen } from "../../support/builders";
import { day } from "../../support/dates";
import { within } from "../../support/within";

/** Products and sums of a few shares: rounding only. */
const ROUNDING = 1e-12;

const READING = frozen({ press: 1, b2b: 0.1 });

const mix = (...parts: [Mix[number]["code"], number][]): Mix => frozen(parts.map(([code, share]) => ({ code, share })));

describe("exposure", () => {
  test.each([
    { says: "a wholly banned line", of: mix(["O1", 1]), french: 1, newly: 1, already: 0 },
    { says: "the French part of it", of: mix(["O1", 1]), french: 0.9, newly: 0.9, already: 0 },
    { says: "the banned codes of a mix", of: mix(["O1", 0.4], ["O8", 0.1], ["I1", 0.5]), french: 1, newly: 0.5, already: 0 },
    { says: "codes banned before apart", of: mix(["O1", 0.5], ["O3", 0.2], ["O4", 0.1], ["O5", 0.1], ["I1", 0.1]), french: 0.8, newly: 0.4, already: 0.32 },
    { says: "B2B by its reading", of: mix(["O10", 1]), french: 0.8, newly: 0.08, already: 0 },
    { says: "press by its reading", of: mix(["O11", 0.7], ["O6", 0.3]), french: 1, newly: 0.7, already: 0 },
    { says: "nothing of a free line", of: mix(["I1", 0.6], ["B1", 0.4]), french: 1, newly: 0, already: 0 },
    { says: "nothing where nobody French is called", of: mix(["O1", 1]), french: 0, newly: 0, already: 0 },
    { says: "a code that comes twice, summed", of: mix(["O1", 0.3], ["I1", 0.4], ["O1", 0.3]), french: 1, newly: 0.6, already: 0 },
  ])("counts $says", ({ of, french, newly, already }) => {
    expect(exposure(of, french, READING)).toEqual({
      newlyProhibited: within(newly, ROUNDING),
      alreadyUnlawful: within(already, ROUNDING),
    });
  });
});

interface Case {
  readonly says: string;
  readonly of: Mix;
  readonly french?: number;
  readonly press?: number;
  readonly on: string;
  readonly prohibited: number;
  readonly atFullLaw: number;
  readonly since: string | null;
  readonly rescuable: number;
  readonly leads: Classification["leadingCode"];
}

const CASES: readonly Case[] = [
  { says: "a cold line the day before the ban", of: mix(["O1", 1]), on: "2026-08-10", prohibited: 0, atFullLaw: 1, since: "2026-08-11", rescuable: 1, leads: "O1" },
  { says: "a cold line on the day of the ban", of: mix(["O1", 1]), on: "2026-08-11", prohibited: 1, atFullLaw: 1, since: "2026-08-11", rescuable: 1, leads: "O1" },
  { says: "a mix with inbound", of: mix(["O1", 0.6], ["I1", 0.4]), on: "2026-09-01", prohibited: 0.6, atFullLaw: 0.6, since: "2026-08-11", rescuable: 0.6, leads: "O1" },
  { says: "a mix whose smaller part is the banned one", of: mix(["I1", 0.9], ["O2", 0.1]), on: "2026-09-01", prohibited: 0.1, atFullLaw: 0.1, since: "2026-08-11", rescuable: 0.1, leads: "O2" },
  { says: "a renovation line long before the ban", of: mix(["O3", 1]), on: "2024-01-01", prohibited: 1, atFullLaw: 1, since: "2020-07-26", rescuable: 0, leads: "O3" },
  { says: "a mix of an old and the new ban between the two", of: mix(["O1", 0.5], ["O4", 0.3], ["B1", 0.2]), on: "2026-01-01", prohibited: 0.3, atFullLaw: 0.8, since: "2025-07-02", rescuable: 0.5, leads: "O1" },
  { says: "a mix of three old bans after the first two", of: mix(["O4", 0.5], ["O3", 0.3], ["O5", 0.2]), on: "2025-07-01", prohibited: 0.5, atFullLaw: 1, since: "2020-07-26", rescuable: 0, leads: "O4" },
  { says: "a line that calls the French in part", of: mix(["O1", 0.8], ["I1", 0.2]), french: 0.5, on: "2026-09-01", prohibited: 0.4, atFullLaw: 0.4, since: "2026-08-11", rescuable: 0.4, leads: "O1" },
  { says: "a line that calls nobody French", of: mix(["I1", 0.4], ["O1", 0.6]), french: 0, on: "2026-09-01", prohibited: 0, atFullLaw: 0, since: null, rescuable: 0, leads: "O1" },
  { says: "a press line read as free", of: mix(["O11", 1]), press: 0, on: "2026-09-01", prohibited: 0, atFullLaw: 0, since: null, rescuable: 0, leads: "O11" },
  { says: "a press line read as half prohibited", of: mix(["O11", 1]), press: 0.5, on: "2026-09-01", prohibited: 0.5, atFullLaw: 0.5, since: "2026-08-11", rescuable: 0.5, leads: "O11" },
  { says: "a B2B line", of: mix(["O10", 1]), on: "2026-09-01", prohibited: 0.1, atFullLaw: 0.1, since: "2026-08-11", rescuable: 0.1, leads: "O10" },
  { says: "a B2B line with some cold calls, that prohibit more", of: mix(["O10", 0.8], ["O1", 0.2]), on: "2026-09-01", prohibited: 0.28, atFullLaw: 0.28, since: "2026-08-11", rescuable: 0.28, leads: "O1" },
  { says: "a free line, told by its largest code", of: mix(["I1", 0.3], ["B1", 0.5], ["O7", 0.2]), on: "2026-09-01", prohibited: 0, atFullLaw: 0, since: null, rescuable: 0, leads: "B1" },
  { says: "the first of two codes that weigh the same", of: mix(["I1", 0.5], ["B1", 0.5]), on: "2026-09-01", prohibited: 0, atFullLaw: 0, since: null, rescuable: 0, leads: "I1" },
  { says: "calls to other countries", of: mix(["O13", 1]), on: "2026-09-01", prohibited: 0, atFullLaw: 0, since: null, rescuable: 0, leads: "O13" },
];

describe("classification", () => {
  test.each(CASES)("tells $says", ({ of, french = 1, press = 1, on, prohibited, atFullLaw, since, rescuable, leads }) => {
    expect(classify(of, french, { ...READING, press }, day(on))).toEqual({
      prohibited: within(prohibited, ROUNDING),
      atFullLaw: within(atFullLaw, ROUNDING),
      since: since === null ? null : day(since),
      rescuable: within(rescuable, ROUNDING),
      leadingCode: leads,
    });
  });
});
