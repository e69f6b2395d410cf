import { contentWords, headerKey, type Column } from "../record/table";
import { LOCALES } from "../record/text";
import { UNITS, type Unit } from "../record/unit";

/** A column that a header may be meant for. */
export type Resembled = Pick<Column<unknown>, "header" | "synonyms" | "telling" | "quantity">;

/** Units of what is counted, of whatever kind. */
const COUNTED = (Object.keys(UNITS) as Unit[]).filter((unit) => UNITS[unit].isAmount && unit !== "money" && unit !== "share");

/** Kinds of measures that a word of a header gives away, and the units that they can be in. */
const KINDS: readonly { readonly words: ReadonlySet<string>; readonly units: ReadonlySet<Unit> }[] = [
  { words: new Set(["montant", "cout", "prix", "tarif", "salaire", "prime", "commission", "indemnite", "amount", "cost", "price", "wage", "fee", "bonus", "allowance", "pay"]), units: new Set<Unit>(["money"]) },
  { words: new Set(["taux", "part", "pourcentage", "ratio", "rate", "share", "percent", "percentage"]), units: new Set<Unit>(["share", "count"]) },
  { words: new Set(["date"]), units: new Set<Unit>(["day", "month"]) },
  { words: new Set(["heure", "hour"]), units: new Set<Unit>(["hours"]) },
  { words: new Set(["nombre", "nb", "number", "nbr"]), units: new Set(COUNTED) },
];

/** Words that most tables have in some header: alone they tell nothing. */
const COMMON = new Set([...KINDS.flatMap((kind) => [...kind.words]), "ca", "mois", "jour", "client", "contrat", "total", "fin", "debut", "reference", "month", "day", "customer", "contract", "revenue", "end", "cash", "solde"]);

/** Words that say that a header is about something else, whatever it has in common with a column. */
const ABOUT_OTHERS = new Set([
  ...["responsable", "chef", "manager", "directeur", "director", "leader", "superviseur", "supervisor", "owner", "referent", "contact", "telephone", "phone", "email", "adresse", "address"],
  ...["type", "mode", "motif", "raison", "reason", "cause", "commentaire", "comment", "remarque", "note", "score", "web", "internet", "url"],
  ...["facture", "invoice", "paiement", "payment", "reglement", "tva", "vat", "maladie", "maternite", "paternite", "parental", "sick", "maternity"],
]);

/** Words that are no misspelling of a column's own though they are one letter off. */
const NO_SLIP = new Set(["devi", "devis"]);

/** What a header says, taken apart once for all columns that it is compared with. */
export interface HeaderWords {
  readonly words: readonly string[];
  /** As one word, for slips of the pen. */
  readonly key: string;
  /** Some word is cut short with a dot. */
  readonly isAbbreviated: boolean;
}

/** What a column's names say, taken apart once for all headers that are compared with it. */
export interface ColumnWords {
  readonly unit: Unit;
  readonly names: readonly (readonly string[])[];
  /** Each name as one word, for slips of the pen. */
  readonly keys: readonly string[];
  readonly telling: readonly (readonly string[])[];
  /** All words of its names. */
  readonly own: ReadonlySet<string>;
}

/** Letters of a header that are compared: names are shorter, and a cell may hold 32,767, each word of which would be tried. */
const MOST_LETTERS = 200;

export function headerWords(whole: string): HeaderWords {
  const header = whole.slice(0, MOST_LETTERS);
  return { words: contentWords(header), key: asOneWord(header), isAbbreviated: /\p{L}\./u.test(header) };
}

function asOneWord(header: string): string {
  return headerKey(header).replaceAll(" ", "");
}

export function columnWords({ header, synonyms, telling = [], quantity }: Resembled): ColumnWords {
  const spoken = [...LOCALES.map((locale) => header[locale]), ...synonyms];
  const names = spoken.map(contentWords);
  return { unit: quantity.unit, names, keys: spoken.map(asOneWord), telling: telling.map(contentWords), own: new Set(names.flat()) };
}

/**
 * How much a header that no column claims looks like a column's name: 0 where it does not, more the closer it is.
 *
 * A telling word of the column's (`telling`, several in one entry only together), most of the words of one of its names, or a slip
 * of the pen. Words such as "rate", "date" or "amount" tell nothing, and a header of another kind of measure ("seniority bonus") or
 * about something else ("site manager") resembles nothing.
 */
export function resemblance({ words, key, isAbbreviated }: HeaderWords, { unit, names, keys, telling, own }: ColumnWords): number {
  const has = (told: string) => words.some((word) => meansSame(word, told, isAbbreviated));
  let score = 0;
  for (const name of names) {
    const common = name.filter(has).length;
    if (name.length > 1 && common === name.length) score = Math.max(score, 3 + common);
    else if (
      words.length > 1 &&
      words.some((word) => !COMMON.has(word)) &&
      common >= words.length &&
      common >= name.length - 1 &&
      words.every((word) => name.some((told) => meansSame(word, told, isAbbreviated)))
    )
      score = Math.max(score, 2 + common);
  }
  if (keys.some((name) => isSlip(key, name))) score = Math.max(score, 6);
  for (const parts of telling) if (parts.every(has)) score = Math.max(score, 1 + 2 * parts.length);
  return score > 0 && isAboutOthers(words, unit, own) ? 0 : score;
}

function isAboutOthers(words: readonly string[], unit: Unit, own: ReadonlySet<string>): boolean {
  const [excluded = words.length] = words.flatMap((word, at) => (word === "hor" || word.startsWith("exclu") ? [at] : []));
  return words
    .slice(0, excluded)
    .some((word) => !own.has(word) && (ABOUT_OTHERS.has(word) || KINDS.some((kind) => kind.words.has(word) && !kind.units.has(unit))));
}

/** Whether a word of a header stands for one of a column's name: the same, its beginning, or a slip of the pen. */
function meansSame(word: string, told: string, isAbbreviated: boolean): boolean {
  if (word === told) return true;
  if (told.startsWith(word) && word.length >= (isAbbreviated ? 3 : 4)) return true;
  return isSlip(word, told);
}

function isSlip(written: string, meant: string): boolean {
  const shorter = Math.min(written.length, meant.length);
  if (shorter < 6 || NO_SLIP.has(written)) return false;
  const most = shorter < 10 ? 1 : 2;
  return Math.abs(written.length - meant.length) <= most && slips(written, meant) <= most;
}

/** Letters to change, add, leave out or swap with their neighbour. */
function slips(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const least = Math.min((above[at] as number) + 1, (line[at - 1] as number) + 1, (above[at - 1] as number) + (same ? 0 : 1));
      line.push(swapped ? Math.min(least, (before[at - 2] as number) + 1) : least);
    }
    before = above;
    above = line;
  }
  return above[other.length] as number;
}
