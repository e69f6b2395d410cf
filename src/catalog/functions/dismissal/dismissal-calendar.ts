import { dayOf } from "../../../model/calendar/calendar";
import { LONG_NOTICE_ABOVE, NOTICE_FROM_YEARS, NOTICE_PERIODS, noticePeriod, type Category, type NoticePeriod } from "../../../model/workforce/entitlements/notice";
import { CONSULTATION_MONTHS, dismissalBy, GOVERNOR_MONTHS, type DismissalDates } from "../../../model/workforce/exits/dismissal-calendar";
import { day, flag, months } from "../../record/quantity";
import type { Text } from "../../record/text";
import { is, part, said, type Expression } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineFunction } from "../definition/define";
import { scalar } from "../definition/parameter";
import { HEADERS, LANG } from "../definition/result-parameters";
import { CATEGORY, YEARS_AT_NOTIFICATION } from "./one-person";
import { areFull, begunYears } from "./one-person-formulas";

/** Steps in the order of their days. */
const STEPS: Readonly<Record<Exclude<keyof DismissalDates, "decision">, Text>> = {
  inform: { fr: "Information des délégués, du comité d'entreprise", en: "Delegates or works council informed" },
  file: { fr: "Dépôt de la demande au délégué provincial du travail", en: "Application filed with the provincial labour delegate" },
  notification: { fr: "Décision et notification", en: "Decision and notification" },
  noticeFrom: { fr: "Premier jour du préavis", en: "First day of the notice" },
  lastPaidDay: { fr: "Dernier jour payé", en: "Last paid day" },
};

/** RELAIS.DISMISSAL.CALENDAR: by when each step of an economic dismissal must be done. */
export const DISMISSAL_CALENDAR = defineFunction({
  id: "DISMISSAL.CALENDAR",
  summary: {
    fr: "Dates limites d'un licenciement économique pour un dernier jour payé",
    en: "Latest dates of an economic dismissal for a last paid day",
  },
  explanation: {
    fr: "À rebours : préavis selon la catégorie et l'ancienneté, décision du gouverneur, dépôt du dossier, information des délégués un mois avant. Il faut l'autorisation dans une entreprise d'au moins dix salariés ; le silence du gouverneur n'en est pas une. Si le dossier part le jour où les délégués sont informés, les deux délais courent ensemble. Dates calendaires : avancez au jour ouvrable précédent. Lecture de la loi à valider par un conseil.",
    en: "Backwards: notice by category and seniority, the governor's decision, the filing, the delegates informed a month before. A firm of at least ten employees needs the authorisation; the governor's silence is none. Where the file goes on the day on which the delegates are informed, both times run together. Calendar dates: move to the working day before. Reading of the law to be validated by counsel.",
  },
  params: {
    lastDay: scalar(day(), {
      name: { fr: "dernier_jour", en: "last_day" },
      help: { fr: "Dernier jour payé voulu", en: "Last paid day that is wanted" },
    }),
    years: YEARS_AT_NOTIFICATION,
    category: CATEGORY,
    governorMonths: scalar(
      months({ min: 1, max: GOVERNOR_MONTHS, whole: true }),
      {
        name: { fr: "mois_gouverneur", en: "governor_months" },
        help: { fr: "Mois que prend le gouverneur ; par défaut 2, le maximum", en: "Months that the governor takes; by default 2, the most" },
      },
      { value: GOVERNOR_MONTHS },
    ),
    overlap: scalar(
      flag(),
      {
        name: { fr: "simultane", en: "concurrent" },
        help: {
          fr: "VRAI si le dossier part le jour où les délégués sont informés ; par défaut FAUX",
          en: "TRUE where the file goes on the day the delegates are informed; by default FALSE",
        },
      },
      { value: false },
    ),
    headers: HEADERS,
    lang: LANG,
  },
  columns: {
    step: { header: { fr: "Étape", en: "Step" }, unit: "text", help: { fr: "Ce qui doit être fait", en: "What must be done" } },
    day: { header: { fr: "Au plus tard", en: "At the latest" }, unit: "day", help: { fr: "Date limite", en: "Latest date" } },
  },
  source: {
    fr: "Code du travail marocain, art. 43 à 51, 66 et 67 (S37, S39, S41, S42, S43)",
    en: "Moroccan labour code, art. 43 to 51, 66 and 67 (S37, S39, S41, S42, S43)",
  },
  examples: [
    {
      title: { fr: "Un agent de trois ans qui part le 11 août 2026", en: "An agent of three years who leaves on 11 August 2026" },
      cells: { lastDay: dayOf(2026, 8, 11), years: 3, lang: "fr" },
      gives: [
        [4, "step", "Dernier jour payé"],
        [0, "day", dayOf(2026, 4, 11)],
        [1, "day", dayOf(2026, 5, 11)],
        [2, "day", dayOf(2026, 7, 11)],
        [3, "day", dayOf(2026, 7, 12)],
        [4, "day", dayOf(2026, 8, 11)],
      ],
    },
    {
      title: { fr: "Un cadre de plus de cinq ans : deux mois plus tôt", en: "A manager of over five years: two months earlier" },
      cells: { lastDay: dayOf(2026, 8, 11), years: 6, category: "cadre" },
      gives: [[0, "day", dayOf(2026, 2, 11)]],
    },
    {
      title: { fr: "Trois mois de gouverneur : au-delà de la loi", en: "Three months for the governor: beyond the law" },
      cells: { lastDay: dayOf(2026, 8, 11), years: 3, governorMonths: 3 },
      gives: "out-of-bounds",
    },
  ],
  compute({ lastDay, years, category, governorMonths, overlap, headers, lang }) {
    const locale = lang ?? "fr";
    const dates = dismissalBy(lastDay, noticePeriod(category, years), { governorMonths, overlap });
    const rows = (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((step) => ({ step: STEPS[step][locale], day: dates[step] }));
    return { rows, headers, locale };
  },
  twin({ lastDay, years, category, governorMonths, overlap, lang }) {
    const last = part({ fr: "jour_payé", en: "paid_day" }, formula`INT(${lastDay})`);
    const of = (one: Category) => {
      const [short, middle, long] = NOTICE_PERIODS[one].map((notice) => noticeBefore(last, notice)) as [Expression, Expression, Expression];
      return formula`IF(${areFull(years, NOTICE_FROM_YEARS)},IF(${begunYears(years)}>${LONG_NOTICE_ABOVE},${long},${middle}),${short})`;
    };
    const notified = part({ fr: "notification", en: "notification" }, formula`IF(${is(category, "cadre")},${of("cadre")},${of("agent")})`);
    const file = part({ fr: "dépôt", en: "filing" }, formula`EDATE(${notified},0-${governorMonths})`);
    const sequential = formula`EDATE(${file},${-CONSULTATION_MONTHS})`;
    const inform = formula`IF(${overlap},MIN(${file},EDATE(${notified},${-CONSULTATION_MONTHS})),${sequential})`;
    const days = { inform, file, notification: notified, noticeFrom: formula`${notified}+1`, lastPaidDay: last };
    return { rows: (Object.keys(STEPS) as (keyof typeof STEPS)[]).map((step) => ({ step: said(STEPS[step], lang), day: days[step] })) };
  },
});

/** `notificationFor` as a native formula. */
function noticeBefore(last: Expression, { unit, count }: NoticePeriod): Expression {
  return unit === "months" ? formula`EDATE(${last},${-count})` : formula`${last}-${count}`;
}
