/** What a function of these files gives: a value, or one of Excel's errors. */
export type Result = number | string | boolean | Failure;

/** One of Excel's errors as the result of a function. */
export class Failure {
  constructor(readonly error: "#VALUE!" | "#NUM!" | "#N/A" | "#DIV/0!") {}
}

export const NOT_A_VALUE = new Failure("#VALUE!");
export const NO_NUMBER = new Failure("#NUM!");
export const NOT_AVAILABLE = new Failure("#N/A");
export const BY_ZERO = new Failure("#DIV/0!");
