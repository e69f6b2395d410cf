import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane, usePaneState } from "../use-pane";
import { WORDS } from "../words";
import { Lever } from "./Lever";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { display: "grid", gap: tokens.spacingVerticalM },
});

/** The levers of the scenario that is shown, each with the cell that it moves. */
export function Levers() {
  const styles = useStyles();
  const { say } = usePane();
  const { workbook } = usePaneState();
  const { sliders = [], active = null } = workbook?.reading ?? {};
  if (sliders.length === 0) return null;
  return (
    <section aria-labelledby="levers">
      <h2 id="levers" className={styles.title}>{say(active === null ? WORDS.levers : WORDS.leversOf(active))}</h2>
      <div className={styles.list}>
        {sliders.map((control) => (
          <Lever key={control.id} control={control} />
        ))}
      </div>
    </section>
  );
}
