import { addressOf, type Grid, type Origin } from "../record/cells";
import { columnWords, headerWords, resemblance } from "../reading/resemblance";
import { contentWords, headerRow, headersIn, locate, requiredColumns } from "../record/table";
import type { Text } from "../record/text";
import { LINES } from "../tables/revenue/lines";

/** The first rows of a block of cells. */
export interface BlockHead {
  readonly grid: Grid;
  /** Rows of the whole block. */
  readonly rows: number;
}

/** A range whose headers look like those of Lines. */
export interface LikelyLines {
  /** With its sheet, from the header row to the last row: `Contrats!A5:I21`. */
  readonly address: string;
  /** The same as a reference that nothing shifts. */
  readonly reference: string;
  /** Headers that it lacks, with one that may be meant for each. */
  readonly missing: readonly { readonly wanted: Text; readonly near: string | null }[];
}

/** So many of the needed headers make a range worth a look. */
const LEAST_ALIKE = 2;

/** Without these there is no number once the ban is in force: lines can do without the month, but the law can't be reckoned. */
const FOR_A_NUMBER = [...requiredColumns(LINES), "referenceMonth"] as const;

/** Headers of the columns that a first number needs. */
export const NEEDED_OF_LINES: readonly Text[] = FOR_A_NUMBER.map((key) => LINES.columns[key].header);

/** Ranges that may hold a user's lines, the likeliest first. */
export function likelyLines(blocks: readonly BlockHead[]): LikelyLines[] {
  return blocks.flatMap(likelyIn).sort((one, other) => one.missing.length - other.missing.length);
}

function likelyIn({ grid, rows }: BlockHead): LikelyLines[] {
  const needed = FOR_A_NUMBER;
  const top = headerRow(grid.values, LINES.columns, needed);
  const headers = headersIn(grid.values, top);
  const first = headers.findIndex((header) => header !== "");
  const last = headers.findLastIndex((header) => header !== "");
  if (!grid.origin || first < 0 || rows - top < 2) return [];
  const claimed = new Set(Object.values(LINES.columns).flatMap((column) => locate(column, headers)));
  const strangers = headers.filter((header, at) => header !== "" && !claimed.has(at));
  const lacking = needed.filter((key) => locate(LINES.columns[key], headers).length === 0);
  const missing = lacking.map((key) => ({ wanted: LINES.columns[key].header, near: nearest(key, strangers) }));
  const alike = needed.length - missing.filter(({ near }) => near === null).length;
  if (alike < LEAST_ALIKE) return [];
  const corner = (row: number, column: number) => addressOf(grid.origin as Origin, row, column);
  const [start, end] = [corner(top, first), corner(rows - 1, last)];
  const bare = (address: string) => address.slice(address.lastIndexOf("!") + 1);
  const fixed = (address: string) => bare(address).replace(/^([A-Z]+)/, "$$$1$$");
  const sheet = start.slice(0, start.lastIndexOf("!") + 1);
  return [{ address: `${start}:${bare(end)}`, reference: `${sheet}${fixed(start)}:${fixed(end)}`, missing }];
}

/** The header that resembles a column most, of those that name none; else one that says a part of its name: "Mois". */
function nearest(key: (typeof FOR_A_NUMBER)[number], strangers: readonly string[]): string | null {
  const spec = LINES.columns[key];
  const column = columnWords(spec);
  let best: { score: number; header: string | null } = { score: 0, header: null };
  for (const header of strangers) {
    const score = resemblance(headerWords(header), column);
    if (score > best.score) best = { score, header };
  }
  const isPart = (header: string) => {
    const words = contentWords(header);
    return words.length > 0 && column.names.some((name) => words.every((word) => name.includes(word)));
  };
  return best.header ?? strangers.find(isPart) ?? null;
}
