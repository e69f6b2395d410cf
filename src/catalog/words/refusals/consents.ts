import { date, numeral, quoted } from "../../record/format";
import type { ProblemWords } from "../../record/problem";

/** Words for what is wrong with a ledger of consents. */
export const CONSENT_WORDS = {
  "consent-after-as-of": ({ found, asOf }) => [
    {
      fr: `consentements du ${date(found, "fr")}, après la date d'arrêté du ${date(asOf, "fr")} : la courbe d'opt-in les compte déjà`,
      en: `consents of ${date(found, "en")}, after the as-of date of ${date(asOf, "en")}: the opt-in curve counts them already`,
    },
    { fr: "Corrigez la date, retirez la ligne, ou avancez la date d'arrêté du scénario.", en: "Correct the date, remove the row, or move the scenario's as-of date on." },
  ],
  "withdrawn-beyond-collected": ({ found, collected }) => [
    { fr: `${numeral(found, "fr")} retirés, plus que les ${numeral(collected, "fr")} recueillis`, en: `${numeral(found, "en")} withdrawn, more than the ${numeral(collected, "en")} collected` },
    { fr: "Comptez sur chaque ligne les retraits de ses propres consentements.", en: "Count in each row the withdrawals of its own consents." },
  ],
  "contacts-differ": ({ found, contacts, first }) => [
    {
      fr: `${numeral(found, "fr")} contacts en base, ${numeral(contacts, "fr")} en ${first} pour le même client et le même objet`,
      en: `${numeral(found, "en")} contacts in the base, ${numeral(contacts, "en")} in ${first} for the same client and goods`,
    },
    { fr: "Saisissez sur chaque ligne la taille de la base à la date d'arrêté.", en: "Enter in each row the size of the base on the as-of date." },
  ],
  "consents-beyond-contacts": ({ found, contacts }) => [
    {
      fr: `${numeral(found, "fr")} consentements valables à la fois pour ${numeral(contacts, "fr")} contacts en base`,
      en: `${numeral(found, "en")} consents good at once, for ${numeral(contacts, "en")} contacts in the base`,
    },
    {
      fr: "Comptez chaque contact une fois par an : un consentement redonné avant son terme remplace le premier. Sinon, corrigez la taille de la base.",
      en: "Count each contact once a year: a consent given again before its end takes the place of the first. If not, correct the size of the base.",
    },
  ],
  "goods-in-part": ({ client }) => [
    { fr: `objet non précisé, alors que d'autres lignes de ${quoted(client, "fr")} en ont un`, en: `no goods stated, although other rows of ${quoted(client, "en")} have some` },
    { fr: "Un consentement ne vaut que pour son objet : saisissez le code sur toutes les lignes de ce client, ou sur aucune.", en: "A consent is good for its goods alone: enter the code in all rows of this client, or in none." },
  ],
  "goods-needed": ({ client, goods }) => [
    {
      fr: `objet non précisé, alors que les lignes de ${quoted(client, "fr")} en ont plusieurs (${goods.join(", ")}) : ces consentements serviraient à tous`,
      en: `no goods stated, although the lines of ${quoted(client, "en")} have several (${goods.join(", ")}): these consents would serve them all`,
    },
    { fr: "Un consentement ne vaut que pour son objet : saisissez le code sur chaque ligne ; s'il en nomme plusieurs, une ligne par code.", en: "A consent is good for its goods alone: enter the code in each row; if it names several, one row a code." },
  ],
  "consent-old": ({ found, asOf }) => [
    {
      fr: `consentements du ${date(found, "fr")}, plus de trois ans avant la date d'arrêté du ${date(asOf, "fr")} : caducs depuis longtemps, ils ne comptent que parmi les contacts déjà recueillis`,
      en: `consents of ${date(found, "en")}, over three years before the as-of date of ${date(asOf, "en")}: lapsed long ago, they count only among the contacts already collected`,
    },
    { fr: "Vérifiez l'année ; la preuve elle-même n'est gardée que trois ans.", en: "Check the year; the proof itself is kept for three years only." },
  ],
  "consents-unused": ({ client, goods }) => [
    {
      fr: `aucune ligne ${goods === null ? `n'a le client ${quoted(client, "fr")}` : `de ${quoted(client, "fr")} n'a le code ${goods}`} : ces consentements ne serviraient à personne`,
      en: `no line ${goods === null ? `has the client ${quoted(client, "en")}` : `of ${quoted(client, "en")} has the code ${goods}`}: these consents would serve nobody`,
    },
    { fr: "Reprenez le client et le code tels que dans Lignes, ou retirez ces lignes.", en: "Use the client and the code as in Lines, or remove these rows." },
  ],
} as const satisfies Partial<ProblemWords>;
