import { CONSULTATION_MONTHS, dismissalFrom, GOVERNOR_MONTHS } from "../../../../model/workforce/exits/dismissal-calendar";
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
} as const satisfies Record<string, Text>;

/** The notices that the decree knows, shortest first. @source decree 2-04-469 (S39) */
const NOTICES: readonly { readonly notice: NoticePeriod; readonly label: Text }[] = [
  { notice: { unit: "days", count: 8 }, label: { fr: "Fin d'un préavis de 8 jours", en: "End of 8 days' notice" } },
  { notice: { unit: "months", count: 1 }, label: { fr: "Fin d'un préavis d'un mois", en: "End of a month's notice" } },
  { notice: { unit: "months", count: 2 }, label: { fr: "Fin de deux mois de préavis", en: "End of two months' notice" } },
  { notice: { unit: "months", count: 3 }, label: { fr: "Fin de trois mois de préavis", en: "End of three months' notice" } },
];

const NOTES: readonly Text[] = [
  {
    fr: "Un mois de consultation, puis deux mois au plus pour le gouverneur (S42, S43) ; son silence n'est pas une autorisation. Le préavis court du lendemain de la notification ; son dernier jour est le dernier jour payé.",
    en: "A month of consultation, then two months at most for the governor (S42, S43); silence is no authorisation. Notice runs from the day after notification; its last day is the last one paid.",
  },
  { fr: `${STRIKE_LAW.fr} (S140). À valider par un conseil.`, en: `${STRIKE_LAW.en} (S140). To be validated by counsel.` },
];

/**
 * The dates of a dismissal for economic reasons that begins on the as-of date, and what else its calendar has to reckon with.
 *
 * @param row  of the title
 * @param asOf the active scenario's
 */
export function dismissalRows(row: number, asOf: Calculated, locale: Locale): CellLayout[] {
  const procedure = { governorMonths: GOVERNOR_MONTHS, overlap: false } as const;
  const datesWith = (notice: NoticePeriod) => dismissalFrom(Number(asOf.value), notice, procedure, "authorised");
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
  return [
    ...across(row, 0, [words(WORDS.title[locale], "section")]),
    ...steps.flatMap(([label, date], index) => across(row + 1 + index, 0, [words(label[locale]), calculated(date, "formula", numberFormat("day", locale))])),
    ...NOTES.flatMap((note, index) => across(row + 1 + steps.length + index, 0, [words(note[locale], "note")])),
  ];
}
