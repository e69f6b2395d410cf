import { dayOf } from "../../../model/calendar/calendar";
import { residualFines } from "../../../model/finance/fines";
import { exposure } from "../../../model/revenue/law/exposure";
import { lawReading } from "../../../model/revenue/law/law";
import { atRisk, MEASURES, type Measure } from "../../../model/revenue/schedule";
import { plan } from "../../../model/scenario/plan";
import { defineFunction } from "../definition/define";
import { OF_REVENUE_CALLS } from "../definition/without-twin";
import { ACCEPTANCE } from "../definition/acceptance-cells";
import { REVENUE_COLUMNS } from "./revenue-columns";
import { caseOf, REVENUE_TABLES } from "./revenue-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";
import { riskBands } from "./formulas/risk";

/** RELAIS.REVENUE.AT.RISK: what each line loses over the horizon, and the total. */
export const REVENUE_AT_RISK = defineFunction({
  id: "REVENUE.AT.RISK",
  summary: {
    fr: "Chiffre d'affaires menacé par ligne et au total : loi, anticipation et départ des clients, réalisé et prévu",
    en: "Revenue at risk by line and in total: law, client lead and client exits, realised and forecast",
  },
  explanation: {
    fr: "Somme sur l'horizon, au jour près et après opt-in, de la perte due à la loi (CA × exposition × (1 − opt-in) sur les jours d'interdiction) et de celle due au départ de clients (CA × P × (1 − part perdue)). Fin de contrat et érosion digitale n'y entrent pas. Le taux d'opt-in, dont aucun rendement n'est publié, est une hypothèse, comme la part des consentements redonnés après leurs douze mois de validité. Un tableau Consentements vaut pour tout ce que le client a recueilli avant la date d'arrêté ; la courbe recueille ensuite le reste.",
    en: "Sum over the horizon, to the day and after opt-in, of the loss by the law (revenue × exposure × (1 − opt-in) on the days of the ban) and by client exits (revenue × P × (1 − lost share)). Contract ends and digital erosion are not part of it. The opt-in yield, for which no figure is published, is an assumption, as is the share of consents that is given again after the twelve months for which they are good. A table of consents stands for all that its client had collected before the as-of date; from then on the curve collects the rest.",
  },
  params: {},
  tables: REVENUE_TABLES,
  named: RESULT_VALUES,
  columns: {
    line: { header: { fr: "Ligne", en: "Line" }, unit: "text", help: { fr: "Nom de la ligne, sinon son rang", en: "Name of the line, else its rank" } },
    client: { header: { fr: "Client", en: "Client" }, unit: "text", help: { fr: "Donneur d'ordre", en: "Client company" } },
    site: { header: { fr: "Site", en: "Site" }, unit: "text", help: { fr: "D'où la ligne est servie ; vide s'il n'est pas dit", en: "From where the line is served; blank where it is not said" } },
    exposure: {
      header: { fr: "Exposition", en: "Exposure" },
      unit: "share",
      help: { fr: "Part interdite par la loi d'août 2026, avant opt-in", en: "Share prohibited by the ban of August 2026, before opt-in" },
    },
    runRate: REVENUE_COLUMNS.runRate,
    law: REVENUE_COLUMNS.law,
    lead: REVENUE_COLUMNS.lead,
    exit: REVENUE_COLUMNS.exit,
    other: REVENUE_COLUMNS.other,
    atRisk: REVENUE_COLUMNS.atRisk,
    realised: REVENUE_COLUMNS.realised,
    forecast: REVENUE_COLUMNS.forecast,
    modelled: REVENUE_COLUMNS.modelled,
    stopped: REVENUE_COLUMNS.stopped,
    unlawful: REVENUE_COLUMNS.unlawful,
    residual: REVENUE_COLUMNS.residual,
    fines: {
      header: { fr: "Exposition aux amendes", en: "Exposure to fines" },
      unit: "money",
      help: {
        fr: "Illicite résiduel ÷ CA par appel × 75 EUR, au plus 375 000 EUR par client, en MAD : hypothèse tirée de décisions publiées ; vide sans CA par appel",
        en: "Residual unlawful ÷ revenue per call × 75 EUR, at most 375,000 EUR a client, in MAD: an assumption drawn from published decisions; blank without a revenue per call",
      },
    },
  },
  source: { fr: "Loi 2025-594, art. 13 ; modèle Relais, définition « CA menacé »", en: "Law 2025-594, art. 13; Relais model, definition of revenue at risk" },
  withoutTwin: OF_REVENUE_CALLS,
  examples: [
    {
      title: { fr: "Deux lignes, août à octobre 2026", en: "Two lines, August to October 2026" },
      cells: ACCEPTANCE,
      gives: [
        [2, "line", "Total"],
        [2, "atRisk", 1_799_867.23],
        [2, "realised", 1_131_505.9],
        [2, "forecast", 668_361.33],
        [1, "exit", 24_000],
      ],
      tolerance: 0.005,
    },
    {
      title: { fr: "Facturé sans consentement en septembre : 5 400 appels, amende au plafond", en: "Invoiced without consent in September: 5,400 calls, the fine at its ceiling" },
      cells: {
        lines: [["Ligne", "Client", "Code", "CA de référence", "Mois de référence", "Opt-in atteint", "CA par appel"], ["L1", "A", "O1", 600_000, "2026-07", 0, 100], ["L2", "B", "O1", 600_000, "2026-07", 0, ""]],
        actuals: [["Ligne", "Mois", "Facturé"], ["L1", "2026-09", 540_000]],
        start: "2026-09",
        months: 1,
        asOf: dayOf(2026, 10, 1),
        eurRate: 10,
      },
      gives: [
        [0, "residual", 540_000],
        // 5,400 calls at 75 EUR are 405,000 EUR: the ceiling, at 10 MAD.
        [0, "fines", 3_750_000],
        [1, "fines", ""],
        [2, "fines", 3_750_000],
      ],
      tolerance: 1e-6,
    },
    {
      title: { fr: "Un chiffre d'affaires vide", en: "An empty revenue" },
      cells: { ...ACCEPTANCE, lines: ACCEPTANCE.lines.map((row, index) => (index === 1 ? row.map((cell, at) => (at === 3 ? "" : cell)) : row)) },
      gives: "empty",
    },
  ],
  compute(args) {
    const { inputs, levers, locale } = caseOf(args);
    const { risk } = plan(inputs, levers);
    const measuresOf = (of: (measure: Measure) => number) => ({
      ...(Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as Record<Measure, number>),
      atRisk: atRisk(of),
    });
    const reading = lawReading(levers);
    const rows = inputs.lines.map((line, index) => ({
      fines: residualFines([line], risk.byLine.residual.subarray(index, index + 1), levers.eurRate)?.exposure ?? null,
      line: args.lines.rows[index]?.line ?? index + 1,
      client: line.client,
      site: args.lines.rows[index]?.site ?? "",
      exposure: exposure(line.mix, line.frenchShare, reading).newlyProhibited,
      ...measuresOf((measure) => risk.byLine[measure][index] as number),
    }));
    const weighted = rows.reduce((sum, row) => sum + row.exposure * row.runRate, 0);
    const total = {
      fines: risk.fines?.exposure ?? null,
      line: "Total",
      client: "",
      site: "",
      exposure: risk.totals.runRate === 0 ? 0 : weighted / risk.totals.runRate,
      ...measuresOf((measure) => risk.totals[measure]),
    };
    return { rows: [...rows, total], headers: args.headers, locale };
  },
  callTwin(args, call) {
    const { locale, ...found } = caseOf(args);
    return { bands: riskBands(call, { ...args, options: args }, found), headers: args.headers, locale };
  },
});
