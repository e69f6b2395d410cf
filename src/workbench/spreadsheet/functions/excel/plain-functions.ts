import { COMPLEX_FUNCTIONS } from "./complex";
import { edate, eomonth, isoWeek, weekNumber, yearFraction } from "./dates";
import { binomial, modulo, poisson, rounded, roundedUp, searched, truncated } from "./numbers";
import type { PlainDefinition } from "./plain-function";
import { NOT_A_VALUE, type Result } from "./result";

type Given = number | string | boolean | undefined;
const number = (value: Given, blank = 0): number => (value === undefined ? blank : Number(value));

function ofNumbers(least: number, most: number, work: (...given: readonly Given[]) => Result): PlainDefinition {
  return { least, most, takes: ["number"], work };
}

const POISSON: PlainDefinition = {
  least: 3,
  most: 3,
  takes: ["number", "number", "truth"],
  work: (count, mean, isCumulative) => poisson(number(count), number(mean), Boolean(isCumulative)),
};
const BINOMIAL: PlainDefinition = {
  least: 4,
  most: 4,
  takes: ["number", "number", "number", "truth"],
  work: (hits, tries, chance, isCumulative) => binomial(number(hits), number(tries), number(chance), Boolean(isCumulative)),
};

/** Functions of single values that the engine has wrong, by name. */
export const PLAIN_FUNCTIONS: Readonly<Record<string, PlainDefinition>> = {
  EDATE: ofNumbers(2, 2, (start, months) => edate(number(start), number(months))),
  EOMONTH: ofNumbers(2, 2, (start, months) => eomonth(number(start), number(months))),
  YEARFRAC: ofNumbers(2, 3, (from, to, basis) => yearFraction(number(from), number(to), number(basis))),
  ISOWEEKNUM: ofNumbers(1, 1, (day) => isoWeek(number(day))),
  WEEKNUM: ofNumbers(1, 2, (day, kind) => weekNumber(number(day), number(kind, 1))),
  TRUNC: ofNumbers(1, 2, (value, digits) => truncated(number(value), number(digits))),
  ROUND: ofNumbers(2, 2, (value, digits) => rounded(number(value), number(digits))),
  ROUNDDOWN: ofNumbers(2, 2, (value, digits) => truncated(number(value), number(digits))),
  ROUNDUP: ofNumbers(2, 2, (value, digits) => roundedUp(number(value), number(digits))),
  MOD: ofNumbers(2, 2, (value, divisor) => modulo(number(value), number(divisor))),
  "POISSON.DIST": POISSON,
  POISSON,
  "BINOM.DIST": BINOMIAL,
  BINOMDIST: BINOMIAL,
  SEARCH: {
    least: 2,
    most: 3,
    takes: ["text", "text", "number"],
    work: (pattern = "", text = "", start) => {
      const from = Math.trunc(number(start, 1));
      if (from < 1 || from > String(text).length + 1) return NOT_A_VALUE;
      return searched(String(pattern), String(text), from) ?? NOT_A_VALUE;
    },
  },
  ...Object.fromEntries(
    Object.entries(COMPLEX_FUNCTIONS).map(([name, work]): [string, PlainDefinition] => {
      const most = name === "IMSUM" || name === "IMPRODUCT" ? 255 : /^(IMDIV|IMSUB|IMPOWER)$/.test(name) ? 2 : 1;
      const ofPlain: PlainDefinition["work"] = (...given) => {
        const values = given.map((value) => value ?? 0);
        return values.some((value) => typeof value === "boolean") ? NOT_A_VALUE : work(values as (number | string)[]);
      };
      return [name, { least: most === 255 ? 1 : most, most, takes: ["any"], work: ofPlain }];
    }),
  ),
};
