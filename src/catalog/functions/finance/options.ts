import { optionsByBand, OPTIONS, type AgentsBySeniority, type Option } from "../../../model/finance/investment/options";
import { CONSULTATION_MONTHS, GOVERNOR_MONTHS } from "../../../model/workforce/exits/dismissal-calendar";
import { noticeMonths, type Category } from "../../../model/workforce/entitlements/notice";
import { leavePay } from "../../../model/workforce/entitlements/leave";
import { severance } from "../../../model/workforce/entitlements/severance";
import { employerCharges } from "../../../model/workforce/pay/charges";
import { SHORT_TIME_DAYS, SHORT_TIME_LEAST_PAID, shortTime } from "../../../model/workforce/pay/short-time";
import { meanProductivity } from "../../../model/workforce/pools/ramp";
import { defineFunction } from "../definition/define";
import { scalar, series } from "../definition/parameter";
import { HEADERS, LANG } from "../definition/result-parameters";
import { CATEGORY, WAGE } from "../dismissal/one-person";
import { LEVERS } from "../../levers/levers";
import { days, money, months, share, years } from "../../record/quantity";
import { problemAt, Refusal } from "../../record/problem";
import { LOCALES, type Text } from "../../record/text";
import { said } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { optionFormulas } from "./options-formula";

const WORDS: Readonly<Record<Option, Text>> = {
  retrain: { fr: "Former", en: "Retrain" },
  idle: { fr: "Garder sans travail", en: "Keep idle" },
  "short-time": { fr: "Réduire l'horaire", en: "Short time" },
  dismiss: { fr: "Licencier", en: "Dismiss" },
};

const HORIZON: Text = { fr: "horizon", en: "horizon" };
/** Months of the procedure and of the longest notice there is. */
const LONGEST_PROCEDURE = CONSULTATION_MONTHS + GOVERNOR_MONTHS + 3;

/** Of one person, whatever the seniority. */
interface Terms {
  readonly wage: number;
  readonly training: number;
  readonly margin: number;
  readonly trainingMonths: number;
  readonly passRate: number;
  readonly startProductivity: number;
  readonly tau: number;
  readonly category: Category;
  readonly horizon: number;
  readonly leaveDays: number;
}

/** RELAIS.OPTIONS: retrain, keep idle, short time or dismiss, by seniority. */
export const OPTIONS_FUNCTION = defineFunction({
  id: "OPTIONS",
  summary: {
    fr: "Former, garder sans travail, réduire l'horaire ou licencier une personne : valeur actualisée et délai de récupération, par ancienneté",
    en: "Retrain, keep idle, put on short time or dismiss one person: present value and payback, by seniority",
  },
  explanation: {
    fr: "Flux de fin de mois d'une personne, actualisés à aujourd'hui. Former : salaire chargé et coût de formation pendant la formation, puis réussite × (marge × productivité − salaire chargé) ; en cas d'échec, comme licencier. Garder : le salaire chargé jusqu'à la fin. Réduire l'horaire : au plus 60 jours par an payés la moitié (art. 185), charges comprises. Licencier : un mois d'information, deux pour le gouverneur et le préavis, payés, puis l'indemnité à l'ancienneté de ce jour et les congés, si l'autorisation est donnée : en pratique elle l'est rarement. Rien n'est compté après l'horizon : prenez-le assez long, ou garder paraît meilleur qu'il n'est. Les écarts et délais sont contre « Licencier ». La marge est celle du travail nouveau avant salaires : prix × heures − autres coûts variables.",
    en: "Month-end flows of one person, discounted to today. Retrain: loaded wage and training cost during the course, then pass rate × (margin × productivity − loaded wage); who fails is as dismissed. Keep idle: the loaded wage to the end. Short time: at most 60 days a year at half pay (art. 185), charges counted. Dismiss: one month to inform, two for the governor and the notice, all paid, then severance at the seniority of that day and leave, if authorised: in practice it seldom is. Nothing is counted after the horizon: take it long enough, or keeping looks better than it is. Differences and paybacks are against \"Dismiss\". The margin is that of new work before wages: price × hours − other variable costs.",
  },
  params: {
    seniorities: series(years(), { name: { fr: "anciennetes", en: "seniorities" }, help: { fr: "Années de service aujourd'hui : une cellule, une colonne ou une ligne", en: "Years of service today: a cell, a column or a row" } }),
    wage: WAGE,
    training: scalar(money(), { name: { fr: "cout_formation", en: "training_cost" }, help: { fr: "Coût marginal de formation par personne, net des remboursements attendus, en MAD", en: "Incremental training cost per person, net of expected refunds, in MAD" } }),
    margin: scalar(money(), {
      name: { fr: "marge_mensuelle", en: "monthly_margin" },
      help: { fr: "Marge du travail nouveau d'un agent confirmé par mois, avant salaires, en MAD", en: "Margin of the new work of a seasoned agent a month, before wages, in MAD" },
    }),
    trainingMonths: scalar(months({ min: 1, max: 12, whole: true }), { name: { fr: "mois_formation", en: "training_months" }, help: { fr: "Mois de cours et d'accompagnement ; par défaut 1", en: "Months of class and nesting; by default 1" } }, { value: 1 }),
    passRate: scalar(share(), { name: { fr: "reussite", en: "pass_rate" }, help: { fr: "Taux de réussite ; par défaut 90 % (hypothèse)", en: "Pass rate; by default 90% (assumption)" } }, { value: 0.9 }),
    startProductivity: scalar(share(), { name: { fr: "depart", en: "start" }, help: { fr: "Productivité de départ ; par défaut 60 % (hypothèse)", en: "Starting productivity; by default 60% (assumption)" } }, { value: 0.6 }),
    tau: scalar(months({ min: 0, max: 60 }), { name: { fr: "duree", en: "duration" }, help: { fr: "Constante de temps de la montée en compétence ; par défaut 1,5 mois (hypothèse)", en: "Time constant of the ramp; by default 1.5 months (assumption)" } }, { value: 1.5 }),
    category: CATEGORY,
    horizon: scalar(months({ min: 6, max: 60, whole: true }), { name: HORIZON, help: { fr: "Mois comptés, au moins la formation, la procédure et trois mois ; par défaut 24", en: "Months counted, at least the course, the procedure and three months; by default 24" } }, { value: 24 }),
    leaveDays: scalar(days({ min: 0, max: 120 }), { name: { fr: "conges", en: "leave_days" }, help: { fr: "Jours ouvrables de congé non pris ; par défaut 0", en: "Unused working days of leave; by default 0" } }, { value: 0 }),
    rate: scalar(LEVERS.discountRate.quantity, { name: { fr: "taux", en: "rate" }, help: LEVERS.discountRate.help }, { value: LEVERS.discountRate.default }),
    headers: HEADERS,
    lang: LANG,
  },
  withoutTwin: {
    fr: "La formule native compte une ancienneté ; recopiez-la pour les suivantes.",
    en: "The native formula counts one seniority; copy it for the others.",
  },
  columns: {
    seniority: { header: { fr: "Ancienneté", en: "Seniority" }, unit: "years", help: { fr: "Années de service aujourd'hui", en: "Years of service today" } },
    option: { header: { fr: "Option", en: "Option" }, unit: "text", help: { fr: "Former, garder, réduire l'horaire, licencier", en: "Retrain, keep idle, short time, dismiss" } },
    total: { header: { fr: "Flux total", en: "Total flow" }, unit: "money", help: { fr: "Somme des flux ; négatif : ce que la personne coûte", en: "Sum of the flows; negative: what the person costs" } },
    value: { header: { fr: "Valeur actualisée", en: "Present value" }, unit: "money", help: { fr: "À aujourd'hui, au taux donné", en: "Today, at the rate given" } },
    difference: { header: { fr: "Contre licencier", en: "Against dismissing" }, unit: "money", help: { fr: "Valeur − valeur de « Licencier »", en: "Value − value of \"Dismiss\"" } },
    payback: { header: { fr: "Récupéré en mois", en: "Paid back in months" }, unit: "months", help: { fr: "Quand l'écart contre « Licencier » revient à zéro ; vide s'il n'y revient pas", en: "When the difference against \"Dismiss\" is back to zero; blank where it never is" } },
    best: { header: { fr: "La meilleure", en: "Best" }, unit: "switch", help: { fr: "VRAI pour la valeur la plus haute", en: "TRUE for the highest value" } },
  },
  source: {
    fr: "Code du travail art. 43, 52, 53, 66, 67, 185 (S34, S37, S42, S43) ; le reste est hypothèse",
    en: "Labour code art. 43, 52, 53, 66, 67, 185 (S34, S37, S42, S43); the rest is assumption",
  },
  examples: [
    {
      title: { fr: "5 000 MAD, trois ans, vingt-quatre mois", en: "5,000 MAD, three years, twenty-four months" },
      cells: { seniorities: 3, wage: 5_000, training: 6_000, margin: 18_000, rate: 0 },
      gives: [
        // Twenty-four months of 6,054.50; four of them and 384 hours at 5,000 / 191, since in four months a fourth year has begun.
        [1, "total", -24 * 6_054.5],
        [3, "total", -4 * 6_054.5 - (384 * 5_000) / 191],
        [0, "best", true],
        [3, "difference", 0],
      ],
      tolerance: 0.005,
    },
    {
      title: { fr: "Une marge que les salaires mangent : licencier coûte moins", en: "A margin that wages eat: dismissing costs less" },
      cells: { seniorities: [[1], [12]], wage: 5_000, training: 6_000, margin: 3_000 },
      gives: [
        [0, "best", false],
        [3, "best", true],
      ],
    },
    { title: { fr: "Un horizon de trois mois, plus court que la procédure", en: "A horizon of three months, shorter than the procedure" }, cells: { seniorities: 3, wage: 5_000, training: 6_000, margin: 18_000, horizon: 3 }, gives: "out-of-bounds" },
  ],
  compute({ seniorities, rate, headers, lang, ...terms }) {
    const least = terms.trainingMonths + LONGEST_PROCEDURE;
    if (terms.horizon < least) {
      throw new Refusal([problemAt({ table: HORIZON }, { code: "out-of-bounds", found: terms.horizon, min: least, max: 60, unit: "months" })]);
    }
    const bands = seniorities.map((seniority): AgentsBySeniority => ({ name: String(seniority), heads: 1, seniority }));
    const flows = {
      retrain: ({ seniority }: AgentsBySeniority) => retrained(terms, seniority),
      idle: () => monthly(terms, () => -loaded(terms.wage)),
      "short-time": () => monthly(terms, () => -loaded(terms.wage) + shortTimeSaving(terms.wage)),
      dismiss: ({ seniority }: AgentsBySeniority) => dismissed(terms, seniority),
    };
    const locale = lang ?? LOCALES[0];
    const rows = optionsByBand(bands, flows, rate).flatMap(({ band, options, best }) =>
      OPTIONS.map((option) => {
        const { total, value, difference, payback } = options[option];
        const outcome = { total, value, difference, payback, best: option === best };
        return { seniority: band.seniority, option: WORDS[option][locale], ...outcome };
      }),
    );
    return { rows, headers, locale };
  },
  twin(args) {
    const outcomes = optionFormulas(args);
    const { seniorities: seniority, trainingMonths, horizon, lang } = args;
    return {
      rows: OPTIONS.map((option) => ({ seniority, option: said(WORDS[option], lang), ...outcomes[option] })),
      holds: formula`${horizon}>=${trainingMonths}+${LONGEST_PROCEDURE}`,
    };
  },
});

function loaded(wage: number): number {
  return wage + employerCharges(wage);
}

function monthly({ horizon }: Terms, flow: (month: number) => number): number[] {
  return Array.from({ length: horizon }, (_, t) => flow(t));
}

/** What the lawful days of short time save in a month, spread over the year. */
function shortTimeSaving(wage: number): number {
  return shortTime({ wage, days: SHORT_TIME_DAYS, paidShare: SHORT_TIME_LEAST_PAID, daysPerWeek: 6, charges: true }).saving / 12;
}

/** Paid through the procedure and the notice; then severance and leave, at the seniority of the last day. */
function dismissed(terms: Terms, seniority: number): number[] {
  const { wage, category, leaveDays } = terms;
  // Notice counts from its notification, once the procedure has ended.
  const notified = CONSULTATION_MONTHS + GOVERNOR_MONTHS;
  const last = notified + noticeMonths(category, seniority + notified / 12);
  const years = seniority + last / 12;
  const exit = severance({ wage, years, reading: "fraction", multiplier: 1, delegate: false }) + leavePay(wage, leaveDays);
  return monthly(terms, (t) => -loaded(wage) * Math.min(1, Math.max(0, last - t)) - (t === Math.ceil(last) - 1 ? exit : 0));
}

/** Trained at full wage, then at work for those who pass; who fails is dismissed as anybody else. */
function retrained(terms: Terms, seniority: number): number[] {
  const { wage, training, margin, trainingMonths, passRate, startProductivity, tau } = terms;
  const ramp = { shape: "exponential", start: startProductivity, plateau: 1, tau } as const;
  const failed = dismissed({ ...terms, horizon: Math.max(1, terms.horizon - trainingMonths) }, seniority + trainingMonths / 12);
  return monthly(terms, (t) => {
    if (t < trainingMonths) return -loaded(wage) - training / trainingMonths;
    const age = t - trainingMonths;
    return passRate * (margin * meanProductivity(ramp, age, age + 1) - loaded(wage)) + (1 - passRate) * (failed[age] ?? 0);
  });
}
