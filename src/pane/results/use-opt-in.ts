import { BAD_CASE } from "../cards/bad-case/bad-case";
import { drafted, sliderDraft } from "../state/pane-state";
import { useCard, usePaneState } from "../state/use-pane";

/** The opt-in yield that counts, and whether it is a default that no cell states; null while it is not known. */
export function useOptIn(): { readonly value: number; readonly isDefault: boolean } | null {
  const state = usePaneState();
  const badCase = useCard(BAD_CASE);
  const stated = drafted(sliderDraft(state, "optIn")) ?? state.workbook?.reading.sliders.find(({ id }) => id === "optIn")?.value ?? null;
  if (stated !== null) return { value: stated, isDefault: false };
  const counted = badCase?.figures?.asked.levers.optIn;
  return counted === undefined ? null : { value: counted, isDefault: true };
}
