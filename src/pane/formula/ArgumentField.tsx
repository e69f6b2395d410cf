import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { TableCellEditRegular } from "@fluentui/react-icons";
import type { TakenValue } from "../../catalog/filling/filled-call";
import type { Text } from "../../catalog/record/text";
import { capitalised } from "../words/counts-and-lists";
import { FORMULA_WORDS } from "../words/formula-words";
import { usePane } from "../state/use-pane";
import type { TypedArgument } from "./typed-argument";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%" },
});

interface ArgumentFieldProps {
  readonly value: TakenValue;
  readonly help: Text | undefined;
  readonly typed: string;
  readonly read: TypedArgument;
  /** Whether what is typed is the example's. */
  readonly isExample: boolean;
  /** Names that the workbook has for it; null where any value will do. */
  readonly named: readonly string[] | null;
  /** The cell that is selected in the sheet. */
  readonly selected: string | null;
  readonly onType: (typed: string) => void;
}

/** A value of a function: typed, chosen among a few, or a cell of the sheet. */
export function ArgumentField({ value, help, typed, read, isExample, named, selected, onType }: ArgumentFieldProps) {
  const styles = useStyles();
  const { locale, say } = usePane();
  const choices = choicesOf(value, named, (text) => text[locale]);
  const unread = read.is === "unread" ? FORMULA_WORDS.unread : read.is === "no-cell" ? FORMULA_WORDS.noCell : null;
  const hint = [help && capitalised(say(help)), isExample && say(FORMULA_WORDS.example)].filter(Boolean).join(". ");
  const shared = { "data-testid": `argument-${value.key}`, className: styles.input };
  return (
    <Field
      label={capitalised(say(value.name).replaceAll("_", " "))}
      required={!value.optional}
      size="small"
      {...(hint !== "" && { hint })}
      {...(unread && { validationState: "error", validationMessage: say(unread) })}
    >
      {choices ? (
        <Select {...shared} value={typed} onChange={(_, { value: chosen }) => onType(chosen)}>
          {value.optional && <option value="">{say(FORMULA_WORDS.byDefault)}</option>}
          {choices.map(([written, word]) => <option key={written} value={written}>{word}</option>)}
        </Select>
      ) : (
        <Input
          {...shared}
          value={typed}
          {...(value.optional && { placeholder: say(FORMULA_WORDS.byDefault) })}
          onChange={(_, { value: text }) => onType(text)}
          contentAfter={value.isNamed || selected === null ? null : <TakeCell value={value} address={selected} onTake={() => onType(`=${selected}`)} />}
        />
      )}
    </Field>
  );
}

/** Puts the cell that is selected in the sheet in the place of what is typed. */
function TakeCell({ value, address, onTake }: { readonly value: TakenValue; readonly address: string; readonly onTake: () => void }) {
  const { say } = usePane();
  const words = say(FORMULA_WORDS.takeSelection(value.name, address));
  return <Button appearance="transparent" size="small" icon={<TableCellEditRegular />} title={words} aria-label={words} data-testid={`take-${value.key}`} onClick={onTake} />;
}

/** The few values that there are, as they are typed and as they are shown; null where there are more. */
function choicesOf(
  { quantity, names }: TakenValue,
  named: readonly string[] | null,
  say: (text: Text) => string,
): readonly (readonly [string, string])[] | null {
  if (names !== null && named !== null) return named.map((name) => [name, name]);
  if (quantity.unit === "switch") return [["true", say(FORMULA_WORDS.yes)], ["false", say(FORMULA_WORDS.no)]];
  return quantity.words ? Object.values(quantity.words).map((word) => [say(word), say(word)]) : null;
}
