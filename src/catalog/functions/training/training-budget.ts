import { isWithin } from "../../../model/calendar/window";
import { dayOf, firstDay } from "../../../model/calendar/calendar";
import { trainingOf } from "../../../model/scenario/training-plan";
import { trainingBudget } from "../../../model/training/budget";
import { courseByMonth } from "../../../model/training/cash";
import { monthsOfCourse } from "../../../model/training/cohorts";
import type { TrainingCost } from "../../../model/training/cost";
import { trainingTaxPaid, type TrainingRefund } from "../../../model/training/refund";
import { workingDaysPerMonth, type DaysPerWeek } from "../../../model/workforce/pay/working-time";
import { defineFunction, type ResultRow } from "../definition/define";
import { numeral } from "../../record/format";
import type { Locale } from "../../record/text";
import { assumed } from "../../tables/lever-values";
import { refundTerms } from "../../cases/training/refund-terms";
import { ACCEPTANCE_TRAINING } from "../definition/acceptance-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { OF_CALLS } from "../definition/without-twin";
import { budgetBands } from "./budget-formulas";
import { BUDGET_NOTES, CENT, NOTE_SEPARATOR } from "./budget-notes";
import { coursesByMonth, MONTHLY_COURSE_TABLES } from "./training-parameters";

/** The months of a year in which training tax is paid. */
const YEAR = 12;

const COLUMNS = {
  month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Premier jour du mois ; « Total » à la fin", en: "First day of the month; \"Total\" at the end" } },
  people: { header: { fr: "Entrées", en: "Starting" }, unit: "heads", help: { fr: "Personnes qui entrent en formation", en: "People who begin a course" } },
  successes: { header: { fr: "Réussites", en: "Successes" }, unit: "heads", help: { fr: "Reçus, au mois où l'accompagnement finit, en espérance", en: "Passed, in the month in which nesting ends, expected" } },
  external: { header: { fr: "Coût externe", en: "External cost" }, unit: "money", help: { fr: "Groupes entiers, aux mois de leurs jours de cours", en: "Whole groups, in the months of their class days" } },
  room: { header: { fr: "Salles", en: "Rooms" }, unit: "money", help: { fr: "Places, aux mois des jours de cours", en: "Seats, in the months of the class days" } },
  coach: { header: { fr: "Coachs", en: "Coaches" }, unit: "money", help: { fr: "Aux mois des jours d'accompagnement", en: "In the months of the nesting days" } },
  spending: { header: { fr: "Dépense", en: "Spending" }, unit: "money", help: { fr: "Coût marginal : externe, salles et coachs ; ce qui sort de la banque", en: "Incremental cost: external, rooms and coaches; what leaves the bank" } },
  wage: { header: { fr: "Salaires en formation", en: "Wages in training" }, unit: "money", help: { fr: "Payés de toute façon", en: "Paid anyway" } },
  full: { header: { fr: "Coût complet", en: "Full cost" }, unit: "money", help: { fr: "Dépense et salaires : pour le dossier", en: "Spending and wages: for the file" } },
  refund: { header: { fr: "Remboursé", en: "Refunded" }, unit: "money", help: { fr: "CSF reçus dans le mois", en: "CSF received in the month" } },
  net: { header: { fr: "Dépense nette", en: "Net spending" }, unit: "money", help: { fr: "Dépense − remboursements", en: "Spending − refunds" } },
  cumulated: { header: { fr: "Cumul net", en: "Cumulated net" }, unit: "money", help: { fr: "Depuis le premier mois : ce qu'un budget doit porter", en: "From the first month on: what a budget must bear" } },
  netPerSuccess: { header: { fr: "Net par réussite", en: "Net per success" }, unit: "money", help: { fr: "Au total : dépense moins tous les remboursements obtenus, même après l'horizon, ÷ réussites", en: "In total: spending less every refund obtained, after the horizon too, ÷ successes" } },
  note: { header: { fr: "À savoir", en: "Note" }, unit: "text", help: { fr: "Au total : plafond atteint, non remboursé, remboursements après l'horizon", en: "In total: ceiling reached, not refunded, refunds after the horizon" } },
} as const;

/** RELAIS.TRAINING.BUDGET: what retraining costs month by month, what comes back and when. */
export const TRAINING_BUDGET = defineFunction({
  id: "TRAINING.BUDGET",
  summary: {
    fr: "Budget de formation par mois : dépense par nature, salaires, remboursements à leur date, net, cumul et coût par réussite",
    en: "Training budget by month: spending by kind, wages, refunds when they come, net, cumulated and per success",
  },
  explanation: {
    fr: "Chaque coût tombe au mois de ses jours de cours ou d'accompagnement ; chaque remboursement au mois où il est payé, après le délai du levier. Le plafond de l'année est la taxe de formation des viviers fois le levier de plafond, moins ce que l'année a consommé ; les cours qui finissent d'abord sont servis d'abord. Taux et délais : Hypothèses et Scénarios ; sans jour de dépôt, rien n'est remboursé. Toutes les personnes des réaffectations qui commencent dans l'horizon entrent en formation ; celles d'avant ou d'après n'y sont pas, et le total le dit ; le plan de trésorerie, lui, ne compte que celles qui sont sans travail. Le premier mois est celui de Scénarios, sinon celui de la date d'arrêté, sinon celui de la première réaffectation.",
    en: "Each cost falls in the month of its class or nesting days; each refund in the month in which it is paid, after the lag of the lever. The year's ceiling is the training tax of the pools times the lever for the ceiling, less what the year has used; courses that end first are served first. Rates and lags are those of Assumptions and Scenarios; without a day of filing nothing is refunded. Everybody whose move begins within the horizon begins; moves before or after it are not in it, and the total says so; the cash plan counts those alone who are idle. The first month is that of Scenarios, else of the as-of date, else of the first move.",
  },
  params: {},
  tables: MONTHLY_COURSE_TABLES,
  named: RESULT_VALUES,
  withoutTwin: OF_CALLS,
  columns: COLUMNS,
  source: {
    fr: "Modèle Relais, trois coûts de formation ; contrats spéciaux de formation (S49, S51, S52)",
    en: "Relais model, three costs of training; special training contracts (S49, S51, S52)",
  },
  examples: [
    {
      title: { fr: "Vingt personnes en septembre 2026, demande déposée le 15 juin", en: "Twenty people in September 2026, filed on 15 June" },
      cells: {
        ...ACCEPTANCE_TRAINING,
        assumptions: [...ACCEPTANCE_TRAINING.assumptions, ["Dépôt du plan de formation", dayOf(2026, 6, 15), ""], ["Plafond déjà consommé", 20_000, ""]],
        start: "2026-09",
        months: 12,
      },
      gives: [
        [0, "external", 100_000],
        [0, "spending", 118_000],
        [0, "full", 236_683],
        [9, "refund", 64_480],
        [12, "successes", 18.08],
        [12, "net", 53_520],
        [12, "netPerSuccess", 2_960.18],
      ],
      tolerance: 0.005,
    },
    {
      title: { fr: "Une réaffectation sans parcours", en: "A move without a path" },
      cells: { ...ACCEPTANCE_TRAINING, paths: ACCEPTANCE_TRAINING.paths.slice(0, 2) },
      gives: "path-missing",
    },
  ],
  compute({ headers, lang, ...args }) {
    const sources = { ...args, options: args };
    const { courses: all, window } = coursesByMonth(sources);
    const courses = all.filter(({ month }) => isWithin(window, month));
    const workingDays = workingDaysPerMonth(assumed(args.assumptions, "daysPerWeek") as DaysPerWeek);
    const tax = trainingTaxPaid(args.pools.rows.reduce((sum, { headcount, wage }) => sum + headcount * wage, 0), YEAR);
    const { costs, refunds, refunded } = trainingOf(courses, { tax, workingDays }, refundTerms(sources), window);
    const blank = () => new Float64Array(window.months);
    const parts = { people: blank(), successes: blank(), external: blank(), room: blank(), coach: blank(), wage: blank() };
    const add = (to: Float64Array, t: number, amount: number) => {
      if (t >= 0 && t < to.length) to[t] = (to[t] as number) + amount;
    };
    courses.forEach(({ month, course }, index) => {
      const cost = costs[index] as TrainingCost;
      const begins = month - window.start;
      const { classDays, nestingDays, trainees } = course;
      const byMonth = courseByMonth(cost, { start: begins * workingDays, classDays, nestingDays, workingDays }, window.months);
      for (const kind of ["external", "room", "coach", "wage"] as const) byMonth[kind].forEach((amount, t) => add(parts[kind], t, amount));
      add(parts.people, begins, trainees);
      add(parts.successes, begins + monthsOfCourse(classDays, nestingDays, workingDays) - 1, cost.successes);
    });
    const locale = lang ?? args.moves.locale;
    let cumulated = 0;
    const rows = Array.from(refunded, (refund, t): Cells => {
      const of = (kind: keyof typeof parts) => parts[kind][t] as number;
      const spending = of("external") + of("room") + of("coach");
      cumulated += spending - refund;
      return {
        month: firstDay(window.start + t), people: of("people"), successes: of("successes"), external: of("external"), room: of("room"),
        coach: of("coach"), spending, wage: of("wage"), full: spending + of("wage"), refund, net: spending - refund, cumulated,
        netPerSuccess: null, note: null,
      };
    });
    const obtained = refunds.reduce((sum, { refund }) => sum + refund, 0);
    const sum = (key: keyof Cells) => rows.reduce((total, row) => total + Number(row[key]), 0);
    const { netPerSuccess } = trainingBudget(costs, obtained);
    const total: Cells = {
      month: "Total", people: sum("people"), successes: sum("successes"), external: sum("external"), room: sum("room"), coach: sum("coach"),
      spending: sum("spending"), wage: sum("wage"), full: sum("full"), refund: sum("refund"), net: sum("net"), cumulated,
      netPerSuccess: netPerSuccess.incremental,
      note: noteOf({ refunds, within: sum("refund"), leftOut: all.length - courses.length }, locale),
    };
    return { rows: [...rows, total], headers, locale };
  },
  callTwin({ headers, lang, ...args }, call) {
    const locale = lang ?? args.moves.locale;
    return { bands: budgetBands(call, args, coursesByMonth({ ...args, options: args }), locale), headers, locale };
  },
});

type Cells = ResultRow<keyof typeof COLUMNS>;

interface Told {
  readonly refunds: readonly TrainingRefund[];
  /** Refunds within the horizon. */
  readonly within: number;
  /** Moves that do not begin within it. */
  readonly leftOut: number;
}

/** What a reader should know of the refunds and the moves; null where there is nothing to say. */
function noteOf({ refunds, within, leftOut }: Told, locale: Locale): string | null {
  const say = (key: keyof typeof BUDGET_NOTES, amount = 0) => [BUDGET_NOTES[key][locale].replace("*", numeral(amount, locale, [0]))];
  const sum = (key: "refund" | "claim") => refunds.reduce((total, refund) => total + refund[key], 0);
  const [obtained, claimed] = [sum("refund"), sum("claim")];
  const has = (basis: TrainingRefund["basis"]) => refunds.some((refund) => refund.basis === basis);
  const words = [
    ...(has("not-filed") ? say("notFiled") : []),
    ...(has("filed-after-the-year") ? say("late") : []),
    ...(refunds.some(({ binds }) => binds) ? say("ceiling", claimed - obtained) : []),
    ...(obtained - within > CENT ? say("afterwards", obtained - within) : []),
    ...(leftOut > 0 ? say("leftOut", leftOut) : []),
  ];
  return words.length === 0 ? null : words.join(NOTE_SEPARATOR[locale]);
}
