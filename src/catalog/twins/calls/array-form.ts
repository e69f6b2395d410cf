import type { Locale } from "../../record/text";
import { call, insideOf, operation, withInside, type Axis, type Expression, type Given, type Operator } from "../expression";
import { identifier } from "../lambda-printing";
import { given } from "../places";
import { axesOf, isHere, isSame } from "./axes";
import { sizeOf } from "./call-twin";

/** How a reference to cells is said of the ranges that a LAMBDA is given. */
type CellsOf = (reference: Given) => Expression;

/**
 * Expressions of a call as formulas of whole arrays: what has a value at each place of an axis is a column, along the months a row, along
 * both a block. Functions that would make one value of an array are said by others that do not.
 */
export class ArrayForm {
  private readonly bound: [name: string, value: Expression][] = [];
  private readonly known = new Map<Expression, Expression>();
  /** Names of parts by their own. */
  private readonly names = new Map<string, string>();
  /** Names of what is said twice, by what it is. */
  private readonly contents = new Map<string, string>();

  constructor(
    private readonly locale: Locale,
    private readonly cellsOf: CellsOf,
  ) {}

  /** What each name stands for, each behind those it is made of. */
  get bindings(): readonly (readonly [name: string, value: Expression])[] {
    return this.bound;
  }

  bind(name: string, value: Expression): void {
    const shaped = this.shaped(value, axesOf(value));
    this.bound.push([this.called(name), shaped]);
  }

  /** A part's name as a LAMBDA has it: capitals and accents do not tell two names apart. */
  private called(name: string): string {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const [plain, taken] = [identifier(name), new Set([...this.names.values()].map((one) => one.toLowerCase()))];
    let free = plain;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${plain}_${number}`;
    this.names.set(name, free);
    return free;
  }

  /** An expression with a value at each place of some axes, whatever decides it. */
  shaped(node: Expression, axes: readonly Axis[]): Expression {
    const shape = this.shapeOf(node);
    const missing = axes.filter((axis) => !shape.some((one) => isSame(one, axis)));
    return missing.length === 0 ? this.of(node) : call("IF", [product(missing.map((axis) => onesAlong(axis))), this.of(node)]);
  }

  of(node: Expression): Expression {
    const found = this.known.get(node) ?? this.made(node);
    this.known.set(node, found);
    return found;
  }

  private made(node: Expression): Expression {
    switch (node.kind) {
      case "part":
        return given(this.called(node.name[this.locale]));
      case "given":
        return node.cells ? this.cellsOf(node) : node;
      case "places":
        return onesAlong(node.axis, true);
      case "listed":
        return this.listed(node);
      case "largest":
        return this.largest(node);
      case "here":
        return this.of(node.of);
      case "running":
        return this.running(node);
      case "found":
        return call("INDEX", [this.of(node.of), call("MATCH", [this.of(node.is), this.of(node.key), 0])]);
      case "total":
        return this.total(node);
      case "call":
        return this.calledOf(node);
      default:
        return withInside(node, (inside) => this.of(inside));
    }
  }

  private calledOf(node: Extract<Expression, { kind: "call" }>): Expression {
    const { of, args } = node;
    if (axesOf(node).length === 0) return withInside(node, (inside) => this.of(inside));
    if (of === "AND") return args.map((arg) => this.of(arg)).reduce((all, arg) => operation(all, "*", arg));
    if (of === "OR") return args.map((arg) => this.of(arg)).reduce((any, arg) => operation(any, "+", arg));
    if (of === "MAX" || of === "MIN") return args.map((arg) => this.named(arg)).reduce((one, other) => this.named(either(of === "MAX" ? ">" : "<", one, other)));
    return withInside(node, (inside) => this.of(inside));
  }

  /** What is said twice, under a name. */
  private named(node: Expression): Expression {
    const said = this.known.get(node) ?? (isSaid(node) ? node : this.of(node));
    if (isSaid(said)) return said;
    const content = JSON.stringify(said);
    const name = this.contents.get(content) ?? `_${this.bound.length + 1}`;
    if (!this.contents.has(content)) this.bound.push([name, said]);
    this.contents.set(content, name);
    const called = given(name);
    this.known.set(node, called);
    return called;
  }

  private listed({ axis, values }: Extract<Expression, { kind: "listed" }>): Expression {
    const isConstant = values.map((value) => typeof value !== "object");
    if (isConstant.every(Boolean)) return arrayOf(axis, values as readonly (string | number)[]);
    const cells = this.cells(axis, values);
    if (!isConstant.some(Boolean)) return cells;
    const told = arrayOf(axis, values.map((value) => (typeof value === "object" ? 0 : value)));
    return call("IF", [arrayOf(axis, isConstant.map(Number)), told, cells]);
  }

  /** Cells of a column, of constants any: one reference where they stand together, which leaves a blank one blank. */
  private cells(axis: Axis, values: readonly (string | number | Expression)[]): Expression {
    const blocks = values.map((value) => (typeof value === "object" && value.kind === "given" ? value.cells : undefined));
    const all = blocks.filter((block) => block !== undefined);
    const [first] = all;
    if (!first || all.some(({ sheet, column }) => sheet !== first.sheet || column !== first.column)) throw new Error(`what is listed along ${axis.name.en} stands in no column`);
    const top = Math.min(...all.map(({ row }) => row));
    const rows = Math.max(...all.map(({ row }) => row)) - top + 1;
    const column = this.cellsOf({ kind: "given", formula: "", cells: { ...first, row: top, rows } });
    const places = blocks.map((block) => (block ?? first).row - top);
    const isRun = places.length === rows && places.every((place, at) => place === at);
    if (isRun && !axis.across) return column;
    const texts = call("IF", [operation(column, "=", ""), "", column]);
    if (rows === 1) return call("IF", [onesAlong(axis), texts]);
    return isRun ? call("TRANSPOSE", [texts]) : call("INDEX", [texts, arrayOf(axis, places.map((place) => place + 1)), 1]);
  }

  private largest({ of, over, isLeast }: Extract<Expression, { kind: "largest" }>): Expression {
    const aggregate = isLeast ? "MIN" : "MAX";
    if (axesOf(of).every((axis) => isSame(axis, over))) return call(aggregate, [this.of(of)]);
    const [row] = axesOf(of).filter((axis) => !isSame(axis, over));
    if (!over.across || !row) throw new Error("the largest of each month is asked for of no function");
    // Row by row, for a LAMBDA within a LAMBDA is more than some spreadsheets take.
    const whole = this.shaped(of, [row, over]);
    const ofRow = (number: number) => call(aggregate, [call("IF", [operation(onesAlong(row, true), "=", number), whole, isLeast ? ENDLESS : -ENDLESS])]);
    const rows = Array.from({ length: sizeOf(row) }, (_, at) => ofRow(at + 1));
    return rows.length === 1 ? (rows[0] as Expression) : call("VSTACK", rows);
  }

  private total({ of, over, matched }: Extract<Expression, { kind: "total" }>): Expression {
    if (isHere(of, over)) return this.compared(of, over);
    const axes = axesOf(of);
    const summed = this.shaped(of, [...axes.filter((axis) => !isSame(axis, over)), over]);
    if (!matched) return this.summedOver(summed, over, axes);
    const [key, is] = [this.of(matched.key), this.of(matched.is)];
    const [wanted] = axesOf(matched.is);
    if (!wanted || Boolean(wanted.across) !== Boolean(over.across)) {
      const isWanted = operation(key, "=", is);
      return this.summedOver(operation(isWanted, "*", summed), over, [...axes, ...(wanted ? [wanted] : [])]);
    }
    // Both run down: keys across against what is wanted, one row of ones and zeros for each.
    if (over.across || axes.some((axis) => isSame(axis, wanted))) throw new Error("no sum along one axis for another one beside it");
    const isWanted = operation(1, "*", operation(call("TRANSPOSE", [key]), "=", is));
    return call("MMULT", [isWanted, summed]);
  }

  /** A sum over an axis for each of its own places: those that are summed lie the other way. */
  private compared(of: Expression, over: Axis): Expression {
    if (axesOf(of).length > 1) throw new Error("places are compared along one axis alone");
    const lie = (node: Expression): Expression => {
      if (node.kind === "here") return this.of(node.of);
      if (axesOf(node).length === 0) return this.of(node);
      return node.kind === "part" || node.kind === "places" || node.kind === "listed" ? call("TRANSPOSE", [this.of(node)]) : withInside(node, lie);
    };
    const [compared, ones] = [lie(of), onesOf(over, over.across === true)];
    return over.across ? call("MMULT", [ones, compared]) : call("MMULT", [compared, ones]);
  }

  /** Sums up to each month: a row of amounts by a square of ones where the month summed is none of the later ones. */
  private running({ of, places }: Extract<Expression, { kind: "running" }>): Expression {
    const [months] = axesOf(places);
    if (!months?.across) throw new Error("what is summed up to a place runs across");
    const isUpTo = operation(1, "*", operation(call("TRANSPOSE", [onesAlong(months, true)]), "<=", onesAlong(months, true)));
    return call("MMULT", [this.shaped(of, axesOf(of)), isUpTo]);
  }

  private summedOver(summed: Expression, over: Axis, axes: readonly Axis[]): Expression {
    if (axes.every((axis) => isSame(axis, over))) return call("SUM", [summed]);
    const ones = onesOf(over, !over.across);
    return over.across ? call("MMULT", [summed, ones]) : call("MMULT", [ones, summed]);
  }

  /** The axes that an expression has values along, whatever its conditions decide. */
  private shapeOf(node: Expression): readonly Axis[] {
    if (node.kind === "call" && node.of === "IF") {
      const [condition, ...branches] = node.args;
      // Where there is but one place its value is no array to a spreadsheet, and decides for all.
      const decided = condition ? this.shapeOf(condition).filter((axis) => sizeOf(axis) > 1) : [];
      const [first = [], ...others] = branches.map((branch) => this.shapeOf(branch));
      const always = first.filter((axis) => others.every((axes) => axes.some((one) => isSame(one, axis))));
      // An array of conditions has a value at each place of either branch.
      return decided.length > 0 ? [...decided, ...first, ...others.flat()] : always;
    }
    if (node.kind === "operation" || node.kind === "call") return insideOf(node).flatMap((one) => this.shapeOf(one));
    return axesOf(node);
  }
}

/** Beyond any figure of a cell. */
const ENDLESS = 1e300;

/** Whether an expression takes no more room than a name. */
function isSaid(node: Expression): boolean {
  return node.kind === "number" || (node.kind === "given" && !node.cells);
}

function either(sign: Operator, one: Expression, other: Expression): Expression {
  return call("IF", [operation(one, sign, other), one, other]);
}

function product(of: readonly Expression[]): Expression {
  return of.reduce((all, one) => operation(all, "*", one));
}

/** A one at each place of an axis, or the places' numbers. */
export function onesAlong(axis: Axis, isNumbered = false): Expression {
  return onesOf(axis, axis.across === true, isNumbered);
}

function onesOf(axis: Axis, isAcross: boolean, isNumbered = false): Expression {
  const size = sizeOf(axis);
  if (isNumbered) return call("SEQUENCE", isAcross ? [1, size] : [size]);
  return call("SEQUENCE", isAcross ? [1, size, 1, 0] : [size, 1, 1, 0]);
}

/** Constants along an axis. */
function arrayOf(axis: Axis, values: readonly (string | number)[]): Expression {
  const [first = 0] = values;
  if (values.length > 3 && values.every((value) => value === first)) return call("IF", [onesAlong(axis), first]);
  const texts = values.map((value) => (typeof value === "number" ? figured(value) : `"${value.replaceAll('"', '""')}"`));
  return given(`{${texts.join(axis.across ? "," : ";")}}`);
}

function figured(value: number): string {
  return String(value).replace("e", "E").replace("E+", "E");
}
