import { NAMESPACE } from "../..";
import { CLOSED_FORM_FUNCTIONS } from "../../functions/closed-form-functions";
import { ENGINE_FUNCTION_IDS } from "../../functions/engine-function-ids";

/** What opening a workbook without the add-in, or another add-in, has done to a formula. */
export type Damage = "stored-name" | "other-book";

/** A damaged formula, and what it was before. */
export interface CuredFormula {
  readonly formula: string;
  readonly damage: Damage;
}

/** Functions by the name that a file holds: dots are underscores there. */
const BY_STORED_NAME = new Map(
  [...CLOSED_FORM_FUNCTIONS.map(({ id }) => id), ...ENGINE_FUNCTION_IDS]
    .map((id) => [`${NAMESPACE}.${id}`.replaceAll(".", "_").toUpperCase(), `${NAMESPACE}.${id}`]),
);

const TEXT = '"(?:[^"]|"")*"';
/** Another workbook, or an add-in of the older kind: `[2]!`, `'C:\\Add-ins\\[relais.xlam]Sheet'!`, `relais.xla!`. */
const BOOK = String.raw`(?:'(?:[^']|'')*(?:\[|\.xl)(?:[^']|'')*'|\[[^\]'"]+\][^!'"(),;{}\s]*|[\p{L}\p{N}_.-]+\.xl[a-z]{0,3})!`;
/** What Excel puts before a function that it does not know. */
const PREFIX = String.raw`(?:_xl(?:fn|ws|udf)\.|_xldudf_)+`;
const NAME = String.raw`${NAMESPACE}[._][A-Za-z0-9._]+`;
const PLACES = new RegExp(`${TEXT}|(?<![\\p{L}\\p{N}_.!'\\]])(?<book>${BOOK})?(?<prefix>${PREFIX})?(?<name>${NAME})`, "giu");

/** A formula with our functions under their own names again; null of one in which none bears another. */
export function curedFormula(formula: string): CuredFormula | null {
  if (!formula.toUpperCase().includes(NAMESPACE)) return null;
  const damages = new Set<Damage>();
  const cured = formula.replaceAll(PLACES, (found: string, ...rest: readonly unknown[]) => {
    const { book, prefix, name } = rest.at(-1) as { readonly book?: string; readonly prefix?: string; readonly name?: string };
    const own = name === undefined ? undefined : BY_STORED_NAME.get(name.replaceAll(".", "_").toUpperCase());
    if (own === undefined || (book === undefined && prefix === undefined)) return found;
    damages.add(book === undefined ? "stored-name" : "other-book");
    return own;
  });
  if (damages.size === 0) return null;
  return { formula: cured, damage: damages.has("other-book") ? "other-book" : "stored-name" };
}
