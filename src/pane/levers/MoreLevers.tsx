import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { useDrawn, usePane, usePaneState } from "../state/use-pane";
import { WORDS } from "../words/words";
import { Lever } from "./Lever";
import { otherLevers } from "./order";

const useStyles = makeStyles({
  toggle: { justifyContent: "start", justifySelf: "start", paddingLeft: 0, ...typographyStyles.caption1, color: tokens.colorBrandForegroundLink },
  group: { display: "grid", gap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  title: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** The other levers, by what they are about, behind a button. A value that did not reach its cell keeps them in sight. */
export function MoreLevers() {
  const styles = useStyles();
  const { say } = usePane();
  const workbook = usePaneState("workbook");
  const refused = useDrawn(({ drafts }) => Object.entries(drafts).flatMap(([id, { phase }]) => (phase === "refused" ? [id] : [])).join());
  const [isAsked, setAsked] = useState(false);
  const groups = [...otherLevers(workbook?.reading.sliders ?? [])];
  const all = groups.flatMap(([, controls]) => controls);
  if (all.length === 0) return null;
  const isOpen = isAsked || all.some(({ id }) => refused.split(",").includes(id));
  return (
    <>
      <Button
        className={styles.toggle}
        appearance="transparent"
        size="small"
        icon={isOpen ? <ChevronDownRegular fontSize={16} /> : <ChevronRightRegular fontSize={16} />}
        aria-expanded={isOpen}
        onClick={() => setAsked(!isOpen)}
        data-testid="more-levers"
      >
        {say(WORDS.moreLevers(all.length))}
      </Button>
      {isOpen &&
        groups.map(([group, controls]) => (
          <div key={group} className={styles.group} role="group" aria-labelledby={`levers-${group}`}>
            <h3 id={`levers-${group}`} className={styles.title}>{say(WORDS.leverGroup[group])}</h3>
            {controls.map((control) => (
              <Lever key={control.id} control={control} />
            ))}
          </div>
        ))}
    </>
  );
}
