import { dayOf } from "../../../model/calendar/calendar";
import type { Concentration } from "../../../model/revenue/concentration";
import { plan } from "../../../model/scenario/plan";
import { defineFunction } from "../definition/define";
import { OF_REVENUE_CALLS } from "../definition/without-twin";
import { problemAt, Refusal } from "../../record/problem";
import type { Text } from "../../record/text";
import { caseOf, REVENUE_TABLES } from "./revenue-parameters";
import { RESULT_VALUES } from "../definition/result-parameters";
import { concentrationRows } from "./formulas/concentration";

const BEFORE: Text = { fr: "CA de référence", en: "Reference revenue" };
const AFTER: Text = { fr: "CA conservé", en: "Revenue retained" };

/** Lines of one client each, in the shares of a published example. */
function shares(parts: readonly number[]): (string | number)[][] {
  return [["Client", "Code", "CA de référence"], ...parts.map((part, index) => [`C${index + 1}`, "I1", part])];
}

/** RELAIS.CONCENTRATION: how much hangs on few clients, before and after the law. */
export const CONCENTRATION = defineFunction({
  id: "CONCENTRATION",
  summary: {
    fr: "Concentration par client du chiffre d'affaires, avant et après la loi : HHI, premier client, clients équivalents",
    en: "Concentration of revenue by client, before and after the law: HHI, top client, effective clients",
  },
  explanation: {
    fr: "HHI = somme des carrés des parts en points (10 000 : un seul client). Clients équivalents = 1 / somme des carrés des parts. Repère, non une règle : le ministère américain de la Justice parle de concentration forte au-delà de 1 800.",
    en: "HHI = sum of squared shares in points (10,000: a single client). Effective clients = 1 / sum of squared shares. A yardstick, not a rule: the US Department of Justice calls more than 1,800 highly concentrated.",
  },
  params: {},
  tables: REVENUE_TABLES,
  named: RESULT_VALUES,
  columns: {
    basis: { header: { fr: "Base", en: "Basis" }, unit: "text", help: { fr: "Avant ou après la loi", en: "Before or after the law" } },
    hhi: { header: { fr: "HHI", en: "HHI" }, unit: "points", help: { fr: "0 à 10 000", en: "0 to 10,000" } },
    topShare: { header: { fr: "Part du premier client", en: "Top client's share" }, unit: "share", help: { fr: "Du CA", en: "Of revenue" } },
    topClient: { header: { fr: "Premier client", en: "Top client" }, unit: "text", help: { fr: "Son nom", en: "Its name" } },
    effectiveClients: {
      header: { fr: "Clients équivalents", en: "Effective clients" },
      unit: "count",
      help: { fr: "Nombre de clients égaux aussi concentré", en: "Number of equal clients that is as concentrated" },
    },
  },
  source: { fr: "Indice de Herfindahl-Hirschman ; seuils du US DOJ (2023)", en: "Herfindahl-Hirschman index; thresholds of the US DOJ (2023)" },
  withoutTwin: OF_REVENUE_CALLS,
  examples: [
    {
      title: { fr: "Parts 30/30/20/20 (US DOJ) : 2 600", en: "Shares 30/30/20/20 (US DOJ): 2,600" },
      cells: { lines: shares([30, 30, 20, 20]), asOf: 46_000 },
      gives: [
        [0, "hhi", 2600],
        [0, "topShare", 0.3],
        [1, "hhi", 2600],
      ],
      tolerance: 1e-9,
    },
    {
      title: { fr: "La loi prend un client sur deux", en: "The law takes one client in two" },
      cells: {
        lines: [["Client", "Code", "CA de référence", "Mois de référence"], ["A", "O1", 50, "2026-07"], ["B", "I1", 50, "2026-07"]],
        start: "2026-09",
        months: 1,
        asOf: dayOf(2026, 9, 1),
        optIn: 0,
      },
      gives: [
        [0, "hhi", 5000],
        [1, "hhi", 10_000],
        [1, "topClient", "B"],
      ],
      tolerance: 1e-9,
    },
    { title: { fr: "Aucun chiffre d'affaires", en: "No revenue" }, cells: { lines: shares([0, 0]), asOf: 46_000 }, gives: "no-revenue" },
  ],
  compute(args) {
    const { inputs, levers, locale } = caseOf(args);
    const { before, after } = plan(inputs, levers).concentration;
    if (before === null) throw new Refusal([problemAt(args.lines.place(0, "revenue"), { code: "no-revenue" })]);
    return { rows: [row(BEFORE[locale], before), row(AFTER[locale], after)], headers: args.headers, locale };
  },
  callTwin(args, call) {
    const { locale, ...found } = caseOf(args);
    const { before, after } = concentrationRows(call, { ...args, options: args }, found);
    const bands = [{ basis: BEFORE[locale], ...before }, { basis: AFTER[locale], ...after }].map((one) => ({ axes: [], row: one }));
    return { bands, headers: args.headers, locale };
  },
});

/** Where nothing is left to share, the shares are not available. */
function row(basis: string, found: Concentration | null) {
  const none = { error: "#N/A" };
  return { basis, ...(found ?? { hhi: none, topShare: none, topClient: none, effectiveClients: none }) };
}
