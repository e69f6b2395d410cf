import { tidy, type Quantity } from "../../record/quantity";
import type { Text } from "../../record/text";

const WANTED: Text = { fr: "au moins deux valeurs, « 4 %; 7,5 %; 12 % »", en: 'at least two values, "4%; 7.5%; 12%"' };
const VALUE = /^[-+]?\d+(?:[.,]\d+)?\s*%?$/;

/** Values observed, in one cell: numbers or percentages parted by semicolons or lines. */
export const observations = (): Quantity<readonly number[]> => ({
  unit: "text",
  wanted: WANTED,
  parse(cell) {
    if (typeof cell !== "string") return { cause: { code: "not-a-text", found: cell, wanted: WANTED } };
    const parts = cell.split(/[;|\n]/).map(tidy).filter((part) => part !== "");
    if (parts.length < 2 || !parts.every((part) => VALUE.test(part))) return { cause: { code: "sample-malformed", found: tidy(cell) } };
    return { value: parts.map((part) => Number(part.replace("%", "").replace(",", ".").trim()) / (part.includes("%") ? 100 : 1)) };
  },
});
