import { describe as wordsOf } from "../../src/catalog/words/refusals/messages";
import { LOCALES } from "../../src/catalog/record/text";
import { readWorkbook } from "../../src/catalog/cases/workbook-reading";
import { CARELESS_ENTRIES } from "../support/careless-entries";
import { plain } from "../support/plain-spaces";
import { AcceptanceDocument } from "./acceptance-document";
import { open, watching } from "./watching";

const ENTRIES = Object.entries(CARELESS_ENTRIES).flatMap(([kind, entries]) => entries.map((entry) => ({ kind, entry })));

test("nothing is told of the workbook before somebody types into it", async () => {
  const { problems } = readWorkbook(await watching(open(new AcceptanceDocument())).next());
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.each(LOCALES)("every careless entry is told on the pane with its cell and the cure, in %s", async (locale) => {
  for (const { kind, entry } of ENTRIES) {
    const document = new AcceptanceDocument();
    document.type(entry, locale);
    const { problems } = readWorkbook(await watching(open(document)).next());
    const { at, typed, words } = entry;
    const told = problems.filter(({ place }) => place.address === at).map((problem) => plain(Object.values(wordsOf(problem, locale)).join(" ")).toLowerCase());
    expect({ kind, at, typed, told }).toEqual({ kind, at, typed, told: [expect.stringContaining(plain(words[locale]).toLowerCase())] });
  }
});
