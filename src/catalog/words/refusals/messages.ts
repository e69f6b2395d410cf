import { date, monthName, numeral, percent, quantity, quoted } from "../../record/format";
import { CONSTRAINTS } from "../plan-words";
import type { Complaint, Place, Problem, Unit } from "../../record/problem";
import { CONSENT_SAYINGS } from "./consents";
import { DOUBT_SAYINGS } from "./doubts";
import { REALLOCATION_SAYINGS } from "./reallocation";
import type { Sayings } from "./saying";
import { TABLE_SAYINGS } from "./table";
import { UNCERTAINTY_SAYINGS } from "./uncertainty";
import type { Locale, Text } from "../../record/text";

/** A problem in words: where, what is wrong, how to cure it. */
export interface Words {
  readonly where: string;
  readonly cause: string;
  readonly cure: string;
}

const list = (items: readonly string[]) => items.join(", ");

/** Units in which a blank is easily taken for nothing. */
const CAN_BE_ZERO: ReadonlySet<Unit> = new Set<Unit>(["money", "share", "heads", "fte", "seconds", "minutes", "hours", "days", "months", "years", "count", "number", "points"]);

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

/** Words for every complaint: the cause, then the cure. */
const SAYINGS: Sayings = {
  empty: ({ wanted, unit, min = 0 }) =>
    CAN_BE_ZERO.has(unit) && min <= 0
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
  "not-a-table": ({ found }) => [
    { fr: `${quoted(found, "fr")} : une seule cellule, là où il faut un tableau avec sa ligne d'en-têtes`, en: `${quoted(found, "en")}: a single cell where a table with its header row is wanted` },
    { fr: "Donnez toute la plage, en-têtes compris (Tableau[#Tout]), et vérifiez l'ordre des arguments.", en: "Give the whole range, headers included (Table[#All]), and check the order of the arguments." },
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
    { fr: `Choisissez : ${list(choices)}.`, en: `Choose one of: ${list(choices)}.` },
  ],
  "out-of-bounds": ({ found, min, max, unit }) => [
    { fr: `${quantity(found, unit, "fr")} est hors des bornes`, en: `${quantity(found, unit, "en")} is out of bounds` },
    { fr: `Saisissez ${bounds(min, max, unit, "fr")}.`, en: `Enter ${bounds(min, max, unit, "en")}.` },
  ],
  "percent-as-number": ({ found, min, max }) => {
    // 5 may be meant as 500 %; nobody means 8 500 %.
    const isSure = Math.abs(found) >= 10;
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
  "lever-unknown": ({ found, near }) => [
    { fr: `${quoted(found, "fr")} n'est pas un nom connu`, en: `${quoted(found, "en")} is not a known name` },
    {
      fr: `${near === null ? "Corrigez le nom" : `Est-ce ${quoted(near.fr, "fr")} ? Reprenez ce nom`} ; si la ligne n'est pas pour Relais, mettez son nom entre parenthèses.`,
      en: `${near === null ? "Correct the name" : `Is it ${quoted(near.en, "en")}? Use that name`}; if the row is not meant for Relais, put its name in brackets.`,
    },
  ],
  "lever-doubled": ({ lever }) => [
    { fr: `le levier ${quoted(lever.fr, "fr")} figure deux fois`, en: `the lever ${quoted(lever.en, "en")} stands twice` },
    { fr: "Supprimez l'une des deux lignes.", en: "Delete one of the two rows." },
  ],
  "lever-nameless": ({ found }) => [
    { fr: `${numeral(found, "fr")} sans nom à sa gauche : une valeur par défaut compterait à sa place`, en: `${numeral(found, "en")} and no name beside it: a default would count in its place` },
    { fr: "Saisissez le nom de la ligne, ou effacez la valeur.", en: "Enter the name of the row, or clear the value." },
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
    { fr: "Saisissez le vivier de la ligne, ou son site, comme dans Viviers.", en: "Enter the line's pool, or its site, as in Pools." },
  ],
  "agents-missing": () => [
    { fr: "nombre d'agents absent : sans lui, le sureffectif serait faux", en: "no number of agents: without it the surplus would be wrong" },
    { fr: "Saisissez les agents de la ligne en ETP, 0 s'il n'y en a pas.", en: "Enter the line's agents in FTE, 0 if there are none." },
  ],
  "avoidable-assumed": () => [
    { fr: "part de coûts évitables absente : 0 % est supposé, le plus prudent ; la trésorerie et l'EBITDA en dépendent", en: "no avoidable cost share: 0% is assumed, the most prudent; cash and EBITDA rest on it" },
    { fr: "Saisissez les coûts évitables hors agents en part du CA, 0 % s'il n'y en a pas.", en: "Enter the avoidable costs other than agents as a share of revenue, 0% if there are none." },
  ],
  "seniority-assumed": () => [
    { fr: "ancienneté absente : la répartition du secteur est supposée, 2,8 ans en moyenne", en: "no seniority: the sector's mix is assumed, 2.8 years on average" },
    { fr: "Saisissez l'ancienneté moyenne du vivier : elle fait le coût des licenciements.", en: "Enter the pool's mean seniority: it makes the cost of dismissals." },
  ],
  "leave-assumed": () => [
    { fr: "congés non pris absents : 9 jours par personne sont supposés", en: "no unused leave: 9 days a head are assumed" },
    { fr: "Saisissez les jours de congé dus par personne, 0 s'il n'y en a pas.", en: "Enter the days of leave owed per head, 0 if there are none." },
  ],
  "move-overbooked": ({ found, pool, heads }) => [
    {
      fr: `${numeral(found, "fr", [1])} personnes, le vivier ${quoted(pool, "fr")} n'en a que ${numeral(heads, "fr", [1])}`,
      en: `${numeral(found, "en", [1])} people, the pool ${quoted(pool, "en")} has only ${numeral(heads, "en", [1])}`,
    },
    { fr: "Corrigez le nombre, ou l'effectif du vivier.", en: "Correct the number, or the pool's headcount." },
  ],
  "pool-assumed": ({ site }) => [
    site === ""
      ? {
          fr: "ligne sans vivier, et aucun site n'est nommé : ses agents sont répartis entre tous les viviers selon leur effectif",
          en: "a line without a pool, and no site is named: its agents are spread over all pools by headcount",
        }
      : {
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
    { fr: `l'activité ${quoted(found, "fr")} n'existe pas dans Travail : elle ne rapporterait rien`, en: `the activity ${quoted(found, "en")} does not exist in Work: it would earn nothing` },
    { fr: "Ajoutez-la à Travail avec sa demande et son prix, ou reprenez le nom d'une activité de Travail.", en: "Add it to Work with its demand and its price, or use the name of an activity of Work." },
  ],
  ...DOUBT_SAYINGS,
  ...TABLE_SAYINGS,
  ...CONSENT_SAYINGS,
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
  "requests-unread": ({ found }) => [
    { fr: `${numeral(found, "fr")} demandes reçues, sur une ligne sans code O3R : elles ne sont pas lues`, en: `${numeral(found, "en")} requests received, on a line without the code O3R: they are not read` },
    { fr: "Si la ligne répond à des demandes, donnez-lui le code O3R, ou un mélange qui en contient ; sinon, videz la cellule.", en: "If the line answers requests, give it the code O3R, or a mix with it; if not, clear the cell." },
  ],
  "holidays-few": ({ found, usual, year }) => [
    {
      fr: `${numeral(found, "fr")} jours fériés de ${year} seulement dans l'horizon, où Relais en compte ${numeral(usual, "fr")} : d'une année qui figure au tableau, seuls les siens comptent`,
      en: `only ${numeral(found, "en")} holidays of ${year} within the horizon, where Relais counts ${numeral(usual, "en")}: of a year that is in the table its own alone count`,
    },
    { fr: "Complétez l'année, ou retirez ses lignes : Relais reprend alors les siens.", en: "Complete the year, or remove its rows: Relais then takes its own." },
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
  "reference-month-banned": ({ found }) => [
    {
      fr: `${monthName(found, "fr")} est sous l'interdiction du 11/08/2026 : le CA de ce mois est déjà amputé, la loi serait comptée deux fois`,
      en: `${monthName(found, "en")} is under the ban of 11 August 2026: revenue of that month is cut already, the law would count twice`,
    },
    {
      fr: "Indiquez un mois d'avant l'interdiction (2026-07 au plus tard) et son CA mensuel ; des appels sur consentement prouvé sont du code O6, dont le mois est libre.",
      en: "Give a month before the ban (2026-07 at the latest) and its monthly revenue; calls on proven consent are code O6, which takes any month.",
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
  "client-without-line": ({ client }) => [
    { fr: `aucune ligne n'a le client ${quoted(client ?? "", "fr")} : son départ ne changerait rien`, en: `no line has the client ${quoted(client ?? "", "en")}: its exit would change nothing` },
    { fr: "Reprenez le nom que porte le client dans Lignes, ou mettez sa probabilité de départ à 0 %.", en: "Use the name that the client has in Lines, or set its exit probability to 0%." },
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

/** Most cells that one sentence names of a kind, and most further kinds that it names. */
const [MOST_CELLS, MOST_KINDS] = [8, 3] as const;

/**
 * One sentence for a cell: where, what, how to cure, and where else the same is wrong; then what else is wrong, with its cells, so
 * that a table is mended in few rounds.
 */
export function sentence(problems: readonly [Problem, ...Problem[]], locale: Locale): string {
  const [first] = problems;
  const { where, cause, cure } = describe(first, locale);
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem !== first && problem.severity !== "error") continue;
    const { code } = problem.complaint;
    kinds.set(code, [...(kinds.get(code) ?? []), problem]);
  }
  const [own = [], ...others] = kinds.values();
  const isFrench = locale === "fr";
  const colon = isFrench ? "\u00a0: " : ": ";
  // Without addresses several problems may have one place: they can only be counted.
  const isElsewhere = own.slice(1).some(({ place }) => place.address !== undefined || whereabouts(place, locale) !== where) || first.complaint.code === "header-missing";
  const same = isElsewhere ? own.slice(1) : [];
  const parts = [`${where}${colon}${cause}. ${cure}`];
  if (same.length > 0) parts.push(`${isFrench ? "De même" : "The same"}${colon}${cellsOf(same, first, locale)}.`);
  const told = others.slice(0, MOST_KINDS).map((kind) => `${cellsOf(kind, first, locale)}${colon}${describe(kind[0] as Problem, locale).cause}`);
  if (told.length > 0) parts.push(`${isFrench ? "Aussi" : "Also"}${colon}${told.join(isFrench ? "\u00a0; " : "; ")}.`);
  const more = others.slice(MOST_KINDS).reduce((sum, kind) => sum + kind.length, isElsewhere ? 0 : own.length - 1);
  if (more > 0) parts.push(isFrench ? `(et ${more} autre${more > 1 ? "s" : ""})` : `(and ${more} more)`);
  return parts.join(" ");
}

/** The cells of problems of one kind: up to eight, then the number. The sheet is named where it is another than the last one's. */
function cellsOf(kind: readonly Problem[], first: Problem, locale: Locale): string {
  let sheet = sheetOf(first.place.address);
  const names = kind.slice(0, MOST_CELLS).map(({ place, complaint }) => {
    const wanted = "wanted" in complaint && complaint.code === "header-missing" ? quoted(complaint.wanted[locale], locale) : null;
    if (wanted !== null) return wanted;
    if (place.address === undefined) return whereabouts(place, locale);
    const own = sheetOf(place.address);
    const name = own === sheet ? place.address.slice(own.length) : place.address;
    sheet = own;
    return name;
  });
  const more = kind.length - names.length;
  return names.join(", ") + (more === 0 ? "" : locale === "fr" ? ` et ${more} autre${more > 1 ? "s" : ""}` : ` and ${more} more`);
}

function sheetOf(address: string | undefined): string {
  return address === undefined ? "" : address.slice(0, address.lastIndexOf("!") + 1);
}

function whereabouts({ table, row, column, address }: Place, locale: Locale): string {
  const parts = [
    table[locale],
    ...(row === undefined ? [] : [locale === "fr" ? `ligne ${row}` : `row ${row}`]),
    ...(column === undefined ? [] : [locale === "fr" ? `colonne «\u00a0${column.fr}\u00a0»` : `column "${column.en}"`]),
  ];
  return parts.join(", ") + (address === undefined ? "" : ` (${address})`);
}
