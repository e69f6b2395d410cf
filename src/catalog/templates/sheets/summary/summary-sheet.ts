import { PLAN_CHOICES } from "../../../tables/plan-choice";
import { planInForce } from "../../book/followed-plan";
import { LEVERS, type LeverId } from "../../../levers/levers";
import type { Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, typed, words } from "../../layout/cell-writing";
import { MODEL_VERSION, VERSION } from "../../../version";
import type { Role } from "../../layout/looks";
import { numberFormat } from "../../layout/number-formats";
import { area, cellName } from "../../layout/references";
import { activeLever, SCENARIO_LIST } from "../../book/scenario-table";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { CHART_ROWS } from "../../calls/spilled-result";
import type { ChartLayout, SheetLayout } from "../../layout/workbook-layout";
import { chartOf } from "../charts/charts";
import { verdictHighlight } from "../../layout/verdict";
import { verdictOnFigures } from "./figures-sheet";
import { storyCells, storyRows } from "./story-rows";

const WORDS = {
  title: { fr: "Relais : ce que coûte l'opt-in téléphonique français", en: "Relais: what the French telephone opt-in costs" },
  active: { fr: "Scénario actif", en: "Active scenario" },
  pick: { fr: "Choisissez dans la liste ou dans le volet ; toutes les feuilles suivent.", en: "Pick from the list or in the pane; every sheet follows." },
  setting: { fr: "Date d'arrêté, premier mois, nombre de mois", en: "As-of date, first month, number of months" },
  plan: { fr: "Plan suivi", en: "Plan followed" },
  pickPlan: {
    fr: "« optimal » ou « le mien » (Réaffectations) ; toutes les feuilles et le volet le suivent.",
    en: '"optimal" or "mine" (Moves); every sheet and the pane follow it.',
  },
  checks: { fr: "Contrôles", en: "Checks" },
  details: { fr: "Tous les chiffres, et ce qui est contrôlé : feuille Chiffres détaillés.", en: "All figures, and what is checked: sheet Detailed figures." },
  notes: { fr: "À savoir", en: "Worth knowing" },
  legend: { fr: "Couleurs", en: "Colours" },
} as const satisfies Record<string, Text>;

const NOTES: readonly Text[] = [
  {
    fr: "Le rendement de l'opt-in est une hypothèse : aucune mesure n'est publiée. Il se change dans Scénarios, et ligne par ligne dans Lignes.",
    en: "The opt-in yield is an assumption: no measure has been published. Change it in Scenarios, and line by line in Lines.",
  },
  {
    fr: "La lecture de la loi (presse, B2B, reconquête) est à valider par un conseil. Statuts, origines et questions ouvertes : feuille Sources.",
    en: "The reading of the law (press, B2B, win-back) is to be validated by counsel. Statuses, origins and open questions: sheet Sources.",
  },
  {
    fr: "Sans le complément Relais, un collègue voit les derniers résultats enregistrés, puis #NOM? dans les cellules RELAIS dès qu'Excel les recalcule.",
    en: "Without the Relais add-in a colleague sees the results last saved, then #NAME? in the RELAIS cells as soon as Excel recalculates them.",
  },
  {
    fr: "Données, scénarios, hypothèses et colonne Actif sont des cellules et des formules ordinaires : elles se lisent et se calculent partout.",
    en: "Data, scenarios, assumptions and the Active column are ordinary cells and formulas: they read and calculate everywhere.",
  },
  {
    fr: `${MODEL_VERSION.fr} : ${VERSION} pour les résultats écrits ici. Un complément plus récent recalcule avec la sienne, que dit le volet (« D'où viennent ces chiffres »).`,
    en: `${MODEL_VERSION.en}: ${VERSION} of the results written here. A later add-in recalculates with its own, which the pane tells ("Where these numbers come from").`,
  },
];

const LEGEND: readonly (readonly [role: Role, words: Text])[] = [
  ["input", { fr: "Saisie", en: "Input" }],
  ["assumption", { fr: "Hypothèse", en: "Assumption" }],
  ["keyResult", { fr: "Résultat clé", en: "Key result" }],
];

/** First column of the summary's words; the one before it is a margin. */
const LEFT = 1;
const [ACTIVE, BASE] = [LEFT + 1, LEFT + 2];
/** Column of what is said about a row. */
const ASIDE = LEFT + 5;
const ACTIVE_ROW = 3;

/** Under the active scenario, where there is staff to plan. */
const PLAN_ROW = ACTIVE_ROW + 1;

/** Cell of the active scenario's name. */
export const ACTIVE_CELL = { sheet: "summary", row: ACTIVE_ROW, column: ACTIVE } as const;

/** Cell of the plan that is followed, and beside it the one that counts. */
export const PLAN_CELL = { row: PLAN_ROW, column: ACTIVE, inForce: BASE } as const;

/** The levers that say what the numbers are about, side by side. */
const SETTING: readonly LeverId[] = ["asOf", "start", "months"];

/** What decides, on one page: some twelve rows, then two charts, then what else is to be known. */
export function summarySheet(book: Book): SheetLayout {
  const { template, locale } = book;
  const say = (text: Text, role: Role = "label") => words(text[locale], role);
  const aside = (row: number, text: Text) => across(row, ASIDE, [say(text, "note")]);

  const chosen = book.staff ? PLAN_ROW : ACTIVE_ROW;
  const [setting, checks, legend] = [chosen + 1, chosen + 2, chosen + 3];
  const story = legend + 2;
  const rows = storyRows(book);
  const charts = summaryCharts(book, story + rows.length + 2);
  const remarks = [...(template.notes ?? []), ...NOTES];

  return {
    name: SHEET_NAMES.summary[locale],
    purpose: "results",
    cells: [
      ...heading(WORDS.title[locale], `${template.title[locale]} · ${template.description[locale]}`, LEFT),
      ...across(ACTIVE_ROW, LEFT, [say(WORDS.active), typed(template.active[locale], "choice")]),
      ...aside(ACTIVE_ROW, WORDS.pick),
      ...(book.staff
        ? [
            ...across(PLAN_ROW, LEFT, [
              say(WORDS.plan),
              typed(PLAN_CHOICES[book.staff.follows][locale], "choice"),
              calculated(planInForce(book.staff.tables.moves, book.staff.follows, locale), "tag"),
            ]),
            ...aside(PLAN_ROW, WORDS.pickPlan),
          ]
        : []),
      ...across(setting, LEFT, [
        say(WORDS.setting),
        ...SETTING.map((id) => calculated(activeLever(book.tables.scenarios, id, locale), "figure", numberFormat(LEVERS[id].quantity.unit, locale))),
      ]),
      ...across(checks, LEFT, [say(WORDS.checks), calculated(verdictOnFigures(book), "good")]),
      ...aside(checks, WORDS.details),
      ...across(legend, LEFT, [say(WORDS.legend), ...LEGEND.map(([role, meaning]) => say(meaning, role))]),
      ...storyCells(book, rows, story, LEFT),
      ...across(charts.end + 1, LEFT, [say(WORDS.notes, "section")]),
      ...remarks.flatMap((note, index) => across(charts.end + 2 + index, LEFT, [say(note)])),
    ],
    // Words of the last column go on over the blank cells beside it: so both charts are in sight beside a pane.
    columns: [2, 46, 18, 18, 18, 2, 16, 22].map((width) => ({ width })),
    tables: [],
    freeze: { rows: chosen + 1, columns: 0 },
    gridLines: false,
    onePage: true,
    validations: [
      {
        area: cellName(ACTIVE_ROW, ACTIVE),
        rule: { kind: "list", source: `=${SCENARIO_LIST[locale]}` },
        message: WORDS.pick[locale],
        allowBlank: false,
      },
      ...(book.staff
        ? [
            {
              area: cellName(PLAN_ROW, ACTIVE),
              rule: { kind: "list" as const, source: `="${Object.values(PLAN_CHOICES).map((choice) => choice[locale]).join(",")}"` },
              message: WORDS.pickPlan[locale],
              allowBlank: true,
            },
          ]
        : []),
    ],
    highlights: [verdictHighlight(checks, ACTIVE, 1, locale)],
    charts: charts.charts,
  };
}

/** Columns of the first chart and of the one beside it; without a second one the first goes alone. */
const [FIRST_CHART, SECOND_CHART] = [{ column: LEFT, columns: 3 }, { column: LEFT + 3, columns: 4 }] as const;

/** Revenue and cash by month, side by side under the figures. */
function summaryCharts(book: Book, row: number): { readonly charts: readonly ChartLayout[]; readonly end: number } {
  const over = ({ column, columns }: { readonly column: number; readonly columns: number }) => area(row, column, CHART_ROWS - 1, columns);
  return { charts: [...chartOf(book, "revenue", over(FIRST_CHART)), ...chartOf(book, "cash", over(SECOND_CHART))], end: row + CHART_ROWS - 1 };
}
