import type { Text } from "../../../catalog/record/text";
import { quoted } from "../../../catalog/record/format";
import type { UndoSteps, WorkbookFailure } from "../../../workbook/port";
import type { CellValue } from "../../../catalog/record/cells";
import { FAILURES } from "../words";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of a problem that it can cure itself. */
export const CURE_WORDS = {
  write: (value: Text) => text(`Mettre ${value.fr}`, `Put ${value.en}`),
  writeInto: (value: Text, address: string) => text(`Mettre ${value.fr} en ${address}`, `Put ${value.en} into ${address}`),
  written: (address: string, value: Text, found: CellValue, undo: UndoSteps) =>
    text(
      `${address}\u00a0: ${value.fr} à la place de ${quoted(found, "fr")}. ${UNDO[undo].fr}`,
      `${address}: ${value.en} in the place of ${quoted(found, "en")}. ${UNDO[undo].en}`,
    ),
  refused: (address: string, failure: WorkbookFailure) =>
    text(`Rien n'est écrit en ${address}. ${FAILURES[failure].fr}`, `Nothing was written into ${address}. ${FAILURES[failure].en}`),
} as const;

/** How the last write is taken back. */
export const UNDO: Readonly<Record<UndoSteps, Text>> = {
  one: text("Ctrl+Z l'annule.", "Ctrl+Z takes it back."),
  several: text("Ctrl+Z l'annule, en plusieurs pas.", "Ctrl+Z takes it back, in several steps."),
};
