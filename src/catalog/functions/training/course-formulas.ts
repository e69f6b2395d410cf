import { CONTRIBUTION_CEILING, EMPLOYER_RATES } from "../../../model/workforce/pay/charges";
import { workingDaysPerMonth } from "../../../model/workforce/pay/working-time";
import type { TrainingCost } from "../../../model/training/cost";
import type { PlannedCourse, TrainingSources } from "../../cases/training/training-case";
import { call, expression, operation, part, type Axis, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { NotPrintable } from "../../twins/printing";
import type { Window } from "../../../model/calendar/window";
import type { TwinCall } from "../definition/define";
import type { MonthlySources } from "./training-parameters";

/** Courses of a call as native formulas: each has a value at each course. */
export interface CourseFormulas extends Readonly<Record<Exclude<keyof TrainingCost, "cash" | "linear" | "emptyPlaces">, Expression>> {
  readonly axis: Axis;
  /** The first month, as year * 12 + (month - 1). */
  readonly month: Expression;
  readonly people: Expression;
  readonly classDays: Expression;
  readonly nestingDays: Expression;
  /** Working days of a month that wages are divided by. */
  readonly workingDays: Expression;
  /** What must hold besides: no course takes more people than its pool has. */
  readonly holds: readonly Expression[];
}

/** Keeps 40.000000001 trainees of an optimum in two groups of 20, as `groupsOf`. */
const ROUNDING = 1e-9;

/**
 * `trainingCost` of a call's courses: what each takes from its move, its path and its pool, whose rows the call joins.
 *
 * @param leavers share of the trainees who leave before the end of nesting
 */
export function courseFormulas(
  { args, table, settings }: TwinCall<TrainingSources>,
  courses: readonly PlannedCourse[],
  leavers: Expression,
): CourseFormulas {
  if (courses.length === 0)
    throw new NotPrintable({
      fr: "Réaffectations est vide : il n'y a rien à écrire en formules natives. Ajoutez une ligne.",
      en: "Moves is empty: there is nothing to write as native formulas. Add a row.",
    });
  const axis: Axis = { name: { fr: "formation", en: "course" }, size: expression(courses.length) };
  const [moves, paths, pools] = [table(args.moves), table(args.paths), table(args.pools)];
  const rowsOf = (key: "moveRow" | "pathRow" | "poolRow") => courses.map((course) => course[key]);

  const people = part({ fr: "personnes", en: "people" }, moves.along(axis, "people", rowsOf("moveRow")));
  const month = part({ fr: "mois_de_début", en: "month_it_begins" }, moves.along(axis, "month", rowsOf("moveRow")));
  const headcount = part({ fr: "effectif", en: "headcount" }, pools.along(axis, "headcount", rowsOf("poolRow")));
  const monthly = part({ fr: "salaire", en: "monthly_wage" }, pools.along(axis, "wage", rowsOf("poolRow")));
  const ofPath = (fr: string, en: string, key: keyof typeof args.paths.spec.columns) => part({ fr, en }, paths.along(axis, key, rowsOf("pathRow")));
  const classDays = ofPath("jours_de_cours", "class_days", "classDays");
  const nestingDays = ofPath("jours_accompagnement", "nesting_days", "nestingDays");
  const passRate = ofPath("réussite", "pass_rate", "passRate");
  const fee = ofPath("coût_par_jour_de_groupe", "fee_per_group_day", "externalPerGroupDay");
  const groupSize = ofPath("taille_de_groupe", "group_size", "groupSize");
  const coachRatio = ofPath("agents_par_coach", "agents_per_coach", "coachRatio");

  const [seat, coachDay] = [settings.assumption("roomPerSeatDay"), settings.assumption("coachPerDay")];
  const workingDays = part(
    { fr: "jours_ouvrés_par_mois", en: "working_days_a_month" },
    formula`IF(${settings.assumption("daysPerWeek")}=6,${workingDaysPerMonth(6)},${workingDaysPerMonth(5)})`,
  );
  const { uncapped, capped } = EMPLOYER_RATES;
  const charges = formula`${uncapped}*${monthly}+${capped}*IF(${monthly}<${CONTRIBUTION_CEILING},${monthly},${CONTRIBUTION_CEILING})`;
  const daily = part({ fr: "salaire_chargé_par_jour", en: "loaded_wage_a_day" }, formula`(${monthly}+${charges})/${workingDays}`);

  // Rounded up: 0-INT(0-x) is so in every spreadsheet, for a whole column too.
  const groups = part({ fr: "groupes", en: "groups" }, formula`0-INT(${ROUNDING}-${people}/${groupSize})`);
  const external = part({ fr: "coût_externe", en: "external_cost" }, formula`${groups}*${classDays}*${fee}`);
  const room = part({ fr: "coût_salles", en: "room_cost" }, formula`${people}*${classDays}*${seat}`);
  const wage = part({ fr: "salaires_en_formation", en: "wages_in_training" }, formula`${people}*(${classDays}+${nestingDays})*${daily}`);
  const coach = part({ fr: "coût_coachs", en: "coach_cost" }, formula`${people}/${coachRatio}*${nestingDays}*${coachDay}`);
  const incremental = part({ fr: "coût_marginal", en: "incremental_cost" }, formula`${external}+${room}+${coach}`);
  const full = part({ fr: "coût_complet", en: "full_cost" }, formula`${incremental}+${wage}`);
  const successes = part({ fr: "réussites", en: "successes" }, formula`${people}*(1-${leavers})*${passRate}`);
  const isWithin = part({ fr: "dans_l_effectif", en: "within_the_staff" }, formula`1*(${people}<=${headcount})`);
  return {
    axis, month, people, classDays, nestingDays, workingDays, groups, external, room, wage, coach, full, incremental, successes,
    perTrainee: part({ fr: "complet_par_stagiaire", en: "full_per_trainee" }, perHead(full, people)),
    perSuccess: part({ fr: "complet_par_réussite", en: "full_per_success" }, perHead(full, successes)),
    incrementalPerSuccess: part({ fr: "marginal_par_réussite", en: "incremental_per_success" }, perHead(incremental, successes)),
    holds: [operation(call("SUM", [isWithin]), "=", courses.length)],
  };
}

/** An amount per head; nothing where there is nobody. */
export function perHead(amount: Expression, heads: Expression): Expression {
  return formula`IF(${heads}>0,${amount}/${heads},"")`;
}

/** The date of a month's first day. */
export function dateOfMonth(month: Expression): Expression {
  return formula`DATE(INT(${month}/12),${month}-12*INT(${month}/12)+1,1)`;
}

/** That the months of a call stay those that its native formula was written for: its first one, wherever that is from, and their number. */
export function startStays({ settings }: TwinCall<MonthlySources>, month: Expression, { start, months }: Window): Expression[] {
  settings.stays(settings.lever("months"), months);
  const first = settings.lever("start");
  if (first.kind !== "text") {
    settings.stays(first, start);
    return [];
  }
  const asOf = settings.lever("asOf");
  if (asOf.kind === "text") return [formula`MIN(${month})=${start}`];
  return asOf.kind === "number" ? [] : [formula`12*YEAR(${asOf})+MONTH(${asOf})-1=${start}`];
}
