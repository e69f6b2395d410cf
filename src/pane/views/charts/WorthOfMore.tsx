import { makeStyles } from "@fluentui/react-components";
import { lazy, memo } from "react";
import { PRICES } from "../../cards/prices/prices";
import { GuardedChunk } from "../../feedback/GuardedChunk";
import { useCard } from "../../state/use-pane";
import { useInSight } from "./use-in-sight";

/** In the chunk of the plan's card, below which it stands. */
const PricesCard = lazy(async () => ({ default: (await import(/* webpackChunkName: "plan" */ "../../cards/prices/PricesCard")).PricesCard }));

const useStyles = makeStyles({
  root: { minHeight: "120px", minWidth: 0 },
});

/** What one more of each limit is worth, reckoned while somebody looks at it. Its place is there before it is. */
export const WorthOfMore = memo(function WorthOfMore() {
  const styles = useStyles();
  const isAsked = useCard(PRICES) !== null;
  const place = useInSight(PRICES);
  if (!isAsked) return null;
  return (
    <div className={styles.root} ref={place}>
      <GuardedChunk waiting={null}><PricesCard /></GuardedChunk>
    </div>
  );
});
