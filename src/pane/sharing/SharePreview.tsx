import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from "@fluentui/react-components";
import type { SharePlan } from "../../catalog/sharing/share-plan";
import type { AddedSheet } from "../../catalog/sharing/sheets/added-sheet";
import type { SharingState } from "../../workbook/port";
import { usePane } from "../state/use-pane";
import { SHARING_WORDS } from "../words/sharing-words";
import { backToLive, share as begin } from "./share-steps";

const useStyles = makeStyles({
  bar: { width: "100%", boxSizing: "border-box" },
  line: { margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0, overflowWrap: "anywhere" },
  details: { width: "100%" },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    display: "grid",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What will happen, before it does; of a workbook that is shared, the way back. */
export function SharePreview({ plan: { isShared, isUnfinished, share, live } }: { readonly plan: SharingState }) {
  const styles = useStyles();
  const { store, say } = usePane();
  const cancel = <Button onClick={() => store.acts.show({ sharing: null })}>{say(SHARING_WORDS.cancel)}</Button>;
  if (isShared || isUnfinished) {
    const carriers = live.cells.length + live.names.length;
    const isLocked = live.protectedSheets.length > 0;
    return (
      <>
        <p className={styles.line}>{say(isUnfinished ? SHARING_WORDS.unfinished : SHARING_WORDS.isShared(carriers))}</p>
        {isLocked && <Warning words={[SHARING_WORDS.protectedSheets(live.protectedSheets)]} />}
        {live.edited.length > 0 && <Warning words={[SHARING_WORDS.edited(live.edited)]} />}
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={isLocked} data-testid="back-to-live" onClick={() => backToLive(store.acts)}>{say(SHARING_WORDS.back)}</Button>
          {cancel}
        </div>
      </>
    );
  }
  const warnings = warningsOf(share);
  if (share.cells.length + share.frozen.length + share.names.length === 0 && warnings.length === 0) {
    return (
      <>
        <p className={styles.line}>{say(SHARING_WORDS.nothing)}</p>
        {cancel}
      </>
    );
  }
  const functions = Object.entries(share.native);
  const nativeCount = share.cells.length - share.adapted - share.sealed.length + share.names.length;
  const sheetOf = (kind: AddedSheet["kind"]) => share.sheets.find((sheet) => sheet.kind === kind)?.name ?? null;
  const [seal, calculation, values] = [sheetOf("seal"), sheetOf("calculation"), sheetOf("values")];
  return (
    <>
      {warnings.length > 0 && <Warning words={warnings} />}
      <p className={styles.line} data-testid="share-way">{say(SHARING_WORDS.ways[share.way].name)}</p>
      {nativeCount > 0 && (
        <details className={styles.details} data-testid="share-native">
          <summary>{say(SHARING_WORDS.native(nativeCount))}</summary>
          {calculation !== null && <p className={styles.quiet}>{say(SHARING_WORDS.calculation(calculation))}</p>}
          <ul className={styles.list}>
            {functions.map(([name, count]) => <li key={name}>{name}{count > 1 && ` × ${count}`}</li>)}
          </ul>
        </details>
      )}
      {values !== null && (
        <details className={styles.details} data-testid="share-frozen">
          <summary>{say(SHARING_WORDS.frozen(share.frozen.length))}</summary>
          <p className={styles.quiet}>{say(SHARING_WORDS.frozenHint(values))}</p>
        </details>
      )}
      {seal !== null && (
        <details className={styles.details} data-testid="share-sealed">
          <summary>{say(SHARING_WORDS.sealed(share.sealed.length))}</summary>
          <p className={styles.quiet}>{say(SHARING_WORDS.sealedHint(seal))}</p>
          <ul className={styles.list}>
            {share.sealed.map(({ place, why }) => (
              <li key={place}>
                <Link as="button" inline onClick={() => store.select(place)}>{place}</Link> <span className={styles.quiet}>{say(why)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {share.adapted > 0 && <p className={styles.line}>{say(SHARING_WORDS.adapted(share.adapted))}</p>}
      {share.added.length > 0 && <p className={styles.line}>{say(SHARING_WORDS.added(share.added.length))}</p>}
      <p className={styles.quiet}>{say(SHARING_WORDS.ways[share.way].limits)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={warnings.length > 0} data-testid="share" onClick={() => begin(store.acts, share)}>{say(SHARING_WORDS.share)}</Button>
        {cancel}
      </div>
    </>
  );
}

/** What keeps Share from beginning. */
function warningsOf({ obstacles: { protectedSheets, busy, left } }: SharePlan) {
  return [
    ...(protectedSheets.length > 0 ? [SHARING_WORDS.protectedSheets(protectedSheets)] : []),
    ...(busy.length > 0 ? [SHARING_WORDS.busy(busy)] : []),
    ...(left.length > 0 ? [SHARING_WORDS.left(left.map(({ place }) => place))] : []),
  ];
}

function Warning({ words }: { readonly words: ReturnType<typeof warningsOf> }) {
  const styles = useStyles();
  const { say } = usePane();
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{words.map((one) => <p key={one.en} className={styles.line}>{say(one)}</p>)}</MessageBarBody>
    </MessageBar>
  );
}
