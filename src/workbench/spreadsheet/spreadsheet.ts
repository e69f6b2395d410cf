import { LifecycleService, LifecycleStages, LocaleService, LocaleType } from "@univerjs/core";
import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { Notation } from "../dialect/notation";
import { typedEntry } from "../dialect/typed-entry";
import type { FunctionCalls } from "../functions/calls";
import type { MetadataFile } from "../functions/metadata";
import type { Guesses } from "../guesses";
import type { XlsxWorkbook } from "../xlsx/model/model";
import { Calculation, type CalculatedSheets } from "./univer/calculation";
import { CircularCells } from "./univer/circular-cells";
import { CommandsUnderWay } from "./univer/commands-under-way";
import { workInNotation } from "./editing/notation-in-grid";
import { FormulaEngine } from "./univer/engine";
import { ChartLayer } from "./charts/chart-layer";
import type { CellKey } from "./univer/grid";
import { FaultyCells } from "./univer/guard/faulty-cells";
import { guardEngine } from "./univer/guard/guard-engine";
import { paceEngine } from "./univer/engine-pace";
import { tellErrorsInWords } from "./functions/error-alert";
import { FunctionHost } from "./functions/function-host";
import { HeaderRenames } from "./editing/header-renames";
import { differencesOf, type Differences } from "./save/differences";
import { keepDependencies } from "./univer/kept-dependencies";
import { laidOutWorkbook, openWorkbook, type LaidOutWorkbook } from "./open/open-workbook";
import { excelFunctions } from "./functions/excel/excel-functions";
import { ProgramFunction } from "./functions/program-function";
import { SPILL_FUNCTIONS } from "./functions/spill-functions";
import { EMPTY_WORKBOOK, startGrid, type Grid } from "./univer/start-grid";
import { askOnlyFilteredSheets } from "./editing/filtered-rows";
import { TableGrowth } from "./editing/table-growth";
import type { UniverDocument } from "./document/univer-document";
import { WorkbookDialect } from "./open/workbook-dialect";
import { workbookSnapshot } from "./save/workbook-snapshot";

export interface SpreadsheetOptions {
  readonly container: HTMLElement;
  readonly language: "en" | "fr";
  /** The notation that formulas and numbers are typed in, now. */
  readonly notation: () => Notation;
  readonly calls: FunctionCalls;
  /** What is supposed of a real Excel. */
  readonly guesses: Guesses;
  /** The user tried to change a protected sheet. */
  readonly refused: (sheet: string) => void;
  /** The user has protected the sheet in front, or lifted its protection. */
  readonly protectionToggled: (isProtected: boolean) => void;
  /** What stands in the place of a chart that can't be drawn. */
  readonly undrawnChart: () => string;
}

interface OpenedWorkbook {
  readonly document: UniverDocument;
  readonly file: XlsxWorkbook;
  readonly charts: ChartLayer;
}

/** The spreadsheet of the page: one workbook at a time, calculated with the add-in's functions. */
export class Spreadsheet {
  private readonly grid: Grid;
  private readonly engine: FormulaEngine;
  private readonly calculation: Calculation;
  private readonly commands: CommandsUnderWay;
  private readonly dialect = new WorkbookDialect();
  private readonly functions: FunctionHost;
  private readonly circles = new CircularCells();
  private readonly faults = new FaultyCells();
  private opened: OpenedWorkbook | undefined;
  private openings = 0;
  private recalculating = false;

  constructor(private readonly options: SpreadsheetOptions) {
    this.grid = startGrid(options.container, options.language);
    const { injector } = this.grid;
    guardEngine(injector, (fault) => this.faults.note(fault));
    this.engine = new FormulaEngine(injector);
    paceEngine(injector);
    keepDependencies(injector);
    this.calculation = new Calculation(injector);
    this.commands = new CommandsUnderWay(injector);
    const places = {
      lastCell: (_unit: string, sheet: string) => this.lastCell(sheet),
      sheetName: (_unit: string, sheet: string) => this.sheetName(sheet),
    };
    this.functions = new FunctionHost(this.engine, this.calculation, options.calls, places, options.guesses.whileRecalculating);
    this.engine.rewriteFormulas(this.dialect);
    this.engine.endCircles((circular, calculated) => {
      this.circles.update(circular, calculated);
      this.faults.forgetAll(calculated);
    });
    this.engine.holdBack(() => this.opened?.document.calculationMode() === "Manual", () => this.holdBack());
    this.engine.register(excelFunctions((name) => this.engine.function(name), (text) => this.numberOfText(text)), []);
    this.engine.register([...SPILL_FUNCTIONS, new ProgramFunction(injector, (key) => this.dialect.program(key))], []);
    this.calculation.onEnded((sheets) => this.tellCalculated(sheets));
    askOnlyFilteredSheets(injector);
    workInNotation(injector, this.engine, options.notation);
    tellErrorsInWords(injector, (cell) => this.functions.errorWords(cell));
  }

  /** The open workbook. */
  get document(): UniverDocument {
    return this.current.document;
  }

  /** The file that the open workbook comes from. */
  get file(): XlsxWorkbook {
    return this.current.file;
  }

  get hasWorkbook(): boolean {
    return this.opened !== undefined;
  }

  /** Whether every formula shows its result. */
  get settled(): boolean {
    return this.calculation.idle && this.functions.pending === 0;
  }

  /** Whether something that a hand has asked of the grid is still being done. */
  get isActing(): boolean {
    return this.commands.any;
  }

  /** Cells of the open workbook that depend on themselves. */
  circularCells(): CellKey[] {
    return this.circles.list();
  }

  /** Cells whose formulas could not be calculated; their error is #CALC!. */
  faultyCells(): CellKey[] {
    return this.faults.list();
  }

  /** Whether a calculation has been ended that got no further. */
  get endedEarly(): boolean {
    return this.faults.endedEarly;
  }

  /** Settles when the grid has drawn its first workbook: what selects and scrolls is there only then. */
  drawn(): Promise<void> {
    return this.grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  /** Makes the add-in's functions callable; again in another language for what autocomplete says. */
  register(namespace: string, metadata: MetadataFile): void {
    this.functions.register(namespace, metadata);
  }

  useLanguage(language: "en" | "fr"): void {
    this.grid.injector.get(LocaleService).setLocale(language === "fr" ? LocaleType.FR_FR : LocaleType.EN_US);
    this.opened?.charts.redraw();
  }

  /** The keyboard is the grid's. */
  focus(): void {
    window.focus();
    this.grid.injector.get(ILayoutService).focus();
  }

  /** Draws the cells anew, after the notation has changed. */
  redraw(): void {
    this.document.grid.setNumfmtLocal(this.options.notation());
    this.current.charts.redraw();
  }

  /** Makes a workbook ready to be opened, while the open one can still be used. */
  layOut(file: XlsxWorkbook, name: string): Promise<LaidOutWorkbook> {
    this.openings += 1;
    return laidOutWorkbook(file, `workbook-${this.openings}`, name);
  }

  /** Opens a workbook in place of the open one. */
  open(laidOut: LaidOutWorkbook): UniverDocument {
    const former = this.opened;
    this.circles.clear();
    this.faults.clear();
    const document = openWorkbook(laidOut, {
      ...this.grid,
      engine: this.engine,
      dialect: this.dialect,
      errorWords: (cell) => this.functions.errorWords(cell),
      refused: this.options.refused,
      openingCalculates: this.options.guesses.openingCalculates,
      recalculate: (unit) => this.recalculate(unit),
      protectionToggled: this.options.protectionToggled,
    });
    const { notation, undrawnChart: undrawn } = this.options;
    const charts = new ChartLayer(document, laidOut.file, { injector: this.grid.injector, notation, undrawn });
    this.opened = { document, file: laidOut.file, charts };
    this.follow(document);
    // The grid must never be without a workbook, so the former one goes last.
    if (former) this.close(former);
    else this.grid.api.disposeUnit(EMPTY_WORKBOOK);
    this.redraw();
    return document;
  }

  /** The open workbook as a file holds it. */
  snapshot(): XlsxWorkbook {
    return workbookSnapshot(this.document, this.file, this.engine);
  }

  /** In what the open workbook is no more what its file says, beyond what its cells hold. */
  differences(): Differences {
    return differencesOf(this.document, this.file, this.engine);
  }

  /** A text as a number, where it is typed as one in a notation that the engine does not read. */
  private numberOfText(text: string): number | undefined {
    if (this.options.notation() === "en" || !text.includes(",")) return undefined;
    const { value } = typedEntry(text, this.options.notation());
    return typeof value === "number" ? value : undefined;
  }

  private get current(): OpenedWorkbook {
    if (!this.opened) throw new Error("No workbook is open yet.");
    return this.opened;
  }

  private follow(document: UniverDocument): void {
    new HeaderRenames(document);
    new TableGrowth(document, this.engine);
    document.subscribe((event) => {
      if (event.kind !== "changed") return;
      this.functions.forget(document.unit, event.box);
      this.circles.forget(event.box);
      this.faults.forget(event.box);
      // What is entered calculates once, as in Excel, even where nothing else does.
      const entered = document.calculationMode() === "Manual" ? document.formulasWithoutResult(event.box) : [];
      if (entered.length > 0) this.engine.recalculate(entered);
    });
  }

  /** Once for all who ask in one turn: Excel's API asks sheet by sheet. */
  private recalculate(unit: string): void {
    if (this.recalculating) return;
    this.recalculating = true;
    queueMicrotask(() => {
      this.recalculating = false;
      this.functions.askAnew(unit);
      this.engine.recalculateAll();
    });
  }

  private holdBack(): void {
    this.calculation.wait();
    this.opened?.document.waits();
  }

  private close({ document, charts }: OpenedWorkbook): void {
    charts.close();
    this.functions.forgetWorkbook(document.unit);
    this.dialect.remove(document);
    this.grid.api.disposeUnit(document.unit);
  }

  private tellCalculated(sheets: CalculatedSheets): void {
    if (!this.opened) return;
    const { document } = this.opened;
    // One that was taken away while it calculated has nothing to tell.
    for (const sheet of sheets.get(document.unit) ?? []) if (document.grid.getSheetBySheetId(sheet)) document.calculated(sheet);
  }

  private lastCell(sheet: string): { readonly row: number; readonly column: number } {
    const used = this.document.usedBox(sheet);
    return used ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 } : { row: -1, column: -1 };
  }

  private sheetName(sheet: string): string {
    return this.document.sheets().find(({ id }) => id === sheet)?.name ?? "";
  }
}
