import type { LineTerms } from "../../revenue/formulas/lines";
import type { PoolTerms } from "../../workforce/pool-formulas";
import { expression, operation, type Expression } from "../../../twins/expression";

/** Characters of a text that a formula can hold. */
const LONGEST_TEXT = 255;

/** Words of a note as formulas have them: what is too long for one text is put together from several. */
export function noteTerm(words: string | null): Expression {
  const texts = words?.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, "g")) ?? [""];
  return texts.map(expression).reduce((all, text) => operation(all, "&", text));
}

/** That the cells which notes tell of stay blank, or zero, where they are and nowhere else. */
export function toldStays({ table }: LineTerms, { pools }: PoolTerms): void {
  table.staysZero("agents");
  pools.staysZero("headcount");
  for (const key of ["seniority", "leaveDays"] as const) pools.staysBlank(key);
}
