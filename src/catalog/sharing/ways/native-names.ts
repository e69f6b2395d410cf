import type { CallLambda, NamedFormula } from "../../twins/calls/call-lambda";
import { isSameName } from "../../record/cells";

/** The LAMBDAs that the formulas of a workbook take: what is the same has one name, and no name stands for two things. */
export class NativeNames {
  #made = new Map<string, string>();

  /** @param present names that the workbook has already, and what they stand for */
  constructor(private readonly present: readonly NamedFormula[]) {}

  /** Names that are to be added to the workbook. */
  get added(): readonly NamedFormula[] {
    return [...this.#made].filter(([name]) => this.#standing(name) === null).map(([name, formula]) => ({ name, formula }));
  }

  /**
   * A call with names that are free, or stand for the same.
   *
   * @param stem the first name to be tried; others have a number behind it
   */
  named(stem: string, make: (name: string) => CallLambda): CallLambda {
    for (let number = 1; ; number += 1) {
      const made = make(number === 1 ? stem : `${stem}.${number}`);
      const isFree = made.names.every(({ name, formula }) => {
        const known = this.#made.get(name) ?? this.#standing(name);
        return known === null || known === formula;
      });
      if (!isFree) continue;
      for (const { name, formula } of made.names) this.#made.set(name, formula);
      return made;
    }
  }

  /** Makes something that takes names; where it throws, it has taken none. */
  attempt<T>(make: () => T): T {
    const before = new Map(this.#made);
    try {
      return make();
    } catch (thrown) {
      this.#made = before;
      throw thrown;
    }
  }

  #standing(name: string): string | null {
    return this.present.find((one) => isSameName(one.name, name))?.formula ?? null;
  }
}
