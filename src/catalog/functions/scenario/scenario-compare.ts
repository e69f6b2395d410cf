import { firstDay } from "../../../model/calendar/calendar";
import type { CellValue } from "../../record/cells";
import { ON_TABLES } from "../definition/without-twin";
import { defineFunction } from "../definition/define";
import { ACCEPTANCE, ACCEPTANCE_STAFF } from "../definition/acceptance-cells";
import { asNote, NOTE_COLUMN, planNotes } from "../finance/plan-parameters";
import { baseOf, planUnder, resultsOf, settingsOf, SCENARIO_TABLES, SCENARIO_VALUES, type ScenarioPlan } from "./scenario-parameters";

const NOT_TOLD = { error: "#N/A" } as const;

const { lines, clients, asOf } = ACCEPTANCE;
const COMPARED = {
  lines,
  clients,
  scenarios: [
    ["Levier", "Base", "Sans consentement"],
    ["Date d'arrêté", asOf, asOf],
    ["Premier mois", "2026-08", "2026-08"],
    ["Horizon", 3, 1],
  ],
};

/** RELAIS.SCENARIO.COMPARE: every scenario of the table side by side, and what each differs from Base. */
export const SCENARIO_COMPARE = defineFunction({
  id: "SCENARIO.COMPARE",
  summary: {
    fr: "Tous les scénarios l'un à côté de l'autre : CA menacé, EBITDA, sureffectif, formation, creux de trésorerie, et l'écart de chacun à Base",
    en: "All scenarios side by side: revenue at risk, EBITDA, surplus, training, cash trough, and how each differs from Base",
  },
  explanation: {
    fr: "Une ligne par colonne de scénario, quel que soit celui qui est actif ; les réaffectations sont celles du tableau. Les écarts sont contre Base, sinon contre le premier scénario ; si les horizons diffèrent, l'écart est aussi celui des mois comptés. Les leviers sont ceux du tableau, non des valeurs nommées. Sans viviers ni trésorerie, ce qui en dépend est #N/A. Pour savoir quel levier fait l'écart : SCENARIO.BRIDGE. Le plan optimal de chaque scénario est celui de REALLOCATE, qui lit la colonne Actif ou deux colonnes : Levier et le scénario.",
    en: "One row per scenario's column, whichever is active; moves are those of the table. Differences are against Base, else against the first scenario; where horizons differ, the difference is also that of the months counted. Levers are those of the table, not named values. Without pools or cash, what rests on them is #N/A. Which lever makes the difference SCENARIO.BRIDGE tells. The best plan of each scenario is REALLOCATE's, which reads the Active column, or two columns: Lever and the scenario.",
  },
  params: {},
  tables: SCENARIO_TABLES,
  named: SCENARIO_VALUES,
  withoutTwin: ON_TABLES,
  columns: {
    scenario: { header: { fr: "Scénario", en: "Scenario" }, unit: "text", help: { fr: "En-tête de sa colonne", en: "Header of its column" } },
    atRisk: { header: { fr: "CA menacé", en: "Revenue at risk" }, unit: "money", help: { fr: "Sur l'horizon du scénario", en: "Over the scenario's horizon" } },
    retained: { header: { fr: "CA conservé", en: "Revenue retained" }, unit: "money", help: { fr: "CA avec la loi, toutes pertes déduites", en: "Revenue with the law, all losses taken" } },
    ebitda: { header: { fr: "Variation d'EBITDA", en: "EBITDA change" }, unit: "money", help: { fr: "Contre l'EBITDA d'avant la loi", en: "Against EBITDA before the law" } },
    surplus: { header: { fr: "Sureffectif", en: "Surplus" }, unit: "heads", help: { fr: "Personnes, à la fin de l'horizon", en: "People, at the end of the horizon" } },
    redeployed: { header: { fr: "Réaffectés", en: "Redeployed" }, unit: "heads", help: { fr: "Personnes au nouveau travail à la fin", en: "People at their new work at the end" } },
    training: { header: { fr: "Formation", en: "Training" }, unit: "money", help: { fr: "Dépense sur l'horizon, avant remboursements", en: "Spending over the horizon, before refunds" } },
    trough: { header: { fr: "Creux de trésorerie", en: "Cash trough" }, unit: "money", help: { fr: "Solde le plus bas", en: "Lowest balance" } },
    troughMonth: { header: { fr: "Mois du creux", en: "Month of the trough" }, unit: "month", help: { fr: "Premier jour du mois", en: "First day of the month" } },
    atRiskMore: { header: { fr: "CA menacé, écart", en: "Revenue at risk, difference" }, unit: "money", help: { fr: "Contre Base", en: "Against Base" } },
    ebitdaMore: { header: { fr: "EBITDA, écart", en: "EBITDA, difference" }, unit: "money", help: { fr: "Contre Base", en: "Against Base" } },
    troughMore: { header: { fr: "Creux, écart", en: "Trough, difference" }, unit: "money", help: { fr: "Contre Base", en: "Against Base" } },
    note: { ...NOTE_COLUMN, help: { fr: "Réaffectations non comptées et ce qui est supposé, par scénario", en: "Moves that do not count, and what is assumed, by scenario" } },
  },
  source: { fr: "Modèle Relais", en: "Relais model" },
  examples: [
    {
      title: { fr: "Deux scénarios de deux lignes : trois mois, et août seul", en: "Two scenarios of two lines: three months, and August alone" },
      cells: COMPARED,
      gives: [
        [0, "scenario", "Base"],
        [0, "atRisk", 1_799_867.23],
        [1, "atRisk", 466_385.29],
        [1, "atRiskMore", 466_385.29 - 1_799_867.23],
      ],
      tolerance: 0.01,
    },
    {
      title: { fr: "Avec le personnel", en: "With the staff" },
      cells: { ...COMPARED, lines: ACCEPTANCE_STAFF.lines, pools: ACCEPTANCE_STAFF.pools, cash: ACCEPTANCE_STAFF.cash },
      gives: [[0, "surplus", 26.178255 + 12.172248]],
      tolerance: 1e-5,
    },
    {
      title: { fr: "Un levier hors de ses bornes", en: "A lever out of its bounds" },
      cells: { ...COMPARED, scenarios: COMPARED.scenarios.map((row, index) => (index === 3 ? ["Horizon", 3, 999] : row)) },
      gives: "out-of-bounds",
    },
  ],
  compute(args) {
    const { scenarios: table, headers, lang } = args;
    const locale = lang ?? args.lines.locale;
    const base = baseOf(table);
    const plans = table.scenarios.map((scenario) => ({ scenario, found: planUnder(args, settingsOf(table, scenario)) }));
    const reference = plans.find(({ scenario }) => scenario === base)?.found;
    const compared = reference && resultsOf(reference);
    const rows = plans.map(({ scenario, found }) => {
      const results = resultsOf(found);
      const more = (key: keyof typeof results): CellValue => {
        const [value, usual] = [results[key], compared?.[key] ?? null];
        return value === null || usual === null ? NOT_TOLD : value - usual;
      };
      return {
        scenario: scenario.name,
        atRisk: results.atRisk,
        retained: results.retained,
        ebitda: results.ebitda ?? NOT_TOLD,
        trough: results.trough ?? NOT_TOLD,
        ...staffOf(found),
        note: asNote(args.doNothing ? [] : planNotes(args, found.found, found.plan.staff, locale), locale),
        atRiskMore: more("atRisk"),
        ebitdaMore: more("ebitda"),
        troughMore: more("trough"),
      };
    });
    return { rows, headers, locale };
  },
});

/** What a plan tells of people, courses and the lowest month; #N/A where the tables do not tell. */
function staffOf({ inputs, plan: { staff, money, window }, start }: ScenarioPlan) {
  const { workforce } = inputs;
  const trough = money?.cash.trough ?? null;
  const told = {
    training: money ? money.training.cash.reduce((sum, amount) => sum + amount, 0) : NOT_TOLD,
    troughMonth: trough ? firstDay(start + trough.month) : NOT_TOLD,
  };
  if (!workforce || !staff) return { surplus: NOT_TOLD, redeployed: NOT_TOLD, ...told };
  const heads = (measure: Float64Array) =>
    workforce.pools.reduce((sum, { ftePerHead }, row) => sum + (measure[(row + 1) * window.months - 1] ?? 0) / ftePerHead, 0);
  return { surplus: heads(staff.surplus.measures.surplus), redeployed: heads(staff.stocks.measures.redeployed), ...told };
}
