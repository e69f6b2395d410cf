import { dayOf } from "../../../../model/calendar/calendar";
import type { Text } from "../../../record/text";
import { BASE } from "../../contents/base-scenario";
import { CLAIMS } from "./claims";
import { CONTROLS } from "./controls";
import { ARCHETYPES, CRM_EXPORTS, FRENCH_SHARE, isTelemarketing, JOBS, PARTS, type Archetype } from "./landscape";
import { PRUDENT, UNVERIFIED } from "./scenarios";
import { BLOCKS } from "./sizing";
import type { Template } from "../../contents/template";

const CLIENTS = {
  small: { fr: "Clients des petites structures", en: "Clients of small shops" },
  medium: { fr: "Clients des opérateurs moyens", en: "Clients of mid-size operators" },
  large: { fr: "Clients des grands opérateurs", en: "Clients of large operators" },
} as const satisfies Record<Archetype, Text>;

/**
 * Call centres in Morocco as an article describes them, with its figures checked: archetypes in place of firms. @source domain.md 4.1-4.3,
 * 7
 */
export const SECTOR: Template = {
  id: "sector",
  title: { fr: "Le secteur des centres d'appels au Maroc", en: "The call-centre sector in Morocco" },
  description: {
    fr: "Ordres de grandeur par type d'opérateur, non une statistique : ce que dit l'article, et ce que les sources en laissent.",
    en: "Orders of magnitude by kind of operator, no statistics: what the article says, and what the sources leave of it.",
  },
  lines: PARTS.map(({ archetype, work, code, share }) => ({
    line: { fr: `${ARCHETYPES[archetype].fr}, ${work.fr}`, en: `${ARCHETYPES[archetype].en}, ${work.en}` },
    client: CLIENTS[archetype],
    site: { fr: "Maroc", en: "Morocco" },
    pool: ARCHETYPES[archetype],
    mix: code,
    revenue: (CRM_EXPORTS / 12) * share,
    referenceMonth: dayOf(2026, 7, 1),
    currency: "MAD",
    frenchShare: FRENCH_SHARE,
    agents: Math.round(JOBS * share),
    ...(isTelemarketing(code) ? {} : { erosion: 0 }),
  })),
  assumedInLines: ["mix", "revenue", "referenceMonth", "frenchShare", "agents"],
  clients: Object.values(CLIENTS).map((client) => ({ client, exitProbability: 0 })),
  actuals: [],
  scenarios: [BASE, PRUDENT, UNVERIFIED],
  active: PRUDENT.name,
  overrides: {},
  leverReasons: {
    erosion: {
      fr: "« 67 % non vérifié » : 67 % des clients × 20 % de baisse par an (hypothèse) = 13,4 %, sur la seule télévente : les autres lignes portent 0 %. BearingPoint 2024, cité par l'article, trouvé dans aucune source : hors de Base et de Prudent.",
      en: '"67% unverified": 67% of clients × 20% less a year (assumption) = 13.4%, on telemarketing alone: the other lines say 0%. BearingPoint 2024, quoted by the article, found in no source: neither in Base nor in Prudent.',
    },
  },
  remarks: {
    article: {
      fr: "Une ligne par affirmation qui porte un chiffre ou une décision. L'article est celui qui a lancé Relais ; ses phrases sont résumées, ses chiffres sont les siens.",
      en: "One row per claim that carries a figure or a decision. The article is the one that Relais started from; its sentences are summed up, its figures are its own.",
    },
    lines: {
      fr: "Le total est une source : 9,797 Mds MAD d'exportations CRM en 2024 (S81), ramenés au mois, et 100 000 emplois (S78, S88). Leur partage est une hypothèse (fond ambre), contrôlée dans Chiffrage du secteur. Agents : emplois, non ETP.",
      en: "The total is a source: MAD 9.797 bn of CRM exports in 2024 (S81), brought to a month, and 100,000 jobs (S78, S88). How it splits is an assumption (amber), checked in Sector sizing. Agents: jobs, not FTE.",
    },
    clients: {
      fr: "Groupes de clients par type d'opérateur, non des entreprises. Aucun départ n'est supposé : mettez-en un pour éprouver la dépendance.",
      en: "Groups of clients by kind of operator, not firms. No exit is assumed: enter one to test the dependence.",
    },
    concentration: {
      fr: "Trois groupes de clients, non des entreprises : l'indice dit combien l'activité tient aux grands opérateurs, pas la dépendance d'un opérateur à un client.",
      en: "Three groups of clients, not firms: the index tells how much of the activity hangs on large operators, not how an operator depends on a client.",
    },
  },
  notes: [
    {
      fr: "L'unité est le secteur : 9,797 Mds MAD d'exportations CRM (2024) et 100 000 emplois, partagés par hypothèse. Les fourchettes sont dans Chiffrage du secteur.",
      en: "The unit is the sector: MAD 9.797 bn of CRM exports (2024) and 100,000 jobs, split by assumption. The ranges are in Sector sizing.",
    },
    {
      fr: "Toute la télévente est comptée comme vente à froid à des consommateurs : c'est un majorant, car la part permise (contrat en cours, B2B, consentement) n'est publiée nulle part.",
      en: "All telemarketing counts as cold sales to consumers: an upper bound, since the allowed part (contract in progress, B2B, consent) is published nowhere.",
    },
    {
      fr: "La dépendance aux clients se lit ici par groupes d'opérateurs : trois groupes, non trois entreprises.",
      en: "Dependence on clients reads here by groups of operators: three groups, not three firms.",
    },
  ],
  figures: [
    {
      what: { fr: "Total du CA de référence", en: "Total of reference revenue" },
      basis: {
        fr: "Exportations CRM 2024 de l'Office des changes, 9,797 Mds MAD (S81), divisées par 12. Tenues pour le mois de juillet 2026 sans croissance ni recul : hypothèse.",
        en: "CRM exports 2024 of the Office des changes, MAD 9.797 bn (S81), divided by 12. Taken for July 2026 without growth or decline: an assumption.",
      },
      footing: "source",
    },
    {
      what: { fr: "Total des agents", en: "Total of agents" },
      basis: {
        fr: "100 000 emplois dans quelque 800 entreprises (S78, S88) ; d'autres sources : 90 000 (S79), 120 000 (S77).",
        en: "100,000 jobs in some 800 firms (S78, S88); other sources: 90,000 (S79), 120,000 (S77).",
      },
      footing: "source",
    },
    {
      what: { fr: "Partage par type d'opérateur et activité", en: "Split by kind of operator and activity" },
      basis: {
        fr: "Choisi pour tenir dans ce que disent les sources : télévente 15 à 20 % de l'activité, grands opérateurs plus de 75 % (S84, S85), spécialistes du démarchage moins de 20 % des emplois (S135), ce qui est tenu ici pour les petites structures. Les emplois se partagent comme le CA, faute de source.",
        en: "Chosen to fit what the sources say: telemarketing 15 to 20% of the activity, large operators more than 75% (S84, S85), cold-call specialists less than 20% of the jobs (S135), which is taken here for the small shops. Jobs split as revenue does, for want of a source.",
      },
    },
    {
      what: { fr: "Part consommateurs France", en: "French consumer share" },
      basis: {
        fr: "80 % pour tous : le bas de « plus de 80 % » du CA des centres offshore (S84, S85), une part du marché français tenue pour celle des consommateurs français, et la même pour chacun. Une source de 2014 disait 50 % (S86).",
        en: "80% for all: the low end of \"more than 80%\" of the revenue of offshore centres (S84, S85), a share of the French market taken for that of French consumers, and the same for everyone. A source of 2014 said 50% (S86).",
      },
    },
    {
      what: { fr: "Scénarios Prudent et 67 % non vérifié", en: "Scenarios Prudent and 67% unverified" },
      basis: {
        fr: "Prudent : bas de la fourchette d'opt-in (2 %), un mois d'anticipation. 67 % non vérifié : voir la ligne Érosion digitale de Scénarios.",
        en: "Prudent: low end of the opt-in range (2%), one month of lead. 67% unverified: see the row Digital erosion of Scenarios.",
      },
    },
  ],
  study: { claims: CLAIMS, blocks: BLOCKS, controls: CONTROLS },
};
