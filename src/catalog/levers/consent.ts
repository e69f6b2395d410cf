import { lever } from "../record/lever";
import { share } from "../record/quantity";

/**
 * Rows of Scenarios on consents that lapse. They stand last, so that the rows of workbooks made before keep their places.
 *
 * @source domain.md 10.1
 */
export const CONSENT_LEVERS = {
  givenAgain: lever({
    quantity: share(),
    name: { fr: "Consentements redonnés", en: "Consents given again" },
    synonyms: ["Part des consentements redonnés", "Consentements renouvelés", "Renouvellement des consentements", "Share of consents given again", "Consents renewed", "Consent renewal"],
    help: {
      fr: "Un consentement vaut douze mois (art. R. 223-1). Part de ceux qui expirent que les consommateurs redonnent ; comparez 0 % et 100 %",
      en: "A consent is good for twelve months (art. R. 223-1). Share of those that lapse which consumers give again; compare 0% and 100%",
    },
    default: 0.5,
    standing: "assumption",
    source: { fr: "Aucune source : milieu de 0 % à 100 %", en: "No source: the middle of 0% to 100%" },
    bounds: { min: 0, max: 1, step: 0.05 },
    feeds: "revenue",
  }),
} as const;
