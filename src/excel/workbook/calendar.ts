import { dayOf } from "../../model/calendar/calendar";
import { onWorkbookChange } from "./changes";
import { coalesced } from "./coalesced";

/** One change makes Excel tell of several. In milliseconds. */
const BURST = 20;

/**
 * Asks from which year a workbook's dates count, with the context's next sync. Excel's API has no property for it, but
 * calculates a date as the workbook does.
 *
 * @returns the answer, once the context has synced
 */
export function askCalendar(context: Excel.RequestContext): () => 1900 | 1904 {
  const [year, month, day] = [2026, 1, 1] as const;
  const date = context.workbook.functions.date(year, month, day).load("value");
  return () => (date.value < dayOf(year, month, day) ? 1904 : 1900);
}

/**
 * The calendar of the open workbook for functions, which can't wait to be told: 1900 until Excel has said otherwise.
 * Once it has, what was computed before is calculated anew; and again when the user has changed the calendar.
 *
 * @param onFault told of what is thrown, once
 */
export function followCalendar(onFault: (fault: unknown) => void): () => 1900 | 1904 {
  let calendar: 1900 | 1904 = 1900;
  const ask = async () => {
    const found = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const answer = askCalendar(context);
      await context.sync();
      return answer();
    });
    if (found === calendar) return;
    calendar = found;
    await recalculate();
  };
  const follow = async () => {
    await Office.onReady();
    await ask();
    if (calendar === 1900) return;
    const askAgain = coalesced(ask, BURST);
    await onWorkbookChange(() => void askAgain().catch(onFault));
  };
  follow().catch(onFault);
  return () => calendar;
}

/** Excel's API has no way to name the cells that call our functions: every sheet is told to be out of date. */
async function recalculate(): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    for (const sheet of sheets.items) sheet.calculate(true);
    await context.sync();
  });
}
