import { monthOfDay, type Day, type Month } from "../../../model/calendar/calendar";
import { rememberingLatest } from "../../../model/remembering-latest";
import type { RevenueInputs, RevenueLevers } from "../../../model/revenue/inputs";
import { lawReading } from "../../../model/revenue/law/law";
import { revenueFaults, type Fault } from "../../../model/revenue/faults";
import { withinRequests } from "../../../model/revenue/law/requests";
import type { PlanLevers } from "../../../model/scenario/plan";
import { consentProblems, ledgersOf, undividedConsents, unservedConsents, withConsents } from "./consents-case";
import { assumed, leverValue } from "../../tables/lever-values";
import type { AssumptionId } from "../../levers/assumptions";
import { fed, LEVERS, type LeverId } from "../../levers/levers";
import { problemAt, type ProblemCause, type Place, type Problem } from "../../record/problem";
import { revenueDoubts, type DoubtedTables, type DoubtedUnder } from "./revenue-doubts";
import type { RevenueSources } from "./revenue-sources";
import { nameKey, speller } from "../../record/table";
import { LINES } from "../../tables/revenue/lines";
import type { Text } from "../../record/text";

export interface RevenueCase {
  readonly inputs: RevenueInputs;
  readonly levers: PlanLevers;
  /** Relations that do not hold; the tables' own problems are not repeated. */
  readonly problems: readonly Problem[];
}

export const LEVERS_PLACE: Text = { fr: "Leviers", en: "Levers" };

/** Joins tables, levers and assumptions into the model's inputs. A lever that nobody gives takes the catalogue's default. */
export function revenueCase(sources: RevenueSources): RevenueCase {
  const { lines, clients, actuals, consents } = sources;
  const lever = (id: LeverId) => leverValue(sources, id) ?? null;
  const joined = latestJoined({ lines, clients, actuals, consents }, { press: lever("press"), b2b: lever("b2b") ?? 0 }, lever("asOf"));
  const { inputs } = joined;
  const unset: Problem[] = [];
  const levers = leversOf(sources, unset);
  const { asOf, eurRate, press, b2b } = levers;
  const doubted = latestDoubts({ lines, clients, actuals }, inputs, { asOf, eurRate, press, b2b });
  return { inputs, levers, problems: [...joined.problems, ...unset, ...doubted] };
}

/** How the law is read of the press and of calls to firms, as the levers say. */
type ReadingLevers = Pick<RevenueLevers, "press" | "b2b">;
type RevenueTables = Pick<RevenueSources, "lines" | "clients" | "actuals" | "consents">;

/** Cases to remember: every function of a workbook joins the same tables, which have thousands of rows. */
const MOST_CASES = 4;

const latestJoined = rememberingLatest(MOST_CASES, (tables: RevenueTables, reading: ReadingLevers, asOf: Day | null) => {
  const problems: Problem[] = requestsUnsaid(tables.lines);
  const inputs = latestInputs(inputsOf(tables, reading, asOf, problems));
  return { inputs, problems };
});

/** The pane and each function read tables of their own: what is the same in them is one object, so that nobody compares it again. */
const latestInputs = rememberingLatest(MOST_CASES, (inputs: RevenueInputs) => inputs);

const latestDoubts = rememberingLatest(
  MOST_CASES,
  (tables: DoubtedTables, inputs: RevenueInputs, levers: DoubtedUnder & ReadingLevers): readonly Problem[] => [
    ...revenueDoubts(tables, inputs, levers),
    ...revenueFaults(inputs, levers).map((fault) => problemAt(placeOf(fault, tables), causeOf(fault))),
  ],
);

function inputsOf(tables: RevenueTables, reading: ReadingLevers, asOf: Day | null, problems: Problem[]): RevenueInputs {
  const { lines, clients, actuals } = tables;
  const client = speller();
  const indices = new Map<string, number[]>();
  lines.rows.forEach(({ line }, index) => {
    if (line === null) return;
    const known = indices.get(nameKey(line));
    if (known) known.push(index);
    else indices.set(nameKey(line), [index]);
  });
  const read = lines.rows.map(({ revenue, requests, ...line }) => ({
    ...line,
    client: client(line.client),
    referenceRevenue: revenue,
    mix: withinRequests(line.mix, {
      referenceRevenue: revenue,
      frenchShare: line.frenchShare,
      requests,
      revenuePerCall: line.revenuePerCall,
    }),
  }));
  return {
    lines: withLedgers(read, tables, reading, asOf, client, problems),
    clients: (clients?.rows ?? []).map((row) => ({ ...row, client: client(row.client) })),
    actuals: actuals === null ? [] : actuals.rows.flatMap((row, index) => {
      const [line, other] = indices.get(nameKey(row.line)) ?? [];
      if (line !== undefined && other === undefined) return [{ line, month: row.month, invoiced: row.invoiced }];
      const code = line === undefined ? "line-unknown" : "line-doubled";
      problems.push(problemAt(actuals.place(index, "line"), { code, found: row.line }));
      return [];
    }),
  };
}

/** Lines with what the table of consents holds of them; told in `problems` where it does not hold together. */
function withLedgers(
  lines: RevenueInputs["lines"],
  { consents }: RevenueTables,
  reading: ReadingLevers,
  asOf: Day | null,
  spell: (name: string) => string,
  problems: Problem[],
): RevenueInputs["lines"] {
  if (consents === null) return lines;
  const ledgers = ledgersOf(consents, spell);
  problems.push(
    ...consentProblems(consents, ledgers, asOf),
    ...unservedConsents(consents, ledgers, lines),
    ...undividedConsents(consents, ledgers, lines, lawReading(reading)),
  );
  return withConsents(lines, ledgers);
}

/**
 * Calls that answer requests of whom nobody says how many there are; a cap that nobody can count in calls; and requests where no call
 * answers any.
 */
function requestsUnsaid(lines: RevenueSources["lines"]): Problem[] {
  return lines.rows.flatMap(({ mix, requests, revenuePerCall }, row): Problem[] => {
    if (!mix.some(({ code, share }) => code === "O3R" && share > 0)) {
      return requests === null || requests === 0 ? [] : [problemAt(lines.place(row, "requests"), { code: "requests-unread", found: requests })];
    }
    if (requests === null) return [problemAt(lines.place(row, "requests"), { code: "requests-missing" })];
    if (revenuePerCall !== null) return [];
    const { wanted, unit, min } = LINES.columns.revenuePerCall.quantity;
    return [problemAt(lines.place(row, "revenuePerCall"), { code: "empty", wanted, unit, ...(min !== undefined && { min }) })];
  });
}

function leversOf(sources: RevenueSources, problems: Problem[]): PlanLevers {
  const lever = (id: LeverId): number | null => {
    const value = leverValue(sources, id);
    if (value !== undefined) return value;
    problems.push(problemAt({ table: LEVERS_PLACE }, { code: "lever-missing", lever: LEVERS[id].name }));
    return null;
  };
  const assumption = (id: AssumptionId): number => assumed(sources.assumptions, id) as number;
  /** Without an as-of date the case is refused: the zero that stands in for it is never computed with. */
  const set = (id: LeverId): number => lever(id) ?? 0;
  const asOf = set("asOf");
  const start: Month = lever("start") ?? monthOfDay(asOf);
  return {
    asOf,
    window: { start, months: set("months") },
    ...fed("revenue", lever),
    conversionUplift: assumption("conversionUplift"),
    collectionStart: assumption("collectionStart"),
  };
}

function causeOf(fault: Fault): ProblemCause {
  if (fault.code === "reference-month-banned") return { code: fault.code, found: fault.found };
  return "client" in fault ? { code: fault.code, client: fault.client } : { code: fault.code };
}

/** Place of a fault in the tables it was read from. */
function placeOf(fault: Fault, { lines, clients }: DoubtedTables): Place {
  switch (fault.code) {
    case "reference-month-missing":
    case "reference-month-banned":
      return lines.place(fault.row, "referenceMonth");
    case "press-exempt":
      return lines.place(fault.row, "mix");
    case "french-share-twice":
      return lines.place(fault.row, "frenchShare");
    case "client-unknown":
      return lines.place(fault.row, "client");
    case "client-without-line":
    case "client-doubled":
      return clients?.place(fault.row, "client") ?? { table: LEVERS_PLACE };
    case "exit-date-missing":
      return clients?.place(fault.row, "exitDate") ?? { table: LEVERS_PLACE };
  }
}
