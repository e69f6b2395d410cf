import { ACCEPTANCE_REALLOCATION, ACCEPTANCE_STAFF } from "../../../src/catalog/functions/definition/acceptance-cells";
import { CASH_PLAN } from "../../../src/catalog/functions/finance/cash-plan";
import { REALLOCATE } from "../../../src/catalog/functions/reallocation/reallocate";
import { TRAINING_COST } from "../../../src/catalog/functions/training/training-cost";
import { argumentsOf } from "../../../src/catalog/emit/help";
import { LOCALES } from "../../../src/catalog/record/text";
import { inProcessEngine } from "../../../src/engine/threads/in-process";
import { columnOf, rowsOf } from "../../support/function-rows";
import { plain } from "../../support/plain-spaces";

// What REALLOCATE spills stands in the place of the table of moves.

const engine = inProcessEngine();
const OPERATOR = { ...ACCEPTANCE_REALLOCATION, cash: ACCEPTANCE_STAFF.cash };

describe.each(LOCALES)("the best plan in %s", (locale) => {
  const planned = () => REALLOCATE.start(argumentsOf(REALLOCATE, { title: { fr: "", en: "" }, cells: ACCEPTANCE_REALLOCATION, gives: [] }, locale), engine.run);

  test("is the moves of the cash plan and of the cost of courses, as typed by hand", async () => {
    const [headers = [], ...rows] = await planned();
    const courses = rows.filter(([decision]) => decision === "Former" || decision === "Retrain");
    expect(courses.length).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(courses.length);
    const typed = [["Vivier", "Activité", "Mois", "Personnes"], ...courses.map((row) => row.slice(1, 5))];
    const money = async (moves: readonly (readonly unknown[])[]) => columnOf(await rowsOf(CASH_PLAN, { ...OPERATOR, moves: moves as typeof typed }), "closing");
    expect(await money([headers, ...rows])).toEqual(await money(typed));
    const cost = async (moves: readonly (readonly unknown[])[]) => columnOf(await rowsOf(TRAINING_COST, { ...OPERATOR, moves: moves as typeof typed }), "full");
    expect(await cost([headers, ...rows])).toEqual(await cost(typed));
  });
});

test("exits and hires of a plan are told not to be counted", async () => {
  const moves = [["Décision", "Vivier", "Activité", "Mois", "Personnes"], ["Former", "P1", "Accueil", "2026-09", 12], ["Départ", "P1", "", "2026-12", 3], ["Départ", "P2", "", "2026-12", 2], ["Sans travail à la fin", "", "", "", 4]];
  const notes = columnOf(await rowsOf(CASH_PLAN, { ...OPERATOR, moves }), "note") as string[];
  expect(plain(notes[0] ?? "").match(/les décisions « Départ » du plan ne sont pas comptées/g)).toHaveLength(1);
  expect(notes.join()).not.toContain("Sans travail à la fin");
});

test("a decision in other words counts as it stands", async () => {
  const typed = [["Vivier", "Activité", "Mois", "Personnes"], ["P1", "Accueil", "2026-09", 12]];
  const own = [["Décision", "Vivier", "Activité", "Mois", "Personnes"], ["Validée", "P1", "Accueil", "2026-09", 12]];
  const closing = async (moves: typeof typed) => columnOf(await rowsOf(CASH_PLAN, { ...OPERATOR, moves }), "closing");
  expect(await closing(own)).toEqual(await closing(typed));
});
