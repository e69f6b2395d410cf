import { REVENUE_AT_RISK } from "../../../functions/revenue/revenue-at-risk";
import type { Unit } from "../../../record/unit";
import type { Locale, Text } from "../../../record/text";
import type { Calculated } from "../../layout/cell-writing";
import { lastOf, rowOf, type SpilledResult } from "../../calls/spilled-result";

/** One column of the summary: a scenario's results, and the rows of that column that are there already. */
export interface Side {
  readonly atRisk: SpilledResult;
  readonly concentration: SpilledResult;
  /** null without a workforce. */
  readonly planSummary: SpilledResult | null;
  /** Cell and value of an earlier row. @throws Error when there is none of that id, which only a slip in this file can cause */
  at(id: string): { readonly cell: string; readonly value: number };
}

/** A row of the summary. */
export interface SummaryRow {
  readonly id: string;
  readonly label: string;
  /** How to read it, beside the numbers. */
  readonly reading: string;
  readonly unit: Unit;
  readonly weight: "key" | "plain" | "detail";
  of(side: Side): Calculated;
}

const LABELS = {
  share: { fr: "CA menacé, en part du CA sans la loi", en: "Revenue at risk, share of revenue without the law" },
  retained: { fr: "CA conservé", en: "Revenue retained" },
  hhiBefore: { fr: "HHI du CA de référence", en: "HHI of reference revenue" },
  hhiAfter: { fr: "HHI du CA conservé", en: "HHI of revenue retained" },
  topBefore: { fr: "Part du premier client, avant", en: "Top client's share, before" },
  topAfter: { fr: "Part du premier client, après", en: "Top client's share, after" },
  effectiveAfter: { fr: "Clients équivalents, après", en: "Effective clients, after" },
} as const satisfies Record<string, Text>;

const READINGS = {
  share: { fr: "Après opt-in, avant toute nouvelle activité", en: "After opt-in, before any new work" },
  retained: { fr: "CA sans la loi, moins CA menacé, moins arrêt de l'illicite", en: "Revenue without the law, less revenue at risk, less unlawful stopped" },
  hhi: { fr: "Points ; concentration forte au-delà de 1 800 (repère US DOJ, 2023)", en: "Points; highly concentrated beyond 1,800 (US DOJ yardstick, 2023)" },
  top: { fr: "Du CA du scénario, toutes lignes du client", en: "Of the scenario's revenue, all lines of the client" },
  effective: { fr: "Nombre de clients égaux aussi concentré", en: "Number of equal clients that is as concentrated" },
} as const satisfies Record<string, Text>;

/** The rows on revenue, from what the law leaves alone to what is flagged. */
export function revenueRows(locale: Locale): SummaryRow[] {
  const total = (id: string, weight: SummaryRow["weight"] = "plain"): SummaryRow => {
    const column = REVENUE_AT_RISK.columns[id];
    return {
      id,
      label: column?.header[locale] ?? id,
      reading: column?.help[locale] ?? "",
      unit: "money",
      weight,
      of: ({ atRisk }) => lastOf(atRisk, id, locale),
    };
  };
  return [
    total("runRate"),
    total("atRisk", "key"),
    { ...ownRow("share", "share", locale), of: quotient("atRisk", "runRate") },
    total("realised", "detail"),
    total("modelled", "detail"),
    total("forecast", "detail"),
    total("law"),
    total("lead"),
    total("exit"),
    total("other"),
    total("stopped"),
    { ...ownRow("retained", "money", locale), weight: "key", of: remainder("runRate", ["atRisk", "stopped"]) },
    total("unlawful"),
    total("residual"),
  ];
}

/** The rows on concentration by client. */
export function concentrationRows(locale: Locale): SummaryRow[] {
  const found = (id: keyof typeof LABELS, row: 1 | 2, key: string, unit: Unit, reading: Text): SummaryRow => ({
    id,
    label: LABELS[id][locale],
    reading: reading[locale],
    unit,
    weight: "plain",
    of: ({ concentration }) => rowOf(concentration, row, key, locale),
  });
  return [
    found("hhiBefore", 1, "hhi", "points", READINGS.hhi),
    found("hhiAfter", 2, "hhi", "points", READINGS.hhi),
    found("topBefore", 1, "topShare", "share", READINGS.top),
    found("topAfter", 2, "topShare", "share", READINGS.top),
    found("effectiveAfter", 2, "effectiveClients", "count", READINGS.effective),
  ];
}

function ownRow(id: "share" | "retained", unit: Unit, locale: Locale): Omit<SummaryRow, "of"> {
  return { id, label: LABELS[id][locale], reading: READINGS[id][locale], unit, weight: "plain" };
}

function quotient(part: string, whole: string): SummaryRow["of"] {
  return (side) => {
    const [upper, lower] = [side.at(part), side.at(whole)];
    return { formula: `=IF(${lower.cell}=0,0,${upper.cell}/${lower.cell})`, value: lower.value === 0 ? 0 : upper.value / lower.value };
  };
}

function remainder(whole: string, parts: readonly string[]): SummaryRow["of"] {
  return (side) => {
    const taken = parts.map((part) => side.at(part));
    return {
      formula: `=${[side.at(whole), ...taken].map(({ cell }) => cell).join("-")}`,
      value: taken.reduce((left, { value }) => left - value, side.at(whole).value),
    };
  };
}
