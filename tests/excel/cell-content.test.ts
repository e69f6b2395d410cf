import { CATALOG } from "../../src/catalog";
import { LOCALES } from "../../src/catalog/record/text";
import { CARELESS_ENTRIES, toldAt } from "../support/careless-entries";
import { plain } from "../support/plain-spaces";
import { ADDRESSES, AcceptanceDocument, GIVEN } from "./acceptance-document";
import { shown } from "./formulas";

const FUNCTIONS = CATALOG.filter(({ id }) => id === "REVENUE.AT.RISK" || id === "REVENUE.SCHEDULE");
const ENTRIES = Object.values(CARELESS_ENTRIES).flat();

test.each(LOCALES)("every careless entry is told in each formula that reads it, with the cell and the cure, in %s", async (locale) => {
  const formulas = ENTRIES.flatMap((entry) => {
    const document = new AcceptanceDocument();
    document.type(entry, locale);
    const given = Object.fromEntries(Object.entries(GIVEN).map(([name, table]) => [name, document.argument(table)]));
    return FUNCTIONS.map((fn) => ({ fn, given, at: ADDRESSES }));
  });
  const answers = await shown(formulas, { locale });
  expect(answers).toHaveLength(FUNCTIONS.length * ENTRIES.length);
  answers.forEach((answer, index) => {
    const entry = ENTRIES[Math.floor(index / FUNCTIONS.length)] as (typeof ENTRIES)[number];
    const said = "error" in answer ? plain(answer.error.message ?? "") : "no error";
    expect(said).toContain(plain(entry.words[locale]));
    expect(said).toContain(`(${toldAt(entry)})`);
  });
});
