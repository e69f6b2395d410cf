import { Link, makeStyles, Popover, PopoverSurface, tokens, typographyStyles } from "@fluentui/react-components";
import { STANDING, type Lever as LeverSpec } from "../../catalog/record/lever";
import { LEVERS } from "../../catalog/levers/levers";
import type { SliderControl } from "../../catalog/cases/workbook-reading";
import { briefValue } from "../format/lever-value";
import { usePane } from "../state/use-pane";
import { WORDS } from "../words/words";

const useStyles = makeStyles({
  surface: { display: "grid", gap: tokens.spacingVerticalXS, maxWidth: "220px", ...typographyStyles.caption1 },
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { fontSize: "inherit", lineHeight: "24px", textAlign: "left", justifySelf: "start" },
});

export interface LeverDetailsProps {
  readonly control: SliderControl;
  /** Value that is shown, null for a blank; undefined where the cell is refused. */
  readonly value: number | null | undefined;
  /** What Base says: null for a blank, undefined where there is nothing to compare with. */
  readonly base: number | null | undefined;
  readonly onBack: (former: number | null) => void;
  /** What has opened it, and takes the focus back. */
  readonly target: HTMLElement | null;
  readonly onClose: () => void;
}

/** What a lever means, how well it is founded, its cell, and the ways back: to Base, and to no limit. */
export function LeverDetails({ control: { id, address, locked }, value, base, onBack, target, onClose }: LeverDetailsProps) {
  const styles = useStyles();
  const { store, locale, say } = usePane();
  const { name, help, source, standing, blank }: LeverSpec = LEVERS[id];
  const close = () => {
    onClose();
    target?.focus();
  };
  const back = (former: number | null) => {
    onClose();
    onBack(former);
  };
  const show = () => {
    close();
    store.select(address);
  };
  const canMove = locked === null && value !== undefined;
  return (
    <Popover open positioning={{ target }} onOpenChange={(_, { open }) => !open && close()} trapFocus withArrow size="small">
      <PopoverSurface className={styles.surface} aria-label={say(name)} data-testid={`details-${id}`}>
        <p className={styles.words}>{say(help)}.</p>
        <p className={styles.quiet}>{say(STANDING[standing])}{"\u00a0"}: {say(source)}.</p>
        <Link as="button" inline className={styles.link} title={say(WORDS.showCell(address))} onClick={show} data-testid={`cell-${id}`}>{address}</Link>
        {canMove && base !== undefined && value !== base && (
          <Link as="button" inline className={styles.link} onClick={() => back(base)} data-testid={`put-base-${id}`}>{say(WORDS.backToBaseValue(briefValue(id, base, locale)))}</Link>
        )}
        {canMove && blank && value !== null && (
          <Link as="button" inline className={styles.link} title={say(WORDS.writeBlank)} onClick={() => back(null)} data-testid={`clear-${id}`}>{say(blank)}</Link>
        )}
        {canMove && <p className={styles.quiet}>{say(WORDS.sliderKeys)}</p>}
      </PopoverSurface>
    </Popover>
  );
}
