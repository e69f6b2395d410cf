import type { Engine, Job } from "../../src/engine/engine";
import { inProcessEngine } from "../../src/engine/in-process";
import { remoteEngine } from "../../src/engine/remote";
import { serve } from "../../src/engine/serve";
import type { TaskRun, Tasks } from "../../src/engine/tasks";
import { plan } from "../../src/model/scenario/plan";
import { inputs, levers, line, span } from "../support/builders";

const WINDOW = span("2026-08", 3);
const scenario = (optIn: number) => ({ inputs: inputs({ lines: [line(), line({ client: "B" })] }), levers: { ...levers({ optIn }), window: WINDOW } });

const JOB: Job = { kind: "plan", ...scenario(0.2), base: null };

const opened: Engine[] = [];
afterEach(() => opened.splice(0).forEach((engine) => engine.close()));

/** An engine whose worker serves the other end of a channel in this thread: everything that travels is cloned. */
function throughChannel(tasks?: Tasks): Engine {
  const { port1, port2 } = new MessageChannel();
  serve(port2, tasks);
  const engine = remoteEngine(port1);
  opened.push(engine);
  return engine;
}

/** An answer that only the test looks at. */
const ANSWER = inProcessEngine().run(JOB);

/** Tasks of which each run is told to the test, which also ends it. */
function watchedTasks() {
  const runs: { readonly job: Job; readonly run: TaskRun; end(): void; fail(error: Error): void }[] = [];
  const tasks: Tasks = {
    plan: (job, run) =>
      new Promise((resolve, reject) => {
        runs.push({ job: job as Job, run, end: () => resolve(ANSWER), fail: reject });
        run.signal.addEventListener("abort", () => resolve(ANSWER));
      }),
  };
  return { runs, tasks };
}

/** Settles when every message that is on its way has arrived, and those that it has caused. */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

describe.each([
  ["in this thread", (tasks?: Tasks) => inProcessEngine(tasks)],
  ["through a port", throughChannel],
])("an engine %s", (_place, open) => {
  test("gives the plan of the model, number by number", async () => {
    const base = scenario(0.1);
    const result = await open().run({ kind: "plan", ...scenario(0.2), base });
    expect(result).toEqual({
      plan: plan(scenario(0.2).inputs, scenario(0.2).levers),
      base: plan(base.inputs, base.levers),
      doNothing: null,
    });
    expect(Object.prototype.toString.call(result.plan.risk.byMonth.law)).toBe("[object Float64Array]");
  });

  test("has no plan to compare with where none was asked for", async () => {
    expect((await open().run(JOB)).base).toBeNull();
  });

  test("answers each of several jobs with its own result", async () => {
    const engine = open();
    const yields = [0, 0.1, 0.2, 0.3];
    const results = await Promise.all(yields.map((optIn) => engine.run({ kind: "plan", ...scenario(optIn), base: null })));
    expect(results.map((result) => result.plan)).toEqual(yields.map((optIn) => plan(scenario(optIn).inputs, scenario(optIn).levers)));
  });

  test("tells how far a job is", async () => {
    const heard: number[] = [];
    const tasks: Tasks = {
      plan: (_, run) => {
        run.progress(0.25);
        run.progress(1);
        return ANSWER;
      },
    };
    await open(tasks).run(JOB, { onProgress: (done) => heard.push(done) });
    expect(heard).toEqual([0.25, 1]);
  });

  test("rejects with what a task throws: its name, its words and where", async () => {
    const tasks: Tasks = {
      plan: function breakDown() {
        throw new RangeError("no such month");
      },
    };
    const rejection = open(tasks).run(JOB);
    await expect(rejection).rejects.toMatchObject({ name: "RangeError", message: "no such month" });
    await expect(rejection).rejects.toHaveProperty("stack", expect.stringContaining("breakDown"));
  });

  test("goes on after a task has thrown", async () => {
    let runs = 0;
    const engine = open({
      plan: () => {
        if (++runs === 1) throw new Error("the first one");
        return ANSWER;
      },
    });
    await expect(engine.run(JOB)).rejects.toThrow("the first one");
    expect(await engine.run(JOB)).toEqual(await ANSWER);
  });

  test("does not begin a job that is cancelled already", async () => {
    const { runs, tasks } = watchedTasks();
    const reason = new Error("too late");
    await expect(open(tasks).run(JOB, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(runs).toHaveLength(0);
  });

  test("cancels a job at work, with the reason given, and the task learns of it", async () => {
    const { runs, tasks } = watchedTasks();
    const cancelling = new AbortController();
    const rejection = open(tasks).run(JOB, { signal: cancelling.signal });
    const rejected = expect(rejection).rejects.toThrow("the hand has moved on");
    await delivered();
    cancelling.abort(new Error("the hand has moved on"));
    await rejected;
    await delivered();
    expect(runs.map(({ run }) => run.signal.aborted)).toEqual([true]);
  });

  test("once closed ends what is running and takes nothing more", async () => {
    const { tasks } = watchedTasks();
    const engine = open(tasks);
    const rejected = expect(engine.run(JOB)).rejects.toThrow("The engine is closed");
    await delivered();
    engine.close();
    await rejected;
    await expect(engine.run(JOB)).rejects.toThrow("The engine is closed");
  });
});

describe("a worker", () => {
  test("never hears of a job that is cancelled while another is at work", async () => {
    const { runs, tasks } = watchedTasks();
    const engine = throughChannel(tasks);
    const first = engine.run(JOB);
    const cancelling = new AbortController();
    const second = expect(engine.run(JOB, { signal: cancelling.signal })).rejects.toThrow("moved on");
    const third = engine.run({ ...JOB, ...scenario(0.3) });
    await delivered();
    cancelling.abort(new Error("moved on"));
    await second;
    runs[0]?.end();
    await first;
    await delivered();
    runs[1]?.end();
    await third;
    expect(runs.map(({ job }) => job.levers.optIn)).toEqual([0.2, 0.3]);
  });

  test("that answers a cancelled job late is not mistaken for answering the next", async () => {
    const { runs, tasks } = watchedTasks();
    const engine = throughChannel(tasks);
    const cancelling = new AbortController();
    const heard: number[] = [];
    const first = expect(engine.run(JOB, { signal: cancelling.signal, onProgress: (done) => heard.push(done) })).rejects.toThrow("moved on");
    await delivered();
    cancelling.abort(new Error("moved on"));
    runs[0]?.run.progress(0.5);
    await first;
    const second = engine.run(JOB);
    await delivered();
    expect(runs).toHaveLength(2);
    runs[1]?.end();
    await second;
    expect(heard).toEqual([]);
  });

  test("that tells of a job after its end is not taken to speak of the next", async () => {
    const { runs, tasks } = watchedTasks();
    const engine = throughChannel(tasks);
    const first = engine.run(JOB);
    await delivered();
    runs[0]?.end();
    await first;
    const heard: number[] = [];
    const second = engine.run(JOB, { onProgress: (done) => heard.push(done) });
    runs[0]?.run.progress(0.9);
    await delivered();
    runs[1]?.end();
    await second;
    expect(heard).toEqual([]);
  });

  test("that breaks down rejects the job at work, those that wait, and all later ones", async () => {
    const { port1, port2 } = new MessageChannel();
    serve(port2, watchedTasks().tasks);
    const engine = remoteEngine(port1);
    const open = [engine.run(JOB), engine.run(JOB)].map((rejection) => expect(rejection).rejects.toThrow("broke down"));
    await delivered();
    port2.close();
    await Promise.all(open);
    await expect(engine.run(JOB)).rejects.toThrow("broke down (close)");
  });

  test("that throws outside of any job is told with its words", async () => {
    const worker = new EventTarget();
    const engine = remoteEngine(Object.assign(worker, { postMessage: () => undefined, terminate: () => undefined }));
    const rejected = expect(engine.run(JOB)).rejects.toThrow("broke down (error): out of memory");
    worker.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
    await rejected;
  });

  test("is not held up by a job that can't be sent to it", async () => {
    const engine = throughChannel();
    const uncloneable = { ...JOB, levers: { ...JOB.levers, press: (() => 1) as unknown as number } };
    await expect(engine.run(uncloneable)).rejects.toMatchObject({ name: "DataCloneError" });
    expect(await engine.run(JOB)).toEqual(await ANSWER);
  });
});
