import { LONG_TRAINING, REFUND_SCHEMES } from "../../../model/training/refund";
import { TRAINING_TAX } from "../../../model/workforce/pay/charges";
import { numeral } from "../../record/format";
import type { Locale, Text } from "../../record/text";
import { expression, here, least, operation, part, placesAlong, total, type Axis, type Expression, type Operand } from "../../twins/expression";
import { formula } from "../../twins/formula";
import type { CallReader } from "../definition/calls/call-reader";
import { courseFormulas, dateOfMonth, perHead, windowStays, type CourseFormulas } from "./course-formulas";
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
export function budgetBands(
  call: CallReader,
  sources: MonthlySources,
  { courses, window }: CoursesByMonth,
  locale: Locale,
): { readonly axes: readonly Axis[]; readonly row: Readonly<Record<Column, Operand>> }[] {
  const { start, months } = window;
  const course = courseFormulas(call, sources, courses, expression(0));
  const { axis, people, classDays, nestingDays, workingDays } = course;
  windowStays(call, sources, course, window);

  const begins = part({ fr: "mois_dans_l_horizon", en: "month_of_the_horizon" }, formula`${course.month}-${start}`);
  const isTold = part({ fr: "comptée", en: "counted" }, formula`(${begins}>=0)*(${begins}<${months})`);
  const lasts = part({ fr: "durée_en_mois", en: "length_in_months" }, atLeastOne(formula`0-INT(0-(${classDays}+${nestingDays})/${workingDays})`));
  const perDay = (name: Text, amount: Expression, days: Expression) => part(name, formula`IF(${days}>0,${isTold}*${amount}/${days},0)`);
  const external = perDay({ fr: "externe_par_jour", en: "external_a_day" }, course.external, classDays);
  const room = perDay({ fr: "salles_par_jour", en: "rooms_a_day" }, course.room, classDays);
  const coach = perDay({ fr: "coachs_par_jour", en: "coaches_a_day" }, course.coach, nestingDays);
  const all = part({ fr: "jours_en_tout", en: "days_in_all" }, formula`${classDays}+${nestingDays}`);
  const wage = perDay({ fr: "salaires_par_jour", en: "wages_a_day" }, course.wage, all);

  const month: Axis = { name: { fr: "mois_compté", en: "month_counted" }, size: expression(months), across: true };
  const place = placesAlong(month);
  const before = part({ fr: "jours_écoulés", en: "days_gone_by" }, formula`(${place}-1)*${workingDays}`);
  const until = part({ fr: "jours_à_la_fin", en: "days_at_its_end" }, formula`${place}*${workingDays}`);
  const startDay = part({ fr: "jour_de_début", en: "first_working_day" }, formula`${begins}*${workingDays}`);
  const since = part({ fr: "depuis_le_début", en: "since_its_start" }, formula`${until}-${startDay}`);
  const sinceBefore = part({ fr: "depuis_le_début_avant", en: "since_its_start_before" }, formula`${before}-${startDay}`);
  const inMonthOf = (name: Text, days: Expression, from?: Expression) => {
    const past = (offset: Expression) => (from ? formula`${offset}-${from}` : offset);
    return part(name, formula`${daysUntil(past(since), days)}-(${daysUntil(past(sinceBefore), days)})`);
  };
  const classDaysIn = inMonthOf({ fr: "cours_du_mois", en: "class_of_the_month" }, classDays);
  const nestingDaysIn = inMonthOf({ fr: "accompagnement_du_mois", en: "nesting_of_the_month" }, nestingDays, classDays);
  const allDaysIn = inMonthOf({ fr: "formation_du_mois", en: "training_of_the_month" }, all);
  const byDays = (name: Text, amount: Expression, days: Expression) => part(name, total(formula`${amount}*${days}`, axis));
  const spent = {
    external: byDays({ fr: "externe", en: "external" }, external, classDaysIn),
    room: byDays({ fr: "salles", en: "rooms" }, room, classDaysIn),
    coach: byDays({ fr: "coachs", en: "coaches" }, coach, nestingDaysIn),
    wage: byDays({ fr: "salaires_du_mois", en: "wages_of_the_month" }, wage, allDaysIn),
  };
  const inMonth = (name: Text, amount: Expression, at: Expression) => part(name, total(formula`${isTold}*${amount}*(${at}=${place}-1)`, axis));
  const passed = part({ fr: "mois_de_réussite", en: "month_of_success" }, formula`${begins}+${lasts}-1`);
  const refunds = refundsOf(call, sources, course, { isTold, lasts });
  const paid = part({ fr: "mois_de_remboursement", en: "month_of_refund" }, formula`${passed}+${call.lever("refundLag", sources.levers).value}`);
  const spending = part({ fr: "dépense", en: "spending" }, formula`${spent.external}+${spent.room}+${spent.coach}`);
  const refund = inMonth({ fr: "remboursé", en: "refunded" }, refunds.refund, paid);
  const net = part({ fr: "net", en: "net" }, formula`${spending}-${refund}`);
  const column = {
    people: inMonth({ fr: "entrées", en: "starting" }, people, begins),
    successes: inMonth({ fr: "réussites_du_mois", en: "successes_of_the_month" }, course.successes, passed),
    ...spent, spending, refund, net,
    full: part({ fr: "complet_du_mois", en: "full_of_the_month" }, formula`${spending}+${spent.wage}`),
  };
  const sum = (one: Expression) => total(one, month);
  const ofTold = (amount: Expression) => total(formula`${isTold}*${amount}`, axis);
  const obtained = total(refunds.refund, axis);
  const told = noteOf({ ...refunds, axis, isTold, within: sum(refund), courses: courses.length }, locale);
  const firstDays = part({ fr: "premier_jour", en: "first_day" }, dateOfMonth(formula`${start - 1}+${place}`));
  const cumulated = part({ fr: "cumul_net", en: "cumulated_net" }, upToEach(net, place, month));
  return [
    { axes: [month], row: { month: firstDays, ...column, cumulated, netPerSuccess: "", note: "" } },
    {
      axes: [],
      row: {
        month: "Total", people: sum(column.people), successes: sum(column.successes), external: sum(spent.external), room: sum(spent.room),
        coach: sum(spent.coach), spending: sum(spending), wage: sum(spent.wage), full: sum(column.full), refund: sum(refund),
        net: sum(net), cumulated: sum(net),
        netPerSuccess: perHead(formula`(${ofTold(course.incremental)}-${obtained})`, ofTold(course.successes)),
        note: told,
      },
    },
  ];
}

/** Sums of a part over the months up to each. */
function upToEach(of: Expression, place: Expression, months: Axis): Expression {
  return total(formula`${of}*(${place}<=${here(place)})`, months);
}

interface Refunds {
  /** That no day of filing is said. */
  readonly isNotFiled: Expression;
  readonly isLate: Expression;
  /** At each course. */
  readonly claim: Expression;
  readonly refund: Expression;
}

/** `refundsInOrder`: what each course gets of its year's ceiling, those that end first served first. */
function refundsOf(
  call: CallReader,
  { assumptions, levers }: MonthlySources,
  { axis, pools, month, people, classDays, external }: CourseFormulas,
  { isTold, lasts }: Readonly<Record<"isTold" | "lasts", Expression>>,
): Refunds {
  const [heads, wages] = [pools.column("headcount"), pools.column("wage")] as [Expression, Expression];
  pools.stays();
  const payroll = total(formula`${heads}*${wages}`, pools.axis);
  const yearly = formula`${payroll}*${YEAR}*${TRAINING_TAX}*${call.lever("refundCap", levers).value}`;
  const ceiling = part({ fr: "plafond_d_une_année", en: "ceiling_of_a_year" }, yearly);
  const filing = call.assumption("refundFiled", assumptions);
  // A day beyond any filing stands for none, which nothing is refunded for.
  const filed = filing.value.kind === "text" ? null : part({ fr: "déposée_le", en: "filed_on" }, formula`IF(${filing.isBlank},0,${filing.value})`);

  const year = part({ fr: "année", en: "year" }, formula`INT(${month}/12)`);
  const counted = part({ fr: "année_comptée", en: "year_counted" }, formula`IF(${isTold}=1,${year},9999)`);
  const first = part({ fr: "première_année", en: "first_year" }, least(counted, axis));
  const { planned, unplanned } = REFUND_SCHEMES;
  const byDay = filed && formula`IF(${filed}=0,0,IF(${filed}>DATE(${year},12,31),0,IF(${filed}>DATE(${year},6,30),${unplanned.rate},${planned.rate})))`;
  const rate = part({ fr: "taux", en: "rate" }, byDay ?? formula`0*${year}`);
  const afterYear = filed ? formula`${isTold}*(${filed}>DATE(${year},12,31))` : formula`0*${year}`;
  const isLate = part({ fr: "déposée_trop_tard", en: "filed_too_late" }, afterYear);
  const claim = part({ fr: "demandé", en: "claimed" }, formula`${isTold}*${rate}*${external}`);
  const most = formula`${people}*${LONG_TRAINING.perPerson}`;
  const capped = formula`IF(${classDays}>=${LONG_TRAINING.days},IF(${most}<${claim},${most},${claim}),${claim})`;
  const asked = part({ fr: "demandé_au_plus", en: "claimed_at_most" }, capped);
  const ends = part({ fr: "mois_de_fin", en: "month_of_its_end" }, formula`${month}+${lasts}-1`);
  const rank = placesAlong(axis);
  const isBefore = formula`((${ends}<${here(ends)})+(${ends}=${here(ends)})*(${rank}<${here(rank)}))`;
  const earlier = part({ fr: "demandé_avant", en: "claimed_before" }, total(formula`${asked}*(${year}=${here(year)})*${isBefore}`, axis));
  const left = part({ fr: "plafond_restant", en: "ceiling_left" }, formula`${ceiling}-(${year}=${first})*${call.assumption("refundUsed", assumptions).value}-${earlier}`);
  const refund = part({ fr: "remboursement", en: "refund" }, formula`IF(${left}<=0,0,IF(${left}<${asked},${left},${asked}))`);
  return { isNotFiled: filed ? formula`${filed}=0` : expression(true), isLate, claim, refund };
}

/** What is to be known of refunds and moves, in words. */
function noteOf(
  { isNotFiled, isLate, claim, refund, axis, isTold, within, courses }: Refunds & Readonly<Record<"isTold" | "within", Expression>> & { readonly axis: Axis; readonly courses: number },
  locale: Locale,
): Expression {
  const amount = (name: Text, value: Expression) => grouped(part(name, formula`INT(${value}+0.5)&""`), locale);
  const [obtained, claimed, counted] = [refund, claim, isTold].map((one) => total(one, axis)) as [Expression, Expression, Expression];
  const said = (key: keyof typeof BUDGET_NOTES, value: Operand = ""): Expression => {
    const [head = "", tail = ""] = BUDGET_NOTES[key][locale].split("*");
    return [expression(value), expression(tail)].reduce((text, one) => (one.kind === "text" && one.value === "" ? text : operation(text, "&", one)), expression(head));
  };
  const isBound = part({ fr: "plafonnée", en: "capped" }, formula`1*(${refund}<${claim})`);
  const after = part({ fr: "remboursé_après", en: "refunded_after" }, formula`${obtained}-${within}`);
  const sentences: [when: Expression, says: Expression][] = [
    [formula`AND(${isNotFiled},${counted}>0)`, said("notFiled")],
    [formula`${total(isLate, axis)}>0`, said("late")],
    [formula`${total(isBound, axis)}>0`, said("ceiling", amount({ fr: "non_remboursé", en: "not_refunded" }, formula`${claimed}-${obtained}`))],
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
