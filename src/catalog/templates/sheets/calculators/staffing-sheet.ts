import { PAID_HOURS_PER_MONTH, workingDaysPerMonth } from "../../../../model/workforce/pay/working-time";
import { offeredLoad } from "../../../../model/staffing/erlang/queue";
import { ERLANG_AGENTS } from "../../../functions/staffing/erlang-agents";
import { WORK } from "../../../tables/workforce/work";
import type { Locale, Text } from "../../../record/text";
import type { Book } from "../../book/book";
import { across, calculated, heading, typed, words } from "../../layout/cell-writing";
import { callOf, LEFT_OUT, type CallArgument } from "../../calls/function-call";
import { lookedUp } from "../../layout/laid-table";
import { area, cellName, fixedName } from "../../layout/references";
import { SHEET_NAMES } from "../../layout/sheet-names";
import { RESULT_ROW } from "../../calls/spilled-result";
import type { TemplateIntraday } from "../../contents/template";
import type { CellContent, SheetLayout } from "../../layout/workbook-layout";
import { parameterArguments, parameterCells, type SheetParameter } from "../../calls/parameter-rows";

const WORDS = {
  title: { fr: "Agents par demi-heure", en: "Agents by half-hour" },
  subtitle: {
    fr: "Erlang A par demi-heure : les appelants raccrochent. Au poste : qui répond ; à planifier : avec pauses, congés, formation et absences (indisponibilités).",
    en: "Erlang A by half-hour: callers hang up. On duty: who answers; to schedule: with breaks, leave, training and absence (shrinkage).",
  },
  activity: { fr: "Activité", en: "Activity" },
  handling: { fr: "DMT, en secondes", en: "AHT, in seconds" },
  target: { fr: "Part à décrocher", en: "Share to answer" },
  threshold: { fr: "Dans le délai de, en secondes", en: "Within, in seconds" },
  patience: { fr: "Patience moyenne, en secondes", en: "Mean patience, in seconds" },
  occupancy: { fr: "Occupation, au plus", en: "Occupancy, at most" },
  shrinkage: { fr: "Indisponibilités", en: "Shrinkage" },
  halfHour: { fr: "Demi-heure", en: "Half-hour" },
  calls: { fr: "Appels", en: "Calls" },
  load: { fr: "Trafic, en erlangs", en: "Traffic, in erlangs" },
  onDuty: { fr: "Agents au poste", en: "Agents on duty" },
  scheduled: { fr: "Agents à planifier", en: "Agents to schedule" },
  hours: { fr: "Heures à planifier par jour", en: "Hours to schedule a day" },
  people: { fr: "Personnes à temps plein", en: "Full-time people" },
  demand: { fr: "Demande, en ETP (Travail)", en: "Demand, in FTE (Work)" },
} as const satisfies Record<string, Text>;

const NOTES = {
  calls: { fr: "Appels : une journée type, à remplacer par vos relevés", en: "Calls: a typical day, to be replaced by your own records" },
  people: { fr: "Heures ÷ 7,35 h payées par jour (191 h ÷ 26 jours)", en: "Hours / 7.35 hours paid a day (191 hours / 26 days)" },
  demand: { fr: "ETP que le contrat demande, pour comparaison", en: "FTE that the contract asks for, to compare" },
} as const satisfies Record<string, Text>;

/** Length of a half-hour, in days and in seconds. */
const HALF_HOUR = { days: 1 / 48, seconds: 1800 } as const;
/** Row of the activity, over the parameters. */
const ACTIVITY_ROW = RESULT_ROW;
const PARAMETER_ROW = ACTIVITY_ROW + 1;
/** Columns of the half-hours. */
const AT = { from: 0, calls: 1, load: 2, onDuty: 3, scheduled: 4 } as const;

/** Agents on the phones and on the schedule, half-hour by half-hour; null without a workforce. */
export function staffingSheet({ staff, locale }: Book): SheetLayout | null {
  if (!staff) return null;
  const { intraday, tables } = staff;
  const parameters = parametersOf(intraday, locale);
  const totalRow = PARAMETER_ROW + Object.keys(parameters).length + 1;
  const headerRow = totalRow + 4;
  const rows = halfHours(intraday, parameterArguments(PARAMETER_ROW, parameters), headerRow + 1);
  const hours = rows.reduce((sum, row) => sum + Number(row[AT.scheduled]?.value), 0) / 2;
  const activity = intraday.activity[locale];
  const hoursCell = cellName(totalRow, 1);
  const totals: SheetParameter[] = [
    { label: WORDS.hours[locale], content: calculated({ formula: `=SUM(${area(headerRow + 1, AT.scheduled, rows.length, 1)})/2`, value: hours }, "formula", "#,##0") },
    {
      label: WORDS.people[locale],
      content: calculated({ formula: `=${hoursCell}/(${PAID_HOURS_PER_MONTH}/${DAYS})`, value: hours / (PAID_HOURS_PER_MONTH / DAYS) }, "keyResult", "#,##0.0"),
      note: NOTES.people[locale],
    },
    {
      label: WORDS.demand[locale],
      content: calculated(lookedUp(tables.work, activity, WORK.columns.activity.header[locale], WORK.columns.demand.header[locale]), "formula", "#,##0.0"),
      note: NOTES.demand[locale],
    },
  ];
  const headers = [WORDS.halfHour, WORDS.calls, WORDS.load, WORDS.onDuty, WORDS.scheduled].map((text) => words(text[locale], "header"));
  return {
    name: SHEET_NAMES.staffing[locale],
    purpose: "results",
    cells: [
      ...heading(WORDS.title[locale], WORDS.subtitle[locale]),
      ...across(ACTIVITY_ROW, 0, [words(WORDS.activity[locale]), words(activity), words(NOTES.calls[locale], "note")]),
      ...parameterCells(PARAMETER_ROW, Object.values(parameters)),
      ...parameterCells(totalRow, totals),
      ...across(headerRow, 0, headers),
      ...rows.flatMap((contents, index) => across(headerRow + 1 + index, 0, contents)),
    ],
    columns: [34, 21, 14, 14, 14].map((width) => ({ width })),
    tables: [],
    freeze: { rows: headerRow + 1, columns: 1 },
    gridLines: false,
    validations: [],
    highlights: [],
  };
}

/** Working days of a payroll month, six a week. */
const DAYS = workingDaysPerMonth(6);

function parametersOf({ handling, target, threshold, patience, occupancy, shrinkage }: TemplateIntraday, locale: Locale) {
  const seconds = (value: number) => typed(value, "input", "0");
  const share = (value: number) => typed(value, "input", "0%");
  return {
    handling: { label: WORDS.handling[locale], content: seconds(handling) },
    target: { label: WORDS.target[locale], content: share(target) },
    threshold: { label: WORDS.threshold[locale], content: seconds(threshold) },
    patience: { label: WORDS.patience[locale], content: typed(patience, "assumption", "0") },
    occupancy: { label: WORDS.occupancy[locale], content: share(occupancy) },
    shrinkage: { label: WORDS.shrinkage[locale], content: share(shrinkage) },
  } as const satisfies Record<string, SheetParameter>;
}

function halfHours(
  { from, calls, handling }: TemplateIntraday,
  given: Readonly<Record<keyof ReturnType<typeof parametersOf>, CallArgument>>,
  firstRow: number,
): CellContent[][] {
  return calls.map((offered, index) => {
    const row = firstRow + index;
    const onDuty = [
      { formula: fixedName(row, AT.calls), cells: offered },
      given.handling,
      given.target,
      given.threshold,
      LEFT_OUT,
      given.patience,
      given.occupancy,
    ];
    const agents = (args: readonly CallArgument[]) => {
      const { formula, grid } = callOf(ERLANG_AGENTS, args);
      return calculated({ formula, value: grid[0]?.[0] ?? null }, "result", "0");
    };
    const load = {
      formula: `=${cellName(row, AT.calls)}*${given.handling.formula}/${HALF_HOUR.seconds}`,
      value: offeredLoad(offered, handling, HALF_HOUR.seconds),
    };
    return [
      typed(from + index * HALF_HOUR.days, "tag", "hh:mm"),
      typed(offered, "input", "0"),
      calculated(load, "formula", "0.0"),
      agents(onDuty),
      agents([...onDuty, given.shrinkage]),
    ];
  });
}
