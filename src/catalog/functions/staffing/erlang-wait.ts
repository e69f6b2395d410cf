import { service } from "../../../model/staffing/erlang/service";
import { problemAt, Refusal } from "../../record/problem";
import { isLeftOut } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { ON_DUTY } from "./agents-on-duty";
import { erlangCFormula, hangUpFormulas, loadFormula, takesPatience } from "./traffic-formulas";
import { PACE, TRAFFIC, trafficOf } from "./traffic-parameters";
import { WITHOUT_LONG_PATIENCE } from "./without-patience";

/** RELAIS.ERLANG.WAIT: how long callers wait. */
export const ERLANG_WAIT = defineScalar({
  id: "ERLANG.WAIT",
  summary: {
    fr: "Attente moyenne des appelants, en secondes, avec un nombre d'agents",
    en: "Mean wait of callers, in seconds, with a number of agents",
  },
  explanation: {
    fr: "L'attente moyenne de tous les appelants, ceux qui sont décrochés aussitôt et ceux qui raccrochent compris. Sans patience, par Erlang C : C × DMT / (N − A), où A est le trafic en erlangs, N les agents et C la probabilité d'attendre ; s'il n'y a pas plus d'agents que d'erlangs, la file s'allonge sans fin et la fonction le dit. Avec patience, par Erlang A, toujours finie.",
    en: "The mean wait of all callers, those answered at once and those who hang up included. Without patience, by Erlang C: C × AHT / (N − A), where A is the traffic in erlangs, N are the agents and C is the probability of waiting; where there are no more agents than erlangs the queue grows without end, and the function says so. With patience, by Erlang A, always finite.",
  },
  params: { ...TRAFFIC, agents: ON_DUTY, ...PACE },
  result: { unit: "seconds", help: { fr: "En secondes, sur tous les appelants", en: "In seconds, over all callers" } },
  source: {
    fr: "Erlang (1917) ; Palm (1946), Garnett, Mandelbaum et Reiman (2002) pour la patience ; valeurs publiées : S119",
    en: "Erlang (1917); Palm (1946), Garnett, Mandelbaum and Reiman (2002) for patience; published values: S119",
  },
  withoutTwin: WITHOUT_LONG_PATIENCE,
  examples: [
    {
      title: { fr: "55 agents pour 48 erlangs : 8,184 s (publié)", en: "55 agents for 48 erlangs: 8.184 s (published)" },
      cells: { calls: 360, handling: 240, agents: 55 },
      gives: [[0, "result", 8.184]],
      tolerance: 0.0005,
    },
    {
      title: { fr: "Un agent de moins : la moitié de plus", en: "One agent fewer: half as long again" },
      cells: { calls: 360, handling: 240, agents: 54 },
      gives: [[0, "result", 12.0523159750508]],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Des appelants qui raccrochent après 90 s", en: "Callers who hang up after 90 s" },
      cells: { calls: 360, handling: 240, agents: 55, patience: 90 },
      gives: [[0, "result", 1.69694157258663]],
      tolerance: 1e-9,
    },
    {
      title: { fr: "Autant d'agents que d'erlangs", en: "As many agents as erlangs" },
      cells: { calls: 360, handling: 240, agents: 48 },
      gives: "queue-grows",
    },
  ],
  compute({ agents, ...given }) {
    const traffic = trafficOf(given);
    if (traffic.load === 0) return 0;
    const { meanWait } = service(agents, traffic, 0);
    if (meanWait !== Infinity) return meanWait;
    throw new Refusal([problemAt({ table: ON_DUTY.name }, { code: "queue-grows", agents, load: traffic.load })]);
  },
  twin({ calls, handling, agents, interval, patience }) {
    const load = loadFormula({ calls, handling, interval });
    const wait = formula`IF(${agents}<=${load},NA(),${erlangCFormula(agents, load)}*${handling}/(${agents}-${load}))`;
    const hurried = hangUpFormulas({ agents, load, handling, patience }).wait;
    return formula`IF(${calls}=0,0,IF(${isLeftOut(patience)},${wait},IF(${takesPatience(agents, patience)},${hurried},NA())))`;
  },
});
