import { ASSUMPTION_TABLE, SCENARIOS } from "../../tables/scenarios";
import { ACTUALS } from "../../tables/revenue/actuals";
import { CASH } from "../../tables/cash";
import { CLIENTS } from "../../tables/revenue/clients";
import { CORRELATIONS } from "../../tables/uncertainty/correlations";
import { HOLIDAYS } from "../../tables/training/holidays";
import { LINES } from "../../tables/revenue/lines";
import { MOVES } from "../../tables/workforce/moves";
import { PATHS } from "../../tables/training/paths";
import { POOLS } from "../../tables/workforce/pools";
import { SITES } from "../../tables/training/sites";
import { UNCERTAINTY } from "../../tables/uncertainty/uncertainty";
import { WORK } from "../../tables/workforce/work";
import type { Text } from "../../record/text";

/** Tabs of the workbook, results first. An input sheet is named for its table. */
export const SHEET_NAMES = {
  summary: { fr: "Synthèse", en: "Summary" },
  figures: { fr: "Chiffres détaillés", en: "Detailed figures" },
  article: { fr: "Article vérifié", en: "Article checked" },
  sizing: { fr: "Chiffrage du secteur", en: "Sector sizing" },
  schedule: { fr: "CA par mois", en: "Revenue by month" },
  atRisk: { fr: "CA menacé", en: "Revenue at risk" },
  base: { fr: "Comparaison Base", en: "Base for comparison" },
  exposure: { fr: "Exposition", en: "Exposure" },
  concentration: { fr: "Concentration", en: "Concentration" },
  surplus: { fr: "Sureffectif", en: "Surplus" },
  training: { fr: "Formation", en: "Training" },
  refund: { fr: "Remboursement", en: "Refund" },
  trainingBudget: { fr: "Budget de formation", en: "Training budget" },
  capacity: { fr: "Capacité de formation", en: "Training capacity" },
  cashPlan: { fr: "Plan de trésorerie", en: "Cash plan" },
  bridge: { fr: "Passage d'EBITDA", en: "EBITDA bridge" },
  resilience: { fr: "Résilience", en: "Resilience" },
  regions: { fr: "Régions", en: "Regions" },
  comparison: { fr: "Scénarios comparés", en: "Scenarios compared" },
  doNothing: { fr: "Ne rien faire", en: "Do nothing" },
  exits: { fr: "Départs", en: "Exits" },
  staffing: { fr: "Dimensionnement", en: "Staffing" },
  calculators: { fr: "Calculettes", en: "Calculators" },
  options: { fr: "Options", en: "Options" },
  plan: { fr: "Plan", en: "Plan" },
  planPrices: { fr: "Prix du plan", en: "Plan prices" },
  frontier: { fr: "Frontière", en: "Frontier" },
  badCase: { fr: "Cas défavorable", en: "Bad case" },
  tornado: { fr: "Tornade", en: "Tornado" },
  goalSeek: { fr: "Valeur cible", en: "Goal seek" },
  chartFigures: { fr: "Données des graphiques", en: "Chart figures" },
  scenarios: SCENARIOS.name,
  lines: LINES.name,
  clients: CLIENTS.name,
  actuals: ACTUALS.name,
  pools: POOLS.name,
  work: WORK.name,
  paths: PATHS.name,
  sites: SITES.name,
  holidays: HOLIDAYS.name,
  moves: MOVES.name,
  cash: CASH.name,
  uncertainty: UNCERTAINTY.name,
  correlations: CORRELATIONS.name,
  assumptions: ASSUMPTION_TABLE.name,
  sources: { fr: "Sources", en: "Sources" },
} as const satisfies Record<string, Text>;
