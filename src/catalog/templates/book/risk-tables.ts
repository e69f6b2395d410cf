import { DRIVERS } from "../../../model/uncertainty/simulation/inputs/uncertainty";
import { DISTRIBUTIONS, UNCERTAIN } from "../../levers/drivers";
import { STANDING } from "../../record/lever";
import { SCENARIOS } from "../../tables/scenarios";
import { CORRELATIONS } from "../../tables/uncertainty/correlations";
import { BOUNDS, UNCERTAINTY } from "../../tables/uncertainty/uncertainty";
import type { Locale, Text } from "../../record/text";
import { typed, words } from "../layout/cell-writing";
import { HEADER_ROW, laidTable, type LaidTable } from "../layout/laid-table";
import { numberFormat } from "../layout/number-formats";
import { area } from "../layout/references";
import { listRule } from "../layout/list-rule";
import type { TemplateRisk, TemplateUncertainty, TypedRow } from "../contents/template";
import { typedTable } from "./typed-table";
import type { ValidationLayout } from "../layout/workbook-layout";

export type RiskTables = Readonly<Record<"uncertainty" | "correlations", LaidTable>>;

/** The tables of what is uncertain and of how it hangs together. */
export function riskTables(risk: TemplateRisk, locale: Locale): RiskTables {
  return { uncertainty: uncertaintyTable(risk, locale), correlations: correlationTable(risk, locale) };
}

/** Columns whose figures are the template author's own. */
const FIGURES = ["low", "mode", "high"] as const;

function uncertaintyTable({ uncertainty }: TemplateRisk, locale: Locale): LaidTable {
  const { status, source } = SCENARIOS.columns;
  const table = typedTable(UNCERTAINTY, uncertainty.map(rowOf), [], locale, {
    assumed: FIGURES,
    // A figure is of its driver's kind: a share, a factor, or dirhams for a euro.
    formatOf: (key, index) => (FIGURES.some((one) => one === key) ? numberFormat(UNCERTAIN[uncertainty[index]?.driver ?? "optIn"].quantity.unit, locale) : undefined),
    remarks: [
      { header: status.header[locale], contents: uncertainty.map(({ standing }) => words(STANDING[standing][locale], "tag")) },
      { header: source.header[locale], contents: uncertainty.map((row) => words(row.source[locale])) },
    ],
  });
  const choices: Readonly<Record<string, readonly Text[]>> = {
    driver: Object.values(UNCERTAIN).map(({ name }) => name),
    distribution: Object.values(DISTRIBUTIONS),
    bounds: Object.values(BOUNDS),
  };
  const lists = Object.entries(choices).map(([key, names]): ValidationLayout => {
    const column = Object.keys(UNCERTAINTY.columns).indexOf(key);
    const { quantity, blank } = UNCERTAINTY.columns[key as keyof typeof UNCERTAINTY.columns];
    return {
      area: area(HEADER_ROW + 1, column, uncertainty.length, 1),
      rule: listRule(names, locale),
      message: quantity.wanted[locale],
      allowBlank: blank !== undefined,
    };
  });
  return { ...table, validations: [...table.validations, ...lists] };
}

function rowOf({ driver, distribution, low, mode, high, bounds, line }: TemplateUncertainty): TypedRow<typeof UNCERTAINTY.columns> {
  return {
    driver: UNCERTAIN[driver].name,
    distribution: DISTRIBUTIONS[distribution],
    low: low ?? null,
    mode: mode ?? null,
    high: high ?? null,
    bounds: bounds === undefined ? null : BOUNDS[bounds],
    line: line ?? null,
  };
}

const BETWEEN: Text = { fr: "Une corrélation de -1 à 1", en: "A correlation from -1 to 1" };

/** The half below the diagonal is typed: the other half says the same. */
function correlationTable({ correlated, correlations }: TemplateRisk, locale: Locale): LaidTable {
  const drivers = DRIVERS.filter((id) => correlated.includes(id));
  const between = (row: number, column: number) => {
    const [first, second] = [drivers[row], drivers[column]];
    return (
      correlations.find(({ pair }) => first !== undefined && second !== undefined && pair.includes(first) && pair.includes(second))
        ?.value ?? 0
    );
  };
  const cell = (row: number, column: number) => {
    if (row === column) return typed(1, "formula", "0.00");
    return row < column ? typed(null, "input", "0.00") : typed(between(row, column), "assumption", "0.00");
  };
  return laidTable(
    CORRELATIONS.name[locale],
    [
      { header: CORRELATIONS.columns.driver.header[locale], contents: drivers.map((id) => words(UNCERTAIN[id].name[locale])) },
      ...drivers.map((id, column) => ({
        header: UNCERTAIN[id].name[locale],
        note: UNCERTAIN[id].help[locale],
        contents: drivers.map((_, row) => cell(row, column)),
      })),
    ],
    [
      {
        area: area(HEADER_ROW + 1, 1, drivers.length, drivers.length),
        rule: { kind: "between", min: "=-1", max: "=1" },
        message: BETWEEN[locale],
        allowBlank: true,
      },
    ],
  );
}
