import { failureOf, type Request, type Response } from "./messages";
import { performer } from "../queue/perform";
import type { Port } from "./port";
import type { Tasks } from "../tasks/task";
import { allTasks } from "../tasks/tasks";

/** The worker's side of remoteEngine: does the jobs that come through the port. */
export function serve(port: Port, tasks: Tasks = allTasks()): void {
  const perform = performer(tasks);
  const running = new Map<number, AbortController>();
  const say = (response: Response) => port.postMessage(response);

  const work = async ({ id, job }: Extract<Request, { readonly job: unknown }>) => {
    const cancelling = new AbortController();
    running.set(id, cancelling);
    try {
      const result = await perform(job, { signal: cancelling.signal, onProgress: (progress) => say({ id, progress }) });
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
}
