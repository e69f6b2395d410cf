import { inPlaceOf, LONGEST_NAME, nameForCopy, nameRefusal } from "../../src/catalog/tables/scenario-names";
import { scenarioTable } from "../../src/catalog/tables/scenarios";

const TABLE = scenarioTable({
  values: [
    ["Levier", "Base", "Prudent", "Prudent 2", "Unité", "Actif", "Min", "Max"],
    ["Taux d'opt-in à terme", 0.08, 0.02, 0.03, "%", 0.02, 0, 0.3],
    ["Budget de formation", 1_500_000, 900_000, 1_000_000, "MAD", 900_000, 0, 3_000_000],
  ],
  origin: { sheet: "Scénarios", row: 4, column: 0 },
});

test("a copy is called as its source with the next free number", () => {
  expect(nameForCopy(TABLE, "Base")).toBe("Base 2");
  expect(nameForCopy(TABLE, "Prudent")).toBe("Prudent 3");
  expect(nameForCopy(TABLE, "Prudent 2")).toBe("Prudent 3");
  expect(nameRefusal(TABLE, nameForCopy(TABLE, "x".repeat(LONGEST_NAME)))).toBeNull();
});

test.each([
  ["", "blank"],
  ["  ", "blank"],
  ["===", "blank"],
  ["x".repeat(LONGEST_NAME + 1), "too-long"],
  ["prudent", "taken"],
  ["Levier", "taken"],
  ["Pas", "not-read"],
  ["Step", "not-read"],
  ["(essai)", "not-read"],
  ["[essai]", "not-read"],
  ["=1+1", null],
  ["+33", null],
  ["-Été-", null],
  ["@plan", null],
  ["Prudent (bis)", null],
] as const)("%j for another scenario: %s", (name, refusal) => {
  expect(nameRefusal(TABLE, name)).toBe(refusal);
});

test("a scenario may be renamed to its own name in other letters, and to none of the others'", () => {
  expect(nameRefusal(TABLE, "PRUDENT", "Prudent")).toBeNull();
  expect(nameRefusal(TABLE, "Prudent 2", "Prudent")).toBe("taken");
  expect(nameRefusal(TABLE, "Hiver", "Prudent")).toBeNull();
});

test("in the place of a deleted scenario comes Base, else the first that is left", () => {
  expect(inPlaceOf(TABLE, "Prudent")).toBe("Base");
  expect(inPlaceOf(TABLE, "Base")).toBe("Prudent");
  const alone = scenarioTable({ values: [["Levier", "Plan A", "Actif"], ["Taux d'opt-in à terme", 0.1, 0.1]], origin: null });
  expect(inPlaceOf(alone, "Plan A")).toBeNull();
});
