import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { isSameName, originOf } from "../../catalog/record/cells";
import type { ShownTypedOver, TypedOverFound } from "../../workbook/port";
import { usePane } from "../state/use-pane";
import { TYPED_OVER_WORDS } from "../words/check/typed-over-words";
import { WORDS } from "../words/words";
import { putBack } from "./typed-over-steps";

/** A formula can be a page long: so many of its characters. */
const MOST_LETTERS = 140;

const useStyles = makeStyles({
  item: { display: "grid", justifyItems: "start", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  where: { textAlign: "left" },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  fix: { marginTop: tokens.spacingVerticalXXS },
});

interface TypedOverItemProps {
  readonly found: ShownTypedOver;
  readonly typedOver: TypedOverFound;
}

/** One place: what was found there, what stands beside it, and the way back. */
export function TypedOverItem({ found: one, typedOver: { hidden, protectedSheets } }: TypedOverItemProps) {
  const styles = useStyles();
  const { store, say } = usePane();
  const { address } = one;
  const sheet = originOf(address)?.sheet ?? "";
  const isOn = (sheets: readonly string[]) => sheets.some((name) => isSameName(name, sheet));
  const formula = (shown: string | null) => shown !== null && <span className={styles.formula} title={shown}>{shortened(shown)}</span>;
  const cure = one.kind === "constant" || one.expected === null ? null : { address, found: one.found, formula: one.expected };
  const snapshot = () => store.state().workbook?.snapshot ?? null;
  return (
    <li className={styles.item} data-testid="typed-over-item" data-kind={one.kind} data-address={address}>
      <Link as="button" inline className={styles.where} title={say(WORDS.showCell(address))} onClick={() => store.select(address)}>{address}</Link>
      {one.kind === "number" && <div>{say(TYPED_OVER_WORDS.found.number(one.found as number))}</div>}
      {one.kind === "formula" && <div>{say(TYPED_OVER_WORDS.found.formula)} {formula(one.shownFound)}</div>}
      {one.kind === "constant" ? (
        <>
          <div>{formula(one.shownFound)}</div>
          <div className={styles.quiet}>{say(TYPED_OVER_WORDS.hardCoded(one.constants, one.cells))}</div>
        </>
      ) : (
        <div>{say(TYPED_OVER_WORDS.neighbour[one.line](cellOf(one.neighbour)))} {formula(one.shownNeighbour)}</div>
      )}
      {one.kind !== "constant" && cure === null && <div className={styles.quiet}>{say(TYPED_OVER_WORDS.copy(cellOf(one.neighbour)))}</div>}
      {isOn(hidden) && <div className={styles.quiet}>{say(TYPED_OVER_WORDS.onHidden)}</div>}
      {isOn(protectedSheets) && <div className={styles.quiet}>{say(TYPED_OVER_WORDS.onProtected)}</div>}
      {cure !== null && (
        <Button
          className={styles.fix}
          size="small"
          aria-label={say(TYPED_OVER_WORDS.fixAt(address))}
          data-testid="put-formula-back"
          onClick={() => void putBack(store.acts, snapshot, cure)}
        >
          {say(TYPED_OVER_WORDS.fix)}
        </Button>
      )}
    </li>
  );
}

/** A cell of the same sheet, without its sheet. */
function cellOf(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

function shortened(formula: string): string {
  const letters = [...formula];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : formula;
}
