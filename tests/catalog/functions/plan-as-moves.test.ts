import { ACCEPTANCE_REALLOCATION, ACCEPTANCE_STAFF } from "../../../src/catalog/functions/definition/acceptance-cells";
import { CASH_PLAN } from "../../../src/catalog/functions/finance/cash-plan";
import { REALLOCATE } from "../../../src/catalog/functions/reallocation/reallocate";
import { TRAINING_COST } from "../../../src/catalog/functions/training/training-cost";
import { argumentsOf } from "../../../src/catalog/emit/help";
import { LOCALES } from "../../../src/catalog/record/text";
import { inProcessEngine } from "../../../src/engine/threads/in-process";
import { columnOf, rowsOf } from "../../support/function-rows";
import { day } from "../../support/dates";
import { within } from "../../support/within";
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
    const exits = rows.filter(([decision]) => decision === "Départ" || decision === "Exit");
    expect(exits.length).toBeGreaterThan(0);
    const typed = [["Décision", "Vivier", "Activité", "Mois", "Personnes"], ...courses.map((row) => ["", ...row.slice(1, 5)]), ...exits.map((row) => row.slice(0, 5))];
    const money = async (moves: readonly (readonly unknown[])[]) => columnOf(await rowsOf(CASH_PLAN, { ...OPERATOR, moves: moves as typeof typed }), "closing");
    expect(await money([headers, ...rows])).toEqual(await money(typed));
    const cost = async (moves: readonly (readonly unknown[])[]) => columnOf(await rowsOf(TRAINING_COST, { ...OPERATOR, moves: moves as typeof typed }), "full");
    expect(await cost([headers, ...rows])).toEqual(await cost(typed));
  });
});

const PLANNED = [["Décision", "Vivier", "Activité", "Mois", "Personnes"], ["Former", "P1", "Accueil", "2026-09", 12], ["Départ", "P1", "", "2026-12", 3], ["Départ", "P2", "", "2027-01", 2], ["Sans travail à la fin", "", "", "", 4]];
const YEAR = { ...OPERATOR, months: 12 };

test("exits of a plan count: people, their cost in the month, and no wages from the next on", async () => {
  const [without, withExits] = [await rowsOf(CASH_PLAN, { ...YEAR, moves: PLANNED.slice(0, 2) }), await rowsOf(CASH_PLAN, { ...YEAR, moves: PLANNED })];
  expect(columnOf(withExits, "dismissed")).toEqual([0, 0, 0, 0, within(3, 1e-9), within(2, 1e-9), 0, 0, 0, 0, 0, 0]);
  expect(columnOf(without, "dismissed").every((people) => people === 0)).toBe(true);
  const exits = columnOf(withExits, "exits").map(Number);
  // As dear as an exit of P1 is to whoever does nothing: nobody else leaves in December.
  const nothing = (await rowsOf(CASH_PLAN, { ...YEAR, doNothing: true }))[4];
  expect(exits[4]).toEqual(within((3 * Number(nothing?.exits)) / Number(nothing?.dismissed), 1e-6));
  expect(exits.filter((amount) => amount > 0)).toHaveLength(2);
  const [paid, less] = [columnOf(without, "payroll").map(Number), columnOf(withExits, "payroll").map(Number)];
  expect(less.slice(0, 5)).toEqual(paid.slice(0, 5).map((wages) => within(wages, 1e-6)));
  // The loaded wage of three people of P1 less the month's leavers, of whom half are paid.
  expect((paid[5] ?? 0) - (less[5] ?? 0)).toBeGreaterThan(2.8 * 6054.5);
});

test("exits before their time, outside the horizon, without idle people and of unknown pools are told or refused", async () => {
  const [headers = []] = PLANNED;
  const note = async (...rows: (string | number)[][]) => plain((columnOf(await rowsOf(CASH_PLAN, { ...YEAR, moves: [headers, ...rows] }), "note") as (string | null)[]).filter(Boolean).join());
  expect(await note(["Départ", "P1", "", "2026-09", 3])).toMatch(/P1 : 3 départs décidés avant le \d\d\/\d\d\/2026, première date légale/);
  expect(await note(["Départ", "P1", "", "2026-12", 3])).not.toContain("légale");
  expect(await note(["Départ", "P1", "", "2028-12", 3])).toContain("hors de l'horizon");
  expect(await note(["Départ", "P1", "", "2026-12", 40])).toMatch(/P1 : [\d,]+ départs décidés sur 40 n'ont pas lieu/);
  await expect(rowsOf(CASH_PLAN, { ...YEAR, moves: [headers, ["Départ", "P9", "", "2026-12", 3]] })).rejects.toMatchObject({ problems: [{ cause: { code: "pool-unknown", found: "P9" } }] });
  await expect(rowsOf(CASH_PLAN, { ...YEAR, moves: [headers, ["Départ", "P1", "", "2026-12", 41]] })).rejects.toMatchObject({ problems: [{ cause: { code: "move-overbooked" } }] });
});

test("hires of a plan are told not to be counted", async () => {
  const moves = [...PLANNED, ["Embaucher", "P1", "", "2026-12", 3], ["Embaucher", "P2", "", "2026-12", 2]];
  const notes = columnOf(await rowsOf(CASH_PLAN, { ...YEAR, moves }), "note") as string[];
  expect(plain(notes[0] ?? "").match(/les décisions « Embaucher » du plan ne sont pas comptées/g)).toHaveLength(1);
  expect(notes.join()).not.toContain("Sans travail à la fin");
});

test("what had begun before the as-of date is a part of the plan, and of nothing else that is planned", async () => {
  const late = { ...ACCEPTANCE_REALLOCATION, asOf: day("2026-10-01") };
  const begun = [["Vivier", "Activité", "Mois", "Personnes"], ["P1", "Accueil", "2026-09", 12]];
  const decided = async (moves: typeof begun) => (await rowsOf(REALLOCATE, { ...late, moves })).map((row) => Object.values(row));
  const rows = await decided(begun);
  expect(rows[0]?.slice(0, 5)).toEqual(["Déjà commencé", "P1", "Accueil", expect.any(Number), 12]);
  // Whatever is planned on top of it leaves the best plan as it is.
  expect(await decided([...begun, ["P1", "Accueil", "2026-11", 3]])).toEqual(rows);
  const closing = async (moves: unknown) => columnOf(await rowsOf(CASH_PLAN, { ...YEAR, asOf: day("2026-10-01"), moves: moves as typeof begun }), "training");
  const headers = ["Décision", "Vivier", "Activité", "Mois", "Personnes"];
  const courses = rows.filter(([decision]) => decision !== "Départ").map((row) => row.slice(0, 5));
  const typed = [headers, ...courses.map(([, ...cells]) => ["", ...cells])];
  expect(await closing([headers, ...courses])).toEqual(await closing(typed.filter(([, pool]) => pool !== "")));
});

test("a decision in other words counts as it stands", async () => {
  const typed = [["Vivier", "Activité", "Mois", "Personnes"], ["P1", "Accueil", "2026-09", 12]];
  const own = [["Décision", "Vivier", "Activité", "Mois", "Personnes"], ["Validée", "P1", "Accueil", "2026-09", 12]];
  const closing = async (moves: typeof typed) => columnOf(await rowsOf(CASH_PLAN, { ...OPERATOR, moves }), "closing");
  expect(await closing(own)).toEqual(await closing(typed));
});
