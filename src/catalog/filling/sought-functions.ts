import type { FunctionGuide } from "../emit/function-guide";
import { unaccented } from "../record/quantity";
import { LOCALES, type Text } from "../record/text";
import type { Question } from "../words/questions";

/** What a search among questions and functions finds. */
export interface Found {
  readonly questions: readonly Question[];
  /** Functions that tell of it themselves, whatever question they answer. */
  readonly functions: readonly FunctionGuide[];
}

/**
 * Questions and functions that say every word of a search, in either language, in any order and by its beginning; all questions and no
 * function where nothing is sought. A function says its name, with points or without, its summary and its arguments.
 */
export function soughtFunctions(sought: string, questions: readonly Question[], guide: readonly FunctionGuide[]): Found {
  const words = wordsOf(sought);
  if (words.length === 0) return { questions, functions: [] };
  const says = (texts: readonly string[]) => {
    const said = texts.flatMap(wordsOf);
    return words.every((word) => said.some((one) => one.startsWith(word)));
  };
  return {
    questions: questions.filter(({ asked }) => says(both(asked))),
    functions: guide.filter(({ id, call, summary, help }) => says([id, call, id.replaceAll(".", ""), ...both(summary), ...Object.values(help).flatMap(both)])),
  };
}

function both(text: Text): string[] {
  return LOCALES.map((locale) => text[locale]);
}

function wordsOf(text: string): string[] {
  return unaccented(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}
