import { useCallback, useRef, type KeyboardEvent } from "react";
import type { SliderId } from "../../catalog/levers/levers";
import { usePane } from "../state/use-pane";

/**
 * What makes a range input preview while a hand is on it and write once when the hand lets go: at the end of a drag, when the
 * keys have been at rest for a while, when the focus leaves; Escape and an interrupted touch take the preview back.
 */
export function useDrag(id: SliderId) {
  const { store } = usePane();
  const pressed = useRef(false);
  const letGo = useCallback(() => {
    pressed.current = false;
    store.release(id);
  }, [store, id]);
  const takeBack = useCallback(() => {
    pressed.current = false;
    store.abandon(id);
  }, [store, id]);

  /** A value set without pointer or key, as by voice or a screen reader, is told by the change event alone. */
  const listenForChange = useCallback(
    (input: HTMLInputElement | null) => {
      if (input === null) return undefined;
      const changed = () => {
        if (!pressed.current) store.release(id);
      };
      input.addEventListener("change", changed);
      return () => input.removeEventListener("change", changed);
    },
    [store, id],
  );

  return {
    ref: listenForChange,
    onPointerDown: () => { pressed.current = true; },
    onPointerUp: letGo,
    onPointerCancel: takeBack,
    onKeyDown: ({ key }: KeyboardEvent) => {
      pressed.current = true;
      if (key === "Escape" && store.state().drafts[id]?.phase === "held") takeBack();
    },
    onKeyUp: () => {
      pressed.current = false;
      store.releaseAtRest(id);
    },
    onBlur: letGo,
  };
}
