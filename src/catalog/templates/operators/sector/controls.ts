import type { Control, SizingFormula } from "../../contents/study";
import { lineSum, ratio, scaled } from "./line-sums";
import { ALL, BILLION, same } from "./sizing-formulas";

const MONTHS = 12;

/** A year of what the lines earn, in billions. */
const linesPerYear: SizingFormula = ({ book }) => inBillions(lineSum(book, "revenue"));
const exposedPerYear: SizingFormula = ({ book }) => inBillions(lineSum(book, "revenue", { telemarketing: true, french: true }));
const frenchShare: SizingFormula = ({ book }) => ratio(lineSum(book, "revenue", { french: true }), lineSum(book, "revenue"));

const ALL_OF_IT: SizingFormula = () => ({ formula: "=1", value: 1 });
const NOTHING: SizingFormula = () => ({ formula: "=0", value: 0 });

function inBillions(result: ReturnType<SizingFormula>): ReturnType<SizingFormula> {
  return scaled(result, `*${MONTHS}/${BILLION}`, MONTHS / BILLION);
}

/** That the lines add up to the scope they claim, and stay within what the sources say. */
export const CONTROLS: readonly Control[] = [
  {
    label: { fr: "CA des lignes, Mds MAD par an", en: "Revenue of the lines, MAD bn a year" }, unit: "billions", found: linesPerYear, low: same("exportsCrm", 0), high: same("exportsCrm", 0),
    reading: { fr: "La somme de la feuille Lignes sur douze mois fait les exportations CRM de 2024.", en: "The sum of the sheet Lines over twelve months makes the CRM exports of 2024." },
  },
  {
    label: { fr: "Emplois des lignes", en: "Jobs of the lines" }, unit: "whole", found: ({ book }) => lineSum(book, "agents"), low: same("jobsMiddle", 0), high: same("jobsMiddle", 0),
    reading: { fr: "La somme des agents de la feuille Lignes fait les emplois des centres d'appels.", en: "The sum of the agents of the sheet Lines makes the jobs of call centres." },
  },
  {
    label: { fr: "Part de la télévente dans l'activité", en: "Share of telemarketing in the activity" }, unit: "share", found: same("telemarketingShare", ALL), low: same("outbound", 0), high: same("outbound", 1),
    reading: { fr: "Entre 15 et 20 %, comme le disent les sources.", en: "Between 15 and 20%, as the sources say." },
  },
  {
    label: { fr: "Part des grands opérateurs dans l'activité", en: "Share of large operators in the activity" }, unit: "share", found: same("activity", 2), low: same("largeShare", 0), high: same("largeShare", 1),
    reading: { fr: "Plus de 75 %, comme le disent les sources.", en: "More than 75%, as the sources say." },
  },
  {
    label: { fr: "Part des petites structures dans les emplois", en: "Share of small shops in the jobs" }, unit: "share", found: same("agentsShare", 0), low: same("smallJobs", 0), high: same("smallJobs", 1),
    reading: { fr: "Moins de 20 %, ce que la FMES dit des spécialistes du démarchage.", en: "Less than 20%, as the FMES says of cold-call specialists." },
  },
  {
    label: { fr: "Part de la France dans le CA des lignes", en: "French share in the revenue of the lines" }, unit: "share", found: frenchShare, low: same("french2014", 0), high: ALL_OF_IT,
    reading: { fr: "Entre la source de 2014 et 100 % ; 80 % à l'ouverture du classeur.", en: "Between the source of 2014 and 100%; 80% as the workbook opens." },
  },
  {
    label: { fr: "Revenu exposé des lignes, Mds MAD par an", en: "Revenue exposed of the lines, MAD bn a year" }, unit: "billions", found: exposedPerYear, low: same("revenueExposed", 0), high: same("revenueExposed", 1),
    reading: { fr: "Dans la fourchette à périmètre comparable, avant opt-in.", en: "Within the like-for-like range, before opt-in." },
  },
  {
    label: { fr: "Emplois exposés des lignes", en: "Jobs exposed of the lines" }, unit: "whole", found: same("agentsExposed", ALL), low: same("jobsExposed", 0), high: same("jobsExposed", 1),
    reading: { fr: "Dans la fourchette à périmètre comparable.", en: "Within the like-for-like range." },
  },
  {
    label: { fr: "Érosion du scénario non vérifié", en: "Erosion of the unverified scenario" }, unit: "share", found: same("scenarioErosion", 0), low: same("quotedErosion", 0), high: same("quotedErosion", 0),
    reading: { fr: "Ce que porte Scénarios est ce que donne le calcul des 67 %.", en: "What Scenarios says is what the calculation of the 67% gives." },
  },
  {
    label: { fr: "Érosion de Base", en: "Erosion of Base" }, unit: "share", found: same("baseErosion", 0), low: NOTHING, high: NOTHING,
    reading: { fr: "Les 67 % restent hors de Base.", en: "The 67% stay out of Base." },
  },
];
