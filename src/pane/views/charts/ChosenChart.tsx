import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, memo, useMemo } from "react";
import { GuardedChunk } from "../../feedback/GuardedChunk";
import { useMedia } from "../../feedback/use-media";
import type { TileFigure, TileId } from "../../results/tiles/tile-figure";
import { useTileFigures } from "../../results/tiles/use-tile-figures";
import { usePane, usePaneState } from "../../state/use-pane";
import { WIDE } from "./layout";

/** Drawn from their own chunk: the numbers do not wait for the charts. */
const CHARTS = {
  "at-risk": lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "../../chart/revenue/RevenueChart")).RevenueChart })),
  people: lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "./PeopleByMonth")).PeopleByMonth })),
  cash: lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "./CashByMonth")).CashByMonth })),
  "bad-case": lazy(async () => ({ default: (await import(/* webpackChunkName: "charts" */ "./FanByMonth")).FanByMonth })),
} as const satisfies Record<TileId, unknown>;

/** Pixels of a drawing: on a narrow pane it shares the first screen with the figures and the levers. */
const HEIGHT = { narrow: 78, wide: 230 };

const useStyles = makeStyles({
  root: { minWidth: 0 },
  waiting: { minHeight: "200px" },
});

/** The figure that was chosen, by month. */
export const ChosenChart = memo(function ChosenChart({ chosen }: { readonly chosen: TileId }) {
  const styles = useStyles();
  const answer = usePaneState("answer");
  const isWide = useMedia(`(min-width: ${WIDE})`);
  const figures = useTileFigures();
  const figure = figures.find(({ id }) => id === chosen) ?? figures[0];
  // The state that this is drawn with changes more often than what the chart shows.
  return useMemo(() => {
    if (answer === null || figure === undefined) return null;
    const Chart = CHARTS[figure.id];
    return (
      <div className={styles.root}>
        <GuardedChunk key={figure.id} waiting={<Spinner className={styles.waiting} size="small" />}>
          <Chart answer={answer} info={<Meaning figure={figure} />} height={isWide ? HEIGHT.wide : HEIGHT.narrow} />
        </GuardedChunk>
      </div>
    );
  }, [answer, figure, isWide, styles]);
});

/** What a figure means, and its amount to the cent. */
function Meaning({ figure: { meaning, exact } }: { readonly figure: TileFigure }) {
  const { say } = usePane();
  return <>{say(meaning)}{exact && ` ${say(exact)}.`}</>;
}
