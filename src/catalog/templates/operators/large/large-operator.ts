import { dayOf } from "../../../../model/calendar/calendar";
import { RESULTS } from "../../../functions/uncertainty/tornado";
import { LEVERS } from "../../../levers/levers";
import { BASE } from "../../contents/base-scenario";
import { OPT_IN_RANGE, RISK_FIGURES, WORKING_CORRELATIONS, WORKING_RANGES } from "../defaults/working-ranges";
import type { Template, TemplateScenario } from "../../contents/template";
import { ACTUALS, CLIENTS, LINES } from "./lines";
import { WORKFORCE, WORKFORCE_FIGURES } from "./workforce";

const OPERATOR_BASE: TemplateScenario = { ...BASE, values: { ...BASE.values, budget: 2_000_000 } };

const PRUDENT: TemplateScenario = {
  name: { fr: "Prudent", en: "Prudent" },
  values: {
    ...OPERATOR_BASE.values,
    optIn: 0.02, optInSpeed: 9, clientLead: 1, erosion: 0.02, eurRate: 10.6, b2b: 0.15, refundLag: 12, newDemand: 0.85,
    budget: 1_200_000, mostExits: 60,
  },
};

const FAVOURABLE: TemplateScenario = {
  name: { fr: "Favorable", en: "Favourable" },
  values: {
    ...OPERATOR_BASE.values, optIn: 0.2, optInSpeed: 4, eurRate: 11,
    press: 0, b2b: 0.05, refundLag: 6, newDemand: 1.2, budget: 3_000_000,
  },
};

/**
 * A large operator of five sites, clients in France, Spain, the United Kingdom, Benelux and Morocco, in three languages, most of it inbound
 * and back office: the law takes a part of it, not its life.
 *
 * @source domain.md 1.2, 4.2-4.5
 */
export const LARGE_OPERATOR: Template = {
  id: "large-operator",
  title: { fr: "Grand opérateur diversifié", en: "Large diversified operator" },
  description: {
    fr: "Casablanca, Salé, Fès, Tanger et Agadir ; français, espagnol et anglais. Exemple fictif : opérateur, donneurs d'ordre et montants sont inventés.",
    en: "Casablanca, Salé, Fès, Tanger and Agadir; French, Spanish and English. A fictitious example: operator, clients and amounts are made up.",
  },
  lines: LINES,
  clients: CLIENTS,
  actuals: ACTUALS,
  workforce: WORKFORCE,
  risk: {
    uncertainty: [OPT_IN_RANGE, ...WORKING_RANGES],
    ...WORKING_CORRELATIONS,
    tornado: RESULTS.trough,
    goals: {
      atRisk: 60_000_000, revenueP5: 580_000_000,
      own: { lever: LEVERS.priceChange.name, result: RESULTS.trough, target: 10_000_000 },
    },
  },
  scenarios: [OPERATOR_BASE, PRUDENT, FAVOURABLE],
  active: PRUDENT.name,
  overrides: { refundFiled: dayOf(2026, 6, 15) },
  figures: [
    {
      what: { fr: "CA de référence et agents par ligne", en: "Reference revenue and agents by line" },
      basis: {
        fr: "Inventés. Ordre de grandeur : 9 à 15 € par heure facturée (S99, S100), davantage pour le support et l'anglais, 130 heures facturées par ETP et par mois (hypothèse), soit 13 000 à 18 500 MAD par agent et par mois.",
        en: "Made up. Order of magnitude: 9 to 15 EUR per hour billed (S99, S100), more for support and English, 130 hours billed per FTE and month (assumption), that is 13,000 to 18,500 MAD per agent and month.",
      },
    },
    {
      what: { fr: "Part des appels interdits et part de la France", en: "Share of prohibited calls, and of France" },
      basis: {
        fr: "Inventées. Les grands opérateurs ont déjà déplacé plus de 75 % de leur activité (S84, S85) : ici un agent sur dix vend à froid en France. Le secteur déclare plus de 80 % d'activité vers la France, cet opérateur moins, par choix de l'exemple.",
        en: "Made up. Large operators have already moved more than 75% of their activity (S84, S85): here one agent in ten makes cold sales calls to France. The sector states more than 80% of its activity for France, this operator less, by the example's choice.",
      },
    },
    {
      what: { fr: "Opt-in par ligne, pertes de clients, échéances et renouvellements", en: "Opt-in by line, client exits, contract ends and renewals" },
      basis: {
        fr: "Inventés. Aucun rendement de collecte du consentement n'est publié. En 2015 le départ d'un seul donneur d'ordre a coûté 1 000 emplois (S89).",
        en: "Made up. No yield of consent collection has been published. In 2015 the exit of a single client cost 1,000 jobs (S89).",
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
