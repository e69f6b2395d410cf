import { ASSUMPTION_TABLE, SCENARIOS } from "../scenarios";
import { ACTUALS } from "../tables/actuals";
import { CLIENTS } from "../tables/clients";
import { LINES } from "../tables/lines";
import type { Text } from "../text";

/** Tabs of the workbook, results first. An input sheet is named for its table. */
export const SHEET_NAMES = {
  summary: { fr: "Synthèse", en: "Summary" },
  article: { fr: "Article vérifié", en: "Article checked" },
  sizing: { fr: "Chiffrage du secteur", en: "Sector sizing" },
  schedule: { fr: "CA par mois", en: "Revenue by month" },
  atRisk: { fr: "CA menacé", en: "Revenue at risk" },
  base: { fr: "Comparaison Base", en: "Base for comparison" },
  exposure: { fr: "Exposition", en: "Exposure" },
  concentration: { fr: "Concentration", en: "Concentration" },
  scenarios: SCENARIOS.name,
  lines: LINES.name,
  clients: CLIENTS.name,
  actuals: ACTUALS.name,
  assumptions: ASSUMPTION_TABLE.name,
  sources: { fr: "Sources", en: "Sources" },
} as const satisfies Record<string, Text>;
