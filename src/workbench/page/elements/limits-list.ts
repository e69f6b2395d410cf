import { element } from "./element";
import type { Limits } from "../words/limits";
import type { Words } from "../words/words";

/** What the workbench cannot do with the workbook, in two lists: what a saved file changes or loses, then what it keeps. */
export function limitsList({ changed, kept }: Limits, words: Words): HTMLElement[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.changedBySaving, changed],
    [words.keptNotShown, kept],
  ];
  const shown = lists.filter(([, sentences]) => sentences.length > 0);
  if (shown.length === 0) return [element("p", {}, words.noLimits)];
  return shown.flatMap(([heading, sentences]) => [element("h3", {}, heading), element("ul", {}, ...sentences.map((sentence) => element("li", {}, sentence)))]);
}
