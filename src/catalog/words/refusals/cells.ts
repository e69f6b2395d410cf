import { numeral, percent, quoted } from "../../record/format";
import { isSurelyPercent, type ProblemWords } from "../../record/problem";
import type { Locale, Text } from "../../record/text";
import { quantity, UNITS, type Unit } from "../../record/unit";

/** The values that are taken, in words. */
function bounds(min: number, max: number, unit: Unit, locale: Locale): string {
  const [low, high] = [quantity(min, unit, locale), quantity(max, unit, locale)];
  const isFrench = locale === "fr";
  if (max === Infinity) return isFrench ? `une valeur de ${low} au moins` : `a value of ${low} or more`;
  if (min === -Infinity) return isFrench ? `une valeur de ${high} au plus` : `a value of ${high} or less`;
  return isFrench ? `une valeur de ${low} à ${high}` : `a value from ${low} to ${high}`;
}

/** A percentage that stands as text, as it is to be typed: "8,5 %" is 8.5 %, and 0.85 is 85 %. */
function percentTyped(text: string, locale: Locale): string {
  const digits = text.replace(/[^\d.,]/g, "").replace(",", ".");
  const value = Number(digits);
  if (digits === "" || !Number.isFinite(value)) return locale === "fr" ? "la valeur" : "the value";
  return percent(text.includes("%") || value > 1 ? value / 100 : value, locale, [6]);
}

/** Words for what is wrong with one cell, or one argument. */
export const CELL_WORDS = {
  empty: ({ wanted, unit, min = 0 }) =>
    UNITS[unit].isAmount && min <= 0
      ? [
          { fr: "cellule vide ; une cellule vide n'est pas un zéro", en: "the cell is empty; an empty cell is not a zero" },
          { fr: `Saisissez ${wanted.fr}, 0 s'il n'y a rien.`, en: `Enter ${wanted.en}, 0 if there is nothing.` },
        ]
      : [
          { fr: "cellule vide", en: "the cell is empty" },
          { fr: `Saisissez ${wanted.fr}.`, en: `Enter ${wanted.en}.` },
        ],
  "argument-missing": ({ wanted }) => [
    { fr: "argument omis ou vide", en: "the argument is left out or empty" },
    { fr: `Donnez ${wanted.fr}.`, en: `Give ${wanted.en}.` },
  ],
  "not-a-number": ({ found, wanted }) => [
    { fr: `${quoted(found, "fr")} trouvé, ${wanted.fr} attendu`, en: `found ${quoted(found, "en")}, expected ${wanted.en}` },
    { fr: `Saisissez ${wanted.fr}.`, en: `Enter ${wanted.en}.` },
  ],
  "number-as-text": ({ found, unit }) => [
    { fr: `${quoted(found, "fr")} est un texte, pas un nombre`, en: `${quoted(found, "en")} is text, not a number` },
    unit === "share"
      ? {
          fr: `Donnez à la cellule le format Pourcentage, puis ressaisissez ${percentTyped(found, "fr")}.`,
          en: `Give the cell the Percentage format, then type ${percentTyped(found, "en")} again.`,
        }
      : {
          fr: "Donnez à la cellule le format Nombre, puis ressaisissez le nombre sans espace ni unité ; pour toute une colonne, Données > Convertir.",
          en: "Give the cell the Number format, then type the number again without spaces or unit; for a whole column, Data > Text to Columns.",
        },
  ],
  "date-as-text": ({ found }) => [
    { fr: `${quoted(found, "fr")} est un texte, pas une date`, en: `${quoted(found, "en")} is text, not a date` },
    {
      fr: "Donnez à la cellule le format Date, puis ressaisissez la date ; pour toute une colonne, Données > Convertir (format Date).",
      en: "Give the cell the Date format, then type the date again; for a whole column, Data > Text to Columns (Date format).",
    },
  ],
  "not-a-date": ({ found }) => [
    { fr: `${quoted(found, "fr")} n'est pas une date`, en: `${quoted(found, "en")} is not a date` },
    { fr: "Saisissez une date entre 2000 et 2099.", en: "Enter a date between 2000 and 2099." },
  ],
  "not-a-text": ({ found, wanted }) => [
    { fr: `${quoted(found, "fr")} trouvé, ${wanted.fr} attendu`, en: `found ${quoted(found, "en")}, expected ${wanted.en}` },
    { fr: `Saisissez ${wanted.fr}.`, en: `Enter ${wanted.en}.` },
  ],
  "not-a-choice": ({ found, choices }) => [
    { fr: `${quoted(found, "fr")} n'est pas un choix possible`, en: `${quoted(found, "en")} is not one of the choices` },
    { fr: `Choisissez : ${said(choices, "fr")}.`, en: `Choose one of: ${said(choices, "en")}.` },
  ],
  "out-of-bounds": ({ found, min, max, unit }) => [
    { fr: `${quantity(found, unit, "fr")} est hors des bornes`, en: `${quantity(found, unit, "en")} is out of bounds` },
    { fr: `Saisissez ${bounds(min, max, unit, "fr")}.`, en: `Enter ${bounds(min, max, unit, "en")}.` },
  ],
  "percent-as-number": ({ found, min, max }) => {
    const isSure = isSurelyPercent(found);
    return [
      { fr: `${numeral(found, "fr")} se lit ${percent(found, "fr")}`, en: `${numeral(found, "en")} reads ${percent(found, "en")}` },
      {
        fr: `Saisissez ${numeral(found, "fr")} % (ou ${numeral(found / 100, "fr")})${isSure ? "" : ` si c'est ce que vous voulez dire ; sinon, ${bounds(min, max, "share", "fr")}`}.`,
        en: `Enter ${numeral(found, "en")}% (or ${numeral(found / 100, "en")})${isSure ? "" : ` if that is what you mean; if not, ${bounds(min, max, "share", "en")}`}.`,
      },
    ];
  },
  "not-whole": ({ found }) => [
    { fr: `${numeral(found, "fr")} n'est pas un nombre entier`, en: `${numeral(found, "en")} is not a whole number` },
    { fr: "Saisissez un nombre entier.", en: "Enter a whole number." },
  ],
  "unknown-code": ({ found, choices }) => [
    { fr: `code d'activité ${quoted(found, "fr")} inconnu`, en: `unknown activity code ${quoted(found, "en")}` },
    { fr: `Codes possibles : ${choices.join(", ")}.`, en: `Possible codes: ${choices.join(", ")}.` },
  ],
  "mix-malformed": ({ found }) => [
    { fr: `mélange ${quoted(found, "fr")} illisible`, en: `the mix ${quoted(found, "en")} can't be read` },
    { fr: "Écrivez par exemple « O1 60%; I1 40% ».", en: 'Write for example "O1 60%; I1 40%".' },
  ],
  "pool-shares-malformed": ({ found }) => [
    { fr: `répartition ${quoted(found, "fr")} illisible`, en: `the spread ${quoted(found, "en")} can't be read` },
    { fr: "Écrivez un vivier, ou par exemple « Télévente 60%; Accueil 40% ».", en: 'Write one pool, or for example "Sales 60%; Care 40%".' },
  ],
  "mix-sum": ({ found, sum }) => [
    { fr: `le mélange ${quoted(found, "fr")} fait ${percent(sum, "fr")}`, en: `the mix ${quoted(found, "en")} sums to ${percent(sum, "en")}` },
    { fr: "Corrigez les parts : leur somme doit être 100 %.", en: "Correct the shares: they must sum to 100%." },
  ],
  "error-cell": ({ found }) => [
    { fr: `la cellule contient l'erreur ${found}`, en: `the cell holds the error ${found}` },
    { fr: "Corrigez la formule de cette cellule ou remplacez-la par une valeur.", en: "Mend the formula of that cell or put a value in its place." },
  ],
  "not-one-column": ({ columns }) => [
    {
      fr: `une plage de ${numeral(columns, "fr")} colonnes là où il faut une seule colonne, ou une seule ligne`,
      en: `a range of ${numeral(columns, "en")} columns where a single column or row is wanted`,
    },
    { fr: "Donnez la seule colonne des valeurs.", en: "Give the column of values alone." },
  ],
  "not-one-cell": () => [
    { fr: "plusieurs cellules données là où il en faut une", en: "several cells given where one is wanted" },
    { fr: "Donnez une seule cellule.", en: "Give a single cell." },
  ],
  "reference-lost": ({ found }) => [
    { fr: `la formule ne trouve plus ce tableau (${found}) : la feuille, le tableau ou la colonne a été supprimé`, en: `the formula has lost this table (${found}): its sheet, table or column was deleted` },
    {
      fr: "Annulez la suppression (Ctrl+Z), ou remettez le tableau et désignez-le de nouveau dans la formule.",
      en: "Undo the deletion (Ctrl+Z), or put the table back and name it in the formula again.",
    },
  ],
  "formula-in-cell": () => [
    { fr: "la cellule contient une formule, qu'un curseur effacerait", en: "the cell holds a formula, which a slider would replace" },
    {
      fr: "Changez les cellules dont elle dépend ; pour retrouver le curseur, remplacez-la par une valeur.",
      en: "Change the cells that it reads; to have the slider back, put a value in its place.",
    },
  ],
  "result-not-finite": () => [
    { fr: "le résultat est trop grand ou indéfini", en: "the result is too large or undefined" },
    { fr: "Vérifiez l'ordre de grandeur des montants.", en: "Check the size of the amounts." },
  ],
} as const satisfies Partial<ProblemWords>;

/** Choices in a reader's language; what has one name for all is that. */
function said(choices: readonly (string | Text)[], locale: Locale): string {
  return [...new Set(choices.map((one) => (typeof one === "string" ? one : one[locale])))].join(", ");
}
