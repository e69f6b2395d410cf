import type { Locale } from "../record/text";

/** How numbers are written that stand in cells as text. */
export interface AmountTexts {
  readonly decimal: "," | ".";
  /** What parts thousands besides spaces; "" for nothing. */
  readonly group: "" | "," | ".";
  /** What stands behind the number, "k€"; "" for nothing. */
  readonly suffix: string;
}

type Separators = Omit<AmountTexts, "suffix">;

const SEPARATORS: Readonly<Record<Locale, readonly Separators[]>> = {
  fr: [{ decimal: ",", group: "" }, { decimal: ",", group: "." }, { decimal: ".", group: "" }, { decimal: ".", group: "," }],
  en: [{ decimal: ".", group: "," }, { decimal: ".", group: "" }, { decimal: ",", group: "" }, { decimal: ",", group: "." }],
};

const SUFFIX = /(?<=\d)(?:[kM]?(?:€|MAD|DHS?|EUR)|[kKM])$/i;

/**
 * How texts write numbers: what reads most of them; of several ways the one that the language has. Null where they are no numbers.
 *
 * @param texts of the cells of one column that hold text
 */
export function amountTexts(texts: readonly string[], locale: Locale): AmountTexts | null {
  const suffixes = texts.flatMap((text) => SUFFIX.exec(withoutSpaces(text))?.[0] ?? []);
  const [suffix = ""] = [...suffixes].sort((one, other) => count(suffixes, other) - count(suffixes, one));
  let best: { readonly format: AmountTexts | null; readonly read: number } = { format: null, read: 0 };
  for (const separators of SEPARATORS[locale]) {
    const format = { ...separators, suffix };
    const read = texts.filter((text) => typeof readAmount(text, format) === "number").length;
    if (read > best.read) best = { format, read };
  }
  return best.format;
}

/**
 * The number that a text writes, as the sheet's formula reads it (`NUMBERVALUE`); "" of one that holds nothing, null of one that is none.
 * A percent sign divides by a hundred. Where something parts thousands, three digits stand behind the last of it: "412,5" is not 4,125.
 */
export function readAmount(text: string, format: AmountTexts): number | "" | null {
  const spaceless = withoutSpaces(text);
  const bare = format.suffix === "" ? spaceless : spaceless.replaceAll(format.suffix, "");
  if (bare === "") return "";
  const { decimal, group } = format;
  if (group === "" && bare.includes(otherMark(decimal))) return null;
  const [whole = "", ...parts] = bare.split(decimal);
  if (group !== "" && whole.includes(group) && (whole.at(-4) !== group || whole.slice(-3).includes(group))) return null;
  const plain = [group === "" ? whole : whole.replaceAll(group, ""), ...parts].join(".");
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+))(%*)$/.exec(plain);
  return match ? Number(match[1]) / 100 ** (match[2] as string).length : null;
}

/** The mark that is not the decimal one. */
export function otherMark(decimal: AmountTexts["decimal"]): "," | "." {
  return decimal === "," ? "." : ",";
}

/** Neither plain spaces nor those that French puts between thousands. */
function withoutSpaces(text: string): string {
  return text.replace(/[ \u00a0\u202f]/g, "");
}

function count(all: readonly string[], one: string): number {
  return all.filter((other) => other === one).length;
}
