import type { Locale, Text } from "../../record/text";
import type { CalculationSheet } from "../../twins/calculation-sheet";
import type { AddedCell, AddedSheet } from "./added-sheet";

const WORDS = {
  name: { fr: "Calcul Relais", en: "Relais calculation" },
  title: { fr: "Calculs de Relais en formules du tableur", en: "Calculations of Relais as formulas of the spreadsheet" },
  explanation: {
    fr: "Les cellules du classeur montrent les résultats d'ici. Chaque calcul commence par son résultat, puis ce dont il est fait, pas à pas.",
    en: "The workbook's cells show results from here. Each calculation begins with its result, then what it is made of, step by step.",
  },
} as const satisfies Record<string, Text>;

const HEAD_ROWS = 3;

/** How a sheet for calculations is called. */
export const CALCULATION_STEM: Text = WORDS.name;

/** The sheet on which calculations stand that one formula can't say, one below the other. */
export class CalculationPages {
  #cells: readonly AddedCell[] = [];
  #row = HEAD_ROWS;

  constructor(
    /** Of the sheet. */
    readonly name: string,
    private readonly locale: Locale,
  ) {}

  /** Adds a calculation under a title. */
  add(title: string, make: (row: number) => CalculationSheet): CalculationSheet {
    const made = make(this.#row + 1);
    this.#cells = [...this.#cells, { row: this.#row, column: 0, value: title }, ...made.cells];
    this.#row += made.rows + 2;
    return made;
  }

  /** Makes something that takes calculations; where it throws, none has been added. */
  attempt<T>(make: () => T): T {
    const before = [this.#cells, this.#row] as const;
    try {
      return make();
    } catch (thrown) {
      [this.#cells, this.#row] = before;
      throw thrown;
    }
  }

  /** Null where nothing stands on it. */
  get sheet(): AddedSheet | null {
    if (this.#cells.length === 0) return null;
    const head = [WORDS.title, WORDS.explanation].map((text, row): AddedCell => ({ row, column: 0, value: text[this.locale] }));
    return { kind: "calculation", name: this.name, cells: [...head, ...this.#cells] };
  }
}
