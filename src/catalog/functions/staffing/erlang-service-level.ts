import { service } from "../../../model/staffing/erlang/service";
import { isLeftOut } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { ON_DUTY } from "./agents-on-duty";
import { answeredFormula, hangUpFormulas, loadFormula, takesPatience } from "./traffic-formulas";
import { PACE, THRESHOLD, TRAFFIC, trafficOf } from "./traffic-parameters";
import { WITHOUT_LONG_PATIENCE } from "./without-patience";

/** RELAIS.ERLANG.SERVICE.LEVEL: what a number of agents reaches. */
export const ERLANG_SERVICE_LEVEL = defineScalar({
  id: "ERLANG.SERVICE.LEVEL",
  summary: {
    fr: "Part des appels décrochés dans un délai (qualité de service) par un nombre d'agents",
    en: "Share of calls that a number of agents answers within a time (service level)",
  },
  explanation: {
    fr: "Le calcul inverse de RELAIS.ERLANG.AGENTS. Trafic A = appels × DMT / durée de l'intervalle, en erlangs. Sans patience, par Erlang C : 1 − C × e^(−(N − A) × délai / DMT), où N sont les agents et C la probabilité d'attendre, et 0 % si N ≤ A, car la file s'allonge sans fin. Avec patience, par Erlang A : la part se mesure sur tous les appels, un appelant qui raccroche n'est pas décroché. Sans appel, 100 %.",
    en: "The inverse of RELAIS.ERLANG.AGENTS. Traffic A = calls × AHT / interval length, in erlangs. Without patience, by Erlang C: 1 − C × e^(−(N − A) × threshold / AHT), where N are the agents and C is the probability of waiting, and 0% where N ≤ A, for the queue grows without end. With patience, by Erlang A: the share is of all calls, and a caller who hangs up was not answered. Without a call, 100%.",
  },
  params: { ...TRAFFIC, agents: ON_DUTY, threshold: THRESHOLD, ...PACE },
  result: { unit: "share", help: { fr: "Part de tous les appels, 0 à 100 %", en: "Share of all calls, 0 to 100%" } },
  source: {
    fr: "Erlang (1917) ; Palm (1946), Garnett, Mandelbaum et Reiman (2002) pour la patience ; valeurs publiées : S119",
    en: "Erlang (1917); Palm (1946), Garnett, Mandelbaum and Reiman (2002) for patience; published values: S119",
  },
  withoutTwin: WITHOUT_LONG_PATIENCE,
  examples: [
    {
      title: { fr: "55 agents pour 48 erlangs, en 20 s : 86,68 % (publié)", en: "55 agents for 48 erlangs, within 20 s: 86.68% (published)" },
      cells: { calls: 360, handling: 240, agents: 55, threshold: 20 },
      gives: [[0, "result", 0.8668]],
      tolerance: 0.00005,
    },
    {
      title: { fr: "12 agents pour 10 erlangs, en 30 s : 63,21 % (publié)", en: "12 agents for 10 erlangs, within 30 s: 63.21% (published)" },
      cells: { calls: 120, handling: 300, agents: 12, threshold: 30, interval: 60 },
      gives: [[0, "result", 0.63207]],
      tolerance: 0.000005,
    },
    {
      title: { fr: "50 agents, et des appelants qui raccrochent après 90 s", en: "50 agents, and callers who hang up after 90 s" },
      cells: { calls: 360, handling: 240, agents: 50, threshold: 20, patience: 90 },
      gives: [[0, "result", 0.873256473189641]],
      tolerance: 1e-12,
    },
    {
      title: { fr: "Moins d'agents que d'erlangs : la file s'allonge", en: "Fewer agents than erlangs: the queue grows" },
      cells: { calls: 360, handling: 240, agents: 47, threshold: 20 },
      gives: [[0, "result", 0]],
    },
    {
      title: { fr: "Une DMT saisie en texte", en: "A handling time typed as text" },
      cells: { calls: 360, handling: "240", agents: 55, threshold: 20 },
      gives: "number-as-text",
    },
  ],
  compute: ({ agents, threshold, ...traffic }) => (traffic.calls === 0 ? 1 : service(agents, trafficOf(traffic), threshold).answered),
  twin({ calls, handling, agents, threshold, interval, patience }) {
    const load = loadFormula({ calls, handling, interval });
    const answered = formula`IF(${agents}<=${load},0,${answeredFormula(agents, load, handling, threshold)})`;
    const hurried = hangUpFormulas({ agents, load, handling, patience }).answered(threshold);
    return formula`IF(${calls}=0,1,IF(${isLeftOut(patience)},${answered},IF(${takesPatience(agents, patience)},${hurried},NA())))`;
  },
});
