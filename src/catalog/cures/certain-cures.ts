import type { CellValue } from "../record/cells";
import { isSurelyPercent, type FactsOf, type Place, type Problem, type ProblemCause, type ProblemCode } from "../record/problem";
import { unaccented } from "../record/quantity";
import type { Text } from "../record/text";
import type { Unit } from "../record/unit";
import { writtenDay } from "./written-day";
import { writtenNumber } from "./written-number";

/** What one cell is to hold in the place of what it holds. */
export interface CertainCure {
  readonly found: CellValue;
  readonly value: number | string | boolean;
  /** Of the value, for the looks of its cell. */
  readonly unit: Unit;
}

/** Problems that one value in one cell can cure, and when that value is beyond doubt; null where it is not. */
const CURES: { readonly [Code in ProblemCode]?: (facts: FactsOf<Code>, place: Place) => CertainCure | null } = {
  "number-as-text": ({ found, unit }) => {
    // A share without its sign may be percents or parts: 0,9 is 90 % to some and 0.9 % to others.
    const [, figure = found] = unit === "share" ? (/^(.*\d)\s*%\s*$/s.exec(found) ?? [found, ""]) : [];
    const number = writtenNumber(figure);
    if (number === null) return null;
    return { found, value: unit === "share" ? hundredth(number) : number, unit };
  },
  "date-as-text": ({ found, isMonth = false }) => {
    const day = writtenDay(found, isMonth);
    return day === null ? null : { found, value: day, unit: isMonth && day === firstOfMonth(found) ? "month" : "day" };
  },
  "percent-as-number": ({ found, min, max }, { column }) => {
    const value = hundredth(found);
    const saysSo = column !== undefined && /%|pourcent|percent/i.test(column.fr + column.en);
    return (isSurelyPercent(found) || saysSo) && value >= min && value <= max ? { found, value, unit: "share" } : null;
  },
  "unknown-code": ({ found, choices, within = found }) => {
    const code = onlyOne(choices.filter((choice) => slips(found).includes(choice)));
    const parts = within.split(found);
    return code === null || parts.length !== 2 ? null : { found: within, value: parts.join(code), unit: "text" };
  },
  "not-a-choice": ({ found, choices }) => {
    if (typeof found !== "string") return null;
    const said = lettersOf(found);
    const chosen = onlyOne(choices.filter((choice) => wordsOf(choice).some((word) => lettersOf(word) === said)));
    if (chosen === null || said === "") return null;
    const word = wordsOf(chosen).find((one) => lettersOf(one) === said) as string;
    const truth = TRUTHS.get(word);
    return { found, value: truth ?? word, unit: truth === undefined ? "text" : "switch" };
  },
};

/** The value that cures a problem beyond doubt, and the one cell it stands in; null where there is none. */
export function certainCure({ place, cause }: Problem): (CertainCure & { readonly address: string }) | null {
  const { address } = place;
  const cure = CURES[cause.code] as ((facts: ProblemCause, place: Place) => CertainCure | null) | undefined;
  const found = address === undefined || address.includes(":") ? null : (cure?.(cause, place) ?? null);
  return found && address !== undefined ? { ...found, address } : null;
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([["VRAI", true], ["TRUE", true], ["FAUX", false], ["FALSE", false]]);

/** Percents as a share, without the last digit's noise: 7 % is 0.07. */
function hundredth(percents: number): number {
  return Number((percents / 100).toPrecision(15));
}

/** The first day of a month that is written without one. */
function firstOfMonth(written: string): number | null {
  return writtenDay(written, false) === null ? writtenDay(written, true) : null;
}

function onlyOne<T>(found: readonly T[]): T | null {
  const [first] = found;
  return found.length === 1 && first !== undefined ? first : null;
}

function wordsOf(choice: string | Text): readonly string[] {
  return typeof choice === "string" ? [choice] : [choice.fr, choice.en];
}

/** A word without case, accents, signs and the s of its plural. */
function lettersOf(word: string): string {
  return unaccented(word).replace(/[^\p{L}\p{N}]/gu, "").replace(/s$/, "");
}

/** What a hand may have meant by a code: without signs, O for a nought that begins it, figures for letters that look like them. */
function slips(found: string): string[] {
  const bare = found.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
  const figures = bare.slice(1).replace(/O/g, "0").replace(/[IL]/g, "1").replace(/^0+(?=\d)/, "");
  return [...new Set([bare, bare.charAt(0).replace("0", "O") + figures])];
}
