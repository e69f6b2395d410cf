import type { Locale, Text } from "../../record/text";
import { MODEL_VERSION } from "../../version";
import { DATE_FORMAT, type AddedCell, type AddedSheet, type SealHead } from "./added-sheet";

/** A formula whose cells hold its values. */
export interface Frozen {
  /** Where it stands, for a reader. */
  readonly place: string;
  /** Our functions in it. */
  readonly functions: string;
  /** The formula that keeps it. */
  readonly record: string;
}

export const VALUES_WORDS = {
  name: { fr: "Valeurs Relais", en: "Relais values" },
  title: { fr: "Valeurs figées par Relais", en: "Values frozen by Relais" },
  explanation: {
    fr: "Les cellules ci-dessous montrent les valeurs de ce jour et ne changent plus. Gardez cette feuille : Rétablir les formules y trouve celles d'avant.",
    en: "The cells below show the values of this day and no longer change. Keep this sheet: Back to live finds the formulas of before on it.",
  },
  day: { fr: "Figé le", en: "Frozen on" },
  version: MODEL_VERSION,
  scenario: { fr: "Scénario", en: "Scenario" },
  headers: [
    { fr: "Cellule au jour du gel", en: "Cell on that day" },
    { fr: "Fonctions", en: "Functions" },
    { fr: "Formule d'avant", en: "Formula of before" },
  ],
  record: { fr: "gardée ici", en: "kept here" },
} as const satisfies Record<string, Text | readonly Text[]>;

/** The sheet that dates frozen values and keeps the formulas of before. */
export function valuesSheet(name: string, frozen: readonly Frozen[], head: SealHead, locale: Locale): AddedSheet {
  const said: readonly (readonly [Text, Omit<AddedCell, "row" | "column">])[] = [
    [VALUES_WORDS.day, { value: head.day, format: DATE_FORMAT }],
    [VALUES_WORDS.version, { value: head.version }],
    [VALUES_WORDS.scenario, { value: head.scenario ?? "—" }],
  ];
  const cells: AddedCell[] = [VALUES_WORDS.title, VALUES_WORDS.explanation].map((text, row) => ({ row, column: 0, value: text[locale] }));
  let row = cells.length;
  for (const [label, content] of said) {
    cells.push({ row, column: 0, value: label[locale] }, { row, column: 1, ...content });
    row += 1;
  }
  row += 1;
  VALUES_WORDS.headers.forEach((header, column) => cells.push({ row, column, value: header[locale] }));
  for (const { place, functions, record } of frozen) {
    row += 1;
    cells.push({ row, column: 0, value: place }, { row, column: 1, value: functions }, { row, column: 2, formula: record });
  }
  return { kind: "values", name, cells };
}
