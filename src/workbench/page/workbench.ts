import "./workbench.css";
import { fromEnglish, type Notation } from "../dialect/notation";
import { formatAddress } from "../document/address";
import type { SpreadsheetDocument } from "../document/document";
import type { MetadataFile } from "../functions/metadata";
import { RuntimeCalls } from "../functions/runtime-calls";
import type { Guesses } from "../guesses";
import { readInWorker } from "../reading/read-in-worker";
import { Spreadsheet } from "../spreadsheet/spreadsheet";
import { XlsxFileError } from "../xlsx/model/errors";
import type { XlsxWorkbook } from "../xlsx/model/model";
import { LARGEST_FILE } from "../xlsx/read";
import { readAddinSettings, withAddinSettings } from "../xlsx/workbook/addin-settings";
import { writeXlsx } from "../xlsx/write";
import { ADDIN, NAMESPACE } from "./addin";
import { ask } from "./elements/dialog";
import { element } from "./elements/element";
import { openDropped } from "./elements/file-drop";
import { limitsOf, type Limits } from "./words/limits";
import { limitsList } from "./elements/limits-list";
import { OpeningCancelled, Openings, type Opening } from "./openings";
import { keepProcess, originOfPanes, PaneFrame } from "./elements/pane-frame";
import { Quiet } from "./quiet";
import { selectedCellWords } from "./words/selected-cell";
import { splitter } from "./elements/splitter";
import { BLANK_FILE, blankWorkbook, sampleBytes, SAMPLES, type Start } from "./words/start-workbook";
import { StatusLine } from "./elements/status-line";
import { topBar } from "./elements/top-bar";
import type { Language } from "./words/language";
import { WORDS, type Words } from "./words/words";

/** Cells that a notice names at most. */
const MOST_TOLD = 5;

const PROGRESS_EVERY_MS = 200;

export interface WorkbenchOptions {
  /** The workbook that is open first. */
  readonly start: Start;
  readonly language: Language;
  readonly notation: Notation;
  /** What is supposed of a real Excel. */
  readonly guesses: Guesses;
}

/** The page: a spreadsheet, the add-in's pane beside it, a bar above and a status line below. */
export class Workbench {
  notation: Notation;
  private language: Language;
  private readonly guesses: Guesses;
  private readonly bar = element("div");
  private readonly panesPlace = element("aside", { class: "panes" });
  private readonly status = new StatusLine({
    calculate: () => this.calculate(),
    useMode: (mode) => this.spreadsheet.document.setCalculationMode(mode),
  });
  private readonly calls: RuntimeCalls;
  private readonly openings = new Openings();
  private readonly quiet = new Quiet(
    () =>
      !this.spreadsheet.settled ||
      this.spreadsheet.isActing ||
      this.calls.pending > 0 ||
      this.openings.current !== undefined ||
      this.languageChanges > 0,
    (isSettled) => (document.documentElement.dataset.settled = String(isSettled)),
  );
  private readonly functionNames: readonly string[];
  readonly spreadsheet: Spreadsheet;
  private panes: PaneFrame[] = [];
  /** The open workbook, once there is one. */
  private workbook: SpreadsheetDocument | undefined;
  private languageChanges = 0;

  /** Builds the page and opens the workbook that it starts with; an empty one where a sample has not been made. */
  static async start(root: HTMLElement, options: WorkbenchOptions): Promise<Workbench> {
    const { start, language } = options;
    const file = start === "blank" ? undefined : SAMPLES[start][language];
    const [metadata, paneOrigin, sample] = await Promise.all([metadataIn(language), originOfPanes(), file && sampleBytes(file)]);
    const functionNames = namesIn(metadata);
    // The file is read, and the pane's page starts, while the spreadsheet is set up on this thread.
    const reading = sample && readInWorker(sample, { functionNames });
    const workbench = new Workbench(root, options, metadata, paneOrigin);
    keepProcess(paneOrigin);
    setInterval(() => workbench.drawProgress(), PROGRESS_EVERY_MS);
    if (file && reading) await workbench.openings.begin(file, async (opening) => workbench.show(await reading, opening));
    else await workbench.openings.begin(BLANK_FILE[language], (opening) => workbench.show(blankWorkbook(language), opening));
    await workbench.spreadsheet.drawn();
    return workbench;
  }

  private constructor(
    root: HTMLElement,
    { language, notation, guesses }: WorkbenchOptions,
    metadata: MetadataFile,
    private readonly paneOrigin: string,
  ) {
    this.language = language;
    this.notation = notation;
    this.guesses = guesses;
    this.functionNames = namesIn(metadata);
    this.calls = new RuntimeCalls(metadata, guesses);
    const grid = element("main", { class: "grid" });
    const body = element("div", { class: "body" }, grid, splitter(this.panesPlace, this.words.paneWidth), this.panesPlace);
    root.append(this.bar, body, this.status.root);
    void this.openPane();
    this.spreadsheet = new Spreadsheet({
      container: grid,
      language,
      notation: () => this.notation,
      calls: this.calls,
      guesses,
      refused: () => this.status.showNotice(this.words.protectedSheet),
      protectionToggled: (isProtected) => this.status.showNotice(isProtected ? this.words.nowProtected : this.words.nowUnprotected),
      undrawnChart: () => this.words.undrawnChart,
    });
    this.spreadsheet.register(NAMESPACE, metadata);
    openDropped(root, (file) => void this.openFile(file));
    this.drawBar();
    window.addEventListener("keydown", (event) => {
      if (event.key !== "F9") return;
      event.preventDefault();
      if (event.ctrlKey && event.altKey) this.spreadsheet.document.recalculate();
      else this.calculate();
    });
  }

  get words(): Words {
    return WORDS[this.language];
  }

  /**
   * Opens a file in place of the open workbook, which can be used until the file is read.
   *
   * @throws XlsxFileError when the bytes are no workbook; OpeningCancelled when the user cancels or opens another file
   */
  open(bytes: Uint8Array, name: string): Promise<void> {
    return this.openings.begin(name, async (opening) => {
      const { functionNames } = this;
      const workbook = await readInWorker(bytes, { functionNames, signal: opening.signal, onProgress: (share) => (opening.share = share) });
      await this.show(workbook, opening);
    });
  }

  /** @throws XlsxFileError unwritable */
  save(): Uint8Array {
    const workbook = withAddinSettings(this.spreadsheet.snapshot(), ADDIN, this.spreadsheet.document.settings);
    // What could not be calculated here, Excel must.
    const { calculation: { hasOldResults, ...calculation } = {} } = workbook;
    const isIncomplete = this.spreadsheet.differences().unknownFunctions.length > 0;
    const isStale = hasOldResults && this.spreadsheet.document.isStale();
    const due = { ...(isStale ? { hasOldResults } : {}), ...(isIncomplete ? { fullCalcOnLoad: true } : {}) };
    return writeXlsx({ ...workbook, calculation: { ...calculation, ...due } }, { functionNames: this.functionNames });
  }

  limits(): Limits {
    const { file } = this.spreadsheet;
    return limitsOf({ file, circular: this.circularAddresses(), ...this.spreadsheet.differences() }, this.language);
  }

  /** Calculates what is stale. */
  calculate(): void {
    const { document } = this.spreadsheet;
    if (document.isStale()) document.calculate();
  }

  settled(): Promise<void> {
    return this.quiet.settled();
  }

  /** Opens one more pane; the first one answers the functions. Settles when its office.js has started. */
  openPane(): Promise<void> {
    const isFirst = this.panes.length === 0;
    const pane: PaneFrame = new PaneFrame({
      origin: this.paneOrigin,
      guesses: this.guesses,
      language: this.language,
      words: this.words,
      localFormula: (formula) => fromEnglish(formula, this.notation),
      heard: () => this.quiet.stir(),
      ...(isFirst ? { functions: this.calls } : { closed: () => this.closePane(pane) }),
    });
    this.panes.push(pane);
    this.panesPlace.append(pane.root);
    if (this.workbook) pane.connect(this.workbook);
    return pane.ready;
  }

  private async show(workbook: XlsxWorkbook, { name, signal }: Opening): Promise<void> {
    const settings = readAddinSettings(workbook, ADDIN);
    const laidOut = await this.spreadsheet.layOut(workbook, name);
    signal.throwIfAborted();
    // A pane belongs to its workbook, as in Excel: another workbook starts another one. The first one's has started already.
    const panes = this.workbook ? this.closePanes() : 0;
    const document = this.spreadsheet.open(laidOut);
    for (const [key, value] of settings) document.settings.set(key, value);
    document.subscribe((event) => {
      this.quiet.stir();
      if (event.kind !== "sheet-added") this.drawCell();
      if (event.kind === "changed") this.status.showNotice("");
    });
    const isFirst = !this.workbook;
    this.workbook = document;
    if (isFirst) for (const pane of this.panes) pane.connect(document);
    else this.reopenPanes(panes);
    this.drawCell();
  }

  private closePane(pane: PaneFrame): void {
    pane.close();
    this.panes = this.panes.filter((other) => other !== pane);
  }

  /** @returns how many there were */
  private closePanes(): number {
    const count = this.panes.length;
    for (const pane of this.panes) pane.close();
    this.panes = [];
    return count;
  }

  private reopenPanes(count: number): void {
    for (let index = 0; index < Math.max(1, count); index += 1) void this.openPane();
  }

  private drawBar(): void {
    document.title = this.words.title;
    document.documentElement.lang = this.language;
    const bar = topBar(
      this.words,
      { notation: this.notation, language: this.language },
      {
        open: (file) => void this.openFile(file),
        openSample: (file) => void this.openSample(file),
        save: () => void this.saveAfterAsking(),
        useNotation: (notation) => {
          this.notation = notation;
          this.spreadsheet.redraw();
          this.drawCell();
        },
        useLanguage: (language) => void this.useLanguage(language),
        openPane: () => void this.openPane(),
        showLimits: () => this.showLimits(),
      },
    );
    this.bar.replaceChildren(bar);
  }

  private drawCell(): void {
    this.status.showCell(selectedCellWords(this.spreadsheet.document, this.notation));
  }

  private drawProgress(): void {
    this.status.showProgress(this.progressWords());
    if (this.openings.current && this.spreadsheet.hasWorkbook)
      this.status.offerCancel(this.words.cancelOpening, () => this.openings.cancel());
    else this.status.withdrawCancel();
    if (!this.spreadsheet.hasWorkbook) return;
    this.status.showCalculation(this.spreadsheet.document, this.words);
    const [circular, faulty] = [this.circularAddresses(), this.addressesOf(this.spreadsheet.faultyCells())];
    if (circular.length > 0) this.status.showNotice(this.words.circular(circular.join(", ")));
    if (this.spreadsheet.endedEarly) this.status.showNotice(this.words.endedEarly);
    if (faulty.length > 0) this.status.showNotice(this.words.uncalculated(faulty.slice(0, MOST_TOLD).join(", ")));
  }

  private progressWords(): string {
    const opening = this.openings.current;
    if (opening) return this.words.opening(opening.name, opening.share);
    return this.spreadsheet.settled ? "" : this.words.calculating;
  }

  private circularAddresses(): string[] {
    return this.addressesOf(this.spreadsheet.circularCells());
  }

  private addressesOf(cells: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]): string[] {
    const nameOf = new Map(this.spreadsheet.document.sheets().map(({ id, name }) => [id, name]));
    return cells.map((cell) => formatAddress(nameOf.get(cell.sheet) ?? "", { ...cell, rows: 1, columns: 1 }));
  }

  private async useLanguage(language: Language): Promise<void> {
    this.languageChanges += 1;
    this.quiet.stir();
    try {
      const metadata = await metadataIn(language);
      this.language = language;
      this.spreadsheet.useLanguage(language);
      this.spreadsheet.register(NAMESPACE, metadata);
      this.drawBar();
      // The add-in reads Office's language once, when it starts.
      this.reopenPanes(this.closePanes());
    } finally {
      this.languageChanges -= 1;
    }
  }

  private openFile(file: File): Promise<void> {
    return this.openOrTell(file.name, async () => {
      // A file that would be refused for its size is not read at all.
      if (file.size > LARGEST_FILE) throw new XlsxFileError("too-large", `${file.size} > ${LARGEST_FILE}`);
      return new Uint8Array(await file.arrayBuffer());
    });
  }

  private openSample(file: string): Promise<void> {
    return this.openOrTell(file, async () => {
      const bytes = await sampleBytes(file);
      if (!bytes) throw new Error(this.words.noSample);
      return bytes;
    });
  }

  private async openOrTell(name: string, contents: () => Promise<Uint8Array>): Promise<void> {
    try {
      await this.open(await contents(), name);
      this.status.showNotice("");
    } catch (problem) {
      if (problem instanceof OpeningCancelled) this.status.showNotice(this.words.openingCancelled(name));
      else await this.tellRefusal(this.words.notOpened(name), problem);
    }
  }

  private async tellRefusal(heading: string, problem: unknown): Promise<void> {
    const isFile = problem instanceof XlsxFileError;
    const why = isFile ? problem.words(this.language) : problem instanceof Error ? problem.message : String(problem);
    const still = element("p", {}, this.words.stillOpen(this.spreadsheet.document.name));
    const detail = isFile ? [element("p", { class: "detail" }, this.words.detail(problem.detail))] : [];
    await ask(heading, [element("p", {}, why), still, ...detail], { close: this.words.closeList });
  }

  /** What the saved file lacks, or holds and is not seen here, is told first. */
  private async saveAfterAsking(): Promise<void> {
    const limits = this.limits();
    const isPlain = limits.kept.length + limits.changed.length === 0;
    const { save, cancel } = this.words;
    const answer = isPlain ? "save" : await ask(this.words.beforeSaving, limitsList(limits, this.words), { save, cancel });
    if (answer === "save") this.download();
  }

  private download(): void {
    try {
      const bytes = new Uint8Array(this.save());
      const address = URL.createObjectURL(new Blob([bytes], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
      element("a", { href: address, download: this.spreadsheet.document.name }).click();
      URL.revokeObjectURL(address);
    } catch (problem) {
      void this.tellRefusal(this.words.notSaved, problem);
    }
  }

  private showLimits(): void {
    void ask(this.words.limits, limitsList(this.limits(), this.words), { close: this.words.closeList });
  }
}

/** Full names of the add-in's functions, as in "RELAIS.SEVERANCE". */
function namesIn({ functions }: MetadataFile): string[] {
  return functions.map(({ name }) => `${NAMESPACE}.${name}`);
}

async function metadataIn(language: Language): Promise<MetadataFile> {
  const response = await fetch(`/functions-${language}.json`);
  if (!response.ok) throw new Error(`The add-in's functions could not be read: ${response.url} answered ${response.status}.`);
  return (await response.json()) as MetadataFile;
}
