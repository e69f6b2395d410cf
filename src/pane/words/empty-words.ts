import type { Text } from "../../catalog/record/text";
import { listed } from "./counts-and-lists";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of a workbook in which it finds nothing of ours. */
export const EMPTY_WORDS = {
  emptyTitle: text("Relais n'a pas trouvé ses tableaux dans ce classeur", "Relais found none of its tables in this workbook"),
  emptyIntro: text("Il lui faut deux tableaux Excel, reconnus à leurs en-têtes\u00a0:", "It needs two Excel tables, known by their headers:"),
  emptyLines: text("une ligne par campagne ou contrat", "one row per campaign or contract"),
  emptyScenarios: text("une ligne par levier, une colonne par scénario (dont Base)", "one row per lever, one column per scenario (one of them Base)"),
  emptyOptional: text("Facultatifs\u00a0:", "Optional:"),
  emptyThen: text("Ajoutez-les (Insertion > Tableau) ou ouvrez un classeur qui les contient\u00a0: le volet se remplit aussitôt.", "Add them (Insert > Table) or open a workbook that holds them: the pane fills at once."),
  emptyMapped: (names: readonly string[]) =>
    text(
      `Si vos données ne sont pas des tableaux Excel, nommez leurs plages\u00a0: ${listed("fr", names)} (Formules > Définir un nom).`,
      `If your data are no Excel tables, name their ranges: ${listed("en", names)} (Formulas > Define Name).`,
    ),
  andHeaders: (headers: string) => text(`En-têtes\u00a0: ${headers}`, `Headers: ${headers}`),
} as const;
