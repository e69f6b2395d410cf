import { namedValue, scalar } from "./parameter";
import { choice, flag } from "../../record/quantity";
import { LOCALES } from "../../record/text";

const SHOWN = flag();
const LANGUAGE = choice(LOCALES, { fr: "« fr » ou « en »", en: '"fr" or "en"' });

/** Whether a header row comes first. */
export const HEADERS = scalar(
  SHOWN,
  { name: { fr: "entetes", en: "headers" }, help: { fr: "VRAI (par défaut) : une ligne d'en-têtes en premier", en: "TRUE (default): a header row first" } },
  { value: true },
);

/** Language of the texts in the result. */
export const LANG = scalar(
  LANGUAGE,
  { name: { fr: "langue", en: "lang" }, help: { fr: "Langue du résultat : fr ou en ; par défaut celle des en-têtes reçus", en: "Language of the result: fr or en; by default that of the headers received" }, choices: { fr: { fr: "Résultat en français", en: "Result in French" }, en: { fr: "Résultat en anglais", en: "Result in English" } } },
  { value: null },
);

/** The same of a function on tables, said by name among them. */
export const RESULT_VALUES = {
  headers: namedValue(SHOWN, { name: { fr: "En-têtes", en: "Headers" }, help: HEADERS.help, synonyms: ["Entêtes", "Ligne d'en-têtes", "Header row"] }, { value: true }),
  lang: namedValue(LANGUAGE, { name: { fr: "Langue", en: "Language" }, help: LANG.help, synonyms: ["Lang"] }, { value: null }),
};
