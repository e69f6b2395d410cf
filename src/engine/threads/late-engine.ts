import type { StartingEngine } from "../engine";

/**
 * An engine that is fetched with the first job, or when it is told to prepare for one: what a page loads at its start holds none of it.
 *
 * @param fetch is tried again with the next job where it fails, for that may be the network's fault
 */
export function lateEngine(fetch: () => Promise<StartingEngine>): StartingEngine {
  let fetched: Promise<StartingEngine> | null = null;
  let isClosed = false;
  const engine = () => {
    fetched ??= fetch().catch((problem: unknown) => {
      fetched = null;
      throw problem;
    });
    return fetched;
  };
  return {
    run: async (job, options) => {
      if (isClosed) throw new Error("The engine is closed");
      options?.signal?.throwIfAborted();
      return (await engine()).run(job, options);
    },
    prepare: (kind) => {
      if (isClosed) return;
      // What fails here fails again with the first job, which tells of it.
      engine()
        .then((open) => open.prepare(kind))
        .catch(() => undefined);
    },
    close: () => {
      isClosed = true;
      // Where it could not be fetched there is nothing to close, and who asked for it has been told.
      fetched?.then(
        (open) => open.close(),
        () => undefined,
      );
    },
  };
}
