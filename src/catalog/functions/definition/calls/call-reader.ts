import { firstDay } from "../../../../model/calendar/calendar";
import { ASSUMPTIONS, type AssumptionId } from "../../../levers/assumptions";
import { LEVERS, type LeverId } from "../../../levers/levers";
import type { CellValue } from "../../../record/cells";
import type { Lever } from "../../../record/lever";
import type { Place } from "../../../record/problem";
import type { Quantity } from "../../../record/quantity";
import type { Text } from "../../../record/text";
import type { ParsedSettings, Setting } from "../../../tables/scenarios";
import { cellAt, cellsReference, rangeText, type RangeRead } from "../../../twins/calls/ranges";
import { valueCondition } from "../../../twins/calls/value-condition";
import { dateOf } from "../../../twins/date-of";
import { all, expression, operation, part, total, type Axis, type Expression, type Operand } from "../../../twins/expression";
import { formula } from "../../../twins/formula";

/** What a call's tables and names say. */
export interface ReadCall {
  readonly values: Readonly<Record<string, unknown>>;
  /** Of what is given by its name, where its value and its name stand. */
  readonly places: ReadonlyMap<string, { readonly value: Place; readonly name: Place }>;
}

/** A lever as a native formula has it: what it is, and whether its cell is blank, for which the model may have a rule. */
export interface LeverTerm {
  readonly value: Expression;
  readonly isBlank: Expression;
}

/**
 * The cells of a call on tables as the terms of native formulas. Whatever is read of a cell is guarded: a number must stay one within
 * its bounds, a name or a header must stay the one that was recognised, and no row may come to the table.
 */
export class CallReader {
  private readonly conditions: Expression[] = [];
  private readonly byRow = new Map<Axis, Expression[]>();
  private readonly settings = new Map<Lever, LeverTerm>();

  constructor(
    private readonly reading: ReadCall,
    readonly ranges: readonly RangeRead[],
  ) {}

  /** What must hold of the cells. */
  taken(): Expression {
    const rows = [...this.byRow].map(([axis, conditions]) => {
      const { fr, en } = axis.name;
      const refused = part({ fr: `refus_par_${fr}`, en: `refused_by_${en}` }, formula`IF(${all(conditions)},0,1)`);
      return formula`${total(refused, axis)}=0`;
    });
    return all([...this.conditions, ...rows]);
  }

  holds(condition: Expression): void {
    this.conditions.push(condition);
  }

  holdsAlong(axis: Axis, condition: Expression): void {
    const known = this.byRow.get(axis);
    if (known) known.push(condition);
    else this.byRow.set(axis, [condition]);
  }

  /** A lever: given by name, else the scenario's, else the catalogue's default. */
  lever(id: LeverId, levers: ParsedSettings | null): LeverTerm {
    const lever: Lever = LEVERS[id];
    const named = this.reading.places.get(id);
    if (!named) return this.setting(lever, levers?.settings.get(id));
    const value = (this.reading.values[id] ?? null) as number | null;
    return this.setting(lever, { value, place: named.value, said: [named.name] });
  }

  assumption(id: AssumptionId, assumptions: ParsedSettings | null): LeverTerm {
    return this.setting(ASSUMPTIONS[id], assumptions?.settings.get(id));
  }

  /** What is said by its name alone, or what counts where it is not. */
  value(id: string, { name, quantity }: { readonly name: Text; readonly quantity: Quantity<unknown> }, otherwise: number): Expression {
    const place = this.reading.places.get(id);
    if (!place) return expression(otherwise);
    const { value: said } = place;
    if (said.address === undefined) return expression(this.reading.values[id] as number);
    const called = { fr: identifierOf(name.fr), en: identifierOf(name.en) };
    this.group({ fr: `${called.fr}_admis`, en: `${called.en}_taken` }, [...this.saying([place.name]), valueCondition(reference(said), quantity)]);
    return part(called, reference(said));
  }

  /** Content of the cell of an address. */
  cellAt(address: string): CellValue {
    return cellAt(this.ranges, address);
  }

  private setting(lever: Lever, setting: Setting | undefined): LeverTerm {
    const found = this.settings.get(lever) ?? this.settingOnce(lever, setting);
    this.settings.set(lever, found);
    return found;
  }

  private settingOnce(lever: Lever, setting: Setting | undefined): LeverTerm {
    const { quantity, name } = lever;
    const value = setting?.value ?? lever.default ?? null;
    if (setting?.place.address === undefined) {
      return value === null ? NOTHING : { value: constant(quantity, value), isBlank: expression(false) };
    }
    const called = { fr: identifierOf(name.fr), en: identifierOf(name.en) };
    const { place, said: known = [], replaceable: either, bounds } = setting;
    const cell = either ? formula`IF(${reference(either.override)}="",${reference(either.value)},${reference(either.override)})` : reference(place);
    const mayBeBlank = lever.default === null;
    const raw = mayBeBlank || either ? part({ fr: `${called.fr}_lu`, en: `${called.en}_read` }, mayBeBlank ? orBlank(cell, quantity) : cell) : cell;
    const blank = mayBeBlank ? formula`${raw}=""` : expression(false);
    const read = part(called, unless(blank, "", valueOf(raw, quantity)));
    const ends = ([[">=", bounds?.min ?? null], ["<=", bounds?.max ?? null]] as const).flatMap(([sign, end]) => (end === null ? [] : [operation(read, sign, constant(quantity, end))]));
    const conditions = [valueCondition(raw, quantity), ...ends];
    this.group({ fr: `${called.fr}_admis`, en: `${called.en}_taken` }, [...this.saying(known), unlessBlank(blank, all(conditions))]);
    return { value: read, isBlank: mayBeBlank ? formula`${read}=""` : blank };
  }

  /** Conditions under one name, so that a reader sees which of them fails. */
  group(name: Text, conditions: readonly Expression[]): void {
    if (conditions.length > 0) this.holds(part(name, all(conditions)));
  }

  /** That cells say what they said. */
  saying(places: readonly Place[]): Expression[] {
    return places.flatMap((place) => (place.address === undefined ? [] : [formula`${reference(place)}=${said(this.cellAt(place.address))}`]));
  }
}

const NOTHING: LeverTerm = { value: expression(""), isBlank: expression(true) };

/** A name as formulas say it. */
export function identifierOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, "");
}

export function reference({ address = "" }: Place): Expression {
  return cellsReference({ ...rangeText.read(address), rows: 1, columns: 1 });
}

function said(cell: CellValue): Operand {
  return typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean" ? cell : "";
}

/** A known value as a formula has it: days and months as dates. */
function constant({ unit }: Quantity<unknown>, value: number): Expression {
  if (unit === "month") return dateOf(firstDay(value));
  return unit === "day" ? dateOf(value) : expression(value);
}

/** A cell, or "" where it says nothing: what stands in a cell by a reference to a blank one is 0. */
export function orBlank(cell: Expression, { zeroIsBlank }: Quantity<unknown>): Expression {
  return zeroIsBlank ? formula`IF(OR(${cell}="",${cell}=0),"",${cell})` : formula`IF(${cell}="","",${cell})`;
}

export function unless(blank: Expression, instead: Operand, value: Expression): Expression {
  return formula`IF(${blank},${instead},${value})`;
}

export function unlessBlank(blank: Expression, condition: Expression): Expression {
  return unless(blank, true, condition);
}

/** What a cell holds: a date as its day, a month as its first day. */
export function valueOf(raw: Expression, quantity: Quantity<unknown>): Expression {
  if (quantity.unit === "month") return formula`IF(ISTEXT(${raw}),${ofMonthText(raw)},DATE(YEAR(${raw}),MONTH(${raw}),1))`;
  return quantity.unit === "day" ? formula`INT(${raw})` : raw;
}

/** First day of the month that a text such as 2026-08 says. */
export function ofMonthText(raw: Expression): Expression {
  return formula`DATE(VALUE(LEFT(${raw},4)),VALUE(MID(${raw},6,2)),1)`;
}
