import { Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { SHARE_WAYS, type ShareWay } from "../../catalog/sharing/share-way";
import { usePane } from "../state/use-pane";
import { SHARING_WORDS } from "../words/sharing-words";

const useStyles = makeStyles({
  choice: { alignItems: "flex-start", width: "100%" },
  label: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** For whom the workbook is shared, and what that costs it. */
export function ShareWays({ way, choose }: { readonly way: ShareWay; readonly choose: (way: ShareWay) => void }) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <Field label={say(SHARING_WORDS.recipient)}>
      <RadioGroup value={way} onChange={(_, { value }) => choose(value as ShareWay)} data-testid="share-ways">
        {SHARE_WAYS.map((id) => (
          <Radio
            key={id}
            className={styles.choice}
            value={id}
            label={
              <span className={styles.label}>
                {say(SHARING_WORDS.ways[id].name)}
                <span className={styles.quiet}>{say(SHARING_WORDS.ways[id].hint)}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
