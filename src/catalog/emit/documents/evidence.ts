/** What the model's code says of one thing that it exports. */
export interface ModelNote {
  /** Its file below src/model, without the ending. */
  readonly file: string;
  readonly name: string;
  /** Paragraphs, and lines of formulas as the code sets them. */
  readonly text: readonly NoteBlock[];
  /** Its value, where it is a number. */
  readonly value?: string;
  readonly source?: string;
}

/** A paragraph, or lines of a formula. */
export interface NoteBlock {
  readonly kind: "words" | "formula";
  readonly text: string;
}

/** A file of tests that calls what a function calculates with. */
export interface TestFile {
  /** Path from the root. */
  readonly file: string;
  /** Whether it holds laws for any input, tried on hundreds of seeded ones. */
  readonly hasProperties: boolean;
  /** Whether it compares with another way to the same number: a program, a library or a spreadsheet that is not ours. */
  readonly hasSecondWay: boolean;
}

/** What a function rests on: of its model what it names, and the tests that call it. */
export interface Grounds {
  readonly notes: readonly ModelNote[];
  readonly tests: readonly TestFile[];
}

/** All that the build reads from code and tests for the methods document. */
export interface Evidence {
  readonly grounds: Readonly<Record<string, Grounds>>;
  /** Everything of the model that states a formula, a source or a number, or that a function names, by file. */
  readonly model: readonly ModelNote[];
}
