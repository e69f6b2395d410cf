import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../state/use-pane";
import { WORDS } from "../../words/words";
import { Tile } from "./Tile";
import type { TileId } from "./tile-figure";
import { useTileFigures } from "./use-tile-figures";

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))", gap: tokens.spacingVerticalXS },
});

interface TilesProps {
  /** The figure that the chart shows. */
  readonly chosen: TileId;
  readonly onChoose: (id: TileId) => void;
  /** The place of the tiles, for whoever must know whether they are in sight. */
  readonly place: (element: HTMLElement | null) => (() => void) | undefined;
}

/** The headline: four figures, each against Base. */
export function Tiles({ chosen, onChoose, place }: TilesProps) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <section ref={place} className={styles.root} aria-label={say(WORDS.headline)} data-testid="tiles">
      {useTileFigures().map((figure) => (
        <Tile key={figure.id} figure={figure} isChosen={figure.id === chosen} onChoose={onChoose} />
      ))}
    </section>
  );
}
