import fc from "fast-check";
import { dayOf } from "../../src/model/calendar/calendar";
import { holidaysOf } from "../../src/model/calendar/holidays";
import { LEVERS } from "../../src/catalog/levers/levers";
import type { CellValue } from "../../src/catalog/record/cells";
import type { CallCells } from "./call-cases";

type Cells = readonly (readonly CellValue[])[];
type AnyCell = fc.Arbitrary<CellValue>;

const still = (value: CellValue): AnyCell => fc.constant(value);
const typed = (min: number, max: number, digits = 2): AnyCell => fc.double({ min, max, noNaN: true }).map((value) => Math.min(max, Math.max(min, Number(value.toFixed(digits)))));
const whole = (min: number, max: number): AnyCell => fc.integer({ min, max });
const blankOr = (cell: AnyCell): AnyCell => fc.oneof({ weight: 1, arbitrary: still("") }, { weight: 3, arbitrary: cell });

/** A column by its header; one that need not be there now and then is not. */
interface AnyColumn {
  readonly header: string;
  readonly cells: readonly AnyCell[];
  readonly optional?: boolean;
}

/** A table of columns in any order, with a remark beside them perhaps, rows blank at its end, and a row of sums perhaps. */
function anyTable(columns: readonly AnyColumn[], total?: string): fc.Arbitrary<Cells> {
  const remark: AnyColumn = { header: "Remarque", cells: (columns[0]?.cells ?? []).map((_, at) => still(at % 2 === 0 ? "à revoir" : "")), optional: true };
  return fc
    .tuple(
      fc.shuffledSubarray([...columns, remark], { minLength: columns.length + 1 }),
      fc.array(fc.boolean(), { minLength: columns.length + 1, maxLength: columns.length + 1 }),
      fc.integer({ min: 0, max: 2 }),
      fc.boolean(),
      fc.boolean(),
    )
    .chain(([shuffled, taken, blanks, hasTitle, hasTotal]) => {
      const kept = shuffled.filter(({ optional }, at) => !optional || taken[at]);
      const rows = fc.tuple(...kept.map(({ cells }) => fc.tuple(...cells)));
      return rows.map((byColumn): Cells => {
        const body = Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, row) => byColumn.map((cells) => cells[row] ?? ""));
        const heads = kept.findIndex((one) => one.header === "Effectif");
        const sums = kept.map(({ header }, at) => (header === total ? "Total" : at === heads ? body.reduce((sum, line) => sum + Number(line[heads] ?? 0), 0) : ""));
        return [
          ...(hasTitle ? [kept.map((_, at) => (at === 0 ? "Plan 2026" : ""))] : []),
          kept.map(({ header }) => header),
          ...body,
          ...(hasTotal && total !== undefined ? [sums] : []),
          ...Array.from({ length: blanks }, () => kept.map(() => "")),
        ];
      });
    });
}

const SITES = ["Rabat", "Fès"];
const ACTIVITIES = ["Accueil", "Gestion", "Modération"];

interface Counts {
  readonly pools: number;
  readonly moves: number;
}
const anyCounts: fc.Arbitrary<Counts> = fc.record({ pools: fc.integer({ min: 1, max: 4 }), moves: fc.integer({ min: 1, max: 5 }) });

const oneOf = (values: readonly CellValue[]): AnyCell => fc.constantFrom(...values);

function anyPools({ pools }: Counts, hasSites: boolean): fc.Arbitrary<Cells> {
  const each = (cell: AnyCell) => Array.from({ length: pools }, () => cell);
  return anyTable(
    [
      { header: "Vivier", cells: Array.from({ length: pools }, (_, at) => still(`P${at + 1}`)) },
      { header: "Effectif", cells: each(fc.oneof(whole(40, 80), typed(40, 80, 1))) },
      { header: "Salaire brut mensuel", cells: each(fc.oneof(whole(3_200, 9_000), typed(3_200, 20_000))) },
      { header: "Site", cells: each(oneOf(SITES)), optional: !hasSites },
      { header: "Attrition annuelle", cells: each(blankOr(typed(0, 0.6, 3))), optional: true },
      { header: "Ancienneté", cells: each(typed(0, 9, 1)), optional: true },
      { header: "Catégorie", cells: each(oneOf(["agent", "cadre", ""])), optional: true },
    ],
    "Vivier",
  );
}

const anyPaths: fc.Arbitrary<Cells> = (() => {
  const each = (cell: AnyCell) => ACTIVITIES.map(() => cell);
  return anyTable([
    { header: "Activité", cells: ACTIVITIES.map(still) },
    { header: "Jours de cours", cells: each(fc.oneof(whole(0, 40), typed(0, 30, 1))) },
    { header: "Jours d'accompagnement", cells: each(fc.oneof(whole(0, 20), typed(0, 20, 1))) },
    { header: "Taux de réussite", cells: each(typed(0.5, 1, 3)) },
    { header: "Coût externe par jour de groupe", cells: each(whole(0, 9_000)) },
    { header: "Taille de groupe", cells: each(blankOr(whole(1, 25))), optional: true },
    { header: "Agents par coach", cells: each(blankOr(typed(1, 8, 1))), optional: true },
    { header: "Montée en compétence", cells: each(blankOr(typed(0, 4, 1))), optional: true },
  ]);
})();

/** Months as a date of them, or as a text. */
const anyMonth: AnyCell = fc.oneof(fc.integer({ min: dayOf(2026, 9, 1), max: dayOf(2027, 3, 31) }), oneOf(["2026-09", "2026-10", "2026-12", "2027-02"]));

function anyMoves({ pools, moves }: Counts): fc.Arbitrary<Cells> {
  const each = (cell: AnyCell) => Array.from({ length: moves }, () => cell);
  const names = Array.from({ length: pools }, (_, at) => `P${at + 1}`);
  return anyTable([
    { header: "Vivier", cells: each(oneOf([...names, " p1"])) },
    { header: "Activité", cells: each(oneOf([...ACTIVITIES, "accueil"])) },
    { header: "Mois", cells: each(anyMonth) },
    { header: "Personnes", cells: each(fc.oneof(whole(0, 39), typed(0, 39, 2))) },
  ]);
}

type AnySetting = readonly [name: string, value: AnyCell, override?: AnyCell];

/** Rows of a table of names and values, some of them. */
function anySettings(heads: readonly string[], rows: readonly AnySetting[], needed: readonly AnySetting[] = []): fc.Arbitrary<Cells> {
  return fc.shuffledSubarray([...rows], { minLength: needed.length > 0 ? 0 : 1 }).map((some) => [...needed, ...some]).chain((some) =>
    fc.tuple(...some.map(([, value, override = still("")]) => fc.tuple(value, override))).map((values): Cells => [
      heads,
      ...some.map(([name], at) => [name, ...(values[at] ?? [])].slice(0, heads.length)),
    ]),
  );
}

/** An override that may stand beside a value. */
const anyOverride = (cell: AnyCell): AnyCell => fc.oneof(cell, still(""));

const anyAssumptions = anySettings(
  ["Hypothèse", "Valeur", "Remplacement"],
  [
    ["Jours travaillés par semaine", whole(5, 6), anyOverride(whole(5, 6))],
    ["Salle, par place et par jour", typed(0, 90), anyOverride(typed(0, 90))],
    ["Coach, par jour", whole(0, 900), anyOverride(whole(0, 900))],
    ["Dépôt du plan de formation", whole(dayOf(2026, 2, 1), dayOf(2027, 12, 31)), anyOverride(whole(dayOf(2026, 2, 1), dayOf(2027, 12, 31)))],
    ["Plafond déjà consommé", whole(0, 40_000), anyOverride(whole(1_000, 40_000))],
  ],
);

/** The months that are told, and what else of Scenarios tells of courses. */
function anyScenarios(start: AnySetting, most: number): fc.Arbitrary<Cells> {
  return anySettings(
    ["Levier", "Actif"],
    [
      [LEVERS.refundCap.name.fr, typed(0, 2)],
      [LEVERS.refundLag.name.fr, whole(0, 12)],
      [LEVERS.seatFactor.name.fr, typed(0.5, 2)],
      [LEVERS.trainerFactor.name.fr, typed(0.5, 2)],
    ],
    [start, [LEVERS.months.name.fr, fc.integer({ min: 1, max: most })]],
  );
}

const EARLY: AnySetting = [LEVERS.start.name.fr, oneOf(["2026-08", "2026-09", dayOf(2026, 9, 4)])];
const LATE: AnySetting = [LEVERS.start.name.fr, oneOf(["2026-10", "2026-12"])];
const AS_OF: AnySetting = [LEVERS.asOf.name.fr, fc.integer({ min: dayOf(2026, 9, 1), max: dayOf(2026, 9, 30) })];

const sitesOf = (sites: readonly string[], partners: readonly string[]): fc.Arbitrary<Cells> =>
  anyTable([
    { header: "Site", cells: sites.map(still) },
    ...(partners.length > 0 ? [{ header: "Partenaire", cells: partners.map(still) }] : []),
    { header: "Salles", cells: sites.map(() => whole(0, 4)) },
    { header: "Places par salle", cells: sites.map(() => whole(1, 30)) },
    { header: "Séances par jour", cells: sites.map(() => blankOr(whole(1, 3))), optional: true },
    { header: "Formateurs", cells: sites.map(() => fc.oneof(whole(0, 5), typed(0, 4, 1))) },
  ]);
/** Sites of their own rooms, or with those of partners beside or in place of them. */
const anySites = fc.oneof({ weight: 2, arbitrary: sitesOf(SITES, []) }, { weight: 1, arbitrary: sitesOf([...SITES, "Rabat", "Fès"], ["", "École", "École", "OFPPT"]) });

const HOLIDAYS = [2026, 2027].flatMap((year) => holidaysOf(year).map(({ day }) => day));
const anyHolidays = anyTable([
  { header: "Date", cells: HOLIDAYS.map((day) => still(day + (day % 5 === 0 ? 1 : 0))) },
  { header: "Jour férié", cells: HOLIDAYS.map((_, at) => still(`Fête ${at + 1}`)) },
]);

const maybe = <T,>(any: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(any, { freq: 3, nil: undefined });

const anyCourses = (counts: Counts, hasSites: boolean) => ({ moves: anyMoves(counts), paths: anyPaths, pools: anyPools(counts, hasSites), assumptions: maybe(anyAssumptions) });

/** What calls of functions on courses may be given. */
export const ANY_TRAINING: Readonly<Record<string, fc.Arbitrary<CallCells>>> = {
  "TRAINING.COST": anyCounts.chain((counts) => fc.record({ ...anyCourses(counts, false), leavers: maybe(typed(0, 0.5)) })),
  "TRAINING.BUDGET": anyCounts.chain((counts) => fc.record({ ...anyCourses(counts, false), levers: fc.oneof(anyScenarios(EARLY, 9), anyScenarios(AS_OF, 9), anyScenarios(LATE, 4)) })),
  "TRAINING.CAPACITY": anyCounts.chain((counts) =>
    fc.record({ ...anyCourses(counts, true), sites: anySites, levers: fc.oneof(anyScenarios(EARLY, 4), anyScenarios(AS_OF, 4), anyScenarios(LATE, 3)), holidays: maybe(anyHolidays) }),
  ),
};
