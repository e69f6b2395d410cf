import { ANSWER_PLACES } from "../../../src/catalog/templates/answers";
import { SHEET_NAMES } from "../../../src/catalog/templates/layout/sheet-names";
import { MIXED_OPERATOR } from "../../../src/catalog/templates/operators/mixed-operator";
import { modelWrites } from "../../../src/catalog/templates/models";
import { QUESTIONS } from "../../../src/catalog/words/questions";
import { LOCALES } from "../../../src/catalog/record/text";

describe.each(LOCALES)("each of the fifteen questions, in %s", (locale) => {
  test.each(ANSWER_PLACES.map((place, at) => [QUESTIONS[at]?.asked[locale] ?? "", place, at] as const))("%s is answered on the sheet of the sample that the README names", async (_, { sheet }, at) => {
    const { sheets } = await modelWrites(MIXED_OPERATOR.id, locale);
    const formulas = sheets.find(({ name }) => name === SHEET_NAMES[sheet][locale])?.formulas?.cells.flat() ?? [];
    const answers = QUESTIONS[at]?.answeredBy.filter((id) => formulas.some((formula) => formula?.includes(`RELAIS.${id}(`))) ?? [];
    expect(answers).not.toEqual([]);
  });

  test("are the fifteen of domain.md 6", () => {
    expect(ANSWER_PLACES).toHaveLength(15);
  });
});
