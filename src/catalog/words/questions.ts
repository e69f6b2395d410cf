import type { Text } from "../record/text";

/** A question of a controller, an executive, an HR planner or an authority, and the functions that answer it, the first one above all. */
export interface Question {
  readonly asked: Text;
  readonly answeredBy: readonly [string, ...string[]];
}

/** What people ask, in the order of domain.md 6. */
export const QUESTIONS: readonly Question[] = [
  {
    asked: { fr: "Combien de chiffre d'affaires s'arrête, par client, ligne, site et mois ?", en: "How much revenue stops, by client, line, site and month?" },
    answeredBy: ["REVENUE.AT.RISK", "REVENUE.SCHEDULE"],
  },
  {
    asked: { fr: "Quelles lignes sont interdites, lesquelles sont exemptées, et pourquoi ?", en: "Which lines are banned, which are exempt, and why?" },
    answeredBy: ["EXPOSURE", "OPT.IN.SCHEDULE"],
  },
  { asked: { fr: "Quel est le cas défavorable, et non la moyenne ?", en: "What is the bad case, not the average?" }, answeredBy: ["REVENUE.DISTRIBUTION"] },
  {
    asked: { fr: "À quel point dépendons-nous d'un client et de la France ?", en: "How dependent are we on one client, and on France?" },
    answeredBy: ["CONCENTRATION", "RESILIENCE"],
  },
  { asked: { fr: "Quand la trésorerie manque-t-elle, et quel est le creux ?", en: "When does cash run out, and what is the trough?" }, answeredBy: ["CASH.PLAN"] },
  { asked: { fr: "Combien d'agents sont en sureffectif, dans quel vivier, quand ?", en: "How many agents are surplus, in which pool, when?" }, answeredBy: ["SURPLUS"] },
  { asked: { fr: "Où peuvent-ils aller ?", en: "Where can they go?" }, answeredBy: ["REALLOCATE", "REALLOCATE.SUMMARY"] },
  {
    asked: { fr: "Que coûte la reconversion par agent formé, nette des remboursements ?", en: "What does retraining cost per successful agent, net of refunds?" },
    answeredBy: ["TRAINING.BUDGET", "TRAINING.COST", "TRAINING.REFUND"],
  },
  {
    asked: { fr: "Avons-nous les salles et les formateurs, et que vaut une place de plus ?", en: "Do we have the rooms and trainers, and what is one more seat worth?" },
    answeredBy: ["TRAINING.CAPACITY", "REALLOCATE.PRICES", "BUDGET.FRONTIER"],
  },
  {
    asked: { fr: "Former, garder sans travail, réduire l'horaire ou licencier ?", en: "Retrain, keep idle, put on short time, or dismiss?" },
    answeredBy: ["OPTIONS", "SHORT.TIME", "PAYBACK"],
  },
  {
    asked: { fr: "Que coûteraient des licenciements, et quand la procédure doit-elle commencer ?", en: "What would dismissals cost, and when must the procedure start?" },
    answeredBy: ["DISMISSAL.COST", "DISMISSAL.CALENDAR", "SEVERANCE", "NOTICE", "DISMISSAL.DAMAGES"],
  },
  {
    asked: { fr: "Combien d'agents ou d'ETP un nouveau contrat demande-t-il ?", en: "How many agents or FTE does a new contract need?" },
    answeredBy: ["ERLANG.AGENTS", "ERLANG.SERVICE.LEVEL", "ERLANG.WAIT", "BACKOFFICE.AGENTS"],
  },
  { asked: { fr: "Quelles hypothèses font le résultat ?", en: "Which assumptions drive the result?" }, answeredBy: ["TORNADO", "SCENARIO.BRIDGE"] },
  {
    asked: { fr: "Quel prix, quel volume ou quel opt-in garde l'EBITDA ?", en: "Which price, volume or opt-in keeps EBITDA?" },
    answeredBy: ["GOAL.SEEK", "BREAKEVEN.PRICE", "BRIDGE"],
  },
  {
    asked: {
      fr: "Quel effet sur les emplois, les salaires et les cotisations par région, et quelle subvention éviterait un licenciement ?",
      en: "What effect on jobs, wages and contributions by region, and which subsidy would avoid a dismissal?",
    },
    answeredBy: ["REGION.IMPACT", "REALLOCATE.SUMMARY"],
  },
  { asked: { fr: "Que coûte chaque mois d'attente ?", en: "What does each month of waiting cost?" }, answeredBy: ["COST.OF.DELAY"] },
  { asked: { fr: "En quoi les scénarios diffèrent-ils ?", en: "How do the scenarios differ?" }, answeredBy: ["SCENARIO.COMPARE", "SCENARIO.BRIDGE"] },
];
