import { refuseErrors, type DocumentedFunction, type ResultColumn, type TwinCall, type TwinRows } from "../functions/definition/define";
import { gridOf, type Argument, type TableParameter } from "../functions/definition/parameter";
import { readRepeated } from "../functions/definition/repeated-argument";
import { SettingCells, type NamedBlock, type SettingTable } from "../functions/definition/tables/setting-cells";
import { unaccented } from "../record/quantity";
import type { Columns, ParsedTable } from "../record/table";
import type { Text } from "../record/text";
import { all, call, expression, listed, part, type Expression, type Operand } from "../twins/expression";
import { isConstant } from "../twins/folding";
import { NotPrintable } from "../twins/printing";
import { FIRST_CELL, joined, type RangeCells } from "../twins/tables/range-cells";
import { TableCells } from "../twins/tables/table-cells";
import type { GivenArguments, Twin, TwinParameter } from "../twins/twin";

/** A block among the tables of a call: what a formula says for it, in English notation; nothing of one that is written out in it. */
export interface CallBlock {
  readonly cells: Argument["cells"];
  readonly formula?: string;
}

/** A function's native formula of one call, and what its parameters are in that call. */
export interface TwinOfTables {
  readonly twin: Twin;
  readonly given: GivenArguments;
}

/**
 * The native formula of a call on tables: it reads the numbers of their cells, and gives #N/A once a name, a header, a blank or a row is no
 * more what it was when the formula was written. Null where the function has none.
 *
 * @throws Refusal as the function; NotPrintable, with words, of a call that no native formula can say
 */
export function twinOfTables(fn: DocumentedFunction, blocks: readonly CallBlock[]): TwinOfTables | null {
  const { id, tables, named, columns, tableTwin } = fn;
  if (!tableTwin) return null;
  const tablesGiven = blocks.map(({ cells }) => ({ cells, address: FIRST_CELL }));
  const { values, problems, blocks: found, namedBlocks: said } = readRepeated(tables, named, tablesGiven);
  refuseErrors(problems);

  const parameters: Record<string, TwinParameter> = {};
  const given: Record<string, string> = {};
  const rangeOf = (argument: Argument, key: string, name: Text): Expression | null => {
    const formula = blocks.find(({ cells }) => cells === argument.cells)?.formula;
    if (formula === undefined) return null;
    parameters[key] = { name };
    given[key] = formula;
    return { kind: "parameter", key };
  };
  const rangeCells = (key: string): RangeCells => {
    const argument = found.get(key) as Argument;
    const { name } = tables[key] as TableParameter<unknown>;
    const range = rangeOf(argument, key, { fr: unaccented(joined(name).fr), en: unaccented(joined(name).en) });
    if (!range) throw new NotPrintable({ fr: `${id} : ${name.fr} n'est pas une plage de cellules ; une formule native ne lit que des cellules.`, en: `${id}: ${name.en} is no range of cells; a native formula reads nothing else.` });
    return { range, values: wholeOf(argument) };
  };
  const cells = new Map([...found.keys()].map((key) => [key, rangeCells(key)]));
  const settings = (key: string): SettingTable | null => {
    const range = cells.get(key);
    return range ? { ...range, parsed: values[key] as SettingTable["parsed"] } : null;
  };
  const namedBlocks = said.map((argument, index): NamedBlock => {
    const name = { fr: `valeurs_${index + 1}`, en: `values_${index + 1}` };
    return { range: rangeOf(argument, `values${index + 1}`, name), values: wholeOf(argument) };
  });
  const settingCells = new SettingCells({ levers: settings("levers"), assumptions: settings("assumptions"), named: namedBlocks });
  const tableCells = new Map<unknown, TableCells<Columns>>();
  for (const [key, range] of cells) if (isTable(values[key])) tableCells.set(values[key], new TableCells(range, values[key]));
  const asked: TwinCall<never> = {
    args: values as never,
    settings: settingCells,
    table: <C extends Columns>(parsed: ParsedTable<C>) => tableCells.get(parsed) as unknown as TableCells<C>,
  };

  const { rows, holds, locale } = tableTwin(asked);
  const keys = Object.keys(columns);
  const { headers } = values as { readonly headers: boolean };
  const titles = headers ? keys.map((key) => (columns[key] as ResultColumn).header) : [];
  const isFit = all([...[...tableCells.values()].flatMap((table) => table.holds()), ...settingCells.holds(), ...holds]);
  const taken = part({ fr: "appel_inchangé", en: "call_unchanged" }, isFit);
  const stacked = rows.map((row) => keys.map((key) => stackedCell(row, key)));
  const above = headers ? [titles.map((title) => expression(title[locale]))] : [];
  const body = call("IF", [taken, { kind: "stack", rows: [...above, ...stacked] }, call("NA", [])]);
  const linesOf = (row: TwinRows<string>) =>
    Array.from({ length: row.along?.places ?? 1 }, (_, at) => keys.map((key) => cellAlong(row, key, at)));
  const laidOut = rows.flatMap(linesOf);
  const shown = titles.map((title) => ({ title, shown: expression(title[locale]) }));
  return { twin: { id, parameters, body, sheet: { taken, headers: shown, rows: laidOut }, isOneFormula: false }, given };
}

/** The cells of a block as its range has them, blank ones at its end too. */
function wholeOf({ cells }: Argument): RangeCells["values"] {
  return Array.isArray(cells) ? (cells as RangeCells["values"]) : gridOf({ cells, address: null }).values;
}

function isTable(value: unknown): value is ParsedTable<Columns> {
  return typeof value === "object" && value !== null && "spec" in value;
}

/** A row's cell, as an array where there is one at each place of an axis. */
function stackedCell({ along, cells }: TwinRows<string>, key: string): Expression {
  const cell = expression(cells[key] as Operand);
  return along && isConstant(cell) && cell.kind !== "truth" ? listed(along.axis, Array.from({ length: along.places }, () => cell.value)) : cell;
}

/** The same at one place. */
function cellAlong({ along, cells }: TwinRows<string>, key: string, at: number): Expression {
  const cell = expression(cells[key] as Operand);
  if (!along || isConstant(cell)) return cell;
  if (cell.kind === "listed") return expression(cell.values[at] ?? "");
  if (cell.kind === "part") return call("INDEX", [cell, at + 1]);
  throw new Error("what a row has at each place of an axis must be a part with a name");
}
