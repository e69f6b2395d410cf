import type { Text } from "../../../record/text";

/** Lines of the operator, as its other tables name them. */
export const LINE = {
  fibre: { fr: "Conquête fibre", en: "Fibre sales" },
  mobile: { fr: "Fidélisation mobile", en: "Mobile retention" },
  box: { fr: "Service client box", en: "Broadband care" },
  energy: { fr: "Conquête gaz et électricité", en: "Gas and power sales" },
  account: { fr: "Espace client énergie", en: "Energy accounts" },
  health: { fr: "Complémentaire santé", en: "Health cover sales" },
  callBack: { fr: "Rappels web santé", en: "Health web call-backs" },
  crossSell: { fr: "Multi-équipement assurés", en: "Insurance cross-sell" },
  claims: { fr: "Gestion des sinistres", en: "Claims handling" },
  heatPumps: { fr: "Pompes à chaleur", en: "Heat pumps" },
  press: { fr: "Abonnements quotidien", en: "Newspaper subscriptions" },
  bank: { fr: "Accueil téléphonique banque", en: "Bank reception" },
  chat: { fr: "Chat et réseaux sociaux", en: "Chat and social" },
  smallFirms: { fr: "Prospection PME", en: "Small-business prospecting" },
} as const satisfies Record<string, Text>;
