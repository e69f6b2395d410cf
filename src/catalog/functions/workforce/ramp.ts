import { productivity, type Ramp } from "../../../model/workforce/pools/ramp";
import { months, named, share } from "../../record/quantity";
import type { Text } from "../../record/text";
import { is } from "../../twins/expression";
import { formula } from "../../twins/formula";
import { defineScalar } from "../definition/define";
import { scalar } from "../definition/parameter";

const SHAPES: Readonly<Record<Ramp["shape"], Text>> = {
  exponential: { fr: "exponentielle", en: "exponential" },
  linear: { fr: "linéaire", en: "linear" },
};

/** RELAIS.RAMP: how far a new agent has come. */
export const RAMP = defineScalar({
  id: "RAMP",
  summary: {
    fr: "Productivité d'un agent en montée en compétence, quelques mois après sa prise de poste",
    en: "Productivity of an agent in ramp-up, some months after the first day at work",
  },
  explanation: {
    fr: "Part de la productivité d'un agent confirmé. Exponentielle : plateau − (plateau − départ) × e^(−mois / durée), où la durée est la constante de temps : près des deux tiers du chemin. Linéaire : du départ au plateau en autant de mois que la durée. À un moment, non en moyenne du mois : 0,5 pour le milieu du premier.",
    en: "Share of a seasoned agent's productivity. Exponential: plateau − (plateau − start) × e^(−months / duration), where the duration is the time constant: nearly two thirds of the way. Linear: from start to plateau in as many months as the duration. At a moment, not a month's mean: 0.5 for the middle of the first.",
  },
  params: {
    months: scalar(months({ min: 0, max: 120 }), {
      name: { fr: "mois", en: "months" },
      help: { fr: "Mois depuis la prise de poste, en décimales si besoin", en: "Months since the first day at work, with decimals if need be" },
    }),
    start: scalar(share({ min: 0, max: 1 }), {
      name: { fr: "depart", en: "start" },
      help: { fr: "Productivité du premier jour (60 %)", en: "Productivity on the first day (60%)" },
    }),
    duration: scalar(months({ min: 0, max: 60 }), {
      name: { fr: "duree", en: "duration" },
      help: {
        fr: "Constante de temps, ou mois jusqu'au plateau si elle est linéaire ; 0 : au plateau aussitôt",
        en: "Time constant, or months until the plateau where it is linear; 0: at the plateau at once",
      },
    }),
    shape: scalar(
      named(SHAPES, { fr: "« exponentielle » ou « linéaire »", en: '"exponential" or "linear"' }),
      {
        name: { fr: "forme", en: "shape" },
        help: { fr: "« exponentielle » (par défaut) ou « linéaire »", en: '"exponential" (default) or "linear"' },
        choices: {
          exponential: { fr: "Vite d'abord, puis de plus en plus lentement", en: "Fast at first, then slower and slower" },
          linear: { fr: "Autant chaque mois, jusqu'au plateau", en: "As much each month, up to the plateau" },
        },
      },
      { value: "exponential" as const },
    ),
    plateau: scalar(
      share({ min: 0, max: 1.5 }),
      { name: { fr: "plateau", en: "plateau" }, help: { fr: "Productivité d'un agent confirmé ; par défaut 100 %", en: "Seasoned productivity; by default 100%" } },
      { value: 1 },
    ),
  },
  result: { unit: "share", help: { fr: "Part de la productivité d'un agent confirmé", en: "Share of a seasoned agent's productivity" } },
  source: { fr: "Courbe d'apprentissage, exponentielle ou linéaire", en: "Learning curve, exponential or linear" },
  examples: [
    {
      title: { fr: "De 50 %, constante de deux mois, après six mois", en: "From 50%, constant of two months, after six months" },
      cells: { months: 6, start: 0.5, duration: 2 },
      gives: [[0, "result", 0.975106465816068]],
      tolerance: 1e-12,
    },
    {
      title: { fr: "Linéaire en trois mois, à mi-chemin", en: "Linear in three months, half-way" },
      cells: { months: 1.5, start: 0.5, duration: 3, shape: "linéaire" },
      gives: [[0, "result", 0.75]],
      tolerance: 1e-12,
    },
    { title: { fr: "Un départ saisi 60", en: "A start typed as 60" }, cells: { months: 6, start: 60, duration: 2 }, gives: "percent-as-number" },
  ],
  compute({ months: t, start, duration, shape, plateau }) {
    const ramp: Ramp = shape === "linear" ? { shape, start, plateau, length: duration } : { shape, start, plateau, tau: duration };
    return productivity(ramp, t);
  },
  twin({ months: t, start, duration, shape, plateau }) {
    const linear = formula`${start}+(${plateau}-${start})*${t}/${duration}`;
    const exponential = formula`${plateau}-(${plateau}-${start})*EXP(0-${t}/${duration})`;
    const isLinear = is(shape, "linear");
    return formula`IF(${duration}=0,${plateau},IF(${isLinear},IF(${t}>=${duration},${plateau},${linear}),${exponential}))`;
  },
});
