import type { Locale, Text } from "../../catalog/record/text";
import { VIEW_NAMES } from "../../catalog/words/views";
import type { WorkbookFailure } from "../../workbook/port";
import { counted, listed, nounFor } from "./counts-and-lists";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says. Amounts and names come in already written in the user's language. */
export const WORDS = {
  product: text("Relais", "Relais"),
  loading: text("Lecture du classeur…", "Reading the workbook…"),

  window: (from: string, to: string) => text(`${from} – ${to}`, `${from} – ${to}`),
  scenario: text("Scénario", "Scenario"),
  noScenarioCell: (name: string, cellName: string) =>
    text(
      `Pour choisir ici, nommez «\u00a0${cellName}\u00a0» la cellule qui porte le nom du scénario. En attendant\u00a0: ${name}.`,
      `To choose here, give the name "${cellName}" to the cell that holds the scenario's name. Until then: ${name}.`,
    ),

  tab: VIEW_NAMES,
  tabs: text("Vues", "Views"),
  seeTab: (tab: keyof typeof VIEW_NAMES) => text(`voir ${VIEW_NAMES[tab].fr}`, `see ${VIEW_NAMES[tab].en}`),
  back: text("Retour", "Back"),
  insertModel: text("Insérer un modèle", "Insert a model"),
  insertFormula: text("Insérer une formule", "Insert a formula"),
  toLevers: text("Aller aux leviers", "Go to the levers"),

  headline: text("Chiffres clés", "Headline figures"),
  nameAndFigure: (name: string, figure: string) => text(`${name}\u00a0: ${figure}`, `${name}: ${figure}`),
  showByMonth: text("Voir par mois", "Show by month"),
  standing: {
    better: (difference: string) => text(`mieux de ${difference}`, `${difference} better`),
    worse: (difference: string) => text(`pire de ${difference}`, `${difference} worse`),
  },
  isBetter: text("mieux", "better"),
  isWorse: text("pire", "worse"),
  thanBase: text("par rapport à Base", "than Base"),
  tileIsBase: text("c'est Base", "this is Base"),

  preview: text("Aperçu", "Preview"),
  previewMeaning: text("Rien n'est encore écrit dans le classeur.", "Nothing is written to the workbook yet."),
  writing: text("Écriture…", "Writing…"),
  exactly: (amount: string) => text(`Montant exact\u00a0: ${amount}`, `Exact amount: ${amount}`),

  atRisk: text("CA menacé", "Revenue at risk"),
  atRiskMeaning: text(
    "Ce que la loi, l'anticipation et la perte de clients retirent du CA, après opt-in, avant toute activité nouvelle.",
    "What the law, the clients' lead and client losses take from revenue, after opt-in and before any new work.",
  ),
  ofRevenue: (share: string) => text(`${share} du CA`, `${share} of revenue`),
  optInStands: (yieldReached: string) =>
    text(`Hypothèse\u00a0: opt-in ${yieldReached}, non publié`, `Assumption: opt-in ${yieldReached}, none published`),
  optInBriefly: (yieldReached: string) => text(`Hypothèse\u00a0: opt-in ${yieldReached}`, `Assumption: opt-in ${yieldReached}`),
  optInDefaultBriefly: (yieldReached: string) => text(`Par défaut\u00a0: opt-in ${yieldReached}`, `Default: opt-in ${yieldReached}`),
  optInDefault: (yieldReached: string) => text(`Hypothèse par défaut\u00a0: opt-in ${yieldReached}, non publié`, `Default assumption: opt-in ${yieldReached}, none published`),

  earlyBriefly: text("licenciements avant la première date légale", "dismissals before the first lawful date"),
  cash: text("Trésorerie", "Cash"),
  cashTile: text("Point bas tréso.", "Low point of cash"),
  cashTroughBrief: text("Trésorerie", "Cash low"),
  cashTitle: (amount: string, month: string) => text(`Point bas de trésorerie\u00a0: ${amount} fin ${month}`, `Low point of cash: ${amount} at the end of ${month}`),
  cashTitleWith: (lowest: string, breach: string) => text(`${lowest}. ${breach}.`, `${lowest}. ${breach}.`),
  cashFloor: text("Plancher", "Floor"),
  doingNothing: text("Sans rien faire", "Doing nothing"),
  onlyMonth: (month: string) => text(month, month),
  stillSinking: (month: string) => text(`${month}, baisse`, `${month}, falling`),
  cashTroughMeaning: text(
    "Le plus bas des soldes de fin de mois, délais de règlement et tous les salaires comptés. Sans TVA ni impôt.",
    "The lowest balance at a month end, payment terms and everybody's wages counted. Without VAT or tax.",
  ),
  overdraftFrom: (month: string) => text(`Découvert autorisé dépassé en ${month}`, `Overdraft limit breached in ${month}`),
  covenantFrom: (month: string) => text(`Plancher de trésorerie rompu en ${month}`, `Covenant floor breached in ${month}`),

  jobsCut: text("Emplois supprimés", "Jobs cut"),
  jobsCutBrief: text("Suppressions", "Jobs cut"),
  people: text("personnes", "people"),
  dismissalsTitle: (plan: Text, people: string) => text(`Licenciements, ${plan.fr}\u00a0: ${people}`, `Dismissals, ${plan.en}: ${people}`),
  courseStarts: text("Entrées en formation", "Course starts"),
  dismissals: text("Licenciements", "Dismissals"),
  noTeams: text("Avec les tableaux Viviers, Travail et Parcours, Relais cherche ici qui peut aller où.", "With the tables Pools, Work and Paths, Relais finds here who can go where."),
  noBudget: text("Avec les tableaux Viviers et Trésorerie, Relais montre ici la trésorerie.", "With the tables Pools and Cash, Relais shows cash here."),
  jobsCutMeaning: text(
    "Personnes que le plan licencie dans l'horizon. Sans rien faire, tout le sureffectif est licencié dès la première date légale.",
    "People whom the plan dismisses within the horizon. Doing nothing dismisses the whole surplus from the first lawful date on.",
  ),
  ifNothingIsDone: (people: string) => text(`${people} sans rien faire`, `${people} if nothing is done`),
  planIsLinear: text("Pas de plan en personnes entières trouvé\u00a0: ce sont des moyennes.", "No plan in whole people was found: these are averages."),
  nothing: text("rien", "nothing"),
  budgetDoesNotBind: text("Le budget ne bloque pas.", "The budget does not bind."),
  noBudgetLimit: text("Pas de limite de budget.", "No budget limit."),
  nothingBinds: text(
    "Aucun moyen ne bloque\u00a0: la demande est servie, ou la suite ne vaut pas son coût.",
    "No means bind: the demand is met, or going further is not worth its cost.",
  ),
  planAbsent: text("Pas de plan", "No plan"),
  planBroken: text("Le calcul du plan s'est arrêté sur une panne de Relais.", "The plan's calculation stopped on a fault of Relais."),
  planCancelled: text("Calcul du plan annulé.", "The plan's calculation was cancelled."),
  baseNotPlanned: text("Plan de Base non calculé.", "Base's plan was not calculated."),
  calculatePlan: text("Calculer", "Calculate"),
  calculatingPlan: text("Calcul du plan…", "Calculating the plan…"),
  cancel: text("Annuler", "Cancel"),
  planName: { optimal: text("plan optimal", "optimal plan"), mine: text("plan saisi", "plan entered") },
  planUnderWay: text("plan optimal, en calcul…", "optimal plan, on its way…"),
  planNotAdopted: (address: string | null) =>
    address === null
      ? text("Le plan n'est pas adopté.", "The plan is not adopted.")
      : text(`Le plan n'est pas adopté (${address}).`, `The plan is not adopted (${address}).`),

  moreDirhams: (worth: string, reach: string) => text(`+1 MAD de formation\u00a0= ${worth} (jusqu'à ${reach})`, `MAD 1 more of training = ${worth} (up to ${reach})`),
  moreBudget: (more: string, worth: string) => text(`${more} MAD de formation de plus\u00a0= ${worth} MAD`, `MAD ${more} more of training = MAD ${worth}`),

  gapToOptimum: (share: string) => text(`Écart à l'optimum théorique\u00a0: ${share} du gain.`, `Gap to the theoretical optimum: ${share} of the gain.`),
  profileGap: (share: string) => text(`Plan par profils, en moyennes\u00a0: à ${share} du gain de l'optimum, au plus.`, `Plan by profiles, in averages: within ${share} of the optimum's gain.`),
  inClassPeople: (count: number) => text(`${count}\u00a0en formation à la fin`, `${count} in class at the end`),
  sameAsBase: text("comme Base", "same as Base"),

  levers: text("Leviers", "Levers"),
  leversOf: (scenario: string) => text(`Leviers de ${scenario}`, `Levers of ${scenario}`),
  showCell: (address: string) => text(`Montrer la cellule ${address}`, `Show cell ${address}`),
  backToBase: (value: string) => text(`Base\u00a0: ${value}`, `Base: ${value}`),
  writeBlank: text("Vider la cellule\u00a0: sans limite", "Clear the cell: no limit"),
  moreLevers: (count: number) => text(counted("fr", count, "autre levier", "autres leviers"), counted("en", count, "more lever", "more levers")),
  moreOf: (lever: string) => text(`${lever}\u00a0: en savoir plus`, `${lever}: more`),
  backToBaseValue: (value: string) => text(`Remettre la valeur de Base\u00a0: ${value}`, `Put the value of Base back: ${value}`),
  sliderKeys: text("Clavier\u00a0: flèches pour glisser, chiffres ou Entrée pour saisir.", "Keys: arrows to slide, digits or Enter to type."),
  leverGroup: { law: text("Loi et chiffre d'affaires", "Law and revenue"), moves: text("Formation et réaffectation", "Retraining and reallocation") },
  writeBase: text("Remettre la valeur de Base", "Put the value of Base back"),
  atBase: text("comme Base", "same as Base"),
  monthsValue: (figure: string, months: number) => text(`${figure} mois`, `${figure} ${nounFor("en", months, "month", "months")}`),
  typedValue: (lever: string) => text(`${lever}, valeur`, `${lever}, value`),
  noSlider: (cause: string, cure: string) => text(`Pas de curseur\u00a0: ${cause}. ${cure}`, `No slider: ${cause}. ${cure}`),

  retained: text("Conservé", "Retained"),
  month: text("Mois", "Month"),
  law: text("Loi", "Law"),
  lead: text("Anticipation", "Client lead"),
  exit: text("Clients perdus", "Clients lost"),
  stopped: text("Arrêts", "Stopped"),
  other: text("Autre écart", "Other"),
  problems: text("À corriger ou à vérifier", "To correct or to check"),
  noProblems: text("Aucun problème dans les tableaux que Relais lit.", "No problem in the tables that Relais reads."),
  problem: { error: text("Erreur", "Error"), warning: text("À vérifier", "To check") },
  problemCount: (errors: number, warnings: number) => {
    const both = (locale: Locale, wrong: string, doubtful: string) => listed(locale, [errors > 0 ? wrong : "", warnings > 0 ? doubtful : ""].filter(Boolean));
    return text(
      both("fr", counted("fr", errors, "erreur", "erreurs"), `${counted("fr", warnings, "point", "points")} à vérifier`),
      both("en", counted("en", errors, "error", "errors"), `${counted("en", warnings, "point", "points")} to check`),
    );
  },
  showErrors: text("Voir les erreurs", "Show the errors"),
  tablesFound: text("Tableaux", "Tables"),
  tableAbsent: text("pas de tableau", "no table"),
  showMore: (count: number) => text(`Afficher ${counted("fr", count, "autre", "autres")}`, `Show ${count} more`),
  withheld: (errors: number) =>
    text(
      `Chiffres masqués\u00a0: ${nounFor("fr", errors, "une erreur", `${errors} erreurs`)} à corriger d'abord`,
      `Numbers withheld: ${nounFor("en", errors, "one error", `${errors} errors`)} to correct first`,
    ),
  withheldWhy: text("Relais ne montre pas un total dont une donnée est fausse. Corrigez la cellule\u00a0: les chiffres reviennent d'eux-mêmes.", "Relais does not show a total that rests on a wrong cell. Correct it, and the numbers come back by themselves."),

  manual: text("Calcul manuel\u00a0: les cellules calculées peuvent dater. F9 les met à jour\u00a0; le volet calcule avec ce qu'elles affichent.", "Manual calculation: calculated cells may be stale. F9 brings them up to date; the pane calculates with what they show."),

  paneNotStarted: text(
    "Relais n'a pas pu démarrer\u00a0: Excel ne s'est pas annoncé. Vérifiez la connexion, puis rechargez le volet.",
    "Relais could not start: Excel has not announced itself. Check the connection, then reload the pane.",
  ),
  chartNotLoaded: text(
    "Cette partie du volet n'a pas pu être chargée. Vérifiez la connexion, puis rechargez le volet.",
    "This part of the pane could not be loaded. Check the connection, then reload the pane.",
  ),
  paneBroken: text(
    "Le volet s'est arrêté sur une panne de Relais\u00a0; le classeur est intact.",
    "The pane stopped on a fault of Relais; the workbook is untouched.",
  ),
  reload: text("Recharger", "Reload"),
  retry: text("Réessayer", "Try again"),
  abandon: text("Abandonner", "Give up"),
  dismiss: text("Fermer", "Dismiss"),
  notWritten: (value: string, address: string) => text(`${value} n'est pas écrit dans ${address}.`, `${value} was not written to ${address}.`),
  notShown: (address: string) => text(`La cellule ${address} n'a pas pu être montrée.`, `Cell ${address} could not be shown.`),
  notRead: text("Le classeur n'a pas pu être lu.", "The workbook could not be read."),
  mayBeOld: text("Les chiffres sont ceux de la dernière lecture.", "The numbers are those of the last reading."),
  notCalculated: text("Le calcul s'est arrêté sur une panne de Relais\u00a0; le classeur est intact.", "The calculation stopped on a fault of Relais; the workbook is untouched."),
  valueNotWritten: (address: string) => text(`La valeur n'est pas écrite dans ${address}.`, `The value was not written to ${address}.`),
  theScenario: text("Le nom du scénario", "The scenario's name"),
  theCell: text("sa cellule", "its cell"),
} as const;

/** Why the workbook refused, and what to do. */
export const FAILURES: Readonly<Record<WorkbookFailure, Text>> = {
  "cell-gone": text("La cellule n'existe plus\u00a0: feuille, tableau ou ligne a changé.", "The cell is gone: its sheet, table or row has changed."),
  protected: text("La feuille est protégée\u00a0: ôtez la protection (Révision > Ôter la protection) ou déverrouillez la cellule.", "The sheet is protected: remove the protection (Review > Unprotect Sheet) or unlock the cell."),
  formula: text(
    "La cellule contient une formule, que cette valeur effacerait\u00a0: changez les cellules dont elle dépend, ou mettez d'abord une valeur à sa place.",
    "The cell holds a formula, which this value would replace: change the cells that it reads, or first put a value in its place.",
  ),
  hidden: text(
    "Sa feuille est masquée\u00a0: affichez-la (clic droit sur un onglet > Afficher), puis réessayez.",
    "Its sheet is hidden: show it (right-click a tab > Unhide), then try again.",
  ),
  editing: text("Une cellule est en cours de saisie\u00a0: validez-la (Entrée) ou annulez-la (Échap).", "A cell is being edited: finish it (Enter) or cancel it (Esc)."),
  "no-table": text(
    "Les leviers ne sont pas dans un tableau Excel\u00a0: faites-en un (Insertion > Tableau), puis réessayez.",
    "The levers stand in no Excel table: make one of them (Insert > Table), then try again.",
  ),
  "half-done": text(
    "Excel s'est arrêté en chemin et n'est pas revenu en arrière\u00a0: vérifiez le tableau des scénarios et le nom du scénario actif.",
    "Excel stopped on the way and did not go back: check the table of scenarios and the name of the active one.",
  ),
  lost: text("Le classeur ne répond plus.", "The workbook no longer answers."),
  "not-a-table": text(
    "Ses lignes ne sont pas un tableau Excel, qui pourrait grandir\u00a0: faites-en un (Insertion > Tableau).",
    "Its rows are no Excel table, which could grow: make them one (Insert > Table).",
  ),
  "no-room": text(
    "Le plan a plus de lignes que le tableau, et il y a quelque chose dessous, ou une ligne de total\u00a0: faites de la place.",
    "The plan has more rows than the table, and something stands below it, or a total row: make room.",
  ),
  notes: text(
    "Une autre colonne du tableau porte vos notes, qui ne diraient plus rien des nouvelles lignes\u00a0: déplacez-les ou effacez-les.",
    "Another column of the table holds notes of yours, which would tell nothing of the new rows: move them or clear them.",
  ),
  changed: text("La cellule a changé entre-temps\u00a0: voyez ce qu'elle contient.", "The cell has changed meanwhile: look at what it holds."),
  unknown: text("Excel a refusé sans donner de raison connue.", "Excel refused for no reason that is known."),
};
