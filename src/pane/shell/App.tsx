import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, useMemo, useState } from "react";
import type { Locale } from "../../catalog/record/text";
import { Broken } from "../feedback/Broken";
import { Guard } from "../feedback/Guard";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { Later } from "../feedback/Later";
import { useMedia } from "../feedback/use-media";
import { InsertionStage } from "../insert/InsertionStage";
import type { PaneStore } from "../state/store";
import { PaneContext, usePaneState } from "../state/use-pane";
import { EmptyWorkbook, holdsNoTable } from "../views/EmptyWorkbook";
import { Loading } from "../views/Loading";
import type { TabId } from "../views/tabs";
import { WORDS } from "../words/words";
import { AnswerMark } from "./AnswerMark";
import { Header } from "./Header";
import { Notices } from "./Notices";
import { PartStage } from "./PartStage";
import { SkipToLevers } from "./SkipToLevers";
import { themeOf } from "./theme";
import { Views } from "./Views";

/** Remembers what was there: only what goes later can be missed. */
const LostTables = lazy(async () => ({ default: (await import(/* webpackChunkName: "views" */ "../problems/LostTables")).LostTables }));

interface AppProps {
  readonly store: PaneStore;
  /** Language of the user's Office. */
  readonly locale: Locale;
  /** Whether Office is dark. */
  readonly dark: boolean;
  /** The day, as a serial number. */
  readonly today: number;
}

/** The task pane. */
export function App({ store, locale, dark, today }: AppProps) {
  const contrast = useMedia("(forced-colors: active)");
  const pane = useMemo(() => ({ store, locale, today }), [store, locale, today]);
  return (
    <FluentProvider theme={themeOf({ dark, contrast })} lang={locale}>
      <PaneContext value={pane}>
        <Guard otherwise={<Broken words={WORDS.paneBroken} locale={locale} />}>
          <Page />
        </Guard>
      </PaneContext>
    </FluentProvider>
  );
}

const usePageStyles = makeStaticStyles({
  body: { margin: 0 },
  // What keys lead to is not hidden under the line that stays in sight.
  html: { scrollPaddingTop: "48px", scrollPaddingBottom: "16px" },
});

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The pane's parts from the top: what it is about, what troubles it, and its views where the workbook holds something to show. */
function Page() {
  usePageStyles();
  const styles = useStyles();
  const workbook = usePaneState("workbook");
  /** Outlives the views: whatever takes their place for a while, the one that was looked at comes back. */
  const [view, setView] = useState<TabId>("scenario");
  return (
    <div className={styles.page}>
      <Later>
        <AnswerMark />
      </Later>
      {workbook !== null && workbook.reading.sliders.length > 0 && <SkipToLevers />}
      <Header />
      <Notices />
      <GuardedChunk waiting={null}><LostTables /></GuardedChunk>
      <InsertionStage>
        <PartStage>
          {workbook === null ? <Loading /> : holdsNoTable(workbook.reading) ? <EmptyWorkbook /> : <Views shown={view} onShow={setView} />}
        </PartStage>
      </InsertionStage>
    </div>
  );
}
