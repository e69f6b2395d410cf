import { BooleanNumber } from "@univerjs/core";
import { BaseFunction, FunctionType, type BaseValueObject, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import { formatAddress } from "../../document/address";
import type { Box } from "../../document/document";
import type { Answer, Call, CallHandle, FunctionCalls } from "../../functions/calls";
import type { Guesses } from "../../guesses";
import type { FunctionMetadata, MetadataFile, ParameterMetadata } from "../../functions/metadata";
import type { Calculation } from "../univer/calculation";
import { errorValue, type FormulaEngine } from "../univer/engine";
import type { CellKey } from "../univer/grid";
import { engineValueOf, type EngineValue, type LastCell, type ReadArgument } from "./engine-values";
import { RangeReader } from "./range-reader";

/** Answers are waited for at most so long, and once some have been shown for so many calculations' time. */
const [LONGEST_WAIT_MS, LATER_WAITS] = [1000, 3] as const;

/** What the function host asks of the open workbooks. */
export interface FunctionPlaces {
  readonly lastCell: LastCell;
  sheetName(unit: string, sheet: string): string;
}

/** A call that a cell made with these arguments, until no calculation needs its answer any more. */
interface MadeCall {
  handle: CallHandle | undefined;
  answer: Answer | undefined;
  /** The cell has calculated with the answer. */
  used: boolean;
  /** The calculation that asked for it last. */
  calculation: number;
}

interface CallingCell {
  readonly cell: CellKey;
  readonly calls: Map<string, MadeCall>;
}

/** The latest answer to a call of a cell. */
interface FormerAnswer {
  /** What was asked, with the places of what was handed over: words of an error may name them. undefined where it is to be asked again. */
  readonly asked: string | undefined;
  readonly answer: Answer;
}

/**
 * Lets formulas call the add-in's functions.
 *
 * The engine cannot wait, so a function answers at once, and its cell is calculated again when the add-in has answered: with #BUSY!, or
 * with its latest answer where that is to stay in sight. The answer is kept by cell, function and arguments until a calculation ends in
 * which the cell needed nothing more. Whoever asks the same again has the latest answer: functions read nothing but their arguments.
 */
export class FunctionHost {
  private readonly cells = new Map<string, CallingCell>();
  /** What the cells that wait for a call fill beside their own, by the keys of `cells`. */
  private readonly spilling = new Map<string, { readonly unit: string; readonly box: Box }>();
  /** The latest answers of each cell, by what its calls are told apart by. */
  private readonly formers = new Map<string, Map<string, FormerAnswer>>();
  private readonly words = new Map<string, string>();
  /** Cells of the calculation under way that called a function. */
  private readonly evaluated = new Set<string>();
  private readonly answered = new Map<string, CellKey>();
  /** Ends of the sheets' contents, for the pass of a calculation that is under way. */
  private readonly lastCells = new Map<string, ReturnType<LastCell>>();
  private readonly ranges = new RangeReader((unit, sheet) => this.lastCell(unit, sheet));
  private calculationNumber = 0;
  private open = 0;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  /** Whether some of the answers that belong together have been shown, and others are still to come. */
  private hasShown = false;

  constructor(
    private readonly engine: FormulaEngine,
    private readonly calculation: Calculation,
    private readonly calls: FunctionCalls,
    private readonly places: FunctionPlaces,
    private readonly whileRecalculating: Guesses["whileRecalculating"],
  ) {
    calculation.onEnded(() => this.calculationEnded());
    // What has waited for its end goes in one of its own, where it was to be of other cells and nothing calculates by itself.
    calculation.onWaiting(() => this.flushSoon());
    calculation.onPass(() => {
      this.lastCells.clear();
      this.ranges.clear();
    });
  }

  /** Calls that are not answered, and answers that no cell shows yet. */
  get pending(): number {
    return this.open + this.answered.size;
  }

  /** Makes the functions of a metadata file callable as `NAMESPACE.NAME`, in place of those of an earlier file. */
  register(namespace: string, metadata: MetadataFile): void {
    const passesErrors = metadata.allowErrorForDataTypeAny ?? false;
    const executors = metadata.functions.map((declared) => new AddinFunction(`${namespace}.${declared.name}`, declared, passesErrors, this));
    this.engine.register(
      executors,
      metadata.functions.map((declared) => description(namespace, declared)),
    );
  }

  /** What the add-in said of the error that a cell shows. */
  errorWords(cell: CellKey): string | undefined {
    return this.words.get(keyOf(cell));
  }

  /** Gives up the calls of cells that now hold something else. */
  forget(unit: string, box: Box): void {
    for (const key of keysIn(unit, box, this.cells)) {
      for (const call of this.cells.get(key)?.calls.values() ?? []) this.cancel(call);
      this.dropCalls(key);
      this.answered.delete(key);
    }
    for (const key of keysIn(unit, box, this.words)) this.words.delete(key);
    for (const key of keysIn(unit, box, this.formers)) this.formers.delete(key);
  }

  /** Nothing that a workbook's cells have been answered counts for their next calculation. */
  askAnew(unit: string): void {
    this.giveUp(unit);
    for (const [key, formers] of this.formers) {
      if (cellOf(key).unit === unit) for (const [site, { answer }] of formers) formers.set(site, { asked: undefined, answer });
    }
  }

  /** Gives up every call of a workbook that is closed. */
  forgetWorkbook(unit: string): void {
    this.giveUp(unit);
    for (const key of this.formers.keys()) if (cellOf(key).unit === unit) this.formers.delete(key);
  }

  private giveUp(unit: string): void {
    for (const [key, { cell, calls }] of this.cells) {
      if (cell.unit !== unit) continue;
      for (const call of calls.values()) this.cancel(call);
      this.dropCalls(key);
      this.answered.delete(key);
    }
  }

  /** The value that a cell calculates with now: the add-in's answer, or #BUSY!. */
  evaluate(declared: FunctionMetadata, cell: CellKey, given: readonly EngineValue[], passesErrors: boolean): BaseValueObject {
    const key = keyOf(cell);
    this.evaluated.add(key);
    this.words.delete(key);

    const read = given.map((value) => this.ranges.read(value));
    const known = read.filter((argument) => argument !== undefined);
    if (known.length < read.length) return errorValue("#VALUE!");
    if (known.some(({ isBusy }) => isBusy)) return errorValue("#BUSY!");
    const refused = known.find(({ error }, index) => error && !(passesErrors && parameterAt(declared, index)?.type === "any"));
    if (refused?.error) return errorValue(refused.error.error);

    const answer = this.answerTo(declared, cell, known);
    if (answer === undefined) return errorValue("#BUSY!");
    if ("error" in answer && answer.error.message) this.words.set(key, answer.error.message);
    return engineValueOf(answer);
  }

  /** The answer to a call, or what stands in for it until it comes; undefined where nothing does. */
  private answerTo(declared: FunctionMetadata, cell: CellKey, given: readonly ReadArgument[]): Answer | undefined {
    const [key, site, content] = [keyOf(cell), siteOf(declared, given), contentOf(declared, given)];
    const asked = `${content} ${JSON.stringify(given.map(({ place }) => place))}`;
    const former = this.formers.get(key)?.get(site);
    const isAnswered = former?.asked === asked && !declared.options?.volatile && !declared.options?.stream;
    // What another cell is about to fill anew is not worth a call.
    if (former && (isAnswered || this.isOnItsWay(given))) return former.answer;
    const { answer } = this.callOf(declared, cell, given, content);
    if (answer === undefined) return former?.answer;
    if (this.whileRecalculating === "former result") this.formers.set(key, (this.formers.get(key) ?? new Map<string, FormerAnswer>()).set(site, { asked, answer }));
    return answer;
  }

  /** Whether an argument reads cells that a call under way will fill. */
  private isOnItsWay(given: readonly ReadArgument[]): boolean {
    return given.some(({ place }) => {
      if (!place) return false;
      const box = { sheet: place.sheet, ...place.area };
      const spilling = [...this.spilling].filter(([, spill]) => spill.unit === place.unit && meets(spill.box, box)).map(([key]) => key);
      return [...keysIn(place.unit, box, this.cells), ...spilling].some((key) => this.isCalling(key));
    });
  }

  private isCalling(key: string): boolean {
    return [...(this.cells.get(key)?.calls.values() ?? [])].some(
      ({ answer, calculation }) => answer === undefined && calculation === this.calculationNumber,
    );
  }

  /** The call of a cell with these arguments: the one under way or answered, or a new one. */
  private callOf(declared: FunctionMetadata, cell: CellKey, given: readonly ReadArgument[], content: string): MadeCall {
    const calling = this.callingCell(cell);
    const made = calling.calls.get(content) ?? this.make(declared, cell, given);
    calling.calls.set(content, made);
    made.calculation = this.calculationNumber;
    made.used ||= made.answer !== undefined;
    return made;
  }

  private make(declared: FunctionMetadata, cell: CellKey, given: readonly ReadArgument[]): MadeCall {
    const call: Call = {
      id: declared.id,
      arguments: given.map(({ value }) => value),
      address: this.address(cell.unit, cell.sheet, { ...cell, rows: 1, columns: 1 }),
      argumentAddresses: given.map(({ place }) => place && this.address(place.unit, place.sheet, place.area)),
    };
    const made: MadeCall = { handle: undefined, answer: undefined, used: false, calculation: this.calculationNumber };
    this.open += 1;
    made.handle = this.calls.call(call, (answer) => {
      if (made.answer === undefined) this.open -= 1;
      made.answer = answer;
      this.answered.set(keyOf(cell), cell);
      this.flushSoon();
    });
    return made;
  }

  private readonly lastCell: LastCell = (unit, sheet) => {
    const key = JSON.stringify([unit, sheet]);
    const last = this.lastCells.get(key) ?? this.places.lastCell(unit, sheet);
    this.lastCells.set(key, last);
    return last;
  };

  private address(unit: string, sheet: string, area: Parameters<typeof formatAddress>[1]): string {
    return formatAddress(this.places.sheetName(unit, sheet), area);
  }

  private callingCell(cell: CellKey): CallingCell {
    const key = keyOf(cell);
    const known = this.cells.get(key);
    if (known) return known;
    const calling = { cell, calls: new Map<string, MadeCall>() };
    this.cells.set(key, calling);
    const box = this.engine.spills.of(cell);
    if (box) this.spilling.set(key, { unit: cell.unit, box });
    return calling;
  }

  /**
   * Answers come in many small batches, and every calculation looks at all formulas: with more to come, it is worth waiting about as long
   * as a calculation takes; longer once the first have been shown, for those that are still to come take their time, and share the
   * processor. The last one waits for nothing.
   */
  private flushSoon(): void {
    if (this.answered.size === 0) return;
    const wait = this.open > 0 ? Math.min((this.hasShown ? LATER_WAITS : 1) * this.calculation.duration, LONGEST_WAIT_MS) : 0;
    if (this.flushTimer !== undefined && wait > 0) return;
    clearTimeout(this.flushTimer);
    this.flushTimer = setTimeout(() => {
      this.flushTimer = undefined;
      this.flush();
    }, wait);
  }

  /** Calculates the cells whose answers have come; a calculation under way is let finish first. */
  private flush(): void {
    if (this.answered.size === 0 || !this.calculation.idle) return;
    const cells = [...this.answered.values()];
    this.answered.clear();
    this.hasShown = this.open > 0;
    this.engine.recalculate(cells);
  }

  private calculationEnded(): void {
    for (const key of this.evaluated) this.tidy(key);
    this.evaluated.clear();
    this.calculationNumber += 1;
    if (this.open === 0) this.hasShown = false;
    this.flushSoon();
  }

  /** Gives up what a cell no longer asks for, and forgets its answers once it needs nothing more. */
  private tidy(key: string): void {
    const calling = this.cells.get(key);
    if (!calling) return;
    for (const [callKey, call] of calling.calls) {
      if (call.calculation === this.calculationNumber) continue;
      this.cancel(call);
      calling.calls.delete(callKey);
    }
    const done = [...calling.calls.values()].every(({ used }) => used);
    if (done) this.dropCalls(key);
  }

  private dropCalls(key: string): void {
    this.cells.delete(key);
    this.spilling.delete(key);
  }

  private cancel({ answer, handle }: MadeCall): void {
    if (answer !== undefined) return;
    this.open -= 1;
    handle?.cancel();
  }
}

/** One function of the add-in, as the engine runs it. */
class AddinFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;

  constructor(
    name: string,
    private readonly declared: FunctionMetadata,
    private readonly passesErrors: boolean,
    private readonly host: FunctionHost,
  ) {
    super(name);
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    try {
      const cell = { unit: this.unitId ?? "", sheet: this.subUnitId ?? "", row: this.row, column: this.column };
      return this.host.evaluate(this.declared, cell, given, this.passesErrors);
    } catch (problem) {
      // An exception here would stop the engine for good.
      console.error(`${this.name} could not be called`, problem);
      return errorValue("#VALUE!");
    }
  }
}

/** What tells a cell's call from its others: the function and where its arguments stand, or what they are where they stand nowhere. */
function siteOf({ id }: FunctionMetadata, given: readonly ReadArgument[]): string {
  return JSON.stringify([id, ...given.map(({ place, content }) => place ?? content)]);
}

/** What is asked of which function, wherever it stands: a row that is inserted above makes no other call of it. */
function contentOf({ id }: FunctionMetadata, given: readonly ReadArgument[]): string {
  return `${id} ${given.map(({ content }) => content).join(" ")}`;
}

function parameterAt({ parameters }: FunctionMetadata, index: number): ParameterMetadata | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating ? last : undefined);
}

function description(namespace: string, { name, description: words, parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: `${namespace}.${name}`,
    functionType: FunctionType.User,
    description: words,
    abstract: words,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}

function keyOf({ unit, sheet, row, column }: CellKey): string {
  return JSON.stringify([unit, sheet, row, column]);
}

function cellOf(key: string): CellKey {
  const [unit, sheet, row, column] = JSON.parse(key) as [string, string, number, number];
  return { unit, sheet, row, column };
}

/** Keys of a map by cells that lie in a box, found by the shorter way: through the box or through the map. */
function keysIn(unit: string, box: Box, map: ReadonlyMap<string, unknown>): string[] {
  if (box.rows * box.columns > map.size) {
    return [...map.keys()].filter((key) => {
      const cell = cellOf(key);
      return cell.unit === unit && isInside(cell, box);
    });
  }
  const keys = Array.from({ length: box.rows }, (_, row) =>
    Array.from({ length: box.columns }, (__, column) => keyOf({ unit, sheet: box.sheet, row: box.row + row, column: box.column + column })),
  );
  return keys.flat().filter((key) => map.has(key));
}

function meets(one: Box, other: Box): boolean {
  const inRows = one.row < other.row + other.rows && other.row < one.row + one.rows;
  const inColumns = one.column < other.column + other.columns && other.column < one.column + one.columns;
  return one.sheet === other.sheet && inRows && inColumns;
}

function isInside({ sheet, row, column }: CellKey, box: Box): boolean {
  const inRows = row >= box.row && row < box.row + box.rows;
  const inColumns = column >= box.column && column < box.column + box.columns;
  return sheet === box.sheet && inRows && inColumns;
}
