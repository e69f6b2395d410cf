/** The format of a cell that has none. */
export const GENERAL = "General";
/** The first number a workbook may give to a format of its own. */
const FIRST_CUSTOM = 164;

/** Formats that every Excel knows by number, in English. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: GENERAL,
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Built-in numbers whose text differs from country to country; written out, they stay what they are here. */
const NATIONAL: Readonly<Record<number, string>> = {
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
};

const NUMBER_BY_CODE = new Map(Object.entries(BUILT_IN).map(([number, code]) => [code, Number(number)]));

/** The code of a built-in number; undefined when there is none. */
export function builtInFormat(number: number): string | undefined {
  return BUILT_IN[number] ?? NATIONAL[number];
}

/** Gives a number to each format code of a workbook to write. */
export class NumberFormats {
  readonly #custom = new Map<string, number>();

  numberOf(code: string): number {
    const known = NUMBER_BY_CODE.get(code) ?? this.#custom.get(code);
    if (known !== undefined) return known;
    const number = FIRST_CUSTOM + this.#custom.size;
    this.#custom.set(code, number);
    return number;
  }

  /** The codes that need to be declared, with their numbers. */
  get custom(): ReadonlyMap<string, number> {
    return this.#custom;
  }
}
