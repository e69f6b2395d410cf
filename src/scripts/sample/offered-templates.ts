import type { Text } from "../../catalog/record/text";
import type { Template } from "../../catalog/templates/contents/template";
import { LIGHT_OPERATOR } from "../../catalog/templates/operators/light-operator";
import { MIXED_OPERATOR } from "../../catalog/templates/operators/mixed-operator";
import { LARGE_OPERATOR } from "../../catalog/templates/operators/large/large-operator";
import { SMALL_SHOP } from "../../catalog/templates/operators/small/small-shop";
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
      fr: "Pour un opérateur de trois sites, moitié appels sortants : chiffre d'affaires, équipes, formation, trésorerie, risque. Exemple fictif à remplacer par vos données.",
      en: "For an operator of three sites, half of it outbound: revenue, teams, training, cash, risk. A fictitious example, to be replaced by your data.",
    },
  },
  {
    template: SMALL_SHOP,
    what: {
      fr: "Pour un plateau de quelques dizaines de postes qui démarche à froid pour un seul donneur d'ordre : combien de mois tient la trésorerie, qui peut faire autre chose.",
      en: "For a shop of some dozens of seats that makes cold calls for a single client: how many months cash lasts, and who can do other work.",
    },
  },
  {
    template: LARGE_OPERATOR,
    what: {
      fr: "Pour un groupe de plusieurs sites et langues, surtout en réception et en gestion : ce que la loi en retire, et qui prend le relais.",
      en: "For a group of several sites and languages, mostly inbound and back office: what the law takes of it, and what takes over.",
    },
  },
  {
    template: LIGHT_OPERATOR,
    what: {
      fr: "Pour qui ne veut que le CA menacé : l'opérateur mixte sans personnel ni trésorerie, le plus court pour commencer.",
      en: "For who wants revenue at risk alone: the mixed operator without staff or cash, the shortest way to begin.",
    },
  },
  {
    template: SECTOR,
    what: {
      fr: "Pour une association ou une autorité publique : les centres de contacts du Maroc d'après l'article, chaque chiffre avec sa source et sa correction.",
      en: "For an association or a public authority: Morocco's contact centres as the article has them, each figure with its source and correction.",
    },
  },
];
