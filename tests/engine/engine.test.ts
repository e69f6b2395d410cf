import type { Job, Jobs } from "../../src/catalog/jobs/jobs";
import type { Engine } from "../../src/engine/engine";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { remoteEngine } from "../../src/engine/threads/remote";
import { serve } from "../../src/engine/threads/serve";
import type { Task, TaskRun, Tasks } from "../../src/engine/tasks/task";
import { allTasks } from "../../src/engine/tasks/tasks";
import { plan } from "../../src/model/scenario/plan";
import { inputs, levers, line, span } from "../support/builders";

const WINDOW = span("2026-08", 3);
const scenario = (optIn: number) => ({ inputs: inputs({ lines: [line(), line({ client: "B" })] }), levers: { ...levers({ optIn }), window: WINDOW } });

const JOB: Job<"plan"> = { kind: "plan", ...scenario(0.2), base: null };

const opened: Engine[] = [];
/** Of each channel that a test has opened, how many messages are on their way. */
const channels: { onTheirWay: number }[] = [];
afterEach(() => {
  opened.splice(0).forEach((engine) => engine.close());
  channels.length = 0;
  jest.useRealTimers();
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "navigator");
});

/** A channel whose messages are counted from the moment they are sent until they have arrived. */
function channel(): MessageChannel {
  const ends = new MessageChannel();
  const counted = { onTheirWay: 0 };
  channels.push(counted);
  for (const [from, to] of [[ends.port1, ends.port2], [ends.port2, ends.port1]] as const) {
    const post = from.postMessage.bind(from);
    from.postMessage = (message: unknown) => {
      post(message);
      counted.onTheirWay += 1;
    };
    to.addEventListener("message", () => (counted.onTheirWay -= 1));
  }
  return ends;
}

/** Turns in a row without a message after which nothing follows of itself: what one causes is sent in its turn or in the next. */
const QUIET_TURNS = 3;

/** Settles when every message that is on its way has arrived, and those that it has caused. */
async function delivered(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS; ) {
    await new Promise((turn) => setImmediate(turn));
    quiet = channels.some(({ onTheirWay }) => onTheirWay > 0) ? 0 : quiet + 1;
  }
}

/** From now on no timer runs but by the test's hand; messages and their turns go on. */
function holdTimers(): void {
  jest.useFakeTimers({ doNotFake: ["setImmediate", "clearImmediate", "nextTick", "queueMicrotask", "performance", "Date"] });
}

/** An engine whose worker serves the other end of a channel in this thread: everything that travels is cloned. */
function throughChannel(tasks?: Tasks): Engine {
  const engine = remoteEngine(() => {
    const { port1, port2 } = channel();
    serve(port2, tasks ?? allTasks());
    return port1;
  });
  opened.push(engine);
  return engine;
}

/** An engine whose first worker never answers, and those after it do. */
function engineWithADeafWorker() {
  const deaf = { postMessage: () => undefined, addEventListener: () => undefined, terminate: jest.fn() };
  let opens = 0;
  const engine = remoteEngine(() => {
    if (++opens === 1) return deaf;
    const { port1, port2 } = channel();
    serve(port2, allTasks());
    return port1;
  });
  opened.push(engine);
  return { engine, deaf, opens: () => opens };
}

/** The usual work, but for plans. */
function tasksWith(perform: Task<"plan">["perform"], remembered = 0): Tasks {
  return { ...allTasks(), plan: { remembered, perform } };
}

/** An answer that only the test looks at. */
const ANSWER = inProcessEngine().run(JOB);

/** Tasks of which each run is told to the test, which also ends it. */
function watchedTasks(remembered = 0) {
  const runs: { readonly work: Jobs["plan"]["work"]; readonly run: TaskRun; end(): void; fail(error: Error): void }[] = [];
  const tasks = tasksWith(
    (work, run) =>
      new Promise((resolve, reject) => {
        runs.push({ work, run, end: () => resolve(ANSWER), fail: reject });
        run.signal.addEventListener("abort", () => resolve(ANSWER));
      }),
    remembered,
  );
  return { runs, tasks };
}

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
      consents: null,
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
    const tasks = tasksWith((_, run) => {
      run.progress(0.25);
      run.progress(1);
      return ANSWER;
    });
    await open(tasks).run(JOB, { onProgress: (done) => heard.push(done) });
    expect(heard).toEqual([0.25, 1]);
  });

  test("rejects with what a task throws: its name, its words and where", async () => {
    const tasks = tasksWith(function breakDown() {
      throw new RangeError("no such month");
    });
    const rejection = open(tasks).run(JOB);
    await expect(rejection).rejects.toMatchObject({ name: "RangeError", message: "no such month" });
    await expect(rejection).rejects.toHaveProperty("stack", expect.stringContaining("breakDown"));
  });

  test("goes on after a task has thrown", async () => {
    let runs = 0;
    const engine = open(
      tasksWith(() => {
        if (++runs === 1) throw new Error("the first one");
        return ANSWER;
      }),
    );
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

describe.each([
  ["in this thread", (tasks?: Tasks) => inProcessEngine(tasks)],
  ["through a port", throughChannel],
])("askers of the same, %s,", (_place, open) => {
  test("cost one run, hear of its progress and have its result", async () => {
    const { runs, tasks } = watchedTasks();
    const engine = open(tasks);
    const heard: number[][] = [[], []];
    const first = engine.run(JOB, { onProgress: (done) => heard[0]?.push(done) });
    await delivered();
    const others = [engine.run(structuredClone(JOB), { onProgress: (done) => heard[1]?.push(done) }), engine.run(structuredClone(JOB))];
    runs[0]?.run.progress(0.5);
    await delivered();
    runs[0]?.end();
    expect(await Promise.all([first, ...others])).toEqual(await Promise.all([ANSWER, ANSWER, ANSWER]));
    expect([runs.length, ...heard]).toEqual([1, [0.5], [0.5]]);
  });

  test("do not take it from one another when they give it up, but the last one does", async () => {
    const { runs, tasks } = watchedTasks();
    const engine = open(tasks);
    const [first, second] = [new AbortController(), new AbortController()];
    const left = expect(engine.run(JOB, { signal: first.signal })).rejects.toThrow("moved on");
    const kept = engine.run(JOB, { signal: second.signal });
    await delivered();
    first.abort(new Error("moved on"));
    await left;
    await delivered();
    expect(runs.map(({ run }) => run.signal.aborted)).toEqual([false]);
    const last = expect(kept).rejects.toThrow("moved on too");
    second.abort(new Error("moved on too"));
    await last;
    await delivered();
    expect(runs.map(({ run }) => run.signal.aborted)).toEqual([true]);
  });

  test("of one that is being given up begin a new run", async () => {
    let end: () => void = () => undefined;
    let runs = 0;
    const engine = open(
      tasksWith((_, { signal }) => {
        runs += 1;
        return new Promise((resolve, reject) => {
          if (runs > 1) resolve(ANSWER);
          // A run that takes its time to stop.
          signal.addEventListener("abort", () => (end = () => reject(signal.reason as Error)));
        });
      }),
    );
    const cancelling = new AbortController();
    const left = expect(engine.run(JOB, { signal: cancelling.signal })).rejects.toThrow("moved on");
    await delivered();
    cancelling.abort(new Error("moved on"));
    await left;
    const next = engine.run(JOB);
    await delivered();
    end();
    expect(await next).toEqual(await ANSWER);
    expect(runs).toBe(2);
  });

  test("who come later have the remembered result, as long as it is among the last", async () => {
    const perform = jest.fn(() => ANSWER);
    const engine = open(tasksWith(perform, 2));
    const ask = async (...yields: number[]) => {
      for (const optIn of yields) await engine.run({ kind: "plan", ...scenario(optIn), base: null });
      return perform.mock.calls.length;
    };
    expect(await ask(0.1, 0.1, 0.2, 0.1)).toBe(2);
    // 0.2 was asked for longest ago: it makes room.
    expect(await ask(0.3, 0.1)).toBe(3);
    expect(await ask(0.2)).toBe(4);
  });

  test("who come later than a failure or a cancel have a run of their own", async () => {
    let runs = 0;
    const engine = open(
      tasksWith(() => {
        if (++runs === 1) throw new Error("the first one");
        return ANSWER;
      }, 2),
    );
    await expect(engine.run(JOB)).rejects.toThrow("the first one");
    expect(await engine.run(JOB)).toEqual(await ANSWER);
  });
});

/** Steps of work that nobody has stopped. */
const FAR_TOO_MANY = 10_000;

test("work that pauses hears a cancel while it works, and stops there", async () => {
  let steps = 0;
  // Each look at the clock is 4 ms after the one before: every few steps take long enough to give way.
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (now += 4));
  const engine = throughChannel(
    tasksWith(async (_, { pause }) => {
      for (; steps < FAR_TOO_MANY; steps++) await pause();
      return ANSWER;
    }),
  );
  const cancelling = new AbortController();
  const cancelled = expect(engine.run(JOB, { signal: cancelling.signal })).rejects.toThrow("moved on");
  while (steps < 2) await delivered();
  cancelling.abort(new Error("moved on"));
  await cancelled;
  await delivered();
  const stopped = steps;
  await delivered();
  expect(stopped).toBeGreaterThan(1);
  expect(steps).toBe(stopped);
});

describe("a worker", () => {
  test("never hears of a job that is cancelled while another is at work", async () => {
    const { runs, tasks } = watchedTasks();
    const engine = throughChannel(tasks);
    const first = engine.run(JOB);
    const cancelling = new AbortController();
    const second = expect(engine.run({ ...JOB, ...scenario(0.1) }, { signal: cancelling.signal })).rejects.toThrow("moved on");
    const third = engine.run({ ...JOB, ...scenario(0.3) });
    await delivered();
    cancelling.abort(new Error("moved on"));
    await second;
    runs[0]?.end();
    await first;
    await delivered();
    runs[1]?.end();
    await third;
    expect(runs.map(({ work }) => work.levers.optIn)).toEqual([0.2, 0.3]);
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

  test("does not wait for the worker of another kind of job: plain numbers come while a plan is being optimised", async () => {
    const { engine } = engineWithADeafWorker();
    const optimum = engine.run({ kind: "reallocate", inputs: {} } as Job).catch((reason: unknown) => (reason as Error).message);
    expect(await engine.run(JOB)).toEqual(await ANSWER);
    engine.close();
    expect(await optimum).toBe("The engine is closed");
  });

  test("starts with the first job", async () => {
    const open = jest.fn(() => new MessageChannel().port1);
    const engine = remoteEngine(open);
    expect(open).not.toHaveBeenCalled();
    void engine.run(JOB).catch(() => undefined);
    await delivered();
    expect(open).toHaveBeenCalledTimes(1);
    engine.close();
  });

  test("starts when it is told to prepare, and is there for the first job", async () => {
    const open = jest.fn(() => new MessageChannel().port1);
    const engine = remoteEngine(open);
    engine.prepare("plan");
    engine.prepare("plan");
    void engine.run(JOB).catch(() => undefined);
    await delivered();
    expect(open).toHaveBeenCalledTimes(1);
    engine.close();
    engine.prepare("simulate");
    expect(open).toHaveBeenCalledTimes(1);
  });

  test("that breaks down rejects the job at work; those that wait, and later ones, have a new one", async () => {
    const ends: MessagePort[] = [];
    const { runs, tasks } = watchedTasks();
    const engine = remoteEngine(() => {
      const { port1, port2 } = channel();
      serve(port2, ends.push(port2) === 1 ? tasks : allTasks());
      return port1;
    });
    opened.push(engine);
    const rejected = expect(engine.run(JOB)).rejects.toThrow("The engine's worker broke down (close)");
    const waiting = engine.run({ ...JOB, ...scenario(0.3) });
    await delivered();
    ends[0]?.close();
    await rejected;
    expect((await waiting).plan).toEqual(plan(scenario(0.3).inputs, scenario(0.3).levers));
    expect(await engine.run(JOB)).toEqual(await ANSWER);
    expect([runs.length, ends.length]).toEqual([1, 2]);
  });

  test("that throws outside of any job is told with its words, and ended", async () => {
    const terminate = jest.fn();
    const worker = Object.assign(new EventTarget(), { postMessage: () => undefined, terminate });
    const engine = remoteEngine(() => worker);
    const rejected = expect(engine.run(JOB)).rejects.toThrow("broke down (error): out of memory");
    worker.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
    await rejected;
    expect(terminate).toHaveBeenCalled();
  });

  test("that is ended without a word is seen by the lock that comes free: its job is rejected, and the next has a new one", async () => {
    const waiting = new Map<string, () => void>();
    const request = (name: string, callback: () => unknown) => {
      const held = waiting.has(name) ? new Promise<void>((free) => waiting.set(name, () => free())).then(callback) : callback();
      if (!waiting.has(name)) waiting.set(name, () => undefined);
      return Promise.resolve(held);
    };
    Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
    let opens = 0;
    const { tasks } = watchedTasks();
    const engine = remoteEngine(() => {
      const { port1, port2 } = channel();
      serve(port2, ++opens === 1 ? tasks : allTasks());
      return port1;
    });
    opened.push(engine);
    const rejected = expect(engine.run(JOB)).rejects.toThrow("The engine's worker was ended");
    await delivered();
    [...waiting.values()][0]?.();
    await rejected;
    expect(await engine.run(JOB)).toEqual(await ANSWER);
    expect(opens).toBe(2);
  });

  test("that says nothing at all is given up after a while, and the next job has a new one", async () => {
    holdTimers();
    let opens = 0;
    const engine = remoteEngine(() => {
      const { port1, port2 } = channel();
      if (++opens > 1) serve(port2, allTasks());
      return port1;
    });
    opened.push(engine);
    const rejected = expect(engine.run(JOB)).rejects.toThrow("The engine's worker did not start");
    jest.advanceTimersByTime(60_000);
    await rejected;
    expect(await engine.run(JOB)).toEqual(await ANSWER);
    jest.advanceTimersByTime(60_000);
    expect(await engine.run(JOB)).toEqual(await ANSWER);
    expect(opens).toBe(2);
  });

  test("that can't be started rejects the job that wanted it", async () => {
    const engine = remoteEngine(() => {
      throw new Error("no workers here");
    });
    await expect(engine.run(JOB)).rejects.toThrow("no workers here");
  });

  test("whose WebAssembly breaks off is ended, and the next job has a new one", async () => {
    let opens = 0;
    const engine = remoteEngine(() => {
      const { port1, port2 } = channel();
      const broken = tasksWith(() => {
        throw new WebAssembly.RuntimeError("memory access out of bounds");
      });
      serve(port2, ++opens === 1 ? broken : allTasks());
      return port1;
    });
    opened.push(engine);
    await expect(engine.run(JOB)).rejects.toMatchObject({ name: "RuntimeError", message: "memory access out of bounds" });
    expect(await engine.run(JOB)).toEqual(await ANSWER);
    expect(opens).toBe(2);
  });

  test("that works on after a cancel is ended within some seconds, and those that wait have a new one", async () => {
    const { engine, deaf, opens } = engineWithADeafWorker();
    const cancelling = new AbortController();
    const cancelled = expect(engine.run(JOB, { signal: cancelling.signal })).rejects.toThrow("moved on");
    const waiting = engine.run({ ...JOB, ...scenario(0.3) });
    await delivered();
    holdTimers();
    cancelling.abort(new Error("moved on"));
    // The caller is let go at once: no timer has run.
    await cancelled;
    await delivered();
    expect([deaf.terminate.mock.calls.length, opens()]).toEqual([0, 1]);
    jest.advanceTimersByTime(2_000);
    await delivered();
    expect(deaf.terminate).not.toHaveBeenCalled();
    jest.advanceTimersByTime(2_000);
    await waiting;
    expect([deaf.terminate.mock.calls.length, opens()]).toEqual([1, 2]);
  });

  test("that answers a cancel in time is kept", async () => {
    const { runs, tasks } = watchedTasks();
    const open = jest.fn(() => {
      const { port1, port2 } = channel();
      serve(port2, tasks);
      return port1;
    });
    const engine = remoteEngine(open);
    opened.push(engine);
    const cancelling = new AbortController();
    const cancelled = expect(engine.run(JOB, { signal: cancelling.signal })).rejects.toThrow("moved on");
    await delivered();
    holdTimers();
    cancelling.abort(new Error("moved on"));
    await cancelled;
    await delivered();
    jest.advanceTimersByTime(60_000);
    const next = engine.run(JOB);
    await delivered();
    runs[1]?.end();
    await next;
    expect(open).toHaveBeenCalledTimes(1);
  });

  test("is not held up by a job that can't be sent to it", async () => {
    const engine = throughChannel();
    const uncloneable = { ...JOB, levers: { ...JOB.levers, press: (() => 1) as unknown as number } };
    await expect(engine.run(uncloneable)).rejects.toMatchObject({ name: "DataCloneError" });
    expect(await engine.run(JOB)).toEqual(await ANSWER);
  });
});
