import { comparableName, isSameName } from "../../record/cells";
import { piecesOf, type Piece } from "../formula/pieces";
import { isOurs } from "../reading/our-functions";
import type { NamePicture, WorkbookPicture } from "../reading/workbook-picture";
import { curedFormula } from "../repair/damaged-formula";
import { LATER_FUNCTIONS } from "../ways/later-functions";
import type { Need } from "./readers";

/** Of the functions that came after Excel 2019 those that Excel 2021 has. */
const IN_EXCEL_2021: ReadonlySet<string> = new Set("FILTER LET RANDARRAY SEQUENCE SORT SORTBY UNIQUE XLOOKUP XMATCH".split(" "));
/** Functions that came with Excel 2019. */
const IN_EXCEL_2019: ReadonlySet<string> = new Set("CONCAT IFS MAXIFS MINIFS SWITCH TEXTJOIN".split(" "));
const NATIVE = "NATIF.";

/** The defined names of a workbook, by what formulas write. */
export class Names {
  readonly #byName = new Map<string, NamePicture[]>();

  constructor({ names }: Pick<WorkbookPicture, "names">) {
    for (const one of names) {
      const key = comparableName(one.name);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), one]);
    }
  }

  /** The name that a word of a formula on a sheet takes: one of that sheet wins. */
  find(text: string, home: string): NamePicture | undefined {
    const found = this.#byName.get(comparableName(text)) ?? [];
    return found.find(({ sheet }) => sheet !== null && isSameName(sheet, home)) ?? found.find(({ sheet }) => sheet === null);
  }
}

/** What formulas of a workbook need, by themselves and by the names that they take. */
export class Needs {
  readonly #ofNames = new Map<NamePicture, ReadonlySet<Need>>();
  readonly #names: Names;

  constructor(workbook: Pick<WorkbookPicture, "names">) {
    this.#names = new Names(workbook);
  }

  /** @param home the sheet that the formula stands on; "" of a name of the workbook */
  of(formula: string, home: string): ReadonlySet<Need> {
    const needs = new Set<Need>();
    if (curedFormula(formula) !== null) needs.add("sound-name");
    for (const piece of piecesOf(formula)) {
      const need = needOf(piece);
      if (need) needs.add(need);
      const named = piece.kind === "name" || piece.kind === "call" ? this.#names.find(piece.text, home) : undefined;
      if (named) for (const one of this.#ofName(named)) needs.add(one);
      else if (isMissing(piece)) needs.add("sound-name");
    }
    return needs;
  }

  #ofName(name: NamePicture): ReadonlySet<Need> {
    const known = this.#ofNames.get(name);
    if (known) return known;
    // A name that leads to itself needs no more for it.
    this.#ofNames.set(name, new Set());
    const found = this.of(name.formula, name.sheet ?? "");
    this.#ofNames.set(name, found);
    return found;
  }
}

/** Whether a piece calls one of the LAMBDAs that Share adds, in a workbook that has none of that name. */
export function isMissing({ kind, text }: Piece): boolean {
  return kind === "call" && text.toUpperCase().startsWith(NATIVE);
}

function needOf(piece: Piece): Need | null {
  if (isOurs(piece)) return "relais";
  const text = piece.text.toUpperCase();
  if (piece.kind === "call") {
    if (LATER_FUNCTIONS.has(text)) return IN_EXCEL_2021.has(text) ? "dynamic" : "lambda";
    return IN_EXCEL_2019.has(text) ? "excel-2019" : null;
  }
  if (piece.kind !== "reference") return null;
  if (text.endsWith("#")) return "dynamic";
  return text.endsWith("[#ALL]") ? "whole-table" : null;
}
