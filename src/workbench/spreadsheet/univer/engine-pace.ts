import { CommandType, ICommandService, type Injector } from "@univerjs/core";
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  TriggerCalculationController,
  ValueObjectFactory,
} from "@univerjs/preset-sheets-core";
import { Breather } from "./breather";

/** Texts of formulas to remember; beyond, all are forgotten and read again. */
const MOST_TEXTS = 200_000;

/** Time for more changes before one is calculated, in milliseconds. */
const SOON_MS = 10;

const UNDER_WAY = {
  stage: FormulaExecuteStageType.CURRENTLY_CALCULATING,
  totalFormulasToCalculate: 0,
  completedFormulasCount: 0,
  totalArrayFormulasToCalculate: 0,
  completedArrayFormulasCount: 0,
};

/** What starts calculations in Univer: the changes since the last one, and what is being calculated. */
interface CalculationTrigger {
  _waitingCommandQueue: unknown[];
  readonly _setTimeoutKey: number;
  _executingDirtyData: object;
  readonly _executionInProgressParams: object | null;
  _restartCalculation: boolean;
  _generateDirty(commands: readonly unknown[]): object;
  _mergeDirty(one: object, other: object): object;
}

/** Where Univer tells that a calculation has ended. */
interface CalculationEnds {
  readonly _executionCompleteListener$: { next(data: unknown): void };
}

interface DependencyGenerator {
  _getRangeListByNode(node: unknown): Promise<unknown>;
}

/**
 * Makes Univer's engine fit for workbooks of many thousand formulas: it lets the page answer while it works, reads a
 * formula's text once, takes none for another, and keeps no index of values.
 */
export function paceEngine(injector: Injector): void {
  const breather = new Breather();
  pauseInDependencies(injector, breather);
  pauseInCalculation(injector, breather);
  endWhatIsStopped(injector);
  calculateSoon(injector);
  rememberFormulas(injector);
  rememberTexts();
  forgoIndex();
  tellTextsApart();
  tellWithoutChange();
}

/** The engine finds out what each formula reads without a pause of its own. */
function pauseInDependencies(injector: Injector, breather: Breather): void {
  const service = injector.get(ICalculateFormulaService);
  const commands = injector.get(ICommandService);
  const execute = service.execute.bind(service);
  service.execute = (data) => {
    // A change that comes in a pause must stop this calculation and start another, as it does later on: whoever
    // starts calculations takes one for under way from the first such notice, which Univer gives after this stage.
    commands.syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, { stageInfo: UNDER_WAY }, { onlyLocal: true });
    return execute(data);
  };

  // Not in the public types: the step for one formula, which is awaited.
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as DependencyGenerator;
  const rangesOf = generator._getRangeListByNode.bind(generator);
  generator._getRangeListByNode = async (node) => {
    const ranges = await rangesOf(node);
    await breather.rest();
    return ranges;
  };
}

/** The engine has a pause after every 500 formulas, which can take seconds. It also waits for asynchronous ones. */
function pauseInCalculation(injector: Injector, breather: Breather): void {
  const interpreter = injector.get(Interpreter);
  const isAsync = interpreter.checkAsyncNode.bind(interpreter);
  const executeAsync = interpreter.executeAsync.bind(interpreter);
  interpreter.checkAsyncNode = (node) => breather.isDue || isAsync(node);
  interpreter.executeAsync = async (data) => {
    await breather.rest();
    return isAsync(data.node) ? executeAsync(data) : interpreter.execute(data);
  };
}

/**
 * A change stops the calculation under way and counts on its telling so: then another one starts, with the change. Univer looks for a stop
 * before every 500th formula only: one that comes later would end as done, with the change forgotten and formulas that were passed over.
 * Where it does look, it tells of the end twice, and the second time ends what has started meanwhile: a change that came next would
 * calculate in its place. It is told once here, when all is over.
 */
function endWhatIsStopped(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService);
  const { _executionCompleteListener$: ends } = injector.get(ICalculateFormulaService) as unknown as CalculationEnds;
  let isEarly = false;
  const stopped = runtime.markedAsStopFunctionsExecuted.bind(runtime);
  runtime.markedAsStopFunctionsExecuted = () => {
    isEarly = true;
    stopped();
  };
  const tell = ends.next.bind(ends);
  ends.next = (data) => {
    if (!isEarly) tell(data);
    isEarly = false;
  };
  const allData = runtime.getAllRuntimeData.bind(runtime);
  runtime.getAllRuntimeData = () => {
    const data = allData();
    return runtime.isStopExecution() ? { ...data, functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION } : data;
  };
}

/**
 * Univer waits a tenth of a second for more changes before it calculates one. What a hand or a program does in one go comes within a
 * turn or two of the page, and what comes later stops the calculation and is part of the next.
 */
function calculateSoon(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const trigger = injector.get(TriggerCalculationController) as unknown as CalculationTrigger;
  let soon: ReturnType<typeof setTimeout> | undefined;
  commands.onCommandExecuted(() => {
    if (trigger._waitingCommandQueue.length === 0) return;
    clearTimeout(trigger._setTimeoutKey);
    clearTimeout(soon);
    soon = setTimeout(() => {
      trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(trigger._waitingCommandQueue));
      trigger._waitingCommandQueue = [];
      if (trigger._executionInProgressParams === null) {
        void commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
        return;
      }
      trigger._restartCalculation = true;
      void commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
    }, SOON_MS);
  });
}

/** Univer remembers 5,000 formulas: with one more it reads all of them again, twice in every calculation. */
function rememberFormulas(injector: Injector): void {
  const lexer = injector.get(Lexer);
  const texts = new Map<string, ReturnType<typeof lexer.treeBuilder>>();
  const lexed = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, transformSuffix) => {
    if (transformSuffix === false) return lexed(formula, false);
    const known = texts.get(formula);
    if (known !== undefined) return known;
    const node = lexed(formula);
    if (texts.size >= MOST_TEXTS) texts.clear();
    texts.set(formula, node);
    return node;
  };

  const builder = injector.get(AstTreeBuilder);
  const trees = new WeakMap<object, ReturnType<typeof builder.parse>>();
  const parsed = builder.parse.bind(builder);
  builder.parse = (node) => {
    const known = trees.get(node);
    if (known !== undefined) return known;
    const tree = parsed(node);
    trees.set(node, tree);
    return tree;
  };
}

/**
 * Univer tries each text of a formula as a date, a time and an amount of any currency, every time it calculates; it remembers those that
 * are one.
 */
function rememberTexts(): void {
  const texts = new Set<string>();
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, isIgnoreNumberPattern = false) => {
    if (typeof raw !== "string" || isIgnoreNumberPattern) return create(raw, isIgnoreNumberPattern);
    if (texts.has(raw)) return create(raw, true);
    const value = create(raw);
    if (!value.isNumber()) {
      if (texts.size >= MOST_TEXTS) texts.clear();
      texts.add(raw);
    }
    return value;
  };
}

/** Whoever hears of a change of the workbook draws the whole grid anew. That a calculation has begun or got on is none. */
function tellWithoutChange(): void {
  for (const notice of [SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation, SetFormulaCalculationStopMutation]) {
    Object.assign(notice, { type: CommandType.OPERATION });
  }
}

/**
 * Univer remembers in which rows a column's values stand, and answers from there what is compared with them again. It takes 0 for "" there,
 * and a text of figures for a number: the second formula that asks whether a 0 is empty would be told that it is.
 */
function forgoIndex(): void {
  const nothingKnown = () => ({ rowsInCache: [], rowsNotInCache: [] });
  Object.assign(CELL_INVERTED_INDEX_CACHE, { canUseCache: nothingKnown, set: () => undefined, setContinueBuildingCache: () => undefined });
}

/** A memory of Univer's, where it makes a text the key to what it remembers of it. */
interface Memory {
  _hash(text: string): string;
}

/**
 * Univer remembers what it has read of a text of more than 64 characters under a number of 32 bits. Among some ten thousand formulas two
 * may have the same one: the second would calculate as the first. All its memories are of one class.
 */
function tellTextsApart(): void {
  const memories = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as Memory;
  memories._hash = (text) => text;
}
