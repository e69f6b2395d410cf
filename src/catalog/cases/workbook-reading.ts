import { CALENDAR_1904, problemAt, type Problem, type ProblemCode } from "../record/problem";
import { addressOf, type CellValue, type Grid } from "../record/cells";
import type { Lever } from "../record/lever";
import { LEVERS, SLIDER_IDS, SLIDERS, type SliderId } from "../levers/levers";
import { headerKey, headerRow, headersIn, headersOf, nameKey, tableHeads, tableMissing, type Column, type ParsedTable, type TableHeads, type TableSpec } from "../record/table";
import { parseTable } from "../reading/parse-table";
import { operatorCase, type PlanCase } from "./operator/operator-case";
import { reallocationCase, type Reallocation } from "./reallocation/reallocation-case";
import { revenueCase } from "./revenue/revenue-case";
import { ASSUMPTION_TABLE, BASE_NAME, readAssumptions, readScenario, SCENARIOS, scenarioTable, withMoved, type Moved, type ParsedSettings, type ScenarioTable } from "../tables/scenarios";
import { ACTUALS } from "../tables/revenue/actuals";
import { CASH } from "../tables/cash";
import { CLIENTS } from "../tables/revenue/clients";
import { CONSENTS } from "../tables/revenue/consents";
import { CORRELATIONS, readCorrelations } from "../tables/uncertainty/correlations";
import { HOLIDAYS } from "../tables/training/holidays";
import { LINES } from "../tables/revenue/lines";
import { EXITS, MOVES } from "../tables/workforce/moves";
import { PLAN_CELL, type PlanChoice } from "../tables/plan-choice";
import { PATHS } from "../tables/training/paths";
import { POOLS } from "../tables/workforce/pools";
import { SITES } from "../tables/training/sites";
import { UNCERTAINTY } from "../tables/uncertainty/uncertainty";
import { WORK } from "../tables/workforce/work";
import { readCell } from "../record/quantity";
import type { Locale, Text } from "../record/text";
import { uncertaintyCase, type UncertaintyCase } from "./uncertainty/uncertainty-case";

/** The parts of a workbook that a reading looks at. */
export interface WorkbookCells {
  readonly tables: readonly { readonly name: string; readonly grid: Grid }[];
  readonly activeScenario: { readonly name: string; readonly address: string } | null;
  /** The cell that says which plan the figures follow, as it stands; null where the workbook has none. */
  readonly planFollowed?: { readonly value: CellValue; readonly address: string } | null;
  /** The year that dates count from. */
  readonly calendar: 1900 | 1904;
}

/** A slider of the pane: the cell of the active scenario that it moves. */
export interface SliderControl {
  readonly id: SliderId;
  /** Value in the cell; null where the cell is blank or refused. */
  readonly value: number | null;
  /** Value of the Base scenario; null where there is none. */
  readonly base: number | null;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where the thumb stands while the cell is blank and that means something (`blank` of the lever); null where it means nothing. */
  readonly whenBlank: number | null;
  readonly address: string;
  /** Why no hand may move it: a formula in its cell, which a value would replace; null where one may. */
  readonly locked: Problem | null;
}

/** Which plan the figures follow, and what decides it. */
export interface FollowedPlan {
  /** The plan that counts. */
  readonly choice: PlanChoice;
  /** Whether there is anything to find a best plan in: pools, work and paths. */
  readonly isOptional: boolean;
  /** The cell that says so, and what it says; null where the workbook has none, or it is blank. */
  readonly cell: { readonly address: string; readonly value: PlanChoice | null } | null;
}

/** The user's table of moves as it stands: where a plan can be written down. */
export interface MovesTable {
  readonly name: string;
  readonly grid: Grid;
}

/** A scenario's case, as far as the workbook tells of it. */
export interface WorkbookCase extends PlanCase {
  /** What the best plan is looked for in; null without pools, work and paths, or where a problem stands in its way alone. */
  readonly reallocation: Reallocation | null;
  /** What is uncertain of it; null where a problem stands in its way alone. */
  readonly uncertainty: Pick<UncertaintyCase, "uncertainty" | "assumed"> | null;
}

/** The workbook as the product understands it. */
export interface WorkbookReading {
  readonly scenarios: readonly string[];
  /** Name of the scenario whose values count; null where there is no Scenarios table. */
  readonly active: string | null;
  readonly sliders: readonly SliderControl[];
  readonly plan: FollowedPlan;
  /** Null where the workbook has none. */
  readonly moves: MovesTable | null;
  /** Language of the lines' headers: what is written into the tables is written in it. */
  readonly locale: Locale;
  /** The tables that were looked for, in their order, and where each stands; null for one that is not there. */
  readonly tables: readonly { readonly name: Text; readonly found: { readonly name: string; readonly address?: string } | null }[];
  /** Errors and warnings, in the order of the tables. */
  readonly problems: readonly Problem[];
  /**
   * The active scenario's case, with levers that a hand is moving put in; null while an error stands in its way.
   *
   * @param plan a plan in the place of the user's table of moves, as its cells would be (movesGrid)
   */
  activeCase(moved?: Moved, plan?: Grid): WorkbookCase | null;
  /** The Base scenario's case; null where there is no such scenario or an error stands in its way. */
  baseCase(plan?: Grid): WorkbookCase | null;
}

/** Defined names that the product looks for, in each language. */
export const NAMES = {
  activeScenario: { fr: "Scénario_actif", en: "Active_scenario" },
  planFollowed: { fr: "Plan_suivi", en: "Plan_followed" },
} as const satisfies Record<string, Text>;

/** Of a workbook in which nothing can be read for what it means. */
const UNREADABLE: WorkbookReading = {
  scenarios: [],
  active: null,
  sliders: [],
  plan: { choice: "mine", isOptional: false, cell: null },
  moves: null,
  locale: "fr",
  tables: [],
  problems: [CALENDAR_1904],
  activeCase: () => null,
  baseCase: () => null,
};

type Columns = Readonly<Record<string, Column<unknown>>>;

/** An input table is known by the columns that it can't be read without. */
function sought<C extends Columns>(spec: TableSpec<C>): TableHeads & { readonly spec: TableSpec<C> } {
  return { ...tableHeads(spec), spec };
}

const SOUGHT = {
  lines: sought(LINES),
  clients: sought(CLIENTS),
  actuals: sought(ACTUALS),
  consents: sought(CONSENTS),
  pools: sought(POOLS),
  work: sought(WORK),
  paths: sought(PATHS),
  sites: sought(SITES),
  holidays: sought(HOLIDAYS),
  moves: sought(MOVES),
  cash: sought(CASH),
  uncertainty: sought(UNCERTAINTY),
  correlations: CORRELATIONS,
  assumptions: ASSUMPTION_TABLE,
  scenarios: SCENARIOS,
} as const satisfies Record<string, TableHeads>;

/** What counts where a table is not there that may be left out. */
const WITHOUT = {
  clients: { fr: "aucun départ de client n'est supposé", en: "no client exit is assumed" },
  sites: { fr: "ni salles ni formateurs ne limitent les formations", en: "neither rooms nor trainers limit the courses" },
  assumptions: { fr: "les valeurs par défaut de Relais comptent", en: "Relais's defaults count" },
} as const satisfies Partial<Record<keyof typeof SOUGHT, Text>>;

/** Whether a table of the workbook can be one that a reading looks at. The cells of others need not be read. */
export function isSought(name: string, headers: readonly string[]): boolean {
  return Object.values(SOUGHT).some((table) => bearsName(table, name) || hasHeaders(table, headers));
}

/** The scenarios as the table that holds the levers lays them out; null where there is none. */
export function leverTable(tables: WorkbookCells["tables"]): ScenarioTable | null {
  const found = locateTable(tables, SOUGHT.scenarios, []);
  return found && scenarioTable(found.grid);
}

/** Whether a table can be the one whose cells the sliders move: of it one must know where formulas stand. */
export function canHoldLevers(name: string, headers: readonly string[]): boolean {
  return bearsName(SOUGHT.scenarios, name) || hasHeaders(SOUGHT.scenarios, headers);
}

function bearsName({ name }: TableHeads, given: string): boolean {
  return headersOf({ header: name, synonyms: [] }).has(headerKey(given));
}

function neededHeaders({ columns, needed }: TableHeads): Text[] {
  return needed.flatMap((key) => columns[key]?.header ?? []);
}

function hasHeaders({ columns, needed }: TableHeads, headers: readonly string[]): boolean {
  const written = new Set(headers.map(headerKey));
  return needed.every((key) => [...headersOf(columns[key] as (typeof columns)[string])].some((header) => written.has(header)));
}

/** Reads tables, scenarios and problems of a workbook. Nothing is thrown: what is wrong is told in `problems`. */
export function readWorkbook({ tables, activeScenario, planFollowed = null, calendar }: WorkbookCells): WorkbookReading {
  if (calendar === 1904) return UNREADABLE;
  const found: Problem[] = [];
  const lookedFor: WorkbookReading["tables"][number][] = [];
  const take = (table: TableHeads) => {
    const chosen = locateTable(tables, table, found);
    const origin = chosen?.grid.origin;
    lookedFor.push({ name: table.name, found: chosen && { name: chosen.name, ...(origin && { address: addressOf(origin, 0, 0) }) } });
    return chosen?.grid ?? null;
  };
  const parse = <C extends Columns>(table: TableHeads & { readonly spec: TableSpec<C> }): ParsedTable<C> | null => {
    const grid = take(table);
    return grid && parseTable(table.spec, grid);
  };
  const lines = parse(SOUGHT.lines);
  const clients = parse(SOUGHT.clients);
  const actuals = parse(SOUGHT.actuals);
  const consents = parse(SOUGHT.consents);
  const pools = parse(SOUGHT.pools);
  const work = parse(SOUGHT.work);
  const paths = parse(SOUGHT.paths);
  const canMove = pools !== null && work !== null && paths !== null;
  // A list of sites of the user's own is none of ours where nobody can be moved.
  const sites = canMove ? parse(SOUGHT.sites) : null;
  const holidays = canMove ? parse(SOUGHT.holidays) : null;
  const moveTable = take(SOUGHT.moves);
  const moves = moveTable && parseTable(MOVES, moveTable);
  const cash = parse(SOUGHT.cash);
  const uncertainty = parse(SOUGHT.uncertainty);
  const correlationGrid = take(SOUGHT.correlations);
  const correlations = correlationGrid && readCorrelations(correlationGrid);
  const assumptionGrid = take(SOUGHT.assumptions);
  const assumptions = assumptionGrid && readAssumptions(assumptionGrid);
  const scenarioGrid = take(SOUGHT.scenarios);
  const scenarios = scenarioGrid && scenarioTable(scenarioGrid);

  for (const [missing, table] of [[lines, SOUGHT.lines], [scenarios, SOUGHT.scenarios]] as const) {
    if (missing === null) found.push(tableMissing(table.name, neededHeaders(table), "error"));
  }
  for (const [absent, { name }, effect] of [
    [clients, CLIENTS, WITHOUT.clients],
    [assumptions, ASSUMPTION_TABLE, WITHOUT.assumptions],
    [canMove ? sites : true, SITES, WITHOUT.sites],
  ] as const) {
    if (absent === null) found.push(problemAt({ table: name }, { code: "table-absent", effect }));
  }
  // Wages are most of what is paid: without pools there is no cash plan, and nobody to move.
  if (pools === null && (cash ?? moves)) found.push(tableMissing(POOLS.name, neededHeaders(SOUGHT.pools), "warning"));
  const followed = planChoice(planFollowed, canMove, moves, found);
  const active = scenarios && activeColumn(scenarios, activeScenario, found);
  const base = scenarios?.scenarios.find(({ name }) => isBase(name)) ?? null;
  const settings = scenarios && readScenario(scenarios, active?.column ?? scenarios.active);
  const baseSettings = scenarios && base && readScenario(scenarios, base.column);

  const parts = [lines, clients, actuals, consents, pools, work, paths, sites, holidays, moves, cash, settings, assumptions];
  const ofUncertainty = [uncertainty, correlations].flatMap((part) => part?.problems ?? []);
  const problems = [...found, ...parts.flatMap((part) => part?.problems ?? []), ...asWarnings(ofUncertainty)];
  const blocked = problems.some(({ severity }) => severity === "error");
  const plannedCase = (levers: ParsedSettings | null, plan: Grid | undefined): Omit<WorkbookCase, "uncertainty"> | null => {
    if (lines === null || blocked) return null;
    const revenue = { lines, clients, actuals, consents, levers, assumptions, options: {} };
    if (pools === null) return { ...revenueCase(revenue), reallocation: null };
    const sources = { ...revenue, pools, work, paths, sites, holidays, moves: plan ? parseTable(MOVES, plan) : moves, cash };
    const operator = operatorCase(sources);
    // What is not known of staff withholds what rests on it, and is a warning to the rest.
    if (isRefusedFor(operator, STAFF_UNKNOWN))
      return { ...revenueCase(revenue), reallocation: null, problems: asWarnings(operator.problems) };
    if (work === null || paths === null || operator.problems.some(({ severity }) => severity === "error")) return { ...operator, reallocation: null };
    return withReallocation(operator, reallocationCase({ ...sources, work, paths }, operator));
  };
  const caseOf = (levers: ParsedSettings | null, plan?: Grid): WorkbookCase | null => {
    const planned = plannedCase(levers, plan);
    if (lines === null || planned === null) return null;
    const hasFaults = (some: readonly Problem[]) => some.some(({ severity }) => severity === "error");
    if (hasFaults(ofUncertainty) || hasFaults(planned.problems)) return { ...planned, uncertainty: null };
    const { problems: unfit, ...uncertain } = uncertaintyCase({ uncertainty, correlations, lines, work }, planned);
    return { ...planned, uncertainty: hasFaults(unfit) ? null : uncertain, problems: [...planned.problems, ...asWarnings(unfit)] };
  };
  const activeRelations = caseOf(settings)?.problems ?? [];
  const sound = (found: WorkbookCase | null) => (found?.problems.some(({ severity }) => severity === "error") ? null : found);

  return {
    scenarios: scenarios?.scenarios.map(({ name }) => name) ?? [],
    active: active?.name ?? null,
    sliders: scenarios && active ? sliders(scenarios, active.column, settings, baseSettings).filter(({ id }) => canMove || LEVERS[id].slider !== "moves") : [],
    plan: followed,
    moves: moveTable && { name: nameOf(tables, moveTable), grid: moveTable },
    locale: (lines ?? pools ?? moves)?.locale ?? "fr",
    tables: lookedFor,
    problems: [...problems, ...activeRelations],
    activeCase: (moved = {}, plan) => sound(caseOf(settings && withMoved(settings, moved), plan)),
    baseCase: (plan) => (baseSettings && !baseSettings.problems.some(({ severity }) => severity === "error") ? sound(caseOf(baseSettings, plan)) : null),
  };
}

/** Where nobody says: the user's own plan where there is one, else the best. */
function planChoice(cell: WorkbookCells["planFollowed"], canMove: boolean, moves: ParsedTable<(typeof MOVES)["columns"]> | null, problems: Problem[]): FollowedPlan {
  const isOwn = moves !== null && (moves.rows.length > 0 || moves.others(EXITS).rows.length > 0);
  const usual: PlanChoice = isOwn || !canMove ? "mine" : "optimal";
  if (!cell) return { choice: usual, isOptional: canMove, cell: null };
  const { address } = cell;
  const read = readCell(PLAN_CELL.quantity, cell.value, { value: null });
  if ("cause" in read) problems.push(problemAt({ table: PLAN_CELL.name, address }, read.cause));
  const value = "value" in read ? read.value : null;
  return { choice: canMove ? (value ?? usual) : "mine", isOptional: canMove, cell: { address, value } };
}

function nameOf(tables: WorkbookCells["tables"], grid: Grid): string {
  return tables.find((table) => table.grid === grid)?.name ?? "";
}

/** Without these nothing can be said of the staff. */
const STAFF_UNKNOWN: readonly ProblemCode[] = ["agents-missing", "pool-overbooked"];

/** Whether a case is refused for nothing but some reasons, and for one at least of those that matter. */
function isRefusedFor({ problems }: PlanCase, reasons: readonly ProblemCode[]): boolean {
  const codes = new Set(problems.flatMap(({ severity, cause }) => (severity === "error" ? [cause.code] : [])));
  return codes.size > 0 && [...codes].every((code) => reasons.includes(code));
}

/** What stands in the way of the reallocation alone withholds it, and is a warning to the rest. */
function withReallocation(operator: PlanCase, { inputs, names, problems }: ReturnType<typeof reallocationCase>): Omit<WorkbookCase, "uncertainty"> {
  const isSound = problems.every(({ severity }) => severity !== "error");
  return { ...operator, reallocation: isSound ? { inputs, names } : null, problems: asWarnings(problems) };
}

function asWarnings(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, severity: "warning" }));
}

export function isBase(scenario: string): boolean {
  return nameKey(scenario) === nameKey(BASE_NAME);
}

/**
 * The table that has the needed headers, by preference the one that bears the expected name; that one too if headers are missing.
 *
 * @param problems is told where another has them too
 */
export function locateTable<T extends WorkbookCells["tables"][number]>(tables: readonly T[], table: TableHeads, problems: Problem[]): T | null {
  const named = ({ name }: { readonly name: string }) => bearsName(table, name);
  const fitting = tables.filter(({ grid: { values } }) =>
    hasHeaders(table, headersIn(values, headerRow(values, table.columns, table.needed))),
  );
  const chosen = fitting.find(named) ?? fitting[0] ?? tables.find(named);
  const rival = fitting.find((other) => other !== chosen);
  if (chosen && rival && !named(chosen)) {
    problems.push(problemAt({ table: table.name }, { code: "table-doubled", first: chosen.name, second: rival.name }));
  }
  return chosen ?? null;
}

function activeColumn(table: ScenarioTable, named: WorkbookCells["activeScenario"], problems: Problem[]) {
  const fallback = table.scenarios.find(({ name }) => isBase(name)) ?? table.scenarios[0] ?? null;
  if (named === null) return fallback;
  const chosen = table.scenarios.find(({ name }) => nameKey(name) === nameKey(named.name));
  if (chosen) return chosen;
  problems.push(problemAt({ table: SCENARIOS.name, address: named.address }, { code: "scenario-missing", found: named.name, choices: table.scenarios.map(({ name }) => name) }));
  return fallback;
}

function sliders(table: ScenarioTable, column: number, settings: ParsedSettings | null, base: ParsedSettings | null): SliderControl[] {
  return SLIDER_IDS.flatMap((id) => {
    const row = table.levers.find((lever) => lever.id === id);
    const origin = table.grid.origin;
    if (!row || !origin) return [];
    const laidOut = SLIDERS[id];
    const address = addressOf(origin, row.row, column);
    const isFormula = table.grid.formulas?.[row.row]?.[column] ?? false;
    const locked: Problem = problemAt({ table: SCENARIOS.name, row: row.row, column: LEVERS[id].name, address }, { code: "formula-in-cell" });
    const { quantity, blank }: Lever = LEVERS[id];
    const max = Math.min(row.max ?? laidOut.max, quantity.max ?? Infinity);
    return [
      {
        id,
        value: settings?.settings.get(id)?.value ?? null,
        base: base?.settings.get(id)?.value ?? null,
        min: Math.max(row.min ?? laidOut.min, quantity.min ?? -Infinity),
        max,
        step: row.step ?? laidOut.step,
        whenBlank: blank === undefined ? null : max,
        address,
        locked: isFormula ? locked : null,
      },
    ];
  });
}
