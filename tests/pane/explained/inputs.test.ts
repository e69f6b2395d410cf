import { readWorkbook } from "../../../src/catalog/cases/workbook-reading";
import { shownCell } from "../../../src/catalog/filling/shown-cell";
import { CLOSED_FORM_FUNCTIONS } from "../../../src/catalog/functions/closed-form-functions";
import { ENGINE_FUNCTIONS } from "../../../src/catalog/functions/engine-functions";
import { ASSUMPTIONS } from "../../../src/catalog/levers/assumptions";
import { LEVERS } from "../../../src/catalog/levers/levers";
import { addressOf, textOf, type CellValue } from "../../../src/catalog/record/cells";
import type { Lever } from "../../../src/catalog/record/lever";
import { LOCALES } from "../../../src/catalog/record/text";
import { driverCells } from "../../../src/pane/explained/driver-cells";
import { inputsOf } from "../../../src/pane/explained/inputs";
import type { Snapshot } from "../../../src/workbook/port";
import { sampleSnapshot } from "../fake-workbook";

const NAMED: Readonly<Record<string, Lever | undefined>> = { ...ASSUMPTIONS, ...LEVERS };
const FUNCTIONS = [...CLOSED_FORM_FUNCTIONS, ...ENGINE_FUNCTIONS];

function functionOf(id: string) {
  const found = FUNCTIONS.find((fn) => fn.id === id);
  if (!found) throw new Error(`there is no function ${id}`);
  return found;
}

function workbookOf(snapshot: Snapshot) {
  const reading = readWorkbook(snapshot);
  return { snapshot, reading, base: reading.baseCase() };
}

/** Every cell of a workbook's tables, by its address. */
function cellsOf({ tables }: Snapshot): ReadonlyMap<string, CellValue> {
  return new Map(tables.flatMap(({ grid: { values, origin } }) =>
    values.flatMap((row, at) => row.flatMap((cell, column): [string, CellValue][] => (origin ? [[addressOf(origin, at, column), cell]] : []))),
  ));
}

describe("where a number comes from", () => {
  test.each(LOCALES)("each value is told with the cell that holds it, of the scenario that is active (%s)", (locale) => {
    for (const active of ["Prudent", "Base"]) {
      const snapshot = sampleSnapshot(locale, active);
      const cells = cellsOf(snapshot);
      const { values } = inputsOf(functionOf("REVENUE.AT.RISK"), workbookOf(snapshot), locale);
      expect(values.length).toBeGreaterThan(5);
      for (const { id, shown, address } of values) {
        const { quantity, blank } = NAMED[id] as Lever;
        const read = quantity.parse(cells.get(address) as CellValue);
        const wanted = "value" in read ? shownCell(read.value, quantity.unit, locale) : (blank?.[locale] ?? "");
        expect([id, shown]).toEqual([id, wanted]);
      }
      // What the sliders of the pane say is said of the same cells.
      for (const { id, address } of readWorkbook(snapshot).sliders) expect([id, values.find((value) => value.id === id)?.address]).toEqual([id, address]);
    }
  });

  test("the least founded come first, and an override is told as one", () => {
    const snapshot = sampleSnapshot("fr");
    const { values } = inputsOf(functionOf("CASH.PLAN"), workbookOf(snapshot), "fr");
    const order = values.map(({ standing }) => ["assumption", "source", "law"].indexOf(standing));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const overridden = withAssumption(snapshot, "hiringCost", 1234);
    const found = inputsOf(functionOf("CASH.PLAN"), workbookOf(overridden), "fr").values.find(({ id }) => id === "hiringCost");
    expect(found).toMatchObject({ isOverride: true });
    expect(cellsOf(overridden).get(found?.address ?? "")).toBe(1234);
  });

  test("a function of typed values reads no cell of the workbook", () => {
    expect(inputsOf(functionOf("SEVERANCE"), workbookOf(sampleSnapshot("fr")), "fr")).toEqual({ tables: [], values: [], hasDefaults: false });
  });

  test("tables are those that the function takes and the workbook has", () => {
    const snapshot = sampleSnapshot("fr");
    const names = inputsOf(functionOf("TRAINING.CAPACITY"), workbookOf(snapshot), "fr").tables.map(({ name }) => name.fr);
    expect(names).toEqual(expect.arrayContaining(["Parcours", "Viviers", "Sites"]));
    expect(names).not.toContain("Lignes");
  });
});

describe("the cell behind a driver of the tornado", () => {
  const uncertainty = { name: "Incertitudes", grid: { values: [["Facteur", "Loi de probabilité", "Bas", "Probable", "Haut", "Bornes"], ["Volumes", "uniforme", 0.9, "", 1.1, "min-max"]], origin: { sheet: "Incertitudes", row: 3, column: 0 } } };

  test("is its row of uncertainties, the client's probability, or the scenario's value", () => {
    const snapshot = sampleSnapshot("fr");
    const workbook = workbookOf({ ...snapshot, tables: [...snapshot.tables, uncertainty] });
    const { values } = inputsOf(functionOf("TORNADO"), workbook, "fr");
    const cellOf = driverCells(workbook, values, "fr");
    expect(cellOf("Volumes")).toBe("Incertitudes!A5");
    const optIn = cellOf("Taux d'opt-in");
    expect(optIn).toBe(readWorkbook(snapshot).sliders.find(({ id }) => id === "optIn")?.address);
    const clients = snapshot.tables.find(({ name }) => name === "Clients");
    const [first] = clients?.grid.values[1] ?? [];
    const cell = cellOf(`Départ du client ${textOf(first ?? null)}`);
    expect(cellsOf(snapshot).get(cell ?? "")).toBe(clients?.grid.values[1]?.[clients.grid.values[0]?.indexOf("Probabilité de départ") ?? -1]);
    expect(cellOf("Départ du client de personne")).toBeNull();
    expect(cellOf("Taux de réussite")).toBeNull();
  });
});

/** The workbook with an override in the table of assumptions, which it is given. */
function withAssumption(snapshot: Snapshot, id: keyof typeof ASSUMPTIONS, value: number): Snapshot {
  const name = ASSUMPTIONS[id].name.fr;
  const grid = { values: [["Hypothèse", "Valeur", "Remplacement"], [name, 1, value]], origin: { sheet: "Hypothèses", row: 3, column: 0 } };
  return { ...snapshot, tables: [...snapshot.tables.filter((table) => table.name !== "Hypothèses"), { name: "Hypothèses", grid }] };
}
