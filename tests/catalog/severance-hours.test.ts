import { SEVERANCE } from "../../src/catalog/functions/dismissal/severance";
import { SEVERANCE_HOURS } from "../../src/catalog/words/severance-hours";
import { OPEN_QUESTIONS } from "../../src/catalog/words/sources/open-questions";
import { spaced } from "./asking";

// Six years at 5,000 MAD are 624 hours: 3,120,000 / 191 = 16,335.08 and 3,120,000 / 192 = 16,250 (domain.md 2.2, 10 M2).

test("tells what dividing wages by 192 hours in place of 191 makes of six years at 5,000 MAD", () => {
  expect(spaced(SEVERANCE_HOURS.fr)).toBe("Une heure de salaire est le salaire mensuel ÷ 191, comme en paie. L'exemple chiffré d'un cabinet d'avocats divise par 192, soit 0,5 % de moins : 16 250 au lieu de 16 335,08 MAD pour 6 ans à 5 000 MAD.");
  expect(SEVERANCE_HOURS.en).toBe("An hour of wage is the monthly wage / 191, as in payroll. A law firm's worked example divides by 192, which is 0.5% less: 16,250 instead of 16,335.08 MAD for 6 years at 5,000 MAD.");
});

test("stands in the function's help and among the open questions", () => {
  expect(SEVERANCE.explanation.fr.endsWith(SEVERANCE_HOURS.fr)).toBe(true);
  expect(SEVERANCE.explanation.en.endsWith(SEVERANCE_HOURS.en)).toBe(true);
  expect(OPEN_QUESTIONS.filter(({ treatment }) => treatment === SEVERANCE_HOURS)).toMatchObject([{ mark: "M2", legal: true }]);
});
