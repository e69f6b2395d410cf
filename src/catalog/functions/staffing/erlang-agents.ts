import { agentsFor, answeredWithin } from "../../../model/staffing/agents";
import { scheduledAgents } from "../../../model/staffing/paid-staff";
import { PEOPLE_ROUNDING } from "../../../model/staffing/whole-people";
import { countTo, isLeftOut, part } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";
import { share } from "../../record/quantity";
import { scheduledFormula } from "./people-formulas";
import { answeredFormula, impatientAgentsFormula, loadFormula } from "./traffic-formulas";
import { PACE, SHRINKAGE, THRESHOLD, TRAFFIC, trafficOf } from "./traffic-parameters";
import { WITHOUT_PATIENCE } from "./without-patience";

/** RELAIS.ERLANG.AGENTS: the agents that a service target takes. */
export const ERLANG_AGENTS = defineScalar({
  id: "ERLANG.AGENTS",
  summary: {
    fr: "Agents nécessaires pour décrocher une part des appels dans un délai (80/20), avec patience, plafond d'occupation et indisponibilités (shrinkage)",
    en: "Agents needed to answer a share of calls within a time (80/20), with patience, an occupancy cap and shrinkage",
  },
  explanation: {
    fr: "Trafic A = appels × DMT / durée de l'intervalle, en erlangs. Le résultat est le plus petit nombre entier d'agents qui tient l'objectif et le plafond d'occupation : par Erlang C si personne ne raccroche, par Erlang A si une patience est donnée. La part décrochée se mesure sur tous les appels : un appelant qui raccroche n'est pas décroché. Sans indisponibilités, ce sont les agents au poste ; avec, les agents à planifier = agents au poste / (1 − indisponibilités), arrondis à l'entier supérieur. Chaque intervalle est traité comme si son rythme durait : calculez chaque demi-heure, non la moyenne du jour.",
    en: "Traffic A = calls × AHT / interval length, in erlangs. The result is the least whole number of agents that meets the target and the occupancy cap: by Erlang C where nobody hangs up, by Erlang A where a patience is given. The share answered is of all calls: a caller who hangs up was not answered. Without shrinkage these are the agents on duty; with it, the agents to schedule = agents on duty / (1 − shrinkage), rounded up. Each interval is treated as if its pace went on: work out each half-hour, not the day's average.",
  },
  params: {
    ...TRAFFIC,
    target: scalar(share({ min: 0.01, max: 0.999 }), {
      name: { fr: "objectif", en: "target" },
      help: { fr: "Part des appels à décrocher dans le délai (80 %)", en: "Share of calls to answer within the threshold (80%)" },
    }),
    threshold: THRESHOLD,
    ...PACE,
    occupancy: scalar(
      share({ min: 0.05, max: 1 }),
      {
        name: { fr: "occupation_max", en: "max_occupancy" },
        help: { fr: "Part du temps de présence passée en traitement, au plus ; par défaut 100 %", en: "Most of their time on duty that agents may handle calls; by default 100%" },
      },
      { value: 1 },
    ),
    shrinkage: SHRINKAGE,
  },
  result: {
    unit: "heads",
    help: { fr: "Agents au poste, ou à planifier si des indisponibilités sont données", en: "Agents on duty, or to schedule where a shrinkage is given" },
  },
  source: {
    fr: "Erlang (1917) ; Palm (1946), Garnett, Mandelbaum et Reiman (2002) pour la patience",
    en: "Erlang (1917); Palm (1946), Garnett, Mandelbaum and Reiman (2002) for patience",
  },
  withoutTwin: WITHOUT_PATIENCE,
  examples: [
    {
      title: { fr: "360 appels de 240 s par demi-heure, 80/20 : 54 (publié)", en: "360 calls of 240 s in half an hour, 80/20: 54 (published)" },
      cells: { calls: 360, handling: 240, target: 0.8, threshold: 20 },
      gives: [[0, "result", 54]],
    },
    {
      title: { fr: "Les mêmes, occupés à 75 % au plus : 64 (publié)", en: "The same, busy for at most 75%: 64 (published)" },
      cells: { calls: 360, handling: 240, target: 0.8, threshold: 20, occupancy: 0.75 },
      gives: [[0, "result", 64]],
    },
    {
      title: { fr: "250 appels de 330 s par heure, 80/30 : 28 (publié)", en: "250 calls of 330 s in an hour, 80/30: 28 (published)" },
      cells: { calls: 250, handling: 330, target: 0.8, threshold: 30, interval: 60 },
      gives: [[0, "result", 28]],
    },
    {
      title: { fr: "54 au poste et 30 % d'indisponibilités : 78 à planifier", en: "54 on duty and 30% shrinkage: 78 to schedule" },
      cells: { calls: 360, handling: 240, target: 0.8, threshold: 20, shrinkage: 0.3 },
      gives: [[0, "result", 78]],
    },
    {
      title: { fr: "Des appelants qui raccrochent après 90 s en moyenne", en: "Callers who hang up after 90 s on average" },
      cells: { calls: 360, handling: 240, target: 0.8, threshold: 20, patience: 90 },
      gives: [[0, "result", 48]],
    },
    {
      title: { fr: "Un objectif saisi 80", en: "A target typed as 80" },
      cells: { calls: 360, handling: 240, target: 80, threshold: 20 },
      gives: "percent-as-number",
    },
  ],
  compute({ target, threshold, occupancy, shrinkage, ...traffic }) {
    const onDuty = agentsFor(trafficOf(traffic), { ...answeredWithin(target, threshold), occupancy });
    return scheduledAgents(onDuty, shrinkage);
  },
  twin({ calls, handling, target, threshold, interval, patience, occupancy, shrinkage }) {
    const load = loadFormula({ calls, handling, interval });
    // Four roots of the load above it, and four agents, answer more than the highest target at once.
    const tried = part({ fr: "essais", en: "tried" }, formula`INT(${load})+${countTo(formula`ROUNDUP(4*${load}^0.5+4,0)`)}`);
    const fail = formula`SUMPRODUCT(1*(${answeredFormula(tried, load, handling, threshold)}<${target}))`;
    const spared = formula`ROUNDUP(${load}/${occupancy}*(1-${PEOPLE_ROUNDING}),0)`;
    const onDuty = part({ fr: "au_poste", en: "on_duty" }, formula`MAX(INT(${load})+1+${fail},${spared})`);
    const impatient = impatientAgentsFormula({ load, handling, patience, target, threshold, occupancy });
    return formula`IF(${calls}=0,0,${scheduledFormula(formula`IF(${isLeftOut(patience)},${onDuty},${impatient})`, shrinkage)})`;
  },
});
