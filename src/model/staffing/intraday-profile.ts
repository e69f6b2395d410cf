/** How calls spread over the opening hours: points of relative intensity, straight lines between them. */
export type IntradayProfile = readonly {
  /** Share of the opening hours gone by; the first 0, the last 1, in growing order. */
  readonly at: number;
  /** Calls per hour on any scale. */
  readonly intensity: number;
}[];

/**
 * Default profile: a peak in the morning, a lower one in the afternoon, a dip at noon, quiet at both ends.
 *
 * An assumption without a source, to be shown as such: replace it by the site's own counts.
 */
export const ASSUMED_PROFILE: IntradayProfile = [
  { at: 0, intensity: 0.6 },
  { at: 0.2, intensity: 1.3 },
  { at: 0.45, intensity: 0.9 },
  { at: 0.65, intensity: 1.2 },
  { at: 1, intensity: 0.6 },
];

/**
 * Share of a day's calls that falls in each of equal intervals; the shares sum to 1. The profile is integrated, not sampled.
 *
 * @param intervals how many, 1 or more
 */
export function intervalShares(profile: IntradayProfile, intervals: number): number[] {
  const total = callsUntil(profile, 1);
  return Array.from(
    { length: intervals },
    (_, index) => (callsUntil(profile, (index + 1) / intervals) - callsUntil(profile, index / intervals)) / total,
  );
}

/** Area under the profile up to a share of the opening hours. */
function callsUntil(profile: IntradayProfile, until: number): number {
  let area = 0;
  for (let index = 1; index < profile.length; index++) {
    const [start, end] = [profile[index - 1] as IntradayProfile[number], profile[index] as IntradayProfile[number]];
    const width = Math.min(until, end.at) - start.at;
    if (width <= 0) break;
    const slope = (end.intensity - start.intensity) / (end.at - start.at);
    area += width * (start.intensity + (slope * width) / 2);
  }
  return area;
}
