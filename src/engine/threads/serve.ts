import type { Job } from "../../catalog/jobs/jobs";
import { holdLifeline } from "./lifeline";
import { KeptArrays } from "./long-arrays";
import { failureOf, type Request, type Response } from "./messages";
import { performer } from "../queue/perform";
import type { Port } from "./port";
import type { Tasks } from "../tasks/task";

/** The worker's side of remoteEngine: does the jobs that come through the port. */
export function serve(port: Port, tasks: Tasks): void {
  const perform = performer(tasks);
  const running = new Map<number, AbortController>();
  const kept = new KeptArrays();
  const say = (response: Response) => port.postMessage(response);

  const work = async ({ id, job }: Extract<Request, { readonly job: unknown }>) => {
    const cancelling = new AbortController();
    running.set(id, cancelling);
    try {
      const performance = { signal: cancelling.signal, onProgress: (progress: number) => say({ id, progress }) };
      const result = await perform(kept.receive(job) as Job, performance);
      say({ id, result });
    } catch (thrown) {
      say({ id, failure: failureOf(thrown) });
    } finally {
      running.delete(id);
    }
  };

  port.addEventListener("message", ({ data }) => {
    const request = data as Request;
    if ("job" in request) void work(request);
    else running.get(request.id)?.abort();
  });
  port.start?.();
  holdLifeline(port);
}
