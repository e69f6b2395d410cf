import { followCalendar } from "../../src/excel/workbook/calendar";
import { readWorkbook } from "../../src/catalog/cases/workbook-reading";
import { MemoryDocument } from "../../src/workbench/document/memory";
import { dayOf } from "../../src/model/calendar/calendar";
import { officeSays } from "./office-context";
import { UserWorkbook } from "./user-workbook";
import { open, quiet, watching } from "./watching";

function calendarOf(document: MemoryDocument) {
  open(document);
  const faults: unknown[] = [];
  const calendar = followCalendar((fault) => faults.push(fault));
  return { calendar, faults };
}

test("Excel's DATE gives the serial number of the workbook's own calendar", async () => {
  const serials = [];
  for (const calendar of [1900, 1904] as const) {
    const document = new MemoryDocument();
    document.calendar = calendar;
    open(document);
    serials.push(
      await Excel.run(async (context) => {
        const date = context.workbook.functions.date(2026, 8, 11).load("value,error");
        await context.sync();
        return [date.value, date.error];
      }),
    );
  }
  // Excel's documentation: the two calendars are 1,462 days apart.
  expect(serials).toEqual([[dayOf(2026, 8, 11), null], [dayOf(2026, 8, 11) - 1462, null]]);
});

test("in a workbook that counts from 1900, functions calculate at once and nothing is calculated twice", async () => {
  const document = new UserWorkbook();
  const { calendar, faults } = calendarOf(document);
  expect(calendar()).toBe(1900);
  await quiet();
  expect([calendar(), document.recalculations, faults]).toEqual([1900, 0, []]);
});

test("in a workbook that counts from 1904, what was computed before Excel has said so is calculated anew", async () => {
  const document = new UserWorkbook();
  document.calendar = 1904;
  const { calendar, faults } = calendarOf(document);
  expect(calendar()).toBe(1900);
  await quiet();
  expect([calendar(), document.recalculations, faults]).toEqual([1904, document.sheets().length, []]);
});

test("the cure is seen: with the calendar changed and the dates mended, all is calculated anew", async () => {
  const document = new UserWorkbook();
  document.calendar = 1904;
  const { calendar } = calendarOf(document);
  await quiet();
  document.calendar = 1900;
  document.enter("Lignes!B4", "mended");
  await quiet();
  expect([calendar(), document.recalculations]).toEqual([1900, 2 * document.sheets().length]);
});

test("a host that can't say is told, and functions go on", async () => {
  open(new UserWorkbook());
  officeSays({});
  const run = jest.spyOn(Excel, "run").mockRejectedValue(new Error("no answer"));
  const faults: unknown[] = [];
  const calendar = followCalendar((fault) => faults.push(fault));
  await quiet();
  run.mockRestore();
  expect([calendar(), faults]).toEqual([1900, [new Error("no answer")]]);
});

test("a snapshot tells the calendar, and the catalogue refuses a workbook of 1904 whole", async () => {
  const document = new UserWorkbook();
  document.calendar = 1904;
  const snapshot = await watching(open(document)).next();
  expect(snapshot.calendar).toBe(1904);
  expect(readWorkbook(snapshot).problems.map(({ cause }) => cause.code)).toEqual(["calendar-1904"]);
});
