import type { Text } from "../../../catalog/record/text";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the cards say that show a function's result. */
export const FUNCTION_RESULT_WORDS = {
  scenarios: text("Scénarios côte à côte", "Scenarios side by side"),
  lines: text("CA menacé par ligne et par client", "Revenue at risk by line and client"),
  courses: text("Coût des formations, par réussite", "What courses cost, per success"),
  reasons: text("D'où vient l'écart à Base", "Where the difference to Base comes from"),
  ebitda: text("De l'EBITDA d'avant la loi à celui du plan", "From EBITDA before the law to the plan's"),
  ebitdaName: text("EBITDA", "EBITDA"),
  leadsTo: (what: string, standing: string, step: string, amount: string) =>
    text(`${what}\u00a0: ${standing}\u00a0; le plus lourd\u00a0: «\u00a0${step}\u00a0», ${amount}.`, `${what}: ${standing}; the heaviest: “${step}”, ${amount}.`),
  weighsMost: (name: string, standing: string) => text(`Le plus lourd\u00a0: ${name}, ${standing}.`, `The heaviest: ${name}, ${standing}.`),
  lineStands: (amount: string) => text(`Le trait\u00a0: ${amount}`, `The line: ${amount}`),
  training: text("Formation par mois", "Training by month"),
  seats: text("Salles et formateurs\u00a0: le mois le plus tendu", "Rooms and trainers: the tightest month"),
  regions: text("Effet par région", "Effect by region"),
  drivers: text("Ce qui fait varier le CA menacé", "What makes revenue at risk vary"),
  calendar: text("Calendrier légal d'un départ en fin d'horizon", "Legal calendar of an exit at the horizon's end"),
  frontier: text("Ce que rapporte le budget de formation", "What the training budget brings"),
  gainsNow: (budget: string, gain: string, most: string, enough: string) =>
    text(`Un budget de ${budget} rapporte ${gain}\u00a0; au plus ${most}, à partir de ${enough}.`, `A budget of ${budget} brings ${gain}; at most ${most}, from ${enough} on.`),
  gainsUnlimited: (most: string, enough: string) => text(`Sans limite, le budget rapporte ${most}\u00a0: ${enough} y suffisent.`, `Without a limit the budget brings ${most}: ${enough} is enough for it.`),
  delay: text("Ce que coûte l'attente", "What waiting costs"),
  source: (source: string) => text(`Source\u00a0: ${source}.`, `Source: ${source}.`),
  amount: text("Montant en", "Amount in"),
  fromTo: (low: string, high: string) => text(`de ${low} à ${high}`, `${low} to ${high}`),
  withoutEffect: (names: string) => text(`Sans effet ici\u00a0: ${names}.`, `Without effect here: ${names}.`),
  refused: text("Pas de résultat\u00a0:", "No result:"),
  broken: text("Ce calcul s'est arrêté sur une panne de Relais\u00a0; le classeur est intact.", "This calculation stopped on a fault of Relais; the workbook is untouched."),
  again: text("Recalculer", "Calculate again"),
  underWay: text("Calcul…", "Calculating…"),
  insert: text("Insérer la formule", "Insert the formula"),
  insertSheet: text("Insérer sur une feuille", "Insert on a sheet"),
  insertChart: text("Insérer le graphique sur une feuille", "Insert the chart on a sheet"),
} as const;
