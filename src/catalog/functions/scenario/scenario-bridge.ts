import { decomposition } from "../../../model/scenario/decomposition";
import { ON_TABLES } from "../definition/without-twin";
import { defineFunction } from "../definition/define";
import { scalar } from "../definition/parameter";
import { listed } from "../../record/format";
import { LEVERS, type LeverId } from "../../levers/levers";
import { problemAt, Refusal } from "../../record/problem";
import { label, named } from "../../record/quantity";
import { nameKey } from "../../record/table";
import type { Text } from "../../record/text";
import { CASH } from "../../tables/cash";
import { POOLS } from "../../tables/workforce/pools";
import type { ParsedSettings } from "../../tables/scenarios";
import { ACCEPTANCE } from "../definition/acceptance-cells";
import { baseOf, planUnder, resultsOf, settingsOf, SCENARIO_TABLES, SCENARIO_VALUES, type ScenarioResults } from "./scenario-parameters";
import { COMPARED_RESULTS, usualResult } from "./usual-result";

const RESULTS = {
  atRisk: COMPARED_RESULTS.atRisk.name,
  retained: COMPARED_RESULTS.retained.name,
  ebitda: COMPARED_RESULTS.ebitda.name,
  trough: COMPARED_RESULTS.trough.name,
} as const satisfies Record<keyof ScenarioResults, Text>;

/** Levers that are told one by one, the rest as one: the plan is made 64 times at most, and twice for each lever. */
const MOST_TOLD = 6;

const SCENARIO: Text = { fr: "scenario", en: "scenario" };

const { lines, clients, asOf } = ACCEPTANCE;
const TWO = {
  lines: lines.map((row) => row.slice(0, 6)),
  clients,
  scenarios: [
    ["Levier", "Base", "Prudent"],
    ["Date d'arrêté", asOf, asOf],
    ["Premier mois", "2026-09", "2026-09"],
    ["Horizon", 1, 1],
    ["Taux d'opt-in à terme", 0, 0],
    ["Anticipation des clients", 0, 0],
    ["Cours EUR/MAD", 10, 10],
    ["Érosion digitale", 0, 0.12],
  ],
};

/** RELAIS.SCENARIO.BRIDGE: which levers make the difference between a scenario and Base. */
export const SCENARIO_BRIDGE = defineFunction({
  id: "SCENARIO.BRIDGE",
  summary: {
    fr: "Passage de Base à un scénario, levier par levier : ce que chacun fait à l'écart",
    en: "Bridge from Base to a scenario, lever by lever: what each does to the difference",
  },
  explanation: {
    fr: "La part d'un levier est la moyenne de ce qu'il ajoute selon tous les ordres où l'on peut changer les leviers (valeur de Shapley, 1953) : la somme fait l'écart, et aucun ordre n'est préféré. Au-delà de six leviers, les plus forts sont dits un à un et les autres ensemble. Le plan est refait jusqu'à une centaine de fois.",
    en: "A lever's part is the mean of what it adds over all orders in which the levers can be changed (Shapley's value, 1953): the parts sum up to the difference, and no order is preferred. Beyond six levers the strongest are told one by one and the others together. The plan is made up to some hundred times.",
  },
  params: {
    scenario: scalar(label(), { name: SCENARIO, help: { fr: "Nom du scénario, l'en-tête de sa colonne", en: "Name of the scenario, the header of its column" }, names: "scenario" }),
    result: scalar(
      named(RESULTS, { fr: "un résultat", en: "a result" }),
      {
        name: { fr: "resultat", en: "result" },
        help: {
          fr: "CA menacé, CA conservé, Variation d'EBITDA ou Creux de trésorerie ; par défaut l'EBITDA avec viviers et trésorerie, sinon le CA menacé",
          en: "Revenue at risk, Revenue retained, EBITDA change or Cash trough; by default EBITDA with pools and cash, else revenue at risk",
        },
        choices: {
          atRisk: { fr: "CA que la loi, l'anticipation et les départs de clients prennent sur l'horizon", en: "Revenue that the law, client lead and client exits take over the horizon" },
          retained: { fr: "CA de l'horizon, toutes pertes déduites", en: "Revenue of the horizon, all losses taken" },
          ebitda: { fr: "Écart à l'EBITDA d'avant la loi ; demande viviers et trésorerie", en: "Against EBITDA before the law; takes pools and cash" },
          trough: { fr: "Solde de trésorerie le plus bas ; demande viviers et trésorerie", en: "Lowest balance of cash; takes pools and cash" },
        },
      },
      { value: null },
    ),
  },
  tables: SCENARIO_TABLES,
  named: SCENARIO_VALUES,
  withoutTwin: ON_TABLES,
  columns: {
    step: { header: { fr: "Étape", en: "Step" }, unit: "text", help: { fr: "Base, puis les leviers qui diffèrent, puis le scénario", en: "Base, then the levers that differ, then the scenario" } },
    amount: { header: { fr: "Montant", en: "Amount" }, unit: "money", help: { fr: "Niveau, ou ce que le levier ajoute", en: "Level, or what the lever adds" } },
    from: { header: { fr: "De", en: "From" }, unit: "money", help: { fr: "Niveau avant l'étape", en: "Level before the step" } },
    to: { header: { fr: "À", en: "To" }, unit: "money", help: { fr: "Niveau après l'étape", en: "Level after the step" } },
  },
  source: { fr: "Shapley, « A value for n-person games » (1953) ; modèle Relais", en: 'Shapley, "A value for n-person games" (1953); Relais model' },
  examples: [
    {
      title: { fr: "Un seul levier diffère : il fait tout l'écart", en: "One lever alone differs: it makes all the difference" },
      cells: { ...TWO, scenario: "Prudent", result: "CA conservé" },
      gives: [
        // September: 600,000 x (1 - 0.9) + 400,000 x (1 - 0.4); then two months of erosion at 12 % a year.
        [0, "amount", 300_000],
        [1, "step", "Érosion digitale"],
        [2, "amount", 300_000 * 0.88 ** (2 / 12)],
      ],
      tolerance: 0.01,
    },
    { title: { fr: "Un scénario qui n'est pas dans le tableau", en: "A scenario that is not in the table" }, cells: { ...TWO, scenario: "Optimiste" }, gives: "scenario-missing" },
  ],
  compute({ scenario, result, ...args }) {
    const { scenarios: table, headers } = args;
    const locale = args.lang ?? args.lines.locale;
    const chosen = table.scenarios.find(({ name }) => nameKey(name) === nameKey(scenario));
    const base = baseOf(table);
    if (!chosen || !base) {
      throw new Refusal([problemAt({ table: SCENARIO }, { code: "scenario-missing", found: scenario, choices: table.scenarios.map(({ name }) => name) })]);
    }
    const [usual, other] = [settingsOf(table, base), settingsOf(table, chosen)];
    const ids = [...new Set([...usual.settings.keys(), ...other.settings.keys()])] as LeverId[];
    const changed = ids.filter((id) => usual.settings.get(id)?.value !== other.settings.get(id)?.value);
    const wanted = result ?? usualResult(Boolean(args.pools), Boolean(args.cash));
    const value = (set: ReadonlySet<LeverId>): number => {
      const found = resultsOf(planUnder(args, mixed(usual, other, set)))[wanted];
      if (found === null) throw new Refusal([problemAt({ table: RESULTS[wanted] }, { code: "result-untold", tables: [POOLS.name, CASH.name] })]);
      return found;
    };
    const { from, to, contributions } = decomposition(changed, value, MOST_TOLD);
    let level = from;
    const steps = contributions.map(({ drivers, amount }) => {
      const before = level;
      level += amount;
      return { step: listed(drivers.map((id) => LEVERS[id].name[locale]), locale), amount, from: before, to: level };
    });
    return {
      rows: [{ step: base.name, amount: from, from: 0, to: from }, ...steps, { step: chosen.name, amount: to, from: 0, to }],
      headers,
      locale,
    };
  },
});

/** One scenario's values, with some of another's put in. */
function mixed(usual: ParsedSettings, other: ParsedSettings, changed: ReadonlySet<LeverId>): ParsedSettings {
  const settings = new Map(usual.settings);
  for (const id of changed) {
    const found = other.settings.get(id);
    if (found) settings.set(id, found);
    else settings.delete(id);
  }
  return { ...usual, settings };
}
