import type { Problem, ProblemCode } from "../../../catalog/record/problem";
import { CORRELATIONS } from "../../../catalog/tables/uncertainty/correlations";
import { UNCERTAINTY } from "../../../catalog/tables/uncertainty/uncertainty";
import type { WorkbookReading } from "../../../catalog/cases/workbook-reading";

const TABLES: ReadonlySet<string> = new Set([UNCERTAINTY.name.fr, CORRELATIONS.name.fr]);
/** What deserves a look and leaves the simulation as it is. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["mode-not-scenario", "correlation-repaired", "table-doubled"]);

/** The first problem that withholds the simulation, though it is a warning to all other numbers. */
export function obstacleToSimulation({ problems }: WorkbookReading): Problem | null {
  return problems.find(({ place, cause }) => TABLES.has(place.table.fr) && !HARMLESS.has(cause.code)) ?? null;
}
