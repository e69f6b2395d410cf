import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { LEVERS } from "../../catalog/levers/levers";
import { usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { Lever } from "./Lever";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  of: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { display: "grid", gap: tokens.spacingVerticalM },
});

interface LeversProps {
  /** Levers of the law and of revenue, or those of the best plan. */
  readonly group: keyof typeof WORDS.leverGroup;
}

/** Levers of the scenario that is shown, each with the cell that it moves. */
export function Levers({ group }: LeversProps) {
  const styles = useStyles();
  const { say } = usePane();
  const { workbook } = usePaneState();
  const { sliders = [], active = null } = workbook?.reading ?? {};
  const own = sliders.filter(({ id }) => LEVERS[id].slider === group);
  if (own.length === 0) return null;
  const heading = `levers-${group}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>{say(WORDS.leverGroup[group])}</h2>
      <p className={styles.of}>{say(active === null ? WORDS.levers : WORDS.leversOf(active))}</p>
      <div className={styles.list}>
        {own.map((control) => (
          <Lever key={control.id} control={control} />
        ))}
      </div>
    </section>
  );
}
