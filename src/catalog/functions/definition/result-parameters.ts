import { scalar } from "./parameter";
import { choice, flag } from "../../record/quantity";
import { LOCALES } from "../../record/text";

/** Whether a header row comes first. */
export const HEADERS = scalar(
  flag(),
  { name: { fr: "entetes", en: "headers" }, help: { fr: "VRAI (par défaut) : une ligne d'en-têtes en premier", en: "TRUE (default): a header row first" } },
  { value: true },
);

/** Language of the texts in the result. */
export const LANG = scalar(
  choice(LOCALES, { fr: "« fr » ou « en »", en: '"fr" or "en"' }),
  { name: { fr: "langue", en: "lang" }, help: { fr: "Langue du résultat : fr ou en ; par défaut celle des en-têtes reçus", en: "Language of the result: fr or en; by default that of the headers received" } },
  { value: null },
);
