import { ACTIVITY_CODES, type ActivityCode } from "../../model/revenue/law/law";
import { dayOf, monthOf, monthOfDay, type Day, type Month } from "../../model/calendar/calendar";
import { CURRENCIES, type Currency } from "../../model/revenue/inputs";
import type { CodeShare, Mix } from "../../model/revenue/law/exposure";
import { isBlank, isError, type CellValue } from "./cells";
import { numeral, percent } from "./format";
import type { ProblemCause } from "./problem";
import { remembered } from "../../model/remembered";
import type { Text } from "./text";
import { UNITS, type Bounds, type Unit } from "./unit";

/** A cell's meaning, or what is wrong with it. */
export type Parsed<T> = { readonly value: T } | { readonly cause: ProblemCause };

/** A described quantity: turns what a cell holds into what the model takes. Never called with a blank or an error cell. */
export interface Quantity<T> {
  readonly unit: Unit;
  readonly min?: number;
  readonly max?: number;
  /** What is wanted, in words. */
  readonly wanted: Text;
  /** Where no value can be 0, a 0 is a blank cell: so older builds of Excel hand one to a function. */
  readonly zeroIsBlank?: true;
  /** One of a few words: a column that holds nothing else gives itself away. */
  readonly fewChoices?: true;
  /** By what each of the few is said. */
  readonly words?: Readonly<Record<string, Text>>;
  /** Only whole numbers. */
  readonly whole?: true;
  parse(cell: CellValue): Parsed<T>;
  /** What a value may be instead that its size gives away; it counts as it stands. Null where nothing speaks against it. */
  doubt?(value: T): Text | null;
}

/** A quantity of which some values are told, for what they may be instead. */
export function doubted<T>(quantity: Quantity<T>, doubt: (value: T) => Text | null): Quantity<T> {
  return { ...quantity, doubt };
}

/** What a number may be instead where it lies outside of what is usual. */
export const outside =
  (perhaps: Text, { from = 0, to = Infinity }: { readonly from?: number; readonly to?: number }) =>
  (value: number) =>
    value !== 0 && (Math.abs(value) < from || Math.abs(value) > to) ? perhaps : null;

const refuse = (cause: ProblemCause): { readonly cause: ProblemCause } => ({ cause });

/** A number typed as text is told apart from other text, since its cure is another one. */
function isNumberAsText(text: string): boolean {
  // A currency, a percent sign or thousands in short before or behind; a sign, or the brackets of a bookkeeper's minus.
  const bare = text.replace(/^[\s(]*(?:€|\$|eur|mad|dhs?)(?=[\s\d(+-])|(?:%|€|\$|eur|mad|dhs?|k€?|m€?)[\s)]*$/gi, "");
  return /^[\s(]*[-+\u2212]?[\d\s.,'\u2019]*\d[\d\s.,'\u2019]*[-)]?\s*$/.test(bare);
}

/**
 * 30 typed for 30 %, or 120 for 120 % where more than the whole may be meant; with a sign only where a share may be negative.
 * 1.2 or 3.23 is what a cell holds that shows 120 % or 323 %: that is too much, and no slip of the pen.
 */
function isPercentAsNumber(cell: number, min: number, max: number): boolean {
  const most = Math.max(1, max);
  const size = min < 0 ? Math.abs(cell) : cell;
  return size > most && size <= 100 * most && (size >= 10 * most || (size >= 2 * most && Number.isInteger(size)));
}

/** Bounds of a number, and whether it is whole. */
interface NumberBounds extends Bounds {
  readonly whole?: boolean;
}

/** A number in a unit, within bounds that are the unit's own where none are said. */
export function measure(unit: Unit, bounds: NumberBounds = UNITS[unit].bounds ?? {}, wanted: Text = UNITS[unit].wanted): Quantity<number> {
  const { min = -Infinity, max = Infinity, whole = false } = bounds;
  return {
    unit,
    min,
    max,
    wanted,
    ...(min > 0 ? { zeroIsBlank: true } : {}),
    ...(whole ? { whole } : {}),
    parse(cell) {
      if (typeof cell === "string" && isNumberAsText(cell)) return refuse({ code: "number-as-text", found: cell, unit });
      if (typeof cell !== "number" || !Number.isFinite(cell)) return refuse({ code: "not-a-number", found: cell, wanted });
      if (unit === "share" && isPercentAsNumber(cell, min, max)) return refuse({ code: "percent-as-number", found: cell, min, max });
      if (cell < min || cell > max) return refuse({ code: "out-of-bounds", found: cell, min, max, unit });
      if (whole && !Number.isInteger(cell)) return refuse({ code: "not-whole", found: cell });
      return { value: cell };
    },
  };
}

export const money = (bounds?: NumberBounds) => measure("money", bounds);
/** Amounts of a firm: less than a thousand dirhams are thousands of them. */
export const sums = (bounds?: NumberBounds) =>
  doubted(money(bounds), outside({ fr: "des milliers de dirhams, lus comme des dirhams", en: "thousands of dirhams, read as dirhams" }, { from: 1_000 }));
export const share = ({ min = 0, max = 1 }: Bounds = {}): Quantity<number> => {
  const { fr, en } = UNITS.share.wanted;
  const wanted = { fr: `${fr} de ${percent(min, "fr")} à ${percent(max, "fr")}`, en: `${en} from ${percent(min, "en")} to ${percent(max, "en")}` };
  const read = measure("share", { min, max }, wanted);
  return min < 0 ? read : doubted(read, typedIntoPercents);
};
/** Less than 1 %: into a cell that shows percents Excel takes 0.9 for 0.9 %. */
function typedIntoPercents(value: number): Text | null {
  if (value <= 0 || value >= 0.01) return null;
  const typed = value * 100;
  return {
    fr: `${percent(typed, "fr")}, saisi ${numeral(typed, "fr")} dans une cellule au format Pourcentage`,
    en: `${percent(typed, "en")}, typed as ${numeral(typed, "en")} into a cell with the Percentage format`,
  };
}

/** A yearly decline; at 100 % nothing would be left to look back from. */
export const decline = () => share({ min: 0, max: 0.99 });
export const fte = () => measure("fte");
export const heads = (bounds?: NumberBounds) => measure("heads", bounds);
export const calls = (bounds: NumberBounds) => measure("count", bounds, { fr: "un nombre d'appels", en: "a number of calls" });
export const seconds = (bounds: NumberBounds) => measure("seconds", bounds);
export const minutes = (bounds: NumberBounds) => measure("minutes", bounds);
export const hours = (bounds: NumberBounds) => measure("hours", bounds);
export const days = (bounds?: NumberBounds) => measure("days", bounds);
export const years = (bounds?: NumberBounds) => measure("years", bounds);
export const months = (bounds: NumberBounds) => measure("months", bounds);
export const rate = (bounds: NumberBounds) => measure("rate", bounds);
export const factor = (bounds: NumberBounds) => measure("count", bounds);
/** A number of things, said in their own words. */
export const pieces = (wanted: Text, bounds: NumberBounds) => measure("number", bounds, wanted);

/** Days that a planning workbook can mean; an amount in a date column falls outside. */
const FIRST_DAY = dayOf(2000, 1, 1);
export const LAST_DAY = dayOf(2099, 12, 31);

/** 11/08/2026, 2026-08-11, 08/2026; and with the month in letters: 11 août 2026, mardi 11 août 2026, Aug-26, Aug 11, 2026. */
const DATE_IN_FIGURES = /^\d{1,4}\s*[-/. ]\s*\d{1,4}(?:\s*[-/. ]\s*\d{1,4})?(?:[ T]\d{1,2}:\d{2}.*)?$/;
const DATE_IN_LETTERS = /^(?:\p{L}+\.?,? )?(?:\d{1,2}(?:er|st|nd|rd|th)?[- /.]*)?(?:jan|f[ée]v|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|ao[uû]|aug|sep|oct|nov|d[ée]c)\p{L}*\.?[- /.]*(?:\d{1,2},? )?\d{2,4}$/iu;

function isDateAsText(text: string): boolean {
  return DATE_IN_FIGURES.test(tidy(text)) || DATE_IN_LETTERS.test(tidy(text));
}

function parseDay(cell: CellValue, isMonth?: true): Parsed<Day> {
  if (typeof cell === "string" && isDateAsText(cell)) return refuse({ code: "date-as-text", found: cell, ...(isMonth && { isMonth }) });
  if (typeof cell !== "number" || cell < FIRST_DAY || cell > LAST_DAY) return refuse({ code: "not-a-date", found: cell });
  return { value: Math.floor(cell) };
}

/** A date, as a serial number. */
export const day = (): Quantity<Day> => ({
  unit: "day",
  min: FIRST_DAY,
  max: LAST_DAY,
  wanted: UNITS.day.wanted,
  zeroIsBlank: true,
  parse: (cell) => parseDay(cell),
});

/** A month: any date in it, or the text yyyy-mm. */
export const month = (): Quantity<Month> => ({
  unit: "month",
  zeroIsBlank: true,
  wanted: UNITS.month.wanted,
  parse(cell) {
    const written = typeof cell === "string" ? /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(tidy(cell)) : null;
    if (written) return { value: monthOf(Number(written[1]), Number(written[2])) };
    const parsed = parseDay(cell, true);
    return "value" in parsed ? { value: monthOfDay(parsed.value) } : parsed;
  },
});

/** A label: text, or a number used as a name. Spaces are tidied so that keys of two tables meet. */
export const label = (): Quantity<string> => ({
  unit: "text",
  zeroIsBlank: true,
  wanted: UNITS.text.wanted,
  parse: (cell) =>
    typeof cell === "string" || typeof cell === "number"
      ? { value: tidy(String(cell)) }
      : refuse({ code: "not-a-text", found: cell, wanted: UNITS.text.wanted }),
});

/** Several labels in one cell, parted by semicolons, commas or lines: `français; anglais`. */
export const labels = (): Quantity<readonly string[]> => ({
  unit: "text",
  zeroIsBlank: true,
  wanted: LABELS_WANTED,
  parse: (cell) =>
    typeof cell === "string" || typeof cell === "number"
      ? { value: String(cell).split(/[;,|\n]/).map(tidy).filter((part) => part !== "") }
      : refuse({ code: "not-a-text", found: cell, wanted: LABELS_WANTED }),
});

const LABELS_WANTED: Text = { fr: "un ou plusieurs noms, « français; anglais »", en: 'one or several names, "French; English"' };

/** Runs of spaces, no-break spaces and line breaks as one space, and nothing of what pages and exports hide in a text. */
export const tidy = remembered((text: string) => text.normalize("NFC").replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim());

/** A text in small letters without accents: a hand that types "groupee" means "groupée". */
export const unaccented = (text: string) => tidy(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const flag = (): Quantity<boolean> => ({
  unit: "switch",
  wanted: UNITS.switch.wanted,
  parse: (cell) => {
    if (typeof cell === "boolean") return { value: cell };
    if (cell === 0 || cell === 1) return { value: cell === 1 };
    return refuse({ code: "not-a-choice", found: cell, choices: [{ fr: "VRAI", en: "TRUE" }, { fr: "FAUX", en: "FALSE" }] });
  },
});

/** A switch of the scenario, among numbers: 1 for TRUE, 0 for FALSE. */
export const switched = (): Quantity<0 | 1> => {
  const read = flag();
  return {
    unit: read.unit,
    wanted: read.wanted,
    parse(cell) {
      const found = read.parse(cell);
      return "value" in found ? { value: found.value ? 1 : 0 } : found;
    },
  };
};

export function choice<T extends string>(choices: readonly T[], wanted: Text): Quantity<T> {
  return {
    unit: "text",
    zeroIsBlank: true,
    fewChoices: true,
    words: Object.fromEntries(choices.map((one) => [one, { fr: one, en: one }])),
    wanted,
    parse(cell) {
      const found = typeof cell === "string" ? choices.find((one) => unaccented(one) === unaccented(cell)) : undefined;
      return found === undefined ? refuse({ code: "not-a-choice", found: cell, choices }) : { value: found };
    },
  };
}

/** One of a few, by its word in either language. */
export function named<T extends string>(words: Readonly<Record<T, Text>>, wanted: Text): Quantity<T> {
  const spoken = (Object.entries(words) as [T, Text][]).flatMap(([id, { fr, en }]) => [[fr, id], [en, id]] as const);
  const choices = [...new Set(spoken.map(([word]) => word))];
  const read = choice(choices, wanted);
  return {
    ...read,
    words,
    parse(cell) {
      const found = read.parse(cell);
      if ("value" in found) return { value: spoken.find(([word]) => word === found.value)?.[1] as T };
      return refuse({ code: "not-a-choice", found: cell, choices: Object.values<Text>(words) });
    },
  };
}

export const currency = (): Quantity<Currency> => choice(CURRENCIES, { fr: "une devise (MAD ou EUR)", en: "a currency (MAD or EUR)" });

const CODE_WANTED: Text = {
  fr: "un code (O1 à O13, O3R, I1, I2, B1, D1 à D3) ou un mélange « O1 60%; I1 40% »",
  en: 'a code (O1 to O13, O3R, I1, I2, B1, D1 to D3) or a mix "O1 60%; I1 40%"',
};

/** Any of these parts two codes of a mix. */
export const MIX_SEPARATORS: readonly string[] = [";", "+", "/", "|"];
/** Percentages are typed with at most two decimals: three thirds of 33.33 % are meant as a whole. */
export const MIX_ROUNDING = 0.0002;
const MIX_PARTED = new RegExp(`\\s*[${MIX_SEPARATORS.join("")}]\\s*`);

/** A code, or a mix of codes whose shares sum to 100 %: `O1 60%; I1 40%`, French spacing and decimals accepted. */
export const mix = (): Quantity<Mix> => ({
  unit: "text",
  zeroIsBlank: true,
  wanted: CODE_WANTED,
  parse(cell) {
    if (typeof cell !== "string") return refuse({ code: "not-a-text", found: cell, wanted: CODE_WANTED });
    const text = tidy(cell);
    const single = codeOf(text);
    if (single) return { value: [{ code: single, share: 1 }] };
    const parts = text.split(MIX_PARTED).filter((part) => part !== "");
    if (parts.length === 1 && !text.includes("%")) return refuse({ code: "unknown-code", found: text, choices: ACTIVITY_CODES });
    const read: CodeShare[] = [];
    for (const part of parts) {
      const match = /^([A-Za-z]\d{1,2}[A-Za-z]?)\s*:?\s*(?:(\d+(?:[.,]\d+)?)\s*%)?$/.exec(part);
      if (!match) return refuse({ code: "mix-malformed", found: text });
      const code = codeOf(match[1] as string);
      if (!code) return refuse({ code: "unknown-code", found: match[1] as string, within: text, choices: ACTIVITY_CODES });
      if (match[2] === undefined) return refuse({ code: "mix-malformed", found: text });
      read.push({ code, share: Number(match[2].replace(",", ".")) / 100 });
    }
    const sum = read.reduce((total, part) => total + part.share, 0);
    if (read.length === 0 || Math.abs(sum - 1) > MIX_ROUNDING) return refuse({ code: "mix-sum", found: text, sum });
    return { value: read.map((part) => ({ ...part, share: part.share / sum })) };
  },
});

const KNOWN_CODES: ReadonlyMap<string, ActivityCode> = new Map(ACTIVITY_CODES.map((code) => [code, code]));

function codeOf(text: string): ActivityCode | undefined {
  return KNOWN_CODES.get(text.toUpperCase());
}

/** Whether a cell says nothing of a quantity. */
export function isNothing(cell: CellValue | undefined, { zeroIsBlank }: Pick<Quantity<unknown>, "zeroIsBlank">): boolean {
  return isBlank(cell) || (cell === 0 && zeroIsBlank === true);
}

/**
 * Reads one cell: a blank gives what stands for it, an error cell and a wrong one a cause. A 0 where no value can be 0 is a blank,
 * for so older builds of Excel hand one over; but a number that an assumption would take the place of is refused: it may have been typed.
 */
export function readCell<T, B>(
  quantity: Quantity<T>,
  cell: CellValue | undefined,
  blank: { readonly value: B; readonly status?: string } | undefined,
): Parsed<T | B> {
  if (isError(cell)) return refuse({ code: "error-cell", found: cell.error });
  const { wanted, unit, min } = quantity;
  if (cell === undefined || isBlank(cell)) return blank ?? refuse({ code: "empty", wanted, unit, ...(min === undefined ? {} : { min }) });
  if (cell !== 0 || !quantity.zeroIsBlank) return quantity.parse(cell);
  if (blank && (blank.status !== "assumption" || unit === "text")) return blank;
  const read = quantity.parse(cell);
  return "value" in read ? refuse({ code: "not-a-text", found: cell, wanted }) : read;
}
