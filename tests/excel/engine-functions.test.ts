import type { CatalogFunction } from "../../src/catalog/functions/definition/define";
import { defineFunction, defineScalar } from "../../src/catalog/functions/definition/define";
import { metadata } from "../../src/catalog/emit/metadata";
import type { Job } from "../../src/catalog/jobs/jobs";
import { scalar } from "../../src/catalog/functions/definition/parameter";
import { IN_PREVIEW } from "../../src/catalog/words/preview";
import { Refusal } from "../../src/catalog/record/problem";
import { factor } from "../../src/catalog/record/quantity";
import type { Engine } from "../../src/engine/engine";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { allTasks } from "../../src/engine/tasks/tasks";
import type { Surroundings } from "../../src/excel/functions/functions";
import type { Answer } from "../../src/workbench/functions/calls";
import type { MetadataFile } from "../../src/workbench/functions/metadata";
import { inputs, levers, line, span } from "../support/builders";
import { openInProcess, type OfficeInProcess } from "../support/office";

const JOB: Job<"plan"> = { kind: "plan", inputs: inputs({ lines: [line()] }), levers: { ...levers({ optIn: 0 }), window: span("2026-08", 3) }, base: null };

const described = { summary: { fr: "s", en: "s" }, explanation: { fr: "e", en: "e" }, source: { fr: "s", en: "s" } } as const;
const params = { optIn: scalar(factor({}), { name: { fr: "un", en: "one" }, help: { fr: "Un nombre", en: "A number" } }) } as const;
const header = { header: { fr: "Mois", en: "Month" }, unit: "count", help: { fr: "h", en: "h" } } as const;
const example = { title: { fr: "t", en: "t" }, cells: { optIn: 0 }, gives: [] } as const;

/** Asks for a plan and shows its loss month by month. */
const LOSSES = defineFunction({
  ...described,
  id: "TEST.LOSSES",
  params,
  columns: { loss: header },
  examples: [example, example],
  async job({ optIn }, run) {
    const { plan } = await run({ ...JOB, levers: { ...JOB.levers, optIn } });
    return { rows: Array.from(plan.risk.byMonth.law, (loss) => ({ loss })), headers: true, locale: "fr" };
  },
});
/** Its answer is refused: the engine knows better than the arguments. */
const NO_ANSWER = defineScalar({
  ...described,
  id: "TEST.NO.ANSWER",
  params,
  result: header,
  examples: [example, example],
  async job(_, run) {
    await run(JOB);
    throw new Refusal([{ severity: "error", place: { table: { fr: "Réponse", en: "Answer" } }, cause: { code: "no-revenue" } }]);
  },
});
const CATALOGUE = [LOSSES, NO_ANSWER];
const PLAIN_LOSSES = inProcessEngine().run(JOB).then(({ plan }) => [["Mois"], ...Array.from(plan.risk.byMonth.law, (loss) => [loss])]);

/** What functions asked the engine for, and how the test lets it answer. */
let asked: { readonly signal: AbortSignal; answer(): void; fail(fault: Error): void }[] = [];
let faults: unknown[] = [];
let office: OfficeInProcess;

/** Answers when the test says so. */
const ENGINE: Engine = inProcessEngine({
  ...allTasks(),
  plan: {
    remembered: 0,
    perform: (work, run) =>
      new Promise((resolve, reject) => {
        asked.push({ signal: run.signal, answer: () => resolve(allTasks().plan.perform(work, run)), fail: reject });
        run.signal.addEventListener("abort", () => reject(run.signal.reason as Error));
      }),
  },
});

const surroundings: Surroundings = { engine: ENGINE, locale: () => "fr", onFault: (fault) => faults.push(fault), calendar: () => 1900 };

async function associate(fetch?: (id: string) => Promise<CatalogFunction>, changed: Partial<Surroundings> = {}): Promise<void> {
  const functions = await import("../../src/excel/functions/functions");
  if (fetch) functions.associateLater(CATALOGUE.map(({ id }) => id), fetch, { ...surroundings, ...changed });
  else functions.associate(CATALOGUE, { ...surroundings, ...changed });
}

beforeEach(async () => {
  office = openInProcess(undefined, { functions: JSON.parse(JSON.stringify(metadata(CATALOGUE, "fr", "https://localhost"))) as MetadataFile });
  [asked, faults] = [[], []];
  await associate();
});

/** Settles when the engine has been asked so many jobs: the runtime passes calls on by and by. */
async function askedFor(jobs: number): Promise<void> {
  while (asked.length < jobs) await new Promise((resolve) => setTimeout(resolve, 1));
}

const ask = (fn: CatalogFunction, optIn: unknown = 0) => office.ask({ id: fn.id, arguments: [optIn as number] });

/** What is associated, called as a runtime calls it. */
function called(fn: CatalogFunction, ...given: readonly unknown[]): Promise<unknown> {
  const { _association } = CustomFunctions as unknown as { _association: { mappings: Record<string, (...given: readonly unknown[]) => Promise<unknown>> } };
  return _association.mappings[fn.id]?.(...given) ?? Promise.reject(new Error("not associated"));
}

test("its metadata say that it may be cancelled, in the words of Excel's schema", () => {
  const { functions } = metadata(CATALOGUE, "fr", "https://localhost");
  expect(functions.map(({ options }) => options)).toEqual([{ requiresParameterAddresses: true, cancelable: true }, { cancelable: true }]);
});

test("its cells come when the engine has answered", async () => {
  let answer: Answer | undefined;
  const shown = ask(LOSSES).then((value) => (answer = value));
  await askedFor(1);
  expect(answer).toBeUndefined();
  asked[0]?.answer();
  expect(await shown).toEqual({ value: await PLAIN_LOSSES });
});

test("several cells that ask the same cost one job", async () => {
  const shown = Promise.all([ask(LOSSES), ask(LOSSES), ask(NO_ANSWER)]);
  await askedFor(1);
  asked[0]?.answer();
  expect((await shown).slice(0, 2)).toEqual([{ value: await PLAIN_LOSSES }, { value: await PLAIN_LOSSES }]);
  expect(asked).toHaveLength(1);
});

test("what its arguments are refused for is said without any work", async () => {
  expect(await ask(LOSSES, "text")).toEqual({ error: { error: "#VALUE!", message: expect.stringContaining("un") as unknown } });
  expect(await ask(LOSSES, { error: "#N/A" })).toEqual({ error: { error: "#N/A", message: expect.stringContaining("#N/A") as unknown } });
  expect([asked, faults]).toEqual([[], []]);
});

test("what its answer is refused for is said after the work", async () => {
  const shown = ask(NO_ANSWER);
  await askedFor(1);
  asked[0]?.answer();
  expect(await shown).toEqual({ error: { error: "#N/A", message: expect.stringContaining("Réponse") as unknown } });
  expect(faults).toEqual([]);
});

test("a fault of the engine is told to whom it concerns, and shows #VALUE! without words", async () => {
  const fault = new Error("The engine's worker broke down");
  const shown = ask(LOSSES);
  await askedFor(1);
  asked[0]?.fail(fault);
  expect(await shown).toEqual({ error: { error: "#VALUE!" } });
  expect(faults).toEqual([fault]);
});

test("the engine learns that Excel gives a call up, and nobody is told of a fault", async () => {
  const answered = jest.fn();
  const handle = office.functions.call({ id: LOSSES.id, arguments: [0], address: "Sheet1!A1", argumentAddresses: [] }, answered);
  await askedFor(1);
  handle.cancel();
  while (!asked[0]?.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 1));
  const next = ask(LOSSES);
  await askedFor(2);
  asked[1]?.answer();
  expect(await next).toEqual({ value: await PLAIN_LOSSES });
  expect(answered).not.toHaveBeenCalled();
  expect(faults).toEqual([]);
});

test("a call that is given up leaves no promise behind", async () => {
  const invocation: CustomFunctions.CancelableInvocation = {};
  const answer = called(LOSSES, 0, invocation);
  await askedFor(1);
  invocation.onCanceled?.();
  expect(await answer).toMatchObject({ code: "#N/A" });
  expect(faults).toEqual([]);
});

test("a call that is answered leaves nothing with Office, which keeps what it knows of it", async () => {
  const invocation: CustomFunctions.CancelableInvocation = {};
  const answer = called(LOSSES, 0, invocation);
  await askedFor(1);
  expect(invocation.onCanceled).toBeDefined();
  asked[0]?.answer();
  await answer;
  expect(invocation).toEqual({});
});

test("in a formula that is only looked at it says so, and does no work", async () => {
  expect(await called(LOSSES, 0, { isInValuePreview: true })).toEqual([[IN_PREVIEW.fr]]);
  expect(await called(NO_ANSWER, 0, { isInValuePreview: true })).toBe(IN_PREVIEW.fr);
  expect(asked).toEqual([]);
});

test("in a workbook that counts its days from 1904 it is refused", async () => {
  await associate(undefined, { calendar: () => 1904 });
  expect(await ask(LOSSES)).toEqual({ error: { error: "#VALUE!", message: expect.stringContaining("1904") as unknown } });
  expect(asked).toEqual([]);
});

describe("that is fetched when a cell wants it", () => {
  test("answers like one that is there", async () => {
    const fetch = jest.fn((id: string) => Promise.resolve(CATALOGUE.find((fn) => fn.id === id) as CatalogFunction));
    await associate(fetch);
    expect(fetch).not.toHaveBeenCalled();
    const shown = ask(LOSSES);
    await askedFor(1);
    asked[0]?.answer();
    expect(await shown).toEqual({ value: await PLAIN_LOSSES });
    expect(fetch.mock.calls).toEqual([[LOSSES.id]]);
  });

  test("and can't be fetched is a fault, told and shown as such", async () => {
    const fault = new Error("Loading chunk engine-functions failed");
    await associate(() => Promise.reject(fault));
    expect(await ask(LOSSES)).toEqual({ error: { error: "#VALUE!" } });
    expect(faults).toEqual([fault]);
  });
});
