import type { Locale, Text } from "../../record/text";
import { call, expression, type Expression, type Given } from "../expression";
import { partsOf } from "../parts";
import { given } from "../places";
import { MOST_CHARACTERS, NoTwin, printed, type Manner } from "../printing";
import { ArrayForm } from "./array-form";
import { foldedCall, type Band, type CallRange, type CallTwin } from "./call-twin";

/** A name of the workbook and what it stands for. */
export interface NamedFormula {
  readonly name: string;
  /** With its "=", in English notation. */
  readonly formula: string;
}

/** A call for Excel 365: the names that it takes, and what stands in the place of the call. */
export interface CallLambda {
  readonly names: readonly NamedFormula[];
  /** With its "=". */
  readonly formula: string;
}

/** Room for the bytes that a formula's pieces take beside its letters: Excel keeps 16,384 of them. */
const MOST_OF_A_NAME = 6_000;
/** Pairs of a LET. */
const MOST_PAIRS = 120;
/** What all is made of in the end. */
const RESULT = "_result";

/**
 * A call on tables for Excel 365: a LAMBDA of the ranges of the call, whose steps stand in a LET, and where they are more than a name
 * takes in several names, each of which goes on with the next. What runs down is a column, what runs across is a row.
 *
 * @param name of the first; the others have a number behind it
 * @throws NoTwin where a step by itself is more than a name takes
 */
export function callLambda(twin: CallTwin, locale: Locale, name: string): CallLambda {
  const { id, ranges, headers, bands } = twin;
  const { isTaken, cells } = foldedCall(twin);
  const parameters = ranges.map((_, index) => `_r${index + 1}`);
  const form = new ArrayForm(locale, (reference) => cellsOf(reference, ranges, parameters));
  for (const [called, value] of partsOf([isTaken, ...cells.flat()], locale)) form.bind(called, value);
  const titles = headers.length > 0 ? [beside(headers.map((header) => expression(header)))] : [];
  const rows = bands.map(({ axes }, index) => beside((cells[index] ?? []).map((cell) => below(form.shaped(cell, axes), axes))));
  const [first = expression(""), ...others] = [...titles, ...rows];
  const shown = others.length > 0 ? call("VSTACK", [first, ...others]) : first;
  const result = call("IF", [form.of(isTaken), shown, call("NA", [])]);
  const named = [...form.bindings, [RESULT, result] as const];
  const steps = named.map(([called, value]): Step => ({ name: called, text: printed(value, TEXT) }));
  return { names: chained(id, name, parameters, steps), formula: `=${name}(${ranges.map(({ text }) => text).join(",")})` };
}

/** Cells of one row side by side. */
function beside(cells: readonly Expression[]): Expression {
  return cells.length === 1 ? (cells[0] as Expression) : call("HSTACK", cells);
}

/** What has a value at each place of a band's axes, one below the other: within each place of the first those of the second. */
function below(cell: Expression, axes: Band["axes"]): Expression {
  if (axes.length === 0) return cell;
  if (axes.length === 1) return axes[0]?.across ? call("TRANSPOSE", [cell]) : cell;
  return call("TOCOL", [cell]);
}

/** Cells of a range that the LAMBDA is given, by their places in it. */
function cellsOf(reference: Given, ranges: readonly CallRange[], parameters: readonly string[]): Expression {
  const { sheet, row, column, rows, columns } = reference.cells as NonNullable<Given["cells"]>;
  const isWithin = (place: number, from: number, length: number) => place >= from && place < from + length;
  const at = ranges.findIndex(
    (range) => range.sheet === sheet && isWithin(row, range.row, range.rows) && isWithin(column, range.column, range.columns),
  );
  const [range, parameter] = [ranges[at], given(parameters[at] ?? "")];
  if (!range) throw new Error(`${reference.formula} lies in no range of the call`);
  if (rows === range.rows && columns === range.columns) return parameter;
  const corner = (down: number, right: number) => call("INDEX", [parameter, row - range.row + down, column - range.column + right]);
  if (rows * columns === 1) return corner(1, 1);
  return { kind: "operation", operator: ":", left: corner(1, 1), right: corner(rows, columns) };
}

interface Step {
  readonly name: string;
  readonly text: string;
}

/** Neither a parameter nor a part is left when it is printed. */
const TEXT: Manner = { parameter: String, part: ({ en }) => en, count: String };

/** Steps as LAMBDAs that go on with each other. */
function chained(id: string, name: string, parameters: readonly string[], steps: readonly Step[]): NamedFormula[] {
  const lastUse = new Map<string, number>();
  steps.forEach(({ text }, at) => namesIn(text).forEach((one) => lastUse.set(one, at)));
  lastUse.set(RESULT, steps.length);
  const names: NamedFormula[] = [];
  let known = [...parameters];
  for (let from = 0; from < steps.length; ) {
    const first = from;
    const started = known;
    /** What is known before a step and asked for from it on. */
    const isAsked = (one: string, from: number) => (lastUse.get(one) ?? -1) >= from;
    const asked = (to: number) => [...started, ...steps.slice(first, to).map((step) => step.name)].filter((one) => isAsked(one, to));
    const written = (to: number) => {
      const bindings = steps.slice(first, to).map((step) => `${step.name},${step.text}`);
      const next = to < steps.length ? `${name}_${names.length + 2}(${asked(to).join(",")})` : RESULT;
      return `=LAMBDA(${[...started, `LET(${[...bindings, next].join(",")})`].join(",")})`;
    };
    const to = furthest(first + 1, Math.min(steps.length, first + MOST_PAIRS), (end) => written(end).length <= MOST_OF_A_NAME);
    const formula = written(to);
    if (formula.length > MOST_CHARACTERS) throw new NoTwin(tooLong(id, formula.length));
    names.push({ name: names.length === 0 ? name : `${name}_${names.length + 1}`, formula });
    known = asked(to);
    from = to;
  }
  return names;
}

/** How far it fits, the first always: halving what is left. */
function furthest(first: number, last: number, fits: (end: number) => boolean): number {
  if (first >= last) return first;
  const middle = Math.ceil((first + last) / 2);
  return fits(middle) ? furthest(middle, last, fits) : furthest(first, middle - 1, fits);
}

/** The names that a formula's text has in it. */
function namesIn(text: string): Set<string> {
  return new Set(text.replace(/"(?:[^"]|"")*"/g, "").match(/[A-Za-z_][A-Za-z0-9_.]*/g));
}

const tooLong = (id: string, length: number): Text => ({
  fr: `${id} : une étape de la LAMBDA aurait ${length} caractères, un nom en accepte ${MOST_CHARACTERS}. Prenez la feuille de calcul, ou donnez des tableaux de moins de lignes.`,
  en: `${id}: a step of the LAMBDA would have ${length} characters, a name takes ${MOST_CHARACTERS}. Take the calculation sheet, or give tables of fewer rows.`,
});
