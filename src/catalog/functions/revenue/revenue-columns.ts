import type { ResultColumn } from "../definition/define";

/** Words of the measures of revenue, wherever a result shows them. */
export const REVENUE_COLUMNS = {
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
  retained: { header: { fr: "CA conservé", en: "Revenue retained" }, unit: "money", help: { fr: "CA avec la loi, toutes pertes déduites", en: "Revenue with the law, all losses taken" } },
  erosion: { header: { fr: "Pour mémoire : érosion", en: "Memo: erosion" }, unit: "money", help: { fr: "Déjà déduite du CA sans la loi", en: "Already taken from revenue without the law" } },
  contractEnd: {
    header: { fr: "Pour mémoire : fins de contrat", en: "Memo: contract ends" },
    unit: "money",
    help: { fr: "Déjà déduites du CA sans la loi", en: "Already taken from revenue without the law" },
  },
} as const satisfies Record<string, ResultColumn>;
