import { readWorkbook } from "../../../../src/catalog/cases/workbook-reading";
import { obstacleToSimulation } from "../../../../src/pane/cards/bad-case/obstacle";
import { sampleSnapshot } from "../../fake-workbook";

const readingWith = (rows: readonly (readonly (string | number)[])[]) => {
  const snapshot = sampleSnapshot("fr");
  return readWorkbook({ ...snapshot, tables: [...snapshot.tables, { name: "Incertitudes", grid: { values: rows, origin: { sheet: "Incertitudes", row: 3, column: 0 } } }] });
};
const HEADER = ["Facteur", "Loi", "Bas", "Probable", "Haut"];

test("what withholds the simulation is told with its cell; what only deserves a look is no obstacle", () => {
  const wrong = readingWith([HEADER, ["Taux d'opt-in", "PERT", 0.05, 0.1, 0.2], ["Volumes", "PERT", 1, 0.9, 0.8]]);
  expect(wrong.activeCase()?.uncertainty).toBeNull();
  expect(obstacleToSimulation(wrong)).toMatchObject({ cause: { code: "levels-not-ascending" }, place: { row: 2 } });

  const odd = readingWith([HEADER, ["Taux d'opt-in", "PERT", 0.05, 0.1, 0.2]]);
  expect(odd.problems.map(({ cause }) => cause.code)).toContain("mode-not-scenario");
  expect(odd.activeCase()?.uncertainty).not.toBeNull();
  expect(obstacleToSimulation(odd)).toBeNull();
});
