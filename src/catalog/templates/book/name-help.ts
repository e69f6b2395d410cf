import type { Text } from "../../record/text";

/** What the names of a workbook say of themselves in the Name Manager. */
export const NAME_HELP = {
  activeScenario: { fr: "Nom du scénario dont les valeurs comptent", en: "Name of the scenario whose values count" },
  planFollowed: { fr: "Plan que suivent les feuilles et le volet : « optimal » ou « le mien », le tableau Réaffectations", en: 'Plan that sheets and pane follow: "optimal" or "mine", the table Moves' },
  planInForce: { fr: "Le plan qui compte, choisi ou par défaut", en: "The plan that counts, chosen or by default" },
  scenarioList: { fr: "Noms des scénarios, pour la liste de choix", en: "Names of the scenarios, for the list to pick from" },
  mapped: { fr: "Votre tableau, tel que Relais le lit", en: "Your table, as Relais reads it" },
  source: { fr: "Vos cellules d'où ce tableau est lu", en: "Your own cells that this table is read from" },
} as const satisfies Record<string, Text>;
