import "./workbench.css";
import type { Notation } from "../dialect/notation";
import { formatAddress } from "../document/address";
import type { MetadataFile } from "../functions/metadata";
import { RuntimeCalls } from "../functions/runtime-calls";
import type { Guesses } from "../guesses";
import { Spreadsheet } from "../spreadsheet/spreadsheet";
import type { XlsxWorkbook } from "../xlsx/model";
import { readXlsx } from "../xlsx/read";
import { writeXlsx } from "../xlsx/write";
import { button, element } from "./element";
import { limitsOf } from "./limits";
import { PaneFrame } from "./pane-frame";
import { Quiet } from "./quiet";
import { selectedCellWords } from "./selected-cell";
import { splitter } from "./splitter";
import { blankWorkbook, SAMPLE } from "./start-workbook";
import { StatusLine } from "./status-line";
import { topBar } from "./top-bar";
import { WORDS, type Language, type Words } from "./words";

/** Namespace of the add-in's functions, as its manifest declares it. */
const NAMESPACE = "RELAIS";
const PROGRESS_EVERY_MS = 200;

export interface WorkbenchOptions {
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
  private readonly quiet = new Quiet(() => !this.spreadsheet.settled || this.calls.pending > 0);
  private readonly functionNames: readonly string[];
  readonly spreadsheet: Spreadsheet;
  private panes: PaneFrame[] = [];

  /** Builds the page and opens the sample workbook, or an empty one where there is no sample. */
  static async start(root: HTMLElement, options: WorkbenchOptions): Promise<Workbench> {
    const [metadata, sample] = await Promise.all([metadataIn(options.language), sampleBytes()]);
    const workbench = new Workbench(root, options, metadata);
    if (sample) workbench.open(sample, SAMPLE.name);
    else workbench.show(blankWorkbook(options.language), SAMPLE.name);
    setInterval(() => workbench.drawProgress(), PROGRESS_EVERY_MS);
    return workbench;
  }

  private constructor(root: HTMLElement, { language, notation, guesses }: WorkbenchOptions, metadata: MetadataFile) {
    this.language = language;
    this.notation = notation;
    this.guesses = guesses;
    this.functionNames = metadata.functions.map(({ name }) => `${NAMESPACE}.${name}`);
    this.calls = new RuntimeCalls(metadata, guesses);
    const grid = element("main", { class: "grid" });
    const body = element("div", { class: "body" }, grid, splitter(this.panesPlace, this.words.paneWidth), this.panesPlace);
    root.append(this.bar, body, this.status.root);
    this.spreadsheet = new Spreadsheet({
      container: grid,
      language,
      notation: () => this.notation,
      calls: this.calls,
      refused: () => this.status.showNotice(this.words.protectedSheet),
      protectionToggled: (isProtected) => this.status.showNotice(isProtected ? this.words.nowProtected : this.words.nowUnprotected),
    });
    this.spreadsheet.register(NAMESPACE, metadata);
    this.drawBar();
    window.addEventListener("keydown", (event) => {
      if (event.key !== "F9") return;
      event.preventDefault();
      this.calculate();
    });
  }

  get words(): Words {
    return WORDS[this.language];
  }

  /** @throws XlsxFileError when the bytes are no workbook */
  open(bytes: Uint8Array, name: string): void {
    this.show(readXlsx(bytes, { functionNames: this.functionNames }), name);
  }

  /** @throws XlsxFileError unwritable */
  save(): Uint8Array {
    return writeXlsx(this.spreadsheet.snapshot(), { functionNames: this.functionNames });
  }

  limits(): string[] {
    return limitsOf(this.spreadsheet.file, this.circularAddresses(), this.language);
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
      document: this.spreadsheet.document,
      guesses: this.guesses,
      language: this.language,
      words: this.words,
      heard: () => this.quiet.stir(),
      ...(isFirst ? { functions: this.calls } : { closed: () => this.closePane(pane) }),
    });
    this.panes.push(pane);
    this.panesPlace.append(pane.root);
    return pane.ready;
  }

  private show(workbook: XlsxWorkbook, name: string): void {
    // A pane belongs to its workbook, as in Excel: another workbook starts another one.
    const panes = this.closePanes();
    const document = this.spreadsheet.open(workbook, name);
    document.subscribe((event) => {
      this.quiet.stir();
      if (event.kind !== "sheet-added") this.drawCell();
      if (event.kind === "changed") this.status.showNotice("");
    });
    this.reopenPanes(panes);
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
    const bar = topBar(this.words, { notation: this.notation, language: this.language }, {
      open: (file) => void this.openFile(file),
      save: () => this.download(),
      useNotation: (notation) => {
        this.notation = notation;
        this.spreadsheet.redraw();
        this.drawCell();
      },
      useLanguage: (language) => void this.useLanguage(language),
      openPane: () => void this.openPane(),
      showLimits: () => this.showLimits(),
    });
    this.bar.replaceChildren(bar);
  }

  private drawCell(): void {
    this.status.showCell(selectedCellWords(this.spreadsheet.document, this.notation));
  }

  private drawProgress(): void {
    this.status.showProgress(this.spreadsheet.settled ? "" : this.words.calculating);
    this.status.showCalculation(this.spreadsheet.document, this.words);
    const circular = this.circularAddresses();
    if (circular.length > 0) this.status.showNotice(this.words.circular(circular.join(", ")));
  }

  private circularAddresses(): string[] {
    const nameOf = new Map(this.spreadsheet.document.sheets().map(({ id, name }) => [id, name]));
    return this.spreadsheet.circularCells().map((cell) => formatAddress(nameOf.get(cell.sheet) ?? "", { ...cell, rows: 1, columns: 1 }));
  }

  private async useLanguage(language: Language): Promise<void> {
    const metadata = await metadataIn(language);
    this.language = language;
    this.spreadsheet.useLanguage(language);
    this.spreadsheet.register(NAMESPACE, metadata);
    this.drawBar();
    // The add-in reads Office's language once, when it starts.
    this.reopenPanes(this.closePanes());
  }

  private async openFile(file: File): Promise<void> {
    try {
      this.open(new Uint8Array(await file.arrayBuffer()), file.name);
      this.status.showNotice("");
    } catch (problem) {
      this.status.showNotice(this.words.openFailed(file.name, problem instanceof Error ? problem.message : String(problem)));
    }
  }

  private download(): void {
    try {
      const bytes = new Uint8Array(this.save());
      const address = URL.createObjectURL(new Blob([bytes], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
      element("a", { href: address, download: this.spreadsheet.document.name }).click();
      URL.revokeObjectURL(address);
    } catch (problem) {
      this.status.showNotice(problem instanceof Error ? problem.message : String(problem));
    }
  }

  private showLimits(): void {
    const limits = this.limits();
    const list = limits.length > 0 ? element("ul", {}, ...limits.map((limit) => element("li", {}, limit))) : element("p", {}, this.words.noLimits);
    const dialog = element("dialog", { "aria-label": this.words.limits }, list, button(this.words.closeList, () => dialog.close()));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}

async function metadataIn(language: Language): Promise<MetadataFile> {
  const response = await fetch(`/functions-${language}.json`);
  if (!response.ok) throw new Error(`The add-in's functions could not be read: ${response.url} answered ${response.status}.`);
  return (await response.json()) as MetadataFile;
}

async function sampleBytes(): Promise<Uint8Array | undefined> {
  const response = await fetch(SAMPLE.address);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
