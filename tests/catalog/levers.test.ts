import { ASSUMPTIONS } from "../../src/catalog/levers/assumptions";
import type { CellValue } from "../../src/catalog/record/cells";
import type { Lever } from "../../src/catalog/record/lever";
import { LEVERS, SLIDERS, type SliderId } from "../../src/catalog/levers/levers";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { readAssumptions, readScenario, scenarioTable, withMoved } from "../../src/catalog/tables/scenarios";
import { headersOf } from "../../src/catalog/record/table";
import type { Locale } from "../../src/catalog/record/text";
import { spaced } from "./asking";

/** A lever's cell as a scenario reads it. */
function read(name: string, cell: CellValue) {
  const table = scenarioTable({ values: [["Levier", "Actif"], [name, cell]], origin: { sheet: "Leviers", row: 0, column: 0 } });
  const { settings, problems } = readScenario(table, table.active);
  return { value: [...settings.values()][0]?.value, problems };
}

const said = (name: string, cell: CellValue, locale: Locale) => {
  const [problem] = read(name, cell).problems;
  if (!problem) throw new Error("was not refused");
  const { where, cause, cure } = inWords(problem, locale);
  return spaced(`${where}: ${cause}. ${cure}`);
};

test.each([["Scenarios", LEVERS], ["Assumptions", ASSUMPTIONS]])("no word names two rows of %s", (_table, records) => {
  const words = (Object.values(records) as readonly Lever[]).flatMap(({ name, synonyms }) => [...headersOf({ header: name, synonyms })]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test.each(Object.entries(SLIDERS))("the slider of %s stays within its lever, and its default within the slider", (id, { min, max }) => {
  const { quantity, default: usual }: Lever = LEVERS[id as SliderId];
  expect(min).toBeGreaterThanOrEqual(quantity.min ?? -Infinity);
  expect(max).toBeLessThanOrEqual(quantity.max ?? Infinity);
  if (usual !== undefined && usual !== null) expect(usual >= min && usual <= max).toBe(true);
});

test.each([
  ["Budget de formation", 1_500_000, 1_500_000],
  ["Retraining budget (MAD)", 0, 0],
  ["Budget total", "", null],
  ["Monthly retraining budget", null, null],
  ["Most exits per month", 0, 0],
  ["Départs par mois au plus", "", null],
  ["Départs par mois au plus", "Sans limite", null],
  ["Most exits", "no limit", null],
  ["Places de formation", 1.5, 1.5],
  ["Training seats", 0, 0],
  ["Formateurs", 3, 3],
  ["Demande de travail nouveau", 0.8, 0.8],
  ["Price change on new work", -0.5, -0.5],
  ["Least share redeployed", 1, 1],
  ["Recours à la réduction d'horaire", 0.5, 0.5],
  ["Le moins de départs d'abord", true, 1],
  ["Fewest exits first", false, 0],
  ["Discount rate", 0.1, 0.1],
] as const)("the lever %j with %p in its cell is %p", (name, cell, value) => {
  expect(read(name, cell)).toEqual({ value, problems: [] });
});

test.each([
  ["Places de formation", 120, "120 se lit 12 000 %. Saisissez 120 % (ou 1,2).", "120 reads 12,000%. Enter 120% (or 1.2)."],
  ["Places de formation", 301, "30 100 % est hors des bornes. Saisissez une valeur de 0 % à 300 %.", "30,100% is out of bounds. Enter a value from 0% to 300%."],
  ["Places de formation", -0.1, "-10 % est hors des bornes.", "-10% is out of bounds."],
  ["Places de formation", "toutes", "« toutes » trouvé, un pourcentage de 0 % à 300 % attendu.", 'found "toutes", expected a percentage from 0% to 300%.'],
  ["Price change", -10, "-10 se lit -1 000 %. Saisissez -10 % (ou -0,1).", "-10 reads -1,000%. Enter -10% (or -0.1)."],
  ["Price change", 0.6, "60 % est hors des bornes. Saisissez une valeur de -50 % à 50 %.", "60% is out of bounds. Enter a value from -50% to 50%."],
  ["Budget de formation", "1 500 000", "« 1 500 000 » est un texte, pas un nombre.", '"1 500 000" is text, not a number.'],
  ["Budget de formation", "illimité ?", "« illimité ? » trouvé, un montant attendu.", 'found "illimité ?", expected an amount.'],
  ["Budget de formation", -1, "-1 est hors des bornes. Saisissez une valeur de 0 au moins.", "-1 is out of bounds. Enter a value of 0 or more."],
  ["Budget de formation", { error: "#REF!" }, "la cellule contient l'erreur #REF!.", "the cell holds the error #REF!."],
  ["Fewest exits first", "oui", "« oui » n'est pas un choix possible.", '"oui" is not one of the choices.'],
  ["Discount rate", "", "cellule vide ; une cellule vide n'est pas un zéro.", "the cell is empty; an empty cell is not a zero."],
] as const)("the lever %j with %p in its cell is refused in words", (name, cell, french, english) => {
  expect(said(name, cell, "fr")).toContain(french);
  expect(said(name, cell, "en")).toContain(english);
  expect(said(name, cell, "fr")).toContain("(Leviers!B2)");
});

test("short-time pay below the law's half is refused, and each new assumption is read by its name in either language", () => {
  const values = [
    ["Hypothèse", "Valeur", "Remplacement"],
    ["Mobilité entre sites", false, true],
    ["Months counted after the horizon", 6, ""],
    ["Mois d'inactivité convenus", 3, 0],
    ["Cost of a hire", 3_000, 5_000],
    ["Salaire payé en horaire réduit", 0.5, 0.4],
  ];
  const { settings, problems } = readAssumptions({ values, origin: { sheet: "Hypothèses", row: 0, column: 0 } });
  expect(Object.fromEntries([...settings].map(([id, { value }]) => [id, value]))).toEqual({ siteMobility: 1, terminalMonths: 6, idleMonths: 0, hiringCost: 5_000 });
  expect(problems.map(({ cause, place }) => [cause.code, place.address])).toEqual([["out-of-bounds", "Hypothèses!C6"]]);
});

test("a hand may move a lever, and clear one: a blank then counts as a blank", () => {
  const table = scenarioTable({ values: [["Levier", "Actif"], ["Budget", 100], ["Horizon", 12]], origin: null });
  const parsed = readScenario(table, table.active);
  const moved = withMoved(parsed, { budget: null, seatFactor: 2 }).settings;
  expect(["budget", "seatFactor", "months"].map((id) => moved.get(id)?.value)).toEqual([null, 2, 12]);
  expect(parsed.settings.get("budget")?.value).toBe(100);
});
