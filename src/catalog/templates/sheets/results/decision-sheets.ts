import type { Book } from "../../book/book";
import type { SheetLayout } from "../../layout/workbook-layout";
import { resultSheet, totalHighlight, type SheetWords } from "./spilled-sheet";

const BRIDGE: SheetWords = {
  title: { fr: "De l'EBITDA d'avant la loi à celui du plan", en: "From EBITDA before the law to that of the plan" },
  subtitle: {
    fr: "MAD sur l'horizon, scénario actif, réaffectations comprises. « De » et « À » font un graphique en cascade.",
    en: 'MAD over the horizon, active scenario, moves included. "From" and "To" make a waterfall chart.',
  },
};
const RESILIENCE: SheetWords = {
  title: { fr: "Ce que le chiffre d'affaires supporterait encore", en: "What revenue could still bear" },
  subtitle: {
    fr: "Scénario actif. Part exposée : activités interdites sans consentement. Chaque activité nouvelle compte pour un client (hypothèse).",
    en: "Active scenario. Exposed share: activities prohibited without consent. Each new activity counts as one client (an assumption).",
  },
};
const REGIONS: SheetWords = {
  title: { fr: "Emplois, salaires et cotisations par région", en: "Jobs, wages and contributions by region" },
  subtitle: {
    fr: "Scénario actif, fin de l'horizon, réaffectations déduites ; salaires et cotisations sur douze mois. Emplois indirects et part ayant droit à l'IPE : hypothèses.",
    en: "Active scenario, end of the horizon, moves deducted; wages and contributions over twelve months. Indirect jobs and the share entitled to IPE: assumptions.",
  },
};
const COMPARISON: SheetWords = {
  title: { fr: "Les scénarios côte à côte", en: "The scenarios side by side" },
  subtitle: {
    fr: "MAD sur l'horizon de chaque scénario, avec les réaffectations du plan suivi ; plan optimal : celui du scénario actif, dans tous. Écarts contre Base. RELAIS.SCENARIO.BRIDGE dit quel levier les fait.",
    en: "MAD over each scenario's horizon, with the moves of the plan followed; optimal plan: that of the active scenario, in all of them. Differences against Base. RELAIS.SCENARIO.BRIDGE tells which lever makes them.",
  },
};

/** What leads EBITDA from before the law to the plan. */
export function bridgeSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && resultSheet(staff.results.bridge, BRIDGE, locale);
}

/** How well revenue would bear another blow. */
export function resilienceSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && resultSheet(staff.results.resilience, RESILIENCE, locale);
}

/** What the jobs lost are to each region. */
export function regionsSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && { ...resultSheet(staff.results.regions, REGIONS, locale), highlights: [totalHighlight(staff.results.regions)] };
}

/** Every scenario, whichever is active. */
export function comparisonSheet({ staff, locale }: Book): SheetLayout | null {
  return staff && resultSheet(staff.results.comparison, COMPARISON, locale);
}
