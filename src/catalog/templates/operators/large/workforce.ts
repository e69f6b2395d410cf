import { dayOf } from "../../../../model/calendar/calendar";
import type { TemplateFigure, TemplateWorkforce } from "../../contents/template";
import { ACTIVITY, BOTH, ENGLISH, languages, PATH, PATHS_FIGURE, SPANISH, SPOKEN, TELEWORK } from "../defaults/paths";
import { POOLS, SITES } from "./lines";

const NOVEMBER = dayOf(2026, 11, 1);
const DECEMBER = dayOf(2026, 12, 1);
const JANUARY = dayOf(2027, 1, 1);
const FEBRUARY = dayOf(2027, 2, 1);
const MARCH = dayOf(2027, 3, 1);

/**
 * The operator's people in three languages, the work they can move to, and its cash: made up around the agents that the lines name.
 * Before the ban a month leaves 5 % of revenue: 54.2 M MAD, less 23.6 of loaded wages, 4.9 of other variable costs and 22.9 of fixed ones.
 *
 * @source domain.md 3.3 (paths), 4.3 (site wages), 4.4 (prices)
 */
export const WORKFORCE: TemplateWorkforce = {
  pools: [
    { pool: POOLS.sales, site: SITES.casablanca, languages: SPOKEN, headcount: 419, wage: 5_200, seniority: 1.8, leaveDays: 8 },
    {
      pool: POOLS.care, site: SITES.casablanca, languages: BOTH, headcount: 778,
      wage: 5_500, seniority: 3.1, attrition: 0.04, leaveDays: 10,
    },
    {
      pool: POOLS.support, site: SITES.sale, languages: languages(BOTH, ENGLISH),
      headcount: 520, wage: 6_300, seniority: 3.4, attrition: 0.04, leaveDays: 10,
    },
    {
      pool: POOLS.english, site: SITES.sale, languages: languages(SPOKEN, ENGLISH),
      headcount: 258, wage: 6_800, seniority: 2.2, attrition: 0.04, leaveDays: 9,
    },
    { pool: POOLS.fesCare, site: SITES.fes, languages: BOTH, headcount: 460, wage: 4_950, seniority: 2.9, attrition: 0.04, leaveDays: 9 },
    { pool: POOLS.fesCase, site: SITES.fes, languages: BOTH, headcount: 339, wage: 5_050, seniority: 3.9, attrition: 0.04, leaveDays: 11 },
    {
      pool: POOLS.spanish, site: SITES.tanger, languages: languages(SPANISH, SPOKEN),
      headcount: 379, wage: 5_300, seniority: 2.6, attrition: 0.04, leaveDays: 9,
    },
    {
      pool: POOLS.tangerSales, site: SITES.tanger, languages: languages(SPANISH, SPOKEN),
      headcount: 119, wage: 4_900, seniority: 1.7, attrition: 0.35, leaveDays: 8,
    },
    {
      pool: POOLS.agadirCase, site: SITES.agadir, languages: BOTH, headcount: 298,
      wage: 4_700, seniority: 2.7, attrition: 0.15, leaveDays: 9,
    },
  ],
  work: [
    {
      activity: ACTIVITY.care, site: SITES.casablanca, demand: 70, price: 14, currency: "EUR",
      startMonth: DECEMBER, variableCost: 0.08, contractEnd: dayOf(2028, 12, 31),
    },
    {
      activity: ACTIVITY.backOffice, site: TELEWORK, demand: 60, price: 13, currency: "EUR",
      startMonth: DECEMBER, variableCost: 0.07, contractEnd: dayOf(2028, 12, 31),
    },
    {
      activity: ACTIVITY.support, site: SITES.casablanca, demand: 50, price: 17, currency: "EUR",
      startMonth: FEBRUARY, variableCost: 0.1, contractEnd: dayOf(2029, 6, 30),
    },
    {
      activity: ACTIVITY.chat, site: TELEWORK, demand: 40, price: 14.5, currency: "EUR",
      startMonth: JANUARY, variableCost: 0.08, contractEnd: dayOf(2028, 9, 30),
    },
    {
      activity: ACTIVITY.firms, site: SITES.casablanca, demand: 40, price: 15, currency: "EUR",
      startMonth: JANUARY, variableCost: 0.11, contractEnd: dayOf(2028, 6, 30),
    },
    {
      activity: ACTIVITY.spanish, site: SITES.tanger, demand: 45, price: 13.5, currency: "EUR",
      startMonth: DECEMBER, variableCost: 0.08, contractEnd: dayOf(2028, 12, 31),
    },
    {
      activity: ACTIVITY.annotation, site: TELEWORK, demand: 30, price: 16, currency: "EUR",
      startMonth: FEBRUARY, variableCost: 0.12, contractEnd: dayOf(2028, 1, 31),
    },
  ],
  paths: [PATH.care, PATH.backOffice, PATH.support, PATH.chat, PATH.firms, PATH.spanish, PATH.annotation],
  sites: [
    { site: SITES.casablanca, region: "Casablanca-Settat", wageIndex: 1, rooms: 4, seatsPerRoom: 20, shifts: 1, trainers: 5 },
    { site: SITES.sale, region: "Rabat-Salé-Kénitra", wageIndex: 1, rooms: 3, seatsPerRoom: 20, shifts: 1, trainers: 3 },
    { site: SITES.fes, region: "Fès-Meknès", wageIndex: 0.9, rooms: 2, seatsPerRoom: 20, shifts: 1, trainers: 3 },
    { site: SITES.tanger, region: "Tanger-Tétouan-Al Hoceïma", wageIndex: 0.95, rooms: 2, seatsPerRoom: 20, shifts: 1, trainers: 2 },
    { site: SITES.agadir, region: "Souss-Massa", wageIndex: 0.9, rooms: 1, seatsPerRoom: 20, shifts: 2, trainers: 1 },
  ],
  holidays: [2026, 2027, 2028],
  follows: "mine",
  moves: [
    { pool: POOLS.sales, activity: ACTIVITY.care, month: NOVEMBER, people: 40 },
    { pool: POOLS.sales, activity: ACTIVITY.support, month: DECEMBER, people: 40 },
    { pool: POOLS.sales, activity: ACTIVITY.firms, month: DECEMBER, people: 30 },
    { pool: POOLS.sales, activity: ACTIVITY.backOffice, month: JANUARY, people: 40 },
    { pool: POOLS.sales, activity: ACTIVITY.care, month: MARCH, people: 20 },
  ],
  cash: [{ opening: 30_000_000, fixedCosts: 22_900_000, salesOutstanding: 60, overdraft: 15_000_000, covenant: 10_000_000 }],
  intraday: {
    activity: ACTIVITY.care,
    from: 8 / 24,
    calls: [80, 120, 165, 195, 210, 215, 210, 190, 165, 145, 140, 150, 165, 180, 185, 180, 170, 155, 135, 115, 95, 75, 55, 40],
    handling: 360,
    target: 0.8,
    threshold: 20,
    patience: 120,
    occupancy: 0.85,
    shrinkage: 0.3,
  },
  frontier: { from: 0, to: 3_000_000, points: 25 },
};

/** Where those figures come from. */
export const WORKFORCE_FIGURES: readonly TemplateFigure[] = [
  {
    what: { fr: "Effectifs, langues, salaires, ancienneté et attrition par vivier", en: "Headcount, languages, wages, seniority and attrition by pool" },
    basis: {
      fr: "Inventés. Effectif : les agents des lignes, plus 1 %. Salaires : Casablanca 5 200 à 5 500 MAD, 10 % de moins à Fès et Agadir (S96, El Jadida) ; anglais et support payés davantage. Attrition : le levier (30 %) en télévente. Relais n'embauche pas : là où le travail reste, elle est dite après remplacement des partants, 4 % (hypothèse).",
      en: "Made up. Headcount: the lines' agents plus 1%. Wages: Casablanca 5,200 to 5,500 MAD, 10% less in Fès and Agadir (S96, El Jadida); English and support are paid more. Attrition: the lever (30%) in sales. Relais hires nobody: where the work stays it is told after leavers are replaced, 4% (assumption).",
    },
  },
  {
    what: { fr: "Travail : demande, prix et démarrage", en: "Work: demand, price and start" },
    basis: {
      fr: "Inventés. Prix à l'intérieur de fourchettes de travail calées sur 9 à 15 € par heure facturée (S99, S100) : accueil 12 à 16 €, support 15 à 21 €, back-office 11 à 15 €, chat 12 à 17 €, vente aux entreprises 13 à 20 €, annotation 13 à 20 €.",
      en: "Made up. Prices within working ranges anchored on 9 to 15 EUR per hour billed (S99, S100): inbound 12 to 16 EUR, support 15 to 21, back office 11 to 15, chat 12 to 17, sales to firms 13 to 20, annotation 13 to 20.",
    },
  },
  PATHS_FIGURE,
  {
    what: { fr: "Sites : salles, places et formateurs", en: "Sites: rooms, seats and trainers" },
    basis: {
      fr: "Inventés. Une salle prend un groupe de 20. L'accueil en espagnol demande l'espagnol ; le chat et l'annotation, le français écrit.",
      en: "Made up. A room takes a group of 20. Care in Spanish requires Spanish; chat and annotation, written French.",
    },
  },
  {
    what: { fr: "Budget, demande, places et départs par scénario ; réaffectations", en: "Budget, demand, seats and exits by scenario; moves" },
    basis: {
      fr: "Inventés. Les réaffectations : 170 départs en formation de novembre 2026 à mars 2027.",
      en: "Made up. The moves: 170 starts of a course from November 2026 to March 2027.",
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
      fr: "Inventés. Avant la loi il reste 5 % du CA par mois : 54,2 M MAD, moins 23,6 de salaires chargés, 4,9 d'autres coûts variables et 22,9 de charges fixes. Dépôt le 15/06/2026 : remboursement à 70 %.",
      en: "Made up. Before the law 5% of revenue is left each month: 54.2 M MAD, less 23.6 of loaded wages, 4.9 of other variable costs and 22.9 of fixed costs. Filed on 15 June 2026: refund at 70%.",
    },
  },
];
