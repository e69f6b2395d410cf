import path from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { Job } from "../../src/engine/engine";
import { inProcessEngine } from "../../src/engine/in-process";
import { remoteEngine } from "../../src/engine/remote";
import { inputs, levers, line, span } from "../support/builders";

const JOB: Job = {
  kind: "plan",
  inputs: inputs({ lines: [line()] }),
  levers: { ...levers({ optIn: 0.2 }), window: span("2026-08", 12) },
  base: null,
};

/** A thread of its own that serves an engine, compiled as it loads. */
function startThread() {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(path.join(__dirname, "serving-thread.ts"), {
    execArgv: ["-r", "@swc-node/register"],
    workerData: { port: port2 },
    transferList: [port2],
  });
  return { worker, engine: remoteEngine(port1) };
}

test("a thread of its own gives the same result as the caller's", async () => {
  const { worker, engine } = startThread();
  expect(await engine.run(JOB)).toEqual(await inProcessEngine().run(JOB));
  engine.close();
  await worker.terminate();
});

test("a thread that dies rejects the jobs that it leaves behind", async () => {
  const { worker, engine } = startThread();
  await engine.run(JOB);
  // Too many to be done before the thread has died.
  const jobs = Promise.allSettled(Array.from({ length: 5_000 }, () => engine.run(JOB)));
  await worker.terminate();
  expect((await jobs).at(-1)).toMatchObject({ status: "rejected", reason: { message: "The engine's worker broke down (close)" } });
});
