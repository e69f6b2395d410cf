import { Spoken } from "../../feedback/Spoken";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { useTileFigures } from "./use-tile-figures";

/** Tells a screen reader the headline's figures when they change: what the workbook says, not every step of a drag. */
export function SpokenFigures() {
  const { say } = usePane();
  return useTileFigures().map(({ id, name, shown, unit, value, isCurrent, isPreview }) => (
    <Spoken key={id} live>{value === null || isPreview || !isCurrent ? "" : say(WORDS.nameAndFigure(say(name), `${shown} ${unit}`.trim()))}</Spoken>
  ));
}
