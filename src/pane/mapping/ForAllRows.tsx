import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { firstDayOf, monthHolding, monthName } from "../../catalog/record/format";
import type { Column } from "../../catalog/record/table";
import { choicesOf } from "../../catalog/mapping/conversion";
import { typedValue } from "../format/typed-value";
import { usePane } from "../state/use-pane";
import { MAPPING_WORDS } from "../words/mapping-words";
import { shownCell } from "./shown-cell";

interface ForAllRowsProps {
  readonly column: Column<unknown>;
  readonly value: number | string | null;
  readonly onChange: (value: number | string) => void;
  /** Last day of which a month may be proposed. */
  readonly today: number;
  readonly testId: string;
}

/** Months back from today that are offered. */
const MONTHS_BACK = 30;

/** One value for all rows of a column: picked where values are few, else typed. */
export function ForAllRows({ column, value, onChange, today, testId }: ForAllRowsProps) {
  const { locale, say } = usePane();
  const { unit } = column.quantity;
  const label = say(MAPPING_WORDS.forAllOf(column.header));
  const choices = choicesOf(column, locale);
  if (unit === "month") {
    const latest = monthHolding(today);
    const months = Array.from({ length: MONTHS_BACK }, (_, back) => latest - back);
    const chosen = typeof value === "number" ? monthHolding(value) : null;
    return (
      <Select size="small" aria-label={label} data-testid={testId} value={chosen === null ? "" : String(chosen)} onChange={(_, { value: month }) => onChange(firstDayOf(Number(month)))}>
        {chosen === null && <option value="" disabled>{say(MAPPING_WORDS.pick)}</option>}
        {(chosen !== null && !months.includes(chosen) ? [chosen, ...months] : months).map((month) => (
          <option key={month} value={month}>{monthName(month, locale)}</option>
        ))}
      </Select>
    );
  }
  if (choices !== null)
    return (
      <Select size="small" aria-label={label} data-testid={testId} value={value ?? ""} onChange={(_, { value: one }) => onChange(one)}>
        {value === null && <option value="" disabled>{say(MAPPING_WORDS.pick)}</option>}
        {choices.map(({ value: one, name }) => (
          <option key={one} value={one}>{one === name[locale] ? one : say(MAPPING_WORDS.codeNamed(name, one))}</option>
        ))}
      </Select>
    );
  return <Typed column={column} value={value} onChange={onChange} today={today} testId={testId} />;
}

function Typed({ column, value, onChange, testId }: ForAllRowsProps) {
  const { locale, say } = usePane();
  const { quantity, header } = column;
  const [typed, setTyped] = useState(() => (value === null ? "" : shownCell(value, quantity.unit, locale)));
  const read = (text: string) => (quantity.unit === "text" ? text.trim() || null : typedValue(text, quantity.unit, locale));
  const found = read(typed);
  const isFit = found !== null && "value" in quantity.parse(found);
  return (
    <Field validationState={typed === "" || isFit ? "none" : "error"} validationMessage={typed === "" || isFit ? null : quantity.wanted[locale]}>
      <Input
        size="small"
        aria-label={say(MAPPING_WORDS.forAllOf(header))}
        data-testid={testId}
        value={typed}
        placeholder={quantity.wanted[locale]}
        onChange={(_, { value: text }) => {
          setTyped(text);
          const now = read(text);
          if (now !== null && "value" in quantity.parse(now)) onChange(now);
        }}
      />
    </Field>
  );
}
