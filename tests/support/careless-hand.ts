import { textOf, type CellValue } from "../../src/catalog/record/cells";
import { describe as inWords } from "../../src/catalog/words/refusals/messages";
import { Refusal, type Problem } from "../../src/catalog/record/problem";
import { LOCALES, type Text } from "../../src/catalog/record/text";
import { answerOf, CLEAN, problemsOf, type Rows, type TableKey, type Tables } from "./careless-tables";
import { plain } from "./plain-spaces";

/** What must become of an input: it is refused, or told on the pane; or it gives the numbers of other cells, those of the clean tables by default. */
export type Expected =
  | { readonly refused: string; readonly fr: string; readonly en: string }
  | { readonly told: string; readonly fr: string; readonly en: string }
  | { readonly gives: Partial<Tables> }
  /** Nothing is wrong with it: the pane says nothing. */
  | { readonly unsaid: true }
  /** Nobody can know from the workbook that it is none of what was meant: it counts as it stands. */
  | { readonly counts: string };

/** An input as a careless hand makes it: some tables in place of the clean ones, and the question that reads them. */
export interface ByHand {
  readonly what: string;
  readonly ask: string;
  readonly tables?: Partial<Tables>;
  /** Arguments beside the tables, or in the place of one. */
  readonly more?: Readonly<Record<string, CellValue | Rows>>;
  readonly scenario?: string;
  readonly is: Expected;
}

/** A clean table with cells changed: by header, in a row from 1. */
export function edited(table: TableKey, row: number, cells: Readonly<Record<string, CellValue>>): Partial<Tables> {
  const rows = CLEAN[table] as Rows;
  const headers = rows[0] ?? [];
  for (const header of Object.keys(cells)) if (!headers.includes(header)) throw new Error(`there is no column ${header}`);
  return { [table]: rows.map((old, at) => (at === row ? old.map((cell, column) => cells[textOf(headers[column] ?? null)] ?? cell) : old)) };
}

/** A clean table with other rows. */
export function withRows(table: TableKey, change: (rows: Rows) => Rows): Partial<Tables> {
  return { [table]: change(CLEAN[table]) };
}

/** Asks as the hand does, and holds what comes of it against what must. */
export async function judge({ ask, tables = {}, more = {}, scenario, is }: ByHand): Promise<void> {
  const given = { ...CLEAN, ...tables };
  const question = { id: ask, more };
  if ("refused" in is) {
    const thrown: unknown = await answerOf(question, given).catch((reason: unknown) => reason);
    expect(thrown instanceof Refusal ? said(thrown.problems.filter(({ severity }) => severity === "error"), is.refused) : "was not refused").toEqual(holding(is));
  } else if ("told" in is) {
    const before = new Set(problemsOf(CLEAN).map((problem) => JSON.stringify(problem)));
    const problems = problemsOf(given, scenario === undefined ? null : { name: scenario, address: "Pilotage!B2" });
    expect(said(problems.filter((problem) => !before.has(JSON.stringify(problem))), is.told)).toEqual(holding(is));
  } else if ("unsaid" in is) {
    expect(problemsOf(given)).toEqual(problemsOf(CLEAN));
  } else {
    const found = numbers(await answerOf(question, given));
    if ("gives" in is) expect(found).toEqual(numbers(await answerOf({ id: ask }, { ...CLEAN, ...is.gives })));
    else expect(found).not.toEqual(numbers(await answerOf({ id: ask }, CLEAN)));
  }
}

function said(problems: readonly Problem[], at: string): unknown {
  const here = problems.filter(({ place }) => (place.address ?? place.table.fr) === at);
  if (here.length === 0) return problems.map((problem) => `${problem.place.address ?? problem.place.table.fr}: ${inWords(problem, "fr").cause}`);
  return Object.fromEntries(LOCALES.map((locale) => [locale, here.map((problem) => { const { cause, cure } = inWords(problem, locale); return plain(`${cause}. ${cure}`); }).join(" | ")]));
}

function holding({ fr, en }: Text): unknown {
  return { fr: expect.stringContaining(fr) as string, en: expect.stringContaining(en) as string };
}

/** The numbers of an answer in their order: how names are spelled in it is no matter. */
function numbers(answer: unknown): number[] {
  if (typeof answer === "number") return [answer];
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(numbers) : [];
}
