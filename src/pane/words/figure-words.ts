import type { Text } from "../../catalog/record/text";
import { counted, nounFor } from "./counts-and-lists";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the figures of the views behind the first screen say. Amounts and names come in already written in the user's language. */
export const FIGURE_WORDS = {
  realised: text("Réalisé", "Realised"),
  realisedMeaning: text(
    "Perte d'avant la date d'arrêté\u00a0: référence moins facturé là où le réalisé est saisi, sinon estimation du modèle.",
    "Loss before the as-of date: reference less invoiced where actuals are entered, else the model's estimate.",
  ),
  modelled: (amount: string) => text(`dont ${amount} estimés, faute de facturation saisie`, `of which ${amount} estimated, for want of invoices`),
  allInvoiced: text("d'après la facturation saisie", "from the invoices entered"),
  nothingRealised: text("aucun jour avant la date d'arrêté", "no day before the as-of date"),
  forecast: text("Prévu", "Forecast"),
  forecastMeaning: text("Perte attendue à partir de la date d'arrêté, d'après le modèle.", "Loss expected from the as-of date on, from the model."),
  fromAsOf: (date: string) => text(`à partir du ${date}`, `from ${date}`),
  sum: (realised: string, forecast: string, sum: string) =>
    text(`Réalisé ${realised} + prévu ${forecast} = ${sum}`, `Realised ${realised} + forecast ${forecast} = ${sum}`),
  unlawful: text("CA déjà illicite", "Already unlawful"),
  unlawfulMeaning: text(
    "CA maintenu sur des activités déjà interdites (O3, O4, O5), compté dans le CA. Alerte de conformité, non effet de la loi nouvelle.",
    "Revenue retained on activities already banned (O3, O4, O5), counted in revenue. A compliance flag, not an effect of the new law.",
  ),
  compliance: text("Alerte de conformité", "Compliance flag"),
  noUnlawful: text("aucune ligne concernée", "no line concerned"),
  residual: (amount: string) => text(`et ${amount} facturés sans consentement après la loi`, `and ${amount} invoiced without consent after the ban`),
  fines: (amount: string) => text(`Exposition aux amendes\u00a0: ${amount} (hypothèse)`, `Exposure to fines: ${amount} (assumption)`),
  finesUncounted: (amount: string) => text(`hors ${amount} sans CA par appel`, `not counting ${amount} without a revenue per call`),
  concentration: text("Clients équivalents", "Effective clients"),
  concentrationMeaning: text(
    "Nombre de clients égaux de même concentration, sur le CA conservé. HHI\u00a0: 10 000 pour un seul client, fort au-delà de 1 800.",
    "Number of equal clients that would be as concentrated, on the revenue retained. HHI: 10,000 for a single client, high above 1,800.",
  ),
  beforeTheLaw: (count: string) => text(`${count} avant la loi`, `${count} before the law`),
  topClient: (name: string, share: string) => text(`1er client\u00a0: ${name}, ${share}`, `Top client: ${name}, ${share}`),
  hhi: (points: string) => text(`HHI ${points}`, `HHI ${points}`),
  noRevenueLeft: text("aucun CA conservé", "no revenue is retained"),
  surplus: text("Sureffectif, pic", "Peak surplus"),
  surplusMeaning: text(
    "ETP que le travail restant ne paie plus, au mois le plus haut, départs naturels déduits\u00a0; une annonce peut arrêter ceux-ci.",
    "FTE that the remaining work no longer pays for, in the highest month, after natural leavers, whom an announcement may stop.",
  ),
  fte: (count: string) => text(`${count} ETP`, `${count} FTE`),
  inMonth: (month: string) => text(`en ${month}`, `in ${month}`),
  withoutAttrition: (count: string) => text(`${count} sans départs naturels`, `${count} without natural leavers`),
  redeployed: (count: string) => text(`${count} ETP réaffectés à la fin de l'horizon`, `${count} FTE redeployed by the end of the horizon`),
  notStarted: (count: string) => text(`${count} ETP prévus en formation ne sont pas disponibles à temps`, `${count} FTE planned for training are not idle in time`),
  noSurplus: text("aucun agent sans travail", "nobody without work"),
  cashTrough: text("Point bas de trésorerie", "Low point of cash"),
  doNothing: (amount: string) => text(`Ne rien faire\u00a0: ${amount}`, `Do nothing: ${amount}`),
  stillFalling: text("Le solde baisse encore à la fin\u00a0: allongez l'horizon.", "The balance is still falling at the end: lengthen the horizon."),
  jobsAvoided: (people: number, write: string) => text(`${write} ${nounFor("fr", people, "évité", "évités")}`, `${write} avoided`),
  jobsAdded: (people: string) => text(`${people} de plus que sans rien faire`, `${people} more than if nothing is done`),
  earlyExits: (people: string, day: string) => text(`dont ${people} avant le ${day}, première date légale`, `of whom ${people} before ${day}, the first lawful date`),
  bestPlan: text("Plan optimal", "Optimal plan"),
  bestPlanMeaning: text(
    "Le meilleur plan de réaffectation sous les limites du scénario, en personnes et en groupes de formation entiers.",
    "The best reallocation plan under the scenario's limits, in whole people and whole training groups.",
  ),
  nobodyIdle: text("personne sans travail à la fin", "nobody idle at the end"),
  idlePeople: (people: string) => text(`${people} sans travail à la fin`, `${people} idle at the end`),
  redeployedPeople: (count: number) => text(counted("fr", count, "réaffecté", "réaffectés"), `${count} redeployed`),
  oneMoreDirham: text("Un dirham de budget de plus", "One more dirham of budget"),
  oneMoreDirhamMeaning: text(
    "Valeur actualisée d'un dirham ajouté au budget de formation, coûts déduits. Exacte jusqu'au montant dit\u00a0; au-delà, elle baisse.",
    "Present value of one dirham added to the retraining budget, less costs. Exact up to the amount stated; beyond that it falls.",
  ),
  ofValue: (reach: string | null) =>
    reach === null ? text("de valeur actualisée", "of present value") : text(`de valeur actualisée, jusqu'à ${reach} de plus`, `of present value, up to ${reach} more`),
  oneLess: (price: string) => text(`un de moins en coûte ${price}`, `one less costs ${price}`),
  changesNothing: text("ne change rien", "changes nothing"),
  bindsInstead: (limits: string) => text(`Ce qui bloque\u00a0: ${limits}`, `What binds: ${limits}`),
  againstBase: (difference: string) => text(`${difference} contre\u00a0Base`, `${difference} against\u00a0Base`),
  againstSavedBase: (difference: string) => text(`${difference} contre\u00a0Base écrite`, `${difference} against\u00a0Base as written`),
  isBase: text("Vous regardez Base\u00a0: les autres scénarios s'y comparent.", "This is Base: the other scenarios are compared with it."),
  noBase: text("Pas d'écart affiché\u00a0: le classeur n'a pas de scénario Base utilisable.", "No differences shown: the workbook has no usable Base scenario."),
  consentRange: (none: string, all: string) => text(`Consentements redonnés 0\u00a0%\u00a0: ${none}\u00a0; 100\u00a0%\u00a0: ${all}`, `Consents given again 0%: ${none}; 100%: ${all}`),
  consentRangeMeaning: text(
    "CA menacé si aucun des consentements qui expirent après douze mois n'est redonné, et si tous le sont. Aucune source n'en dit la part.",
    "Revenue at risk if none of the consents that lapse after twelve months is given again, and if all are. No source tells their share.",
  ),
} as const;
