import type { Injector } from "@univerjs/core";
import { BaseFunction, type BaseValueObject } from "@univerjs/preset-sheets-core";
import { PROGRAM_FUNCTION } from "../../dialect/engine-formula";
import type { Program } from "../../dialect/program";
import { errorValue } from "../univer/engine";
import { EndlessFormula, Evaluator } from "./evaluator";

/**
 * `EVALUATED("12", A1:A3, B1)`, which stands for a formula that the engine misreads: its tree by a key, then what it refers to, so that the
 * engine knows what the formula depends on.
 */
export class ProgramFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;
  private readonly evaluator: Evaluator;

  /** @param programOf finds a tree by its key */
  constructor(
    injector: Injector,
    private readonly programOf: (key: string) => Program | undefined,
  ) {
    super(PROGRAM_FUNCTION);
    this.evaluator = new Evaluator(injector);
  }

  override calculate(...[key, ...given]: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const program = this.programOf(String(key?.getValue()));
    if (!program) return errorValue("#REF!");
    const cell = { unit: this.unitId ?? "", sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    try {
      return this.evaluator.run(program, given, cell);
    } catch (thrown) {
      if (thrown instanceof EndlessFormula && thrown.kind === "depth") return errorValue("#NUM!");
      throw thrown;
    }
  }
}
