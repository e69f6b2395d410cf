import { addMonths, type Day } from "../../calendar/calendar";
import { lastDayOfNotice, notificationFor, type NoticePeriod } from "../entitlements/notice";

/** Staff from which a dismissal for economic reasons needs the governor's authorisation. @source labour code art. 66 (S41) */
export const AUTHORISATION_FROM_HEADS = 10;

/** The delegates are informed a month before. @source labour code art. 66 (S42) */
export const CONSULTATION_MONTHS = 1;

/** The most that the governor may take, in months from the filing. @source labour code art. 67 (S43) */
export const GOVERNOR_MONTHS = 2;

/** How the procedure is run. */
export interface Procedure {
  /** Whole months that the governor takes, up to 2. */
  readonly governorMonths: number;
  /** Whether the file goes to the governor on the day on which the delegates are informed, and not after their month. */
  readonly overlap: boolean;
}

/** The days of a dismissal for economic reasons. */
export interface DismissalDates {
  /** Delegates are informed; consultation begins. */
  readonly inform: Day;
  /** The file is with the provincial labour delegate, for the governor. */
  readonly file: Day;
  /** The governor has decided, and the delegates have had their month. */
  readonly decision: Day;
  /** The employee is told; null without an authorisation. */
  readonly notification: Day | null;
  /** The notice runs from here, the day after; null without an authorisation. */
  readonly noticeFrom: Day | null;
  /** Null without an authorisation: there is then no lawful exit. */
  readonly lastPaidDay: Day | null;
}

/** What comes from the governor. Silence is no authorisation. */
export type Answer = "authorised" | "refused" | "silence";

/**
 * Dates of a dismissal that begins on a day, each step on the first day that the one before allows.
 *
 *   sequential:  file = inform + 1 month, decision = file + governor's months
 *   overlapping: file = inform, decision = the later of inform + 1 month and file + governor's months
 *   notification = decision, last paid day = notification + notice
 *
 * A month leads to the day of the same number, or to the last of a shorter month.
 *
 * @source domain.md 2.5, model.md 4-5
 */
export function dismissalFrom(inform: Day, notice: NoticePeriod, { governorMonths, overlap }: Procedure, answer: Answer): DismissalDates {
  const consulted = addMonths(inform, CONSULTATION_MONTHS);
  const file = overlap ? inform : consulted;
  const decision = Math.max(consulted, addMonths(file, governorMonths));
  if (answer !== "authorised") return { inform, file, decision, notification: null, noticeFrom: null, lastPaidDay: null };
  return { inform, file, decision, notification: decision, noticeFrom: decision + 1, lastPaidDay: lastDayOfNotice(decision, notice) };
}

/**
 * Dates by which each step of a dismissal must be done for a last paid day, if the governor takes the stated time and authorises.
 * Run forwards from that start, `dismissalFrom` ends on the last paid day or, where months are of unlike length, before it.
 *
 * @source domain.md 2.5 (calendar for exits on 11 August 2026)
 */
export function dismissalBy(lastPaidDay: Day, notice: NoticePeriod, { governorMonths, overlap }: Procedure): DismissalDates {
  const notification = notificationFor(lastPaidDay, notice);
  const file = addMonths(notification, -governorMonths);
  const inform = overlap ? Math.min(file, addMonths(notification, -CONSULTATION_MONTHS)) : addMonths(file, -CONSULTATION_MONTHS);
  return { inform, file, decision: notification, notification, noticeFrom: notification + 1, lastPaidDay };
}

/** Whether a firm of so many habitual employees needs an authorisation. */
export function needsAuthorisation(heads: number): boolean {
  return heads >= AUTHORISATION_FROM_HEADS;
}
