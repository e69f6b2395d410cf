import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, useCallback, useState } from "react";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { Later } from "../feedback/Later";
import { Levers } from "../levers/Levers";
import { Problems } from "../problems/Problems";
import { AdoptPlan, PlanSwitch } from "../plan-choice/PlanSwitch";
import { Caveats } from "../results/Caveats";
import { PlanStatus } from "../results/PlanStatus";
import type { TileId } from "../results/tiles/tile-figure";
import { Tiles } from "../results/tiles/Tiles";
import { Withheld } from "../results/Withheld";
import { useDrawn, usePaneState } from "../state/use-pane";
import { ChosenChart } from "./charts/ChosenChart";
import { WIDE } from "./charts/layout";
import { Loading } from "./Loading";
import type { ViewProps } from "./tabs";

/** Below the first screen, which does not wait for it. */
const BelowFirstScreen = lazy(async () => ({ default: (await import(/* webpackChunkName: "views" */ "./BelowFirstScreen")).BelowFirstScreen }));
/** Takes the tiles' place for whoever scrolls down to them. */
const FigureLine = lazy(async () => ({ default: (await import(/* webpackChunkName: "views" */ "../results/tiles/FigureLine")).FigureLine }));
/** For whoever has lines and no scenario yet, or a scenario and no lines. */
const WaysToBegin = lazy(async () => ({ default: (await import(/* webpackChunkName: "insertion" */ "../insert/WaysToBegin")).WaysToBegin }));

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    gridTemplateColumns: "minmax(0, 1fr)",
    [`@media (min-width: ${WIDE})`]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", alignItems: "start" },
  },
  column: { display: "grid", gap: tokens.spacingVerticalXS, gridTemplateColumns: "minmax(0, 1fr)", alignContent: "start" },
  foot: { display: "grid" },
  below: { gridColumn: "1 / -1", marginTop: tokens.spacingVerticalL },
  line: { position: "fixed", top: 0, left: 0, right: 0, zIndex: 2 },
});

/** First view: pick a scenario, move its levers, see what it does to revenue, to jobs and to cash. */
export function ScenarioView({ onOpen }: ViewProps) {
  const styles = useStyles();
  const workbook = usePaneState("workbook");
  const hasAnswer = useDrawn(({ answer }) => answer !== null);
  const [chosen, setChosen] = useState<TileId>("at-risk");
  const { place, isPast } = usePast();
  const onCheck = useCallback(() => onOpen("check"), [onOpen]);
  const isBlocked = workbook?.reading.problems.some(({ severity }) => severity === "error") ?? false;
  const lacksTable = workbook?.reading.problems.some(({ severity, cause }) => severity === "error" && cause.code === "table-missing") ?? false;
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        {hasAnswer ? <Tiles chosen={chosen} onChoose={setChosen} place={place} /> : isBlocked ? <Withheld /> : <Loading />}
        {/* Errors come before the levers, which can't be judged without numbers. */}
        {isBlocked && <Later><Problems /></Later>}
        {lacksTable && <GuardedChunk waiting={null}><WaysToBegin isFirst={false} /></GuardedChunk>}
        <Levers />
      </div>
      {hasAnswer && (
        <div className={styles.column}>
          <Later><ChosenChart chosen={chosen} /></Later>
          <div className={styles.foot}>
            <PlanSwitch className={undefined} />
            <Caveats onCheck={onCheck} />
            <AdoptPlan />
            <PlanStatus />
          </div>
        </div>
      )}
      {hasAnswer && (
        <div className={styles.below}>
          <Later><GuardedChunk waiting={null}><BelowFirstScreen chosen={chosen} /></GuardedChunk></Later>
        </div>
      )}
      {hasAnswer && isPast && <GuardedChunk waiting={null}><FigureLine className={styles.line} isForEyes /></GuardedChunk>}
    </div>
  );
}

/** Of the tiles: when less of them is in sight, the line takes their place. */
const HALF = 0.5;

/** Whether an element has gone out of sight at the top, most of it at least, as a ref for it tells. */
function usePast() {
  const [isPast, setPast] = useState(false);
  const place = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1);
      setPast(entry !== undefined && entry.intersectionRatio < HALF && entry.boundingClientRect.top < 0);
    }, { threshold: [0, HALF] });
    observer.observe(element);
    return () => {
      observer.disconnect();
      setPast(false);
    };
  }, []);
  return { place, isPast };
}
