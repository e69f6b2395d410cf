import { InfoLabel, Link, makeStyles, mergeClasses, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useState } from "react";
import { byReader, isFree, priceInWords, resourceInWords } from "../../../catalog/words/plan-words";
import { answersLast } from "../../state/engine-card";
import { useCard, usePane } from "../../state/use-pane";
import { useOutdatedLook } from "../../feedback/use-outdated-look";
import { PRICE_WORDS } from "../../words/plan-words";
import { WORDS } from "../../words/words";
import { PRICES, type PricesFound } from "./prices";

/** So many prices are read at a glance; the cells tell of all. */
const FIRST = 6;

const useStyles = makeStyles({
  root: { minWidth: 0 },
  title: { margin: 0 },
  sum: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { ...typographyStyles.body1, margin: 0, padding: 0, listStyleType: "none", display: "grid", rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1Strong },
  more: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalS },
  free: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: "anywhere" },
});

/** What one more of each limit of the best plan is worth, in the words that the cells have for it. */
export const PricesCard = memo(function PricesCard() {
  const styles = useStyles();
  const { store, say } = usePane();
  const prices = useCard(PRICES);
  const answer = prices?.answer ?? null;
  const old = useOutdatedLook(prices === null || answersLast(prices, answer));
  if (prices === null || (answer !== null && answer.found.status !== "optimal")) return null;
  return (
    <section className={mergeClasses(styles.root, old)} aria-labelledby="prices" data-testid="prices-card" data-current={answersLast(prices, answer)}>
      <h2 id="prices" className={styles.title}>
        <InfoLabel size="large" info={<>{say(PRICE_WORDS.worthMeaning)}</>}>{say(PRICE_WORDS.worth)}</InfoLabel>
      </h2>
      <div className={styles.sum}>{say(WORDS.planName.optimal)}</div>
      {prices.stopped === "failed" ? (
        <p className={styles.free}>
          {say(PRICE_WORDS.failed)} <Link as="button" inline onClick={() => store.askAgain(PRICES)}>{say(WORDS.retry)}</Link>
        </p>
      ) : answer === null ? (
        <Spinner size="extra-tiny" label={say(PRICE_WORDS.calculating)} labelPosition="after" />
      ) : (
        <Prices answer={answer} />
      )}
    </section>
  );
});

function Prices({ answer: { found, asked } }: { readonly answer: PricesFound }) {
  const styles = useStyles();
  const { say } = usePane();
  const [all, setAll] = useState(false);
  if (found.status !== "optimal") return null;
  const named = found.prices.map((price) => ({ price, ...resourceInWords(price.resource, asked.names) }));
  const binding = named.filter(({ price }) => !isFree(price)).toSorted((a, b) => byReader(a.price, b.price));
  const free = named.filter(({ price }) => isFree(price));
  return (
    <>
      {binding.length === 0 && <p className={styles.free}>{say(PRICE_WORDS.nothing)}</p>}
      <ul className={styles.list}>
        {(all ? binding : binding.slice(0, FIRST)).map(({ price, name, unit }) => (
          <li key={say(name)} data-testid={`price-${price.resource.constraint}`} data-value={price.more}>
            <div className={styles.name}>{say(name)}</div>
            <div>{say(priceInWords(price, unit))}</div>
          </li>
        ))}
      </ul>
      {binding.length > FIRST && (
        <Link as="button" inline className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {say(all ? PRICE_WORDS.showFewer : PRICE_WORDS.showAll(binding.length))}
        </Link>
      )}
      {binding.length > 0 && free.length > 0 && <p className={styles.free}>{say(PRICE_WORDS.free(free.map(({ name }) => say(name)).join(" · ")))}</p>}
    </>
  );
}
