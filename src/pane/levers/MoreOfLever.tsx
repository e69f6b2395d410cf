import { Button, makeStyles } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import { lazy, useState } from "react";
import { LEVERS } from "../../catalog/levers/levers";
import { GuardedChunk } from "../feedback/GuardedChunk";
import { usePane } from "../state/use-pane";
import { WORDS } from "../words/words";
import type { LeverDetailsProps } from "./LeverDetails";

/** What opens over the pane is in the chunk of the later views. */
const LeverDetails = lazy(async () => ({ default: (await import(/* webpackChunkName: "views" */ "./LeverDetails")).LeverDetails }));

const useStyles = makeStyles({
  trigger: { minWidth: "24px", width: "24px", padding: 0 },
});

/** The way to what else there is to a lever. */
export function MoreOfLever(props: Omit<LeverDetailsProps, "target" | "onClose">) {
  const styles = useStyles();
  const { say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const { id } = props.control;
  const words = say(WORDS.moreOf(say(LEVERS[id].name)));
  return (
    <>
      <Button
        ref={setTrigger}
        className={styles.trigger}
        appearance="subtle"
        size="small"
        icon={<InfoRegular />}
        aria-label={words}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={words}
        onClick={() => setOpen(!isOpen)}
        data-testid={`more-${id}`}
      />
      {isOpen && <GuardedChunk waiting={null}><LeverDetails {...props} target={trigger} onClose={() => setOpen(false)} /></GuardedChunk>}
    </>
  );
}
