import { firstDay } from "../../../model/calendar/calendar";
import { trainingBudget } from "../../../model/training/budget";
import { trainingCost, type TrainingCost } from "../../../model/training/cost";
import { defineFunction, refuseErrors, type ResultRow } from "../definition/define";
import { namedValue } from "../definition/parameter";
import { share } from "../../record/quantity";
import { trainingCase } from "../../cases/training/training-case";
import { listed, part, total, type Expression } from "../../twins/expression";
import { ACCEPTANCE_TRAINING } from "../definition/acceptance-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { OF_CALLS } from "../definition/without-twin";
import { courseFormulas, dateOfMonth, perHead } from "./course-formulas";
import { COURSE_TABLES } from "./training-parameters";

const COLUMNS = {
  pool: { header: { fr: "Vivier", en: "Pool" }, unit: "text", help: { fr: "Vivier de départ", en: "Pool they leave" } },
  activity: { header: { fr: "Activité", en: "Activity" }, unit: "text", help: { fr: "Activité visée", en: "Activity trained for" } },
  month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Mois où la formation commence", en: "Month in which the course starts" } },
  people: { header: { fr: "Personnes", en: "People" }, unit: "heads", help: { fr: "Personnes qui entrent en formation", en: "People who start the course" } },
  groups: { header: { fr: "Groupes", en: "Groups" }, unit: "count", help: { fr: "Groupes payés ; le dernier peut être incomplet", en: "Groups paid; the last may be incomplete" } },
  external: { header: { fr: "Coût externe", en: "External cost" }, unit: "money", help: { fr: "Groupes × jours de cours × coût externe par jour", en: "Groups × class days × external cost per day" } },
  room: { header: { fr: "Salles", en: "Rooms" }, unit: "money", help: { fr: "Personnes × jours de cours × coût de la place", en: "People × class days × cost of a seat" } },
  wage: {
    header: { fr: "Salaires en formation", en: "Wages in training" },
    unit: "money",
    help: { fr: "Personnes × jours de cours et d'accompagnement × salaire chargé par jour", en: "People × class and nesting days × loaded wage per day" },
  },
  coach: { header: { fr: "Coachs", en: "Coaches" }, unit: "money", help: { fr: "Personnes ÷ agents par coach × jours d'accompagnement × coût d'un coach", en: "People ÷ agents per coach × nesting days × cost of a coach" } },
  full: { header: { fr: "Coût complet", en: "Full cost" }, unit: "money", help: { fr: "Avec les salaires des stagiaires : pour le dossier", en: "With the trainees' wages: for the file" } },
  perTrainee: { header: { fr: "Complet par stagiaire", en: "Full per trainee" }, unit: "money", help: { fr: "Coût complet ÷ personnes", en: "Full cost ÷ people" } },
  successes: {
    header: { fr: "Réussites", en: "Successes" },
    unit: "heads",
    help: { fr: "Reçus et encore présents à la fin de l'accompagnement, en espérance", en: "Passed and still there at the end of nesting, expected" },
  },
  perSuccess: { header: { fr: "Complet par réussite", en: "Full per success" }, unit: "money", help: { fr: "Coût complet ÷ réussites", en: "Full cost ÷ successes" } },
  incremental: {
    header: { fr: "Coût marginal", en: "Incremental cost" },
    unit: "money",
    help: { fr: "Sans les salaires, payés de toute façon : pour décider, et ce qui sort en trésorerie", en: "Without the wages, which are paid anyway: for decisions, and what leaves the bank" },
  },
  incrementalPerSuccess: { header: { fr: "Marginal par réussite", en: "Incremental per success" }, unit: "money", help: { fr: "Coût marginal ÷ réussites", en: "Incremental cost ÷ successes" } },
} as const;

const LEAVERS = namedValue(
  share(),
  {
    name: { fr: "Départs en formation", en: "Leavers in training" },
    synonyms: ["Leavers"],
    help: { fr: "Part des stagiaires qui quittent l'entreprise avant la fin de l'accompagnement ; par défaut 0 %", en: "Share of trainees who leave the firm before the end of nesting; by default 0%" },
  },
  { value: 0 },
);

type Cells = ResultRow<keyof typeof COLUMNS>;

/** RELAIS.TRAINING.COST: what each course costs, per trainee and per success. */
export const TRAINING_COST = defineFunction({
  id: "TRAINING.COST",
  summary: {
    fr: "Coût de chaque formation et du plan : complet, marginal, par stagiaire et par réussite",
    en: "Cost of each course and of the plan: full, incremental, per trainee and per success",
  },
  explanation: {
    fr: "Une ligne par réaffectation, puis le total. Les groupes sont payés entiers ; places, salaires et coachs comptent par personne. Le coût complet comprend les salaires des stagiaires, le coût marginal non : ils sont payés de toute façon. Coût par réussite = coût attendu ÷ réussites attendues. Durées, taux de réussite et coûts externes sont ceux de Parcours ; place, coach et jours par semaine ceux d'Hypothèses.",
    en: "One row per move, then the total. Groups are paid whole; seats, wages and coaches count by the person. The full cost has the trainees' wages in it, the incremental cost has not: they are paid anyway. Cost per success = expected cost ÷ expected successes. Durations, pass rates and external costs are those of Paths; seat, coach and days a week those of Assumptions.",
  },
  params: {},
  tables: COURSE_TABLES,
  named: { leavers: LEAVERS, ...RESULT_VALUES },
  withoutTwin: OF_CALLS,
  columns: COLUMNS,
  source: { fr: "Modèle Relais ; durées et coûts par défaut : hypothèses", en: "Relais model; default durations and costs: assumptions" },
  examples: [
    {
      title: { fr: "Douze vers l'accueil, huit vers la gestion", en: "Twelve to inbound, eight to back office" },
      cells: ACCEPTANCE_TRAINING,
      gives: [
        [0, "full", 107_936.82],
        [0, "perTrainee", 8_994.73],
        [0, "perSuccess", 9_776.89],
        [1, "full", 128_746.18],
        [1, "perTrainee", 16_093.27],
        [1, "perSuccess", 18_287.81],
        [2, "full", 236_683],
        [2, "successes", 18.08],
        [2, "incremental", 118_000],
      ],
      tolerance: 0.005,
    },
    {
      title: { fr: "Une activité sans parcours", en: "An activity without a path" },
      cells: { ...ACCEPTANCE_TRAINING, moves: ACCEPTANCE_TRAINING.moves.map((row, index) => (index === 2 ? ["P2", "Modération", "2026-09", 8] : row)) },
      gives: "path-missing",
    },
  ],
  compute({ leavers, headers, lang, ...sources }) {
    const { courses, problems } = trainingCase(sources, leavers);
    refuseErrors(problems);
    const costs = courses.map(({ course }) => trainingCost(course));
    const rows = courses.map(({ pool, activity, month, course }, index): Cells => {
      const cost = costs[index] as TrainingCost;
      return { ...cellsOf(cost), pool, activity, month: firstDay(month), people: course.trainees };
    });
    return {
      rows: [
        ...rows,
        totalOf(
          costs,
          courses.reduce((sum, { course }) => sum + course.trainees, 0),
        ),
      ],
      headers,
      locale: lang ?? sources.moves.locale,
    };
  },
  callTwin({ leavers, headers, lang, ...sources }, call) {
    const { courses, problems } = trainingCase(sources, leavers);
    refuseErrors(problems);
    const of = courseFormulas(call, sources, courses, call.value("leavers", { name: LEAVERS.name, quantity: share() }, 0));
    of.pools.stays();
    const { axis, month, people, groups, external, room, wage, coach, full } = of;
    const { perTrainee, successes, perSuccess, incremental, incrementalPerSuccess } = of;
    const sum = (column: Expression) => total(column, axis);
    const each = {
      pool: listed(axis, courses.map(({ pool }) => pool)),
      activity: listed(axis, courses.map(({ activity }) => activity)),
      month: part({ fr: "premier_jour", en: "first_day" }, dateOfMonth(month)),
      people, groups, external, room, wage, coach, full, perTrainee, successes, perSuccess, incremental, incrementalPerSuccess,
    };
    const inAll = {
      pool: "Total", activity: "", month: "",
      people: sum(people), groups: sum(groups), external: sum(external), room: sum(room), wage: sum(wage), coach: sum(coach),
      full: sum(full), perTrainee: perHead(sum(full), sum(people)),
      successes: sum(successes), perSuccess: perHead(sum(full), sum(successes)),
      incremental: sum(incremental), incrementalPerSuccess: perHead(sum(incremental), sum(successes)),
    };
    return { bands: [{ axes: [axis], row: each }, { axes: [], row: inAll }], headers, locale: lang ?? sources.moves.locale };
  },
});

function cellsOf({
  groups,
  external,
  room,
  wage,
  coach,
  full,
  perTrainee,
  successes,
  perSuccess,
  incremental,
  incrementalPerSuccess,
}: TrainingCost) {
  return { groups, external, room, wage, coach, full, perTrainee, successes, perSuccess, incremental, incrementalPerSuccess };
}

/** Expected total over expected successes, not the mean of the rows. */
function totalOf(costs: readonly TrainingCost[], people: number): Cells {
  const { gross, successes, grossPerSuccess } = trainingBudget(costs, 0);
  const sum = (of: (cost: TrainingCost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  return {
    pool: "Total",
    activity: null,
    month: null,
    people,
    groups: sum(({ groups }) => groups),
    external: sum(({ external }) => external),
    room: sum(({ room }) => room),
    wage: sum(({ wage }) => wage),
    coach: sum(({ coach }) => coach),
    full: gross.full,
    perTrainee: people > 0 ? gross.full / people : null,
    successes,
    perSuccess: grossPerSuccess.full,
    incremental: gross.incremental,
    incrementalPerSuccess: grossPerSuccess.incremental,
  };
}
