import { correlationCells } from "../../../model/uncertainty/dependence/correlation";
import { gaussianCopula } from "../../../model/uncertainty/dependence/gaussian-copula";
import { DRIVERS, type Driver } from "../../../model/uncertainty/simulation/inputs/uncertainty";
import { isBlank, type CellValue, type Grid } from "../../record/cells";
import { UNCERTAIN, uncertainNamed } from "../../levers/drivers";
import { problemAt, type ProblemCause, type Problem } from "../../record/problem";
import { factor, readCell, tidy, type Quantity } from "../../record/quantity";
import { addressIn, headersIn } from "../../record/table";
import type { Locale, Text } from "../../record/text";

/** Words of the square table of rank correlations: the names of drivers head its rows and its columns. */
export const CORRELATIONS = {
  id: "correlations",
  name: { fr: "Corrélations", en: "Correlations" },
  help: {
    fr: "Un tableau carré de corrélations de rang : les facteurs en première ligne et en première colonne ; un facteur absent est indépendant",
    en: "A square table of rank correlations: drivers in the first row and the first column; a driver left out is independent",
  },
  needed: ["driver"],
  /** Names of several uncertain inputs side by side, whatever stands in the corner. */
  isKnown: (values: Grid["values"]): boolean => (values[headRow(values)] ?? []).filter((cell) => driverOf(cell) !== undefined).length > 1,
  columns: { driver: { header: { fr: "Corrélation", en: "Correlation" }, synonyms: ["Corrélations", "Correlations", "Corrélation de rang", "Rank correlation"] } },
} as const;

export interface ParsedCorrelations {
  /** Of all drivers in the order of DRIVERS, row by row, as written; null while an error stands in its way. */
  readonly rankCorrelation: Float64Array | null;
  readonly locale: Locale;
  readonly problems: readonly Problem[];
}

const COEFFICIENT: Quantity<number> = { ...factor({ min: -1, max: 1 }), wanted: { fr: "une corrélation de -1 à 1", en: "a correlation from -1 to 1" } };
/** Cells that differ by less are equal. */
const SAME = 1e-9;

/** A driver named in a row or a column, and where. */
interface NamedDriver {
  readonly driver: Driver;
  readonly at: number;
}

/** Reads a square of rank correlations. A cell may be blank where its mirror says the same, and on the diagonal. */
export function readCorrelations(grid: Grid): ParsedCorrelations {
  const problems: Problem[] = [];
  const { values } = grid;
  const top = headRow(values);
  const headers = headersIn(values, top);
  const nameColumn = headers.findIndex((_, at) => values.some((cells, row) => row > top && driverOf(cells[at]) !== undefined));
  const place = (row: number, at: number) => ({
    table: CORRELATIONS.name,
    ...(row > top ? { row: row - top } : {}),
    ...addressIn(grid, row, at),
  });
  const refuse = (row: number, at: number, cause: ProblemCause) => problems.push(problemAt(place(row, at), cause));
  const driversNamedIn = (cells: readonly (readonly [cell: CellValue | undefined, row: number, at: number])[]): NamedDriver[] => {
    const found: NamedDriver[] = [];
    for (const [cell, row, at] of cells) {
      if (isBlank(cell)) continue;
      const driver = driverOf(cell);
      if (driver === undefined) refuse(row, at, { code: "not-a-choice", found: cell, choices: DRIVERS.map((id) => UNCERTAIN[id].name) });
      else if (found.some((other) => other.driver === driver)) refuse(row, at, { code: "lever-doubled", lever: UNCERTAIN[driver].name });
      else found.push({ driver, at: row === top ? at : row });
    }
    return found;
  };
  const columns = driversNamedIn(
    headers.flatMap((_, at) => (at === Math.max(0, nameColumn) ? [] : [[values[top]?.[at], top, at] as const])),
  );
  const rows = driversNamedIn(
    values.flatMap((cells, row) => (row <= top ? [] : [[cells[Math.max(0, nameColumn)], row, Math.max(0, nameColumn)] as const])),
  );
  if (rows.length === 0 && problems.length === 0) refuse(top, 0, { code: "no-rows" });
  for (const [some, others] of [[rows, columns], [columns, rows]] as const) {
    for (const { driver, at } of some) {
      if (others.some((other) => other.driver === driver)) continue;
      refuse(some === rows ? at : top, some === rows ? Math.max(0, nameColumn) : at, { code: "correlation-not-square", driver: UNCERTAIN[driver].name });
    }
  }
  const matrix = DRIVERS.map((_, row) => DRIVERS.map((__, column) => (row === column ? 1 : 0)));
  const cell = (row: NamedDriver, column: NamedDriver) => ({ row: row.at, at: column.at, found: values[row.at]?.[column.at] });
  for (const row of rows) {
    for (const column of columns) {
      const { found, ...where } = cell(row, column);
      const mirrored = rows.flatMap((other) =>
        other.driver === column.driver
          ? columns.flatMap((second) => (second.driver === row.driver ? [cell(other, second).found] : []))
          : [],
      )[0];
      const isDiagonal = row.driver === column.driver;
      // A blank is what its mirror says; where neither says anything it is told once.
      if (!isDiagonal && isBlank(found) && (!isBlank(mirrored) || !isBelow(row, column))) continue;
      const read = readCell(COEFFICIENT, found, isDiagonal ? { value: 1 } : undefined);
      if ("cause" in read) refuse(where.row, where.at, read.cause);
      else if (isDiagonal && Math.abs(read.value - 1) > SAME) refuse(where.row, where.at, { code: "correlation-diagonal", found: read.value });
      else if (typeof mirrored === "number" && isBelow(row, column) && Math.abs(read.value - mirrored) > SAME) {
        refuse(where.row, where.at, { code: "correlation-not-symmetric", found: read.value, mirrored });
      } else {
        const [one, other] = [DRIVERS.indexOf(row.driver), DRIVERS.indexOf(column.driver)];
        (matrix[one] as number[])[other] = (matrix[other] as number[])[one] = read.value;
      }
    }
  }
  const locale = localeOf(headers);
  if (problems.length > 0) return { rankCorrelation: null, locale, problems };
  const rankCorrelation = correlationCells(matrix);
  const { repair } = gaussianCopula(rankCorrelation, DRIVERS.length);
  if (repair === null) return { rankCorrelation, locale, problems };
  const name = (at: number): Text => UNCERTAIN[DRIVERS[at] as Driver].name;
  const cause = { code: "correlation-repaired", first: name(repair.row), second: name(repair.column), written: repair.written, used: repair.used } as const;
  return { rankCorrelation, locale, problems: [problemAt(place(top, Math.max(0, nameColumn)), cause)] };
}

function driverOf(cell: CellValue | undefined): Driver | undefined {
  const id = typeof cell === "string" ? uncertainNamed(cell) : undefined;
  return id === "ownRisk" ? undefined : id;
}

/** The row with most names of drivers among the first: titles may stand above it. */
function headRow(values: Grid["values"]): number {
  const known = values.slice(0, 20).map((cells) => cells.filter((cell) => driverOf(cell) !== undefined).length);
  return Math.max(0, known.indexOf(Math.max(0, ...known)));
}

/** An asymmetric pair is told once, at the cell whose driver comes later. */
function isBelow(row: NamedDriver, column: NamedDriver): boolean {
  return DRIVERS.indexOf(row.driver) > DRIVERS.indexOf(column.driver);
}

function localeOf(headers: readonly string[]): Locale {
  const written = new Set(headers.map(tidy));
  const count = (locale: Locale) => DRIVERS.filter((id) => written.has(UNCERTAIN[id].name[locale])).length;
  return count("en") > count("fr") ? "en" : "fr";
}
