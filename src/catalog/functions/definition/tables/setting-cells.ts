import { ASSUMPTIONS, type AssumptionId } from "../../../levers/assumptions";
import { LEVERS, type LeverId } from "../../../levers/levers";
import type { CellValue } from "../../../record/cells";
import { isNothing } from "../../../record/quantity";
import { headerKey, headerRow, headersIn, headersOf, locate } from "../../../record/table";
import type { Text } from "../../../record/text";
import { ASSUMPTION_TABLE, SCENARIOS, type NamedRow, type ParsedSettings } from "../../../tables/scenarios";
import { all, call, expression, operation, part, some, type Expression } from "../../../twins/expression";
import { isConstant } from "../../../twins/folding";
import { formula } from "../../../twins/formula";
import { meaningOf, numberHolds } from "../../../twins/tables/cell-value";
import { cellAt, countIsAsItWas, extentIsAsItWas, isAsItWas, joined, spotOf, textsAreAsTheyWere, type RangeCells, type Spot } from "../../../twins/tables/range-cells";

/** A table of names and values of a call. */
export interface SettingTable extends RangeCells {
  readonly parsed: ParsedSettings;
}

/** Names and their values among the tables of a call; where no range holds them they are what they are. */
export interface NamedBlock {
  readonly range: Expression | null;
  readonly values: RangeCells["values"];
}

export interface SettingSources {
  readonly levers: SettingTable | null;
  readonly assumptions: SettingTable | null;
  readonly named: readonly NamedBlock[];
}

/** Where nothing is said and the model has a rule for that. */
const NOTHING = expression("");

/**
 * What Scenarios, Assumptions and values given by name say, as a native formula takes it: numbers are the cells' own, names and blanks
 * must stay as they were.
 */
export class SettingCells {
  private readonly conditions: Expression[] = [];
  private readonly told = new Map<string, Expression>();
  /** Cells of named values that a formula reckons with. */
  private readonly reckoned = new Set<readonly CellValue[]>();

  constructor(private readonly sources: SettingSources) {}

  /** A lever's value: given by name, else the active scenario's, else the default. */
  lever(id: LeverId): Expression {
    const lever: NamedRow & { readonly default?: number | null } = LEVERS[id];
    return this.once(id, lever, () => this.byName(lever) ?? this.inTable(this.sources.levers, id, lever) ?? byDefault(lever));
  }

  /** An assumption's value, an override first. */
  assumption(id: AssumptionId): Expression {
    const lever: NamedRow & { readonly default?: number | null } = ASSUMPTIONS[id];
    return this.once(id, lever, () => this.inTable(this.sources.assumptions, id, lever) ?? byDefault(lever));
  }

  /** What is said by its name alone, or what counts where it is not. */
  value(id: string, row: NamedRow, otherwise: number): Expression {
    return this.once(id, row, () => this.byName(row) ?? expression(otherwise));
  }

  /** That a value is what it was when the formula was written, which was made for it. */
  stays(value: Expression, was: number): void {
    if (value.kind === "part") this.conditions.push(operation(value, "=", was));
  }

  /** What must hold for the formula to be of these cells still; asked for once all values are. */
  holds(): Expression[] {
    const { levers, assumptions, named } = this.sources;
    return [
      ...(levers ? [form(SCENARIOS.name, tableHolds(levers, SCENARIOS.columns, "lever"))] : []),
      ...(assumptions ? [form(ASSUMPTION_TABLE.name, tableHolds(assumptions, ASSUMPTION_TABLE.columns, "name"))] : []),
      ...named.flatMap(({ range, values }, index) => {
        if (!range) return [];
        const cells: RangeCells = { range, values };
        const spots = values.flatMap((_, row): Spot[] => [1, 2].map((column) => ({ row: row + 1, column })));
        const isFixed = ({ row, column }: Spot) => column === 1 || !this.reckoned.has(values[row - 1] as readonly CellValue[]);
        const asTheyWere = spots.filter(isFixed).flatMap((spot) => isAsItWas(cells, spot));
        return [form({ fr: `Valeurs ${index + 1}`, en: `Values ${index + 1}` }, [...extentIsAsItWas(cells), countIsAsItWas(cells, { row: 0, column: 1 }), countIsAsItWas(cells, { row: 0, column: 2 }), ...asTheyWere])];
      }),
      ...this.conditions,
    ];
  }

  private once(id: string, { name }: { readonly name: Text }, of: () => Expression): Expression {
    const known = this.told.get(id);
    if (known) return known;
    const found = of();
    const told = isConstant(found) || found.kind === "part" ? found : part(joined(name), found);
    this.told.set(id, told);
    return told;
  }

  private byName(row: NamedRow): Expression | null {
    const spoken = headersOf({ header: row.name, synonyms: row.synonyms });
    for (const { range, values } of this.sources.named) {
      const at = values.findIndex(([said]) => typeof said === "string" && spoken.has(headerKey(said)));
      const found = values[at];
      if (!found) continue;
      const [, cell = null] = found;
      if (range && typeof cell === "number" && !isNothing(cell, row.quantity)) {
        this.reckoned.add(found);
        return this.live(cellAt({ range, values }, { row: at + 1, column: 2 }), row);
      }
      const read = row.quantity.parse(cell);
      return "value" in read && typeof read.value === "number" ? expression(read.value) : NOTHING;
    }
    return null;
  }

  /** null where a table does not tell it. */
  private inTable(table: SettingTable | null, id: string, row: NamedRow): Expression | null {
    const spot = spotOf(table?.parsed.settings.get(id)?.place.address);
    if (!table || !spot) return null;
    const value = table.values[spot.row - 1]?.[spot.column - 1];
    const [column, override] = table === this.sources.assumptions ? columnsOf(table, spot) : [spot.column, null];
    const cell = cellAt(table, { row: spot.row, column });
    const over = override === null ? null : cellAt(table, { row: spot.row, column: override });
    const said = over ? formula`IF(ISNUMBER(${over}),${over},${cell})` : cell;
    if (over) this.conditions.push(some([call("ISNUMBER", [over]), isEmpty(over)]));
    if (typeof value === "number" && !isNothing(value, row.quantity)) return this.live(said, row);
    const { value: read } = table.parsed.settings.get(id) ?? { value: null };
    if (isNothing(value, row.quantity)) this.conditions.push(isEmpty(cell), ...(over ? [isEmpty(over)] : []));
    else this.conditions.push(...isAsItWas(table, spot), ...(over && spot.column !== override ? [isEmpty(over)] : []));
    return read === null ? NOTHING : expression(read);
  }

  private live(cell: Expression, { name, quantity }: NamedRow): Expression {
    const { fr, en } = joined(name);
    const read = part({ fr: `${fr}_lu`, en: `${en}_read` }, cell);
    this.conditions.push(...numberHolds(read, quantity));
    return meaningOf(read, quantity);
  }
}

function byDefault({ default: value }: { readonly default?: number | null }): Expression {
  return value === null || value === undefined ? NOTHING : expression(value);
}

function isEmpty(cell: Expression): Expression {
  return formula`LEN(${cell})=0`;
}

function form(name: Text, conditions: readonly Expression[]): Expression {
  const { fr, en } = joined(name);
  return part({ fr: `${fr}_forme`, en: `${en}_form` }, all(conditions));
}

type Heads = Readonly<Record<string, { readonly header: Text; readonly synonyms: readonly string[] }>>;

/** Column of an assumption's value, and of its override where there is one. */
function columnsOf({ values }: SettingTable, spot: Spot): [value: number, override: number | null] {
  const { name, value, override } = ASSUMPTION_TABLE.columns;
  const headers = headersIn(values, headerRow(values, { name, value }, ["name", "value"]));
  const [over] = locate(override, headers);
  const [own] = locate(value, headers);
  return over === undefined || own === undefined ? [spot.column, null] : [own + 1, over + 1];
}

function tableHolds(table: SettingTable, columns: Heads, key: string): Expression[] {
  const { values } = table;
  const top = headerRow(values, columns, [key]);
  const headers = headersIn(values, top);
  const [names = 0] = locate(columns[key] as Heads[string], headers);
  const spots: Spot[] = [
    ...headers.map((_, column) => ({ row: top + 1, column: column + 1 })),
    ...values.flatMap((_, row) => (row > top ? [{ row: row + 1, column: names + 1 }] : [])),
  ];
  return [
    ...extentIsAsItWas(table),
    countIsAsItWas(table, { row: top + 1, column: 0 }),
    countIsAsItWas(table, { row: 0, column: names + 1 }),
    ...textsAreAsTheyWere(table, spots),
  ];
}
