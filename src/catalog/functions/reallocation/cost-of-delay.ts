import { firstDay } from "../../../model/calendar/calendar";
import { costOfDelay } from "../../../model/finance/investment/cost-of-delay";
import type { Reallocation } from "../../../model/reallocation/plan/reallocate";
import { firstOpenMonth } from "../../../model/scenario/standing";
import { defineFunction } from "../definition/define";
import { scalar } from "../definition/parameter";
import { problemAt, Refusal } from "../../record/problem";
import type { Text } from "../../record/text";
import { months } from "../../record/quantity";
import { ACCEPTANCE_REALLOCATION } from "../definition/acceptance-cells";
import { RESULT_VALUES } from "../definition/result-parameters";
import { REALLOCATION_TABLES, reallocationOf, refuseWithoutPlan } from "./reallocation-parameters";

const DELAYS: Text = { fr: "retards", en: "delays" };

/** RELAIS.COST.OF.DELAY: what each month of waiting costs. */
export const COST_OF_DELAY = defineFunction({
  id: "COST.OF.DELAY",
  summary: {
    fr: "Coût du retard : ce que le plan optimal perd s'il commence un, deux, trois mois plus tard, en valeur, en réaffectés et en départs",
    en: "Cost of delay: what the best plan loses if it starts one, two, three months later, in value, in people redeployed and in exits",
  },
  explanation: {
    fr: "Coût = valeur si l'on commence maintenant − valeur si tout ce qui se décide, formations, embauches et procédure des départs, commence d'autant plus tard. L'horizon et la date d'actualisation restent : un plan qui commence plus tard a moins de mois pour rapporter. Valeurs de l'optimum avant l'arrondi en personnes entières, pour que l'arrondi ne se mêle pas à l'écart : REALLOCATE.SUMMARY donne la valeur arrondie. Un coût négatif : attendre paie. Une résolution par mois de retard.",
    en: "Cost = value if one starts now − value if everything that is decided, courses, hires and the procedure of exits, starts so many months later. Horizon and date of discounting stay: a plan that starts later has fewer months to pay. Values are those of the optimum before it is rounded to whole people, so that rounding does not mix with the difference: REALLOCATE.SUMMARY gives the rounded value. A negative cost: waiting pays. One solve for each month of delay.",
  },
  params: {
    delays: scalar(
      months({ min: 1, max: 12, whole: true }),
      { name: DELAYS, help: { fr: "Plus long retard étudié, en mois ; par défaut 3", en: "Longest delay looked at, in months; by default 3" } },
      { value: 3 },
    ),
  },
  tables: REALLOCATION_TABLES,
  named: RESULT_VALUES,
  columns: {
    delay: { header: { fr: "Retard", en: "Delay" }, unit: "months", help: { fr: "Mois", en: "Months" } },
    start: { header: { fr: "Premier mois possible", en: "First month possible" }, unit: "month", help: { fr: "Où une formation peut commencer", en: "In which a course can begin" } },
    value: { header: { fr: "Valeur du plan", en: "Value of the plan" }, unit: "money", help: { fr: "Optimum, actualisé à la date d'arrêté", en: "Optimum, discounted to the as-of date" } },
    cost: { header: { fr: "Coût du retard", en: "Cost of delay" }, unit: "money", help: { fr: "Contre commencer maintenant", en: "Against starting now" } },
    marginal: { header: { fr: "Ce mois de plus", en: "This month more" }, unit: "money", help: { fr: "Contre un mois de retard de moins", en: "Against one month less of delay" } },
    redeployed: { header: { fr: "Réaffectés", en: "Redeployed" }, unit: "heads", help: { fr: "Au nouveau travail à la fin de l'horizon, en espérance", en: "At their new work at the end of the horizon, expected" } },
    exits: { header: { fr: "Départs", en: "Exits" }, unit: "heads", help: { fr: "Licenciés dans l'horizon ; un long retard les repousse au-delà", en: "Dismissed within the horizon; a long delay puts them off beyond it" } },
  },
  source: { fr: "Modèle Relais, définition « coût du retard »", en: "Relais model, definition of the cost of delay" },
  examples: [
    {
      title: { fr: "Deux viviers, deux activités, six mois", en: "Two pools, two activities, six months" },
      cells: { ...ACCEPTANCE_REALLOCATION, delays: 2 },
      gives: [
        [0, "delay", 0],
        [0, "cost", 0],
        [2, "delay", 2],
      ],
    },
    { title: { fr: "Treize mois de retard", en: "Thirteen months of delay" }, cells: { ...ACCEPTANCE_REALLOCATION, delays: 13 }, gives: "out-of-bounds" },
  ],
  async job({ delays, headers, lang, ...args }, run) {
    const { inputs, locale } = reallocationOf({ ...args, lang });
    const { window, levers, terms } = inputs;
    const open = firstOpenMonth(levers.asOf, window);
    const most = window.months - open - 1;
    if (delays > most) {
      throw new Refusal([problemAt({ table: DELAYS }, { code: "out-of-bounds", found: delays, min: 1, max: most, unit: "months" })]);
    }
    const found: Reallocation[] = [];
    for (let delay = 0; delay <= delays; delay++) {
      const answer = await run({ kind: "reallocate", inputs: { ...inputs, terms: { ...terms, delay } }, isLinear: true });
      if (answer.status !== "optimal") return refuseWithoutPlan(answer);
      found.push(answer.linear);
    }
    const costs = costOfDelay((delay) => found[delay]?.value ?? NaN, delays);
    const costAt = (delay: number) => (delay === 0 ? 0 : (costs[delay - 1] as number));
    return {
      rows: found.map(({ value, atEnd, jobsCut }, delay) => ({
        delay,
        start: firstDay(window.start + open + delay),
        value,
        cost: costAt(delay),
        marginal: delay === 0 ? 0 : costAt(delay) - costAt(delay - 1),
        redeployed: atEnd.redeployed,
        exits: jobsCut,
      })),
      headers,
      locale,
    };
  },
});
