import type { Job } from "../../src/catalog/jobs/jobs";
import type { StartingEngine } from "../../src/engine/engine";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { withShortJobsHere } from "../../src/engine/threads/short-jobs";
import { inputs, levers, line, span } from "../support/builders";

/** An engine far away, which counts what it is asked. */
function farEngine() {
  const run = jest.fn<unknown, [Job]>();
  const here = inProcessEngine();
  const engine: StartingEngine = {
    run: (job, options) => {
      run(job as Job);
      return here.run(job, options);
    },
    prepare: jest.fn(),
    close: jest.fn(() => here.close()),
  };
  return { engine, run };
}

const planOf = (lines: number, months: number): Job<"plan"> => ({
  kind: "plan",
  inputs: inputs({ lines: Array.from({ length: lines }, () => line()) }),
  levers: { ...levers({ optIn: 0.1 }), window: span("2026-08", months) },
  base: null,
});

test("a plan of an operator's size is made here, at once, and is the one that a worker makes", async () => {
  const { engine, run } = farEngine();
  const job = planOf(20, 24);
  expect(await withShortJobsHere(engine).run(job)).toEqual(await inProcessEngine().run(job));
  expect(run).not.toHaveBeenCalled();
});

test("a plan of thousands of lines is the other thread's, and so is every other kind of job", async () => {
  const { engine, run } = farEngine();
  const short = withShortJobsHere(engine);
  await short.run(planOf(300, 24));
  expect(run).toHaveBeenCalledTimes(1);
  await expect(short.run({ kind: "simulate" } as Job<"simulate">)).rejects.toThrow();
  expect(run).toHaveBeenCalledTimes(2);
});

test("no worker is started for plans that may never need one; for others it is", () => {
  const { engine } = farEngine();
  const short = withShortJobsHere(engine);
  short.prepare("plan");
  expect(engine.prepare).not.toHaveBeenCalled();
  short.prepare("simulate");
  expect(engine.prepare).toHaveBeenCalledWith("simulate");
});

test("what was given up is not done, and a closed engine does nothing", async () => {
  const { engine } = farEngine();
  const short = withShortJobsHere(engine);
  const signal = AbortSignal.abort(new Error("given up"));
  await expect(short.run(planOf(1, 3), { signal })).rejects.toThrow("given up");
  short.close();
  expect(engine.close).toHaveBeenCalled();
  await expect(short.run(planOf(1, 3))).rejects.toThrow("closed");
});
