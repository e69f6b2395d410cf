import { addressOf, type Grid } from "./cells";
import { LEVERS, SLIDERS, type LeverId, type SliderId } from "./levers";
import type { Problem } from "./problem";
import { revenueCase, type RevenueCase, type RevenueSources } from "./revenue-case";
import { ASSUMPTION_TABLE, BASE_NAME, readAssumptions, readScenario, SCENARIOS, scenarioTable, type ParsedSettings, type ScenarioTable } from "./scenarios";
import { headersOf, normalised, parseTable, type Column, type ParsedTable, type TableSpec } from "./table";
import { ACTUALS } from "./tables/actuals";
import { CLIENTS } from "./tables/clients";
import { LINES } from "./tables/lines";
import type { Text } from "./text";

/** The parts of a workbook that a reading looks at. */
export interface WorkbookCells {
  readonly tables: readonly { readonly name: string; readonly grid: Grid }[];
  readonly activeScenario: { readonly name: string; readonly address: string } | null;
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
  readonly address: string;
}

/** The workbook as the product understands it. */
export interface WorkbookReading {
  readonly scenarios: readonly string[];
  /** Name of the scenario whose values count; null where there is no Scenarios table. */
  readonly active: string | null;
  readonly sliders: readonly SliderControl[];
  /** Errors and warnings, in the order of the tables. */
  readonly problems: readonly Problem[];
  /**
   * The active scenario's case, with levers that a hand is moving put in; null while an error stands in its way.
   */
  activeCase(moved?: Readonly<Partial<Record<LeverId, number>>>): RevenueCase | null;
  /** The Base scenario's case; null where there is no such scenario or an error stands in its way. */
  baseCase(): RevenueCase | null;
}

/** Defined names that the product looks for, in each language. */
export const NAMES = {
  activeScenario: { fr: "Scénario_actif", en: "Active_scenario" },
} as const satisfies Record<string, Text>;

/** Reads tables, scenarios and problems of a workbook. Nothing is thrown: what is wrong is told in `problems`. */
export function readWorkbook({ tables, activeScenario }: WorkbookCells): WorkbookReading {
  const found: Problem[] = [];
  const take = (name: Text, columns: Headers, needed: readonly string[]) => locateTable(tables, name, columns, needed, found);
  const parse = <C extends Columns>(spec: TableSpec<C>, needed: readonly (keyof C & string)[]): ParsedTable<C> | null => {
    const grid = take(spec.name, spec.columns, needed);
    return grid && parseTable(spec, grid, needed);
  };
  const lines = parse(LINES, ["client", "mix", "revenue"]);
  const clients = parse(CLIENTS, ["client", "exitProbability"]);
  const actuals = parse(ACTUALS, ["line", "month", "invoiced"]);
  const assumptionGrid = take(ASSUMPTION_TABLE.name, ASSUMPTION_TABLE.headers, ["name", "value"]);
  const assumptions = assumptionGrid && readAssumptions(assumptionGrid);
  const scenarioGrid = take(SCENARIOS.name, SCENARIOS.headers, ["lever", "active"]);
  const scenarios = scenarioGrid && scenarioTable(scenarioGrid);

  for (const [missing, name] of [[lines, LINES.name], [scenarios, SCENARIOS.name]] as const) {
    if (missing === null) found.push({ severity: "error", place: { table: name }, complaint: { code: "table-missing" } });
  }
  const active = scenarios && activeColumn(scenarios, activeScenario, found);
  const base = scenarios?.scenarios.find(({ name }) => isBase(name)) ?? null;
  const settings = scenarios && readScenario(scenarios, active?.column ?? scenarios.active);
  const baseSettings = scenarios && base && readScenario(scenarios, base.column);

  const parts = [lines, clients, actuals, settings, assumptions];
  const problems = [...found, ...parts.flatMap((part) => part?.problems ?? [])];
  const blocked = problems.some(({ severity }) => severity === "error");
  const caseOf = (levers: ParsedSettings | null, options: RevenueSources["options"]) =>
    lines === null || blocked ? null : revenueCase({ lines, clients, actuals, levers, assumptions, options });
  const activeRelations = caseOf(settings, {})?.problems ?? [];
  const sound = (found: RevenueCase | null) => (found?.problems.some(({ severity }) => severity === "error") ? null : found);

  return {
    scenarios: scenarios?.scenarios.map(({ name }) => name) ?? [],
    active: active?.name ?? null,
    sliders: scenarios && active ? sliders(scenarios, active.column, settings, baseSettings) : [],
    problems: [...problems, ...activeRelations],
    activeCase: (moved = {}) => sound(caseOf(settings, moved)),
    baseCase: () => (baseSettings && !baseSettings.problems.some(({ severity }) => severity === "error") ? sound(caseOf(baseSettings, {})) : null),
  };
}

export function isBase(scenario: string): boolean {
  return normalised(scenario) === normalised(BASE_NAME);
}

type Columns = Readonly<Record<string, Column<unknown>>>;
type Headers = Readonly<Record<string, Pick<Column<unknown>, "header" | "synonyms">>>;

/** The table that has the needed headers, by preference the one that bears the expected name; that one too if headers are missing. */
function locateTable(tables: WorkbookCells["tables"], name: Text, columns: Headers, needed: readonly string[], problems: Problem[]): Grid | null {
  const names = headersOf({ header: name, synonyms: [] });
  const bearsName = (table: { readonly name: string }) => names.has(normalised(table.name));
  const fits = ({ grid }: { readonly grid: Grid }) => {
    const headers = new Set((grid.values[0] ?? []).map((cell) => (typeof cell === "string" ? normalised(cell) : "")));
    return needed.every((key) => [...headersOf(columns[key] as Headers[string])].some((header) => headers.has(header)));
  };
  const fitting = tables.filter(fits);
  const chosen = fitting.find(bearsName) ?? fitting[0] ?? tables.find(bearsName);
  const rival = fitting.find((table) => table !== chosen);
  if (chosen && rival && !bearsName(chosen)) {
    problems.push({ severity: "warning", place: { table: name }, complaint: { code: "table-doubled", first: chosen.name, second: rival.name } });
  }
  return chosen?.grid ?? null;
}

function activeColumn(table: ScenarioTable, named: WorkbookCells["activeScenario"], problems: Problem[]) {
  const fallback = table.scenarios.find(({ name }) => isBase(name)) ?? table.scenarios[0] ?? null;
  if (named === null) return fallback;
  const chosen = table.scenarios.find(({ name }) => normalised(name) === normalised(named.name));
  if (chosen) return chosen;
  problems.push({
    severity: "error",
    place: { table: SCENARIOS.name, address: named.address },
    complaint: { code: "scenario-missing", found: named.name, choices: table.scenarios.map(({ name }) => name) },
  });
  return fallback;
}

function sliders(table: ScenarioTable, column: number, settings: ParsedSettings | null, base: ParsedSettings | null): SliderControl[] {
  return (Object.keys(SLIDERS) as SliderId[]).flatMap((id) => {
    const row = table.levers.find((lever) => lever.id === id);
    const origin = table.grid.origin;
    if (!row || !origin) return [];
    const laidOut = SLIDERS[id];
    const hard = LEVERS[id].quantity;
    return [
      {
        id,
        value: settings?.settings.get(id)?.value ?? null,
        base: base?.settings.get(id)?.value ?? null,
        min: Math.max(row.min ?? laidOut.min, hard.min ?? -Infinity),
        max: Math.min(row.max ?? laidOut.max, hard.max ?? Infinity),
        step: row.step ?? laidOut.step,
        address: addressOf(origin, row.row, column),
      },
    ];
  });
}
