/** A part of the pane that takes the place of its views until it is closed. */
export type Part = "formula" | "model";

/** Id of the function that a formula is to call; null where it is still to be chosen. */
type About = string | null;

/** Which part is open, by the pane's own button or by one of Excel's ribbon. */
export interface OpenPart {
  readonly state: () => Part | null;
  /** What the part that is open was opened for. */
  readonly about: () => About;
  readonly subscribe: (listener: () => void) => () => void;
  open(part: Part, about?: About): void;
  close(): void;
}

export function openPart(): OpenPart {
  let part: Part | null = null;
  let about: About = null;
  const listeners = new Set<() => void>();
  const set = (next: Part | null, nextAbout: About = null) => {
    part = next;
    about = nextAbout;
    listeners.forEach((listener) => listener());
  };
  return {
    state: () => part,
    about: () => about,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open: (next, nextAbout) => set(next, nextAbout),
    close: () => set(null),
  };
}
