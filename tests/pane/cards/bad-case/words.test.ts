import type { Text } from "../../../../src/catalog/record/text";
import { BAD_CASE_CARD_WORDS } from "../../../../src/pane/words/cards/bad-case-card-words";
import { BAD_CASE_WORDS } from "../../../../src/pane/words/bad-case-words";

type Saying = Text | ((...parts: string[]) => Text) | { readonly [name: string]: Saying };

/** All that is said, each with marks in the place of amounts and names. */
function saidIn(words: Saying, path: string): [path: string, said: Text][] {
  if (typeof words === "function") return [[path, words("<1>", "<2>", "<3>")]];
  if ("fr" in words && typeof words.fr === "string") return [[path, words as Text]];
  return Object.entries(words as Record<string, Saying>).flatMap(([name, inner]) => saidIn(inner, `${path}.${name}`));
}

const SAID = [...saidIn(BAD_CASE_WORDS, ""), ...saidIn(BAD_CASE_CARD_WORDS, "")];
/** Names that are the same in both languages. */
const SAME = [".p5", ".column.ebitda"];

test.each(SAID)("%s is said in both languages, with the same amounts in it", (path, { fr, en }) => {
  expect([fr.trim(), en.trim()]).not.toContain("");
  expect(fr === en).toBe(SAME.includes(path));
  const marks = (words: string) => [...new Set(words.match(/<\d>/g))].sort();
  expect(marks(fr)).toEqual(marks(en));
});

test.each(SAID)("%s is written as French is: a space that does not break before the signs that take one", (_, { fr }) => {
  expect(fr).not.toMatch(/ [:;?!%»]/);
});
