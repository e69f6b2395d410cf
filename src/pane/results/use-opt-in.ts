import { movedLevers } from "../state/pane-state";
import { useDrawn } from "../state/use-pane";

/** The opt-in yield that counts, and whether it is a default that no cell states; null while it is not known. */
export function useOptIn(): { readonly value: number; readonly isDefault: boolean } | null {
  const stated = useDrawn((state) => movedLevers(state).optIn ?? state.workbook?.reading.sliders.find(({ id }) => id === "optIn")?.value ?? null);
  const counted = useDrawn(({ answer }) => answer?.optIn ?? null);
  if (stated !== null) return { value: stated, isDefault: false };
  return counted === null ? null : { value: counted, isDefault: true };
}
