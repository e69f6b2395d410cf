import { severanceHours } from "../../model/workforce/entitlements/severance";
import { PAID_HOURS_PER_MONTH } from "../../model/workforce/pay/working-time";
import { numeral, percent } from "../record/format";
import type { Locale, Text } from "../record/text";

/** Hours by which a law firm's worked example divides a month's wage, and whose severance it works out. @source domain.md 10 (M2, S140) */
const EXAMPLE = { hours: 192, wage: 5_000, years: 6 } as const;

const granted = (hoursPerMonth: number) => (severanceHours(EXAMPLE.years, "fraction") * EXAMPLE.wage) / hoursPerMonth;

/** The figures of the note, as a language writes them. */
function figures(locale: Locale) {
  return {
    wage: numeral(EXAMPLE.wage, locale),
    ours: numeral(granted(PAID_HOURS_PER_MONTH), locale, [2]),
    theirs: numeral(granted(EXAMPLE.hours), locale, [2]),
    less: percent(1 - granted(EXAMPLE.hours) / granted(PAID_HOURS_PER_MONTH), locale, [1]),
  };
}

const [FR, EN] = [figures("fr"), figures("en")];

/** What a reader who divides wages by another number of hours finds in place of our severance; stands wherever severance is shown. */
export const SEVERANCE_HOURS: Text = {
  fr: `Une heure de salaire est le salaire mensuel ÷ ${PAID_HOURS_PER_MONTH}, comme en paie. L'exemple chiffré d'un cabinet d'avocats divise par ${EXAMPLE.hours}, soit ${FR.less} de moins : ${FR.theirs} au lieu de ${FR.ours} MAD pour ${EXAMPLE.years} ans à ${FR.wage} MAD.`,
  en: `An hour of wage is the monthly wage / ${PAID_HOURS_PER_MONTH}, as in payroll. A law firm's worked example divides by ${EXAMPLE.hours}, which is ${EN.less} less: ${EN.theirs} instead of ${EN.ours} MAD for ${EXAMPLE.years} years at ${EN.wage} MAD.`,
};
