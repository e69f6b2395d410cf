import { date, monthName, numeral } from "../../record/format";
import type { ProblemWords } from "../../record/problem";
import { quantity } from "../../record/unit";

/** Words for what counts as it stands and deserves a look, since something speaks against it. */
export const DOUBT_WORDS = {
  "credit-note": ({ found }) => [
    { fr: `${numeral(found, "fr")} : un avoir, déduit des factures du mois`, en: `${numeral(found, "en")}: a credit note, taken off the month's invoices` },
    { fr: "Rien à faire si c'est un avoir ; sinon, corrigez le signe.", en: "Nothing to do if it is a credit note; if not, correct the sign." },
  ],
  "invoice-large": ({ found, reference }) => [
    {
      fr: `${numeral(found, "fr", [0])} facturés, ${numeral(found / reference, "fr", [0])} fois le CA de référence de la ligne (${numeral(reference, "fr", [0])}) ; le montant est compté`,
      en: `${numeral(found, "en", [0])} invoiced, ${numeral(found / reference, "en", [0])} times the line's reference revenue (${numeral(reference, "en", [0])}); the amount is counted`,
    },
    { fr: "Vérifiez le montant, sa devise et son unité.", en: "Check the amount, its currency and its unit." },
  ],
  "invoice-small": ({ found, reference }) => [
    {
      fr: `${numeral(found, "fr", [0])} facturés dans le mois, moins d'un centième du CA de référence de la ligne (${numeral(reference, "fr", [0])}) ; le montant est compté`,
      en: `${numeral(found, "en", [0])} invoiced in the month, less than a hundredth of the line's reference revenue (${numeral(reference, "en", [0])}); the amount is counted`,
    },
    { fr: "Vérifiez le montant, sa devise et son unité.", en: "Check the amount, its currency and its unit." },
  ],
  "invoice-ahead": ({ found, asOf }) => [
    {
      fr: `${monthName(found, "fr")} n'a pas commencé à la date d'arrêté, ${date(asOf, "fr")} : le montant n'est pas compté`,
      en: `${monthName(found, "en")} has not begun on the as-of date, ${date(asOf, "en")}: the amount is not counted`,
    },
    { fr: "Corrigez le mois, ou la date d'arrêté ; une prévision n'est pas un réalisé.", en: "Correct the month, or the as-of date; a forecast is no actual." },
  ],
  "per-fte": ({ found, isLittle, of }) => {
    const than = isLittle ? { fr: "moins qu'un salaire minimum", en: "less than a minimum wage" } : { fr: "plus de trente salaires minimum", en: "more than thirty minimum wages" };
    return [
      {
        fr: `${numeral(found, "fr", [0])} MAD par ${of === "agent" ? "agent" : "ETP"} et par mois, ${than.fr} ; le montant est compté`,
        en: `${numeral(found, "en", [0])} MAD per ${of === "agent" ? "agent" : "FTE"} and month, ${than.en}; the amount is counted`,
      },
      of === "agent"
        ? {
            fr: "Vérifiez le montant (d'un mois, pas d'une année ; en unités, pas en milliers), sa devise et le nombre d'agents.",
            en: "Check the amount (of a month, not of a year; in units, not in thousands), its currency and the number of agents.",
          }
        : { fr: "Vérifiez le prix (d'une heure), sa devise et les heures facturées par mois.", en: "Check the price (of an hour), its currency and the hours billed a month." },
    ];
  },
  unusual: ({ found, unit, perhaps }) => [
    { fr: `${quantity(found, unit, "fr")} : ${perhaps.fr} ?`, en: `${quantity(found, unit, "en")}: ${perhaps.en}?` },
    { fr: "Rien à faire si la valeur est la bonne ; sinon, corrigez la cellule.", en: "Nothing to do if the value is right; if not, correct the cell." },
  ],
  "ends-before-reference": ({ found, month }) => [
    {
      fr: `fin le ${date(found, "fr")}, avant le mois du CA de référence, ${monthName(month, "fr")} : ce CA ne serait plus facturé`,
      en: `ends on ${date(found, "en")}, before the month of the reference revenue, ${monthName(month, "en")}: that revenue would be invoiced no more`,
    },
    { fr: "Vérifiez l'année de la date, et le mois de référence.", en: "Check the year of the date, and the reference month." },
  ],
} as const satisfies Partial<ProblemWords>;
