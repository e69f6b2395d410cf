import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType, type ICellData, type Injector, type Nullable, type Workbook } from "@univerjs/core";
import {
  CalculateController,
  FormulaDataModel,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetRangeValuesMutation,
  SetTriggerFormulaCalculationStartMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";

/** A formula in the engine's graph, from one calculation to the next. */
interface Tree {
  readonly treeId: number;
  readonly isVirtual: boolean;
  /** Of a feature of the grid, or of a formula outside of cells: nothing of ours. */
  readonly featureId: string | undefined;
  readonly formulaId: string | undefined;
  isDirty: boolean;
  rangeList: readonly unknown[];
  resetState(): void;
}

/** What of the engine's generator is relied on beyond its public types. */
interface DependencyGenerator {
  readonly _dependencyTreeCache: Map<number, Tree>;
  _generateTreeList(formulaData: object, otherFormulaData: object, unitData: object): Promise<Tree[]>;
  _includeTree(tree: Tree, node: unknown): boolean;
  _getAddressFunctionNodeList(node: unknown): readonly unknown[];
  _detectForcedRecalculationNode(tree: Tree, node: unknown): boolean;
}

/** The formulas of the latest calculation and what they read. */
interface Kept {
  /** The texts that they were read from. */
  readonly formulas: object;
  readonly trees: readonly Tree[];
  readonly ranges: ReadonlyMap<Tree, readonly unknown[]>;
  readonly volatile: ReadonlySet<Tree>;
}

/** What is seen while formulas are asked. */
interface Asking {
  worksOut: boolean;
  readonly volatile: Set<Tree>;
}

const newAsking = (): Asking => ({ worksOut: false, volatile: new Set() });

/** Changes that leave every formula and everything it reads where it was; values are looked at more closely. */
const HARMLESS: ReadonlySet<string> = new Set([
  SetArrayFormulaDataMutation.id,
  SetFormulaCalculationNotificationMutation.id,
  SetFormulaCalculationResultMutation.id,
  SetFormulaCalculationStartMutation.id,
  SetFormulaCalculationStopMutation.id,
  SetTriggerFormulaCalculationStartMutation.id,
]);

/**
 * Before every calculation, and again before the part of it that reads what formulas have filled, Univer asks each formula of the workbook
 * what it reads. As long as no formula has changed the answers stand, and only what is to be calculated is looked for among them: a
 * calculation goes through the formulas that were there when it began, and those of the next one are others once one has changed.
 * Where a formula reads what it works out itself (OFFSET, INDIRECT) all are asked each time.
 */
export function keepDependencies(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as DependencyGenerator;
  const asked = injector.get(IFormulaCurrentConfigService);
  let kept: Kept | undefined;
  let asking = newAsking();

  const isVolatile = generator._detectForcedRecalculationNode.bind(generator);
  generator._detectForcedRecalculationNode = (tree, node) => {
    const found = isVolatile(tree, node);
    if (found) asking.volatile.add(tree);
    return found;
  };
  const addressNodes = generator._getAddressFunctionNodeList.bind(generator);
  generator._getAddressFunctionNodeList = (node) => {
    const found = addressNodes(node);
    asking.worksOut ||= found.length > 0;
    return found;
  };

  const generate = generator._generateTreeList.bind(generator);
  generator._generateTreeList = async (formulaData, otherFormulaData, unitData) => {
    const dirty = [
      asked.getDirtyNameMap(),
      asked.getDirtyDefinedNameMap(),
      asked.getDirtyUnitFeatureMap(),
      asked.getDirtyUnitOtherFormulaMap(),
      asked.getClearDependencyTreeCache(),
      otherFormulaData,
    ];
    const isWhole = asked.isForceCalculate() || dirty.some((map) => Object.keys(map).length > 0);
    if (kept?.formulas === formulaData && !isWhole) return again(generator, kept);
    kept = undefined;
    const seen = (asking = newAsking());
    const trees = await generate(formulaData, otherFormulaData, unitData);
    const areOurs = trees.every(({ featureId, formulaId }) => featureId === undefined && !formulaId);
    if (areOurs && !seen.worksOut) {
      kept = {
        formulas: formulaData,
        trees,
        ranges: new Map(trees.map((tree) => [tree, [...tree.rangeList]])),
        volatile: seen.volatile,
      };
    }
    return trees;
  };
}

/**
 * For every calculation Univer looks through all cells of all workbooks for formulas. As long as none has changed it gets those that it
 * had.
 *
 * @param structure changes whenever an unchanged formula may mean something new
 */
export function keepFormulas(injector: Injector, structure: () => string): void {
  const controller = injector.get(CalculateController) as unknown as { _calculate(dirty: unknown): Promise<void> };
  const model = injector.get(FormulaDataModel);
  const units = injector.get(IUniverInstanceService);
  const read = model.getFormulaData.bind(model);
  let kept: { readonly formulas: ReturnType<typeof read>; readonly structure: string } | undefined;
  onFormulaChange(injector, () => (kept = undefined));

  const calculate = controller._calculate.bind(controller);
  controller._calculate = (dirty) => {
    model.getFormulaData = () => {
      // A workbook comes and goes without a mutation.
      const now = JSON.stringify([
        structure(),
        units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET).map((unit) => unit.getUnitId()),
      ]);
      kept = kept?.structure === now ? kept : { formulas: read(), structure: now };
      return kept.formulas;
    };
    try {
      // Up to its first pause it reads the formulas, and nobody else does.
      return calculate(dirty);
    } finally {
      model.getFormulaData = read;
    }
  };
}

/** The kept formulas, as those that are asked anew would be. */
function again(generator: DependencyGenerator, { trees, ranges, volatile }: Kept): Tree[] {
  for (const tree of trees) {
    tree.resetState();
    if (!tree.isVirtual) tree.rangeList = [...(ranges.get(tree) ?? [])];
    tree.isDirty = volatile.has(tree) || generator._includeTree(tree, null);
    generator._dependencyTreeCache.set(tree.treeId, tree);
  }
  return [...trees];
}

/** Calls back when a formula may read something else than before. */
function onFormulaChange(injector: Injector, changed: () => void): void {
  injector.get(ICommandService).onCommandExecuted(({ id, type, params }) => {
    if (type !== CommandType.MUTATION || HARMLESS.has(id)) return;
    // A formula that a value replaces is told by a mutation of its own.
    if (id === SetRangeValuesMutation.id && !holdsFormula(params as ISetRangeValuesMutationParams)) return;
    changed();
  });
}

function holdsFormula({ cellValue }: ISetRangeValuesMutationParams): boolean {
  const rows = Object.values(cellValue ?? {}) as readonly (Readonly<Record<string, Nullable<ICellData>>> | undefined)[];
  return rows.some((row) => Object.values(row ?? {}).some((cell) => Boolean(cell?.f) || Boolean(cell?.si)));
}
