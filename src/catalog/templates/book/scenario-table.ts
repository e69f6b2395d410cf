import { STANDING, type Lever, type LeverBounds } from "../../record/lever";
import { LEVER_IDS, LEVERS, type LeverId } from "../../levers/levers";
import { SCENARIOS } from "../../tables/scenarios";
import type { Locale, Text } from "../../record/text";
import { NAMES } from "../../cases/workbook-reading";
import { asShown } from "../layout/as-shown";
import { calculated, typed, words, type Calculated } from "../layout/cell-writing";
import { HEADER_ROW, laidTable, lookedUp, type LaidColumn, type LaidTable } from "../layout/laid-table";
import type { Role } from "../layout/looks";
import { numberFormat, unitSign } from "../layout/number-formats";
import { area, cellName } from "../layout/references";
import type { Template } from "../contents/template";
import type { CellContent, ValidationLayout } from "../layout/workbook-layout";

/** Name of the cells that hold the scenarios' names, for the list of the active scenario's cell. */
export const SCENARIO_LIST: Text = { fr: "Liste_des_scénarios", en: "Scenario_list" };

/**
 * The table of scenarios. Base stands next to the levers, so that `t[[#All],[Lever]:[Base]]` is a block of two columns
 * that gives Base alone; units stand between the last scenario and the active column, so that a scenario may be inserted
 * anywhere after Base and is found.
 */
export function scenarioTable({ scenarios, active, leverReasons = {} }: Pick<Template, "scenarios" | "active" | "leverReasons">, locale: Locale): LaidTable {
  const levers = LEVER_IDS.map((id) => ({ id, lever: LEVERS[id], format: numberFormat(LEVERS[id].quantity.unit, locale) }));
  const header = (key: keyof typeof SCENARIOS.columns) => SCENARIOS.columns[key].header[locale];
  const of = (name: string, contents: LaidColumn["contents"]): LaidColumn => ({ header: name, contents });
  /** A lever without bounds leaves the cells blank. */
  const bound = (key: keyof LeverBounds) =>
    levers.map(({ lever: { bounds }, format }) => typed(bounds?.[key] ?? null, "formula", key === "step" && format !== numberFormat("share", locale) ? "General" : format));
  const activeFormula = pickOfActive(locale, header("unit"), scenarios[0].name[locale]);
  const picked = scenarios.find(({ name }) => name[locale] === active[locale]) ?? scenarios[0];

  const columns: LaidColumn[] = [
    { header: header("lever"), contents: levers.map(({ lever }) => ({ ...words(lever.name[locale]), note: lever.help[locale] })) },
    ...scenarios.map(({ name, values }) =>
      of(
        name[locale],
        levers.map(({ id, lever, format }) => typed(asShown(values[id], lever), roleOf(lever), format)),
      ),
    ),
    of(
      header("unit"),
      levers.map(({ lever }) => words(unitSign(lever.quantity.unit, locale), "tag")),
    ),
    {
      header: header("active"),
      formula: activeFormula,
      contents: levers.map(({ id, lever, format }) =>
        calculated({ formula: activeFormula, value: asShown(picked.values[id], lever) ?? "" }, "keyResult", format),
      ),
    },
    of(header("min"), bound("min")),
    of(header("max"), bound("max")),
    of(header("step"), bound("step")),
    of(
      header("status"),
      levers.map(({ lever }) => words(STANDING[lever.standing][locale], "tag")),
    ),
    of(
      header("source"),
      levers.map(({ id, lever }) => reasonOf(leverReasons[id], lever, locale)),
    ),
  ];
  return laidTable(SCENARIOS.name[locale], columns, boundsAsValidations(scenarios.length, locale));
}

/** The active value of a lever, by a plain formula. */
export function activeLever(table: LaidTable, id: LeverId, locale: Locale): Calculated {
  return lookedUp(table, LEVERS[id].name[locale], SCENARIOS.columns.lever.header[locale], SCENARIOS.columns.active.header[locale]);
}

/** The value of a lever in the column of a scenario. */
export function leverIn(table: LaidTable, id: LeverId, scenario: string, locale: Locale): Calculated {
  return lookedUp(table, LEVERS[id].name[locale], SCENARIOS.columns.lever.header[locale], scenario);
}

/** Names of the scenarios as a reference that follows insertions: from Base to the column before the units. */
export function scenarioNames(locale: Locale, base: string): string {
  const table = SCENARIOS.name[locale];
  const { lever, unit } = SCENARIOS.columns;
  const headerOf = (name: string) => `${table}[[#Headers],[${name}]]`;
  return `=${headerOf(base)}:INDEX(${table}[#Headers],COLUMN(${headerOf(unit.header[locale])})-COLUMN(${headerOf(lever.header[locale])}))`;
}

/** A template's own reason is a sentence or more, and takes the lines it needs. */
function reasonOf(reason: Text | undefined, { source }: Lever, locale: Locale): CellContent {
  return reason === undefined ? words(source[locale]) : words(reason[locale], "text");
}

/** A blank stays blank: Excel would make it 0, which is a value. */
function pickOfActive(locale: Locale, unit: string, base: string): string {
  const table = SCENARIOS.name[locale];
  const pick = `INDEX(${table}[@[${base}]:[${unit}]],MATCH(${NAMES.activeScenario[locale]},${table}[[#Headers],[${base}]:[${unit}]],0))`;
  return `=IF(${pick}="","",${pick})`;
}

function roleOf({ standing }: Lever): Role {
  return standing === "assumption" ? "assumption" : "input";
}

/** The spreadsheet refuses what lies outside the bounds that stand in the same row. */
function boundsAsValidations(scenarios: number, locale: Locale): ValidationLayout[] {
  const [min, max] = [scenarios + 3, scenarios + 4];
  return LEVER_IDS.flatMap((id, index) => {
    const { bounds, default: usual }: Lever = LEVERS[id];
    if (bounds === undefined) return [];
    const row = HEADER_ROW + 1 + index;
    return [
      {
        area: area(row, 1, 1, scenarios),
        rule: { kind: "between" as const, min: `=$${cellName(row, min)}`, max: `=$${cellName(row, max)}` },
        message: OUT_OF_BOUNDS[locale],
        allowBlank: usual === null,
      },
    ];
  });
}

const OUT_OF_BOUNDS: Text = {
  fr: "Valeur hors des bornes Min et Max de la ligne",
  en: "Value outside the row's Min and Max",
};
