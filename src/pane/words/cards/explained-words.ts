import type { Text } from "../../../catalog/record/text";
import { MODEL_VERSION } from "../../../catalog/version";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What is said of where a number comes from. */
export const EXPLAINED_WORDS = {
  titlePlural: text("D'où viennent ces chiffres", "Where these numbers come from"),
  titleOf: (figure: string) => text(`D'où vient\u00a0: ${figure}`, `Where it comes from: ${figure}`),
  version: (version: string) => text(`${MODEL_VERSION.fr}\u00a0: ${version}`, `${MODEL_VERSION.en}: ${version}`),
  tables: text("Tableaux lus", "Tables read"),
  values: (count: number) => text(`Valeurs du scénario et hypothèses (${count})`, `Values of the scenario and assumptions (${count})`),
  value: text("Valeur", "Value"),
  standing: text("Statut", "Status"),
  override: text("remplacée par vous", "overridden by you"),
  defaults: text("Ce que le classeur ne dit pas garde la valeur par défaut de Relais.", "What the workbook does not say keeps Relais's default."),
  none: text("Aucune cellule du classeur n'y entre.", "No cell of the workbook goes into it."),
} as const;
