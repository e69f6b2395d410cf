import { date, monthName, numeral, percent, quantity, quoted } from "./format";
import { CONSTRAINTS } from "./plan-words";
import type { Complaint, Place, Problem, Unit } from "./problem";
import { REALLOCATION_SAYINGS } from "./sayings/reallocation";
import type { Sayings } from "./sayings/saying";
import { UNCERTAINTY_SAYINGS } from "./sayings/uncertainty";
import type { Locale, Text } from "./text";

/** A problem in words: where, what is wrong, how to cure it. */
export interface Words {
  readonly where: string;
  readonly cause: string;
  readonly cure: string;
}

const list = (items: readonly string[]) => items.join(", ");

/** Units in which a blank is easily taken for nothing. */
const CAN_BE_ZERO: ReadonlySet<Unit> = new Set<Unit>(["money", "share", "heads", "fte", "seconds", "minutes", "hours", "days", "months", "years", "count", "number", "points"]);

/** Words for every complaint: the cause, then the cure. */
const SAYINGS: Sayings = {
  empty: ({ wanted, unit }) =>
    CAN_BE_ZERO.has(unit)
      ? [
          { fr: "cellule vide ; une cellule vide n'est pas un zéro", en: "the cell is empty; an empty cell is not a zero" },
          { fr: `Saisissez ${wanted.fr}, 0 s'il n'y a rien.`, en: `Enter ${wanted.en}, 0 if there is nothing.` },
        ]
      : [
          { fr: "cellule vide", en: "the cell is empty" },
          { fr: `Saisissez ${wanted.fr}.`, en: `Enter ${wanted.en}.` },
        ],
  "not-a-number": ({ found, wanted }) => [
    { fr: `${quoted(found, "fr")} trouvé, ${wanted.fr} attendu`, en: `found ${quoted(found, "en")}, expected ${wanted.en}` },
    { fr: `Saisissez ${wanted.fr}.`, en: `Enter ${wanted.en}.` },
  ],
  "number-as-text": ({ found, unit }) => [
    { fr: `${quoted(found, "fr")} est un texte, pas un nombre`, en: `${quoted(found, "en")} is text, not a number` },
    unit === "share"
      ? {
          fr: "Donnez à la cellule le format Pourcentage, puis ressaisissez la valeur (par exemple 85 %).",
          en: "Give the cell the Percentage format, then type the value again (for example 85%).",
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
    { fr: `Choisissez : ${list(choices)}.`, en: `Choose one of: ${list(choices)}.` },
  ],
  "out-of-bounds": ({ found, min, max, unit }) => {
    const range = (locale: Locale): string => {
      const [low, high] = [quantity(min, unit, locale), quantity(max, unit, locale)];
      if (max === Infinity) return locale === "fr" ? `${low} au moins` : `${low} or more`;
      if (min === -Infinity) return locale === "fr" ? `${high} au plus` : `${high} or less`;
      return locale === "fr" ? `de ${low} à ${high}` : `from ${low} to ${high}`;
    };
    return [
      { fr: `${quantity(found, unit, "fr")} est hors des bornes`, en: `${quantity(found, unit, "en")} is out of bounds` },
      { fr: `Saisissez une valeur ${range("fr")}.`, en: `Enter a value ${range("en")}.` },
    ];
  },
  "percent-as-number": ({ found }) => [
    { fr: `${numeral(found, "fr")} se lit ${percent(found, "fr")}`, en: `${numeral(found, "en")} reads ${percent(found, "en")}` },
    {
      fr: `Saisissez ${numeral(found, "fr")} % (ou ${numeral(found / 100, "fr")}).`,
      en: `Enter ${numeral(found, "en")}% (or ${numeral(found / 100, "en")}).`,
    },
  ],
  "not-whole": ({ found }) => [
    { fr: `${numeral(found, "fr")} n'est pas un nombre entier`, en: `${numeral(found, "en")} is not a whole number` },
    { fr: "Saisissez un nombre entier.", en: "Enter a whole number." },
  ],
  "unknown-code": ({ found, choices }) => [
    { fr: `code d'activité ${quoted(found, "fr")} inconnu`, en: `unknown activity code ${quoted(found, "en")}` },
    { fr: `Codes possibles : ${list(choices)}.`, en: `Possible codes: ${list(choices)}.` },
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
  "header-missing": ({ wanted, headers }) => [
    {
      fr: `en-tête ${quoted(wanted.fr, "fr")} introuvable${headers.length ? ` parmi : ${list(headers.slice(0, 12))}` : ""}`,
      en: `header ${quoted(wanted.en, "en")} not found${headers.length ? ` among: ${list(headers.slice(0, 12))}` : ""}`,
    },
    {
      fr: `Nommez la colonne ${quoted(wanted.fr, "fr")} et incluez la ligne d'en-têtes (Tableau[#Tout]).`,
      en: `Name the column ${quoted(wanted.en, "en")} and include the header row (Table[#All]).`,
    },
  ],
  "header-doubled": ({ header, first, second }) => [
    { fr: `deux colonnes se nomment ${quoted(header, "fr")} (${first} et ${second})`, en: `two columns are named ${quoted(header, "en")} (${first} and ${second})` },
    { fr: "Renommez celle qui ne sert pas.", en: "Rename the one that is not meant." },
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
  "note-row": ({ found }) => [
    { fr: `${quoted(found, "fr")} est seul sur sa ligne, comme une note ou une ligne incomplète`, en: `${quoted(found, "en")} stands alone in its row, like a note or an incomplete row` },
    {
      fr: "Sortez la note de la plage (une colonne à droite du tableau suffit), ou complétez la ligne.",
      en: "Move the note out of the range (a column to the right of the table will do), or complete the row.",
    },
  ],
  "not-one-cell": () => [
    { fr: "plusieurs cellules données là où il en faut une", en: "several cells given where one is wanted" },
    { fr: "Donnez une seule cellule.", en: "Give a single cell." },
  ],
  "no-rows": () => [
    { fr: "aucune ligne sous les en-têtes", en: "no rows under the headers" },
    { fr: "Saisissez au moins une ligne, ou étendez la plage.", en: "Enter at least one row, or extend the range." },
  ],
  "table-missing": ({ headers, mappedName }) => [
    { fr: "tableau introuvable dans ce classeur", en: "table not found in this workbook" },
    {
      fr: `Si vous venez de le supprimer, annulez (Ctrl+Z) ou reprenez la dernière version enregistrée. Sinon, ajoutez un tableau (Insertion > Tableau) avec les en-têtes : ${list(headers.map(({ fr }) => fr))} ; ou nommez ${mappedName.fr} la plage qui les contient (Formules > Définir un nom).`,
      en: `If you have just deleted it, undo (Ctrl+Z) or go back to the last saved version. Otherwise add a table (Insert > Table) with the headers: ${list(headers.map(({ en }) => en))}; or name the range that holds them ${mappedName.en} (Formulas > Define Name).`,
    },
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
  "table-absent": ({ effect }) => [
    { fr: `pas de tableau de ce nom : ${effect.fr}`, en: `there is no such table: ${effect.en}` },
    {
      fr: "Si vous venez de le supprimer, annulez (Ctrl+Z) : les formules qui le citent sont en erreur. Sinon, rien à faire.",
      en: "If you have just deleted it, undo (Ctrl+Z): formulas that name it are in error. Otherwise there is nothing to do.",
    },
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
  "table-doubled": ({ first, second }) => [
    { fr: `deux tableaux ont ces en-têtes : ${first} et ${second} ; ${first} est utilisé`, en: `two tables have these headers: ${first} and ${second}; ${first} is used` },
    { fr: "Renommez ou supprimez celui qui ne sert pas.", en: "Rename or delete the one that is not meant." },
  ],
  "lever-missing": ({ lever }) => [
    { fr: `levier ${quoted(lever.fr, "fr")} absent`, en: `lever ${quoted(lever.en, "en")} not given` },
    {
      fr: `Ajoutez la ligne ${quoted(lever.fr, "fr")} à Scénarios, ou donnez l'argument.`,
      en: `Add the row ${quoted(lever.en, "en")} to Scenarios, or give the argument.`,
    },
  ],
  "lever-unknown": ({ found }) => [
    { fr: `${quoted(found, "fr")} n'est pas un nom connu ; la ligne est ignorée`, en: `${quoted(found, "en")} is not a known name; the row is ignored` },
    { fr: "Corrigez le nom s'il devait compter.", en: "Correct the name if it was meant to count." },
  ],
  "lever-doubled": ({ lever }) => [
    { fr: `le levier ${quoted(lever.fr, "fr")} figure deux fois`, en: `the lever ${quoted(lever.en, "en")} stands twice` },
    { fr: "Supprimez l'une des deux lignes.", en: "Delete one of the two rows." },
  ],
  "scenario-missing": ({ found, choices }) => [
    { fr: `aucun scénario ne se nomme ${quoted(found, "fr")}`, en: `no scenario is named ${quoted(found, "en")}` },
    { fr: `Scénarios : ${list(choices)}.`, en: `Scenarios: ${list(choices)}.` },
  ],
  "line-unknown": ({ found }) => [
    { fr: `la ligne ${quoted(found, "fr")} n'existe pas dans Lignes`, en: `the line ${quoted(found, "en")} does not exist in Lines` },
    { fr: "Reprenez le nom exact de la ligne, ou retirez ce réalisé.", en: "Use the exact name of the line, or remove this actual." },
  ],
  "line-doubled": ({ found }) => [
    { fr: `deux lignes se nomment ${quoted(found, "fr")} : à laquelle va ce réalisé ?`, en: `two lines are named ${quoted(found, "en")}: which one is this actual for?` },
    { fr: "Donnez à chaque ligne un nom distinct.", en: "Give each line a name of its own." },
  ],
  "pool-unknown": ({ found }) => [
    { fr: `le vivier ${quoted(found, "fr")} n'existe pas dans Viviers`, en: `the pool ${quoted(found, "en")} does not exist in Pools` },
    { fr: "Reprenez le nom exact du vivier, ou ajoutez-le à Viviers.", en: "Use the exact name of the pool, or add it to Pools." },
  ],
  "pool-doubled": ({ found }) => [
    { fr: `deux viviers se nomment ${quoted(found, "fr")}`, en: `two pools are named ${quoted(found, "en")}` },
    { fr: "Donnez à chaque vivier un nom distinct.", en: "Give each pool a name of its own." },
  ],
  "site-without-staff": () => [
    { fr: "la ligne n'a ni vivier ni site qui en ait un : ses agents ne sont comptés nulle part", en: "the line has no pool, and no site with one: its agents are counted nowhere" },
    { fr: "Saisissez le vivier de la ligne, comme dans Viviers.", en: "Enter the line's pool, as in Pools." },
  ],
  "agents-missing": () => [
    { fr: "nombre d'agents absent : le sureffectif de son vivier est compté sans cette ligne", en: "no number of agents: its pool's surplus is counted without this line" },
    { fr: "Saisissez les agents de la ligne en ETP, 0 s'il n'y en a pas.", en: "Enter the line's agents in FTE, 0 if there are none." },
  ],
  "pool-assumed": ({ site }) => [
    {
      fr: `ligne sans vivier : ses agents sont répartis entre les viviers du site ${quoted(site, "fr")} selon leur effectif`,
      en: `a line without a pool: its agents are spread over the pools of the site ${quoted(site, "en")} by headcount`,
    },
    { fr: "Saisissez le vivier si la répartition n'est pas la bonne.", en: "Enter the pool if that is not how they are spread." },
  ],
  "pool-overbooked": ({ pool, lines, fte }) => [
    {
      fr: `les lignes du vivier ${quoted(pool, "fr")} emploient ${numeral(lines, "fr", [1])} ETP, le vivier n'en a que ${numeral(fte, "fr", [1])}`,
      en: `the lines of the pool ${quoted(pool, "en")} employ ${numeral(lines, "en", [1])} FTE, the pool has only ${numeral(fte, "en", [1])}`,
    },
    { fr: "Vérifiez l'effectif du vivier et les agents de ses lignes.", en: "Check the pool's headcount and the agents of its lines." },
  ],
  "path-missing": ({ found, skill }) => [
    {
      fr: `aucun parcours vers ${quoted(found, "fr")}${skill === "" ? "" : ` depuis ${quoted(skill, "fr")}`}`,
      en: `no path to ${quoted(found, "en")}${skill === "" ? "" : ` from ${quoted(skill, "en")}`}`,
    },
    { fr: "Ajoutez ce parcours à Parcours, ou reprenez le nom de son activité.", en: "Add the path to Paths, or use the name of its activity." },
  ],
  "work-unknown": ({ found }) => [
    { fr: `l'activité ${quoted(found, "fr")} n'existe pas dans Travail : elle ne rapporte rien`, en: `the activity ${quoted(found, "en")} does not exist in Work: it earns nothing` },
    { fr: "Ajoutez-la à Travail, avec sa demande et son prix.", en: "Add it to Work, with its demand and its price." },
  ],
  ...REALLOCATION_SAYINGS,
  ...UNCERTAINTY_SAYINGS,
  "move-outside-horizon": () => [
    { fr: "cette formation commence hors de l'horizon : elle n'est pas comptée", en: "this course begins outside the horizon: it is not counted" },
    { fr: "Corrigez le mois, ou changez le premier mois ou l'horizon du scénario.", en: "Correct the month, or change the scenario's first month or horizon." },
  ],
  "requests-missing": () => [
    { fr: "rappels demandés (O3R) sans nombre de demandes : leur volume n'est pas plafonné", en: "call-backs asked for (O3R) without a number of requests: their volume is not capped" },
    { fr: "Saisissez les demandes reçues par mois et le CA par appel ; au-delà, c'est du démarchage (O3).", en: "Enter the requests received a month and the revenue per call; beyond them it is cold prospecting (O3)." },
  ],
  "begins-after-end": ({ found, end }) => [
    { fr: `le premier jour, ${date(found, "fr")}, tombe après la fin, ${monthName(end, "fr")}`, en: `the first day, ${date(found, "en")}, comes after the end, ${monthName(end, "en")}` },
    { fr: "Corrigez le premier jour, ou le mois de fin.", en: "Correct the first day, or the month of the end." },
  ],
  "one-row": () => [
    { fr: "plusieurs lignes là où il en faut une", en: "several rows where one is wanted" },
    { fr: "Gardez une seule ligne.", en: "Keep a single row." },
  ],
  "no-plan": ({ constraints, attainable, cures }) => {
    const said = (locale: Locale) => constraints.map((constraint) => CONSTRAINTS[constraint][locale]);
    const enough = (locale: Locale) => cures.map(({ constraint, amount }) =>
      constraint === "budget" ? `${CONSTRAINTS.budget[locale]} ${numeral(Math.ceil(amount / 1000) * 1000, locale, [0])} MAD` : `${CONSTRAINTS[constraint][locale]} × ${numeral(Math.ceil(amount * 100) / 100, locale, [2])}`,
    );
    const [fr, en] = [enough("fr"), enough("en")];
    return [
      { fr: `aucun plan ne tient toutes les limites : ${said("fr").join(" et ")} se contredisent`, en: `no plan keeps all limits: ${said("en").join(" and ")} contradict each other` },
      {
        fr: `Demandez au plus ${percent(Math.floor(attainable * 1000) / 1000, "fr", [1])} de réaffectés${fr.length > 0 ? `, ou accordez : ${fr.join(" ou ")}` : ""}.`,
        en: `Ask for ${percent(Math.floor(attainable * 1000) / 1000, "en", [1])} redeployed at the most${en.length > 0 ? `, or grant: ${en.join(" or ")}` : ""}.`,
      },
    ];
  },
  "plan-unbounded": () => [
    { fr: "rien ne borne le gain : un prix ou une limite est hors de proportion", en: "nothing bounds the gain: a price or a limit is out of proportion" },
    { fr: "Vérifiez les prix et les coûts de Travail et de Parcours.", en: "Check the prices and costs of Work and Paths." },
  ],
  "no-revenue": () => [
    { fr: "aucun chiffre d'affaires à répartir", en: "there is no revenue to share out" },
    { fr: "Saisissez au moins un montant positif.", en: "Enter at least one positive amount." },
  ],
  "result-not-finite": () => [
    { fr: "le résultat est trop grand ou indéfini", en: "the result is too large or undefined" },
    { fr: "Vérifiez l'ordre de grandeur des montants.", en: "Check the size of the amounts." },
  ],
  "reference-month-missing": () => [
    {
      fr: "mois de référence absent alors que la date d'arrêté suit l'interdiction du 11/08/2026",
      en: "no reference month although the as-of date is after the ban of 11 August 2026",
    },
    {
      fr: "Indiquez le mois du CA de référence, pris avant la loi (par exemple 2026-07).",
      en: "Give the month of the reference revenue, taken before the law (for example 2026-07).",
    },
  ],
  "press-exempt": () => [
    { fr: "ventes d'abonnements de presse (O11) comptées comme exemptées (art. L. 223-5) ; heures et fréquence restent dues", en: "press subscription sales (O11) counted as exempt (art. L. 223-5); hours and frequency still hold" },
    {
      fr: "Pour la lecture prudente, fixez le levier « Presse : part interdite » à 100 % ; à valider par un conseil.",
      en: 'For the prudent reading set the lever "Press: prohibited share" to 100%; to be validated by counsel.',
    },
  ],
  "french-share-twice": () => [
    {
      fr: "O13 (hors France) dans le mélange et part consommateurs France sous 100 % : la même part risque d'être retirée deux fois",
      en: "O13 (outside France) in the mix and a French consumer share below 100%: the same share may be taken out twice",
    },
    { fr: "La part France ne vaut qu'à l'intérieur des autres codes ; vérifiez-la.", en: "The French share counts inside the other codes only; check it." },
  ],
  "client-unknown": ({ client }) => [
    { fr: `le client ${quoted(client ?? "", "fr")} manque dans Clients ; aucun départ n'est supposé`, en: `the client ${quoted(client ?? "", "en")} is not in Clients; no exit is assumed` },
    { fr: "Ajoutez-le à Clients, ou reprenez le même nom.", en: "Add it to Clients, or use the same name." },
  ],
  "client-doubled": ({ client }) => [
    { fr: `le client ${quoted(client ?? "", "fr")} figure deux fois`, en: `the client ${quoted(client ?? "", "en")} stands twice` },
    { fr: "Gardez une seule ligne par client.", en: "Keep one row per client." },
  ],
  "exit-date-missing": () => [
    { fr: "probabilité de départ sans date de départ", en: "an exit probability without an exit date" },
    { fr: "Saisissez le premier jour sans ce client, ou mettez la probabilité à 0 %.", en: "Enter the first day without the client, or set the probability to 0%." },
  ],
};

/** Words of a problem in a language. */
export function describe({ place, complaint }: Problem, locale: Locale): Words {
  const say = SAYINGS[complaint.code] as (facts: Complaint, locale: Locale) => readonly [Text, Text];
  const [cause, cure] = say(complaint, locale);
  return { where: whereabouts(place, locale), cause: cause[locale], cure: cure[locale] };
}

/** One sentence for a cell: where, what, how to cure, and how many more there are. */
export function sentence(problems: readonly [Problem, ...Problem[]], locale: Locale): string {
  const { where, cause, cure } = describe(problems[0], locale);
  const more = problems.filter(({ severity }) => severity === "error").length - 1;
  const others = more <= 0 ? "" : locale === "fr" ? ` (et ${more} autre${more > 1 ? "s" : ""})` : ` (and ${more} more)`;
  return `${where}${locale === "fr" ? "\u00a0: " : ": "}${cause}. ${cure}${others}`;
}

function whereabouts({ table, row, column, address }: Place, locale: Locale): string {
  const parts = [
    table[locale],
    ...(row === undefined ? [] : [locale === "fr" ? `ligne ${row}` : `row ${row}`]),
    ...(column === undefined ? [] : [locale === "fr" ? `colonne «\u00a0${column.fr}\u00a0»` : `column "${column.en}"`]),
  ];
  return parts.join(", ") + (address === undefined ? "" : ` (${address})`);
}
