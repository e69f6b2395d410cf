import {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  BooleanValueObject,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseFunction,
} from "@univerjs/preset-sheets-core";
import type { Injector } from "@univerjs/core";
import type { Expression, Parameter, Program } from "../../dialect/program";
import { errorValue } from "../univer/engine";
import type { CellKey } from "../univer/grid";
import type { EngineValue } from "./engine-values";
import { rangeLike } from "./ranges";

/** A function as a value: a LAMBDA with the variables that it was made among, or one of the engine's by its name. */
class Callable {
  constructor(
    readonly parameters: readonly Parameter[],
    readonly call: (given: readonly Value[]) => Value,
  ) {}
}

/** What the parts of a formula give. Several areas stand together only as an argument. */
type Value = EngineValue | Callable | Areas;

class Areas {
  constructor(readonly references: readonly BaseReferenceObject[]) {}
}

interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | undefined;
}

/** Longest time for one formula, in milliseconds: while it is evaluated the page does not answer. */
const LONGEST_MS = 10_000;
/** Steps between two looks at the clock. */
const LOOK_EVERY = 1_000;
/** Calls inside calls: as deep as a browser's stack bears. */
const DEEPEST = 1_200;

const OPERATORS: Readonly<Record<string, string>> = {
  "+": "PLUS",
  "-": "MINUS",
  "*": "MULTIPLY",
  "/": "DIVIDED",
  "^": "POWER",
  "&": "CONCATENATE",
};
const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">="]);

/** What a parameter holds that a call left out. */
const OMITTED = NullValueObject.create();

/** A formula that takes too long, or calls itself without end. */
export class EndlessFormula extends Error {
  constructor(readonly kind: "time" | "depth") {
    super(kind === "time" ? "The formula takes too long." : "The formula calls itself too often.");
  }
}

/** Evaluates formulas from their trees, with the engine's own functions and values. */
export class Evaluator {
  constructor(private readonly injector: Injector) {}

  /**
   * @param given the values of the program's references, in their order
   * @param cell the formula's own
   * @throws EndlessFormula
   */
  run(program: Program, given: readonly EngineValue[], cell: CellKey): EngineValue {
    const values = new Map(program.given.map((text, at) => [text, given[at] ?? errorValue("#REF!")]));
    const run = new Run(this.injector, values, cell);
    try {
      return run.result(program.expression);
    } catch (thrown) {
      // The browser's own limit, before ours.
      if (thrown instanceof RangeError && /call stack/i.test(thrown.message)) throw new EndlessFormula("depth");
      throw thrown;
    }
  }
}

/** One evaluation of one formula. */
class Run {
  private readonly functions: IFunctionService;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private readonly until = performance.now() + LONGEST_MS;
  private steps = 0;
  private depth = 0;

  constructor(
    injector: Injector,
    private readonly given: ReadonlyMap<string, EngineValue>,
    private readonly cell: CellKey,
  ) {
    this.functions = injector.get(IFunctionService);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
  }

  result(expression: Expression): EngineValue {
    const value = this.evaluate(expression, undefined);
    if (value instanceof Callable) return errorValue("#CALC!");
    if (value instanceof Areas) return errorValue("#VALUE!");
    const plain = value instanceof BaseReferenceObject ? value.toArrayValueObject() : value;
    return plain.isNull() ? NumberValueObject.create(0) : plain;
  }

  private evaluate(expression: Expression, scope: Scope | undefined): Value {
    this.step();
    switch (expression.kind) {
      case "value":
        return constant(expression.value);
      case "error":
        return errorValue(expression.error);
      case "given":
        return this.given.get(expression.text) ?? errorValue("#REF!");
      case "omitted":
        return OMITTED;
      case "variable":
        return variable(expression.name, scope);
      case "array":
        return arrayOf(expression.rows.map((row) => row.map((one) => scalarOf(this.evaluate(one, scope)))));
      case "let":
        return this.evaluate(expression.body, { name: expression.name, value: this.evaluate(expression.value, scope), outer: scope });
      case "lambda":
        return this.lambda(expression.parameters, expression.body, scope);
      case "function":
        return this.functionValue(expression.name);
      case "named":
        return this.evaluate(expression.meaning(), undefined);
      case "call":
        return this.call(expression.name, expression.given, scope);
      case "apply":
        return this.applied(expression.callee, expression.given, scope);
      case "operation":
        return this.operation(expression.operator, expression.operands, scope);
    }
  }

  /** A variable that holds no function leaves the function of its name to be called: a `date` does not hide DATE. */
  private applied(callee: Expression, given: readonly Expression[], scope: Scope | undefined): Value {
    const called = this.evaluate(callee, scope);
    const name = callee.kind === "variable" ? callee.name.toUpperCase() : "";
    if (!(called instanceof Callable) && this.functions.hasExecutor(name)) return this.call(name, given, scope);
    return this.apply(called, given.map((one) => this.evaluate(one, scope)));
  }

  private step(): void {
    this.steps += 1;
    if (this.steps % LOOK_EVERY === 0 && performance.now() > this.until) throw new EndlessFormula("time");
  }

  private lambda(parameters: readonly Parameter[], body: Expression, scope: Scope | undefined): Callable {
    return new Callable(parameters, (given) => {
      let inner = scope;
      for (const [at, { name }] of parameters.entries()) inner = { name, value: given[at] ?? OMITTED, outer: inner };
      return this.evaluate(body, inner);
    });
  }

  private functionValue(name: string): Value {
    if (!this.functions.hasExecutor(name) && !OWN.has(name)) return errorValue("#NAME?");
    return new Callable([], (given) => this.callWith(name, given));
  }

  private apply(callee: Value, given: readonly Value[]): Value {
    if (!(callee instanceof Callable)) return errorOf(callee) ?? errorValue("#VALUE!");
    const { parameters } = callee;
    const least = parameters.filter(({ isOptional }) => !isOptional).length;
    if (parameters.length > 0 && (given.length < least || given.length > parameters.length)) return errorValue("#VALUE!");
    this.depth += 1;
    if (this.depth > DEEPEST) throw new EndlessFormula("depth");
    try {
      return callee.call(given);
    } finally {
      this.depth -= 1;
    }
  }

  private call(name: string, given: readonly Expression[], scope: Scope | undefined): Value {
    const lazy = LAZY[name];
    if (lazy) {
      const found = lazy(given, (one) => this.evaluate(one, scope));
      if (found) return found;
    }
    if (name === "ISOMITTED") return BooleanValueObject.create(given[0] === undefined || this.evaluate(given[0], scope) === OMITTED);
    return this.callWith(name, given.map((one) => this.evaluate(one, scope)));
  }

  private callWith(name: string, given: readonly Value[]): Value {
    const own = OWN.get(name);
    if (own) return own(given, (callee, values) => this.apply(callee, values));
    if (given.some((value) => value instanceof Callable)) return errorValue("#CALC!");
    const executor = this.functions.getExecutor(name) as BaseFunction | undefined;
    if (!executor) return errorValue("#NAME?");
    // Several areas are as many arguments to a function that takes any number of them.
    const values = given.flatMap((value): EngineValue[] => {
      if (value instanceof Areas) return [...value.references];
      return value instanceof Callable ? [] : [value];
    });
    return this.execute(executor, values);
  }

  private execute(executor: BaseFunction, values: readonly EngineValue[]): EngineValue {
    const { minParams, maxParams } = executor;
    if (minParams !== -1 && maxParams !== -1 && (values.length < minParams || values.length > maxParams)) return errorValue("#N/A");
    executor.setRefInfo(this.cell.unit, this.cell.sheet, this.cell.row, this.cell.column);
    if (executor.needsSheetRowColumnCount) {
      const { rowCount, columnCount } = this.config.getSheetRowColumnCount(this.cell.unit, this.cell.sheet);
      executor.setSheetRowColumnCount(rowCount, columnCount);
    }
    if (executor.needsLocale) executor.setLocale(this.config.getLocale());
    if (executor.needsSheetsInfo) executor.setSheetsInfo(this.config.getSheetsInfo());
    const taken = executor.needsReferenceObject ? values : values.map(arrayIn);
    const result = executor.calculate(...(taken as BaseValueObject[])) as EngineValue;
    if (result instanceof BaseReferenceObject) this.giveCells(result);
    return result;
  }

  /** A range that a function gives (INDEX, OFFSET) sees the cells of the calculation under way, as the engine's own would. */
  private giveCells(range: BaseReferenceObject): void {
    const { config, runtime } = this;
    range.setForcedSheetId(config.getSheetNameMap());
    range.setUnitData(config.getUnitData());
    range.setUnitStylesData(config.getUnitStylesData());
    range.setArrayFormulaCellData(config.getArrayFormulaCellData());
    range.setArrayFormulaRange(config.getArrayFormulaRange());
    range.setRuntimeData(runtime.getUnitData());
    range.setRuntimeArrayFormulaCellData(runtime.getRuntimeArrayFormulaCellData());
    range.setRuntimeArrayFormulaRange(runtime.getUnitArrayFormula());
    range.setRuntimeFeatureCellData(runtime.getRuntimeFeatureCellData());
  }

  private operation(operator: string, operands: readonly Expression[], scope: Scope | undefined): Value {
    const values = operands.map((one) => this.evaluate(one, scope));
    const [left = OMITTED, right = OMITTED] = values;
    if (operator === ":") return spanned(left, right);
    if (operator === " ") return intersection(left, right);
    if (operator === ",") return areas(left, right);
    if (operator === "unary +") return left;
    if (operator === "@" || operator === "unary @") return this.callWith("SINGLE", [left]);
    const failed = values.find((value) => value instanceof Callable || value instanceof Areas);
    if (failed) return errorValue("#VALUE!");
    const [one, other] = [operandOf(left as EngineValue), operandOf(right as EngineValue)];
    if (operator === "unary -") return this.operate("MINUS", NumberValueObject.create(0), one);
    if (operator === "%" || operator === "unary %") return this.operate("DIVIDED", one, NumberValueObject.create(100));
    if (COMPARISONS.has(operator)) return this.operate("COMPARE", one, other, operator);
    return this.operate(OPERATORS[operator] ?? "", one, other);
  }

  private operate(name: string, one: EngineValue, other: EngineValue, comparison?: string): Value {
    const executor = this.functions.getExecutor(name) as (BaseFunction & { setCompareType?: (type: string) => void }) | undefined;
    if (!executor) return errorValue("#NAME?");
    if (comparison !== undefined) executor.setCompareType?.(comparison);
    return this.execute(executor, [one, other]);
  }
}

type Evaluate = (one: Expression) => Value;

/** Functions that leave alone what their result does not need; undefined where a condition is an array, which asks for all of it. */
const LAZY: Readonly<Record<string, (given: readonly Expression[], evaluate: Evaluate) => Value | undefined>> = {
  IF: ([condition, yes, no], evaluate) => {
    const asked = condition && truthOf(evaluate(condition));
    if (asked === undefined || typeof asked === "object") return asked;
    return branch(asked ? yes : no, asked, evaluate);
  },
  IFS: (given, evaluate) => {
    for (let at = 0; at + 1 < given.length; at += 2) {
      const asked = truthOf(evaluate(given[at] as Expression));
      if (asked === undefined || typeof asked === "object") return asked;
      if (asked) return branch(given[at + 1], true, evaluate);
    }
    return errorValue("#N/A");
  },
  IFERROR: ([tried, instead], evaluate) => otherwise(tried, instead, evaluate, () => true),
  IFNA: ([tried, instead], evaluate) => otherwise(tried, instead, evaluate, (error) => error === "#N/A"),
  CHOOSE: ([index, ...choices], evaluate) => {
    const at = index && scalarIn(evaluate(index));
    if (!at) return undefined;
    if (at.isError()) return at;
    const chosen = choices[Math.trunc(Number(at.getValue())) - 1];
    return chosen ? branch(chosen, true, evaluate) : errorValue("#VALUE!");
  },
};

/** A branch that is there and empty is 0; one that is not there is the answer itself. */
function branch(taken: Expression | undefined, asked: boolean, evaluate: Evaluate): Value {
  if (!taken) return BooleanValueObject.create(asked);
  const value = evaluate(taken);
  return value === OMITTED ? NumberValueObject.create(0) : value;
}

function otherwise(
  tried: Expression | undefined,
  instead: Expression | undefined,
  evaluate: Evaluate,
  counts: (error: string) => boolean,
): Value | undefined {
  const value = tried && evaluate(tried);
  const single = value && (value instanceof Callable ? value : scalarIn(value));
  if (!value || !single) return undefined;
  if (single instanceof Callable || !single.isError() || !counts(String(single.getValue()))) return value;
  return branch(instead, true, evaluate);
}

/** Whether a condition holds, its error, or undefined where it is an array. */
function truthOf(value: Value): boolean | BaseValueObject | undefined {
  const single = scalarIn(value);
  if (!single || single.isError()) return single;
  if (single.isString()) {
    const text = String(single.getValue()).toUpperCase();
    return text === "TRUE" ? true : text === "FALSE" ? false : errorValue("#VALUE!");
  }
  return Boolean(single.getValue());
}

type Apply = (callee: Value, given: readonly Value[]) => Value;

/** Functions that are given functions. */
const OWN: ReadonlyMap<string, (given: readonly Value[], apply: Apply) => Value> = new Map([
  ["MAP", (given, apply) => mapped(given.slice(0, -1), (values) => apply(given.at(-1) ?? OMITTED, values))],
  ["REDUCE", ([start = OMITTED, array = OMITTED, step = OMITTED], apply) => cellsOf(array).flat().reduce<Value>((sum, value) => apply(step, [sum, value]), accumulated(start))],
  ["SCAN", ([start = OMITTED, array = OMITTED, step = OMITTED], apply) => {
    let sum: Value = accumulated(start);
    return arrayOf(cellsOf(array).map((row) => row.map((value) => scalarOf((sum = apply(step, [sum, value]))))));
  }],
  ["BYROW", ([array = OMITTED, each = OMITTED], apply) => arrayOf(cellsOf(array).map((row) => [scalarOf(apply(each, [arrayOf([row])]))]))],
  ["BYCOL", ([array = OMITTED, each = OMITTED], apply) => arrayOf([columnsOf(cellsOf(array)).map((column) => scalarOf(apply(each, [arrayOf(column.map((value) => [value]))])))])],
  ["MAKEARRAY", ([rows = OMITTED, columns = OMITTED, each = OMITTED], apply) => {
    const [height, width] = [rows, columns].map((count) => Math.trunc(Number(scalarOf(count).getValue())));
    if (!height || !width || height < 1 || width < 1) return errorValue("#VALUE!");
    const cell = (row: number, column: number) =>
      scalarOf(apply(each, [NumberValueObject.create(row + 1), NumberValueObject.create(column + 1)]));
    return arrayOf(Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => cell(row, column))));
  }],
]);

/** What a REDUCE begins with: a cell is its value. */
function accumulated(start: Value): Value {
  if (start === OMITTED) return NumberValueObject.create(0);
  return start instanceof BaseReferenceObject ? (scalarIn(start) ?? start.toArrayValueObject()) : start;
}

function mapped(arrays: readonly Value[], each: (values: readonly Value[]) => Value): Value {
  const grids = arrays.map(cellsOf);
  const [rows, columns] = [Math.max(...grids.map((grid) => grid.length)), Math.max(...grids.map(([first = []]) => first.length))];
  return arrayOf(Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => scalarOf(each(grids.map((grid) => grid[row]?.[column] ?? errorValue("#N/A"))))),
  ));
}

function columnsOf(rows: readonly (readonly BaseValueObject[])[]): BaseValueObject[][] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((row) => row[column] ?? OMITTED));
}

function variable(name: string, scope: Scope | undefined): Value {
  for (let place = scope; place; place = place.outer) if (place.name === name) return place.value;
  return errorValue("#NAME?");
}

function constant(value: number | string | boolean): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

function arrayOf(rows: readonly (readonly BaseValueObject[])[]): ArrayValueObject {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const calculateValueList = rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? errorValue("#N/A")));
  return ArrayValueObject.create({ calculateValueList, rowCount: rows.length, columnCount, unitId: "", sheetId: "", row: -1, column: -1 });
}

/** The cells of an array or a range; a blank one is blank. */
function cellsOf(value: Value): BaseValueObject[][] {
  if (value instanceof Callable) return [[errorValue("#VALUE!")]];
  if (value instanceof Areas) return value.references.flatMap(cellsOf);
  const array = value instanceof BaseReferenceObject ? value.toArrayValueObject() : value;
  if (!(array instanceof ArrayValueObject)) return [[array]];
  return array.getArrayValue().map((row) => Array.from(row, (one) => one ?? NullValueObject.create()));
}

/** The single value that something holds; undefined where it holds several. */
function scalarIn(value: Value): BaseValueObject | undefined {
  if (value instanceof BaseValueObject && !(value instanceof ArrayValueObject)) return value;
  const [first = [], ...others] = cellsOf(value);
  return others.length === 0 && first.length === 1 ? first[0] : undefined;
}

/** A value as one cell of an array holds it. */
function scalarOf(value: Value): BaseValueObject {
  return scalarIn(value) ?? errorValue("#CALC!");
}

/** An operand: a range of one cell is its value. */
function operandOf(value: EngineValue): EngineValue {
  return scalarIn(value) ?? (value instanceof BaseReferenceObject ? value.toArrayValueObject() : value);
}

function arrayIn(value: EngineValue): BaseValueObject {
  return value instanceof BaseReferenceObject ? value.toArrayValueObject() : value;
}

function errorOf(value: Value): BaseValueObject | undefined {
  return value instanceof BaseValueObject && value.isError() ? value : undefined;
}

/** The smallest range that holds both. */
function spanned(one: Value, other: Value): Value {
  if (!(one instanceof BaseReferenceObject) || !(other instanceof BaseReferenceObject)) return errorOf(one) ?? errorOf(other) ?? errorValue("#VALUE!");
  const [a, b] = [one.getRangePosition(), other.getRangePosition()];
  return rangeLike(one, {
    startRow: Math.min(a.startRow, b.startRow),
    endRow: Math.max(a.endRow, b.endRow),
    startColumn: Math.min(a.startColumn, b.startColumn),
    endColumn: Math.max(a.endColumn, b.endColumn),
  });
}

/** The cells that both have. */
function intersection(one: Value, other: Value): Value {
  if (!(one instanceof BaseReferenceObject) || !(other instanceof BaseReferenceObject)) return errorOf(one) ?? errorOf(other) ?? errorValue("#VALUE!");
  const [a, b] = [one.getRangePosition(), other.getRangePosition()];
  const shared = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  const isEmpty = shared.startRow > shared.endRow || shared.startColumn > shared.endColumn || one.getSheetId() !== other.getSheetId();
  return isEmpty ? errorValue("#NULL!") : rangeLike(one, shared);
}

function areas(one: Value, other: Value): Value {
  const references = [one, other].flatMap((value) => {
    if (value instanceof Areas) return value.references;
    return value instanceof BaseReferenceObject ? [value] : [];
  });
  return errorOf(one) ?? errorOf(other) ?? (references.length < 2 ? errorValue("#VALUE!") : new Areas(references));
}
