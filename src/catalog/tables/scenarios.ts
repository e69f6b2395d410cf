import { addressOf, isBlank, isError, type CellValue, type Grid } from "../record/cells";
import { ASSUMPTIONS } from "../levers/assumptions";
import type { Lever } from "../record/lever";
import { LEVERS, SLIDERS, type LeverId, type SliderId } from "../levers/levers";
import { problemAt, type Place, type Problem } from "../record/problem";
import { isNothing, readCell, tidy, type Quantity } from "../record/quantity";
import { columnWords, headerWords, resemblance } from "../reading/resemblance";
import { addressIn, headerKey, headerRange, headerRow, headersIn, headersOf, isInBrackets, locate, localeOfHeaders, normalised } from "../record/table";
import { LOCALES, type Locale, type Text } from "../record/text";

/** Words of the Scenarios table: one row per lever, then one column per scenario, and one that picks the active scenario's. */
export const SCENARIOS = {
  id: "scenarios",
  name: { fr: "Scénarios", en: "Scenarios" },
  help: {
    fr: "Le tableau Scénarios avec ses en-têtes (colonnes Levier et Actif), ou ses deux colonnes Levier et celle d'un scénario",
    en: "The Scenarios table with its headers (columns Lever and Active), or two of its columns: Lever and that of a scenario",
  },
  needed: ["lever", "active"],
  /** Two columns, lever and value: those of one scenario. */
  isKnown: (values: Grid["values"]): boolean => values[0]?.length === 2 && locate(SCENARIOS.columns.lever, headersIn(values, 0))[0] === 0,
  columns: {
    lever: { header: { fr: "Levier", en: "Lever" }, synonyms: ["Leviers", "Levers", "Nom", "Name"] },
    unit: { header: { fr: "Unité", en: "Unit" }, synonyms: [] },
    min: { header: { fr: "Min", en: "Min" }, synonyms: ["Minimum", "Mini", "Min."] },
    max: { header: { fr: "Max", en: "Max" }, synonyms: ["Maximum", "Maxi", "Max."] },
    step: { header: { fr: "Pas", en: "Step" }, synonyms: [] },
    active: { header: { fr: "Actif", en: "Active" }, synonyms: ["Scénario actif", "Active scenario", "Valeur", "Value"] },
    status: { header: { fr: "Statut", en: "Status" }, synonyms: [] },
    source: { header: { fr: "Source", en: "Source" }, synonyms: ["Sources"] },
  },
} as const;
/** The scenario that others are compared with, in either language. */
export const BASE_NAME = "Base";

/** Words of the Assumptions table. */
export const ASSUMPTION_TABLE = {
  id: "assumptions",
  name: { fr: "Hypothèses", en: "Assumptions" },
  help: {
    fr: "Le tableau Hypothèses avec ses en-têtes (colonnes Hypothèse, Valeur, Remplacement)",
    en: "The Assumptions table with its headers (columns Assumption, Value, Override)",
  },
  needed: ["name", "value"],
  columns: {
    name: { header: { fr: "Hypothèse", en: "Assumption" }, synonyms: ["Nom", "Name", "Paramètre", "Parameter"] },
    value: { header: { fr: "Valeur", en: "Value" }, synonyms: ["Défaut", "Default"] },
    unit: { header: { fr: "Unité", en: "Unit" }, synonyms: [] },
    source: { header: { fr: "Source", en: "Source" }, synonyms: ["Sources"] },
    status: { header: { fr: "Statut", en: "Status" }, synonyms: [] },
    override: {
      header: { fr: "Remplacement", en: "Override" },
      synonyms: ["Valeur retenue", "Valeur de remplacement", "Forçage", "Remplacé par", "Override value", "Replaced by"],
      telling: ["remplacement", "remplacé", "retenu", "retenue", "override", "forçage", "forcé"],
    },
  },
} as const;

/** A value read for a lever, and its place. */
export interface Setting {
  /** null: a blank that the model has a rule for. */
  readonly value: number | null;
  readonly place: Place;
  /** Where its name stands, and the headers that it is read under; absent of one that no cell names. */
  readonly said?: readonly Place[];
  /** Of an assumption: the cell that counts where nothing replaces it, and the one that replaces it. */
  readonly replaceable?: { readonly value: Place; readonly override: Place };
  /** Bounds that its row gives beside those of the lever. */
  readonly bounds?: { readonly min: number | null; readonly max: number | null };
}

export interface ParsedSettings {
  readonly settings: ReadonlyMap<string, Setting>;
  readonly problems: readonly Problem[];
  readonly locale: Locale;
}

/** One lever's row in Scenarios, with its bounds: what a slider needs. */
export interface LeverRow {
  readonly id: string;
  /** Row in the grid. */
  readonly row: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
}

export interface ScenarioColumn {
  readonly name: string;
  readonly column: number;
}

/** Scenarios as laid out in the sheet. */
export interface ScenarioTable {
  readonly grid: Grid;
  /** Row of the headers in the grid. */
  readonly top: number;
  /** Column of the names of levers. */
  readonly names: number;
  readonly levers: readonly LeverRow[];
  readonly scenarios: readonly ScenarioColumn[];
  /** Column of the active scenario's values; null where there is none. */
  readonly active: number | null;
  readonly locale: Locale;
  readonly problems: readonly Problem[];
}

/** Reads where levers, bounds and scenarios stand. Of a block of two columns the second is the values. */
export function scenarioTable(grid: Grid): ScenarioTable {
  const top = headerRow(grid.values, SCENARIOS.columns, ["lever", "active"]);
  const headers = headersIn(grid.values, top);
  const at = (key: keyof typeof SCENARIOS.columns) => locate(SCENARIOS.columns[key], headers)[0];
  const problems = headersDoubled(SCENARIOS.name, { lever: SCENARIOS.columns.lever, active: SCENARIOS.columns.active }, grid, top);
  const nameColumn = at("lever") ?? 0;
  if (at("lever") === undefined) problems.push(headerMissing(SCENARIOS.name, SCENARIOS.columns.lever.header, grid, top));
  const known = new Set(Object.keys(SCENARIOS.columns).flatMap((key) => at(key as keyof typeof SCENARIOS.columns) ?? []));
  const others = headers.flatMap((name, column) => (name === "" || known.has(column) || isInBrackets(name) ? [] : [{ name: tidy(name), column }]));
  // Of two columns the second is the values, unless its header says that it is something else.
  const active = at("active") ?? (headers.length === 2 && !known.has(1) ? 1 : null);
  const cellOf = (row: number, key: "min" | "max" | "step") => {
    const column = at(key);
    const cell = column === undefined ? null : grid.values[row]?.[column];
    return typeof cell === "number" ? cell : null;
  };
  /** Read as the lever itself is, so that a month's bounds are months. */
  const bound = (id: string, row: number, key: "min" | "max") => {
    const cell = cellOf(row, key);
    const read = cell === null ? null : LEVERS[id as keyof typeof LEVERS].quantity.parse(cell);
    return read !== null && "value" in read ? read.value : null;
  };
  // A column of words alone is a remark.
  const scenarios = others.filter(({ column }) => grid.values.slice(top + 1).some((cells) => typeof cells[column] === "number"));
  const values = [...(active === null ? [] : [active]), ...scenarios.map(({ column }) => column)];
  const levers = rowsNamed(LEVERS, { table: SCENARIOS.name, grid, top }, { name: nameColumn, values }, problems).map(({ id, row }) => ({
    id, row, min: bound(id, row, "min"), max: bound(id, row, "max"), step: cellOf(row, "step"),
  }));
  return { grid, top, names: nameColumn, levers, scenarios, active, locale: localeOfHeaders(SCENARIOS.columns, headers), problems };
}

/** The values of one column of Scenarios: the active one, or a scenario's own. Levers it does not name are left out. */
export function readScenario(table: ScenarioTable, column: number | null): ParsedSettings {
  const problems: Problem[] = [...table.problems];
  const settings = new Map<string, Setting>();
  if (column === null) {
    problems.push(headerMissing(SCENARIOS.name, SCENARIOS.columns.active.header, table.grid, table.top));
    return { settings, problems, locale: table.locale };
  }
  for (const { id, row, min, max, step } of table.levers) {
    const lever: Lever = LEVERS[id as keyof typeof LEVERS];
    const place = placeIn({ table: SCENARIOS.name, ...table }, row, column, lever.name);
    const setting = readSetting(lever, table.grid.values[row]?.[column], place, problems, step ?? sliderStep(id));
    if (setting === undefined) continue;
    if (setting !== null && ((min !== null && setting < min) || (max !== null && setting > max))) {
      const bounds = { min: min ?? -Infinity, max: max ?? Infinity, unit: lever.quantity.unit };
      problems.push(problemAt(place, { code: "out-of-bounds", found: setting, ...bounds }));
      continue;
    }
    const block: Block = { table: SCENARIOS.name, ...table };
    const said = [placeIn(block, row, table.names, lever.name), placeIn(block, table.top, table.names), placeIn(block, table.top, column)];
    settings.set(id, { value: setting, place, said, bounds: { min, max } });
  }
  return { settings, problems, locale: table.locale };
}

/** Levers that a hand is moving; null for a cell that it has cleared. */
export type Moved = Readonly<Partial<Record<LeverId, number | null>>>;

/** A scenario with levers put in that a hand is moving. */
export function withMoved(parsed: ParsedSettings, moved: Moved): ParsedSettings {
  const settings = new Map(parsed.settings);
  for (const [id, value] of Object.entries(moved)) settings.set(id, { place: { table: SCENARIOS.name }, ...settings.get(id), value });
  return { ...parsed, settings };
}

/** Reads the Assumptions table: an override counts, else the value. */
export function readAssumptions(grid: Grid): ParsedSettings {
  const top = headerRow(grid.values, ASSUMPTION_TABLE.columns, ["name", "value"]);
  const headers = headersIn(grid.values, top);
  const at = (key: keyof typeof ASSUMPTION_TABLE.columns) => locate(ASSUMPTION_TABLE.columns[key], headers)[0];
  const problems: Problem[] = headersDoubled(ASSUMPTION_TABLE.name, ASSUMPTION_TABLE.columns, grid, top);
  if (at("override") === undefined) problems.push(...overrideInOtherWords(grid, top));
  for (const key of ["name", "value"] as const) {
    if (at(key) === undefined) problems.push(headerMissing(ASSUMPTION_TABLE.name, ASSUMPTION_TABLE.columns[key].header, grid, top));
  }
  const settings = new Map<string, Setting>();
  const [nameColumn, valueColumn, overrideColumn] = [at("name"), at("value"), at("override")];
  const block: Block = { table: ASSUMPTION_TABLE.name, grid, top };
  if (nameColumn !== undefined && valueColumn !== undefined) {
    for (const { id, row } of rowsNamed(
      ASSUMPTIONS,
      block,
      { name: nameColumn, values: [overrideColumn ?? valueColumn, valueColumn] },
      problems,
    )) {
      const lever: Lever = ASSUMPTIONS[id as keyof typeof ASSUMPTIONS];
      const overridden = overrideColumn !== undefined && !isNothing(grid.values[row]?.[overrideColumn], lever.quantity);
      const column = overridden ? overrideColumn : valueColumn;
      const place = placeIn(block, row, column, lever.name);
      const value = readSetting(lever, grid.values[row]?.[column], place, problems);
      const at = (where: number) => placeIn(block, row, where);
      const replaceable = overrideColumn === undefined ? {} : { replaceable: { value: at(valueColumn), override: at(overrideColumn) } };
      const heads = [nameColumn, valueColumn, ...(overrideColumn === undefined ? [] : [overrideColumn])];
      const said = [at(nameColumn), ...heads.map((head) => placeIn(block, top, head))];
      if (value !== undefined) settings.set(id, { value, place, said, ...replaceable });
    }
  }
  return { settings, problems, locale: localeOfHeaders(ASSUMPTION_TABLE.columns, headers) };
}

/** Headers that nobody reads and that may mean the column of overrides, without which none counts. */
function overrideInOtherWords(grid: Grid, top: number): Problem[] {
  const headers = headersIn(grid.values, top);
  const claimed = new Set(Object.values(ASSUMPTION_TABLE.columns).flatMap((spec) => locate(spec, headers)));
  const { header: wanted } = ASSUMPTION_TABLE.columns.override;
  const override = columnWords({ ...ASSUMPTION_TABLE.columns.override, quantity: { unit: "text", wanted, parse: () => ({ value: null }) } });
  return headers.flatMap((header, at): Problem[] => {
    if (claimed.has(at) || header === "" || isInBrackets(header) || resemblance(headerWords(header), override) === 0) return [];
    return [problemAt({ table: ASSUMPTION_TABLE.name, column: wanted, ...addressIn(grid, top, at) }, { code: "header-resembles", header, wanted })];
  });
}

/**
 * Value of a lever's cell; undefined where it is refused, with the cause added. Who writes what a blank means, means a blank.
 *
 * @param step of the lever's slider: what a slider can say is not doubted
 */
export function readSetting(
  lever: Lever,
  cell: CellValue | undefined,
  place: Place,
  problems: Problem[],
  step?: number,
): number | null | undefined {
  if (lever.blank && typeof cell === "string" && LOCALES.some((locale) => normalised(cell) === normalised(lever.blank?.[locale] ?? "")))
    return null;
  const blank = lever.default === null ? { value: null } : undefined;
  const read = readCell(lever.quantity, cell, blank);
  if ("value" in read) {
    const perhaps =
      typeof cell === "number" && read.value !== null && !isOnStep(read.value, step) ? lever.quantity.doubt?.(read.value) : null;
    if (perhaps && read.value !== null)
      problems.push(problemAt(place, { code: "unusual", found: read.value, unit: lever.quantity.unit, perhaps }));
    return read.value;
  }
  problems.push(problemAt(place, read.cause));
  return undefined;
}

function sliderStep(id: string): number | undefined {
  return id in SLIDERS ? SLIDERS[id as SliderId].step : undefined;
}

function isOnStep(value: number, step: number | undefined): boolean {
  return step !== undefined && Math.abs(value / step - Math.round(value / step)) < 1e-9;
}

/** What a row of names and values is known by, and what its value can be. */
export type NamedRow = Pick<Lever, "name" | "synonyms"> & { readonly quantity: Quantity<unknown> };

/** A block of cells as the table that it is, and where its headers are. */
export interface Block {
  readonly table: Text;
  readonly grid: Grid;
  /** Row of the headers; -1 where there are none. */
  readonly top: number;
}

/**
 * Rows whose name is one of the records', each at most once. A name that nobody knows is refused where something stands beside it,
 * for it may be a slip of the pen; alone it may be a title, and in brackets it is its owner's word that it is not meant. So is a value
 * that nothing names, for a default would count in its place.
 *
 * @param columns those of the names and of the values
 */
export function rowsNamed(
  specs: Readonly<Record<string, NamedRow>>,
  block: Block,
  { name: column, values }: { readonly name: number; readonly values: readonly number[] },
  problems: Problem[],
): { id: string; row: number }[] {
  const { grid, top } = block;
  const names = new Map(
    Object.entries(specs).flatMap(([id, { name, synonyms }]) =>
      [...headersOf({ header: name, synonyms })].map((spoken) => [spoken, id] as const),
    ),
  );
  const found: { id: string; row: number }[] = [];
  for (let row = top + 1; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    const cell = cells[column];
    if (isError(cell)) problems.push(problemAt(placeIn(block, row, column), { code: "error-cell", found: cell.error }));
    const id = typeof cell === "string" ? names.get(headerKey(cell)) : undefined;
    if (id === undefined) {
      const at =
        isBlank(cell) || typeof cell === "number"
          ? values.find((value) => typeof cells[value] === "number" && cells[value] !== 0)
          : undefined;
      if (at !== undefined) problems.push(problemAt(placeIn(block, row, at), { code: "lever-nameless", found: cells[at] as number }));
      if (typeof cell === "string" && cell.trim() !== "" && !isInBrackets(cell)) {
        // In a table a 0 may be what a formula makes of a blank; who types a name and a 0 beside it means it.
        const isTitle = cells.every((other, at) => at === column || isBlank(other) || (other === 0 && top >= 0));
        problems.push(
          problemAt(
            placeIn(block, row, column),
            { code: "lever-unknown", found: tidy(cell), near: nearest(cell, specs) },
            isTitle ? "warning" : "error",
          ),
        );
      }
      continue;
    }
    if (found.some((other) => other.id === id)) {
      const { name } = specs[id] as NamedRow;
      problems.push(problemAt(placeIn(block, row, column), { code: "lever-doubled", lever: name }));
    } else found.push({ id, row });
  }
  return found;
}

/** The name that another one resembles most. */
function nearest(found: string, specs: Readonly<Record<string, NamedRow>>): Text | null {
  const said = headerWords(found);
  let best: { score: number; name: Text | null } = { score: 0, name: null };
  for (const { name, synonyms, quantity } of Object.values(specs)) {
    const score = resemblance(said, columnWords({ header: name, synonyms, quantity }));
    if (score > best.score) best = { score, name };
  }
  return best.name;
}

/** Columns of a name that stands twice: only the first would be read. */
function headersDoubled(
  table: Text,
  headers: Readonly<Record<string, { readonly header: Text; readonly synonyms: readonly string[] }>>,
  grid: Grid,
  top: number,
): Problem[] {
  const written = headersIn(grid.values, top);
  return Object.values(headers).flatMap((spec): Problem[] => {
    const [first, second] = locate(spec, written);
    if (first === undefined || second === undefined) return [];
    const nameOf = (at: number) => (grid.origin ? addressOf(grid.origin, top, at) : String(at + 1));
    return [
      problemAt(
        { table, column: spec.header, ...addressIn(grid, top, second) },
        { code: "header-doubled", header: written[second] ?? "", first: nameOf(first), second: nameOf(second) },
      ),
    ];
  });
}

export function placeIn({ table, grid, top }: Block, row: number, column: number, name?: Text): Place {
  return { table, row: row - top, ...(name ? { column: name } : {}), ...addressIn(grid, row, column) };
}

function headerMissing(table: Text, wanted: Text, grid: Grid, top: number): Problem {
  const headers = headersIn(grid.values, top);
  return problemAt({ table, column: wanted, ...headerRange(grid, top, headers.length) }, { code: "header-missing", wanted, headers: headers.filter((header) => header !== ""), near: null });
}
