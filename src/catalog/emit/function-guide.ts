import { CATALOG, NAMESPACE } from "..";
import type { Example } from "../functions/definition/define";
import type { CellValue } from "../record/cells";
import type { Text } from "../record/text";

/** What the pane tells of a function beside its record, which the page has without its documents. */
export interface FunctionGuide {
  readonly id: string;
  /** As formulas write it. */
  readonly call: string;
  readonly summary: Text;
  /** What it answers and how, in a paragraph. */
  readonly method: Text;
  /** The law, publication or definition that it follows. */
  readonly source: Text;
  /** What each argument and named value is about, by key. */
  readonly help: Readonly<Record<string, Text>>;
  /** Values of its first example, by key, of the arguments that can't be left out. */
  readonly starts: Readonly<Record<string, CellValue | readonly (readonly CellValue[])[]>>;
}

/** Every function, in the order of the help. The build puts this list in the place of this module. */
export const FUNCTION_GUIDE: readonly FunctionGuide[] = CATALOG.map(({ id, summary, explanation, source, params, named, examples }) => {
  const { cells } = examples.find(({ gives }) => typeof gives !== "string") as Example;
  const needed = Object.keys(params).filter((key) => !params[key]?.optional);
  return {
    id,
    call: `${NAMESPACE}.${id}`,
    summary,
    method: explanation,
    source,
    help: Object.fromEntries(Object.entries({ ...params, ...named }).map(([key, { help }]) => [key, help])),
    starts: Object.fromEntries(needed.flatMap((key) => {
      const given = (cells as FunctionGuide["starts"])[key];
      return given === undefined ? [] : [[key, given]];
    })),
  };
});
