import type { Injector } from "@univerjs/core";
import {
  AstTreeBuilder,
  CalculateController,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  ICalculateFormulaService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  type BaseAstNode,
} from "@univerjs/preset-sheets-core";
import { guardCalculation, type Fault, type GuardedSteps } from "./calculation-guard";

/** The error of a formula that the engine cannot calculate: Excel's for what its own engine can't. */
const UNCALCULATED = "#CALC!";

/** What of a running calculation is relied on beyond the public types. */
interface Runtime {
  readonly currentUnitId: string;
  readonly currentSubUnitId: string;
  readonly currentRow: number;
  readonly currentColumn: number;
}

interface ResultsController {
  _applyResult(data: unknown): Promise<void>;
}

/** Keeps Univer's engine from stopping for good where one formula breaks it. To be called before anything else changes the engine. */
export function guardEngine(injector: Injector, tell: (fault: Fault) => void): void {
  const lexer = injector.get(Lexer);
  const builder = injector.get(AstTreeBuilder);
  const runtime = injector.get(IFormulaRuntimeService);
  const current = runtime as unknown as Runtime;
  const errorNode = () => (parse(lexer.treeBuilder(`=${UNCALCULATED}`) as never) as BaseAstNode);
  const parse = builder.parse.bind(builder);
  const interpreter = injector.get(Interpreter);
  guardCalculation(
    {
      execute: interpreter,
      read: [
        { place: lexer, method: "treeBuilder", broken: () => UNCALCULATED },
        { place: builder, method: "parse", broken: errorNode },
        { place: injector.get(IFormulaDependencyGenerator), method: "_getRangeListByNode", broken: () => [] },
        { place: runtime, method: "setRuntimeData", broken: () => undefined },
      ],
      pass: injector.get(ICalculateFormulaService) as unknown as GuardedSteps<unknown>["pass"],
      cell: () => {
        const { currentUnitId: unit, currentSubUnitId: sheet, currentRow: row, currentColumn: column } = current;
        return { unit, sheet, row, column };
      },
      error: () => ErrorValueObject.create(UNCALCULATED as never),
      end: () => {
        FORMULA_REF_TO_ARRAY_CACHE.clear();
        runtime.markedAsSuccessfullyExecuted();
      },
    },
    tell,
  );
  const controller = injector.get(CalculateController) as unknown as ResultsController;
  const apply = controller._applyResult.bind(controller);
  controller._applyResult = async (data) => {
    try {
      await apply(data);
    } catch (reason) {
      tell({ cell: undefined, kind: "broken", reason });
    }
  };
}
