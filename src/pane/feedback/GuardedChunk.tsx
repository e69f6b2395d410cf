import { Suspense, type ReactNode } from "react";
import { usePane } from "../state/use-pane";
import { WORDS } from "../words/words";
import { Broken } from "./Broken";
import { Guard } from "./Guard";

interface GuardedChunkProps {
  readonly children: ReactNode;
  /** Shown while the chunk is on its way. */
  readonly waiting: ReactNode;
}

/** A part whose code comes in a chunk of its own; words in its place where that does not load. */
export function GuardedChunk({ children, waiting }: GuardedChunkProps) {
  const { locale } = usePane();
  return (
    <Guard otherwise={<Broken words={WORDS.chartNotLoaded} locale={locale} />}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Guard>
  );
}
