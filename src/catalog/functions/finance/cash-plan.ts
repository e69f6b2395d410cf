import { firstDay } from "../../../model/calendar/calendar";
import type { CashMonth } from "../../../model/finance/cash/cash-plan";
import { plan } from "../../../model/scenario/plan";
import type { Pool } from "../../../model/workforce/pools/pool";
import type { Stocks } from "../../../model/workforce/pools/stocks";
import { defineFunction, refuseErrors } from "../definition/define";
import { ON_TABLES } from "../definition/without-twin";
import { sentence } from "../../words/refusals/messages";
import { exitsNotMade, exitsTooEarly, movesLeftOut, movesNotBegun } from "../../words/refusals/moves-not-begun";
import { operatorCase } from "../../cases/operator/operator-case";
import { isAssumed } from "../../record/problem";
import { ACCEPTANCE, ACCEPTANCE_STAFF } from "../definition/acceptance-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { DO_NOTHING, PLAN_TABLES } from "./plan-parameters";

/** RELAIS.CASH.PLAN: cash by month, its lowest month, and when it runs out. */
export const CASH_PLAN = defineFunction({
  id: "CASH.PLAN",
  summary: {
    fr: "Plan de trésorerie par mois : encaissements, salaires, formation, remboursements, départs ; découvert et plancher",
    en: "Cash plan by month: receipts, payroll, training, refunds, exits; overdraft and covenant",
  },
  explanation: {
    fr: "Solde de fin de mois = ouverture + encaissements + remboursements − sorties. Les clients paient après le délai de règlement (en mois de 30 jours), les factures d'avant l'horizon comprises. Les salaires chargés sont ceux de toutes les personnes présentes, sans travail ou en formation aussi ; les réaffectations et départs décidés, leurs formations et le travail nouveau viennent des tableaux Réaffectations, Parcours et Travail. « Ne rien faire » : personne n'est formé et le sureffectif part à la première date légale, si l'autorisation est donnée. Sans TVA ni impôt.",
    en: "Balance at month end = opening + receipts + refunds − outflows. Clients pay after the days of sales outstanding (in months of 30 days), invoices from before the horizon included. Loaded wages are those of everybody employed, idle or in training too; moves and exits decided, their courses and the new work come from the tables Moves, Paths and Work. \"Do nothing\": nobody is trained and the surplus leaves at the first lawful date, if authorised. Without VAT or tax.",
  },
  params: {},
  tables: PLAN_TABLES,
  named: {
    doNothing: DO_NOTHING,
    ...RESULT_VALUES,
  },
  columns: {
    month: { header: { fr: "Mois", en: "Month" }, unit: "month", help: { fr: "Premier jour du mois", en: "First day of the month" } },
    opening: { header: { fr: "Ouverture", en: "Opening" }, unit: "money", help: { fr: "Solde au premier jour", en: "Balance on the first day" } },
    receipts: { header: { fr: "Encaissements", en: "Receipts" }, unit: "money", help: { fr: "Ce que les clients paient ce mois-ci", en: "What clients pay this month" } },
    refunds: { header: { fr: "Remboursements", en: "Refunds" }, unit: "money", help: { fr: "Remboursements de formation reçus", en: "Training refunds received" } },
    payroll: { header: { fr: "Salaires chargés", en: "Payroll" }, unit: "money", help: { fr: "De toutes les personnes présentes, charges comprises", en: "Of everybody employed, charges included" } },
    otherVariable: { header: { fr: "Autres coûts variables", en: "Other variable costs" }, unit: "money", help: { fr: "Coûts évitables des lignes et du travail nouveau", en: "Avoidable costs of lines and new work" } },
    fixed: { header: { fr: "Charges fixes", en: "Fixed costs" }, unit: "money", help: { fr: "Du tableau Trésorerie", en: "From the table Cash" } },
    training: { header: { fr: "Formation", en: "Training" }, unit: "money", help: { fr: "Coût externe, salles et coachs ; salaires déjà comptés", en: "External cost, rooms and coaches; wages are counted already" } },
    exits: { header: { fr: "Départs", en: "Exits" }, unit: "money", help: { fr: "Indemnités et congés des départs légaux", en: "Severance and leave of lawful exits" } },
    closing: { header: { fr: "Solde", en: "Closing" }, unit: "money", help: { fr: "Solde au dernier jour", en: "Balance on the last day" } },
    receivables: { header: { fr: "Créances", en: "Receivables" }, unit: "money", help: { fr: "Facturé et non encaissé au dernier jour", en: "Invoiced and not yet paid on the last day" } },
    lowest: { header: { fr: "Creux", en: "Lowest" }, unit: "switch", help: { fr: "VRAI au mois du solde le plus bas", en: "TRUE in the month of the lowest balance" } },
    overdraftBreached: { header: { fr: "Découvert dépassé", en: "Overdraft breached" }, unit: "switch", help: { fr: "VRAI sous le découvert autorisé", en: "TRUE below the overdraft limit" } },
    covenantBreached: { header: { fr: "Plancher rompu", en: "Covenant breached" }, unit: "switch", help: { fr: "VRAI sous le plancher de trésorerie", en: "TRUE below the covenant floor" } },
    dismissed: { header: { fr: "Emplois supprimés", en: "Jobs cut" }, unit: "heads", help: { fr: "Personnes licenciées, en fin de mois", en: "People dismissed, at the month's end" } },
    note: { header: { fr: "À savoir", en: "Note" }, unit: "text", help: { fr: "Réaffectations qui ne peuvent commencer ce mois-ci ; au premier mois, celles hors de l'horizon et ce qui est supposé", en: "Moves that can't begin in this month; in the first month those outside the horizon, and what is assumed" } },
  },
  source: { fr: "Modèle Relais, définition « creux de trésorerie »", en: "Relais model, definition of the cash trough" },
  withoutTwin: ON_TABLES,
  examples: [
    {
      title: { fr: "Deux viviers, août à octobre 2026", en: "Two pools, August to October 2026" },
      cells: { ...ACCEPTANCE, ...ACCEPTANCE_STAFF },
      gives: [
        [0, "opening", 2_000_000],
        [0, "fixed", 150_000],
        // One million a month before the law, paid after thirty days.
        [0, "receipts", 1_000_000],
        // September is paid what August invoiced: one million less the losses of the acceptance case.
        [1, "receipts", 1_000_000 - 466_385.29],
        [2, "receipts", 1_000_000 - 665_120.61],
      ],
      tolerance: 0.005,
    },
    {
      title: { fr: "Deux lignes de trésorerie", en: "Two rows of cash" },
      cells: { ...ACCEPTANCE, ...ACCEPTANCE_STAFF, cash: [...ACCEPTANCE_STAFF.cash, [1, 1, 1]] },
      gives: "one-row",
    },
  ],
  compute({ headers, lang, doNothing, ...args }) {
    const { inputs, levers, problems } = operatorCase({ ...args, options: args });
    refuseErrors(problems);
    const { money, staff, window } = plan(inputs, levers, doNothing ? "do-nothing" : "redeploy");
    const locale = lang ?? args.lines.locale;
    const { workforce } = inputs;
    const late = staff && !doNothing
      ? [
          ...movesNotBegun(staff.begun, staff.stocks, workforce, args.work?.rows ?? null, locale),
          ...exitsNotMade(workforce, staff.stocks, locale),
          ...exitsTooEarly(staff, workforce, locale),
        ]
      : [];
    const leftOut = doNothing ? [] : movesLeftOut(problems, locale);
    const [first, ...others] = [...problems, ...(args.moves?.problems ?? [])].filter(isAssumed);
    const assumed = first ? [sentence([first, ...others], locale)] : [];
    const { months = [], trough = null } = money?.cash ?? {};
    const dismissedByMonth = staff ? dismissed(staff.stocks, inputs.workforce.pools) : [];
    const rows = months.map(({ outflows, ...balance }: CashMonth, t) => ({
      ...balance,
      ...outflows,
      month: firstDay(window.start + t),
      lowest: trough?.month === t,
      dismissed: dismissedByMonth[t] ?? 0,
      note: [...(t === 0 ? [...assumed, ...leftOut] : []), ...late.flatMap(({ month, words }) => (month === window.start + t ? [words] : []))].join(locale === "fr" ? " ; " : "; ") || null,
    }));
    return { rows, headers, locale };
  },
});

/** Heads of all pools who exit by decision, by month. */
function dismissed({ measures, window: { months } }: Stocks, pools: readonly Pool[]): number[] {
  const heads = ({ ftePerHead }: Pool, row: number, t: number) => (measures.exited[row * months + t] as number) / ftePerHead;
  return Array.from({ length: months }, (_, t) => pools.reduce((sum, pool, row) => sum + heads(pool, row, t), 0));
}
