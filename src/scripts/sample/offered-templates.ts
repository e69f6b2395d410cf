import type { Text } from "../../catalog/record/text";
import type { Template } from "../../catalog/templates/contents/template";
import { LIGHT_OPERATOR } from "../../catalog/templates/operators/light-operator";
import { MIXED_OPERATOR } from "../../catalog/templates/operators/mixed-operator";
import { SECTOR } from "../../catalog/templates/operators/sector/sector";

/** A template that can be inserted into a workbook. */
export interface OfferedTemplate {
  readonly template: Template;
  /** What somebody who looks for a start must know to choose it. */
  readonly what: Text;
}

/** Templates to insert, the one that most want first. */
export const OFFERED_TEMPLATES: readonly OfferedTemplate[] = [
  {
    template: MIXED_OPERATOR,
    what: {
      fr: "Trois sites, moitié appels sortants : chiffre d'affaires, équipes, formation, trésorerie, risque. Exemple fictif à remplacer par vos données.",
      en: "Three sites, half of it outbound: revenue, teams, training, cash, risk. A fictitious example, to be replaced by your data.",
    },
  },
  {
    template: LIGHT_OPERATOR,
    what: {
      fr: "Le même opérateur sans personnel ni trésorerie : le plus court pour commencer.",
      en: "The same operator without staff or cash: the shortest way to begin.",
    },
  },
  {
    template: SECTOR,
    what: {
      fr: "Les centres de contacts du Maroc d'après l'article, chaque chiffre avec sa source et sa correction.",
      en: "Morocco's contact centres as the article has them, each figure with its source and correction.",
    },
  },
];
