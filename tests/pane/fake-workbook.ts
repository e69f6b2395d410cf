import { addressOf, type CellValue, type Grid } from "../../src/catalog/record/cells";
import { LEVERS, SLIDERS, type LeverId, type SliderId } from "../../src/catalog/levers/levers";
import { SCENARIOS } from "../../src/catalog/tables/scenarios";
import { MIXED_OPERATOR } from "../../src/catalog/templates/operators/mixed-operator";
import { ACTUALS } from "../../src/catalog/tables/revenue/actuals";
import { CASH } from "../../src/catalog/tables/cash";
import { CLIENTS } from "../../src/catalog/tables/revenue/clients";
import { CONSENTS } from "../../src/catalog/tables/revenue/consents";
import { LINES } from "../../src/catalog/tables/revenue/lines";
import { MOVES } from "../../src/catalog/tables/workforce/moves";
import { PATHS } from "../../src/catalog/tables/training/paths";
import { POOLS } from "../../src/catalog/tables/workforce/pools";
import { SITES } from "../../src/catalog/tables/training/sites";
import { UNCERTAINTY } from "../../src/catalog/tables/uncertainty/uncertainty";
import { WORK } from "../../src/catalog/tables/workforce/work";
import type { TableSpec } from "../../src/catalog/record/table";
import type { Locale, Text } from "../../src/catalog/record/text";
import type { NewRows, Snapshot, WorkbookPort, WorkbookTable } from "../../src/workbook/port";
import { WorkbookError, type WorkbookFailure } from "../../src/workbook/port";

const ACTIVE_SCENARIO = "Scénarios!C2";
/** The cell that says which plan is followed. */
export const PLAN_FOLLOWED = "Scénarios!C3";

/** A workbook in memory, on our side of the port: the sample operator's tables, and a hand to change them with. */
export interface FakeWorkbook {
  readonly port: WorkbookPort;
  /** Every write that was asked for, in order. */
  readonly writes: readonly (readonly [address: string, value: CellValue])[];
  /** Rows that were written into a table. */
  readonly replaced: readonly NewRows["rows"][];
  readonly selected: readonly string[];
  /** A change from outside the pane: a user's in the cells, or a colleague's. */
  edit(address: string, value: CellValue): void;
  /** From now on writes and selections fail in this way; null ends it. */
  failWith(failure: WorkbookFailure | null): void;
  /** Holds writes back until the next call of it with false. */
  holdWrites(hold: boolean): void;
  calculateManually(manual: boolean): void;
  /** The connection is lost: watchers are told. */
  lose(): void;
}

/** In what a workbook differs from the sample's. */
interface Differing {
  /** Names of tables that it does not have. */
  readonly without?: readonly string[];
  /** Its table of uncertainties, from the header row on; null for none. */
  readonly uncertainty?: readonly (readonly CellValue[])[] | null;
  /** Its table of consents, from the header row on, at Consentements!A4; null for none. */
  readonly consents?: readonly (readonly CellValue[])[] | null;
  /** What its cell says of the plan to follow; null for no such cell. */
  readonly follows?: string | null;
  /** Rows of its moves in the place of the sample's. */
  readonly moves?: readonly (readonly CellValue[])[];
}

/** The sample operator's workbook. */
export function sampleWorkbook(locale: Locale, active = "Prudent", { without = [], uncertainty = null, consents = null, follows = null, moves }: Differing = {}): FakeWorkbook {
  const uncertain = uncertainty && { name: UNCERTAINTY.name[locale], grid: { values: uncertainty, origin: { sheet: "Incertitudes", row: 3, column: 0 } } };
  const proven = consents && { name: CONSENTS.name[locale], grid: { values: consents, origin: { sheet: "Consentements", row: 3, column: 0 } } };
  const own = (table: WorkbookTable): WorkbookTable =>
    moves && table.name === MOVES.name[locale] ? { ...table, grid: { ...table.grid, values: [table.grid.values[0] ?? [], ...moves] } } : table;
  const tables = sampleTables(locale).filter(({ name }) => !without.includes(name)).map(own);
  return fakeWorkbook([...tables, ...(uncertain ? [uncertain] : []), ...(proven ? [proven] : [])], active, follows);
}

/** The sample operator's workbook as it stands. */
export function sampleSnapshot(locale: Locale, active = "Prudent"): Snapshot {
  return { tables: sampleTables(locale), activeScenario: { name: active, address: ACTIVE_SCENARIO }, calculation: "automatic", calendar: 1900 };
}

/** A workbook with no table of ours in it. */
export function emptyWorkbook(): FakeWorkbook {
  return fakeWorkbook([], null);
}

function fakeWorkbook(tables: WorkbookTable[], scenario: string | null, plan: string | null = null): FakeWorkbook {
  let active = scenario;
  let followed = plan;
  let calculation: Snapshot["calculation"] = "automatic";
  let failure: WorkbookFailure | null = null;
  let held: (() => void)[] | null = null;
  const writes: [string, CellValue][] = [];
  const selected: string[] = [];
  const replaced: NewRows["rows"][] = [];
  const watchers = new Set<{ onSnapshot: (snapshot: Snapshot) => void; onFailure: (error: WorkbookError) => void }>();

  const snapshot = (): Snapshot => ({ tables: [...tables], activeScenario: active === null ? null : { name: active, address: ACTIVE_SCENARIO }, planFollowed: followed === null ? null : { value: followed, address: PLAN_FOLLOWED }, calculation, calendar: 1900 });
  const tell = () => watchers.forEach(({ onSnapshot }) => onSnapshot(snapshot()));
  const change = (address: string, value: CellValue) => {
    if (address === ACTIVE_SCENARIO && typeof value === "string") active = value;
    else if (address === PLAN_FOLLOWED && typeof value === "string") followed = value;
    else tables = tables.map((table) => ({ ...table, grid: withCell(table.grid, address, value) }));
    tell();
  };
  const orFail = (address: string) => {
    if (failure) throw new WorkbookError(failure, address, {});
  };

  return {
    writes,
    replaced,
    selected,
    edit: change,
    failWith: (next) => { failure = next; },
    holdWrites(hold) {
      const waiting = held;
      held = hold ? [] : null;
      waiting?.forEach((go) => go());
    },
    calculateManually(manual) {
      calculation = manual ? "manual" : "automatic";
      tell();
    },
    lose: () => watchers.forEach(({ onFailure }) => onFailure(new WorkbookError("lost", null, {}))),
    port: {
      async write(address, value) {
        writes.push([address, value]);
        await new Promise<void>((go) => { if (held) held.push(go); else go(); });
        orFail(address);
        change(address, value);
      },
      async replaceRows({ table: name, columns, rows, cell }) {
        await new Promise<void>((go) => { if (held) held.push(go); else go(); });
        orFail(name);
        replaced.push(rows);
        tables = tables.map((table) => {
          if (table.name !== name) return table;
          const headers = table.grid.values[0] ?? [];
          const places = headers.map((header) => columns.findIndex((column) => column === header));
          return { ...table, grid: { ...table.grid, values: [headers, ...rows.map((row) => places.map((at) => row[at] ?? ""))] } };
        });
        if (cell) followed = cell.value;
        tell();
      },
      select: (address) =>
        Promise.resolve().then(() => {
          orFail(address);
          selected.push(address);
        }),
      watch(onSnapshot, onFailure) {
        const watcher = { onSnapshot, onFailure };
        watchers.add(watcher);
        onSnapshot(snapshot());
        return () => void watchers.delete(watcher);
      },
      // Sheets and columns are office.js's own matter: the suites of excel and of the browser add them.
      insert: () => Promise.reject(new WorkbookError("unknown", null, {})),
      changeScenarios: () => Promise.reject(new WorkbookError("unknown", null, {})),
      sheetCells: () => Promise.reject(new WorkbookError("unknown", null, {})),
      sharing: () => Promise.reject(new WorkbookError("unknown", null, {})),
      typedOver: () => Promise.reject(new WorkbookError("unknown", null, {})),
      cureFormula: () => Promise.reject(new WorkbookError("unknown", null, {})),
      removeMapping: () => Promise.reject(new WorkbookError("unknown", null, {})),
      // So are the selection, a formula and what it may not overwrite.
      watchSelection: () => () => undefined,
      readCells: (address) => Promise.reject(new WorkbookError("cell-gone", address, {})),
      enterFormula: () => Promise.reject(new WorkbookError("unknown", null, {})),
      async cure({ address, value }) {
        await Promise.resolve();
        orFail(address);
        change(address, value);
        return "one";
      },
      firstRows: () => Promise.resolve(tables.map(({ grid }) => ({ grid, rows: grid.values.length }))),
    },
  };
}

/** Address of a lever's cell in the column of a scenario of the sample. */
export function leverCell(id: LeverId, scenario: string): string {
  const row = 1 + Object.keys(LEVERS).indexOf(id);
  const column = 5 + MIXED_OPERATOR.scenarios.findIndex(({ name }) => name.fr === scenario);
  return addressOf({ sheet: "Scénarios", row: 3, column: 0 }, row, column);
}

function sampleTables(locale: Locale): WorkbookTable[] {
  const { lines, clients, actuals, workforce } = MIXED_OPERATOR;
  const staff = workforce
    ? [
        laidOut(POOLS, workforce.pools, "Viviers", locale),
        laidOut(WORK, workforce.work, "Travail", locale),
        laidOut(PATHS, workforce.paths, "Parcours", locale),
        laidOut(SITES, workforce.sites, "Sites", locale),
        laidOut(MOVES, workforce.moves, "Réaffectations", locale),
        laidOut(CASH, workforce.cash, "Trésorerie", locale),
      ]
    : [];
  return [laidOut(LINES, lines, "Lignes", locale), laidOut(CLIENTS, clients, "Clients", locale), laidOut(ACTUALS, actuals, "Réalisé", locale), ...staff, scenarioTable(locale)];
}

type Typed = Readonly<Record<string, CellValue | Text | undefined>>;

function laidOut({ name, columns }: TableSpec, rows: readonly Typed[], sheet: string, locale: Locale): WorkbookTable {
  const keys = Object.keys(columns);
  const typed = (cell: CellValue | Text | undefined): CellValue => (typeof cell === "object" && cell !== null && "fr" in cell ? cell[locale] : (cell ?? ""));
  const header = keys.map((key) => columns[key]?.header[locale] ?? key);
  return { name: name[locale], grid: { values: [header, ...rows.map((row) => keys.map((key) => typed(row[key])))], origin: { sheet, row: 3, column: 0 } } };
}

function scenarioTable(locale: Locale): WorkbookTable {
  const { lever, min, max, step, active } = SCENARIOS.columns;
  const { scenarios } = MIXED_OPERATOR;
  const rows = Object.entries(LEVERS).map(([id, { name }]) => {
    const bounds = id in SLIDERS ? SLIDERS[id as SliderId] : { min: "", max: "", step: "" };
    return [name[locale], bounds.min, bounds.max, bounds.step, "", ...scenarios.map(({ values }) => values[id as LeverId])];
  });
  const header = [...[lever, min, max, step, active].map((column) => column.header[locale]), ...scenarios.map(({ name }) => name[locale])];
  return { name: SCENARIOS.name[locale], grid: { values: [header, ...rows], origin: { sheet: "Scénarios", row: 3, column: 0 } } };
}

function withCell(grid: Grid, address: string, value: CellValue): Grid {
  const { origin, values } = grid;
  if (!origin) return grid;
  return { origin, values: values.map((cells, row) => cells.map((cell, column) => (addressOf(origin, row, column) === address ? value : cell))) };
}
