import { otherMark, type AmountTexts } from "../../mapping/amount-texts";
import type { Conversion } from "../../mapping/mapping";

/** Cells of the mapping's sheet that a formula leans on. */
export interface Leaned {
  /** The person's cell. */
  readonly cell: string;
  /** The factor of the column, where it has one. */
  readonly factor: string;
  /** Words and what they stand for, side by side, where the column has such a list. */
  readonly words: string;
  readonly meanings: string;
  /** The cell above on the mapping's sheet, and those of the person's that must hold something for a blank to be it. */
  readonly above: string;
  readonly beside: readonly string[];
  /** Whether a percent sign is a part of the number's text. */
  readonly isShare: boolean;
}

/** No-break spaces, as French puts them between thousands. */
const [NO_BREAK, NARROW] = ["UNICHAR(160)", "UNICHAR(8239)"] as const;

/**
 * A cell of the person's as the catalogue reads it, without "=". A blank stays blank, an error an error, and what can't be read stays as
 * it stands, so that it is refused with its own words.
 */
export function readingOf(conversion: Conversion, leaned: Leaned): string {
  const { cell, factor } = leaned;
  switch (conversion.as) {
    case "is":
      return `IF(${cell}="","",${cell})`;
    case "above":
      return `IF(${cell}="",IF(AND(${leaned.beside.map((other) => `${other}<>""`).join(",")}),${leaned.above},""),${cell})`;
    case "words":
      return `IF(${cell}="","",IFERROR(${meaningOf(leaned)},${cell}))`;
    case "number":
      return conversion.texts === null
        ? `IF(${cell}="","",IF(ISNUMBER(${cell}),${cell}*${factor},${cell}))`
        : `IF(${bare(cell, conversion.texts)}="","",IFERROR(IF(ISNUMBER(${cell}),${cell}*${factor},${numberIn(conversion.texts, leaned)}),${cell}))`;
  }
}

/** What a word stands for; an error where it is not listed. Compared as Excel compares, without wildcards. */
function meaningOf({ cell, words, meanings }: Leaned): string {
  return `LOOKUP(2,1/((${words}=TRIM(SUBSTITUTE(${cell},${NO_BREAK}," ")))*(${meanings}<>"")),${meanings})`;
}

/** The text of a number without spaces and suffix. */
function bare(cell: string, { suffix }: AmountTexts): string {
  const spaceless = [NO_BREAK, NARROW, '" "'].reduce((text, space) => `SUBSTITUTE(${text},${space},"")`, cell);
  return suffix === "" ? spaceless : `SUBSTITUTE(${spaceless},"${suffix}","")`;
}

/** The number that a text writes, times the factor; an error where it writes none, the text where thousands are parted wrongly. */
function numberIn(texts: AmountTexts, { cell, factor, isShare }: Leaned): string {
  const { decimal, group } = texts;
  const text = bare(cell, texts);
  const times = isShare ? `IF(ISNUMBER(FIND("%",${cell})),1,${factor})` : factor;
  const number = `NUMBERVALUE(${text},"${decimal}","${group === "" ? " " : group}")*${times}`;
  // NUMBERVALUE passes over a mark that it has not been told of: 412.5 would be 4125.
  if (group === "") return `IF(ISNUMBER(FIND("${otherMark(decimal)}",${text})),${cell},${number})`;
  const whole = `LEFT(${text},FIND("${decimal}",${text}&"${decimal}")-1)`;
  return `IF(AND(ISNUMBER(FIND("${group}",${whole})),OR(LEFT(RIGHT(${whole},4),1)<>"${group}",ISNUMBER(FIND("${group}",RIGHT(${whole},3))))),${cell},${number})`;
}

/** What the fate of a row is told by. */
export interface RowCells {
  /** Whether the person's block reaches as far. */
  readonly within: string;
  /** Its cells that are read, and those of them whose words tell a row of sums. */
  readonly cells: readonly string[];
  readonly labels: readonly string[];
  /** Where the words of rows of sums stand. */
  readonly totals: string;
  /** Words for a row of sums, and for one that counts. */
  readonly total: string;
  readonly read: string;
}

/** Whether a row counts: "" of one that holds nothing, the word for a row of sums, the word for one that is read. */
export function fateFormula({ within, cells, labels, totals, total, read }: RowCells): string {
  const sums = labels.map((label) => `IFERROR(SUMPRODUCT(--(LEFT(LOWER(TRIM(SUBSTITUTE(${label},":"," ")))&" ",LEN(${totals})+1)=${totals}&" "))>0,FALSE)`);
  const isTotal = sums.length === 0 ? "FALSE" : sums.length === 1 ? sums[0] : `OR(${sums.join(",")})`;
  return `=IF(${within},IF(IFERROR(${cells.join("&")},"?")="","",IF(${isTotal},"${total}","${read}")),"")`;
}
