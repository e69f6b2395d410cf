import type { Option } from "../../../model/finance/investment/options";
import { CONSULTATION_MONTHS, GOVERNOR_MONTHS } from "../../../model/workforce/exits/dismissal-calendar";
import { LEAVE_DAYS_PER_MONTH } from "../../../model/workforce/entitlements/leave";
import type { Category } from "../../../model/workforce/entitlements/notice";
import { EMPLOYER_RATES } from "../../../model/workforce/pay/charges";
import { SHORT_TIME_DAYS, SHORT_TIME_LEAST_PAID } from "../../../model/workforce/pay/short-time";
import { workingDaysPerMonth } from "../../../model/workforce/pay/working-time";
import type { Text } from "../../record/text";
import { expression, part, placesAlong, renamed, type Choice, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { noticeFormula } from "../dismissal/notice";
import { contributionsFormula } from "../dismissal/one-person-formulas";
import { READINGS, severanceFormula } from "../dismissal/severance";
import { paybackFormula } from "./payback-formula";

/** Arguments of OPTIONS, of which the first is one seniority. */
interface Asked {
  readonly seniorities: Expression;
  readonly wage: Expression;
  readonly training: Expression;
  readonly margin: Expression;
  readonly trainingMonths: Expression;
  readonly passRate: Expression;
  readonly startProductivity: Expression;
  readonly tau: Expression;
  readonly category: Choice<Category>;
  readonly horizon: Expression;
  readonly leaveDays: Expression;
  readonly rate: Expression;
}

/** What OPTIONS says of one option. */
type Outcome = Readonly<Record<"total" | "value" | "difference" | "payback" | "best", Expression>>;

const DISMISSED: Text = { fr: "licencié", en: "dismissed" };
const FAILED: Text = { fr: "échec", en: "failed" };

/** `optionsByBand` of OPTIONS' flows as native formulas, month by month: what each option is worth of one person. */
export function optionFormulas(asked: Asked): Readonly<Record<Option, Outcome>> {
  const { seniorities: seniority, wage, training, margin, trainingMonths, passRate, startProductivity, tau, horizon, rate } = asked;
  const month = placesAlong({ name: { fr: "mois_compté", en: "month_counted" }, size: horizon });
  const discount = part({ fr: "actualisation", en: "discounting" }, formula`1/(1+${rate})^(${month}/12)`);
  const loaded = part({ fr: "salaire_chargé", en: "loaded_wage" }, formula`${wage}+${contributionsFormula(wage, EMPLOYER_RATES)}`);

  const dismiss = part({ fr: "flux_licencié", en: "flow_dismissed" }, dismissedFlow(asked, loaded, seniority, month, DISMISSED));
  const failed = dismissedFlow(asked, loaded, formula`${seniority}+${trainingMonths}/12`, formula`${month}-${trainingMonths}`, FAILED);
  const isTraining = formula`${month}<=${trainingMonths}`;
  const decayed = (age: Expression) => formula`EXP(0-${age}/${tau})`;
  const age = formula`${month}-1-${trainingMonths}`;
  const lost = formula`(1-${startProductivity})*${tau}*(${decayed(age)}-${decayed(formula`${age}+1`)})`;
  const productivity = part({ fr: "productivité", en: "productivity" }, formula`IF(${isTraining},0,IF(${tau}=0,1,1-${lost}))`);
  const ifFailed = part({ fr: "flux_échec", en: "flow_failed" }, formula`IF(${isTraining},0,${failed})`);
  const working = formula`${passRate}*(${margin}*${productivity}-${loaded})+(1-${passRate})*${ifFailed}`;
  const retrain = part({ fr: "flux_former", en: "flow_retrained" }, formula`IF(${isTraining},0-${loaded}-${training}/${trainingMonths},${working})`);
  const idle = part({ fr: "flux_garder", en: "flow_idle" }, formula`0*${month}-${loaded}`);
  const short = part({ fr: "flux_réduit", en: "flow_short_time" }, formula`0*${month}-${loaded}+${shortTimeSaving(wage)}`);

  const flows = { retrain, idle, "short-time": short, dismiss };
  const suffixes = { retrain: { fr: "former", en: "retrained" }, idle: { fr: "garder", en: "idle" }, "short-time": { fr: "réduit", en: "short_time" }, dismiss: DISMISSED };
  const values = each((one) => part({ fr: `valeur_${suffixes[one].fr}`, en: `value_${suffixes[one].en}` }, formula`SUMPRODUCT(${flows[one]},${discount})`));
  const best = bestOf(values);
  return each((one) => {
    const more = part({ fr: `écart_${suffixes[one].fr}`, en: `difference_${suffixes[one].en}` }, formula`${flows[one]}-${dismiss}`);
    return {
      total: formula`SUM(${flows[one]})`,
      value: values[one],
      difference: formula`${values[one]}-${values.dismiss}`,
      // A flow is compared with itself: nothing ever comes back, nor has to.
      payback: one === "dismiss" ? expression(0) : paybackFormula({ flow: more, places: month, time: month }, expression(""), suffixes[one]),
      best: best[one],
    };
  });
}

/** The highest, the first of equals in the order of `OPTIONS`. */
function bestOf({ retrain, idle, "short-time": short, dismiss }: Readonly<Record<Option, Expression>>): Record<Option, Expression> {
  return {
    retrain: formula`${retrain}>=MAX(${idle},${short},${dismiss})`,
    idle: formula`AND(${idle}>${retrain},${idle}>=MAX(${short},${dismiss}))`,
    "short-time": formula`AND(${short}>MAX(${retrain},${idle}),${short}>=${dismiss})`,
    dismiss: formula`${dismiss}>MAX(${retrain},${idle},${short})`,
  };
}

function each<T>(of: (one: Option) => T): Record<Option, T> {
  return { retrain: of("retrain"), idle: of("idle"), "short-time": of("short-time"), dismiss: of("dismiss") };
}

/** Paid through the procedure and the notice; then severance and leave, at the seniority of the last day. */
function dismissedFlow(
  { wage, category, leaveDays }: Asked,
  loaded: Expression,
  seniority: Expression,
  month: Expression,
  whose: Text,
): Expression {
  const called = (name: Text, value: Expression) => part({ fr: `${name.fr}_${whose.fr}`, en: `${name.en}_${whose.en}` }, value);
  const notified = CONSULTATION_MONTHS + GOVERNOR_MONTHS;
  const notice = renamed(noticeFormula({ years: formula`${seniority}+${notified}/12`, category }), { fr: `avis_${whose.fr}`, en: `notice_${whose.en}` });
  const last = called({ fr: "fin", en: "end" }, formula`${notified}+${notice}`);
  const years = called({ fr: "ancienneté_fin", en: "years_at_end" }, formula`${seniority}+${last}/12`);
  const reading: Choice<keyof typeof READINGS> = { ...expression("fraction"), words: READINGS };
  const due = renamed(severanceFormula({ wage, years, reading, multiplier: expression(1), delegate: expression(false) }), whose, [years]);
  const exit = called({ fr: "indemnités", en: "exit_pay" }, formula`${due}+${leaveDays}*${wage}/${LEAVE_DAYS_PER_MONTH}`);
  const left = formula`${last}-${month}+1`;
  const paid = formula`IF(${left}>=1,1,IF(${left}>0,${left},0))`;
  return formula`0-${loaded}*${paid}-IF(${month}=ROUNDUP(${last},0),${exit},0)`;
}

/** What the lawful days of short time save in a month, spread over the year. */
function shortTimeSaving(wage: Expression): Expression {
  const reduced = part({ fr: "salaire_réduit", en: "reduced_wage" }, formula`${SHORT_TIME_LEAST_PAID}*${wage}`);
  const spared = formula`${wage}-${reduced}+${contributionsFormula(wage, EMPLOYER_RATES)}-(${contributionsFormula(reduced, EMPLOYER_RATES)})`;
  return part({ fr: "économie_mensuelle", en: "monthly_saving" }, formula`${SHORT_TIME_DAYS}/${workingDaysPerMonth(6)}*(${spared})/12`);
}
