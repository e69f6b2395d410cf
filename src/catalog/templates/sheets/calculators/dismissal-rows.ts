import { CONSULTATION_MONTHS, dismissalBy, dismissalFrom, GOVERNOR_MONTHS } from "../../../../model/workforce/exits/dismissal-calendar";
import type { NoticePeriod } from "../../../../model/workforce/entitlements/notice";
import { STRIKE_LAW } from "../../../words/strike-law";
import type { Locale, Text } from "../../../record/text";
import { across, calculated, words, type Calculated } from "../../layout/cell-writing";
import { numberFormat } from "../../layout/number-formats";
import { cellName } from "../../layout/references";
import type { CellLayout } from "../../layout/workbook-layout";

const WORDS = {
  title: { fr: "Calendrier d'un plan social engagé à la date d'arrêté", en: "Calendar of a social plan begun on the as-of date" },
  inform: { fr: "Information des délégués", en: "Delegates informed" },
  file: { fr: "Dossier au gouverneur", en: "File to the governor" },
  decision: { fr: "Décision au plus tard", en: "Decision at the latest" },
  latest: { fr: "Informer les délégués au plus tard, pour un départ en fin d'horizon", en: "Delegates to be informed at the latest, for an exit at the end of the horizon" },
  lastDay: { fr: "Dernier jour payé", en: "Last paid day" },
} as const satisfies Record<string, Text>;

/** The notices that the decree knows, shortest first. @source decree 2-04-469 (S39) */
const NOTICES: readonly { readonly notice: NoticePeriod; readonly label: Text; readonly before: Text }[] = [
  { notice: { unit: "days", count: 8 }, label: { fr: "Fin d'un préavis de 8 jours", en: "End of 8 days' notice" }, before: { fr: "Avec un préavis de 8 jours", en: "With 8 days' notice" } },
  { notice: { unit: "months", count: 1 }, label: { fr: "Fin d'un préavis d'un mois", en: "End of a month's notice" }, before: { fr: "Avec un préavis d'un mois", en: "With a month's notice" } },
  { notice: { unit: "months", count: 2 }, label: { fr: "Fin de deux mois de préavis", en: "End of two months' notice" }, before: { fr: "Avec deux mois de préavis", en: "With two months' notice" } },
  { notice: { unit: "months", count: 3 }, label: { fr: "Fin de trois mois de préavis", en: "End of three months' notice" }, before: { fr: "Avec trois mois de préavis", en: "With three months' notice" } },
];

/** Steps of the calendar from the as-of date on, under its title. */
const STEPS = 3 + NOTICES.length;
const PROCEDURE = { governorMonths: GOVERNOR_MONTHS, overlap: false } as const;

/** The days between which a social plan lies. */
interface PlanDays {
  /** The active scenario's. */
  readonly asOf: Calculated;
  /** Of the horizon. */
  readonly lastDay: Calculated;
}

const NOTES: readonly Text[] = [
  {
    fr: "Un mois de consultation, puis deux mois au plus pour le gouverneur (S42, S43) ; son silence n'est pas une autorisation. Le préavis court du lendemain de la notification ; son dernier jour est le dernier jour payé.",
    en: "A month of consultation, then two months at most for the governor (S42, S43); silence is no authorisation. Notice runs from the day after notification; its last day is the last one paid.",
  },
  { fr: `${STRIKE_LAW.fr} (S140). À valider par un conseil.`, en: `${STRIKE_LAW.en} (S140). To be validated by counsel.` },
];

/**
 * The dates of a dismissal for economic reasons that begins on the as-of date, the latest ones for an exit at the end of the horizon, and
 * what else its calendar has to reckon with.
 *
 * @param row of the title
 */
export function dismissalRows(row: number, { asOf, lastDay }: PlanDays, locale: Locale): CellLayout[] {
  const datesWith = (notice: NoticePeriod) => dismissalFrom(Number(asOf.value), notice, PROCEDURE, "authorised");
  const { inform, file, decision } = datesWith(NOTICES[0]?.notice ?? { unit: "days", count: 8 });
  const [informCell, fileCell, decisionCell] = [1, 2, 3].map((down) => cellName(row + down, 1)) as [string, string, string];
  const steps: readonly [Text, Calculated][] = [
    [WORDS.inform, { formula: asOf.formula, value: inform }],
    [WORDS.file, { formula: `=EDATE(${informCell},${CONSULTATION_MONTHS})`, value: file }],
    [WORDS.decision, { formula: `=EDATE(${fileCell},${GOVERNOR_MONTHS})`, value: decision }],
    ...NOTICES.map(({ notice, label }): [Text, Calculated] => {
      const { unit, count } = notice;
      return [label, { formula: unit === "days" ? `=${decisionCell}+${count}` : `=EDATE(${decisionCell},${count})`, value: datesWith(notice).lastPaidDay }];
    }),
  ];
  const latest = row + STEPS + 2;
  const latestSteps: readonly [Text, Calculated][] = [
    [WORDS.lastDay, lastDay],
    ...NOTICES.map(({ notice, before }): [Text, Calculated] => [before, latestWith(notice, latest, lastDay)]),
  ];
  const dated = (from: number, dates: readonly [Text, Calculated][]) =>
    dates.flatMap(([label, date], index) =>
      across(from + 1 + index, 0, [words(label[locale]), calculated(date, "formula", numberFormat("day", locale))]),
    );
  return [
    ...across(row, 0, [words(WORDS.title[locale], "section")]),
    ...dated(row, steps),
    ...across(latest, 0, [words(WORDS.latest[locale], "section")]),
    ...dated(latest, latestSteps),
    ...NOTES.flatMap((note, index) => across(latest + 2 + latestSteps.length + index, 0, [words(note[locale], "note")])),
  ];
}

/**
 * Where the latest day for an exit after a month's notice stands, and the day.
 *
 * @param row of the title
 */
export function latestAfterAMonth(
  row: number,
  { lastDay }: PlanDays,
): { readonly row: number; readonly column: number; readonly value: number } {
  const at = NOTICES.findIndex(({ notice: { unit, count } }) => unit === "months" && count === 1);
  const { notice } = NOTICES[at] as (typeof NOTICES)[number];
  return { row: row + STEPS + 4 + at, column: 1, value: dismissalBy(Number(lastDay.value), notice, PROCEDURE).inform };
}

/** Back from the last paid day: notice, the governor's months, consultation. */
function latestWith(notice: NoticePeriod, latest: number, lastDay: Calculated): Calculated {
  const end = cellName(latest + 1, 1);
  const notified = notice.unit === "days" ? `${end}-${notice.count}` : `EDATE(${end},-${notice.count})`;
  return {
    formula: `=EDATE(EDATE(${notified},-${GOVERNOR_MONTHS}),-${CONSULTATION_MONTHS})`,
    value: dismissalBy(Number(lastDay.value), notice, PROCEDURE).inform,
  };
}
