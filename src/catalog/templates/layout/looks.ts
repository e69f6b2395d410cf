/** How a cell looks. Colours are six hexadecimal digits; sizes in points. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly middle?: boolean;
  readonly indent?: number;
  readonly wrap?: boolean;
  /** Colour of a thin line above or below. */
  readonly above?: string;
  readonly below?: string;
}

const INK = "1F2A37";
const NAVY = "17375E";
const BLUE = "0B4FA8";
const GREY = "5B6675";
const RULE = "C9D3DF";

/**
 * One look for each thing a cell can be. As finance teams have it: what is typed is blue, what is calculated is black;
 * what is typed without a source stands on amber besides.
 */
export const LOOKS = {
  title: { bold: true, size: 18, color: NAVY },
  subtitle: { size: 11, color: GREY },
  section: { bold: true, size: 12, color: NAVY, below: NAVY },
  header: { bold: true, color: "FFFFFF", fill: NAVY, align: "center", middle: true, wrap: true },
  label: { color: INK, middle: true },
  detail: { color: INK, middle: true, indent: 1 },
  tag: { color: GREY, align: "center", middle: true },
  text: { color: INK, wrap: true, middle: true, below: RULE },
  figure: { color: INK, align: "center", middle: true, below: RULE },
  input: { color: BLUE, fill: "EAF2FB", middle: true },
  assumption: { color: BLUE, fill: "FFF3D6", middle: true },
  choice: { bold: true, size: 12, color: BLUE, fill: "EAF2FB", align: "center", above: BLUE, below: BLUE },
  formula: { color: INK, middle: true },
  result: { color: INK, middle: true },
  keyLabel: { bold: true, color: NAVY, fill: "E3EAF3", middle: true, above: RULE, below: RULE },
  keyResult: { bold: true, color: NAVY, fill: "E3EAF3", middle: true, above: RULE, below: RULE },
  total: { bold: true, color: NAVY, fill: "E3EAF3" },
  past: { italic: true, color: GREY, fill: "F4F6F8" },
  note: { italic: true, color: GREY, middle: true },
  good: { bold: true, color: "1B6B3A", fill: "E3F4E8", align: "center", middle: true },
  doubt: { bold: true, color: "8A5A00", fill: "FFF3D6", middle: true, wrap: true, below: RULE },
  bad: { bold: true, color: "9B1C1C", fill: "FBE5E5", align: "center" },
} as const satisfies Record<string, Look>;

export type Role = keyof typeof LOOKS;

/** Font of the whole workbook. */
export const FONT = { name: "Calibri", size: 11 } as const;

/** A built-in style of tables that leaves the cells' own looks alone. */
export const TABLE_STYLE = "TableStyleLight1";

/** How every sheet is printed. */
export const PAGE = { paper: "A4", landscape: true, pagesAcross: 1 } as const;

/** Tabs of sheets, by what the sheet is for. */
export const TAB_COLORS = { results: NAVY, inputs: "E0A526", sources: "8A94A3" } as const;
