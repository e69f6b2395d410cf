const MS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;

/** Excel serial number of an ISO date such as "2026-08-11", by JavaScript's calendar and not by the model's. */
export function day(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY + SERIAL_OF_1970;
}

/** The model's number (year * 12 + month - 1) of a month such as "2026-08", by JavaScript's calendar. */
export function month(iso: string): number {
  return monthOf(dateOf(day(`${iso}-01`)));
}

/** JavaScript's date, midnight UTC, of an Excel serial number. */
export function dateOf(serial: number): Date {
  return new Date((serial - SERIAL_OF_1970) * MS_PER_DAY);
}

/** The model's number of the month of a JavaScript date. */
export function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Excel serial numbers of the days of a month. */
export function daysOf(monthNumber: number): number[] {
  const [year, index] = [Math.floor(monthNumber / 12), monthNumber % 12];
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  return Array.from({ length }, (_, at) => Date.UTC(year, index, at + 1) / MS_PER_DAY + SERIAL_OF_1970);
}
