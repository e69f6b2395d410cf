/**
 * Work that is done again after each request. Requests that come before it starts share one run; those that come while
 * it runs share the next.
 *
 * @param quietTime how long to wait, in milliseconds, for the rest of a burst of requests
 * @returns requests a run and settles with it; the run has begun after the request
 */
export function coalesced(work: () => Promise<void>, quietTime: number): () => Promise<void> {
  let next: Promise<void> | null = null;
  let current: Promise<unknown> = Promise.resolve();

  const begin = async () => {
    await delay(quietTime);
    // Whoever requested the run in flight hears of its failure; it is no reason not to run again.
    await Promise.allSettled([current]);
    next = null;
    const run = work();
    current = run;
    await run;
  };
  return () => (next ??= begin());
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
