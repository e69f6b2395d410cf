import type { Pause } from "../../model/pause";

/** Work goes on for so long before it lets others have their turn: a pause that comes earlier costs next to nothing. */
const TURN_AFTER_MS = 10;

/** The pauses of a run: messages to this thread are heard in them, among them the one that aborts the signal. */
export function pauseOf(signal: AbortSignal): Pause {
  let last = performance.now();
  return async () => {
    if (performance.now() - last >= TURN_AFTER_MS) {
      await turn();
      last = performance.now();
    }
    signal.throwIfAborted();
  };
}

/** Comes back behind the messages that wait. A timer would do so too, but browsers make those wait that follow one another. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port keeps Node from ending.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
