import { CONTRIBUTION_CEILING, EMPLOYER_RATES } from "../../../model/workforce/pay/charges";
import { firstDay } from "../../../model/calendar/calendar";
import type { Window } from "../../../model/calendar/window";
import { workingDaysPerMonth } from "../../../model/workforce/pay/working-time";
import type { TrainingCost } from "../../../model/training/cost";
import type { PlannedCourse, TrainingSources } from "../../cases/training/training-case";
import { dateOf } from "../../twins/date-of";
import { expression, least, part, type Axis, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { NoTwin } from "../../twins/printing";
import type { CallReader } from "../definition/calls/call-reader";
import { TableReader } from "../definition/calls/table-reader";
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
  readonly pools: TableReader<TrainingSources["pools"]["spec"]["columns"]>;
}

/** Keeps 40.000000001 trainees of an optimum in two groups of 20, as `groupsOf`. */
const ROUNDING = 1e-9;

/** `trainingCost` of a call's courses: what each takes from its move, its path and its pool, whose rows the call joins. */
export function courseFormulas(
  call: CallReader,
  { moves, paths, pools, assumptions }: TrainingSources,
  courses: readonly PlannedCourse[],
  leavers: Expression,
): CourseFormulas {
  if (courses.length === 0)
    throw new NoTwin({
      fr: "Réaffectations est vide : il n'y a rien à écrire en formules natives. Ajoutez une ligne.",
      en: "Moves is empty: there is nothing to write as native formulas. Add a row.",
    });
  const axis: Axis = { name: { fr: "formation", en: "course" }, size: expression(courses.length) };
  const moved = new TableReader(call, moves, { fr: "réaffectation", en: "move" });
  for (const key of ["pool", "activity", "decision"] as const) moved.staysSaid(key);
  const ways = new TableReader(call, paths, { fr: "parcours", en: "path" });
  for (const key of ["activity", "skill", "language"] as const) ways.staysSaid(key);
  const staff = new TableReader(call, pools, { fr: "vivier", en: "pool" });
  for (const key of ["pool", "site", "skill", "languages"] as const) staff.staysSaid(key);
  const rowsOf = (key: "moveRow" | "pathRow" | "poolRow") => courses.map((course) => course[key]);

  const people = moved.along(axis, "people", { fr: "personnes", en: "people" }, rowsOf("moveRow"));
  const starts = moved.along(axis, "month", { fr: "premier_mois", en: "first_month" }, rowsOf("moveRow"));
  const month = part({ fr: "mois_de_début", en: "month_it_begins" }, formula`12*YEAR(${starts})+MONTH(${starts})-1`);
  const headcount = staff.along(axis, "headcount", { fr: "effectif", en: "headcount" }, rowsOf("poolRow"));
  const monthly = staff.along(axis, "wage", { fr: "salaire", en: "monthly_wage" }, rowsOf("poolRow"));
  const ofPath = (fr: string, en: string, key: keyof typeof paths.spec.columns) => ways.along(axis, key, { fr, en }, rowsOf("pathRow"));
  const classDays = ofPath("jours_de_cours", "class_days", "classDays");
  const nestingDays = ofPath("jours_accompagnement", "nesting_days", "nestingDays");
  const passRate = ofPath("réussite", "pass_rate", "passRate");
  const fee = ofPath("coût_par_jour_de_groupe", "fee_per_group_day", "externalPerGroupDay");
  const groupSize = ofPath("taille_de_groupe", "group_size", "groupSize");
  const coachRatio = ofPath("agents_par_coach", "agents_per_coach", "coachRatio");
  for (const table of [moved, ways]) table.stays();
  call.holdsAlong(axis, formula`${people}<=${headcount}`);

  const assumed = (id: "roomPerSeatDay" | "coachPerDay" | "daysPerWeek") => call.assumption(id, assumptions).value;
  const [seat, coachDay] = [assumed("roomPerSeatDay"), assumed("coachPerDay")];
  const workingDays = part(
    { fr: "jours_ouvrés_par_mois", en: "working_days_a_month" },
    formula`IF(${assumed("daysPerWeek")}=6,${workingDaysPerMonth(6)},${workingDaysPerMonth(5)})`,
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
  return {
    axis, pools: staff, month, people, classDays, nestingDays, workingDays, groups, external, room, wage, coach, full,
    incremental, successes,
    perTrainee: part({ fr: "complet_par_stagiaire", en: "full_per_trainee" }, perHead(full, people)),
    perSuccess: part({ fr: "complet_par_réussite", en: "full_per_success" }, perHead(full, successes)),
    incrementalPerSuccess: part({ fr: "marginal_par_réussite", en: "incremental_per_success" }, perHead(incremental, successes)),
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

/** That the months of a call stay those that its native formulas were made for: its first one, wherever that is from, and their number. */
export function windowStays(call: CallReader, { levers }: MonthlySources, { axis, month }: Pick<CourseFormulas, "axis" | "month">, { start, months }: Window): void {
  call.holds(formula`${call.lever("months", levers).value}=${months}`);
  const [first, asOf] = [call.lever("start", levers), call.lever("asOf", levers)];
  const isFirst = (date: Expression) => formula`12*YEAR(${date})+MONTH(${date})-1=${start}`;
  const byMoves = formula`${least(month, axis)}=${start}`;
  call.holds(formula`IF(${first.isBlank},IF(${asOf.isBlank},${byMoves},${isFirst(orFirst(asOf.value, start))}),${isFirst(orFirst(first.value, start))})`);
}

/** A day, or the month that was the first where nothing is said: what is not asked for must be reckoned with all the same. */
function orFirst(value: Expression, start: number): Expression {
  return value.kind === "text" ? dateOf(firstDay(start)) : value;
}
