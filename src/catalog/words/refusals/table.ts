import { numeral, quoted } from "../../record/format";
import type { ProblemWords } from "../../record/problem";
import type { Locale, Text } from "../../record/text";

function namesIn(tables: readonly Text[], locale: Locale): string {
  return tables.map((table) => table[locale]).join(", ");
}

/** Words for what is wrong with a table as a whole: its headers, its rows of sums, rows that stand twice. */
export const TABLE_WORDS = {
  "value-unnamed": ({ found }) => [
    { fr: `${quoted(found, "fr")} n'est ni un tableau ni une valeur nommée`, en: `${quoted(found, "en")} is neither a table nor a named value` },
    {
      fr: 'Donnez le tableau entier, en-têtes compris (Tableau[#Tout]), ou la valeur avec son nom à gauche : deux cellules, ou par exemple {"En-têtes".FAUX}.',
      en: 'Give the whole table, headers included (Table[#All]), or the value with its name on the left: two cells, or for instance {"Headers",FALSE}.',
    },
  ],
  "table-unrecognised": ({ headers, tables }) => [
    headers.length > 0
      ? { fr: `aucun tableau attendu n'a ces en-têtes : ${headers.join(", ")}`, en: `no table that is wanted has these headers: ${headers.join(", ")}` }
      : { fr: "cette plage n'a pas de ligne d'en-têtes", en: "this range has no header row" },
    {
      fr: `Donnez, en-têtes compris (Tableau[#Tout]), des tableaux parmi : ${namesIn(tables, "fr")} ; ou des noms et leurs valeurs en deux colonnes.`,
      en: `Give, headers included (Table[#All]), some of these tables: ${namesIn(tables, "en")}; or names and their values in two columns.`,
    },
  ],
  "table-ambiguous": ({ tables }) => [
    {
      fr: `ces en-têtes peuvent être ceux de plusieurs tableaux : ${namesIn(tables, "fr")}`,
      en: `these headers can be those of several tables: ${namesIn(tables, "en")}`,
    },
    { fr: "Nommez les colonnes comme l'aide de la fonction les écrit.", en: "Name the columns as the function's help writes them." },
  ],
  "table-blank": () => [
    { fr: "la plage est vide", en: "the range is blank" },
    { fr: "Donnez le tableau, ou retirez l'argument.", en: "Give the table, or take the argument away." },
  ],
  "levers-by-name": () => [
    { fr: "cette fonction ne prend pas de levier par son nom", en: "this function takes no lever by its name" },
    { fr: "Donnez-le dans le tableau Scénarios, si la fonction le lit.", en: "Give it in the table Scenarios, if the function reads that." },
  ],
  "table-twice": ({ table }) => [
    { fr: `le tableau ${quoted(table.fr, "fr")} est donné deux fois`, en: `the table ${quoted(table.en, "en")} is given twice` },
    { fr: "Gardez-en un seul.", en: "Keep one of them." },
  ],
  "tables-last": ({ before }) => [
    { fr: "une plage, là où il faut une seule valeur : les tableaux viennent en dernier", en: "a range where a single value is wanted: tables come last" },
    {
      fr: `Écrivez d'abord ${before.map(({ fr }) => fr).join(" ; ")}, vides s'il le faut, puis les tableaux.`,
      en: `Write ${before.map(({ en }) => en).join(", ")} first, blank if need be, then the tables.`,
    },
  ],
  "header-missing": ({ wanted, headers, near }) => {
    const among = headers.slice(0, 12).join(", ");
    return [
      {
        fr: `en-tête ${quoted(wanted.fr, "fr")} introuvable${headers.length ? ` parmi : ${among}` : ""}`,
        en: `header ${quoted(wanted.en, "en")} not found${headers.length ? ` among: ${among}` : ""}`,
      },
      near === null
        ? {
            fr: `Nommez la colonne ${quoted(wanted.fr, "fr")} et incluez la ligne d'en-têtes (Tableau[#Tout]).`,
            en: `Name the column ${quoted(wanted.en, "en")} and include the header row (Table[#All]).`,
          }
        : {
            fr: `Est-ce ${quoted(near, "fr")} ? Renommez-la ${quoted(wanted.fr, "fr")}.`,
            en: `Is it ${quoted(near, "en")}? Rename it ${quoted(wanted.en, "en")}.`,
          },
    ];
  },
  "header-doubled": ({ header, first, second }) => [
    { fr: `deux colonnes se nomment ${quoted(header, "fr")} (${first} et ${second})`, en: `two columns are named ${quoted(header, "en")} (${first} and ${second})` },
    { fr: "Renommez celle qui ne sert pas.", en: "Rename the one that is not meant." },
  ],
  "header-resembles": ({ header, wanted }) => [
    {
      fr: `la colonne ${quoted(header, "fr")} n'est pas lue et ${quoted(wanted.fr, "fr")} manque`,
      en: `the column ${quoted(header, "en")} is not read, and ${quoted(wanted.en, "en")} is missing`,
    },
    {
      fr: `Est-ce ${quoted(wanted.fr, "fr")} ? Renommez-la ainsi ; sinon, mettez son en-tête entre parenthèses : ${quoted(`(${header})`, "fr")}.`,
      en: `Is it ${quoted(wanted.en, "en")}? Rename it so; if not, put its header in brackets: ${quoted(`(${header})`, "en")}.`,
    },
  ],
  "header-content": ({ header, wanted }) => [
    {
      fr: `la colonne ${quoted(header, "fr")} n'est pas lue, mais contient ce qu'on attend sous ${quoted(wanted.fr, "fr")}, qui manque`,
      en: `the column ${quoted(header, "en")} is not read, but holds what is expected under ${quoted(wanted.en, "en")}, which is missing`,
    },
    {
      fr: `Si c'est elle, renommez-la ${quoted(wanted.fr, "fr")} ; sinon, mettez son en-tête entre parenthèses.`,
      en: `If it is that one, rename it ${quoted(wanted.en, "en")}; if not, put its header in brackets.`,
    },
  ],
  "header-unit": ({ header, unit, wanted, measure }) => [
    {
      fr: `l'en-tête ${quoted(header, "fr")} annonce ${quoted(unit, "fr")} : la colonne serait lue dans une autre unité`,
      en: `the header ${quoted(header, "en")} says ${quoted(unit, "en")}: the column would be read in another unit`,
    },
    measure === "money"
      ? {
          fr: "Saisissez des montants par mois (ou par heure, par jour de groupe, selon la colonne), en dirhams entiers, ou en euros avec une colonne « Devise », puis corrigez l'en-tête.",
          en: 'Enter amounts per month (or per hour, per group-day, as the column says), in whole dirhams, or in euros with a column "Currency", then correct the header.',
        }
      : { fr: `Saisissez ${wanted.fr}, puis corrigez l'en-tête.`, en: `Enter ${wanted.en}, then correct the header.` },
  ],
  "total-row": ({ found }) => [
    { fr: `${quoted(found, "fr")} : une ligne de total serait comptée deux fois`, en: `${quoted(found, "en")}: a total row would be counted twice` },
    {
      fr: "Si c'est un total, videz ses autres colonnes ou sortez la ligne de la plage ; sinon, faites commencer son nom par un autre mot.",
      en: "If it is a total, clear its other columns or move the row out of the range; if not, let its name begin with another word.",
    },
  ],
  "total-skipped": ({ found }) => [
    { fr: `${quoted(found, "fr")} : ligne de total, non comptée`, en: `${quoted(found, "en")}: a total row, not counted` },
    {
      fr: "Rien à faire si c'est un total ; sinon, complétez la ligne et faites commencer son nom par un autre mot.",
      en: "Nothing to do if it is a total; if not, complete the row and let its name begin with another word.",
    },
  ],
  "sum-row": ({ found }) => [
    { fr: `${numeral(found, "fr")} est la somme des lignes au-dessus : un total serait compté deux fois`, en: `${numeral(found, "en")} is the sum of the rows above: a total would be counted twice` },
    {
      fr: "Si c'est un total, sortez la ligne de la plage ; sinon, écrivez « voulu » sur cette ligne, dans une colonne à vous.",
      en: 'If it is a total, move the row out of the range; if not, write "meant" in that row, in a column of your own.',
    },
  ],
  "sum-skipped": ({ found }) => [
    { fr: `${numeral(found, "fr")} sans nom, somme des lignes au-dessus : ligne de total, non comptée`, en: `${numeral(found, "en")} without a name, the sum of the rows above: a total row, not counted` },
    { fr: "Rien à faire si c'est un total ; sinon, complétez la ligne.", en: "Nothing to do if it is a total; if not, complete the row." },
  ],
  "sum-alike": ({ found }) => [
    { fr: `${numeral(found, "fr")} est la somme des deux lignes au-dessus ; la ligne est comptée`, en: `${numeral(found, "en")} is the sum of the two rows above; the row is counted` },
    {
      fr: "Si c'est un total, sortez la ligne de la plage ; sinon, écrivez « voulu » sur cette ligne, dans une colonne à vous.",
      en: 'If it is a total, move the row out of the range; if not, write "meant" in that row, in a column of your own.',
    },
  ],
  "nameless-row": ({ found }) => [
    { fr: `${numeral(found, "fr")} sans rien qui nomme la ligne : un total, ou une ligne incomplète`, en: `${numeral(found, "en")} and nothing that names the row: a total, or an incomplete row` },
    { fr: "Si c'est un total, écrivez « Total » sur la ligne ; sinon, complétez-la.", en: 'If it is a total, write "Total" in the row; if not, complete it.' },
  ],
  "note-row": ({ found }) => [
    { fr: `${quoted(found, "fr")} est seul sur sa ligne, comme une note ou une ligne incomplète`, en: `${quoted(found, "en")} stands alone in its row, like a note or an incomplete row` },
    {
      fr: "Sortez la note de la plage (une colonne à droite du tableau suffit), ou complétez la ligne.",
      en: "Move the note out of the range (a column to the right of the table will do), or complete the row.",
    },
  ],
  "header-row": ({ found }) => [
    { fr: `${quoted(found, "fr")} : une seconde ligne d'en-têtes, au milieu des lignes`, en: `${quoted(found, "en")}: a second header row, among the rows` },
    {
      fr: "Si un autre tableau commence ici, arrêtez la plage au-dessus ; si les en-têtes sont répétés, supprimez cette ligne.",
      en: "If another table begins here, end the range above it; if the headers are repeated, delete this row.",
    },
  ],
  "row-doubled": ({ first }) => [
    { fr: `même ligne que ${first} : elle serait comptée deux fois`, en: `the same row as ${first}: it would count twice` },
    {
      fr: "Supprimez-en une ; si les deux comptent, distinguez-les (un nom à chacune), ou écrivez « voulu » sur la seconde, dans une colonne à vous.",
      en: 'Delete one of them; if both count, tell them apart (a name for each), or write "meant" in the second, in a column of your own.',
    },
  ],
  "row-repeated": ({ first }) => [
    { fr: `dit la même chose que ${first} ; les deux lignes sont comptées`, en: `says the same as ${first}; both rows are counted` },
    { fr: "Supprimez-en une si c'est la même.", en: "Delete one of them if they are the same." },
  ],
  "key-doubled": ({ found, first }) => [
    { fr: `${quoted(found, "fr")} figure déjà en ${first} : une seule des deux lignes compterait`, en: `${quoted(found, "en")} stands in ${first} already: only one of the two rows would count` },
    { fr: "Gardez une seule des deux lignes, ou distinguez-les.", en: "Keep one of the two rows, or tell them apart." },
  ],
  "empty-below": ({ above }) => [
    {
      fr: `cellule vide sous ${quoted(above, "fr")} ; de cellules fusionnées, seule la première a une valeur`,
      en: `the cell is empty below ${quoted(above, "en")}; of merged cells only the first holds a value`,
    },
    {
      fr: "Annulez la fusion (Accueil > Fusionner et centrer), puis répétez la valeur sur chaque ligne.",
      en: "Unmerge the cells (Home > Merge & Center), then repeat the value on every row.",
    },
  ],
  "no-rows": () => [
    { fr: "aucune ligne sous les en-têtes", en: "no rows under the headers" },
    { fr: "Saisissez au moins une ligne, ou étendez la plage.", en: "Enter at least one row, or extend the range." },
  ],
  "table-missing": ({ headers, mappedName }) => [
    { fr: "tableau introuvable dans ce classeur", en: "table not found in this workbook" },
    {
      fr: `Si vous venez de le supprimer, annulez (Ctrl+Z) ou reprenez la dernière version enregistrée. Sinon, ajoutez un tableau (Insertion > Tableau) avec les en-têtes : ${headers.map(({ fr }) => fr).join(", ")} ; ou nommez ${mappedName.fr} la plage qui les contient (Formules > Définir un nom).`,
      en: `If you have just deleted it, undo (Ctrl+Z) or go back to the last saved version. Otherwise add a table (Insert > Table) with the headers: ${headers.map(({ en }) => en).join(", ")}; or name the range that holds them ${mappedName.en} (Formulas > Define Name).`,
    },
  ],
  "table-absent": ({ effect }) => [
    { fr: `pas de tableau de ce nom : ${effect.fr}`, en: `there is no such table: ${effect.en}` },
    {
      fr: "Si vous venez de le supprimer, annulez (Ctrl+Z) : les formules qui le citent sont en erreur. Sinon, rien à faire.",
      en: "If you have just deleted it, undo (Ctrl+Z): formulas that name it are in error. Otherwise there is nothing to do.",
    },
  ],
  "table-doubled": ({ first, second }) => [
    { fr: `deux tableaux ont ces en-têtes : ${first} et ${second} ; ${first} est utilisé`, en: `two tables have these headers: ${first} and ${second}; ${first} is used` },
    { fr: "Renommez ou supprimez celui qui ne sert pas.", en: "Rename or delete the one that is not meant." },
  ],
  "one-row": () => [
    { fr: "plusieurs lignes là où il en faut une", en: "several rows where one is wanted" },
    { fr: "Gardez une seule ligne.", en: "Keep a single row." },
  ],
  "calendar-1904": () => [
    {
      fr: "ce classeur compte ses jours depuis 1904 : chaque date serait lue quatre ans trop tôt",
      en: "this workbook counts its days from 1904: every date would be read four years too early",
    },
    {
      fr: "Décochez « Utiliser le calendrier depuis 1904 » (Fichier > Options > Options avancées) ; les dates reculent alors de quatre ans : copiez une cellule qui contient 1462 et ajoutez-la aux cellules de dates (Collage spécial > Valeurs, Addition).",
      en: 'Untick "Use 1904 date system" (File > Options > Advanced); dates then fall back four years: copy a cell that holds 1462 and add it to the date cells (Paste Special > Values, Add).',
    },
  ],
} as const satisfies Partial<ProblemWords>;
