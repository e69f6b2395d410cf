import { movedLevers } from "../state/pane-state";
import { usePaneState } from "../state/use-pane";

/** The opt-in yield that counts, and whether it is a default that no cell states; null while it is not known. */
export function useOptIn(): { readonly value: number; readonly isDefault: boolean } | null {
  const state = usePaneState();
  const stated = movedLevers(state).optIn ?? state.workbook?.reading.sliders.find(({ id }) => id === "optIn")?.value ?? null;
  if (stated !== null) return { value: stated, isDefault: false };
  return state.answer && { value: state.answer.optIn, isDefault: true };
}
