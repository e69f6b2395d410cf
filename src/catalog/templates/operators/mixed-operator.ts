import { dayOf, type Day } from "../../../model/calendar/calendar";
import type { Text } from "../../record/text";
import { BASE } from "../contents/base-scenario";
import { LINE } from "./mixed/line-names";
import { RISK_FIGURES } from "./defaults/working-ranges";
import { RISK } from "./mixed/risk";
import { POOLS, WORKFORCE, WORKFORCE_FIGURES } from "./mixed/workforce";
import type { Template, TemplateScenario } from "../contents/template";

const JULY: Day = dayOf(2026, 7, 1);

/** The catalogue's Base, with a budget: without one the reallocation of the example would ask for none. */
const OPERATOR_BASE: TemplateScenario = { ...BASE, values: { ...BASE.values, budget: 1_500_000 } };

const PRUDENT: TemplateScenario = {
  name: { fr: "Prudent", en: "Prudent" },
  values: {
    ...BASE.values,
    optIn: 0.02,
    optInSpeed: 9,
    clientLead: 1,
    erosion: 0.02,
    eurRate: 10.6,
    b2b: 0.15,
    stopUnlawfulFrom: dayOf(2027, 1, 1),
    refundLag: 12,
    newDemand: 0.9,
    budget: 900_000,
    mostExits: 60,
  },
};

const FAVOURABLE: TemplateScenario = {
  name: { fr: "Favorable", en: "Favourable" },
  values: { ...BASE.values, optIn: 0.2, optInSpeed: 4, eurRate: 11, press: 0, b2b: 0.05, refundLag: 6, newDemand: 1.2, budget: 2_500_000 },
};

/** Invoices of a line from August 2026 on, one a month. */
function invoices(line: Text, amounts: readonly number[]): Template["actuals"] {
  return amounts.map((invoiced, index) => ({ line, month: dayOf(2026, 8 + index, 1), invoiced }));
}

/** A mid-size operator of three sites, half of it outbound: fictitious clients, plausible amounts. @source domain.md 1.2, 4.2-4.5 */
export const MIXED_OPERATOR: Template = {
  id: "mixed-operator",
  title: { fr: "Opérateur mixte de taille moyenne", en: "Mid-size mixed operator" },
  description: {
    fr: "Casablanca, Fès et El Jadida. Exemple fictif : opérateur, donneurs d'ordre et montants sont inventés.",
    en: "Casablanca, Fès and El Jadida. A fictitious example: operator, clients and amounts are made up.",
  },
  lines: [
    {
      line: LINE.fibre, client: "Télécom Cévennes", site: "Casablanca", pool: POOLS.sales, mix: "O1", revenue: 1_985_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 126, avoidableCost: 0.1, contractEnd: dayOf(2027, 12, 31), renewal: 0.7,
    },
    {
      line: LINE.mobile, client: "Télécom Cévennes", site: "Casablanca", pool: POOLS.sales, mix: "O7", revenue: 1_420_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 84, avoidableCost: 0.09, contractEnd: dayOf(2027, 12, 31), renewal: 0.7,
    },
    {
      line: LINE.box, client: "Télécom Cévennes", site: "Fès", pool: POOLS.fesCare, mix: "I1", revenue: 1_950_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 112, avoidableCost: 0.08, contractEnd: dayOf(2028, 6, 30), renewal: 0.8,
    },
    {
      line: LINE.energy, client: "Énergie du Ponant", site: "Casablanca", pool: POOLS.sales, mix: "O1", revenue: 1_490_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, optIn: 0.12, optInSpeed: 4, agents: 96, avoidableCost: 0.12, contractEnd: dayOf(2028, 3, 31), renewal: 0.5,
    },
    {
      line: LINE.account, client: "Énergie du Ponant", site: "El Jadida", pool: POOLS.jadidaSales, mix: "O1 60%; I1 40%", revenue: 96_000, referenceMonth: JULY, currency: "EUR",
      frenchShare: 1, agents: 64, avoidableCost: 0.1, contractEnd: dayOf(2028, 3, 31), renewal: 0.6,
    },
    {
      line: LINE.health, client: "Mutuelle des Trois-Rives", site: "Fès", pool: POOLS.fesSales, mix: "O1", revenue: 900_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 58, avoidableCost: 0.11,
    },
    {
      line: LINE.callBack, client: "Mutuelle des Trois-Rives", site: "Fès", pool: POOLS.fesSales, mix: "O6", revenue: 540_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 32, avoidableCost: 0.1,
    },
    {
      line: LINE.crossSell, client: "Assurances Valmorin", site: "Casablanca", pool: POOLS.sales, mix: "O8", revenue: 78_000, referenceMonth: JULY, currency: "EUR",
      frenchShare: 0.92, optIn: 0.05, agents: 52, avoidableCost: 0.1, contractEnd: dayOf(2027, 3, 15), renewal: 0.6,
    },
    {
      line: LINE.claims, client: "Assurances Valmorin", site: "El Jadida", pool: POOLS.jadidaCase, mix: "B1", revenue: 118_000, referenceMonth: JULY, currency: "EUR",
      frenchShare: 0.92, agents: 74, avoidableCost: 0.07, contractEnd: dayOf(2029, 3, 15), renewal: 0.9,
    },
    {
      line: LINE.heatPumps, client: "Rénovation Val d'Orbe", site: "Casablanca", pool: POOLS.sales, mix: "O3", revenue: 330_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 22, avoidableCost: 0.14,
    },
    {
      line: LINE.press, client: "Les Cahiers du Littoral", site: "El Jadida", pool: POOLS.jadidaSales, mix: "O11", revenue: 520_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 0.9, agents: 36, avoidableCost: 0.13, contractEnd: dayOf(2028, 12, 31), renewal: 0.5, erosion: 0.06,
    },
    {
      line: LINE.bank, client: "Banque Saint-Aubin", site: "Casablanca", pool: POOLS.care, mix: "I1", revenue: 1_080_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 1, agents: 62, avoidableCost: 0.08, contractEnd: dayOf(2028, 9, 30), renewal: 0.9,
    },
    {
      line: LINE.chat, client: "Maison Fontclair", site: "Fès", pool: POOLS.fesCare, mix: "D1", revenue: 76_000, referenceMonth: JULY, currency: "EUR",
      frenchShare: 0.75, agents: 46, avoidableCost: 0.08, contractEnd: dayOf(2027, 12, 31), renewal: 0.8,
    },
    {
      line: LINE.smallFirms, client: "Bureautique Delmas", site: "Casablanca", pool: POOLS.sales, mix: "O10", revenue: 700_000, referenceMonth: JULY, currency: "MAD",
      frenchShare: 0.9, agents: 40, avoidableCost: 0.1, contractEnd: dayOf(2028, 1, 31), renewal: 0.7,
    },
  ],
  clients: [
    { client: "Télécom Cévennes", exitProbability: 0.1, exitDate: dayOf(2027, 4, 1), openInvoices: 9_150_000 },
    { client: "Énergie du Ponant", exitProbability: 0.15, exitDate: dayOf(2027, 1, 1), openInvoices: 4_200_000 },
    { client: "Mutuelle des Trois-Rives", exitProbability: 1, exitDate: dayOf(2026, 10, 16), openInvoices: 960_000 },
    { client: "Assurances Valmorin", exitProbability: 0, openInvoices: 3_350_000 },
    { client: "Rénovation Val d'Orbe", exitProbability: 0, openInvoices: 610_000 },
    { client: "Les Cahiers du Littoral", exitProbability: 0, openInvoices: 540_000 },
    { client: "Banque Saint-Aubin", exitProbability: 0, openInvoices: 1_620_000 },
    { client: "Maison Fontclair", exitProbability: 0, openInvoices: 1_230_000 },
    { client: "Bureautique Delmas", exitProbability: 0, openInvoices: 1_180_000 },
  ],
  actuals: [
    ...invoices(LINE.fibre, [661_400, 24_600, 46_900]),
    ...invoices(LINE.mobile, [1_398_600, 1_437_200, 1_412_500]),
    ...invoices(LINE.box, [1_921_300, 1_968_700, 1_934_900]),
    ...invoices(LINE.energy, [478_900, 51_800, 71_200]),
    ...invoices(LINE.account, [56_480, 38_150]),
    ...invoices(LINE.health, [301_700, 11_400, 9_100]),
    ...invoices(LINE.callBack, [528_300, 545_900, 255_700]),
    ...invoices(LINE.claims, [117_240, 119_850]),
    ...invoices(LINE.heatPumps, [326_500, 321_800, 324_400]),
  ],
  workforce: WORKFORCE,
  risk: RISK,
  scenarios: [OPERATOR_BASE, PRUDENT, FAVOURABLE],
  active: PRUDENT.name,
  overrides: { refundFiled: dayOf(2026, 6, 15) },
  figures: [
    {
      what: { fr: "CA de référence et agents par ligne", en: "Reference revenue and agents by line" },
      basis: {
        fr: "Inventés. Ordre de grandeur : 9 à 15 € par heure facturée (S99, S100), 130 heures facturées par ETP et par mois (hypothèse), soit 14 000 à 19 000 MAD par agent et par mois.",
        en: "Made up. Order of magnitude: 9 to 15 EUR per hour billed (S99, S100), 130 hours billed per FTE and month (assumption), that is 14,000 to 19,000 MAD per agent and month.",
      },
    },
    {
      what: { fr: "Part consommateurs France", en: "French consumer share" },
      basis: {
        fr: "Inventée. Le secteur déclare plus de 80 % d'activité vers la France (S84, S85) ; une source de 2014 disait 50 % (S86).",
        en: "Made up. The sector states more than 80% of its activity for France (S84, S85); a source of 2014 said 50% (S86).",
      },
    },
    {
      what: { fr: "Opt-in par ligne (gaz et électricité, multi-équipement)", en: "Opt-in by line (gas and power, cross-sell)" },
      basis: {
        fr: "Inventé. Aucun rendement de collecte du consentement n'est publié.",
        en: "Made up. No yield of consent collection has been published.",
      },
    },
    {
      what: { fr: "Probabilités de départ, échéances et renouvellements", en: "Exit probabilities, contract ends and renewals" },
      basis: {
        fr: "Inventés. 100 % : un départ constaté (Mutuelle des Trois-Rives, 16/10/2026).",
        en: "Made up. 100%: an exit that has been observed (Mutuelle des Trois-Rives, 16 October 2026).",
      },
    },
    {
      what: { fr: "Réalisé d'août à octobre 2026", en: "Actuals from August to October 2026" },
      basis: {
        fr: "Inventé, à quelques pour cent du modèle ; certaines factures manquent à dessein, leur mois est alors estimé.",
        en: "Made up, within some percent of the model; some invoices are missing on purpose, their month is then modelled.",
      },
    },
    {
      what: { fr: "Scénarios Prudent et Favorable", en: "Scenarios Prudent and Favourable" },
      basis: {
        fr: "Bornes des fourchettes de travail : opt-in PERT (2 %, 8 %, 20 %), B2B 5 % à 15 %, anticipation 1 à 3 mois ; le reste est un choix de l'exemple.",
        en: "Bounds of the working ranges: opt-in PERT (2%, 8%, 20%), B2B 5% to 15%, client lead 1 to 3 months; the rest is the example's choice.",
      },
    },
    ...WORKFORCE_FIGURES,
    ...RISK_FIGURES,
  ],
};
