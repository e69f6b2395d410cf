import type { Text } from "../../catalog/record/text";
import { counted, listed, nounFor } from "./counts-and-lists";
import { WORDS } from "./words";

const text = (fr: string, en: string): Text => ({ fr, en });

const REMOVE = text("Délier", "Unlink");

/** What the pane says while a person's own cells are made one of our tables. */
export const MAPPING_WORDS = {
  role: text("Ce que contient la plage", "What the range holds"),
  choose: text("Où sont vos lignes\u00a0?", "Where are your lines?"),
  chooseOther: (table: Text) => text(`Où est le tableau ${table.fr}\u00a0?`, `Where is the table ${table.en}?`),
  chooseHint: text("Une ligne par campagne ou contrat. Vos cellules ne sont pas modifiées.", "One row per campaign or contract. Your cells are not changed."),
  chooseHintOther: text("Vos cellules ne sont pas modifiées.", "Your cells are not changed."),
  looking: text("Recherche dans les feuilles…", "Looking through the sheets…"),
  alike: (known: number, needed: number) => 
    text(
      `${counted("fr", known, "titre reconnu", "titres reconnus")} parmi les ${needed} colonnes nécessaires\u00a0; le reste se choisit ensuite`,
      `${counted("en", known, "header", "headers")} recognised of the ${needed} columns that are needed; the others are chosen next`,
    ),
  none: text("Aucune feuille ne contient de tableau\u00a0: collez vos lignes dans une feuille, puis cherchez à nouveau.", "No sheet holds a table: paste your lines into a sheet, then look again."),
  selection: text("Prendre les cellules sélectionnées", "Take the selected cells"),
  lookAgain: text("Chercher à nouveau", "Look again"),
  tooSmall: text("Il n'y a pas de tableau ici\u00a0: une ligne d'en-têtes et au moins une ligne dessous.", "There is no table here: a row of headers and at least one row under it."),
  tooLong: (most: string) =>
    text(
      `Plus de ${most} lignes\u00a0: donnez à vos colonnes les en-têtes de Relais (Client, Code, CA de référence, Mois de référence), elles seront lues sur place.`,
      `More than ${most} rows: give your columns Relais's headers (Client, Code, Reference revenue, Reference month), and they are read in place.`,
    ),
  otherRange: text("Autre plage", "Another range"),
  headerRow: text("Ligne d'en-têtes", "Row of headers"),
  headerRowNamed: (row: number, headers: string) => text(`${row}\u00a0: ${headers}`, `${row}: ${headers}`),

  needed: text("Pour un premier chiffre", "For a first number"),
  assumed: text("Supposé si vous ne dites rien", "Assumed if you say nothing"),
  others: (known: number) => text(`Autres colonnes (${counted("fr", known, "reconnue", "reconnues")})`, `Other columns (${known} recognised)`),
  basis: {
    recognised: text("reconnu", "recognised"),
    proposed: text("proposé, à vérifier", "proposed, please check"),
    chosen: text("choisi", "chosen"),
    missing: text("manque", "missing"),
    default: text("par défaut", "by default"),
    absent: text("non lu", "not read"),
  },
  sourceOf: (column: Text) => text(`${column.fr}\u00a0: d'où\u00a0?`, `${column.en}: from where?`),
  pick: text("Choisir…", "Choose…"),
  leaveOut: text("Aucune colonne", "No column"),
  byDefault: (value: string) => text(`Aucune colonne\u00a0: ${value} (hypothèse)`, `No column: ${value} (assumption)`),
  forAll: text("Une valeur pour toutes les lignes", "One value for all rows"),
  forAllOf: (column: Text) => text(`${column.fr}, toutes les lignes`, `${column.en}, all rows`),
  option: (header: string, letters: string, samples: string) =>
    text(`${header} (${letters})${samples === "" ? "" : `\u00a0: ${samples}`}`, `${header} (${letters})${samples === "" ? "" : `: ${samples}`}`),
  reading: (column: Text) => text(`${column.fr}\u00a0: unité`, `${column.en}: unit`),
  becomes: (from: string, to: string) => text(`${from} → ${to}`, `${from} → ${to}`),
  factors: {
    1: text("tels quels, par mois", "as they stand, per month"),
    1000: text("en milliers, par mois", "in thousands, per month"),
    1000000: text("en millions, par mois", "in millions, per month"),
    year: text("par an, divisés par 12", "per year, divided by 12"),
    thousandsYear: text("en milliers par an", "in thousands per year"),
  },
  shares: { 1: text("0,8 veut dire 80\u00a0%", "0.8 means 80%"), percent: text("80 veut dire 80\u00a0%", "80 means 80%") },
  textAmounts: (count: number) =>
    text(`${counted("fr", count, "montant en texte, lu", "montants en texte, lus")} comme nombre`, `${counted("en", count, "amount", "amounts")} in text, read as numbers`),
  namesAbove: text("Vide\u00a0: le nom au-dessus (cellules fusionnées)", "Blank: the name above (merged cells)"),
  wordsIntro: text("Vos mots, et ce qu'ils veulent dire", "Your words, and what they mean"),
  unsaid: text("à choisir", "to choose"),
  meaningOf: (word: string) => text(`«\u00a0${word}\u00a0» veut dire`, `"${word}" means`),
  openMeanings: text("Dire ce que ce mot veut dire", "Say what this word means"),
  openMeaningsOf: (address: string) => text(`Ouvrir la liste de vos mots, pour ${address}`, `Open the list of your words, for ${address}`),
  codeNamed: (name: Text, code: string) => text(`${name.fr} (${code})`, `${name.en} (${code})`),

  asOf: text("Date d'arrêté", "As-of date"),
  asOfHint: text("Sépare le réalisé du prévu. Se change ensuite dans le scénario.", "Parts what is realised from the forecast. Can be changed later in the scenario."),

  summary: (read: number, totals: number) =>
    text(
      `${counted("fr", read, "ligne lue", "lignes lues")}${totals === 0 ? "" : `, ${counted("fr", totals, "ligne de total écartée", "lignes de total écartées")}`}.`,
      `${counted("en", read, "row", "rows")} read${totals === 0 ? "" : `, ${counted("en", totals, "row", "rows")} of totals left out`}.`,
    ),
  unread: (headers: readonly string[]) => text(`Colonnes non lues\u00a0: ${listed("fr", headers)}.`, `Columns that are not read: ${listed("en", headers)}.`),
  writes: (sheets: readonly string[]) =>
    text(`Relais ajoute ${counted("fr", sheets.length, "feuille", "feuilles")}\u00a0: ${listed("fr", sheets)}.`, `Relais adds ${counted("en", sheets.length, "sheet", "sheets")}: ${listed("en", sheets)}.`),
  writesName: text("Relais donne un nom à votre plage, sans rien y changer.", "Relais gives your range a name and changes nothing in it."),
  lacks: (columns: readonly Text[]) =>
    text(`Il manque\u00a0: ${listed("fr", columns.map(({ fr }) => fr))}.`, `Missing: ${listed("en", columns.map(({ en }) => en))}.`),
  wordsUnsaid: (words: readonly string[]) =>
    text(
      `Sens à choisir plus haut\u00a0: ${listed("fr", words)}. Sans lui, les chiffres restent masqués.`,
      `Meaning to be chosen above: ${listed("en", words)}. Without it the numbers stay withheld.`,
    ),
  toCure: (count: number) =>
    text(`${counted("fr", count, "point à corriger", "points à corriger")} dans vos cellules avant le premier chiffre`, `${counted("en", count, "point", "points")} to mend in your cells before the first number`),
  assumptionsSheet: text("Hypothèses", "Assumptions"),
  apply: text("Calculer", "Calculate"),
  applyOther: text("Relier ce tableau", "Use this table"),
  title: (address: string) => text(`Vos données ${address}`, `Your data ${address}`),

  mapped: text("Vos plages reliées", "Your ranges in use"),
  mappedTo: (table: string, source: string) => text(`${table}\u00a0: ${source}`, `${table}: ${source}`),
  remove: REMOVE,
  /** @param kept sheets that came along, and stay where a mapping is let go */
  undoByHand: (kept: readonly string[]) =>
    text(
      `Excel ne l'annule pas d'un coup\u00a0: pour y renoncer, passez par ${WORDS.tab.check.fr} > ${REMOVE.fr}${sheetsToo(kept).fr}.`,
      `Excel does not take it back in one step: to do without it, use ${WORDS.tab.check.en} > ${REMOVE.en}${sheetsToo(kept).en}.`,
    ),
  removeNamed: (table: string) => text(`Délier ${table}`, `Unlink ${table}`),
  confirm: (table: string, hasSheet: boolean) =>
    text(
      hasSheet ? `Délier ${table}\u00a0? La feuille de lecture de Relais est supprimée\u00a0; vos cellules ne changent pas.` : `Délier ${table}\u00a0? Seul le nom disparaît\u00a0; vos cellules ne changent pas.`,
      hasSheet ? `Unlink ${table}? The sheet by which Relais reads it is deleted; your cells are not changed.` : `Unlink ${table}? Only the name goes; your cells are not changed.`,
    ),
  confirmed: REMOVE,
  keep: text("Garder", "Keep"),
  notRemoved: text("Relais n'a pas pu délier ce tableau.", "Relais could not unlink this table."),
  add: text("Ajouter au classeur", "Add to the workbook"),
} as const;

function sheetsToo(names: readonly string[]): Text {
  if (names.length === 0) return text("", "");
  const [fr, en] = [names.map((name) => `«\u00a0${name}\u00a0»`), names.map((name) => `"${name}"`)];
  return text(
    `, puis supprimez ${nounFor("fr", names.length, "la feuille", "les feuilles")} ${listed("fr", fr)}`,
    `, then delete the ${nounFor("en", names.length, "sheet", "sheets")} ${listed("en", en)}`,
  );
}
