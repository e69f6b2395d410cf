import { dayOf } from "../../../../model/calendar/calendar";
import type { Text } from "../../../record/text";
import type { TemplateFigure, TemplateWorkforce } from "../../contents/template";
import { ACTIVITY, BOTH, PATH, PATHS_FIGURE, SPOKEN, TELEWORK } from "../defaults/paths";

/** Pools, as the operator's lines name them. */
export const POOLS = {
  sales: { fr: "Télévente Casablanca", en: "Sales Casablanca" },
  care: { fr: "Relation client Casablanca", en: "Care Casablanca" },
  fesSales: { fr: "Télévente Fès", en: "Sales Fès" },
  fesCare: { fr: "Relation client Fès", en: "Care Fès" },
  jadidaSales: { fr: "Télévente El Jadida", en: "Sales El Jadida" },
  jadidaCase: { fr: "Gestion El Jadida", en: "Case work El Jadida" },
} as const satisfies Record<string, Text>;

const NOVEMBER = dayOf(2026, 11, 1);
const DECEMBER = dayOf(2026, 12, 1);
const JANUARY = dayOf(2027, 1, 1);
const FEBRUARY = dayOf(2027, 2, 1);

/**
 * The operator's people, the work they can move to, and its cash: made up around the agents that the lines name. Before the
 * ban a month leaves 8 % of revenue: 14.87 M MAD, less 5.6 of loaded wages, 1.4 of other variable costs and 6.6 of fixed ones.
 *
 * @source domain.md 3.3 (paths), 4.3 (site wages), 4.4 (prices)
 */
export const WORKFORCE: TemplateWorkforce = {
  pools: [
    { pool: POOLS.sales, site: "Casablanca", languages: SPOKEN, headcount: 424, wage: 5_200, seniority: 1.6, leaveDays: 8 },
    { pool: POOLS.care, site: "Casablanca", languages: BOTH, headcount: 63, wage: 5_500, seniority: 3.2, attrition: 0.24, leaveDays: 10 },
    { pool: POOLS.fesSales, site: "Fès", languages: BOTH, headcount: 91, wage: 4_680, seniority: 1.4, leaveDays: 7 },
    { pool: POOLS.fesCare, site: "Fès", languages: BOTH, headcount: 160, wage: 4_950, seniority: 2.8, attrition: 0.22, leaveDays: 9 },
    { pool: POOLS.jadidaSales, site: "El Jadida", languages: BOTH, headcount: 101, wage: 4_680, seniority: 1.9, leaveDays: 8 },
    {
      pool: POOLS.jadidaCase,
      site: "El Jadida",
      languages: BOTH,
      headcount: 75,
      wage: 5_130,
      seniority: 4.1,
      attrition: 0.18,
      leaveDays: 11,
    },
  ],
  work: [
    {
      activity: ACTIVITY.care,
      site: "Casablanca",
      demand: 90,
      price: 14,
      currency: "EUR",
      startMonth: DECEMBER,
      variableCost: 0.08,
      contractEnd: dayOf(2028, 12, 31),
    },
    {
      activity: ACTIVITY.backOffice,
      site: TELEWORK,
      demand: 60,
      price: 13,
      currency: "EUR",
      startMonth: DECEMBER,
      variableCost: 0.07,
      contractEnd: dayOf(2028, 12, 31),
    },
    {
      activity: ACTIVITY.support,
      site: "Casablanca",
      demand: 40,
      price: 17,
      currency: "EUR",
      startMonth: JANUARY,
      variableCost: 0.1,
      contractEnd: dayOf(2029, 6, 30),
    },
    {
      activity: ACTIVITY.chat,
      site: TELEWORK,
      demand: 45,
      price: 14.5,
      currency: "EUR",
      startMonth: DECEMBER,
      variableCost: 0.08,
      contractEnd: dayOf(2028, 9, 30),
    },
    {
      activity: ACTIVITY.moderation,
      site: "Fès",
      demand: 30,
      price: 13,
      currency: "EUR",
      startMonth: JANUARY,
      variableCost: 0.09,
      contractEnd: dayOf(2028, 3, 31),
    },
    {
      activity: ACTIVITY.annotation,
      site: TELEWORK,
      demand: 20,
      price: 16,
      currency: "EUR",
      startMonth: FEBRUARY,
      variableCost: 0.12,
      contractEnd: dayOf(2028, 1, 31),
    },
  ],
  paths: [PATH.care, PATH.backOffice, PATH.support, PATH.chat, PATH.moderation, PATH.annotation],
  sites: [
    { site: "Casablanca", region: "Casablanca-Settat", wageIndex: 1, rooms: 2, seatsPerRoom: 20, shifts: 1, trainers: 3 },
    { site: "Fès", region: "Fès-Meknès", wageIndex: 0.9, rooms: 2, seatsPerRoom: 20, shifts: 1, trainers: 3 },
    { site: "El Jadida", region: "Casablanca-Settat", wageIndex: 0.9, rooms: 1, seatsPerRoom: 20, shifts: 2, trainers: 1 },
  ],
  holidays: [2026, 2027, 2028],
  follows: "mine",
  moves: [
    { pool: POOLS.sales, activity: ACTIVITY.care, month: NOVEMBER, people: 40 },
    { pool: POOLS.sales, activity: ACTIVITY.support, month: NOVEMBER, people: 40 },
    { pool: POOLS.fesSales, activity: ACTIVITY.chat, month: NOVEMBER, people: 20 },
    { pool: POOLS.sales, activity: ACTIVITY.backOffice, month: DECEMBER, people: 40 },
    { pool: POOLS.fesSales, activity: ACTIVITY.moderation, month: DECEMBER, people: 20 },
    { pool: POOLS.jadidaSales, activity: ACTIVITY.chat, month: JANUARY, people: 20 },
    { pool: POOLS.sales, activity: ACTIVITY.care, month: JANUARY, people: 20 },
    { pool: POOLS.fesSales, activity: ACTIVITY.backOffice, month: FEBRUARY, people: 20 },
  ],
  cash: [{ opening: 22_000_000, fixedCosts: 6_600_000, salesOutstanding: 60, overdraft: 6_000_000, covenant: 2_000_000 }],
  intraday: {
    activity: ACTIVITY.care,
    from: 9 / 24,
    calls: [140, 190, 235, 260, 270, 260, 235, 200, 170, 165, 185, 215, 235, 240, 230, 215, 190, 165, 135, 105],
    handling: 360,
    target: 0.8,
    threshold: 20,
    patience: 120,
    occupancy: 0.85,
    shrinkage: 0.3,
  },
  frontier: { from: 0, to: 2_500_000, points: 26 },
};

/** Where those figures come from. */
export const WORKFORCE_FIGURES: readonly TemplateFigure[] = [
  {
    what: { fr: "Effectifs, salaires, ancienneté, attrition et congés par vivier", en: "Headcount, wages, seniority, attrition and leave by pool" },
    basis: {
      fr: "Inventés. Effectif : les agents des lignes, plus 1 %. Salaires : Casablanca 5 200 à 5 500 MAD, sites régionaux 10 % de moins (S96, El Jadida). Attrition : le levier (30 %) en télévente, moins ailleurs.",
      en: "Made up. Headcount: the lines' agents plus 1%. Wages: Casablanca 5,200 to 5,500 MAD, regional sites 10% less (S96, El Jadida). Attrition: the lever (30%) in sales, less elsewhere.",
    },
  },
  {
    what: { fr: "Travail : demande, prix et démarrage", en: "Work: demand, price and start" },
    basis: {
      fr: "Inventés. Prix à l'intérieur de fourchettes de travail calées sur 9 à 15 € par heure facturée (S99, S100) : accueil 12 à 16 €, support 15 à 21 €, back-office 11 à 15 €, chat 12 à 17 €, modération 11 à 16 €, annotation 13 à 20 €.",
      en: "Made up. Prices within working ranges anchored on 9 to 15 EUR per hour billed (S99, S100): inbound 12 to 16 EUR, support 15 to 21, back office 11 to 15, chat 12 to 17, moderation 11 to 16, annotation 13 to 20.",
    },
  },
  PATHS_FIGURE,
  {
    what: { fr: "Sites : salles, places et formateurs ; langues des viviers et des parcours", en: "Sites: rooms, seats and trainers; languages of pools and paths" },
    basis: {
      fr: "Inventés. Une salle prend un groupe de 20. Indice de salaire : Casablanca 1, sites régionaux 0,9 (S96, El Jadida). Le chat et l'annotation demandent le français écrit, que la télévente de Casablanca n'a pas.",
      en: "Made up. A room takes a group of 20. Wage index: Casablanca 1, regional sites 0.9 (S96, El Jadida). Chat and annotation require written French, which the sales pool of Casablanca has not.",
    },
  },
  {
    what: { fr: "Budget, demande, places et départs par scénario", en: "Budget, demand, seats and exits by scenario" },
    basis: {
      fr: "Inventés. Le budget de Prudent ne suffit pas à la demande, celui de Favorable y suffit.",
      en: "Made up. The budget of Prudent does not meet the demand, that of Favourable does.",
    },
  },
  {
    what: { fr: "Réaffectations", en: "Moves" },
    basis: {
      fr: "Inventées : 220 départs en formation de novembre 2026 à février 2027, que le sureffectif permet dans chaque scénario de l'exemple.",
      en: "Made up: 220 starts of a course from November 2026 to February 2027, which the surplus allows in every scenario of the example.",
    },
  },
  {
    what: { fr: "Appels par demi-heure et objectif de service", en: "Calls by half-hour and service target" },
    basis: {
      fr: "Inventés : une journée type qui occupe à peu près les ETP demandés à l'accueil entrant. Patience : hypothèse.",
      en: "Made up: a typical day that takes about the FTE asked for in inbound care. Patience: an assumption.",
    },
  },
  {
    what: { fr: "Trésorerie et dépôt du plan de formation", en: "Cash and filing of the training plan" },
    basis: {
      fr: "Inventés. Avant la loi il reste 8 % du CA par mois : 14,9 M MAD, moins 5,6 de salaires chargés, 1,4 d'autres coûts variables et 6,6 de charges fixes. Dépôt le 15/06/2026 : remboursement à 70 %.",
      en: "Made up. Before the law 8% of revenue is left each month: 14.9 M MAD, less 5.6 of loaded wages, 1.4 of other variable costs and 6.6 of fixed costs. Filed on 15 June 2026: refund at 70%.",
    },
  },
];
