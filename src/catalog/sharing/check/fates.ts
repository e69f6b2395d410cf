import { isSameName } from "../../record/cells";
import { carried, resultOfPlace } from "../formula/carrier";
import { recordIn } from "../formula/record";
import { piecesOf } from "../formula/pieces";
import { inputsOf } from "../reading/dependence";
import { areaOf } from "../reading/references";
import { areaFilled, formulasOf, placeOf, type Area, type FormulaCell, type WorkbookPicture } from "../reading/workbook-picture";
import type { SharePlan } from "../share-plan";
import { Needs } from "./needs";
import { NEEDS, READERS, type Need, type ReaderId } from "./readers";

/** A formula as it would stand before a reader. */
interface SharedFormula {
  readonly cell: FormulaCell;
  readonly place: string;
  /** Whether the cell shows a value of today in place of calculating. */
  readonly isKept: boolean;
  readonly needs: ReadonlySet<Need>;
}

/** What becomes of a workbook's formulas where somebody opens it. */
export interface Fate {
  readonly recalculates: number;
  readonly keeps: number;
  /** Formulas that show an error by themselves. */
  readonly errors: number;
  /** Formulas that read those. */
  readonly following: number;
}

/** A workbook sent as it is, or in a way of sharing: what becomes of its formulas. */
export interface Fates {
  readonly readers: Readonly<Record<ReaderId, Fate>>;
  /** Where formulas stand that need something. */
  readonly needing: Readonly<Record<Need, readonly string[]>>;
  /** Formulas that read what shows an error somewhere, and show none by themselves. */
  readonly following: readonly string[];
  /** Formulas whose cells keep a value of today. */
  readonly keeping: readonly string[];
}

/**
 * What becomes of a workbook's formulas, by who opens it.
 *
 * @param plan how it is shared; null where it is sent as it is
 * @param added sheets that an earlier Share has added: they are not the workbook's own
 */
export function fatesOf(workbook: WorkbookPicture, plan: SharePlan | null, added: readonly string[]): Fates {
  const formulas = plan ? shared(workbook, plan) : asItIs(workbook, added);
  const areas = new Map<string, readonly Area[]>();
  const areasOf = ({ cell, place }: SharedFormula): readonly Area[] => {
    const found = areas.get(place) ?? inputsOf(cell.formula, cell.sheet, workbook).known.map(({ area }) => area);
    areas.set(place, found);
    return found;
  };
  const byNeeds = new Map<string, { readonly direct: ReadonlySet<string>; readonly following: readonly string[] }>();
  const errorsFor = (lacks: readonly Need[]) => {
    const direct = formulas.filter(({ needs }) => lacks.some((need) => needs.has(need)));
    const places = direct.map(({ place }) => place);
    const key = places.join("|");
    const known = byNeeds.get(key) ?? { direct: new Set(places), following: followingOf(direct, formulas, areasOf, workbook) };
    byNeeds.set(key, known);
    return known;
  };
  const all = Object.entries(READERS).map(([id, { lacks }]) => {
    const { direct, following } = errorsFor(lacks);
    const isWrong = new Set([...direct, ...following]);
    const sound = formulas.filter(({ place }) => !isWrong.has(place));
    const keeps = sound.filter(({ isKept }) => isKept).length;
    return { id, fate: { recalculates: sound.length - keeps, keeps, errors: direct.size, following: following.length }, following };
  });
  const needing = NEEDS.map((need) => [need, formulas.filter(({ needs }) => needs.has(need)).map(({ place }) => place)] as const);
  const byThemselves = new Set(needing.flatMap(([, places]) => places));
  return {
    readers: Object.fromEntries(all.map(({ id, fate }) => [id, fate])) as Record<ReaderId, Fate>,
    needing: Object.fromEntries(needing) as Record<Need, string[]>,
    following: [...new Set(all.flatMap(({ following }) => following))].filter((place) => !byThemselves.has(place)),
    keeping: formulas.filter(({ isKept }) => isKept).map(({ place }) => place),
  };
}

/** Each formula of the workbook as it stands; of a result that was spread over cells the first alone. */
function asItIs(workbook: WorkbookPicture, added: readonly string[]): SharedFormula[] {
  const needs = new Needs(workbook);
  const isAdded = (sheet: string) => added.some((one) => isSameName(one, sheet));
  /** A sealed formula shows cells of the sheet that Share has added. */
  const isSealed = ({ formula, sheet }: FormulaCell) => {
    const shown = carried(formula) === null ? undefined : piecesOf(formula).find(({ kind }) => kind === "reference");
    const area = shown && areaOf(shown.text, sheet, workbook);
    return area ? isAdded(area.sheet) && formula.startsWith(`=CHOOSE(1,${shown.text},`) : false;
  };
  return formulasOf(workbook).flatMap((cell): SharedFormula[] => {
    const record = recordIn(cell.formula);
    if (record) return [{ cell, place: record.area.replaceAll("$", ""), isKept: true, needs: new Set() }];
    if (isAdded(cell.sheet) || resultOfPlace(cell.formula) !== null) return [];
    return [{ cell, place: placeOf(cell), isKept: isSealed(cell), needs: needs.of(cell.formula, cell.sheet) }];
  });
}

/** Each formula of the workbook as it will be. */
function shared(workbook: WorkbookPicture, { cells, frozen, sealed, names, added }: SharePlan): SharedFormula[] {
  const changed = new Map(names.map((change) => [`${change.sheet ?? ""}!${change.name}`, change.formula]));
  const needs = new Needs({
    names: [
      ...workbook.names.map((one) => ({ ...one, formula: changed.get(`${one.sheet ?? ""}!${one.name}`) ?? one.formula })),
      ...added.map(({ name, formula }) => ({ name, formula, sheet: null, isOurs: true })),
    ],
  });
  const written = new Map(cells.map((cell) => [placeOf(cell), cell.formula]));
  const kept = new Set([...frozen.map(placeOf), ...sealed.map(({ place }) => place)]);
  const isFrozen = new Set(frozen.map(placeOf));
  return formulasOf(workbook).map((cell) => {
    const place = placeOf(cell);
    const ofFormula = isFrozen.has(place) ? new Set<Need>() : needs.of(written.get(place) ?? cell.formula, cell.sheet);
    return { cell, place, isKept: kept.has(place), needs: ofFormula };
  });
}

/** Formulas that read what shows an error, by way of others too. */
function followingOf(
  direct: readonly SharedFormula[],
  formulas: readonly SharedFormula[],
  areasOf: (formula: SharedFormula) => readonly Area[],
  workbook: WorkbookPicture,
): string[] {
  if (direct.length === 0) return [];
  const wrong = new Map<string, Area[]>();
  const own = new Set(direct.map(({ place }) => place));
  const found = new Set(own);
  const add = ({ cell }: SharedFormula) => {
    const area = areaFilled(cell, workbook);
    wrong.set(area.sheet, [...(wrong.get(area.sheet) ?? []), area]);
  };
  direct.forEach(add);
  let waiting = formulas.filter(({ place, isKept }) => !found.has(place) && !isKept);
  for (let isMore = true; isMore; ) {
    const reading = waiting.filter((one) => areasOf(one).some((area) => (wrong.get(area.sheet) ?? []).some((other) => meet(other, area))));
    reading.forEach(add);
    for (const { place } of reading) found.add(place);
    waiting = waiting.filter(({ place }) => !found.has(place));
    isMore = reading.length > 0;
  }
  return formulas.map(({ place }) => place).filter((place) => found.has(place) && !own.has(place));
}

function meet(one: Area, other: Area): boolean {
  const along = (from: number, length: number, start: number, size: number) => from < start + size && start < from + length;
  return along(one.row, one.rows, other.row, other.rows) && along(one.column, one.columns, other.column, other.columns);
}
