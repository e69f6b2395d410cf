import { EBITDA_CAUSES, type EbitdaCause } from "../../../model/finance/bridge";
import { plan } from "../../../model/scenario/plan";
import { ebitdaChange } from "../../../model/uncertainty/simulation/measures/ebitda-change";
import { defineFunction, refuseErrors } from "../definition/define";
import { operatorCase } from "../../cases/operator/operator-case";
import type { Text } from "../../record/text";
import { ACCEPTANCE, ACCEPTANCE_STAFF } from "../definition/acceptance-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { DOING_NOTHING, OF_CALLS_THAT_ACT, WITH_MOVES } from "../definition/without-twin";
import { NoTwin } from "../../twins/printing";
import { bridgeBars } from "./formulas/bridge-formulas";
import { noteTerm } from "./formulas/notes";
import { asNote, DO_NOTHING, NOTE_COLUMN, PLAN_TABLES, planNotes } from "./plan-parameters";

const CAUSES: Readonly<Record<EbitdaCause, Text>> = {
  law: { fr: "Perte : loi", en: "Loss: law" },
  lead: { fr: "Perte : anticipation des clients", en: "Loss: client lead" },
  clientExit: { fr: "Perte : départ de clients", en: "Loss: client exits" },
  otherLoss: { fr: "Écart constaté", en: "Other, observed" },
  stopped: { fr: "Arrêt des lignes déjà illicites", en: "Unlawful lines, stopped" },
  erosion: { fr: "Érosion digitale", en: "Digital erosion" },
  contractEnd: { fr: "Fins de contrat", en: "Contract ends" },
  avoidedCosts: { fr: "Coûts variables évités", en: "Variable costs avoided" },
  avoidedWages: { fr: "Salaires évités", en: "Wages avoided" },
  newWork: { fr: "Contribution du travail nouveau", en: "Contribution of new work" },
  training: { fr: "Formation, coût marginal", en: "Training, incremental cost" },
  refunds: { fr: "Remboursements de formation", en: "Training refunds" },
  exits: { fr: "Départs : indemnités et congés", en: "Exits: severance and leave" },
};
const BEFORE: Text = { fr: "EBITDA avant la loi", en: "EBITDA before the law" };
const AFTER: Text = { fr: "EBITDA du plan", en: "EBITDA of the plan" };
const IDLE: Text = { fr: "Pour mémoire : salaires sans travail", en: "Memo: idle wages" };

/** RELAIS.BRIDGE: what leads EBITDA from before the law to the plan. */
export const BRIDGE = defineFunction({
  id: "BRIDGE",
  summary: {
    fr: "Passage de l'EBITDA d'avant la loi à celui du plan, cause par cause, sur l'horizon",
    en: "Bridge from EBITDA before the law to that of the plan, cause by cause, over the horizon",
  },
  explanation: {
    fr: "Variation = − CA perdu, par cause + coûts variables et salaires évités + contribution du travail nouveau − formation au coût marginal + remboursements − départs. L'EBITDA d'avant la loi est celui de tous les clients et de toutes les personnes du début de l'horizon. Les salaires des personnes sans travail sont donnés pour mémoire : le CA perdu les compte déjà. Formation et remboursements comptent au mois où ils sont payés. « De » et « À » placent chaque barre d'un graphique en cascade. Avec « Ne rien faire », le passage vers le plan sans formation.",
    en: "Change = − revenue lost, by cause + variable costs and wages avoided + contribution of new work − training at its incremental cost + refunds − exits. EBITDA before the law is that of every client and everybody employed at the beginning of the horizon. Idle wages are a memo: the revenue lost counts them already. Training and refunds count in the month in which they are paid. \"From\" and \"To\" place each bar of a waterfall chart. With \"Do nothing\", the bridge to the plan without training.",
  },
  params: {},
  tables: PLAN_TABLES,
  named: { doNothing: DO_NOTHING, ...RESULT_VALUES },
  withoutTwin: OF_CALLS_THAT_ACT,
  columns: {
    cause: { header: { fr: "Cause", en: "Cause" }, unit: "text", help: { fr: "Dans l'ordre du passage ; les deux niveaux en premier et en avant-dernier", en: "In the order of the bridge; both levels first and last but one" } },
    amount: { header: { fr: "Montant", en: "Amount" }, unit: "money", help: { fr: "Positif s'il ajoute à l'EBITDA", en: "Positive where it adds to EBITDA" } },
    from: { header: { fr: "De", en: "From" }, unit: "money", help: { fr: "Niveau avant la cause", en: "Level before the cause" } },
    to: { header: { fr: "À", en: "To" }, unit: "money", help: { fr: "Niveau après la cause", en: "Level after the cause" } },
    note: NOTE_COLUMN,
  },
  source: { fr: "Modèle Relais, définition « variation d'EBITDA »", en: "Relais model, definition of the EBITDA change" },
  examples: [
    {
      title: { fr: "Deux viviers, août à octobre 2026, sans plan", en: "Two pools, August to October 2026, no plan" },
      cells: { ...ACCEPTANCE, ...ACCEPTANCE_STAFF },
      gives: [
        // Three months: 3,000,000 of revenue, 40 x 6,054.50 + 30 x 9,507.60 of wages a month, 150,000 of fixed costs.
        [0, "amount", 3_000_000 - 3 * (40 * 6_054.5 + 30 * 9_507.6) - 450_000],
        [1, "amount", -1_775_867.23],
        [3, "amount", -24_000],
        [14, "cause", "EBITDA du plan"],
      ],
      tolerance: 0.01,
    },
    {
      title: { fr: "Deux lignes de trésorerie", en: "Two rows of cash" },
      cells: { ...ACCEPTANCE, ...ACCEPTANCE_STAFF, cash: [...ACCEPTANCE_STAFF.cash, [1, 1, 1]] },
      gives: "one-row",
    },
  ],
  compute({ headers, lang, doNothing, ...args }) {
    const planned = operatorCase({ ...args, options: args });
    const { inputs, levers, problems } = planned;
    refuseErrors(problems);
    const made = plan(inputs, levers, doNothing ? "do-nothing" : "redeploy");
    const found = ebitdaChange(inputs, made);
    const locale = lang ?? args.lines.locale;
    const note = asNote(doNothing ? [] : planNotes(args, planned, made.staff, locale), locale);
    if (found === null) return { rows: [], headers, locale };
    const { opening, steps, closing, idleWages } = found;
    return {
      rows: [
        { cause: BEFORE[locale], amount: opening, from: 0, to: opening, note },
        ...steps.map(({ cause, amount, from, to }) => ({ cause: CAUSES[cause][locale], amount, from, to, note: null })),
        { cause: AFTER[locale], amount: closing, from: 0, to: closing, note: null },
        { cause: IDLE[locale], amount: idleWages, from: null, to: null, note: null },
      ],
      headers,
      locale,
    };
  },
  callTwin({ headers, lang, doNothing, ...args }, call) {
    if (args.moves) throw new NoTwin(WITH_MOVES);
    if (doNothing) throw new NoTwin(DOING_NOTHING);
    const sources = { ...args, options: args };
    const planned = operatorCase(sources);
    refuseErrors(planned.problems);
    const locale = lang ?? args.lines.locale;
    const { opening, steps, closing, idleWages } = bridgeBars(call, sources, { ...planned, workforce: planned.inputs.workforce }, CAUSES);
    const note = noteTerm(asNote(planNotes(args, planned, null, locale), locale));
    const rows = [
      { cause: BEFORE[locale], amount: opening, from: 0, to: opening, note },
      ...steps.map((bar, index) => ({ cause: CAUSES[EBITDA_CAUSES[index] as EbitdaCause][locale], ...bar, note: "" })),
      { cause: AFTER[locale], amount: closing, from: 0, to: closing, note: "" },
      { cause: IDLE[locale], amount: idleWages, from: "", to: "", note: "" },
    ];
    return { bands: rows.map((row) => ({ axes: [], row })), headers, locale };
  },
});
