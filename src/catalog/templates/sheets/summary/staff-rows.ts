import { firstDay, monthOfDay } from "../../../../model/calendar/calendar";
import type { Unit } from "../../../record/unit";
import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, words, type Calculated } from "../../layout/cell-writing";
import { numberFormat } from "../../layout/number-formats";
import { cellName } from "../../layout/references";
import { activeLever } from "../../book/scenario-table";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { columnRef, columnValues, lastOf, sumOf, type SpilledResult } from "../../calls/spilled-result";
import type { StaffBook } from "../../book/staff-book";
import type { CellContent, CellLayout } from "../../layout/workbook-layout";
import { differenceOf, signed } from "./difference";

const WORDS = {
  title: { fr: "Personnel et trésorerie, scénario actif", en: "Staff and cash, active scenario" },
  plan: { fr: "Plan suivi", en: "Plan followed" },
  difference: { fr: "Écart", en: "Difference" },
  blank: { fr: "", en: "" },
  reading: { fr: "Lecture", en: "How to read it" },
} as const satisfies Record<string, Text>;

const ROWS = {
  jobsCut: {
    label: { fr: "Emplois supprimés, en personnes", en: "Jobs cut, in people" },
    reading: { fr: "Licenciés dans l'horizon ; un plan qui ne licencie pas paie ceux qui restent sans travail", en: "Dismissed within the horizon; a plan that dismisses nobody pays those who stay idle" },
  },
  peak: {
    label: { fr: "Sureffectif au plus haut, en ETP", en: "Highest surplus, in FTE" },
    reading: { fr: "Fin de mois, à partir de la date d'arrêté, avant toute réaffectation", en: "At a month end, from the as-of date on, before any move" },
  },
  peakMonth: { label: { fr: "Mois du plus haut sureffectif", en: "Month of the highest surplus" }, reading: { fr: "Départs naturels déduits", en: "After natural leavers" } },
  trough: { label: { fr: "Creux de trésorerie, en MAD", en: "Cash trough, in MAD" }, reading: { fr: "Solde de fin de mois le plus bas de l'horizon", en: "Lowest month-end balance of the horizon" } },
  troughMonth: {
    label: { fr: "Mois du creux", en: "Month of the trough" },
    reading: { fr: "Si c'est le dernier mois de l'horizon, le solde baisse encore : allongez l'horizon", en: "If it is the last month of the horizon, the balance is still falling: lengthen the horizon" },
  },
  closing: { label: { fr: "Solde en fin d'horizon, en MAD", en: "Balance at the end of the horizon, in MAD" }, reading: { fr: "Sans TVA ni impôt", en: "Without VAT or tax" } },
  breaches: { label: { fr: "Mois sous le plancher de la banque", en: "Months below the bank's floor" }, reading: { fr: "Fins de mois sous le plancher de Trésorerie", en: "Month ends below the floor in Cash" } },
} as const satisfies Record<string, { readonly label: Text; readonly reading: Text }>;

type RowId = keyof typeof ROWS;

/** Place of a row under the headers. */
const rowAt = (id: RowId) => Object.keys(ROWS).indexOf(id);

interface Facts {
  readonly unit: Unit;
  readonly key?: true;
  readonly plan: Calculated;
  /** Absent where nothing done about the surplus changes it. */
  readonly doNothing?: Calculated;
}

/** Surplus and cash with the moves against doing nothing; none without a workforce. */
export function staffRows(
  { staff, tables, locale }: Book,
  row: number,
  column: number,
): { readonly cells: readonly CellLayout[]; readonly end: number } {
  if (!staff) return { cells: [], end: row };
  const headers = [WORDS.title, WORDS.plan, SHEET_NAMES.doNothing, WORDS.difference, WORDS.blank, WORDS.reading];
  const facts = factsOf(staff, activeLever(tables.scenarios, "asOf", locale), cellName(row + 1 + rowAt("peak"), column + 1), row + 1 + rowAt("trough"), column, locale);
  const ids = Object.keys(ROWS) as RowId[];
  const cells = ids.flatMap((id, index) => across(row + 1 + index, column, contentsOf(id, facts[id], row + 1 + index, column, locale)));
  return {
    cells: [
      ...across(
        row,
        column,
        headers.map((text) => words(text[locale], "header")),
      ),
      ...cells,
    ],
    end: row + 2 + ids.length,
  };
}

function contentsOf(id: RowId, { unit, key, plan, doNothing }: Facts, row: number, column: number, locale: Locale): (CellContent | null)[] {
  const { label, reading } = ROWS[id];
  const format = id === "breaches" ? "0" : numberFormat(unit, locale);
  const [labelRole, role] = key ? (["keyLabel", "keyResult"] as const) : (["label", "result"] as const);
  const compared = doNothing && unit !== "month" ? calculated(differenceOf(plan, doNothing, cellName(row, column + 1), cellName(row, column + 2)), role, signed(format)) : words("", labelRole);
  return [
    words(label[locale], labelRole),
    calculated(plan, role, format),
    doNothing ? calculated(doNothing, role, format) : words("", labelRole),
    compared,
    words("", labelRole),
    words(reading[locale], "note"),
  ];
}

/**
 * @param peakCell where the highest surplus stands
 * @param troughRow row of the cash trough
 */
function factsOf(
  { results }: StaffBook,
  asOf: Calculated,
  peakCell: string,
  troughRow: number,
  column: number,
  locale: Locale,
): Readonly<Record<RowId, Facts>> {
  const { surplus, cashPlan, doNothing } = results;
  const peak = peakOf(surplus, asOf, locale);
  const both = (of: (result: SpilledResult, at: number) => Calculated) => ({
    plan: of(cashPlan, column + 1),
    doNothing: of(doNothing, column + 2),
  });
  const closing = (result: SpilledResult) => columnRef(result, "closing", locale);
  const least = (result: SpilledResult) => Math.min(...columnValues(result, "closing").map(Number));
  const monthWhere = (result: SpilledResult, measure: string, cell: string, value: number): Calculated => ({
    formula: `=INDEX(${columnRef(result, "month", locale)},MATCH(${cell},${columnRef(result, measure, locale)},0))`,
    value: columnValues(result, "month")[columnValues(result, measure).indexOf(value)] ?? null,
  });
  return {
    jobsCut: { unit: "heads", key: true, ...both((result) => sumOf(result, "dismissed", locale)) },
    peak: { unit: "fte", key: true, plan: peak },
    peakMonth: { unit: "month", plan: monthWhere(surplus, "surplus", peakCell, Number(peak.value)) },
    trough: { unit: "money", key: true, ...both((result) => ({ formula: `=MIN(${closing(result)})`, value: least(result) })) },
    troughMonth: { unit: "month", ...both((result, at) => monthWhere(result, "closing", cellName(troughRow, at), least(result))) },
    closing: { unit: "money", ...both((result) => lastOf(result, "closing", locale)) },
    breaches: {
      unit: "months",
      ...both((result) => ({
        formula: `=SUMPRODUCT(--(${columnRef(result, "covenantBreached", locale)}=TRUE))`,
        value: columnValues(result, "covenantBreached").filter((breached) => breached === true).length,
      })),
    },
  };
}

/** Highest total from the month of the as-of date on. */
function peakOf(surplus: SpilledResult, asOf: Calculated, locale: Locale): Calculated {
  const [pools, months, amounts] = (["pool", "month", "surplus"] as const).map((key) => columnValues(surplus, key));
  const from = firstDay(monthOfDay(Number(asOf.value)));
  const totals = (amounts ?? []).filter((_, row) => pools?.[row] === "Total" && Number(months?.[row]) >= from).map(Number);
  const [pool, month, amount] = (["pool", "month", "surplus"] as const).map((key) => columnRef(surplus, key, locale));
  return {
    formula: `=MAXIFS(${amount},${pool},"Total",${month},">="&EOMONTH(${asOf.formula.slice(1)},-1)+1)`,
    value: Math.max(...totals),
  };
}
