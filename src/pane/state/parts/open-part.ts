/** A part of the pane that takes the place of its views until it is closed. */
export type Part = "formula" | "model";

/** Which part is open, by the pane's own button or by one of Excel's ribbon. */
export interface OpenPart {
  readonly state: () => Part | null;
  readonly subscribe: (listener: () => void) => () => void;
  open(part: Part): void;
  close(): void;
}

export function openPart(): OpenPart {
  let part: Part | null = null;
  const listeners = new Set<() => void>();
  const set = (next: Part | null) => {
    part = next;
    listeners.forEach((listener) => listener());
  };
  return {
    state: () => part,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open: (next) => set(next),
    close: () => set(null),
  };
}
