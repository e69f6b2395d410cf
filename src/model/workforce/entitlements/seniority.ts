import { addMonths, civil, type Day } from "../../calendar/calendar";

/** A part of a staff whose years of service lie evenly between two figures. */
export interface SeniorityBand {
  /** Share of the heads, 0 to 1; the shares of a staff sum to 1. */
  readonly share: number;
  readonly from: number;
  /** At least `from`; the same for people who all have that seniority. */
  readonly to: number;
  /** Mean wage in the band relative to that of the whole staff; 1 where it is not known. */
  readonly wageIndex: number;
}

/**
 * Years of service of a staff: all at one point, or spread. Severance at the mean is not the mean severance, so that what a
 * pool counts as is always said.
 */
export type Seniority =
  | { readonly kind: "point"; readonly years: number }
  | { readonly kind: "distribution"; readonly bands: readonly SeniorityBand[] };

/**
 * The sector's mix of seniority. The first share is from a survey, the others and the upper end of the last are assumptions.
 *
 * @source domain.md 4.5 (S90: 40 % below a year)
 */
export const SECTOR_BANDS: readonly SeniorityBand[] = [
  { share: 0.4, from: 0, to: 1, wageIndex: 1 },
  { share: 0.45, from: 1, to: 5, wageIndex: 1 },
  { share: 0.12, from: 5, to: 10, wageIndex: 1 },
  { share: 0.03, from: 10, to: 15, wageIndex: 1 },
];

/**
 * The sector's mix, its years stretched or squeezed to a stated mean.
 *
 * @param mean years, 0 or more
 * @source model.md 2: "the bands of domain.md 4.5 scaled to that mean"
 */
export function sectorSeniority(mean: number): Seniority {
  const scale = mean / meanYears({ kind: "distribution", bands: SECTOR_BANDS });
  return { kind: "distribution", bands: SECTOR_BANDS.map((band) => ({ ...band, from: band.from * scale, to: band.to * scale })) };
}

export function meanYears(seniority: Seniority): number {
  return meanOver(seniority, (years) => years);
}

/** The same people some years later, nobody having left. */
export function aged(seniority: Seniority, years: number): Seniority {
  if (seniority.kind === "point") return { kind: "point", years: seniority.years + years };
  return { kind: "distribution", bands: seniority.bands.map((band) => ({ ...band, from: band.from + years, to: band.to + years })) };
}

/**
 * Mean over a staff of something that depends on each one's seniority and wage.
 *
 *   mean = sum over bands of share * (integral of f from `from` to `to`) / (to - from)
 *
 * @param of f(years, wageIndex); exact where f is linear in the years between any two multiples of half a year, as the law's
 *           steps are
 */
export function meanOver(seniority: Seniority, of: (years: number, wageIndex: number) => number): number {
  if (seniority.kind === "point") return of(seniority.years, 1);
  let mean = 0;
  for (const band of seniority.bands) mean += band.share * meanInBand(band, of);
  return mean;
}

function meanInBand({ from, to, wageIndex }: SeniorityBand, of: (years: number, wageIndex: number) => number): number {
  if (to === from) return of(from, wageIndex);
  let sum = 0;
  // Cut at each half year: the middle of a piece stands for the piece, and is never on a step.
  for (let left = from; left < to; ) {
    const right = Math.min(to, (Math.floor(2 * left) + 1) / 2);
    sum += (right - left) * of((left + right) / 2, wageIndex);
    left = right;
  }
  return sum / (to - from);
}

/**
 * Years of service at the end of a last day, a twelfth for each whole month and the share gone of the month that has begun: six months
 * are half a year, whatever their days.
 *
 * Hired on 1 March 2024, last day 28 February 2026: 2 years; a day more, and the third year has begun.
 *
 * @param hired   first day
 * @param lastDay counted in
 */
export function yearsOfService(hired: Day, lastDay: Day): number {
  const end = lastDay + 1;
  const [to, from] = [civil(end), civil(hired)];
  let whole = 12 * (to.year - from.year) + to.month - from.month;
  if (addMonths(hired, whole) > end) whole -= 1;
  const begun = addMonths(hired, whole);
  return (whole + (end - begun) / (addMonths(hired, whole + 1) - begun)) / 12;
}

/** An equality in exact arithmetic may be off by this after a few sums of years: a third of a second. */
export const YEARS_ROUNDING = 1e-8;

/** Whether so many years of service are full, but for rounding. */
export function hasReached(years: number, limit: number): boolean {
  return years >= limit - YEARS_ROUNDING;
}

/** Years or fractions of a year: each year that has begun counts whole, as articles 41 and 53 say. */
export function startedYears(years: number): number {
  return Math.max(0, Math.ceil(years - YEARS_ROUNDING));
}
