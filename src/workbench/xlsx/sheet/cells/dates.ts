const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Before 1 March 1900 the serials of 1900 run one behind, for Excel counts a 29 February that was not. */
const FIRST_REGULAR_SERIAL = 61;

/**
 * Serial number of a date that the file writes as text ("2026-11-23", "2026-11-23T08:00:00"), or of a time of day ("10:30:00").
 *
 * @returns undefined where it is none
 */
export function serialOf(text: string, date1904: boolean): number | undefined {
  const [, hours, minutes, seconds = "0"] = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?$/.exec(text) ?? [];
  if (hours !== undefined) return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_PER_DAY;
  const dated = /^\d{4}-\d{2}-\d{2}(T|$)/.test(text);
  const utc = Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  if (!dated || Number.isNaN(utc)) return undefined;
  const serial = (utc - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MS_PER_DAY;
  return !date1904 && serial < FIRST_REGULAR_SERIAL ? serial - 1 : serial;
}
