import path from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Job } from "../../src/catalog/jobs/jobs";
import { inProcessEngine } from "../../src/engine/threads/in-process";
import { remoteEngine } from "../../src/engine/threads/remote";
import { inputs, levers, line, span } from "../support/builders";

const jobOf = (optIn: number): Job<"plan"> => ({
  kind: "plan",
  inputs: inputs({ lines: [line()] }),
  levers: { ...levers({ optIn }), window: span("2026-08", 12) },
  base: null,
});

const workers: Worker[] = [];
/** An engine whose workers are threads of their own. Each compiles the engine as it loads, which takes longer than all else here: both tests share them. */
const engine = remoteEngine(() => {
  const { port1, port2 } = new MessageChannel();
  const options = { execArgv: ["-r", "@swc-node/register"], workerData: { port: port2 }, transferList: [port2] };
  workers.push(new Worker(path.join(__dirname, "serving-thread.ts"), options));
  return port1;
});
afterAll(async () => {
  engine.close();
  await workers.at(-1)?.terminate();
});

test("a thread of its own gives the same result as the caller's", async () => {
  expect(await engine.run(jobOf(0.2))).toEqual(await inProcessEngine().run(jobOf(0.2)));
});

test("a thread that dies rejects the job that it leaves behind, and the others have a new one", async () => {
  await engine.run(jobOf(0));
  expect(workers).toHaveLength(1);
  const jobs = Promise.allSettled(Array.from({ length: 500 }, (_, index) => engine.run(jobOf(index / 500))));
  await workers[0]?.terminate();
  const outcomes = await jobs;
  expect(outcomes.filter(({ status }) => status === "rejected")).toMatchObject([{ reason: { message: "The engine's worker broke down (close)" } }]);
  expect(workers).toHaveLength(2);
});
