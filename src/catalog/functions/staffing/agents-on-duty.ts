import { heads } from "../../record/quantity";
import { scalar } from "../definition/parameter";

/** Agents who answer; those to schedule are more, by the shrinkage. */
export const ON_DUTY = scalar(heads({ min: 0, max: 100_000 }), {
  name: { fr: "agents", en: "agents" },
  help: {
    fr: "Agents au poste dans l'intervalle ; agents planifiés × (1 − indisponibilités)",
    en: "Agents on duty in the interval; agents scheduled × (1 − shrinkage)",
  },
});
