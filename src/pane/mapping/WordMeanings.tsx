import { makeStyles, mergeClasses, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { firstDayOf, monthHolding, monthName } from "../../catalog/record/format";
import type { Column } from "../../catalog/record/table";
import type { Text } from "../../catalog/record/text";
import { choicesOf } from "../../catalog/mapping/conversion";
import type { WordMeaning } from "../../catalog/mapping/mapping";
import { usePane } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalS, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  word: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  said: { ...typographyStyles.caption1, overflowWrap: "anywhere" },
  unsaid: { color: tokens.colorStatusDangerForeground1 },
});

interface WordMeaningsProps {
  readonly column: Column<unknown>;
  readonly name: string;
  readonly words: readonly WordMeaning[];
  readonly onChange: (words: readonly WordMeaning[]) => void;
}

/** Each word of the person's own, and what it stands for: a code in words, a month, one of a few values. */
export function WordMeanings({ column, name, words, onChange }: WordMeaningsProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const choices = choicesOf(column, locale);
  const days = [...new Set(words.flatMap(({ means }) => (typeof means === "number" ? [firstDayOf(monthHolding(means))] : [])))];
  const inWords = (value: string, said: Text) => (value === said[locale] ? value : say(MAPPING_WORDS.codeNamed(said, value)));
  const options: readonly { readonly value: number | string; readonly words: string }[] =
    choices?.map(({ value, name: said }) => ({ value, words: inWords(value, said) })) ??
    days.map((day) => ({ value: day, words: monthName(monthHolding(day), locale) }));
  return (
    <div className={styles.root} data-testid={`words-${name}`}>
      <p className={styles.title}>{say(MAPPING_WORDS.wordsIntro)}</p>
      {words.map((one, rank) => (
        <div key={one.word} className={styles.word}>
          <span className={mergeClasses(styles.said, one.means === null && styles.unsaid)}>{one.word}</span>
          <Select
            size="small"
            aria-label={say(MAPPING_WORDS.meaningOf(one.word))}
            data-testid={`word-${name}-${rank}`}
            data-word={one.word}
            title={options.find(({ value }) => value === one.means)?.words}
            value={one.means === null ? "" : String(one.means)}
            onChange={(_, { value }) => {
              const means = options.find((option) => String(option.value) === value)?.value ?? null;
              onChange(words.map((other) => (other === one ? { ...other, means, isProposed: false } : other)));
            }}
          >
            <option value="">{say(MAPPING_WORDS.unsaid)}</option>
            {options.map((option) => (
              <option key={option.value} value={String(option.value)}>{option.words}</option>
            ))}
          </Select>
        </div>
      ))}
    </div>
  );
}
