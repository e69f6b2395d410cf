import { Button, InfoLabel, Link, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useState } from "react";
import { FUNCTION_GUIDE } from "../../catalog/emit/function-guide";
import type { FilledArgument } from "../../catalog/filling/filled-argument";
import type { CatalogFunction } from "../../catalog/functions/definition/define";
import { isOfFollowedPlan } from "../../catalog/templates/inserted/inserted-results";
import { ExplainedFold } from "../explained/ExplainedFold";
import { useOutdatedLook } from "../feedback/use-outdated-look";
import { useSight } from "../feedback/use-sight";
import { useFunction } from "../formula/use-function";
import { usePane, usePaneState } from "../state/use-pane";
import { EXPLAINED_WORDS } from "../words/cards/explained-words";
import { FUNCTION_RESULT_WORDS } from "../words/cards/function-result-words";
import { WORDS } from "../words/words";
import { Curve } from "./Curve";
import { InsertSheet } from "./InsertSheet";
import { Ranges } from "./Ranges";
import { ResultTable } from "./ResultTable";
import { SHOWN_RESULTS, type ShownResult, type ShownResultId } from "./shown-results";
import { Steps } from "./Steps";
import { useAsked } from "./use-asked";
import { useFunctionResult, type FunctionResult, type ResultRows } from "./use-function-result";

const useStyles = makeStyles({
  root: { minWidth: 0, display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXXS },
  title: { margin: 0 },
  folded: { ...typographyStyles.body1Strong, cursor: "pointer", color: tokens.colorBrandForegroundLink },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  words: { margin: 0 },
  waiting: { minHeight: "96px" },
  insert: { ...typographyStyles.caption1, lineHeight: "24px", justifySelf: "start" },
});

/** The result of a function over the workbook, as a cell would have it, reckoned while somebody looks; nothing where there is none. */
export const FunctionResultCard = memo(function FunctionResultCard({ id }: { readonly id: ShownResultId }) {
  const shown: ShownResult = SHOWN_RESULTS[id];
  const fn = useFunction(shown.id);
  if (fn === null || fn === "missing") return null;
  return <Answerable id={id} shown={shown} fn={fn} />;
});

interface CardProps {
  readonly id: ShownResultId;
  readonly shown: ShownResult;
  readonly fn: CatalogFunction;
}

function Answerable({ id, shown, fn }: CardProps) {
  const styles = useStyles();
  const { say } = usePane();
  const [isOpen, setOpen] = useState(false);
  const [isSeen, setSeen] = useState(false);
  const place = useSight(setSeen);
  const { isAnswerable, asked } = useAsked(shown, fn);
  const isLookedAt = shown.isFolded ? isOpen : isSeen;
  const { result, isCurrent, again } = useFunctionResult(isLookedAt ? asked : null);
  const old = useOutdatedLook(isCurrent || !isLookedAt);
  if (!isAnswerable) return null;
  const guide = FUNCTION_GUIDE.find((one) => one.id === fn.id);
  const meaning = guide ? `${say(guide.summary)}. ${say(FUNCTION_RESULT_WORDS.source(say(guide.source)))}` : "";
  const title = `result-${id}-title`;
  const content = <Content shown={shown} fn={fn} result={result} given={asked?.given} old={old} onAgain={again} />;
  return (
    <section className={styles.root} ref={place} aria-labelledby={title} data-testid={`result-${id}`} data-current={isCurrent}>
      {shown.isFolded ? (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary className={styles.folded} id={title} data-testid={`open-${id}`}>{say(shown.title)}</summary>
          {isOpen && <div className={styles.root}><p className={styles.note}>{meaning}</p>{content}</div>}
        </details>
      ) : (
        <>
          <h2 id={title} className={styles.title}><InfoLabel size="large" info={<>{meaning}</>}>{say(shown.title)}</InfoLabel></h2>
          {content}
        </>
      )}
    </section>
  );
}

interface ContentProps {
  readonly shown: ShownResult;
  readonly fn: CatalogFunction;
  /** Null before the first. */
  readonly result: FunctionResult | null;
  /** What the function was told besides the workbook's tables. */
  readonly given: Readonly<Record<string, FilledArgument>> | undefined;
  readonly old: string | undefined;
  readonly onAgain: () => void;
}

/** The plan that the result is of, the result, and the way to its formula. */
function Content({ shown, fn, result, given = {}, old, onAgain }: ContentProps) {
  const styles = useStyles();
  const { store, say } = usePane();
  const follows = usePaneState("answer")?.follows;
  return (
    <>
      {follows && isOfFollowedPlan(shown.id, fn) && <p className={styles.note} data-testid="result-plan">{say(WORDS.planName[follows])}</p>}
      {result === null ? (
        <Spinner className={styles.waiting} size="tiny" label={say(FUNCTION_RESULT_WORDS.underWay)} />
      ) : (
        <div className={old}><Body shown={shown} fn={fn} result={result} onAgain={onAgain} /></div>
      )}
      <ExplainedFold id={fn.id} title={say(EXPLAINED_WORDS.titlePlural)} />
      <Link as="button" inline className={styles.insert} data-testid="result-insert" onClick={() => store.part.open("formula", fn.id)}>
        {say(FUNCTION_RESULT_WORDS.insert)}
      </Link>
      {result?.phase === "done" && <InsertSheet id={shown.id} title={shown.title} given={given} />}
    </>
  );
}

function Body({ shown: { shows, notes }, fn, result, onAgain }: Omit<ContentProps, "result" | "given" | "old"> & { readonly result: FunctionResult }) {
  const styles = useStyles();
  const { say } = usePane();
  if (result.phase === "refused") return <p className={styles.words} role="alert">{say(FUNCTION_RESULT_WORDS.refused)} {result.words}</p>;
  if (result.phase === "broken")
    return (
      <>
        <p className={styles.words} role="alert">{say(FUNCTION_RESULT_WORDS.broken)}</p>
        <Button size="small" onClick={onAgain}>{say(FUNCTION_RESULT_WORDS.again)}</Button>
      </>
    );
  const { rows } = result;
  return (
    <>
      {shows.as === "steps" && <Steps rows={rows} shows={shows} fn={fn} />}
      {shows.as === "ranges" && <Ranges rows={rows.filter((row) => typeof row[shows.at] === "number")} shows={shows} fn={fn} />}
      {shows.as === "curve" && <Curve rows={rows} shows={shows} />}
      {shows.as === "table" && <ResultTable rows={rows} shows={shows} columns={fn.columns} />}
      {notes !== null && <p className={styles.note}>{notesOf(rows, notes, shows)}</p>}
    </>
  );
}

/** Remarks on the whole, each once; of ranges the row that is none. */
function notesOf(rows: ResultRows, column: string, shows: ShownResult["shows"]): string {
  const remarked = shows.as === "ranges" ? rows.filter((row) => typeof row[shows.at] !== "number") : rows;
  const notes = remarked.map((row) => row[column]).filter((note): note is string => typeof note === "string" && note !== "");
  return [...new Set(notes)].join(" · ");
}
