import { LONG_TRAINING, REFUND_SCHEMES } from "../../../model/training/refund";
import { TRAINING_TAX } from "../../../model/workforce/pay/charges";
import { numeral } from "../../record/format";
import type { Locale, Text } from "../../record/text";
import { call, expression, here, operation, part, placesAlong, runningSum, sharedAlong, sumAlong, type Axis, type Expression, type Operand } from "../../twins/expression";
import { formula } from "../../twins/formula";
import type { TwinCall, TwinRows } from "../definition/define";
import { courseFormulas, dateOfMonth, perHead, startStays, type CourseFormulas } from "./course-formulas";
import { BUDGET_NOTES, CENT, NOTE_SEPARATOR } from "./budget-notes";
import type { CoursesByMonth, MonthlySources } from "./training-parameters";

/** The months of a year in which training tax is paid. */
const YEAR = 12;

type Column =
  | "month" | "people" | "successes" | "external" | "room" | "coach" | "spending" | "wage" | "full" | "refund" | "net" | "cumulated" | "netPerSuccess" | "note";

/** Days of a stretch that have gone by some days after it began. */
function daysUntil(past: Expression, days: Expression): Expression {
  return formula`${past}*(${past}>0)*(${past}<${days})+${days}*(${past}>=${days})`;
}

/** TRAINING.BUDGET of a call as native formulas: `trainingOf` and `courseByMonth`, course by course and month by month. */
export function budgetRows(
  of: TwinCall<MonthlySources>,
  { courses, window }: CoursesByMonth,
  locale: Locale,
): { readonly rows: TwinRows<Column>[]; readonly holds: Expression[] } {
  const { start, months } = window;
  const course = courseFormulas(of, courses, expression(0));
  const { axis, people, classDays, nestingDays, workingDays } = course;
  const holds = [...course.holds, ...startStays(of, course.month, window)];

  const begins = part({ fr: "mois_dans_l_horizon", en: "month_of_the_horizon" }, formula`${course.month}-${start}`);
  const isTold = part({ fr: "comptée", en: "counted" }, formula`(${begins}>=0)*(${begins}<${months})`);
  const lasts = part({ fr: "durée_en_mois", en: "length_in_months" }, atLeastOne(formula`0-INT(0-(${classDays}+${nestingDays})/${workingDays})`));
  const perDay = (name: Text, amount: Expression, days: Expression) => part(name, formula`IF(${days}>0,${isTold}*${amount}/${days},0)`);
  const external = perDay({ fr: "externe_par_jour", en: "external_a_day" }, course.external, classDays);
  const room = perDay({ fr: "salles_par_jour", en: "rooms_a_day" }, course.room, classDays);
  const coach = perDay({ fr: "coachs_par_jour", en: "coaches_a_day" }, course.coach, nestingDays);
  const all = part({ fr: "jours_en_tout", en: "days_in_all" }, formula`${classDays}+${nestingDays}`);
  const wage = perDay({ fr: "salaires_par_jour", en: "wages_a_day" }, course.wage, all);

  const month: Axis = { name: { fr: "mois_compté", en: "month_counted" }, size: expression(months) };
  const place = placesAlong(month);
  const before = part({ fr: "jours_écoulés", en: "days_gone_by" }, formula`(${place}-1)*${workingDays}`);
  const until = part({ fr: "jours_à_la_fin", en: "days_at_its_end" }, formula`${place}*${workingDays}`);
  const startDay = part({ fr: "jour_de_début", en: "first_working_day" }, formula`${begins}*${workingDays}`);
  const since = sharedAlong(axis, { fr: "depuis_le_début", en: "since_its_start" }, formula`${until}-${startDay}`);
  const sinceBefore = sharedAlong(axis, { fr: "depuis_le_début_avant", en: "since_its_start_before" }, formula`${before}-${startDay}`);
  const inMonthOf = (name: Text, days: Expression, from?: Expression) => {
    const past = (offset: Expression) => (from ? formula`${offset}-${from}` : offset);
    return sharedAlong(axis, name, formula`${daysUntil(past(since), days)}-(${daysUntil(past(sinceBefore), days)})`);
  };
  const classDaysIn = inMonthOf({ fr: "cours_du_mois", en: "class_of_the_month" }, classDays);
  const nestingDaysIn = inMonthOf({ fr: "accompagnement_du_mois", en: "nesting_of_the_month" }, nestingDays, classDays);
  const allDaysIn = inMonthOf({ fr: "formation_du_mois", en: "training_of_the_month" }, all);
  const byDays = (name: Text, amount: Expression, days: Expression) => part(name, sumAlong(axis, formula`${amount}*${days}`));
  const spent = {
    external: byDays({ fr: "externe", en: "external" }, external, classDaysIn),
    room: byDays({ fr: "salles", en: "rooms" }, room, classDaysIn),
    coach: byDays({ fr: "coachs", en: "coaches" }, coach, nestingDaysIn),
    wage: byDays({ fr: "salaires_du_mois", en: "wages_of_the_month" }, wage, allDaysIn),
  };
  const inMonth = (name: Text, amount: Expression, at: Expression) => part(name, sumAlong(axis, formula`${isTold}*${amount}*(${at}=${place}-1)`));
  const passed = part({ fr: "mois_de_réussite", en: "month_of_success" }, formula`${begins}+${lasts}-1`);
  const refunds = refundsOf(of, course, { isTold, lasts });
  const paid = part({ fr: "mois_de_remboursement", en: "month_of_refund" }, formula`${passed}+${of.settings.lever("refundLag")}`);
  const spending = part({ fr: "dépense", en: "spending" }, formula`${spent.external}+${spent.room}+${spent.coach}`);
  const refund = inMonth({ fr: "remboursé", en: "refunded" }, refunds.refund, paid);
  const net = part({ fr: "net", en: "net" }, formula`${spending}-${refund}`);
  const column = {
    people: inMonth({ fr: "entrées", en: "starting" }, people, begins),
    successes: inMonth({ fr: "réussites_du_mois", en: "successes_of_the_month" }, course.successes, passed),
    ...spent, spending, refund, net,
    full: part({ fr: "complet_du_mois", en: "full_of_the_month" }, formula`${spending}+${spent.wage}`),
  };
  const sum = (one: Expression) => call("SUM", [one]);
  const whole = (amount: Expression) => sumAlong(axis, formula`${isTold}*${amount}`);
  const obtained = sum(refunds.refund);
  const told = noteOf({ ...refunds, isTold, within: sum(refund), courses: courses.length }, locale);
  const firstDays = part({ fr: "premier_jour", en: "first_day" }, dateOfMonth(formula`${start - 1}+${place}`));
  const rows: TwinRows<Column>[] = [
    {
      along: { axis: month, places: months },
      cells: { month: firstDays, ...column, cumulated: part({ fr: "cumul_net", en: "cumulated_net" }, runningSum(net, place)), netPerSuccess: "", note: "" },
    },
    {
      cells: {
        month: "Total", people: sum(column.people), successes: sum(column.successes), external: sum(spent.external), room: sum(spent.room),
        coach: sum(spent.coach), spending: sum(spending), wage: sum(spent.wage), full: sum(column.full), refund: sum(refund),
        net: sum(net), cumulated: sum(net),
        netPerSuccess: perHead(formula`(${whole(course.incremental)}-${obtained})`, whole(course.successes)),
        note: told,
      },
    },
  ];
  return { rows, holds };
}

interface Refunds {
  readonly filed: Expression;
  readonly isLate: Expression;
  /** At each course. */
  readonly claim: Expression;
  readonly refund: Expression;
}

/** `refundsInOrder`: what each course gets of its year's ceiling, those that end first served first. */
function refundsOf(
  { args, table, settings }: TwinCall<MonthlySources>,
  { axis, month, people, classDays, external }: CourseFormulas,
  { isTold, lasts }: Readonly<Record<"isTold" | "lasts", Expression>>,
): Refunds {
  const pools = table(args.pools);
  const pool: Axis = { name: { fr: "vivier_présent", en: "pool_present" }, size: expression(args.pools.rows.length) };
  const rows = args.pools.rows.map((_, row) => row);
  const heads = part({ fr: "effectif_du_vivier", en: "headcount_of_the_pool" }, pools.along(pool, "headcount", rows));
  const wages = part({ fr: "salaire_du_vivier", en: "wage_of_the_pool" }, pools.along(pool, "wage", rows));
  const payroll = sumAlong(pool, formula`${heads}*${wages}`);
  const ceiling = part({ fr: "plafond_d_une_année", en: "ceiling_of_a_year" }, formula`${payroll}*${YEAR}*${TRAINING_TAX}*${settings.lever("refundCap")}`);
  const filed = settings.assumption("refundFiled");
  const isFiled = filed.kind !== "text";

  const year = part({ fr: "année", en: "year" }, formula`INT(${month}/12)`);
  const counted = part({ fr: "année_comptée", en: "year_counted" }, formula`IF(${isTold}=1,${year},9999)`);
  const first = part({ fr: "première_année", en: "first_year" }, call("MIN", [counted]));
  const { planned, unplanned } = REFUND_SCHEMES;
  const byDay = formula`IF(${filed}>DATE(${year},12,31),0,IF(${filed}>DATE(${year},6,30),${unplanned.rate},${planned.rate}))`;
  const rate = part({ fr: "taux", en: "rate" }, isFiled ? byDay : formula`0*${year}`);
  const afterYear = isFiled ? formula`${isTold}*(${filed}>DATE(${year},12,31))` : formula`0*${year}`;
  const isLate = part({ fr: "déposée_trop_tard", en: "filed_too_late" }, afterYear);
  const claim = part({ fr: "demandé", en: "claimed" }, formula`${isTold}*${rate}*${external}`);
  const most = formula`${people}*${LONG_TRAINING.perPerson}`;
  const capped = formula`IF(${classDays}>=${LONG_TRAINING.days},IF(${most}<${claim},${most},${claim}),${claim})`;
  const asked = part({ fr: "demandé_au_plus", en: "claimed_at_most" }, capped);
  const ends = part({ fr: "mois_de_fin", en: "month_of_its_end" }, formula`${month}+${lasts}-1`);
  const rank = placesAlong(axis);
  const isBefore = formula`((${ends}<${here(ends)})+(${ends}=${here(ends)})*(${rank}<${here(rank)}))`;
  const earlier = part({ fr: "demandé_avant", en: "claimed_before" }, sumAlong(axis, formula`${asked}*(${year}=${here(year)})*${isBefore}`));
  const left = part({ fr: "plafond_restant", en: "ceiling_left" }, formula`${ceiling}-(${year}=${first})*${settings.assumption("refundUsed")}-${earlier}`);
  const refund = part({ fr: "remboursement", en: "refund" }, formula`IF(${left}<=0,0,IF(${left}<${asked},${left},${asked}))`);
  return { filed, isLate, claim, refund };
}

/** What is to be known of refunds and moves, in words. */
function noteOf(
  { filed, isLate, claim, refund, isTold, within, courses }: Refunds & Readonly<Record<"isTold" | "within", Expression>> & { readonly courses: number },
  locale: Locale,
): Expression {
  const amount = (name: Text, value: Expression) => grouped(part(name, formula`INT(${value}+0.5)&""`), locale);
  const [obtained, claimed, counted] = [call("SUM", [refund]), call("SUM", [claim]), call("SUM", [isTold])];
  const said = (key: keyof typeof BUDGET_NOTES, value: Operand = ""): Expression => {
    const [head = "", tail = ""] = BUDGET_NOTES[key][locale].split("*");
    return [expression(value), expression(tail)].reduce((text, one) => (one.kind === "text" && one.value === "" ? text : operation(text, "&", one)), expression(head));
  };
  const isBound = part({ fr: "plafonnée", en: "capped" }, formula`1*(${refund}<${claim})`);
  const after = part({ fr: "remboursé_après", en: "refunded_after" }, formula`${obtained}-${within}`);
  const sentences: [when: Expression, says: Expression][] = [
    ...(filed.kind === "text" ? [[formula`${counted}>0`, said("notFiled")] as [Expression, Expression]] : []),
    [formula`SUM(${isLate})>0`, said("late")],
    [formula`SUM(${isBound})>0`, said("ceiling", amount({ fr: "non_remboursé", en: "not_refunded" }, formula`${claimed}-${obtained}`))],
    [formula`${after}>${CENT}`, said("afterwards", amount({ fr: "remboursé_plus_tard", en: "refunded_later" }, after))],
    [formula`${counted}<${courses}`, said("leftOut", formula`(${courses}-${counted})`)],
  ];
  const separator = NOTE_SEPARATOR[locale];
  const joined = sentences.map(([when, says]) => formula`IF(${when},${separator}&${says},"")`).reduce((text, one) => operation(text, "&", one));
  return formula`MID(${joined},${separator.length + 1},2000)`;
}

/** Digits of a whole number as `numeral` writes it. */
function grouped(digits: Expression, locale: Locale): Expression {
  const separator = numeral(1_000, locale).charAt(1);
  const length = formula`LEN(${digits})`;
  const thousands = formula`MID(${digits},${length}-2,3)`;
  const millions = formula`LEFT(${digits},${length}-6)&${separator}&MID(${digits},${length}-5,3)&${separator}&${thousands}`;
  return formula`IF(${length}>6,${millions},IF(${length}>3,LEFT(${digits},${length}-3)&${separator}&${thousands},${digits}))`;
}

function atLeastOne(value: Expression): Expression {
  return formula`IF(${value}<1,1,${value})`;
}
