/**
 * What the workbench supposes of a real Excel and nobody here could try. Each supposition is one switch,
 * and the tests run with both answers: the add-in must work either way.
 */
export interface Guesses {
  /**
   * Does `worksheets.add()` make the new sheet the active one?
   * false: it stays in the background, as the API reference says; true: it comes to the front, as a click on "+" does.
   */
  readonly sheetAddActivates: boolean;

  /**
   * What a function receives for an argument that the formula leaves out, inside (`F(1,,2)`) or at the end.
   * null, as the custom-functions pages say; or "", as a blank cell.
   */
  readonly omittedArgument: null | "";

  /**
   * What a function receives for a blank cell, alone or inside a range.
   * null, as Microsoft says of current builds (OfficeDev/office-js issue 4702); 0, as it says of older ones, where a blank
   * can't be told from a zero; or "", as `Range.values` shows it.
   */
  readonly blankCellArgument: "" | 0 | null;

  /**
   * How an error cell reaches a parameter of type any, when the metadata says allowErrorForDataTypeAny.
   * "instance": the runtime makes a `CustomFunctions.Error` of it, whose `code` is the error's text;
   * "entity": a plain object `{type: "Error", basicValue, ...}`, as the rich data types travel.
   */
  readonly errorArgument: "instance" | "entity";

  /**
   * A range of several cells where the metadata says that a parameter is a single value.
   * "matrix": the function receives the 2-D array; "#VALUE!": the cell shows the error and nothing is called.
   */
  readonly rangeForScalar: "matrix" | "#VALUE!";

  /**
   * How the addresses of a repeated parameter come, which is written nowhere.
   * "in a row": each behind the others, as the arguments are written; "as a list": in one place, as the arguments themselves come.
   */
  readonly repeatedAddresses: "in a row" | "as a list";

  /** What a cell shows when a function answers null or nothing (alone or inside an array): 0 or an empty text. */
  readonly nullResult: 0 | "";

  /** What `Range.values` holds while a cell waits for a function: today's text or the one of older builds. */
  readonly busyText: "#BUSY!" | "#GETTING_DATA";

  /**
   * What a cell shows while its function is asked again, after a first answer. Excel shows that it waits; the page lets the former result
   * stand, so that a slider's release does not empty the sheet.
   */
  readonly whileRecalculating: "former result" | "#BUSY!";

  /**
   * Does `onCalculated` come a second time, when functions that were busy have answered?
   * true: once for the calculation and once more for the answers; false: only once after a change.
   */
  readonly calculatedEventAgainAfterBusy: boolean;

  /**
   * Does `onChanged` also report cells whose formula gives a new result?
   * false: only what a person or an add-in wrote; true: a sheet that calculated reports its used range as well.
   */
  readonly changedEventForFormulaResults: boolean;

  /**
   * Are sheet names with letters beyond A-Z written in quotes in addresses?
   * false: `Été!A1`; true: `'Été'!A1`.
   */
  readonly unicodeSheetNamesQuoted: boolean;

  /**
   * What a workbook calculates when it is opened, where its file holds results and does not ask for more.
   * "what is due": volatile formulas, and those without a result; "everything".
   */
  readonly openingCalculates: "what is due" | "everything";

  /**
   * Batching features of the custom-functions runtime that Excel answers to `_GetEnabledFeatures`.
   * With 2 the runtime may answer every 200 ms, without it every 500 ms.
   */
  readonly functionFeatures: readonly number[];
}

/** The answers that seem most likely, and that the page uses. */
export const LIKELY: Guesses = {
  sheetAddActivates: false,
  omittedArgument: null,
  blankCellArgument: null,
  errorArgument: "instance",
  rangeForScalar: "matrix",
  repeatedAddresses: "in a row",
  nullResult: 0,
  busyText: "#BUSY!",
  whileRecalculating: "former result",
  calculatedEventAgainAfterBusy: true,
  changedEventForFormulaResults: false,
  unicodeSheetNamesQuoted: false,
  openingCalculates: "what is due",
  functionFeatures: [1, 2, 3, 4],
};

/** The other answer to every question: what an add-in that trusts the likely ones would trip over. */
export const UNLIKELY: Guesses = {
  sheetAddActivates: true,
  omittedArgument: "",
  blankCellArgument: 0,
  errorArgument: "entity",
  rangeForScalar: "#VALUE!",
  repeatedAddresses: "as a list",
  nullResult: "",
  busyText: "#GETTING_DATA",
  whileRecalculating: "#BUSY!",
  calculatedEventAgainAfterBusy: false,
  changedEventForFormulaResults: true,
  unicodeSheetNamesQuoted: true,
  openingCalculates: "everything",
  functionFeatures: [],
};
