import type { NameRefusal } from "../../catalog/tables/scenario-names";
import { LONGEST_NAME } from "../../catalog/tables/scenario-names";
import type { Text } from "../../catalog/record/text";
import type { ScenarioChange } from "../../workbook/port";

const text = (fr: string, en: string): Text => ({ fr, en });

/** What the pane says of scenarios as a whole: to copy, rename and delete them. */
export const SCENARIO_WORDS = {
  tools: text("Nouveau scénario, renommer, supprimer", "New scenario, rename, delete"),
  name: text("Nom", "Name"),
  copy: (scenario: string) => text(`Copier ${scenario}`, `Copy ${scenario}`),
  rename: text("Renommer", "Rename"),
  remove: text("Supprimer…", "Delete…"),
  confirm: (scenario: string) => text(`Supprimer le scénario «\u00a0${scenario}\u00a0» et ses valeurs\u00a0?`, `Delete the scenario "${scenario}" and its values?`),
  confirmed: text("Supprimer", "Delete"),
  keep: text("Garder", "Keep"),
  base: text("Base sert de comparaison\u00a0: on la copie, sans la renommer ni la supprimer.", "Base is what others are compared with: copy it; it can be neither renamed nor deleted."),
  underWay: text("Écriture…", "Writing…"),
  severalSteps: text("Excel l'annule en plusieurs pas (Ctrl+Z).", "Excel takes it back in several steps (Ctrl+Z)."),
  notDone: text("Le scénario n'est pas changé.", "The scenario was not changed."),
} as const;

export const NAME_REFUSALS: Readonly<Record<NameRefusal, Text>> = {
  blank: text("Donnez un nom.", "Give it a name."),
  "too-long": text(`${LONGEST_NAME} caractères au plus.`, `At most ${LONGEST_NAME} characters.`),
  taken: text("Une colonne du tableau porte déjà ce nom.", "A column of the table has this name already."),
  "not-read": text("Relais ne lirait pas ce nom comme un scénario\u00a0: pas de nom entre crochets ou parenthèses, ni celui d'une autre colonne.", "Relais would not read this name as a scenario: no name in brackets, and none of another column."),
};

export function changedWords(change: ScenarioChange): Text {
  switch (change.kind) {
    case "copied":
      return text(`Scénario «\u00a0${change.name}\u00a0» créé.`, `Scenario "${change.name}" created.`);
    case "renamed":
      return text(`Le scénario s'appelle «\u00a0${change.name}\u00a0».`, `The scenario is called "${change.name}".`);
    case "deleted":
      return text(`Scénario «\u00a0${change.scenario}\u00a0» supprimé.`, `Scenario "${change.scenario}" deleted.`);
  }
}
