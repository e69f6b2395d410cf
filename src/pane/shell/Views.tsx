import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, useCallback, useEffect, useRef, type ComponentType } from "react";
import { BEST_PLAN } from "../cards/plan/best-plan";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { useStopWhileFocused } from "../feedback/use-stop-while-focused";
import { SpokenFigures } from "../results/tiles/SpokenFigures";
import { cardState } from "../state/pane-state";
import { useDrawn, usePaneState } from "../state/use-pane";
import { ScenarioView } from "../views/ScenarioView";
import type { TabId, ViewProps } from "../views/tabs";
import { tabOf, VIEW_PLACE, ViewTabs } from "./ViewTabs";

/** Those behind the first come in a chunk of their own: nobody waits for what may never be looked at. */
const VIEWS: Readonly<Record<TabId, ComponentType<ViewProps>>> = {
  scenario: ScenarioView,
  teams: lazy(async () => ({ default: (await import(/* webpackChunkName: "views" */ "../views/TeamsView")).TeamsView })),
  risk: lazy(async () => ({ default: (await import(/* webpackChunkName: "views" */ "../views/RiskView")).RiskView })),
  budget: lazy(async () => ({ default: (await import(/* webpackChunkName: "views" */ "../views/BudgetView")).BudgetView })),
  check: lazy(async () => ({ default: (await import(/* webpackChunkName: "views" */ "../views/CheckView")).CheckView })),
};

const useStyles = makeStyles({
  view: { paddingTop: tokens.spacingVerticalSNudge, outlineStyle: "none" },
  waiting: { minHeight: "320px" },
});

interface ViewsProps {
  readonly shown: TabId;
  readonly onShow: (tab: TabId) => void;
}

/** The views, of which one is there at a time: what is not looked at is neither drawn nor asked for. */
export function Views({ shown, onShow }: ViewsProps) {
  const styles = useStyles();
  const answerIsCurrent = usePaneState("answerIsCurrent");
  const planIsCurrent = useDrawn((state) => cardState(state, BEST_PLAN)?.isCurrent ?? true);
  const place = useRef<HTMLDivElement>(null);
  const stop = useStopWhileFocused();
  const isLedThere = useRef(false);
  /** By a link within a view, which is gone when the other is there: the focus goes along. */
  const lead = useCallback((tab: TabId) => {
    isLedThere.current = true;
    onShow(tab);
  }, [onShow]);
  useEffect(() => {
    if (isLedThere.current) place.current?.focus();
    isLedThere.current = false;
  }, [shown]);
  const View = VIEWS[shown];
  return (
    <>
      <SpokenFigures />
      <main data-testid={`${shown}-view`} data-current={answerIsCurrent} data-plan-current={planIsCurrent}>
        <ViewTabs shown={shown} onShow={onShow} />
        <div ref={place} id={VIEW_PLACE} className={styles.view} role="tabpanel" {...stop} aria-labelledby={tabOf(shown)}>
          <GuardedChunk key={shown} waiting={<Spinner className={styles.waiting} size="small" />}>
            <View onOpen={lead} />
          </GuardedChunk>
        </div>
      </main>
    </>
  );
}
