import type { Text } from "../../../../catalog/record/text";
import type { Answer } from "../../../state/pane-state";
import { WORDS } from "../../../words/words";

const ON_ITS_WAY: Text = { fr: "…", en: "…" };

/** What stands in the place of a figure that rests on a plan which is not there yet, or not at all. */
export function missingFigure({ planIs }: Answer): Text {
  return planIs === "absent" ? WORDS.planAbsent : ON_ITS_WAY;
}
