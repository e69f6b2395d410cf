import { REVENUE_SCHEDULE } from "../../../src/catalog/functions/revenue/revenue-schedule";
import { SCENARIO_COMPARE } from "../../../src/catalog/functions/scenario/scenario-compare";
import { SEVERANCE } from "../../../src/catalog/functions/dismissal/severance";
import { DISMISSAL_CALENDAR } from "../../../src/catalog/functions/dismissal/dismissal-calendar";
import { nativeCall } from "../../../src/catalog/functions/definition/native-call";
import type { SaidArgument } from "../../../src/catalog/functions/definition/call-twin-of";
import { laidCall, type CallCells } from "../../support/call-cases";

const said = (text: string, cells: SaidArgument["cells"] = null): SaidArgument => ({ text, cells, address: null });

test("a call by places is one formula for any spreadsheet, or a sheet where it spills, and a name for Excel 365", () => {
  const severance = nativeCall(SEVERANCE, [said("B2"), said("2*B3"), said("")]);
  expect(severance?.lambda("fr", "NATIF.SEVERANCE")).toMatchObject({ formula: expect.stringMatching(/^=NATIF\.SEVERANCE\(B2,2\*B3,/) as string, names: [{ name: "NATIF.SEVERANCE" }] });
  expect(severance?.plain("fr", { places: 12 })).toEqual({ formula: expect.stringMatching(/^=IF\(AND\(ISNUMBER\(B2\).*\(2\*B3\)/) as string });
  const calendar = nativeCall(DISMISSAL_CALENDAR, [said("B2"), said("B3")]);
  expect(calendar?.plain("en", { places: 12 })).toMatchObject({ result: { rows: expect.any(Number) as number } });
});

test("a call on tables is a sheet for any spreadsheet, and names for Excel 365 that its ranges are given to", () => {
  const { args } = laidCall(REVENUE_SCHEDULE, REVENUE_SCHEDULE.examples[0]?.cells as CallCells, "fr", { sheet: "Tableaux", row: 0, column: 0 }, false);
  const native = nativeCall(REVENUE_SCHEDULE, args);
  const ranges = args.map(({ text }) => text).join(",");
  const { names, formula } = native?.lambda("fr", "NATIF.REVENUE.SCHEDULE.2") ?? { names: [], formula: "" };
  expect(formula).toBe(`=NATIF.REVENUE.SCHEDULE.2(${ranges})`);
  expect(names.map(({ name }) => name)).toEqual(names.map((_, at) => `NATIF.REVENUE.SCHEDULE.2${at === 0 ? "" : `_${at + 1}`}`));
  // A name goes with its ranges wherever they are moved to: it names no cell.
  expect(names.filter((one) => one.formula.includes("Tableaux!"))).toEqual([]);
  const sheet = native?.plain("fr", { places: 12 });
  expect(sheet).toMatchObject({ result: { columns: Object.keys(REVENUE_SCHEDULE.columns).length } });
});

test("a function without native formulas has no native call", () => {
  expect(nativeCall(SCENARIO_COMPARE, [])).toBeNull();
});
