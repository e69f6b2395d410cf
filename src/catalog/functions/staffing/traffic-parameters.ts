import { offeredLoad, type Traffic } from "../../../model/staffing/erlang/queue";
import { calls, minutes, seconds, share } from "../../record/quantity";
import { scalar } from "../definition/parameter";

export const SECONDS_PER_MINUTE = 60;

/** Calls that come in, and how long one takes. */
export const TRAFFIC = {
  calls: scalar(calls({ min: 0, max: 100_000 }), {
    name: { fr: "appels", en: "calls" },
    help: {
      fr: "Appels reçus dans l'intervalle (une demi-heure par défaut)",
      en: "Calls that come in during the interval (half an hour by default)",
    },
  }),
  handling: scalar(seconds({ min: 15, max: 3600 }), {
    name: { fr: "dmt", en: "aht" },
    help: {
      fr: "Durée moyenne de traitement d'un appel, après-appel compris, en secondes",
      en: "Average handling time of a call in seconds, wrap-up included",
    },
  }),
} as const;

/** Time within which a call counts as answered. */
export const THRESHOLD = scalar(seconds({ min: 0, max: 3600 }), {
  name: { fr: "delai", en: "threshold" },
  help: { fr: "Délai de décroché, en secondes (20)", en: "Time in seconds within which a call counts as answered (20)" },
});

/** Over how long the calls come in, and how long callers wait before they hang up. */
export const PACE = {
  interval: scalar(
    minutes({ min: 15, max: 1440 }),
    {
      name: { fr: "intervalle", en: "interval" },
      help: { fr: "Durée de l'intervalle en minutes ; par défaut 30", en: "Length of the interval in minutes; by default 30" },
    },
    { value: 30 },
  ),
  patience: scalar(
    seconds({ min: 5, max: 36_000 }),
    {
      name: { fr: "patience", en: "patience" },
      help: {
        fr: "Attente moyenne avant qu'un appelant raccroche, en secondes ; par défaut personne ne raccroche",
        en: "Mean wait in seconds before a caller hangs up; by default nobody does",
      },
    },
    { value: Infinity },
  ),
} as const;

/** Part of scheduled time that is not spent at work. */
export const SHRINKAGE = scalar(
  share({ min: 0, max: 0.9 }),
  {
    name: { fr: "indisponibilites", en: "shrinkage" },
    help: {
      fr: "Part du temps planifié hors poste (pauses, congés, formation, absences) ; par défaut 0 %",
      en: "Share of scheduled time off the job (breaks, leave, training, absence); by default 0%",
    },
  },
  { value: 0 },
);

/** What the arguments say of the calls. @param interval in minutes */
export function trafficOf(given: { calls: number; handling: number; interval: number; patience: number }): Traffic {
  const { calls: offered, handling, interval, patience } = given;
  return { load: offeredLoad(offered, handling, interval * SECONDS_PER_MINUTE), handling, patience };
}
