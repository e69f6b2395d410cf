import { BAD_CASE_WORDS } from "../../../src/pane/words/bad-case-words";
import { FIGURE_WORDS } from "../../../src/pane/words/figure-words";
import { WORDS } from "../../../src/pane/words/words";

/** A meaning is read in one glance. */
const MOST = { words: 25, sentences: 2 };

/** Texts in two languages under a name, wherever they stand. */
function textsIn(of: unknown, name: string): (readonly [name: string, text: string])[] {
  if (typeof of !== "object" || of === null) return [];
  if ("fr" in of && "en" in of) return Object.entries(of).map(([locale, text]) => [`${name}, ${locale}`, String(text)] as const);
  return Object.entries(of).flatMap(([key, inside]) => textsIn(inside, `${name}.${key}`));
}

const MEANINGS = Object.entries({ ...WORDS, ...FIGURE_WORDS, ...BAD_CASE_WORDS }).filter(([key]) => key.endsWith("Meaning")).flatMap(([key, of]) => textsIn(of, key));

test.each(MEANINGS)("the meaning %s has at most two sentences and 25 words", (_name, text) => {
  // French parts signs such as the colon from the word before them; they are no words.
  const words = text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  expect(words.length).toBeLessThanOrEqual(MOST.words);
  expect(text.split(/[.!?](?:\s|$)/u).filter((part) => part.trim() !== "").length).toBeLessThanOrEqual(MOST.sentences);
});

test("there are meanings", () => expect(MEANINGS.length).toBeGreaterThan(20));
