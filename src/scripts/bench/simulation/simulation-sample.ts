import { bookTables } from "../../../catalog/templates/book/book";
import type { LaidTable } from "../../../catalog/templates/layout/laid-table";
import { MIXED_OPERATOR } from "../../../catalog/templates/operators/mixed-operator";
import { workforceTables } from "../../../catalog/templates/book/operator-tables";
import { riskTables } from "../../../catalog/templates/book/risk-tables";
import { SHEET_NAMES } from "../../../catalog/templates/layout/sheet-names";
import { readWorkbook } from "../../../catalog/cases/workbook-reading";
import { plan } from "../../../model/scenario/plan";
import type { SimulationCase } from "../../../model/uncertainty/simulation/inputs/simulation-case";

/** The active scenario of the sample workbook with what is uncertain of it, read from its tables as the pane reads them. */
export function sampleCase(): SimulationCase {
  const { workforce, risk, active } = MIXED_OPERATOR;
  const laid: Partial<Record<keyof typeof SHEET_NAMES, LaidTable | null>> = {
    ...bookTables(MIXED_OPERATOR, "fr"), ...(workforce ? workforceTables(workforce, "fr") : {}), ...(risk ? riskTables(risk, "fr") : {}),
  };
  const tables = Object.entries(laid).flatMap(([id, table]) => {
    if (!table) return [];
    const { layout: { name, row, column }, grid } = table;
    return [{ name, grid: { values: grid, origin: { sheet: SHEET_NAMES[id as keyof typeof SHEET_NAMES].fr, row, column } } }];
  });
  const found = readWorkbook({ tables, activeScenario: { name: active.fr, address: `${SHEET_NAMES.summary.fr}!C4` }, calendar: 1900 }).activeCase();
  if (!found?.uncertainty) throw new Error("The sample's active scenario cannot be simulated");
  const { inputs, levers, uncertainty: { uncertainty } } = found;
  return { inputs, levers, base: plan(inputs, levers), uncertainty };
}
