import { payback } from "../../../model/finance/investment/payback";
import { formula } from "../../twins/formula";
import { paybackFormula } from "./payback-formula";
import { problemAt, Refusal } from "../../record/problem";
import { money } from "../../record/quantity";
import type { Text } from "../../record/text";
import { defineScalar } from "../definition/define";
import { series } from "../definition/parameter";

const FLOWS: Text = { fr: "flux", en: "flows" };

/** RELAIS.PAYBACK: when an outlay has come back. */
export const PAYBACK = defineScalar({
  id: "PAYBACK",
  summary: {
    fr: "Délai de récupération d'une dépense, en périodes, interpolé dans la période",
    en: "Payback period of an outlay, in periods, interpolated within the period",
  },
  explanation: {
    fr: "Flux à partir du moment 0, un par période : la dépense d'abord, en négatif. Délai = k + |cumul(k)| / flux(k + 1), où le cumul revient à zéro. 0 si le cumul n'est jamais négatif ; la fonction le dit s'il ne revient jamais. Pour le délai actualisé, donnez des flux actualisés.",
    en: "Flows from time 0 on, one a period: the outlay first, as a negative. Payback = k + |cumulated(k)| / flow(k + 1), where the cumulated flow is back to zero. 0 where it is never below; the function says so where it never comes back. For the discounted payback give discounted flows.",
  },
  params: {
    flows: series(money({ min: -1e12, max: 1e12 }), {
      name: FLOWS,
      help: { fr: "Flux, une cellule par période, en colonne ou en ligne, en MAD", en: "Flows, a cell per period, in a column or a row, in MAD" },
    }),
  },
  result: { unit: "number", help: { fr: "En périodes à partir du moment 0", en: "In periods from time 0 on" } },
  source: { fr: "Définition usuelle du délai de récupération", en: "The usual definition of payback" },
  examples: [
    {
      title: { fr: "100 dépensés, 40 par période : 2,5", en: "100 spent, 40 a period: 2.5" },
      cells: { flows: [[-100], [40], [40], [40]] },
      gives: [[0, "result", 2.5]],
    },
    {
      title: { fr: "Une plage de deux colonnes, les mois compris", en: "A range of two columns, the months among them" },
      cells: { flows: [[1, -100], [2, 40]] },
      gives: "not-one-column",
    },
    { title: { fr: "Rien n'est dépensé", en: "Nothing is spent" }, cells: { flows: [[0], [40]] }, gives: [[0, "result", 0]] },
    { title: { fr: "Jamais récupéré", en: "Never back" }, cells: { flows: [[-100], [40], [40]] }, gives: "never-pays-back" },
    { title: { fr: "Un flux saisi en texte", en: "A flow typed as text" }, cells: { flows: [[-100], ["40"]] }, gives: "number-as-text" },
  ],
  compute({ flows }) {
    const found = payback(flows);
    if (found !== null) return found;
    const left = flows.reduce((sum, flow) => sum + flow, 0);
    throw new Refusal([problemAt({ table: FLOWS }, { code: "never-pays-back", left: -left, periods: flows.length - 1 })]);
  },
  twin: ({ flows: { places, values } }) => paybackFormula({ flow: values, places, time: formula`${places}-1` }, formula`NA()`, { fr: "du_flux", en: "of_flow" }),
});
