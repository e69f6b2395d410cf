import { Badge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Spoken } from "../feedback/Spoken";
import { usePane, usePaneState } from "../state/use-pane";
import { TABS, type TabId } from "../views/tabs";
import { WORDS } from "../words/words";

/** Id of the place of the view that is shown. */
export const VIEW_PLACE = "view";

/** Id of a view's tab. */
export const tabOf = (tab: TabId) => `tab-${tab}`;

const useStyles = makeStyles({
  root: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, justifyContent: "space-between", borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, "@media (min-width: 400px)": { justifyContent: "start" } },
  /** All of them fit beside each other on the narrowest pane. */
  tab: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    "@media (max-width: 399px)": { "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, padding: 0 } },
    "@media (max-width: 299px)": { paddingLeft: tokens.spacingHorizontalXXS, paddingRight: tokens.spacingHorizontalXXS },
    "@media (min-width: 400px)": { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  },
  badge: { marginLeft: tokens.spacingHorizontalXXS },
});

interface ViewTabsProps {
  readonly shown: TabId;
  readonly onShow: (tab: TabId) => void;
}

/** The views by name; a badge where problems wait. */
export function ViewTabs({ shown, onShow }: ViewTabsProps) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <TabList
      className={styles.root}
      size="small"
      reserveSelectedTabSpace={false}
      selectedValue={shown}
      onTabSelect={(_, { value }) => onShow(value as TabId)}
      aria-label={say(WORDS.tabs)}
    >
      {TABS.map((tab) => (
        <Tab
          key={tab}
          id={tabOf(tab)}
          value={tab}
          className={styles.tab}
          aria-controls={tab === shown ? VIEW_PLACE : undefined}
          data-testid={tabOf(tab)}
        >
          {say(WORDS.tab[tab])}
          {tab === "check" && <Waiting className={styles.badge} />}
        </Tab>
      ))}
    </TabList>
  );
}

/** How many problems wait; nothing where none does. */
function Waiting({ className }: { readonly className: string }) {
  const { say } = usePane();
  const problems = usePaneState("workbook")?.reading.problems ?? [];
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (problems.length === 0) return null;
  return (
    <>
      <Badge className={className} size="small" color={errors > 0 ? "danger" : "warning"} aria-hidden data-testid="check-badge">{problems.length > 99 ? "99+" : problems.length}</Badge>
      <Spoken>{`, ${say(WORDS.problemCount(errors, problems.length - errors))}`}</Spoken>
    </>
  );
}
