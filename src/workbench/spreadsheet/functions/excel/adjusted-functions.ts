import { ArrayValueObject, BaseFunction, BaseReferenceObject, BaseValueObject, BooleanValueObject, NumberValueObject, StringValueObject } from "@univerjs/preset-sheets-core";
import { errorValue } from "../../univer/engine";
import { rangeLike } from "../ranges";

type EngineResult = ReturnType<BaseFunction["calculate"]>;
type Given = BaseValueObject | BaseReferenceObject;
type Calculate = (given: readonly Given[]) => EngineResult;

/** What is done before and after one of the engine's functions so that it is Excel's. */
interface Adjustment {
  /** Whether it is to be given references as such. */
  readonly takesReferences?: boolean;
  /** Whether a text stays one that looks like a number, a date or a time: "1:4" is no time to INDIRECT. */
  readonly keepsTexts?: boolean;
  readonly adjust: (given: readonly Given[], calculate: Calculate) => EngineResult;
}

/** Rows and columns of a sheet in Excel; the engine's sheets are shorter. */
const [ROWS, COLUMNS] = [1_048_576, 16_384];

/** Engine's functions and what makes them Excel's, by name. */
export const ADJUSTMENTS: Readonly<Record<string, Adjustment>> = {
  IF: { adjust: ([condition, yes, no], calculate) => conditional(condition, calculate(list(condition, zero(yes), zero(no)))) },
  MINIFS: { takesReferences: true, adjust: (given, calculate) => orZero(calculate(given)) },
  MAXIFS: { takesReferences: true, adjust: (given, calculate) => orZero(calculate(given)) },
  VLOOKUP: { adjust: blankIsFalse(3) },
  HLOOKUP: { adjust: blankIsFalse(3) },
  LINEST: { adjust: blankIsTrue(2) },
  LOGEST: { adjust: blankIsTrue(2) },
  TREND: { adjust: blankIsTrue(3) },
  GROWTH: { adjust: blankIsTrue(3) },
  "WORKDAY.INTL": { adjust: singles(0, 1, 2) },
  "NETWORKDAYS.INTL": { adjust: singles(0, 1, 2) },
  ROWS: { takesReferences: true, adjust: counted(rowsOf, isWholeColumns, ROWS) },
  COLUMNS: { takesReferences: true, adjust: counted(columnsOf, isWholeRows, COLUMNS) },
  COUNTIF: { takesReferences: true, adjust: countIf },
  COUNTBLANK: { takesReferences: true, adjust: ([range], calculate) => beyondSheet(range, calculate(list(range && arrayIn(range))), true) },
  SUMIF: { takesReferences: true, adjust: sameSize },
  AVERAGEIF: { takesReferences: true, adjust: sameSize },
  LOOKUP: { takesReferences: true, adjust: lookup },
  MATCH: { adjust: match },
  INDIRECT: { keepsTexts: true, adjust: indirect },
  OFFSET: { takesReferences: true, adjust: ([from, ...sizes], calculate) => calculate(list(from, ...sizes.map(whole))) },
  XMATCH: { adjust: xmatch },
  HSTACK: { adjust: stack },
  VSTACK: { adjust: stack },
};

/** An engine's function with what makes it Excel's. */
export class AdjustedFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;
  override needsReferenceObject: boolean;

  constructor(
    private readonly original: BaseFunction,
    private readonly adjustment: Adjustment,
  ) {
    super(String(original.name));
    this.minParams = original.minParams;
    this.maxParams = original.maxParams;
    this.needsReferenceObject = adjustment.takesReferences ?? original.needsReferenceObject;
    this.needsLocale = original.needsLocale;
    this.needsSheetRowColumnCount = original.needsSheetRowColumnCount;
  }

  override isAddress(): boolean {
    return this.original.isAddress();
  }

  override isArgumentsIgnoreNumberPattern(): boolean {
    return this.adjustment.keepsTexts ?? this.original.isArgumentsIgnoreNumberPattern();
  }

  override setDefinedNames(...names: Parameters<BaseFunction["setDefinedNames"]>): void {
    this.original.setDefinedNames(...names);
  }

  override calculate(...given: BaseValueObject[]): EngineResult {
    const { original } = this;
    original.setRefInfo(this.unitId ?? "", this.subUnitId ?? "", this.row, this.column);
    if (this.needsLocale) original.setLocale(this.getLocale());
    return this.adjustment.adjust(given, (values) => original.calculate(...(values as BaseValueObject[])));
  }
}

function list(...given: readonly (Given | undefined)[]): Given[] {
  return given.filter((value) => value !== undefined);
}

/** An error beside other cells is one cell of them. */
function stack(given: readonly Given[], calculate: Calculate): EngineResult {
  return calculate(given.map((value) => (value.isError() ? cellOf(value as BaseValueObject) : value)));
}

function cellOf(value: BaseValueObject): ArrayValueObject {
  return ArrayValueObject.create({ calculateValueList: [[value]], rowCount: 1, columnCount: 1, unitId: "", sheetId: "", row: -1, column: -1 });
}

/** An argument that is left blank counts as 0; a blank cell stays one. */
function zero(value: Given | undefined): Given | undefined {
  return value instanceof BaseValueObject && value.isNull() ? NumberValueObject.create(0) : value;
}

function orZero(result: EngineResult): EngineResult {
  const single = singleOf(result as Given);
  return single && (single.isNull() || single.getValue() === "") ? NumberValueObject.create(0) : result;
}

/** IF of an error is that error, even where it came of comparing two. */
function conditional(condition: Given | undefined, result: EngineResult): EngineResult {
  const single = condition && singleOf(condition);
  return single?.isError() ? (single) : result;
}

function blankIs(at: number, value: boolean): Adjustment["adjust"] {
  const isBlank = (one: Given) => one instanceof BaseValueObject && one.isNull();
  const taken = (one: Given, index: number) => (index === at && isBlank(one) ? BooleanValueObject.create(value) : one);
  return (given, calculate) => calculate(given.map(taken));
}
function blankIsFalse(at: number): Adjustment["adjust"] {
  return blankIs(at, false);
}
function blankIsTrue(at: number): Adjustment["adjust"] {
  return blankIs(at, true);
}

/** A cell given as an argument is its value. */
function singles(...places: readonly number[]): Adjustment["adjust"] {
  return (given, calculate) => calculate(given.map((value, at) => (places.includes(at) ? (singleOf(value) ?? value) : value)));
}

function singleOf(value: Given): BaseValueObject | undefined {
  const array = arrayIn(value);
  if (!(array instanceof ArrayValueObject)) return array;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? (array.get(0, 0) ?? undefined) : undefined;
}

function arrayIn(value: Given): BaseValueObject {
  return value instanceof BaseReferenceObject ? value.toArrayValueObject() : value;
}

/** As many rows or columns as a range has, whose cells need not be read; of whole ones as many as a sheet of Excel's has. */
function counted(of: (range: BaseReferenceObject) => number, isWhole: (range: BaseReferenceObject) => boolean, whole: number): Adjustment["adjust"] {
  return ([range], calculate) => {
    if (!(range instanceof BaseReferenceObject)) return calculate(list(range));
    return NumberValueObject.create(isWhole(range) ? whole : of(range));
  };
}

function rowsOf(range: BaseReferenceObject): number {
  const { startRow, endRow } = range.getRangePosition();
  return endRow - startRow + 1;
}

function columnsOf(range: BaseReferenceObject): number {
  const { startColumn, endColumn } = range.getRangePosition();
  return endColumn - startColumn + 1;
}

function isWholeColumns(range: BaseReferenceObject): boolean {
  return range.isColumn() || Number.isNaN(range.getRangeData().startRow);
}

function isWholeRows(range: BaseReferenceObject): boolean {
  return range.isRow() || Number.isNaN(range.getRangeData().startColumn);
}

/** Whole rows by their numbers, which the engine does not read: as wide as its sheets are at least. */
function indirect(given: readonly Given[], calculate: Calculate): EngineResult {
  const [text, ...others] = given;
  const single = text && singleOf(text);
  const [, sheet = "", first, last] = (single?.isString() && /^(.*!)?\$?(\d+):\$?(\d+)$/.exec(String(single.getValue()))) || [];
  if (first === undefined || last === undefined) return calculate(given);
  return calculate([StringValueObject.create(`${sheet}A${first}:T${last}`), ...others]);
}

/** A size or a distance: its decimals are cut off. */
function whole(value: Given): Given {
  const single = singleOf(value);
  return single?.isNumber() ? NumberValueObject.create(Math.trunc(Number(single.getValue()))) : (single ?? value);
}

/** A count that counts blank cells has those too that the engine's sheet is too short for. */
function beyondSheet(range: Given | undefined, found: EngineResult, countsBlank: boolean): EngineResult {
  if (!countsBlank || !(range instanceof BaseReferenceObject) || !isWholeColumns(range)) return found;
  if (!(found instanceof NumberValueObject)) return found;
  const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
  return NumberValueObject.create(found.getValue() + (ROWS - (endRow - startRow + 1)) * (endColumn - startColumn + 1));
}

function countIf(given: readonly Given[], calculate: Calculate): EngineResult {
  const [range, criterion] = given;
  const asked = criterion && singleOf(criterion);
  const text = asked?.isString() ? String(asked.getValue()) : undefined;
  // All but one thing, blank cells among it; but not all that is filled.
  const countsBlank = text !== undefined && /^<>./.test(text);
  return beyondSheet(range, calculate(given), countsBlank);
}

/** The range to be summed begins where it is said to, and is as large as the one that is looked at. The engine changes what it is given. */
function sameSize(given: readonly Given[], calculate: Calculate): EngineResult {
  const [range, criterion, summed] = given;
  if (!(range instanceof BaseReferenceObject) || !(summed instanceof BaseReferenceObject)) return calculate(given);
  const [looked, taken] = [range.getRangePosition(), summed.getRangePosition()];
  const [down, across] = [looked.endRow - looked.startRow, looked.endColumn - looked.startColumn];
  const box = { ...taken, endRow: taken.startRow + down, endColumn: taken.startColumn + across };
  return calculate(list(range, criterion, rangeLike(summed, box)));
}

function lookup(given: readonly Given[], calculate: Calculate): EngineResult {
  const [wanted, looked, results] = given;
  if (!(results instanceof BaseReferenceObject) || !looked) return calculate(given.map(arrayIn));
  const size = sizeOf(looked);
  const taken = results.getRangePosition();
  const isAcross = taken.startRow === taken.endRow && taken.startColumn !== taken.endColumn;
  const length = Math.max(size.rows, size.columns);
  const box = isAcross ? { ...taken, endColumn: taken.startColumn + length - 1 } : { ...taken, endRow: taken.startRow + length - 1 };
  return calculate(list(wanted && arrayIn(wanted), arrayIn(looked), rangeLike(results, box).toArrayValueObject()));
}

function sizeOf(value: Given): { readonly rows: number; readonly columns: number } {
  const array = arrayIn(value);
  return array instanceof ArrayValueObject ? { rows: array.getRowCount(), columns: array.getColumnCount() } : { rows: 1, columns: 1 };
}

/** The values of a single row or column; undefined where it is neither. */
function vector(value: Given | undefined): readonly BaseValueObject[] | undefined {
  const array = value && arrayIn(value);
  if (!(array instanceof ArrayValueObject)) return array ? [array] : undefined;
  if (array.getRowCount() !== 1 && array.getColumnCount() !== 1) return undefined;
  return array.getArrayValue().flatMap((row) => Array.from(row, (one) => one ?? StringValueObject.create("")));
}

/** MATCH among sorted values: the last that is not larger, by halves, as Excel looks; among values of the wanted kind. */
function match(given: readonly Given[], calculate: Calculate): EngineResult {
  const [wanted, looked, kind] = given;
  const [single, type] = [wanted && singleOf(wanted), kind && singleOf(kind)];
  const values = vector(looked);
  const isSorted = kind === undefined || (type !== undefined && !type.isError() && !type.isNull() && Number(type.getValue()) > 0);
  if (!isSorted || !single || single.isError() || !values) return calculate(given);
  const at = lastNotAbove(single, values);
  return at < 0 ? errorValue("#N/A") : NumberValueObject.create(at + 1);
}

/** XMATCH of a value or the next smaller or larger one, looked through from the first. */
function xmatch(given: readonly Given[], calculate: Calculate): EngineResult {
  const [wanted, looked, mode, search] = given;
  const [single, side] = [wanted && singleOf(wanted), mode && singleOf(mode)];
  const values = vector(looked);
  const sign = side && !side.isError() ? Number(side.getValue()) : 0;
  const isPlainSearch = search === undefined || (singleOf(search)?.isNull() ?? false) || Number(singleOf(search)?.getValue()) === 1;
  if ((sign !== -1 && sign !== 1) || !isPlainSearch || !single || single.isError() || !values) return calculate(given);
  let [best, found] = [-1, undefined as BaseValueObject | undefined];
  for (const [at, value] of values.entries()) {
    const order = compared(value, single);
    if (order === 0) return NumberValueObject.create(at + 1);
    if (order === undefined || order !== sign) continue;
    if (found === undefined || compared(value, found) === -sign) [best, found] = [at, value];
  }
  return best < 0 ? errorValue("#N/A") : NumberValueObject.create(best + 1);
}

function lastNotAbove(wanted: BaseValueObject, values: readonly BaseValueObject[]): number {
  let [low, high] = [0, values.length - 1];
  while (low <= high) {
    let middle = (low + high) >> 1;
    // Values of another kind are passed over.
    while (middle <= high && compared(values[middle], wanted) === undefined) middle += 1;
    if (middle > high) high = ((low + high) >> 1) - 1;
    else if ((compared(values[middle], wanted) ?? 1) <= 0) low = middle + 1;
    else high = Math.min(((low + high) >> 1), middle) - 1;
  }
  while (low > 0 && compared(values[low - 1], wanted) === undefined) low -= 1;
  return low - 1;
}

/** -1, 0 or 1 as one value is below, equal to or above another; undefined where they are of different kinds. */
function compared(one: BaseValueObject | undefined, other: BaseValueObject): -1 | 0 | 1 | undefined {
  if (!one || one.isError() || one.isNull()) return undefined;
  const [left, right] = [one.getValue(), other.isNull() ? 0 : other.getValue()];
  if (typeof left !== typeof right) return undefined;
  const [a, b] = typeof left === "string" ? [left.toUpperCase(), String(right).toUpperCase()] : [Number(left), Number(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
