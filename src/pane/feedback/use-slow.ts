import { useEffect, useState } from "react";

/** What takes no longer needs no word. */
const SLOW_MS = 1000;

/** Whether a run has been under way for about a second; null is none. */
export function useSlow(run: number | null): boolean {
  const [slow, setSlow] = useState<number | null>(null);
  useEffect(() => {
    if (run === null) return undefined;
    const timer = setTimeout(() => setSlow(run), SLOW_MS);
    return () => clearTimeout(timer);
  }, [run]);
  return run !== null && slow === run;
}
