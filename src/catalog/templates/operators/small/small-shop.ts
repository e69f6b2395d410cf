import { dayOf } from "../../../../model/calendar/calendar";
import { RESULTS } from "../../../functions/uncertainty/tornado";
import { LEVERS } from "../../../levers/levers";
import type { Text } from "../../../record/text";
import { BASE } from "../../contents/base-scenario";
import { ACTIVITY, BOTH, PATH, PATHS_FIGURE, TELEWORK } from "../defaults/paths";
import { OPT_IN_RANGE, RISK_FIGURES, WORKING_CORRELATIONS, WORKING_RANGES } from "../defaults/working-ranges";
import type { Template, TemplateScenario } from "../../contents/template";

const CLIENT = "Valcourt Énergie";
const SITE = "Casablanca";
const POOL: Text = { fr: "Télévente", en: "Sales" };
const LINE = {
  sales: { fr: "Conquête électricité", en: "Power sales" },
  winBack: { fr: "Reconquête d'anciens clients", en: "Win-back of former customers" },
} as const satisfies Record<string, Text>;

const [JULY, DECEMBER, JANUARY] = [dayOf(2026, 7, 1), dayOf(2026, 12, 1), dayOf(2027, 1, 1)];

const SHOP_BASE: TemplateScenario = { ...BASE, values: { ...BASE.values, attrition: 0.45, budget: 90_000 } };

/** Clients that collect next to no consents, and work that comes later and smaller. */
const PRUDENT: TemplateScenario = {
  name: { fr: "Prudent", en: "Prudent" },
  values: { ...SHOP_BASE.values, optIn: 0.02, optInSpeed: 9, clientLead: 1, newDemand: 0.7, budget: 60_000, refundLag: 12 },
};

/** The client stays and collects consents; the shop finds the work that it looks for. */
const FAVOURABLE: TemplateScenario = {
  name: { fr: "Favorable", en: "Favourable" },
  values: { ...SHOP_BASE.values, optIn: 0.2, optInSpeed: 4, newDemand: 1.2, budget: 150_000, refundLag: 6 },
};

/**
 * A shop of one site that makes cold calls for a single client: what the law hits hardest. Before the ban a month leaves some 6 % of
 * revenue: 572 k MAD, less 234 of loaded wages, 69 of other variable costs and 232 of fixed ones.
 *
 * @source domain.md 1.2 (codes), 3.3 (paths), 4.2 (one-client shops), 4.4 (prices, wages), 4.5 (attrition)
 */
export const SMALL_SHOP: Template = {
  id: "small-shop",
  title: { fr: "Petit plateau de télévente, un seul client", en: "Small cold-call shop, one client" },
  description: {
    fr: "45 postes à Casablanca, appels sortants seulement. Exemple fictif : plateau, client et montants sont inventés.",
    en: "45 seats in Casablanca, outbound only. A fictitious example: shop, client and amounts are made up.",
  },
  lines: [
    {
      line: LINE.sales, client: CLIENT, site: SITE, pool: POOL, mix: "O1", revenue: 449_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 34, avoidableCost: 0.12, contractEnd: dayOf(2026, 12, 31), renewal: 0.4,
    },
    {
      line: LINE.winBack, client: CLIENT, site: SITE, pool: POOL, mix: "O9", revenue: 123_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 9, avoidableCost: 0.12, contractEnd: dayOf(2026, 12, 31), renewal: 0.4,
    },
  ],
  clients: [{ client: CLIENT, exitProbability: 0.3, exitDate: dayOf(2027, 1, 1), openInvoices: 860_000 }],
  actuals: [
    ...[151_900, 7_100, 10_900].map((invoiced, index) => ({ line: LINE.sales, month: dayOf(2026, 8 + index, 1), invoiced })),
    ...[41_300, 1_900].map((invoiced, index) => ({ line: LINE.winBack, month: dayOf(2026, 8 + index, 1), invoiced })),
  ],
  workforce: {
    pools: [{ pool: POOL, site: SITE, languages: BOTH, headcount: 45, wage: 4_300, seniority: 1.1, leaveDays: 7 }],
    work: [
      { activity: ACTIVITY.care, site: SITE, demand: 12, price: 12.5, currency: "EUR", startMonth: DECEMBER, variableCost: 0.1, contractEnd: dayOf(2028, 11, 30) },
      { activity: ACTIVITY.backOffice, site: TELEWORK, demand: 8, price: 12, currency: "EUR", startMonth: JANUARY, variableCost: 0.08, contractEnd: dayOf(2028, 6, 30) },
      { activity: ACTIVITY.firms, site: SITE, demand: 8, price: 13, currency: "EUR", startMonth: DECEMBER, variableCost: 0.12, contractEnd: dayOf(2027, 12, 31) },
    ],
    paths: [PATH.care, PATH.backOffice, PATH.firms].map((path) => ({ ...path, groupSize: 12 })),
    sites: [{ site: SITE, region: "Casablanca-Settat", wageIndex: 1, rooms: 1, seatsPerRoom: 12, shifts: 1, trainers: 1 }],
    holidays: [2026, 2027, 2028],
    follows: "mine",
    moves: [
      { pool: POOL, activity: ACTIVITY.care, month: dayOf(2026, 11, 1), people: 8 },
      { pool: POOL, activity: ACTIVITY.firms, month: DECEMBER, people: 6 },
    ],
    cash: [{ opening: 1_150_000, fixedCosts: 232_000, salesOutstanding: 45, overdraft: 300_000, covenant: 0 }],
    intraday: {
      activity: ACTIVITY.care,
      from: 9 / 24,
      calls: [14, 19, 24, 27, 28, 27, 24, 20, 17, 17, 19, 22, 24, 24, 23, 21, 18, 15],
      handling: 360,
      target: 0.8,
      threshold: 20,
      patience: 120,
      occupancy: 0.85,
      shrinkage: 0.3,
    },
    frontier: { from: 0, to: 180_000, points: 19 },
  },
  risk: {
    uncertainty: [OPT_IN_RANGE, ...WORKING_RANGES],
    ...WORKING_CORRELATIONS,
    tornado: RESULTS.trough,
    goals: { atRisk: 5_000_000, revenueP5: 1_500_000, own: { lever: LEVERS.priceChange.name, result: RESULTS.trough, target: 0 } },
  },
  scenarios: [SHOP_BASE, PRUDENT, FAVOURABLE],
  active: PRUDENT.name,
  overrides: {},
  figures: [
    {
      what: { fr: "CA de référence et agents par ligne", en: "Reference revenue and agents by line" },
      basis: {
        fr: "Inventés. Un petit plateau vend son heure au bas de la fourchette de 9 à 15 € (S99, S100) : 9,50 € environ, 130 heures facturées par ETP et par mois (hypothèse), soit 13 200 MAD par agent et par mois.",
        en: "Made up. A small shop sells its hour at the low end of 9 to 15 EUR (S99, S100): about 9.50 EUR, 130 hours billed per FTE and month (assumption), that is 13,200 MAD per agent and month.",
      },
    },
    {
      what: { fr: "Un seul client, contrat jusqu'au 31/12/2026", en: "A single client, contract until 31 December 2026" },
      basis: {
        fr: "Inventé. 94 % des structures sont petites ou peu structurées (S84, S85) ; une entreprise de 160 postes ne faisait que démarcher pour l'énergie (S88), une autre de 60 a fermé d'un coup (S78).",
        en: "Made up. 94% of structures are small or weakly structured (S84, S85); a firm of 160 jobs did nothing but cold calls for energy (S88), another of 60 closed at once (S78).",
      },
    },
    {
      what: { fr: "Probabilité de perte du client et de renouvellement", en: "Probability of losing the client, and of renewal" },
      basis: { fr: "Inventées.", en: "Made up." },
    },
    {
      what: { fr: "Réalisé d'août à octobre 2026", en: "Actuals from August to October 2026" },
      basis: {
        fr: "Inventé, à quelques pour cent du modèle ; une facture manque à dessein, son mois est alors estimé.",
        en: "Made up, within some percent of the model; one invoice is missing on purpose, its month is then modelled.",
      },
    },
    {
      what: { fr: "Effectif, salaire, ancienneté et attrition", en: "Headcount, wage, seniority and attrition" },
      basis: {
        fr: "Inventés. Salaire : le SMIG de 2026, 3 422,72 MAD, et un quart de plus. 40 % du personnel du secteur a moins d'un an (S90) ; attrition de la télévente à froid : 45 % (S117, hypothèse).",
        en: "Made up. Wage: the minimum wage of 2026, 3,422.72 MAD, and a quarter more. 40% of the sector's staff has less than a year (S90); attrition of cold calls: 45% (S117, assumption).",
      },
    },
    {
      what: { fr: "Travail, site et réaffectations", en: "Work, site and moves" },
      basis: {
        fr: "Inventés : ce qu'un plateau de cette taille peut trouver en quelques mois. Une salle de 12, un formateur.",
        en: "Made up: what a shop of this size may find within some months. One room of 12, one trainer.",
      },
    },
    PATHS_FIGURE,
    {
      what: { fr: "Budget, demande et départs par scénario", en: "Budget, demand and exits by scenario" },
      basis: {
        fr: "Inventés. Le budget se dépense avant tout remboursement, que peu de petites entreprises obtiennent : voir Remboursement.",
        en: "Made up. The budget is spent before any refund, which few small firms get: see Refund.",
      },
    },
    {
      what: { fr: "Trésorerie", en: "Cash" },
      basis: {
        fr: "Inventée. Avant la loi il reste 6 % du CA par mois : 572 k MAD, moins 234 de salaires chargés, 69 d'autres coûts variables et 232 de charges fixes. Deux mois de CA en banque ; un découvert d'un demi-mois, que la banque veut apuré chaque fin de mois.",
        en: "Made up. Before the law 6% of revenue is left each month: 572 k MAD, less 234 of loaded wages, 69 of other variable costs and 232 of fixed costs. Two months of revenue in the bank; an overdraft of half a month, which the bank wants cleared at every month end.",
      },
    },
    {
      what: { fr: "Appels par demi-heure et objectif de service", en: "Calls by half-hour and service target" },
      basis: {
        fr: "Inventés : une journée type qui occupe à peu près les ETP demandés à l'accueil entrant. Patience : hypothèse.",
        en: "Made up: a typical day that takes about the FTE asked for in inbound care. Patience: an assumption.",
      },
    },
    ...RISK_FIGURES,
  ],
};
