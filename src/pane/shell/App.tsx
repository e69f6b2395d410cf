import { FluentProvider, makeStaticStyles, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Locale } from "../../catalog/record/text";
import { CardsUnder } from "./cards";
import { EmptyWorkbook, holdsNoTable } from "../views/EmptyWorkbook";
import { Header } from "./Header";
import { InsertionStage } from "../insert/InsertionStage";
import { Later } from "./Later";
import { Levers } from "../levers/Levers";
import { Loading } from "../views/Loading";
import { Notices } from "./Notices";
import { BEST_PLAN } from "../cards/plan/best-plan";
import { PlanSwitch } from "../plan-choice/PlanSwitch";
import { Problems } from "../problems/Problems";
import { Figures } from "../results/Figures";
import { Headline } from "../results/Headline";
import { Withheld } from "../results/Withheld";
import { RevenueByMonth } from "../views/RevenueByMonth";
import { AnswerMark } from "./AnswerMark";
import type { PaneStore } from "../state/store";
import { themeOf } from "./theme";
import { useMedia } from "./use-media";
import { Broken } from "../feedback/Broken";
import { Guard } from "../feedback/Guard";
import { useOutdatedLook } from "../feedback/use-outdated-look";
import { PaneContext, useCard, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";

interface AppProps {
  readonly store: PaneStore;
  /** Language of the user's Office. */
  readonly locale: Locale;
  /** Whether Office is dark. */
  readonly dark: boolean;
}

/** The task pane. */
export function App({ store, locale, dark }: AppProps) {
  const contrast = useMedia("(forced-colors: active)");
  const pane = useMemo(() => ({ store, locale }), [store, locale]);
  return (
    <FluentProvider theme={themeOf({ dark, contrast })} lang={locale}>
      <PaneContext value={pane}>
        <Guard otherwise={<Broken words={WORDS.paneBroken} locale={locale} />}>
          <ScenarioView />
        </Guard>
      </PaneContext>
    </FluentProvider>
  );
}

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  body: {
    display: "grid",
    gap: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    gridTemplateColumns: "minmax(0, 1fr)",
    paddingTop: tokens.spacingVerticalM,
    "@media (min-width: 560px)": { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  wide: { gridColumn: "1 / -1" },
});

/** First view: pick a scenario, move its levers, see what it does to revenue and to jobs. */
function ScenarioView() {
  usePageStyles();
  const styles = useStyles();
  const { workbook } = usePaneState();
  return (
    <div className={styles.page}>
      <Later>
        <AnswerMark />
      </Later>
      <Header />
      <Notices />
      <InsertionStage>{workbook === null ? <Loading /> : holdsNoTable(workbook.reading) ? <EmptyWorkbook /> : <Scenario />}</InsertionStage>
    </div>
  );
}

/**
 * Each group of levers with the picture of what it moves. Errors come before the levers that can't be judged without numbers;
 * what only deserves a look comes last.
 */
function Scenario() {
  const styles = useStyles();
  const { workbook, answer, answerIsCurrent } = usePaneState();
  const bestPlan = useCard(BEST_PLAN);
  const old = useOutdatedLook(answerIsCurrent);
  const blocked = workbook?.reading.problems.some(({ severity }) => severity === "error");
  return (
    <main data-testid="scenario-view" data-current={answerIsCurrent} data-plan-current={bestPlan?.isCurrent ?? true}>
      {answer ? <Headline className={mergeClasses(old)} answer={answer} /> : blocked ? <Withheld /> : <Loading />}
      <div className={styles.body}>
        {answer && <Figures className={mergeClasses(styles.wide, old)} answer={answer} />}
        <PlanSwitch className={styles.wide} />
        {blocked && <Later><Problems className={styles.wide} /></Later>}
        <Levers group="law" />
        <Later>
          <RevenueByMonth />
          <CardsUnder group="law" wide={styles.wide} />
        </Later>
        <Levers group="moves" />
        <Later>
          <CardsUnder group="moves" wide={styles.wide} />
          {!blocked && <Problems className={styles.wide} />}
        </Later>
      </div>
    </main>
  );
}
