/**
 * Waits for something that a cancel can't stop, no longer than until the cancel.
 *
 * @throws the signal's reason once it is aborted, and what is waited for throws
 */
export async function unlessAborted<T>(awaited: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener("abort", stop);
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([awaited, aborted]);
  } finally {
    if (stop) signal.removeEventListener("abort", stop);
  }
}
