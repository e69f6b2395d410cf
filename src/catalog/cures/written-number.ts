import { tidy } from "../record/quantity";

/** Thousands in groups behind a space or an apostrophe, behind which either mark is the decimal one. */
const GROUPED = /^\d{1,3}(?:([ '\u2019])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;
/** Both marks: the last is the decimal one, the other parts thousands. */
const FRENCH_POINTS = /^\d{1,3}(?:\.\d{3})+,\d+$/;
const ENGLISH_COMMAS = /^\d{1,3}(?:,\d{3})+\.\d+$/;
/** One mark more than once parts thousands. */
const MILLIONS = /^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:,\d{3}){2,}$/;
/** One mark once: a decimal one, unless three digits stand behind it and at most three before. */
const PLAIN = /^(?:0|[1-9]\d*)(?:[.,]\d+)?$/;
const TWO_WAYS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The number that a text of figures can only mean, whoever wrote it: "1 234,50", "1.234,50" and "1,234.50" are one number, "1.234" may be
 * two. Null where it could be read two ways, or is none: with a currency, a unit, a sign behind it.
 */
export function writtenNumber(text: string): number | null {
  const [, sign = "", figure = ""] = /^([-\u2212]?) ?(.*)$/.exec(tidy(text)) ?? [];
  const size = sizeOf(figure);
  return size === null || sign === "" ? size : -size;
}

function sizeOf(figure: string): number | null {
  if (GROUPED.test(figure)) return Number(figure.replace(/[ '\u2019]/g, "").replace(",", "."));
  if (FRENCH_POINTS.test(figure)) return Number(figure.replaceAll(".", "").replace(",", "."));
  if (ENGLISH_COMMAS.test(figure)) return Number(figure.replaceAll(",", ""));
  if (MILLIONS.test(figure)) return Number(figure.replace(/[.,]/g, ""));
  return PLAIN.test(figure) && !TWO_WAYS.test(figure) ? Number(figure.replace(",", ".")) : null;
}
