import { CanceledError, ICommandService, IUndoRedoService, ObjectMatrix, Range, RedoCommand, UndoCommand, type ICellData, type Injector, type IUnitRange, type Nullable } from "@univerjs/core";
import {
  BEFORE_CELL_EDIT,
  ERROR_TYPE_SET,
  ErrorValueObject,
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IDefinedNamesService,
  IDescriptionService,
  IFormulaDependencyGenerator,
  IFunctionService,
  LexerTreeBuilder,
  MoveRangeMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
  SetTriggerFormulaCalculationStartMutation,
  SheetInterceptorService,
  type BaseFunction,
  type IFormulaDataItem,
  type IFormulaDatasetConfig,
  type IFunctionInfo,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/preset-sheets-core";
import { cellsInCircles, type LinkedFormula } from "./circles";
import type { CellKey } from "./grid";
import { keepFormulas } from "./kept-dependencies";
import { Spills } from "./spills";

/** Puts formulas into the engine's dialect just before it reads them; the cells keep their text. */
export interface FormulaRewriter {
  /** Changes whenever an unchanged formula may mean something new: a table or a defined name has changed. */
  structure(): string;
  needsRewriting(formula: string): boolean;
  rewrite(formula: string, cell: CellKey): string;
  /** The text of a defined name, by its id: it belongs to no cell. */
  rewriteName(id: string, formula: string, unit: string): string;
}

/** What is to be calculated: some cells, or whatever is due. */
export type Asked = readonly CellKey[] | "all";

/** A formula about to be calculated. */
interface ScheduledFormula extends LinkedFormula {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
  toRTreeItem(): unknown;
}

interface DependencyGenerator {
  /** Every formula, while the generator runs. */
  readonly _dependencyTreeCache: ReadonlyMap<number, ScheduledFormula>;
  _checkIsCycleDependency(formulas: readonly ScheduledFormula[]): boolean;
  readonly _dependencyManagerService: { searchDependency(cell: unknown): ReadonlySet<number> };
}

/** The engine's reader of formulas, where it remembers what it is in the middle of. */
interface FormulaReader {
  _resetTemp(): void;
  _squareBracketState: number;
}

interface CellInterceptors {
  fetchThroughInterceptors(point: unknown): (cell: Nullable<ICellData>, place: unknown) => Nullable<ICellData>;
}

/** A calculation for which nothing has changed. */
const NOTHING = {
  commands: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
} as const;

/** Changes that would calculate what reads a table or a name. */
const COMES_WITH_A_WORKBOOK: ReadonlySet<string> = new Set([SetSuperTableMutation.id, SetDefinedNameMutation.id]);

const REPLAYS: ReadonlySet<string> = new Set([UndoCommand.id, RedoCommand.id]);

/** Stands for a structure that no workbook has. */
const MOVED = "moved";

/** Error words that Excel shows and Univer does not know. */
const FOREIGN_ERRORS = ["#BUSY!"];

/**
 * Everything the workbench relies on inside Univer 0.25.1 beyond its facade. A contract test in the browser
 * tries each of them, so that another version of Univer is judged by one file and one test.
 */
export class FormulaEngine {
  readonly spills: Spills;
  private structure = "";
  /** Whether the calculation under way is of all cells because unchanged formulas may mean something new. */
  private isRestructured = false;
  private replays = false;
  /** What is to calculate even where nothing calculates by itself. */
  private asked: Asked = [];
  /** What the calculation under way was let through for. */
  private underWay: Asked = [];
  /** Whether the calculation that comes is of some cells only, whatever has changed around them. */
  private isPart = false;
  /** The workbook that has been opened and not been calculated yet. */
  private opening: { readonly unit: string; readonly asked: () => Asked } | undefined;
  /** Whether the calculation that comes is the first one of a workbook. */
  private isFirst = false;
  /** The formulas that have passed through the rewriter last. */
  private rewrittenData: object | undefined;

  constructor(private readonly injector: Injector) {
    // The set is Univer's list of what counts as an error when a formula reads a cell.
    for (const error of FOREIGN_ERRORS) (ERROR_TYPE_SET as Set<string>).add(error);
    this.endReferencesThatAreHalfTyped();
    this.spills = new Spills(injector, (ranges) => this.recalculateReaders(ranges));
    const triggers = injector.get(IActiveDirtyManagerService);
    const causeOf = triggers.get.bind(triggers);
    triggers.get = (id) => (this.opening && COMES_WITH_A_WORKBOOK.has(id) ? undefined : causeOf(id));
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted(({ id }) => {
      if (REPLAYS.has(id)) this.replays = true;
    });
    commands.onCommandExecuted(({ id }) => {
      if (REPLAYS.has(id)) this.replays = false;
      // Cells that have moved leave the engine with wrong ideas of what depends on what.
      if (id === MoveRangeMutation.id) this.structure = MOVED;
    });
  }

  /** Whether a step is being undone or made again. */
  get isReplaying(): boolean {
    return this.replays;
  }

  /** Formulas and names pass through the rewriter from now on. */
  rewriteFormulas(rewriter: FormulaRewriter): void {
    const service = this.injector.get(ICalculateFormulaService);
    const execute = service.execute.bind(service);
    service.execute = (data) => execute(this.rewritten(data, rewriter));
    keepFormulas(this.injector, () => rewriter.structure());

    const names = this.injector.get(IDefinedNamesService);
    const valueOf = names.getValueByName.bind(names);
    names.getValueByName = (unit, name) => {
      const found = valueOf(unit, name) ?? names.getValueById(unit, idInEngineName(name));
      if (!found) return found ?? null;
      const text = rewriter.rewriteName(found.id, found.formulaOrRefString, unit);
      // The text takes the name's place inside a formula, where a second "=" would be an error.
      return { ...found, formulaOrRefString: text.replace(/^=/, "") };
    };
  }

  /**
   * Gives cells that depend on themselves the value 0, as Excel does; the engine alone would let them count on.
   * @param found is told which cells they are, and among which calculated ones
   */
  endCircles(found: (circular: readonly CellKey[], calculated: readonly CellKey[]) => void): void {
    // Not in the public types: the generator's own test for circles, and what it knows while it runs.
    const generator = this.injector.get(IFormulaDependencyGenerator) as unknown as DependencyGenerator;
    const hasCircle = generator._checkIsCycleDependency.bind(generator);
    generator._checkIsCycleDependency = (formulas) => {
      // What is not calculated on opening may be in a circle all the same.
      const looked = this.isFirst ? [...generator._dependencyTreeCache.values()] : formulas;
      this.isFirst = false;
      const circle = hasCircle(looked)
        ? cellsInCircles(looked, (formula) => generator._dependencyManagerService.searchDependency(formula.toRTreeItem()))
        : [];
      // A cell filled down has its formula from another one: this one alone must change.
      for (const formula of circle) Object.defineProperty(formula, "formula", { value: "=0" });
      found(circle.map(cellOf), looked.map(cellOf));
      return circle.length > 0;
    };
  }

  /**
   * Lets only those calculations pass that were asked for, as long as a workbook calculates on demand.
   * @param held is told of every calculation that has to wait
   */
  holdBack(onDemand: () => boolean, held: () => void): void {
    this.injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationNotificationMutation.id) this.askAgainIfStopped(params as ISetFormulaCalculationNotificationMutation);
      if (id !== SetFormulaCalculationStartMutation.id) return;
      this.beginOpened();
      const { asked } = this;
      this.asked = [];
      this.underWay = onDemand() ? asked : "all";
      this.isPart = onDemand() && asked !== "all";
      if (!onDemand() || asked === "all") return;
      if (asked.length === 0) {
        held();
        throw new CanceledError();
      }
      // What has been due for longer goes on waiting.
      Object.assign(params as object, { ...NOTHING, dirtyRanges: columnRuns(asked), forceCalculation: false });
    });
  }

  /** Changes what the cell editor and the formula bar open with. */
  changeEdited(change: (cell: Nullable<ICellData>) => Nullable<ICellData>): void {
    // Not as an interceptor: the grid's own one for formulas lets none come after it. The public type is generic
    // over all points of interception, where here one is told from the others.
    const manager = this.injector.get(SheetInterceptorService).writeCellInterceptor as unknown as CellInterceptors;
    const interceptors = manager.fetchThroughInterceptors.bind(manager);
    manager.fetchThroughInterceptors = (point) => {
      const read = interceptors(point);
      return point === BEFORE_CELL_EDIT ? (cell, place) => change(read(cell, place)) : read;
    };
  }

  /** Adds functions, with what autocomplete says of them. */
  register(executors: readonly BaseFunction[], descriptions: readonly IFunctionInfo[]): void {
    this.injector.get(IFunctionService).registerExecutors(...executors);
    this.injector.get(IDescriptionService).registerDescriptions([...descriptions]);
  }

  /** The function of a name, in capitals. */
  function(name: string): BaseFunction | undefined {
    return (this.injector.get(IFunctionService).getExecutor(name) as BaseFunction | null) ?? undefined;
  }

  unregister(names: readonly string[]): void {
    this.injector.get(IFunctionService).unregisterExecutors(...names);
    this.injector.get(IDescriptionService).unregisterDescriptions([...names]);
  }

  /** Whether there is a function of this name, in capitals. */
  knows(name: string): boolean {
    return this.injector.get(IFunctionService).hasExecutor(name);
  }

  /**
   * A workbook is being brought into the grid: of it only this calculates at first, and what is volatile. The tables and names that come
   * with it are none that have changed.
   *
   * @param asked is looked up when the engine knows the workbook's formulas, some turns later
   */
  calculateOnOpening(unit: string, asked: () => Asked): void {
    this.opening = { unit, asked };
  }

  /** Calculates these cells and what depends on them, soon and in one go. */
  recalculate(cells: readonly CellKey[]): void {
    this.asked = together(this.asked, cells);
    this.trigger({ dirtyRanges: columnRuns(cells), forceCalculation: false });
  }

  /** Calculates every formula, soon. */
  recalculateAll(): void {
    this.asked = "all";
    this.trigger({ dirtyRanges: [], forceCalculation: true });
  }

  /** A formula as it reads some rows further down. */
  moved(formula: string, rows: number): string {
    return this.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, 0, rows);
  }

  /** What has happened so far cannot be undone. */
  forgetHistory(unit: string): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(unit);
  }

  /** Makes whatever `action` changes one step of undo. */
  asOneStep(unit: string, action: () => void): void {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way there is, in this version
    const batch = this.injector.get(IUndoRedoService).__tempBatchingUndoRedo(unit);
    try {
      action();
    } finally {
      batch.dispose();
    }
  }

  /**
   * The editor has every text read while it is being typed. Before the next one Univer resets all that its reader is in the middle of but
   * the square brackets: after half a structured reference it would take the arguments of every other formula for one.
   */
  private endReferencesThatAreHalfTyped(): void {
    const reader = this.injector.get(LexerTreeBuilder) as unknown as FormulaReader;
    const reset = reader._resetTemp.bind(reader);
    reader._resetTemp = () => {
      reset();
      reader._squareBracketState = 0;
    };
  }

  private recalculateReaders(dirtyRanges: readonly IUnitRange[]): void {
    // Where nothing calculates by itself, the readers have been told to if everything has.
    if (this.underWay === "all") this.asked = together(this.asked, dirtyRanges.flatMap(cellsOf));
    this.trigger({ dirtyRanges, forceCalculation: false });
  }

  /** Has what a workbook that has just been opened asks for calculated, if the engine knows its formulas by now. */
  private beginOpened(): void {
    if (!this.opening || !this.injector.get(FormulaDataModel).getFormulaData()[this.opening.unit]) return;
    const asked = this.opening.asked();
    this.opening = undefined;
    this.isFirst = true;
    // What comes before this calculation has begun would be taken for a part of it.
    setTimeout(() => {
      if (asked === "all") this.recalculateAll();
      else if (asked.length > 0) this.recalculate(asked);
    });
  }

  /** A calculation that a change has stopped is let through again, with all that it was for: Univer counts on its restart. */
  private askAgainIfStopped({ functionsExecutedState }: ISetFormulaCalculationNotificationMutation): void {
    if (functionsExecutedState === undefined) return;
    if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) {
      this.asked = together(this.underWay, this.asked);
      if (this.isRestructured) this.structure = MOVED;
    }
    this.underWay = [];
    this.isRestructured = false;
  }

  private trigger(what: { dirtyRanges: readonly IUnitRange[]; forceCalculation: boolean }): void {
    const commands = this.injector.get(ICommandService);
    commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, { ...NOTHING, ...what }, { onlyLocal: true });
  }

  private rewritten(data: IFormulaDatasetConfig, rewriter: FormulaRewriter): IFormulaDatasetConfig {
    const structure = rewriter.structure();
    this.isRestructured = structure !== this.structure && !this.isPart && !this.isFirst;
    if (!this.isPart) this.structure = structure;
    this.rewriteSheets(data, rewriter);
    // A forced calculation also forgets which cells depended on which.
    return { ...data, forceCalculate: data.forceCalculate || this.isRestructured };
  }

  /** The data is made for the engine alone, and afresh whenever a formula has changed, so it is rewritten in place, once. */
  private rewriteSheets({ formulaData }: IFormulaDatasetConfig, rewriter: FormulaRewriter): void {
    if (this.rewrittenData === formulaData) return;
    this.rewrittenData = formulaData;
    for (const [unit, sheets] of Object.entries(formulaData)) {
      for (const [sheet, formulas] of Object.entries(sheets ?? {})) {
        new ObjectMatrix<Nullable<IFormulaDataItem>>(formulas ?? {}).forValue((row, column, item) => {
          if (!item || !rewriter.needsRewriting(item.f)) return;
          Object.assign(item, { f: rewriter.rewrite(this.ownText(item), { unit, sheet, row, column }), x: 0, y: 0, si: undefined });
        });
      }
    }
  }

  /** A filled-down cell holds its first cell's text and its distance from it. */
  private ownText({ f, x = 0, y = 0 }: IFormulaDataItem): string {
    return x === 0 && y === 0 ? f : this.injector.get(LexerTreeBuilder).moveFormulaRefOffset(f, x, y);
  }
}

/** A text of its own for a name that only its owner tells from another one of the same text. */
export function engineName(name: string, id: string): string {
  return `${name}_${id.replaceAll("-", "_")}`;
}

function idInEngineName(text: string): string {
  return /_(name_\d+)$/.exec(text)?.[1]?.replace("_", "-") ?? "";
}

/** The errors that a cell can show, Univer's own and Excel's. */
export function isErrorWord(text: string): boolean {
  return (ERROR_TYPE_SET as ReadonlySet<string>).has(text);
}

/** An error as the engine calculates with it. */
export function errorValue(error: string): ErrorValueObject {
  // The public type lists Univer's own errors only; Excel's have joined them (FOREIGN_ERRORS).
  return (ErrorValueObject as unknown as { create(error: string): ErrorValueObject }).create(error);
}

function cellOf({ unitId, subUnitId, row, column }: ScheduledFormula): CellKey {
  return { unit: unitId, sheet: subUnitId, row, column };
}

function cellsOf({ unitId, sheetId, range }: IUnitRange): CellKey[] {
  const cells: CellKey[] = [];
  Range.foreach(range, (row, column) => cells.push({ unit: unitId, sheet: sheetId, row, column }));
  return cells;
}

function together(one: Asked, other: Asked): Asked {
  return one === "all" || other === "all" ? "all" : [...one, ...other];
}

/** Cells as ranges, one for each unbroken run down a column: the engine compares every range with every other. */
function columnRuns(cells: readonly CellKey[]): IUnitRange[] {
  const sorted = [...cells].sort(
    (a, b) => a.unit.localeCompare(b.unit) || a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row,
  );
  const runs: IUnitRange[] = [];
  for (const { unit, sheet, row, column } of sorted) {
    const run = runs.at(-1);
    const continues = run?.unitId === unit && run.sheetId === sheet && run.range.startColumn === column && row - run.range.endRow <= 1;
    if (continues) run.range.endRow = row;
    else runs.push({ unitId: unit, sheetId: sheet, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
  }
  return runs;
}
