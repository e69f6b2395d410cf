import { exposure } from "../../model/revenue/exposure";
import { atRisk, MEASURES, type Measure } from "../../model/revenue/schedule";
import { plan } from "../../model/scenario/plan";
import { defineFunction } from "../define";
import { ACCEPTANCE } from "./acceptance-cells";
import { caseOf, REVENUE_PARAMETERS } from "./revenue-parameters";

/** RELAIS.REVENUE.AT.RISK: what each line loses over the horizon, and the total. */
export const REVENUE_AT_RISK = defineFunction({
  id: "REVENUE.AT.RISK",
  summary: {
    fr: "Chiffre d'affaires menacé par ligne et au total : loi, anticipation et départ des clients, réalisé et prévu",
    en: "Revenue at risk by line and in total: law, client lead and client exits, realised and forecast",
  },
  explanation: {
    fr: "Somme sur l'horizon, au jour près et après opt-in, de la perte due à la loi (CA × exposition × (1 − opt-in) sur les jours d'interdiction) et de celle due au départ de clients (CA × P × (1 − part perdue)). Fin de contrat et érosion digitale n'y entrent pas. Une probabilité d'opt-in sans source est une hypothèse.",
    en: "Sum over the horizon, to the day and after opt-in, of the loss by the law (revenue × exposure × (1 − opt-in) on the days of the ban) and by client exits (revenue × P × (1 − lost share)). Contract ends and digital erosion are not part of it. An opt-in yield without a source is an assumption.",
  },
  params: REVENUE_PARAMETERS,
  columns: {
    line: { header: { fr: "Ligne", en: "Line" }, unit: "text", help: { fr: "Nom de la ligne, sinon son rang", en: "Name of the line, else its rank" } },
    client: { header: { fr: "Client", en: "Client" }, unit: "text", help: { fr: "Donneur d'ordre", en: "Client company" } },
    exposure: {
      header: { fr: "Exposition", en: "Exposure" },
      unit: "share",
      help: { fr: "Part interdite par la loi d'août 2026, avant opt-in", en: "Share prohibited by the ban of August 2026, before opt-in" },
    },
    runRate: {
      header: { fr: "CA sans la loi", en: "Revenue without the law" },
      unit: "money",
      help: { fr: "CA de référence sur l'horizon, après érosion et fins de contrat", en: "Reference revenue over the horizon, after erosion and contract ends" },
    },
    law: { header: { fr: "Perte : loi", en: "Loss: law" }, unit: "money", help: { fr: "Depuis le 11/08/2026, après opt-in", en: "From 11 August 2026, after opt-in" } },
    lead: {
      header: { fr: "Perte : anticipation", en: "Loss: client lead" },
      unit: "money",
      help: { fr: "Part interdite arrêtée avant la loi", en: "Prohibited share stopped before the ban" },
    },
    exit: {
      header: { fr: "Perte : départ de clients", en: "Loss: client exits" },
      unit: "money",
      help: { fr: "Sur ce que la loi laisse, pondérée de la probabilité", en: "On what the law leaves, weighted by the probability" },
    },
    other: {
      header: { fr: "Écart constaté", en: "Other, observed" },
      unit: "money",
      help: { fr: "Écart du réalisé que ces causes n'expliquent pas (négatif : gain)", en: "Difference in actuals that these causes do not explain (negative: a gain)" },
    },
    atRisk: { header: { fr: "CA menacé", en: "Revenue at risk" }, unit: "money", help: { fr: "Somme des quatre pertes = réalisé + prévu", en: "Sum of the four losses = realised + forecast" } },
    realised: { header: { fr: "dont réalisé", en: "of which realised" }, unit: "money", help: { fr: "Avant la date d'arrêté", en: "Before the as-of date" } },
    forecast: { header: { fr: "dont prévu", en: "of which forecast" }, unit: "money", help: { fr: "À partir de la date d'arrêté", en: "From the as-of date" } },
    modelled: {
      header: { fr: "Réalisé estimé", en: "Realised, modelled" },
      unit: "money",
      help: { fr: "Part du réalisé qu'aucune facturation ne confirme", en: "Part of the realised that no invoicing confirms" },
    },
    stopped: {
      header: { fr: "Arrêt de l'illicite", en: "Unlawful, stopped" },
      unit: "money",
      help: { fr: "Lignes déjà illicites que vous arrêtez ; hors CA menacé", en: "Lines already unlawful that you stop; not in revenue at risk" },
    },
    unlawful: {
      header: { fr: "Déjà illicite", en: "Already unlawful" },
      unit: "money",
      help: { fr: "CA maintenu sur O3, O4, O5 : alerte de conformité", en: "Revenue kept on O3, O4, O5: a compliance flag" },
    },
    residual: {
      header: { fr: "Illicite résiduel", en: "Residual unlawful" },
      unit: "money",
      help: { fr: "Facturé après l'interdiction au-delà de ce que l'opt-in permet", en: "Invoiced after the ban beyond what opt-in allows" },
    },
  },
  source: { fr: "Loi 2025-594, art. 13 ; modèle Relais, définition « CA menacé »", en: "Law 2025-594, art. 13; Relais model, definition of revenue at risk" },
  examples: [
    {
      title: { fr: "Deux lignes, août à octobre 2026", en: "Two lines, August to October 2026" },
      cells: ACCEPTANCE,
      gives: [
        [2, "atRisk", 1_799_867.23],
        [2, "realised", 1_131_505.9],
        [2, "forecast", 668_361.33],
        [1, "exit", 24_000],
      ],
      tolerance: 0.005,
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
    const reading = { press: levers.press ?? 1, b2b: levers.b2b };
    const rows = inputs.lines.map((line, index) => ({
      line: args.lines.rows[index]?.line ?? index + 1,
      client: line.client,
      exposure: exposure(line.mix, line.frenchShare, reading).newlyProhibited,
      ...measuresOf((measure) => risk.byLine[measure][index] as number),
    }));
    const weighted = rows.reduce((sum, row) => sum + row.exposure * row.runRate, 0);
    const total = {
      line: "Total",
      client: "",
      exposure: risk.totals.runRate === 0 ? 0 : weighted / risk.totals.runRate,
      ...measuresOf((measure) => risk.totals[measure]),
    };
    return { rows: [...rows, total], headers: args.headers, locale };
  },
});
