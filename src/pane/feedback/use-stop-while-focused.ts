import { useState, type FocusEvent } from "react";

/**
 * Of an element that is led to and is no stop of its own on the way of the Tab key: it is one while it has the focus. In a frame of another
 * process Chromium finds no way on from an element that is none.
 */
export function useStopWhileFocused() {
  const [hasFocus, setFocus] = useState(false);
  return {
    tabIndex: hasFocus ? 0 : -1,
    onFocus: ({ target, currentTarget }: FocusEvent) => setFocus(target === currentTarget),
    onBlur: () => setFocus(false),
  };
}
