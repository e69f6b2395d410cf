import type { Job } from "../../src/catalog/jobs/jobs";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { lateEngine } from "../../src/engine/threads/late-engine";
import type { StartingEngine } from "../../src/engine/engine";
import { inputs, levers, line, span } from "../support/builders";

const starting = (): StartingEngine => ({ ...inProcessEngine(), prepare: jest.fn() });
const JOB: Job<"plan"> = { kind: "plan", inputs: inputs({ lines: [line()] }), levers: { ...levers({ optIn: 0 }), window: span("2026-08", 3) }, base: null };

test("an engine is fetched with the first job, once, and does what it would have done", async () => {
  const fetch = jest.fn(() => Promise.resolve(starting()));
  const engine = lateEngine(fetch);
  expect(fetch).not.toHaveBeenCalled();
  const results = await Promise.all([engine.run(JOB), engine.run(JOB)]);
  expect(results[1]).toEqual(await inProcessEngine().run(JOB));
  await engine.run(JOB);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test("an engine that can't be fetched fails the jobs that wanted it, and is fetched again for the next", async () => {
  let tries = 0;
  const engine = lateEngine(() => (++tries === 1 ? Promise.reject(new Error("no network")) : Promise.resolve(starting())));
  await expect(engine.run(JOB)).rejects.toThrow("no network");
  await expect(engine.run(JOB)).resolves.toBeDefined();
});

test("an engine that is told to prepare is fetched and told so; where it can't be fetched the first job fetches it", async () => {
  const ready = starting();
  const fetch = jest.fn(() => Promise.resolve(ready));
  const engine = lateEngine(fetch);
  engine.prepare("plan");
  await engine.run(JOB);
  expect(ready.prepare).toHaveBeenCalledWith("plan");
  expect(fetch).toHaveBeenCalledTimes(1);

  let tries = 0;
  const late = lateEngine(() => (++tries === 1 ? Promise.reject(new Error("no network")) : Promise.resolve(starting())));
  late.prepare("plan");
  await new Promise((resolve) => setTimeout(resolve));
  await expect(late.run(JOB)).resolves.toBeDefined();
});

test("a job that is cancelled before or while its engine comes is not begun", async () => {
  const engine = lateEngine(() => Promise.resolve(starting()));
  await expect(engine.run(JOB, { signal: AbortSignal.abort(new Error("too late")) })).rejects.toThrow("too late");
  const cancelling = new AbortController();
  const rejected = expect(engine.run(JOB, { signal: cancelling.signal })).rejects.toThrow("moved on");
  cancelling.abort(new Error("moved on"));
  await rejected;
});

test("an engine that is closed takes no jobs, whether it had come or not", async () => {
  const close = jest.fn();
  const engine = lateEngine(() => Promise.resolve({ ...starting(), close }));
  await engine.run(JOB);
  engine.close();
  await expect(engine.run(JOB)).rejects.toThrow("The engine is closed");
  expect(close).toHaveBeenCalledTimes(1);

  const fetch = jest.fn(() => Promise.resolve(starting()));
  const never = lateEngine(fetch);
  never.close();
  await expect(never.run(JOB)).rejects.toThrow("The engine is closed");
  expect(fetch).not.toHaveBeenCalled();
});
